import { redTabs } from '../../src/workbook/redAccounts/tabs';
import { shadowingTabs } from '../../src/workbook/shadowing/tabs';

describe.each([
  ['Customer calls shadowing', shadowingTabs],
  ['Red Accounts', redTabs],
])('the declared tabs of %s', (_title, tabs) => {
  const all = Object.values(tabs);

  it('have ids and titles of their own', () => {
    expect(new Set(all.map(({ sheetId }) => sheetId)).size).toBe(all.length);
    expect(new Set(all.map(({ title }) => title.toLowerCase())).size).toBe(all.length);
    expect(all.map(({ key }) => key)).toEqual(Object.keys(tabs));
  });

  it.each(all.map((tab) => [tab.title, tab] as const))(
    '%s has each header once, Ridealong’s left of people’s',
    (_, tab) => {
      const headers = tab.columns.map(({ header }) => header.toLowerCase());
      expect(new Set(headers).size).toBe(headers.length);
      const owners = tab.columns.map(({ owner }) => owner);
      expect(owners).toEqual([...owners].sort().reverse());
    },
  );

  it('say in each column what to put in', () => {
    for (const { columns } of all) for (const { help } of columns) expect(help).toMatch(/^[A-Z].*[.?:]$/);
  });
});

it('no two tabs of the two workbooks have one id: an edit tells by it which programme it is about', () => {
  const ids = [...Object.values(shadowingTabs), ...Object.values(redTabs)].map(({ sheetId }) => sheetId);
  expect(new Set(ids).size).toBe(ids.length);
});
