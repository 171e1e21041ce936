import { coordinator, trips } from '../../support/workbook';
import { column, gone, handMadeProgramme, proposed, witness } from '../../support/handMade';
import type { ProgrammeBench } from '../../support/programme';

const calls = [
  ['Kundentermine 2026'],
  ['Kunde', 'Datum', 'Uhrzeit', 'Dauer (Min)', 'Umsatz', 'Vertrieb', 'Zoom-Link', 'Intern', 'Check'],
  [
    'Fjord Telecom',
    '02.06.2026',
    '14:00',
    '30',
    '=1000*2',
    'ae.emea@example.com',
    'https://zoom.example.com/1',
    'x',
    'ok',
  ],
  [
    'Alder Freight',
    '12.05.2026',
    '14:00',
    '30',
    '=500*3',
    'ae.emea@example.com',
    'https://zoom.example.com/2',
    '',
    '',
  ],
  ['Birch Energy', '32.06.2026', '14:00', '45', '=500*4', 'ae.emea@example.com', '', '', ''],
];
const team = [
  ['Name', 'E-Mail', 'GitHub', 'Zeitzone'],
  ['Eva', 'eva@example.com', 'eva-codes', 'Europe/Berlin'],
  ['Tom', 'tom@example.com', 'tomtom', 'Europe/Berlin'],
];
const history = [
  ['Woche', 'Entwickler', 'Kunde'],
  ['05.01.2026', '@eva-codes', '676'],
  ['12.01.2026', 'Jemand Anderes', '9'],
];

/** A sheet as a team in Germany keeps it: a merged title, a formula, a hidden column, a filter, a day typed as text. */
function german(): ProgrammeBench {
  const p = handMadeProgramme({
    Termine: calls,
    Team: team,
    Rotations: history,
    Settings: [['Our own notes']],
  });
  const edit = (edit: Parameters<typeof p.bench.edit>[1]): void => void p.bench.edit(p.id, edit);
  edit({ as: coordinator, action: 'mergeCells', tab: 'Termine', range: 'A1:I1' });
  edit({ as: coordinator, action: 'plainText', tab: 'Termine', range: 'B4' });
  p.bench.paste(p.id, { as: coordinator, tab: 'Termine', row: 4, column: 2, text: '12.05.2026' });
  edit({ as: coordinator, action: 'hideColumn', tab: 'Termine', at: 8 });
  edit({
    as: coordinator,
    action: 'setFilter',
    tab: 'Termine',
    range: 'A2:I5',
    hide: { Kunde: ['Birch Energy'] },
  });
  edit({ as: coordinator, action: 'freeze', tab: 'Termine', rows: 2 });
  return p;
}

const width = 9;

describe('a German sheet of calls', () => {
  test('is proposed as what it is, and looking changes nothing', () => {
    const p = german();
    const before = p.fingerprint();
    const proposal = proposed(p, 'shadowing');
    expect(p.fingerprint()).toBe(before);
    const [callsTab, signUps, rotations, engineers] = proposal.tabs;
    expect(callsTab).toMatchObject({ becomes: 'adopt', rows: 3, leftAlone: ['Umsatz', 'Intern', 'Check'] });
    expect(
      callsTab?.columns.filter(({ header }) => header !== null).map((c) => [c.column, c.header, c.example]),
    ).toEqual([
      ['Date', 'Datum', 'Tue 2 Jun 2026'],
      ['Start', 'Uhrzeit', '14:00'],
      ['Minutes', 'Dauer (Min)', '30'],
      ['Customer', 'Kunde', 'Fjord Telecom'],
      ['AE', 'Vertrieb', 'ae.emea@example.com'],
      ['Meeting link', 'Zoom-Link', 'https://zoom.example.com/1'],
    ]);
    expect(callsTab?.added).toEqual(
      expect.arrayContaining(['Call id', 'Check (Ridealong)', 'Seats', 'Status']),
    );
    expect(callsTab?.questionRows).toEqual([
      { row: 5, sentence: expect.stringMatching(/^Datum “32062026” is not understood/) as string },
    ]);
    expect(signUps?.becomes).toBe('new');
    expect(rotations).toMatchObject({ becomes: 'adopt', historyOnly: true, rows: 2 });
    expect(rotations?.questionRows.map(({ row }) => row)).toEqual([3]);
    expect(engineers).toMatchObject({ becomes: 'adopt', rows: 2, questions: 0 });
    expect(proposal.made).toEqual(
      expect.arrayContaining([
        { title: 'Rotations (Ridealong)', instead: 'Rotations' },
        { title: 'Settings (Ridealong)', instead: 'Settings' },
        { title: 'Sign-ups', instead: '' },
      ]),
    );
    expect(proposal.leftAlone).toEqual(['Settings']);
  });

  test('is adopted in one write, and every cell of people’s is as it was', () => {
    const p = german();
    const before = ['Termine', 'Team', 'Rotations', 'Settings'].map((tab) => witness(p.sheet(tab), width));
    expect(gone(p, 'shadowing', proposed(p, 'shadowing'))).toMatchObject({ kind: 'setUpDone' });
    expect(
      ['Termine', 'Team', 'Rotations', 'Settings'].map((tab) =>
        witness(p.sheet(tab), tab === 'Team' ? 4 : width),
      ),
    ).toEqual(before.map((one, n) => (n === 1 ? witnessOfFour(one) : one)));
    const writes = trips(p.lastRun('handleRequest')).filter((trip) => trip.endsWith('batchUpdate'));
    expect(writes.length).toBeLessThanOrEqual(2);
    expect(column(p, 'Termine', 'Check (Ridealong)', 1)).toEqual([
      '',
      '',
      expect.stringMatching(/^Datum .*is not understood/) as string,
    ]);
    expect(new Set(column(p, 'Termine', 'Call id', 1)).size).toBe(3);
    expect(p.ledger('adopted')).toHaveLength(2);
    expect(p.record('Ledger', 'Kind', 'imported')['Data']).toContain('eva-codes');
  });

  test('then works: who had one this year is told so, another signs up and is invited', () => {
    const p = german();
    gone(p, 'shadowing', proposed(p, 'shadowing'));
    p.run('turnOnAutomation');
    p.hours(1.1);
    expect(p.signUp('eva@example.com', '2026-06-02')).toMatchObject({ kind: 'refused' });
    expect(p.signUp('tom@example.com', '2026-05-12')).toMatchObject({ kind: 'done' });
    expect(trips(p.lastRun('handleRequest'))).toHaveLength(5);
    p.hours(1.1);
    expect(p.events('tom@example.com').map(({ start }) => start)).toEqual(['2026-05-12T14:00:00+02:00']);
    expect(column(p, 'Termine', 'Shadowed by', 1)).toEqual(['', 'Tom', '']);
  });

  test('hears what is typed in it at once, and nothing of what is typed elsewhere', () => {
    const p = german();
    gone(p, 'shadowing', proposed(p, 'shadowing'));
    p.run('turnOnAutomation');
    p.bench.paste(p.id, { as: coordinator, tab: 'Termine', row: 5, column: 2, text: '16.06.2026' });
    p.hours(0.01);
    expect(column(p, 'Termine', 'Check (Ridealong)', 1)).toEqual(['', '', '']);
    const runs = p.runs('afterEdit').length;
    p.bench.paste(p.id, { as: coordinator, tab: 'Settings', row: 5, column: 2, text: 'mine' });
    p.hours(0.01);
    expect(trips(p.lastRun('afterEdit')).filter((trip) => trip.startsWith('Sheets.'))).toEqual([]);
    expect(p.runs('afterEdit').length).toBeGreaterThanOrEqual(runs);
  });

  test('takes a call that is offered in the panel, as a row that looks like the one above', () => {
    const p = german();
    gone(p, 'shadowing', proposed(p, 'shadowing'));
    const answer = p.ask('ae.emea@example.com', {
      kind: 'offerCall',
      date: '2026-06-18',
      start: '15:00',
      minutes: 30,
      customer: 'Cobalt',
      customerNo: null,
      ae: 'ae.emea@example.com',
      brief: '',
      meetingLink: '',
      notesLink: '',
      slackChannel: '',
      seats: 1,
    });
    expect(answer.kind).toBe('done');
    expect(column(p, 'Termine', 'Kunde', 1)).toEqual([
      'Fjord Telecom',
      'Alder Freight',
      'Birch Energy',
      'Cobalt',
    ]);
    const [above, added] = p.sheet('Termine').rows.slice(4, 6);
    expect(added?.[4]?.value).toBeUndefined();
    expect(added?.[1]?.format).toEqual(above?.[1]?.format);
    expect(column(p, 'Termine', 'Call id', 1).filter((id) => id !== '')).toHaveLength(4);
  });

  test('takes several calls from a file at once, each in a row of its own', () => {
    const p = german();
    gone(p, 'shadowing', proposed(p, 'shadowing'));
    const day = (date: string, customer: string): string[] => [
      date,
      '15:00',
      '30',
      customer,
      'ae.emea@example.com',
    ];
    const header = ['Date', 'Start', 'Minutes', 'Customer', 'AE'];
    const rows = [
      { row: 2, cells: day('2026-06-18', 'Cobalt') },
      { row: 3, cells: day('2026-06-19', 'Dune') },
    ];
    const answer = p.askImport(coordinator, {
      kind: 'importRows',
      what: 'calls',
      preview: false,
      header,
      rows,
    });
    expect(answer.kind).toBe('imported');
    expect(column(p, 'Termine', 'Kunde', 1).slice(3)).toEqual(['Cobalt', 'Dune']);
    expect(new Set(column(p, 'Termine', 'Call id', 1)).size).toBe(5);
  });

  test('can be set up again and repaired without anything being changed', () => {
    const p = german();
    gone(p, 'shadowing', proposed(p, 'shadowing'));
    const before = p.fingerprint();
    expect(p.told('repair')).toContain('nothing');
    p.told('setUp');
    expect(p.fingerprint()).toBe(before);
  });

  test('gets a column of Ridealong’s back under the name that it had there, and people’s column of our name stays theirs', () => {
    const p = german();
    gone(p, 'shadowing', proposed(p, 'shadowing'));
    const at = (p.sheet('Termine').rows[1] ?? []).findIndex((cell) => cell?.value === 'Check (Ridealong)');
    p.bench.edit(p.id, { as: coordinator, action: 'deleteColumn', tab: 'Termine', at: at + 1 });
    const before = witness(p.sheet('Termine'), width);
    p.hours(1.1);
    expect(p.told('repair')).toContain('Termine: the column Check (Ridealong) was gone and is there again');
    expect(witness(p.sheet('Termine'), width)).toEqual(before);
    expect(column(p, 'Termine', 'Check (Ridealong)', 1)[2]).toContain('is not understood');
    expect(column(p, 'Termine', 'Check', 1)).toEqual(['ok', '', '']);
  });

  test('in sentences its columns are called as people call them, also where they are empty, renamed or twice', () => {
    const p = german();
    gone(p, 'shadowing', proposed(p, 'shadowing'));
    p.run('turnOnAutomation');
    const cell = (row: number, at: number, text: string): void => {
      p.bench.paste(p.id, { as: coordinator, tab: 'Termine', row, column: at, text });
    };
    cell(5, 4, '');
    cell(4, 3, 'spät');
    cell(5, 2, '02.06.2026');
    expect(column(p, 'Termine', 'Check (Ridealong)', 1).slice(1)).toEqual([
      'Uhrzeit “spät” is no time of day: write it with a colon, like 17:00.',
      'Add Dauer (Min).',
    ]);
    cell(4, 3, '14:00');
    cell(2, 4, 'Minuten');
    cell(2, 9, 'Kunde');
    const told = p.home(coordinator).programme?.coordinator?.attention.join(' ') ?? '';
    expect(told).toContain('Termine has lost the column Dauer (Min)');
    expect(told).toContain('Termine has more than one column Kunde');
    expect(p.told('repair')).toContain(
      'Termine: column D, Dauer (Min), is called “Minuten” now, and is read under that name.',
    );
    expect(column(p, 'Termine', 'Minuten', 1)).toEqual([30, 30, '']);
  });
});

function witnessOfFour(one: unknown): unknown {
  const { cells, columns, ...rest } = one as { cells: unknown[][]; columns: unknown[] };
  return { ...rest, cells: cells.map((row) => row.slice(0, 4)), columns: columns.slice(0, 4) };
}

describe('before Go', () => {
  test('a sheet that was changed meanwhile is shown anew, and nothing is written', () => {
    const p = german();
    const proposal = proposed(p, 'shadowing');
    p.bench.edit(p.id, {
      as: coordinator,
      action: 'insertColumn',
      tab: 'Termine',
      at: 1,
    });
    const before = p.fingerprint();
    const answer = gone(p, 'shadowing', proposal);
    expect(answer).toMatchObject({
      kind: 'setUpProposal',
      sentence: expect.stringContaining('nothing was done') as string,
    });
    expect(p.fingerprint()).toBe(before);
  });

  test('a column that is inserted in the very moment of the write loses nothing', () => {
    const p = german();
    const proposal = proposed(p, 'shadowing');
    let done = false;
    p.bench.hooks.beforeCall = ({ method }) => {
      if (done || method !== 'Spreadsheets.batchUpdate') return;
      done = true;
      p.bench.edit(p.id, { as: coordinator, action: 'insertColumn', tab: 'Termine', at: 1 });
    };
    expect(gone(p, 'shadowing', proposal).kind).toBe('setUpDone');
    expect(done).toBe(true);
    p.hours(1);
    for (const [at, header] of (calls[1] ?? []).entries()) {
      const typed = calls.slice(2).map((row) => row[at]);
      const kept = column(p, 'Termine', header, 1).map(String);
      if (!/Datum|Uhrzeit|Umsatz/.test(header)) expect([header, kept]).toEqual([header, typed]);
    }
    expect(new Set(column(p, 'Termine', 'Call id', 1)).size).toBe(3);
  });

  test('a row that is typed meanwhile is no hindrance', () => {
    const p = german();
    const proposal = proposed(p, 'shadowing');
    p.bench.paste(p.id, { as: coordinator, tab: 'Team', row: 4, column: 1, text: 'Mia\tmia@example.com' });
    expect(gone(p, 'shadowing', proposal).kind).toBe('setUpDone');
  });

  test('nothing is done for who may not set up, and for nobody in particular', () => {
    const p = german();
    gone(p, 'shadowing', proposed(p, 'shadowing'));
    p.home('eva@example.com');
    const answer = p.bench.request(p.id, {
      as: 'eva@example.com',
      request: { kind: 'proposeSetUp', programme: 'shadowing', choices: [] },
    });
    expect(answer).toMatchObject({ kind: 'refused' });
  });

  test('set-up from the menu opens the panel and changes nothing', () => {
    const p = german();
    const before = p.fingerprint();
    const { ui } = p.run('setUp');
    expect(ui.alerts).toEqual([]);
    expect(ui.sidebar?.html).toContain('data-view="setUpShadowing"');
    expect(p.fingerprint()).toBe(before);
  });

  test('what is left open has to be chosen', () => {
    const p = handMadeProgramme({ A: calls, B: calls });
    const proposal = proposed(p, 'shadowing');
    expect(proposal.tabs[0]?.becomes).toBe('open');
    const before = p.fingerprint();
    expect(gone(p, 'shadowing', proposal)).toMatchObject({ kind: 'setUpProposal' });
    expect(p.fingerprint()).toBe(before);
    const choices = [{ tab: 'calls', sheet: proposal.sheets[1]?.sheet ?? 0, columns: [] }];
    const chosen = proposed(p, 'shadowing', choices);
    expect(gone(p, 'shadowing', chosen, choices).kind).toBe('setUpDone');
    expect(column(p, 'B', 'Call id', 1)).toHaveLength(3);
    expect(p.sheet('A').rows[1]).toHaveLength(9);
  });
});
