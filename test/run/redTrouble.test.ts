import { ann, cem, fjord, olga, sam, tracker, type TrackerBench } from '../support/tracker';
import {
  agreePlan,
  changeHealth,
  row,
  save,
  skipTo,
  teamed,
  typeInto,
  withFjord,
} from '../support/trackerLife';
import { coordinator } from '../support/workbook';

// What goes otherwise than planned: people come and go, names differ, tabs are rearranged, accounts come in heaps.

const red = withFjord();
const dan = 'dan.ae@example.com';

describe('R3 an owner who is replaced', () => {
  test('is waited for no more: the new one is told, and signs anew', () => {
    const t = red.copy();
    agreePlan(t);
    t.hours(26);
    save(t, cem, { ae: dan });
    t.hours(1.1);
    expect(t.mails(dan).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Red: Fjord Energy'),
    ]);
    expect(row(t)['Waiting for']).toMatch(
      /^AE dan\.ae@example\.com: the signature of AE’s part, since Tue 5 May/,
    );
    expect(t.mails(ann)).toHaveLength(1);
    expect(t.tracker(ann).mine).toEqual([]);
    expect(t.tracker(dan).mine).toMatchObject([{ isMyTurn: true }]);
  });

  test('without a name the other owner is asked for one', () => {
    const t = red.copy();
    typeInto(t, cem, { AE: '' });
    expect(row(t)['Waiting for']).toMatch(/^CE cem\.ce@example\.com: a name under AE/);
  });

  test('an address of elsewhere, or none, is said under Check and gets nothing', () => {
    const t = tracker();
    t.tell({ ae: 'spy@elsewhere.test', ce: cem, why: 'Why' });
    t.hours(1.1);
    expect(row(t)['AE']).toBe('');
    typeInto(t, cem, { AE: 'spy@elsewhere.test', Sponsor: 'the boss' });
    t.hours(1.1);
    expect(t.mails().map(({ to }) => to)).toEqual([cem]);
    expect(row(t)['Check']).toMatch(/spy@elsewhere\.test.*not of example\.com.*the boss.*no mail address/);
  });
});

describe('R1 an account that goes by several names', () => {
  test('typed by name first, then told by the CRM with its id, is one', () => {
    const t = tracker();
    t.type(ann, 'Account Tracker', { Account: ' fjord  ENERGY ', Health: 'Red', AE: ann, CE: cem });
    t.tell({ ...teamed, id: `${fjord.id}IAA` });
    t.hours(1.1);
    expect(t.records('Account Tracker')).toHaveLength(1);
    expect(t.records('Account Tracker')[0]).toMatchObject({
      'Account id': fjord.id,
      Status: 'Red',
      Check: '',
    });
    expect(t.threads()).toHaveLength(1);
  });

  test('renamed by the CRM it keeps its row', () => {
    const t = red.copy();
    t.tell({ name: 'Fjord Power', health: 'Yellow' });
    t.hours(1.1);
    expect(t.records('Account Tracker')).toHaveLength(1);
    expect(t.records('Account Tracker')[0]?.['Status']).toContain('Yellow');
  });

  test('a slip of the name that is put right makes no second thread', () => {
    const t = tracker();
    t.type(ann, 'Account Tracker', { Account: 'Fjrod', Health: 'Red', AE: ann, CE: cem });
    t.type(ann, 'Account Tracker', { Account: 'Fjord Energy' }, 2);
    t.hours(2);
    expect(t.threads()).toHaveLength(1);
    expect(t.threads()[0]?.text).toContain('Fjord Energy');
    expect(row(t)).toMatchObject({ Status: 'Red', Check: '' });
  });

  test('another account typed over an open one takes nothing away, and is said', () => {
    const t = red.copy();
    t.type(ann, 'Account Tracker', { Account: 'Alder', 'Account id': '' }, 2);
    t.hours(2);
    t.type(ann, 'Account Tracker', { 'Account id': '001B00000012345' }, 2);
    expect(t.records('Account Tracker')[0]?.['Check']).toMatch(/Put it back/);
    expect(t.ledger('opened')).toHaveLength(1);
    expect(t.threads()).toHaveLength(1);
  });
});

test('an account that was never red gets no row, whatever the CRM tells of it', () => {
  const t = tracker();
  for (const health of ['Green', 'Yellow', 'Lost']) expect(t.tell({ health })).toBe('{"ok":true}');
  t.hours(1.1);
  expect(t.records('Account Tracker')).toEqual([]);
  expect(t.threads()).toEqual([]);
});

test('tabs renamed, columns moved and put between do no harm', () => {
  const t = red.copy();
  const sheet = t.sheet('Account Tracker');
  sheet.title = 'Red ones';
  const at = sheet.rows[0]?.findIndex((cell) => cell?.value === 'Current state') ?? 0;
  sheet.rows = sheet.rows.map((cells) => {
    const moved = [...cells.slice(0, at), ...cells.slice(at + 1), cells[at] ?? null];
    return [...moved.slice(0, 12), null, ...moved.slice(12)];
  });
  t.tell({ health: 'Yellow', why: 'Better' });
  const show = t.records('Red ones')[0]?.['Episode id'] ?? '';
  const base = t.tracker(ann, show).account?.values ?? {};
  t.ask(ann, { kind: 'saveAccount', show, base, values: { currentState: 'Calm' }, sign: false });
  expect(t.records('Red ones')).toHaveLength(1);
  expect(t.records('Red ones')[0]).toMatchObject({ 'Current state': 'Calm', Check: '' });
  expect(t.records('Red ones')[0]?.['Status']).toContain('Yellow');
});

test('a heap of accounts pasted at once is posted within the hours, each once', () => {
  const t = tracker();
  const rows = Array.from({ length: 75 }, (_, index) => [`Account ${index}`, '', 'Red', 'Why', ann, cem]);
  t.paste(coordinator, 'Account Tracker', 'Account', rows);
  t.hours(4);
  expect(t.records('Account Tracker').filter(({ Status }) => Status === 'Red')).toHaveLength(75);
  expect(t.threads()).toHaveLength(75);
  expect(new Set(t.threads().map(({ text }) => text.split('*')[1])).size).toBe(75);
  expect(t.records('Account Tracker').filter(({ Thread }) => Thread === '')).toEqual([]);
});

describe('without Slack, and without automation', () => {
  test('the tracker is whole: mails go, nothing is posted', () => {
    const t = tracker({ slack: false });
    t.tell(teamed);
    t.hours(1.1);
    t.ask(ann, { kind: 'ask', show: t.episode(fjord.name), ask: 'A date', owner: olga, due: '2026-05-08' });
    skipTo(t, '2026-05-06T12:00:00Z');
    expect(t.threads()).toEqual([]);
    expect(t.mails(sam)).toHaveLength(1);
    expect(row(t)).toMatchObject({ Check: '', Thread: '' });
  });

  test('connected later, what is open is posted, and what is old news is not', () => {
    const t = tracker({ slack: false });
    t.tell(teamed);
    agreePlan(t);
    skipTo(t, '2026-05-12T08:00:00Z');
    t.set('Slack channel', '#red-accounts');
    t.connectSlack();
    t.hours(1.1);
    expect(t.threads()).toHaveLength(1);
    expect(t.threads()[0]?.replies).toEqual([]);
  });

  test('rows and panel work before automation is on; what was red then is told when it is', () => {
    const t = tracker({ automation: false });
    t.ask(ann, {
      kind: 'openAccount',
      account: fjord.name,
      accountId: '',
      whyRed: 'Why',
      ae: ann,
      ce: cem,
      sponsor: '',
    });
    expect(row(t)['Status']).toBe('Red');
    t.hours(2);
    expect(t.mails()).toEqual([]);
    expect(changeHealth(t, cem, 'Yellow').kind).toBe('done');
  });
});

test('without Settings a report is kept, and nothing goes to anybody who may not be a colleague', () => {
  const t = red.copy();
  t.deleteTab('Settings');
  const answer = t.tell({ id: '001B00000012345', name: 'Alder', ae: 'spy@elsewhere.test', ce: cem });
  t.hours(1.1);
  expect(t.mails('spy@elsewhere.test')).toEqual([]);
  t.run('repair');
  if (answer !== '{"ok":true}')
    t.tell({ id: '001B00000012345', name: 'Alder', ae: 'spy@elsewhere.test', ce: cem });
  t.hours(1.1);
  expect(row(t, 'Alder')).toMatchObject({ Status: 'Red', AE: '', CE: cem });
  expect(t.mails('spy@elsewhere.test')).toEqual([]);
});

describe('when another account takes over', () => {
  function handedOver(): TrackerBench {
    const t = red.copy();
    t.ask(coordinator, {
      kind: 'ask',
      show: t.episode(fjord.name),
      ask: 'A',
      owner: olga,
      due: '2026-05-20',
    });
    t.hours(1.1);
    t.hours(1);
    t.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, dan] });
    t.run('turnOffAutomation');
    t.run('turnOnAutomation', dan);
    t.hours(1.1);
    return t;
  }

  test('it is said that Slack and the CRM are to be connected anew, and links stay', () => {
    const t = handedOver();
    const { coordinator: seen } = t.tracker(dan);
    expect(seen).toMatchObject({ slack: { mayConnect: true }, crm: { mayMakeKey: true } });
    expect(seen?.slack.sentence).toMatch(/not connected/);
    expect(seen?.crm.sentence).toMatch(/No key was made/);
    expect(row(t)['Thread']).toBe(row(red)['Thread'] || t.threads()[0]?.permalink);
    expect(t.records('Asks')[0]?.['Thread']).toContain('https://');
  });

  test('connected anew, it goes on in the threads that stand', () => {
    const t = handedOver();
    changeHealth(t, ann, 'Yellow');
    t.hours(1.1);
    t.connectSlack(dan);
    t.hours(1.1);
    expect(t.threads()).toHaveLength(1);
    expect(
      t
        .threads()[0]
        ?.replies.map(({ text }) => text)
        .join(),
    ).toContain('Health is now yellow');
  });
});
