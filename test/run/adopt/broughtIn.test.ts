import { coordinator } from '../../support/workbook';
import { column, gone, handMadeProgramme, proposed, witness } from '../../support/handMade';

const calls = [
  ['Kundentermine 2026'],
  ['Kunde', 'Datum', 'Uhrzeit', 'Dauer (Min)', 'Umsatz', 'Vertrieb'],
  ['Fjord Telecom', '02.06.2026', '14:00', '30', '=1000*2', 'ae.emea@example.com'],
  ['Alder Freight', '12.05.2026', '14:00', '30', '=500*3', 'ae.emea@example.com'],
  ['Birch Energy', '13.05.2026', '14:00', '45', '', 'ae.emea@example.com'],
];
const team = [
  ['Name', 'E-Mail', 'GitHub', 'Zeitzone'],
  ['Eva', 'eva@example.com', 'eva-codes', 'Europe/Berlin'],
  ['Tom', 'tom@example.com', 'tomtom', 'Europe/Berlin'],
];

describe('what stood in a spreadsheet before Ridealong came', () => {
  test('S3: seats that were given away by hand are taken, those of calls that are over count as history', () => {
    const call = (customer: string, day: string, who: string): string[] => [
      customer,
      day,
      '14:00',
      '30',
      'ae.emea@example.com',
      who,
    ];
    const rows = [
      ['Kunde', 'Datum', 'Uhrzeit', 'Dauer (Min)', 'Vertrieb', 'Hospitant'],
      call('Fjord', '14.04.2026', 'tomtom'),
      call('Alder', '12.05.2026', 'eva@example.com'),
      call('Birch', '19.05.2026', '@eva-codes und Tom'),
      call('Cobalt', '20.05.2026', 'offen'),
      call('Dune', '21.05.2026', 'Jemand'),
    ];
    const p = handMadeProgramme({ Termine: rows, Team: team });
    const before = witness(p.sheet('Termine'), 6);
    const proposal = proposed(p, 'shadowing');
    expect(proposal.tabs[0]).toMatchObject({
      leftAlone: [],
      sentence:
        '“Hospitant” is read once, and stays as it is. Taken up are of calls that are over 1, kept as history; of calls to come 1, each with an invite once automation is on.',
    });
    expect(proposal.tabs[0]?.questionRows).toEqual([
      { row: 4, sentence: 'Eva has a rotation in 2026 already: this seat counts as free.' },
      { row: 4, sentence: 'Tom has a rotation in 2026 already: this seat counts as free.' },
      { row: 6, sentence: '“Jemand” is nobody on the Engineers tab, or several: not taken up.' },
    ]);
    gone(p, 'shadowing', proposal);
    expect(witness(p.sheet('Termine'), 6)).toEqual(before);
    expect(column(p, 'Termine', 'Shadowed by', 0)).toEqual([expect.anything(), 'Eva', '', '', '']);
    expect(column(p, 'Team', 'Rotation this year', 0)).toEqual(['2026-05-11', '2026-04-13']);
    p.run('turnOnAutomation');
    p.hours(3);
    expect(p.events('eva@example.com').map(({ start }) => start)).toEqual(['2026-05-12T14:00:00+02:00']);
    expect(p.events('tom@example.com')).toEqual([]);
    expect(p.records('Sign-ups').map(({ Engineer, Status, Check }) => [Engineer, Status, Check])).toEqual([
      ['eva@example.com', expect.stringContaining('Confirmed') as string, ''],
    ]);
    expect(p.signUp('tom@example.com', '2026-05-19')).toMatchObject({ kind: 'refused' });
  });

  test('S16: who a hand-kept table names by handle, address or several at once is known, and what is not is said after Go', () => {
    const rows = [
      ['Woche', 'Entwickler', 'Kunde'],
      ['05.01.2026', 'eva tomtom', '676'],
      ['12.01.2026', 'Jemand Anderes', '9'],
    ];
    const p = handMadeProgramme({ Termine: calls, Team: team, Rotations: rows });
    const proposal = proposed(p, 'shadowing');
    const [rotation] = proposal.tabs[2]?.columns ?? [];
    expect(rotation).toMatchObject({ column: 'Rotation', example: 'Mon 5 Jan 2026' });
    const answer = gone(p, 'shadowing', proposal);
    expect(answer.sentence).toContain('“Rotations”, row 3: “Jemand Anderes” is the name of nobody');
    expect(column(p, 'Team', 'Rotation this year', 0)).toEqual(['2026-01-05', '2026-01-05']);
  });
});

describe('a list of calls with a row of totals', () => {
  test('shows days and times of new rows as such, above a row of totals, which gets no question', () => {
    const totals = ['TOTAL', '', '', '=SUM(D3:D5)', '=SUM(E3:E5)', ''];
    const p = handMadeProgramme({ Termine: [...calls, ['--- Juni ---'], totals], Team: team });
    const proposal = proposed(p, 'shadowing');
    expect(proposal.tabs[0]?.questionRows.map(({ row }) => row)).not.toContain(7);
    gone(p, 'shadowing', proposal);
    const header = ['Date', 'Start', 'Minutes', 'Customer', 'AE'];
    const cells = ['2026-06-18', '15:00', '30', 'Cobalt', 'ae.emea@example.com'];
    const rows = [{ row: 2, cells }];
    p.askImport(coordinator, { kind: 'importRows', what: 'calls', preview: false, header, rows });
    expect(column(p, 'Termine', 'Kunde', 1).slice(3)).toEqual(['--- Juni ---', 'Cobalt', 'TOTAL']);
    const added = p.sheet('Termine').rows[6];
    expect([added?.[1]?.format?.type, added?.[2]?.format?.type]).toEqual(['DATE', 'TIME']);
    p.hours(1.1);
    expect(column(p, 'Termine', 'Check', 1)[5]).toBe('');
    expect(column(p, 'Termine', 'Call id', 1)[5]).toBe('');
  });
});
