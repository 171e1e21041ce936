import { calendarDay, serialOfDay } from '../../../src/time/calendarDay';
import {
  cellsIn,
  csvKindOf,
  readCsv,
  type CsvKind,
  type CsvReading,
} from '../../../src/workbook/shadowing/csvRows';
import type { CellValue } from '../../../src/workbook/tab';

const needed = ['Date', 'Start', 'Minutes', 'Customer', 'AE'];

/** A file as its lines stand in it, the header first. */
function fileOf(kind: CsvKind, [header = [], ...rows]: readonly (readonly string[])[]): CsvReading {
  return readCsv(
    kind,
    header,
    rows.map((cells, n) => ({ row: n + 2, cells })),
  );
}

/** What a text becomes under a column of Calls. */
function cellUnder(header: string, text: string): CellValue {
  return fileOf('calls', [[header], [text]]).reading.valueAt(1, header);
}

describe('what a CSV file is', () => {
  it.each([
    [needed, 'calls'],
    [['Email'], 'engineers'],
    [['E-mail', 'Full name'], 'engineers'],
    [['datum', 'UHRZEIT', 'Dauer', 'Kunde', 'Vertrieb'], 'calls'],
  ])('is told by its header %j: %s', (header, kind) => expect(csvKindOf(header)).toBe(kind));

  it('is told by the columns of which it has more, when it has the needed ones of both', () => {
    expect(csvKindOf([...needed, 'Email', 'Name'])).toBe('calls');
    expect(csvKindOf(['Email', 'Name', 'GitHub', 'Team', 'Time zone', 'Works on', ...needed])).toBe(
      'engineers',
    );
  });

  it('is not calls without one of the needed columns, however many others it has', () => {
    for (const gone of needed) {
      const header = [...needed.filter((name) => name !== gone), 'Seats', 'Status', 'Meeting link'];
      expect(csvKindOf(header)).toBeUndefined();
      expect(csvKindOf([...header, 'Email'])).toBe('engineers');
    }
  });

  it.each([[[]], [['']], [['Name', 'Team']], [['Check', 'Call id']]])('is not known of %j', (header) =>
    expect(csvKindOf(header)).toBeUndefined(),
  );
});

describe('columns of a CSV file', () => {
  it('are named in the tab’s order and words, and the needed ones that are not there with them', () => {
    const { columns, missing } = fileOf('calls', [['kunde', 'Dauer', 'datum', 'Colour']]);
    expect(columns).toEqual(['Date', 'Minutes', 'Customer']);
    expect(missing).toEqual(['Start', 'AE']);
    expect(fileOf('engineers', [['Name']]).missing).toEqual(['Email']);
    expect(fileOf('calls', [needed]).missing).toHaveLength(0);
  });

  it('are people’s: what Ridealong says is never read', () => {
    const file = fileOf('calls', [
      ['Call id', 'Check', 'Shadowed by', 'Customer'],
      ['c-1', 'Add AE.', 'ann@example.com', 'Fjord'],
    ]);
    expect(file.columns).toEqual(['Customer']);
    expect(file.reading.valueAt(1, 'Shadowed by')).toBe('');
    expect(file.reading.rows.map(({ id }) => id)).toEqual(['']);
  });

  it('are told by their own name first, and by another that people have for them only where it is not there', () => {
    const file = fileOf('calls', [
      ['Day', 'Date', 'Company', 'Owner'],
      ['today', 'TBC', 'Fjord', 'ae@example.com'],
    ]);
    expect(file.reading.rows.map((row) => ['Date', 'Customer', 'AE'].map((name) => row.cell(name)))).toEqual([
      ['TBC', 'Fjord', 'ae@example.com'],
    ]);
  });
});

describe('rows of a CSV file', () => {
  it('are read under their numbers in the file, also when lines between them are left out', () => {
    const { reading } = readCsv(
      'engineers',
      ['Name', 'Email'],
      [
        { row: 3, cells: ['Ann', 'ann@example.com'] },
        { row: 6, cells: ['Ben'] },
      ],
    );
    expect(reading.rows.map(({ row }) => row)).toEqual([2, 5]);
    expect([reading.valueAt(2, 'Email'), reading.valueAt(5, 'Name')]).toEqual(['ann@example.com', 'Ben']);
    expect(reading.valueAt(5, 'Email')).toBe('');
  });

  it('have every column of people’s when they are added, and none of Ridealong’s', () => {
    const { reading } = fileOf('engineers', [
      ['Email', 'Works from'],
      ['ann@example.com', '09:00'],
    ]);
    expect(cellsIn(reading, 1)).toEqual({
      Email: 'ann@example.com',
      Name: '',
      GitHub: '',
      Team: '',
      'Time zone': '',
      'Works on': '',
      'Works from': 0.375,
      'Works until': '',
      'Active from': '',
      'Active until': '',
      Away: '',
    });
  });
});

describe('a cell of a CSV file', () => {
  it.each<[string, string, CellValue]>([
    ['Date', ' 2026-05-12 ', serialOfDay(calendarDay('2026-05-12')!)],
    ['Date', '05/06/2026', '05/06/2026'],
    ['Date', 'TBC', 'TBC'],
    ['Date', '', ''],
    ['Start', '17:00', 17 / 24],
    ['Start', '24:00', 1],
    ['Start', ' noon ', 'noon'],
    ['Start', ' ', ''],
    ['Minutes', ' 60 ', 60],
    ['Minutes', '123456789', 123_456_789],
    ['Minutes', '1234567890', '1234567890'],
    ['Minutes', '60 min', '60 min'],
    ['Minutes', 'about 60', 'about 60'],
    ['Minutes', '-5', '-5'],
    ['Minutes', '', ''],
    ['Customer', '593', '593'],
    ['Customer', ' =1+1 ', '=1+1'],
    ['Customer', '2026-05-12', '2026-05-12'],
    ['Customer', '17:00', '17:00'],
    ['What to expect', ' one\r\ntwo\rthree\nfour ', 'one\ntwo\nthree\nfour'],
  ])('under %s that says %j is %j', (header, text, cell) => expect(cellUnder(header, text)).toBe(cell));
});
