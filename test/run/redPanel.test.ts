import { WORKBENCH_TOKEN } from '../../workbench/google/slack/workspace';
import type { RedRequest } from '../../src/sidebar/redAccounts/requests';
import { programme } from '../support/programme';
import { ann, cem, fjord, olga, sam, tracker, type TrackerBench } from '../support/tracker';
import {
  agreePlan,
  changeHealth,
  historyOf,
  resolve,
  row,
  save,
  sentenceOf,
  skipTo,
  typeInto,
  withFjord,
} from '../support/trackerLife';
import { coordinator } from '../support/workbook';

const eve = 'eve@example.com';
const red = withFjord();
const six = ['Account Tracker', 'Asks', 'History', 'Overview', 'Settings', 'Ledger'];

describe('who may what', () => {
  /** What the sheet says, apart from what a run brings up to date anyway. */
  const said = (t: TrackerBench) => [
    t.records('Asks'),
    row(t)['Health'],
    row(t)['Status'],
    row(t)['Current state'],
    t.ledger('signed'),
    t.ledger('asked'),
    t.ledger('wordGiven'),
    t.ledger('healthReported').length,
  ];

  const show = red.episode(fjord.name);
  const ofTheTeam: [string, RedRequest][] = [
    ['change its health', { kind: 'changeHealth', show, health: 'Green', why: '' }],
    ['ask', { kind: 'ask', show, ask: 'A date', owner: olga, due: '2026-05-08' }],
    ['give a word', { kind: 'giveWord', show }],
    [
      'sign',
      {
        kind: 'saveAccount',
        show,
        base: { whyRed: 'Usage fell by half' },
        values: { currentState: 'Bad' },
        sign: true,
      },
    ],
  ];

  test.each(ofTheTeam)('who has no role in an account may not %s', (_what, request) => {
    const t = red.copy();
    const before = said(t);
    expect(t.ask(eve, request)).toMatchObject({ kind: 'refused' });
    expect(said(t)).toEqual(before);
  });

  test.each(ofTheTeam)('nobody in particular may %s', (_what, request) => {
    const t = red.copy();
    const before = t.fingerprint();
    expect(t.ask('', request)).toMatchObject({ kind: 'refused', home: null });
    expect(t.fingerprint()).toBe(before);
  });

  test('who is one owner does not sign for the other, and who names themselves owner stands in History', () => {
    const t = red.copy();
    save(t, cem, { currentState: 'Bad' }, { sign: true });
    expect(t.ledger('signed')).toEqual([]);
    save(t, eve, { ae: eve });
    expect(historyOf(t).slice(-1)).toEqual([`${eve} | AE | ${ann} | ${eve}`]);
  });

  const ofCoordinators: RedRequest[] = [
    { kind: 'connectSlack', token: WORKBENCH_TOKEN },
    { kind: 'newWebhookKey' },
    { kind: 'compare', accounts: [] },
    { kind: 'takeFromExport', accounts: [] },
  ];

  test.each(ofCoordinators)('only coordinators: %j', (request) => {
    const t = red.copy();
    for (const as of [ann, sam, eve]) {
      expect(sentenceOf(t.ask(as, request))).toContain('Only a coordinator can do this.');
    }
    expect(t.tracker(ann).coordinator).toBeNull();
    expect(JSON.stringify(t.bench.world.properties)).toBe(JSON.stringify(red.bench.world.properties));
    expect(t.ledger('slackConnected')).toHaveLength(1);
  });

  test('of coordinators only the automation account connects Slack and the CRM', () => {
    const t = red.copy();
    t.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, ann] });
    for (const request of [{ kind: 'connectSlack', token: 'x' }, { kind: 'newWebhookKey' }] as const) {
      expect(sentenceOf(t.ask(ann, request))).toContain(`Only ${coordinator}`);
    }
    expect(t.tracker(ann).coordinator).toMatchObject({
      slack: { mayConnect: false },
      crm: { mayMakeKey: false },
    });
    expect(JSON.stringify(t.bench.world.properties.user)).toBe(
      JSON.stringify(red.bench.world.properties.user),
    );
  });

  test('before automation is on nothing can be connected', () => {
    const t = tracker({ automation: false });
    expect(sentenceOf(t.connectSlack())).toMatch(/Turn on automation first/);
    expect(sentenceOf(t.ask(coordinator, { kind: 'newWebhookKey' }))).toMatch(/Turn on automation first/);
    expect(JSON.stringify(t.bench.world.properties.user)).not.toContain('slack');
  });

  test('an account with an owner of elsewhere is not opened, and why is said once', () => {
    const t = red.copy();
    const opened = {
      account: 'Alder',
      accountId: '',
      whyRed: '',
      ae: 'x@elsewhere.test',
      ce: '',
      sponsor: '',
    };
    expect(sentenceOf(t.ask(ann, { kind: 'openAccount', ...opened }))).toBe(
      'AE “x@elsewhere.test” is not of example.com: put the address of a colleague. Nothing was saved.',
    );
    expect(t.records('Account Tracker')).toHaveLength(1);
  });

  test('a request that is none, or of the other programme, is refused in a sentence', () => {
    const t = red.copy();
    const before = t.fingerprint();
    const requests = [
      null,
      {},
      { kind: 'giveWord' },
      { kind: 'changeHealth', show, health: 'Blue', why: '' },
    ];
    for (const request of [
      ...requests,
      { kind: 'signUp', weeks: { any: true }, flexible: false, note: '' },
    ]) {
      const answer = t.bench.call(t.id, { as: coordinator, function: 'handleRequest', args: [request] });
      expect(answer).toMatchObject({ kind: 'refused' });
    }
    expect(t.fingerprint()).toBe(before);
  });
});

describe('set-up and repair', () => {
  test('make the tabs, the Ledger hidden, and again nothing', () => {
    const t = tracker({ automation: false });
    expect(t.book.sheets.map(({ title }) => title)).toEqual(six);
    expect(t.book.sheets.filter(({ hidden }) => hidden).map(({ title }) => title)).toEqual(['Ledger']);
    const before = t.fingerprint();
    for (const name of ['setUpRedAccounts', 'repair'])
      expect(t.told(name)).toContain('nothing had to be done');
    expect(t.fingerprint()).toBe(before);
  });

  test('of the other programme are refused in the same spreadsheet, both ways', () => {
    const t = red.copy();
    const p = programme({ automation: false });
    const [before, other] = [t.fingerprint(), p.fingerprint()];
    expect(t.told('setUp')).toMatch(/already.*spreadsheet of its own/);
    expect(p.told('setUpRedAccounts')).toMatch(/already.*spreadsheet of its own/);
    expect([t.fingerprint(), p.fingerprint()]).toEqual([before, other]);
  });

  test.each(['repair', 'setUpRedAccounts', 'turnOffAutomation'])('%s is for coordinators', (name) => {
    const t = red.copy();
    const before = t.fingerprint();
    expect(t.told(name, ann)).toContain('Only a coordinator can do this.');
    expect(t.fingerprint()).toBe(before);
  });

  test.each(['History', 'Overview', 'Settings', 'Asks', 'Account Tracker'])(
    'Repair brings %s back when somebody deleted it',
    (title) => {
      const t = red.copy();
      const before = t.header(title);
      t.deleteTab(title);
      expect(t.told('repair')).toContain('was gone and is there again');
      expect(t.header(title)).toEqual(before);
      for (let hour = 0; hour < 3; hour++) t.run('everyHourRedAccounts');
      expect(row(t)).toMatchObject({ Status: 'Red', AE: ann, CE: cem, 'Why red': 'Usage fell by half' });
      t.hours(1.1);
      expect(t.threads()).toHaveLength(1);
    },
  );

  test.each([
    ['Current state', ann],
    ['Waiting for', cem],
  ])('and the column %s', (header) => {
    const t = red.copy();
    save(t, ann, { currentState: 'They are angry' });
    const sheet = t.sheet('Account Tracker');
    const at = t.header('Account Tracker').indexOf(header);
    sheet.rows = sheet.rows.map((cells) => cells.filter((_, column) => column !== at));
    t.run('everyHourRedAccounts');
    expect(t.ledger('edited')).not.toContainEqual(expect.objectContaining({ values: { currentState: '' } }));
    expect(t.told('repair')).toContain('was gone and is there again');
    expect(t.header('Account Tracker')).toContain(header);
    t.run('everyHourRedAccounts');
    expect(row(t)['Waiting for']).toContain('AE ann.ae@example.com');
  });
});

describe('compare with an export of the CRM', () => {
  const exported = (id: string, name: string, health: string) => ({
    id,
    name,
    health,
    ae: ann,
    ce: cem,
    sponsor: '',
  });
  const cobalt = exported('001C00000012345', 'Cobalt', 'Red');
  const fjordIs = (health: string) => exported(fjord.id, fjord.name, health);

  const differences = (t: TrackerBench, accounts: ReturnType<typeof exported>[]) => {
    const answer = t.ask(coordinator, { kind: 'compare', accounts });
    if (answer.kind !== 'differences') throw new Error(JSON.stringify(answer));
    return answer.differences.map(({ kind, account }) => [kind, account.name]);
  };

  test('changes nothing, and names what differs', () => {
    const t = red.copy();
    t.hours(1.1);
    const before = t.fingerprint();
    expect(differences(t, [fjordIs('Red')])).toEqual([]);
    expect(differences(t, [fjordIs('Red'), cobalt])).toEqual([['redWithoutRow', 'Cobalt']]);
    expect(differences(t, [fjordIs('Green')]).map(([kind]) => kind)).toEqual(['rowWithoutRed']);
    expect(differences(t, []).map(([kind]) => kind)).toEqual(['notInExport']);
    expect(t.fingerprint()).toBe(before);
  });

  test('one click takes the red over: row, owners, thread; another the health; then nothing differs', () => {
    const t = red.copy();
    expect(t.ask(coordinator, { kind: 'takeFromExport', accounts: [cobalt] }).kind).toBe('done');
    expect(row(t, 'Cobalt')).toMatchObject({ Status: 'Red', AE: ann, CE: cem, 'Account id': cobalt.id });
    t.ask(coordinator, { kind: 'takeFromExport', accounts: [fjordIs('Yellow')] });
    expect(row(t)['Status']).toBe('Yellow, waiting for resolution');
    t.hours(1.1);
    expect(t.threads()).toHaveLength(2);
    expect(differences(t, [fjordIs('Yellow'), cobalt])).toEqual([]);
    t.ask(coordinator, { kind: 'takeFromExport', accounts: [cobalt, fjordIs('Yellow')] });
    expect(t.records('Account Tracker')).toHaveLength(2);
  });

  test('a line that does not read is said and left out', () => {
    const t = red.copy();
    const bad = exported('nonsense', 'Birch', 'Purple');
    expect(differences(t, [fjordIs('Red'), bad])).toContainEqual(['unreadable', 'Birch']);
    const answer = t.ask(coordinator, { kind: 'takeFromExport', accounts: [bad, cobalt] });
    expect(sentenceOf(answer)).toMatch(/1 account is followed.*1 line was left out/);
  });
});

describe('what leaders read', () => {
  test('the year report: outcome, days, relapses and notes of what was closed in the year', () => {
    const t = red.copy();
    agreePlan(t);
    skipTo(t, '2026-05-07T08:00:00Z');
    resolve(t);
    const answer = t.ask(eve, { kind: 'yearReport', year: 2026 });
    expect(answer).toMatchObject({
      report: {
        year: 2026,
        resolved: 1,
        lost: 0,
        episodes: [
          {
            account: fjord.name,
            outcome: 'resolved',
            note: 'The fix of the export',
            daysRed: 2,
            relapses: 0,
          },
        ],
      },
    });
    expect(t.ask(eve, { kind: 'yearReport', year: 2025 })).toMatchObject({
      report: { resolved: 0, episodes: [] },
    });
  });

  test('the agenda: red longest, asks unanswered, plans without exit criteria', () => {
    const t = red.copy();
    t.ask(ann, { kind: 'ask', show: t.episode(fjord.name), ask: 'A date', owner: olga, due: '2026-05-08' });
    const agenda = t.tracker(eve).board.agenda;
    expect(agenda).toMatch(/^Red accounts, Mon 4 May 2026\n/);
    expect(agenda).toMatch(/Red longest:\n- Fjord Energy/);
    expect(agenda).toMatch(/Asks without an answer:\n- Fjord Energy.*A date/);
    expect(agenda).toMatch(/Plans without exit criteria:\n- Fjord Energy/);
    changeHealth(t, ann, 'Green');
    expect(t.tracker(eve).board.agenda).toMatch(/Red longest:\n- none/);
  });

  test('the board: who is waited for the longest first, stale accounts and renewals', () => {
    const t = red.copy();
    typeInto(t, ann, { Renewal: '2026-06-30' });
    skipTo(t, '2026-05-14T08:00:00Z');
    const { board } = t.tracker(eve);
    expect(board).toMatchObject({ red: 1, yellow: 0, waiting: 0 });
    expect(board.waitingFor[0]).toMatchObject({ who: 'AE Ann Ae', since: 'Mon 4 May' });
    expect(board.stale).toHaveLength(1);
    expect(board.plansOverdue).toHaveLength(1);
    expect(board.renewals[0]?.text).toContain('30 Jun');
  });
});
