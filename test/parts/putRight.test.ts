import { putRight } from '../../src/run/putRight';
import type { ReadOnce } from '../../src/run/movedColumns';
import type { Change } from '../../src/workbook/change';
import { shadowingTabs } from '../../src/workbook/shadowing/tabs';
import type { CellValue } from '../../src/workbook/tab';
import { basics, readingsOf } from './basics';
import { shadowingKeys } from '../../src/run/shadowing/keys';

const header = ['Email', 'Name', 'Team'];

/** The tab Engineers, in which rows are known by their address. */
function read(...rows: readonly (readonly CellValue[])[]): ReadOnce {
  const values = [header, ...rows];
  return {
    found: basics({ readings: readingsOf({ engineers: values }) }),
    values: new Map([[shadowingTabs.engineers.sheetId, { title: 'Engineers', values }]]),
  };
}

const write = (row: number, cells: Readonly<Record<string, CellValue>>): Change => ({
  kind: 'setCells',
  tab: 'engineers',
  row,
  cells,
});
const rightedAs = (before: ReadOnce, edits: readonly Change[], now: ReadOnce): readonly Change[] =>
  putRight({ keys: shadowingKeys }, { edits, changes: edits, ...before }, now);

const ann = ['ann@example.com', 'Ann', 'Search'];
const ben = ['ben@example.com', 'Ben', 'Maps'];
const before = read(ann, ben);

describe('what was written beside its row', () => {
  test('is written into the row that was meant, and the other says again what it said', () => {
    const now = read(['ben@example.com', 'Anna', 'Maps'], ann);
    expect(rightedAs(before, [write(1, { Name: 'Anna' })], now)).toEqual([
      write(1, { Name: 'Ben' }),
      write(2, { Name: 'Anna' }),
    ]);
  });

  test('is written into the row that was meant, whichever that is', () => {
    const now = read(ben, ['ann@example.com', 'Benno', 'Search']);
    expect(rightedAs(before, [write(2, { Name: 'Benno' })], now)).toEqual([
      write(1, { Name: 'Benno' }),
      write(2, { Name: 'Ann' }),
    ]);
  });

  test('is left as it is where it stands in its row', () => {
    expect(
      rightedAs(before, [write(1, { Name: 'Anna' })], read(['ann@example.com', 'Anna', 'Search'], ben)),
    ).toEqual([]);
  });

  test('is taken out of a row that is new, of which nothing is known', () => {
    const now = read(['cem@example.com', 'Anna', 'Ads'], ann, ben);
    expect(rightedAs(before, [write(1, { Name: 'Anna' })], now)).toEqual([
      write(1, { Name: '' }),
      write(2, { Name: 'Anna' }),
    ]);
  });

  test('leaves rows alone that do not say all of it', () => {
    const now = read(['ben@example.com', 'Anna', 'Maps'], ann);
    expect(rightedAs(before, [write(1, { Name: 'Anna', Team: 'Ads' })], now)).toEqual([
      write(2, { Name: 'Anna', Team: 'Ads' }),
    ]);
  });

  test('is of nobody where its row is gone', () => {
    expect(
      rightedAs(before, [write(1, { Name: 'Anna' })], read(['ben@example.com', 'Anna', 'Maps'])),
    ).toEqual([write(1, { Name: 'Ben' })]);
  });

  test('is nothing where its tab is gone, or was not there', () => {
    const gone: ReadOnce = { found: basics(), values: new Map() };
    expect(rightedAs(before, [write(1, { Name: 'Anna' })], gone)).toEqual([]);
    expect(rightedAs(gone, [write(1, { Name: 'Anna' })], read(ann))).toEqual([]);
  });
});

test('new rows, and cells that were put back, are not looked for', () => {
  const edits: Change[] = [
    { kind: 'appendRow', tab: 'engineers', cells: { Name: 'Ben' } },
    { kind: 'putBack', tab: 'engineers', row: 1, column: 1, value: 'Ben' },
  ];
  expect(rightedAs(before, edits, read(ben, ann))).toEqual([]);
});

test('cells under a header that was moved come under theirs, Ridealong’s as well', () => {
  const moved: ReadOnce = (() => {
    const values = [
      ['Email', 'Team', 'Name'],
      ['ann@example.com', 'Anna', 'Ann'],
    ];
    return {
      found: basics({ readings: readingsOf({ engineers: values }) }),
      values: new Map([[shadowingTabs.engineers.sheetId, { title: 'Engineers', values }]]),
    };
  })();
  expect(rightedAs(read(ann), [write(1, { Name: 'Anna' })], moved)).toEqual([
    { kind: 'putBack', tab: 'engineers', row: 1, column: 1, value: 'Search' },
    write(1, { Name: 'Anna' }),
  ]);
});
