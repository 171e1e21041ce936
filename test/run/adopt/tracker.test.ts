import { column, gone, handMadeTracker, proposed, witness } from '../../support/handMade';
import { ann, cem, type TrackerBench } from '../../support/tracker';
import { callCells, offer, ProgrammeBench } from '../../support/programme';
import { coordinator } from '../../support/workbook';

// Another automation appends rows by position: five cells, as it always did.
const tracker = [
  ['Rote Kunden'],
  ['Kunde', 'Status', 'Grund', 'AE', 'CSM', 'Slack', 'ARR', 'Thread'],
  ['Fjord Energy', 'Red', 'Two outages', ann, cem, '', '=1000*2', 'x'],
  ['Alder Freight', 'Rot', 'Price', ann, cem, '', '=1000*3', ''],
  ['Birch', 'pending', '', '', '', '', '', ''],
];
const asks = [
  ['Kunde', 'Anfrage', 'Wer', 'Bis wann'],
  ['Fjord Energy', 'A fix date', 'olga.owner@example.com', '08.05.2026'],
];

function handMade(): TrackerBench {
  const t = handMadeTracker({ Eskalationen: tracker, Anfragen: asks });
  t.bench.edit(t.id, { as: coordinator, action: 'mergeCells', tab: 'Eskalationen', range: 'A1:H1' });
  t.bench.edit(t.id, { as: coordinator, action: 'setFilter', tab: 'Eskalationen', range: 'A2:H5' });
  return t;
}

function adopted(): TrackerBench {
  const t = handMade();
  expect(gone(t, 'redAccounts', proposed(t, 'redAccounts'))).toMatchObject({ kind: 'setUpDone' });
  t.run('turnOnAutomation');
  t.hours(0.1);
  return t;
}

/** Somebody types it into the row that stood there all the time. */
function birchTurnsRed(t: TrackerBench): void {
  const row = column(t, 'Eskalationen', 'Kunde', 1).indexOf('Birch') + 3;
  const text = ['Red', 'Price', ann, cem].join('\t');
  t.bench.paste(t.id, { as: coordinator, tab: 'Eskalationen', row, column: 2, text });
}

/** Rows of the tracker as [account, Ridealong's status]. */
function statuses(t: TrackerBench): unknown[] {
  const names = column(t, 'Eskalationen', 'Kunde', 1);
  return column(t, 'Eskalationen', 'Status (Ridealong)', 1).map((status, n) => [names[n], status]);
}

describe('an Account Tracker of people’s', () => {
  test('is proposed with its status as the health, and says which rows would not read', () => {
    const [plan, asksPlan] = proposed(handMade(), 'redAccounts').tabs;
    expect(plan).toMatchObject({ tab: 'tracker', becomes: 'adopt', rows: 3 });
    expect(Object.fromEntries(plan?.columns.map((one) => [one.column, one.header]) ?? [])).toMatchObject({
      Account: 'Kunde',
      Health: 'Status',
      'Why red': 'Grund',
      AE: 'AE',
      CE: 'CSM',
    });
    expect(plan?.added).toContain('Status (Ridealong)');
    expect(plan?.questionRows).toEqual([
      { row: 5, sentence: expect.stringContaining('Status “pending” is unknown') as string },
    ]);
    expect(asksPlan).toMatchObject({ tab: 'asks', becomes: 'adopt', rows: 1, questions: 0 });
  });

  test('is adopted without a cell of people’s being touched, then and by the runs after it', () => {
    const t = handMade();
    const before = [witness(t.sheet('Eskalationen'), 8), witness(t.sheet('Anfragen'), 4)];
    gone(t, 'redAccounts', proposed(t, 'redAccounts'));
    t.run('turnOnAutomation');
    t.hours(2);
    expect([witness(t.sheet('Eskalationen'), 8), witness(t.sheet('Anfragen'), 4)]).toEqual(before);
    expect(statuses(t)).toEqual([
      ['Fjord Energy', expect.stringContaining('Red')],
      ['Alder Freight', expect.stringContaining('Red')],
      ['Birch', ''],
    ]);
    const [id = ''] = column(t, 'Eskalationen', 'Episode id', 1);
    expect(t.tracker(ann, String(id)).account).toMatchObject({ row: 3, health: 'Red' });
  });

  test('brings no mail to anybody for what stood in it, also when automation is turned on at once', () => {
    const t = adopted();
    t.hours(3);
    expect(t.mails()).toEqual([]);
    birchTurnsRed(t);
    t.hours(1.1);
    expect(t.mails().map(({ to, subject }) => [to, subject.includes('Birch')])).toEqual([
      [ann, true],
      [cem, true],
    ]);
  });

  test('goes on being filled by another automation, by position: its rows become episodes', () => {
    const t = adopted();
    const sheet = t.sheet('Eskalationen');
    const end = column(t, 'Eskalationen', 'Kunde', 1).length + 2;
    const cells = [...(sheet.rows[end] ?? [])];
    ['Cobalt', 'Red', 'As the CRM says', ann, cem].forEach((value, at) => {
      cells[at] = { value };
    });
    sheet.rows[end] = cells;
    t.hours(1.1);
    expect(statuses(t)).toContainEqual(['Cobalt', expect.stringContaining('Red')]);
    expect(column(t, 'Eskalationen', 'Grund', 1)).toContain('As the CRM says');
  });

  test('takes accounts that the CRM reports, in rows of its own, and leaves people’s columns in them empty', () => {
    const t = adopted();
    t.connectCrm();
    t.tell({ name: 'Dune Media', id: '001A000000123DE' });
    t.hours(1.1);
    expect(statuses(t)).toContainEqual(['Dune Media', 'Red']);
    expect(column(t, 'Eskalationen', 'ARR', 1).slice(-1)).toEqual(['']);
  });

  test('shows a day that is set in the panel as a day, and nothing else otherwise than before', () => {
    const t = handMadeTracker({
      Eskalationen: [
        ['Kunde', 'Status', 'AE', 'CSM', 'Frist'],
        ['Fjord Energy', 'Red', ann, cem, ''],
      ],
    });
    gone(t, 'redAccounts', proposed(t, 'redAccounts'));
    const show = String(column(t, 'Eskalationen', 'Episode id', 0)[0]);
    const values = { nextStep: 'Call them', nextStepDue: '2026-05-12' };
    const base = { nextStep: '', nextStepDue: '' };
    expect(t.ask(ann, { kind: 'saveAccount', show, base, values, sign: false }).kind).toBe('done');
    const cells = t.sheet('Eskalationen').rows[1];
    expect(cells?.[4]).toMatchObject({ value: 46154, format: { type: 'DATE' } });
    expect(cells?.slice(0, 4).map((cell) => cell?.format)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('is where its posts and mails link to, and not where a tab of our own would be', () => {
    const t = adopted();
    t.connectSlack();
    t.set('Slack channel', '#red-accounts');
    birchTurnsRed(t);
    const ask = ['Birch', 'A price', 'olga.owner@example.com', '08.05.2026'].join('\t');
    t.bench.paste(t.id, { as: coordinator, tab: 'Anfragen', row: 3, column: 1, text: ask });
    t.hours(1.1);
    const [tab, other] = [t.sheet('Eskalationen').sheetId, t.sheet('Anfragen').sheetId];
    expect(t.threads()[0]?.text).toContain(`#gid=${tab}&amp;range=A5|`);
    expect(t.mails(ann)[0]?.text).toContain(`#gid=${tab}&range=A5`);
    expect(t.mails('olga.owner@example.com')[0]?.text).toContain(`#gid=${other}&range=A3`);
  });

  test('R1 R4: accounts are red since the day that stands in a column of people’s, which stays as it is', () => {
    const rows = [
      ['Kunde', 'Ampel', 'AE', 'CSM', 'Rot seit'],
      ['Fjord Energy', 'rot', ann, cem, '01.04.2026'],
      ['Alder Freight', 'rot', ann, cem, 'vor Ostern'],
      ['Birch', 'grün', ann, cem, '01.03.2026'],
    ];
    const t = handMadeTracker({ Eskalationen: rows });
    const before = witness(t.sheet('Eskalationen'), 5);
    const proposal = proposed(t, 'redAccounts');
    expect(proposal.tabs[0]).toMatchObject({
      leftAlone: [],
      sentence: expect.stringContaining('“Rot seit” is read once') as string,
    });
    expect(proposal.tabs[0]?.questionRows).toContainEqual({
      row: 3,
      sentence: expect.stringMatching(
        /^Rot seit “vor Ostern” is not understood.*red from today\.$/,
      ) as string,
    });
    gone(t, 'redAccounts', proposal);
    t.run('turnOnAutomation');
    t.hours(1.1);
    expect(witness(t.sheet('Eskalationen'), 5)).toEqual(before);
    expect(column(t, 'Eskalationen', 'Days red', 0)).toEqual([33, 0, '']);
    const [id = ''] = column(t, 'Eskalationen', 'Episode id', 0);
    expect(t.tracker(ann, String(id)).account?.plan).toBe('The plan was due on Fri 3 Apr.');
    expect(t.records('History').map(({ Account, What }) => [Account, What])).toContainEqual([
      'Fjord Energy',
      expect.stringMatching(/^Health, on Wed 1 Apr/) as string,
    ]);
  });

  test('is heard at once when somebody types in it', () => {
    const t = adopted();
    t.bench.paste(t.id, { as: coordinator, tab: 'Eskalationen', row: 5, column: 2, text: 'Red' });
    t.hours(0.02);
    expect(statuses(t)).toContainEqual(['Birch', expect.stringContaining('Red')]);
  });

  test('S17: closes calls of its red accounts, though its headers are people’s', () => {
    const t = adopted();
    const p = new ProgrammeBench(undefined, { bench: t.bench });
    p.run('setUp');
    p.run('turnOnAutomation');
    offer(p, [callCells({ Customer: 'Fjord Energy' }), callCells({ Customer: 'Quiet Ltd' })]);
    const settings = { Value: `https://docs.google.com/spreadsheets/d/${t.id}/edit` };
    p.type(coordinator, 'Settings', settings, p.rowOf('Settings', 'Setting', 'Red Accounts workbook'));
    p.hours(2);
    const shown = p.records('Calls').map(({ Customer, Check }) => [Customer, /red/i.test(Check ?? '')]);
    expect(shown).toEqual([
      ['Fjord Energy', true],
      ['Quiet Ltd', false],
    ]);
  });
});
