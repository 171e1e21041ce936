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
  const clear = (p: ProgrammeBench) =>
    p.bench.paste(p.id, { as: coordinator, tab: 'Termine', row: 3, column: 1, text: '\t'.repeat(6) });

  test.each([
    ['deleted', (p: ProgrammeBench) => edit(p, { action: 'deleteRow', at: 3 })],
    ['cleared', clear],
    [
      'deleted with all above it',
      (p: ProgrammeBench) => [1, 1, 1].forEach((at) => edit(p, { action: 'deleteRow', at })),
    ],
  ])('the headers, %s, take nothing away, and Repair puts them back', (_, damage) => {
    const p = adopted.copy();
    const names = p.sheet('Termine').rows[2]!.map((cell) => cell?.value);
    damage(p);
    p.hours(4);
    expectKept(p);
    expect(attention(p)).toContain('Termine has lost');
    expect(p.told('repair')).toMatch(/Termine: .* again/);
    const { rows } = p.sheet('Termine');
    const at = rows.findIndex((row) => row[0]?.value === 'Nr');
    expect(rows[at]!.map((cell) => cell?.value)).toEqual(names);
    expect(rows.slice(at + 1, at + 4).map((row) => row[6]?.value)).toEqual(['eins', 'zwei', 'drei']);
    p.hours(4);
    expectKept(p);
    expect(attention(p)).toBe('');
    expect(p.told('repair')).toContain('nothing had to be done');
  });

  test('a title that somebody puts above the headers does no harm', () => {
    const p = adopted.copy();
    edit(p, { action: 'insertRow', at: 1 });
    p.hours(4);
    expectKept(p);
    expect(p.told('repair')).toContain('nothing had to be done');
  });

  test('headers that stand too far down are asked for, and take nothing away', () => {
    const p = adopted.copy();
    for (let n = 0; n < 9; n += 1) edit(p, { action: 'insertRow', at: 1 });
    p.hours(4);
    expectKept(p);
    expect(p.told('repair')).toContain('row 12');
    expectKept(p);
  });
});

describe('a header of people’s own, in a tab that was adopted,', () => {
  const write = (p: ProgrammeBench, column: number, text: string) =>
    p.bench.paste(p.id, { as: coordinator, tab: 'Termine', row: 3, column, text });
  const headers = (p: ProgrammeBench) => p.sheet('Termine').rows[2]!.map((cell) => String(cell?.value ?? ''));

  /** The column is read, the sheet is as wide as it was, and a second Repair finds nothing. */
  function expectRead(p: ProgrammeBench): void {
    expect(headers(p)).toHaveLength(headers(adopted).length);
    p.hours(3);
    expectKept(p);
    expect(attention(p)).toBe('');
    expect(p.told('repair')).toContain('nothing had to be done');
  }

  test('that was renamed is followed, and followed back again', () => {
    const p = adopted.copy();
    write(p, 2, 'Tag des Termins');
    p.hours(2);
    expectKept(p);
    expect(attention(p)).toContain('There is “Tag des Termins”.');
    expect(p.told('repair')).toContain(
      'column B, Tag, is called “Tag des Termins” now, and is read under that name',
    );
    expect(headers(p)[1]).toBe('Tag des Termins');
    expectRead(p);
    write(p, 2, 'Tag');
    expect(p.told('repair')).toContain('is called “Tag” now');
    expectRead(p);
  });

  test.each([
    [
      'when all are at once',
      (p: ProgrammeBench) => write(p, 2, 'Date\tStart\tMinutes\tClient\tSales\tNotes'),
    ],
    [
      'when two were moved away as well',
      (p: ProgrammeBench) => {
        write(p, 2, 'Datum');
        write(p, 5, 'Firma');
        const move = { as: coordinator, action: 'moveColumn', tab: 'Termine' } as const;
        p.bench.edit(p.id, { ...move, at: 5, to: headers(p).length + 1 });
        p.bench.edit(p.id, { ...move, at: 2, to: headers(p).length + 1 });
      },
    ],
  ])('is followed %s', (_, damage) => {
    const p = adopted.copy();
    damage(p);
    p.hours(2);
    p.told('repair');
    expectRead(p);
  });

  test('that was written over with another column’s gets its own back', () => {
    const p = adopted.copy();
    write(p, 5, 'Tag');
    p.hours(2);
    expect(p.told('repair')).toContain('said “Tag” and says Kunde again');
    expectRead(p);
  });

  test('that stands in an empty column as well is that of the filled one', () => {
    const p = adopted.copy();
    p.bench.edit(p.id, { as: coordinator, action: 'insertColumn', tab: 'Termine', at: 1 });
    write(p, 1, 'Tag');
    p.hours(2);
    expect(p.home(coordinator).programme?.coordinator?.attention).toEqual([
      'Termine has more than one column Tag; the left one that is filled is read. Repair in the menu gives the others another name.',
    ]);
    expect(p.told('repair')).toContain(
      'column A is called Tag (2) now. Ridealong does not read it: delete it',
    );
    expect(headers(p).slice(0, 3)).toEqual(['Tag (2)', 'Nr', 'Tag']);
    p.hours(3);
    expectKept(p);
    expect(attention(p)).toBe('');
  });

  test('that cannot be told is asked about, and nothing is added beside it', () => {
    const p = adopted.copy();
    write(p, 2, 'Wann');
    p.bench.edit(p.id, { as: coordinator, action: 'deleteColumn', tab: 'Termine', at: 4 });
    const wide = headers(p).length;
    p.hours(2);
    expectKept(p);
    expect(p.told('repair')).toContain('There is “Wann”: if that is it, call it Tag again.');
    expect(headers(p)).toHaveLength(wide);
    p.hours(2);
    expectKept(p);
    write(p, 2, 'Tag');
    expect(p.told('repair')).toContain('the column Dauer was gone and is there again');
  });
});

describe('what is to be added to a tab without its headers', () => {
  test('is refused with what to do, and goes once Repair has put them back', () => {
    const p = programme({ calls: [callCells()], now: '2026-05-19T08:00:00Z' });
    p.hours(1);
    p.bench.edit(p.id, { as: coordinator, action: 'deleteRow', tab: 'Sign-ups', at: 1 });
    const before = p.fingerprint();
    expect(p.signUp('eng1@example.com')).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(
        /^Sign-ups has lost .* Repair in the menu\. .* nothing was changed\.$/,
      ) as string,
    });
    expect(p.fingerprint()).toBe(before);
    p.told('repair');
    expect(p.signUp('eng1@example.com').kind).toBe('done');
    p.hours(4);
    expect(p.record('Sign-ups', 'Engineer', 'eng1@example.com')['Rotation']).toBe('2026-06-01');
  });
});
