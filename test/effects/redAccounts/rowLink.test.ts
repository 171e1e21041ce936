import { rowLink } from '../../../src/effects/redAccounts/rowLink';

const places = {
  spreadsheet: 'book',
  sheetIds: { tracker: 11, asks: 12 },
  rows: new Map([
    ['e1', 2],
    ['k1', 3],
  ]),
};
const sheet = 'https://docs.google.com/spreadsheets/d/book/edit';

test('a link leads to the row where it stands now, or to its tab where it has none or none is meant', () => {
  expect(rowLink(places, 'tracker', 'e1')).toBe(`${sheet}#gid=11&range=A2`);
  expect(rowLink(places, 'asks', 'k1')).toBe(`${sheet}#gid=12&range=A3`);
  expect(rowLink(places, 'asks', 'k9')).toBe(`${sheet}#gid=12`);
  expect(rowLink(places, 'tracker')).toBe(`${sheet}#gid=11`);
});

test('there is no link where it is not known which spreadsheet it is', () => {
  expect(rowLink({ ...places, spreadsheet: undefined }, 'tracker', 'e1')).toBe('');
});
