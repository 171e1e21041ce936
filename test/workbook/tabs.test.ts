import { tabKeys } from '../../src/workbook/tab';
import { tabs } from '../../src/workbook/tabs';

const all = tabKeys.map((key) => tabs[key]);

describe('the declared tabs', () => {
  it('have ids and titles of their own', () => {
    expect(new Set(all.map(({ sheetId }) => sheetId)).size).toBe(all.length);
    expect(new Set(all.map(({ title }) => title.toLowerCase())).size).toBe(all.length);
    expect(tabKeys.map((key) => tabs[key].key)).toEqual(tabKeys);
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
