import { gone, handMadeProgramme, proposed } from '../support/handMade';
import { callCells, programme, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

// Headers that are deleted, cleared or written over: a tab that does not read is not a tab whose rows are gone (design, section 4).

const engineers = ['eng1@example.com', 'eng2@example.com'] as const;

const standard = programme({
  now: '2026-05-19T08:00:00Z',
  zones: ['Europe/Berlin', 'Europe/Berlin'],
  calls: [callCells(), callCells({ Customer: 'Nimbus', Date: '2026-06-04' })],
});

/** Three calls as somebody keeps them, with columns of their own, the headers in the third row. */
const adopted = handMadeProgramme(
  {
    Termine: [
      ['Termine 2026'],
      [],
      ['Nr', 'Tag', 'Uhrzeit', 'Dauer', 'Kunde', 'Vertrieb', 'Bemerkung'],
      ['1', '02.06.2026', '10:00', '30', 'Alder', 'ae.emea@example.com', 'eins'],
      ['2', '03.06.2026', '11:00', '30', 'Birch', 'ae.emea@example.com', 'zwei'],
      ['3', '04.06.2026', '12:00', '30', 'Cobalt', 'ae.emea@example.com', 'drei'],
    ],
  },
  '2026-05-19T08:00:00Z',
);
gone(adopted, 'shadowing', proposed(adopted, 'shadowing'));
adopted.run('turnOnAutomation');
adopted.bench.paste(adopted.id, {
  as: coordinator,
  tab: 'Engineers',
  row: 2,
  column: adopted.header('Engineers').indexOf('Email') + 1,
  text: engineers.map((email) => `${email}\tEng\t\t\tEurope/Berlin`).join('\n'),
});

for (const p of [standard, adopted]) {
  for (const email of engineers) p.signUp(email);
  p.hours(2);
}

const attention = (p: ProgrammeBench) =>
  p.home(coordinator).programme?.coordinator?.attention.join(' ') ?? '';

/** Invites stand, nobody is told anything, and nobody has lost their place. */
function expectKept(p: ProgrammeBench): void {
  expect(p.events()).toHaveLength(2);
  for (const email of engineers) {
    expect(p.notices(email)).toHaveLength(1);
    expect(p.home(email).programme?.rotations).toHaveLength(1);
  }
}

test.each(['Calls', 'Sign-ups', 'Engineers'])(
  'the headers of %s, deleted, take nothing away, and Repair puts them back',
  (tab) => {
    const p = standard.copy();
    const before = p.records(tab);
    p.bench.edit(p.id, { as: coordinator, action: 'deleteRow', tab, at: 1 });
    p.hours(4);
    expectKept(p);
    expect(attention(p)).toContain(`${tab} has lost its headers`);
    expect(p.told('repair')).toContain('its row of headers was gone and is there again');
    expect(p.records(tab)).toEqual(before);
    p.hours(4);
    expectKept(p);
  },
);

test('rows above the headers are not gone', () => {
  const p = standard.copy();
  const sheet = p.sheet('Calls');
  const [headers, ...rows] = sheet.rows;
  sheet.rows = [rows[0]!, headers!, ...rows.slice(1)];
  p.hours(4);
  expectKept(p);
  expect(attention(p)).toContain('row 1 stands above its headers');
});

describe('in a tab that was adopted', () => {
  const edit = (p: ProgrammeBench, change: { action: 'deleteRow' | 'insertRow'; at: number }) =>
    p.bench.edit(p.id, { as: coordinator, tab: 'Termine', ...change });

  test('headers that were deleted take nothing away', () => {
    const p = adopted.copy();
    edit(p, { action: 'deleteRow', at: 3 });
    p.hours(4);
    expectKept(p);
    expect(attention(p)).toContain('Termine has lost');
  });

  test('a title that somebody puts above the headers does no harm', () => {
    const p = adopted.copy();
    edit(p, { action: 'insertRow', at: 1 });
    p.hours(4);
    expectKept(p);
    expect(p.told('repair')).toContain('nothing had to be done');
  });
});
