import { columnName, nothingToMend, together } from '../../../src/workbook/repair/mending';

test('columns are named as Sheets names them', () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(columnName)).toEqual([
    ...['A', 'B', 'Z', 'AA', 'AB', 'AZ', 'BA', 'ZZ', 'AAA'],
  ]);
});

test('what mends the parts of a workbook mends the whole, in their order', () => {
  const called = { tab: 'calls', sheetId: 7, headers: { Day: 'Tag' } } as const;
  expect(
    together([
      { requests: [{ a: 1 }], mended: ['One.'], open: ['Two.'], called: [called] },
      nothingToMend,
      { requests: [{ b: 2 }], mended: ['Three.'], open: ['Four.'] },
    ]),
  ).toEqual({
    requests: [{ a: 1 }, { b: 2 }],
    mended: ['One.', 'Three.'],
    open: ['Two.', 'Four.'],
    called: [called],
  });
  expect(nothingToMend).toEqual({ requests: [], mended: [], open: [] });
});
