import { fields } from '../../../src/redAccounts/records';
import { headerOf } from '../../../src/redAccounts/columns/headers';
import { redCharts } from '../../../src/workbook/redAccounts/overviewCharts';
import { asksTab, trackerTab } from '../../../src/workbook/redAccounts/tabsOfPeople';
import { historyTab, overviewTab } from '../../../src/workbook/redAccounts/tabsOfRidealong';

const all = [trackerTab, asksTab, historyTab, overviewTab];
const requiredIn = (tab: typeof trackerTab): readonly string[] =>
  tab.columns.filter(({ required }) => required).map(({ header }) => header);

describe('the tabs of Red Accounts', () => {
  it.each(all.map((tab) => [tab.title, tab] as const))(
    '%s has each header once, Ridealong’s left of people’s, each with its help',
    (_, { columns }) => {
      const headers = columns.map(({ header }) => header.toLowerCase());
      expect(new Set(headers).size).toBe(headers.length);
      const owners = columns.map(({ owner }) => owner);
      expect(owners).toEqual([...owners].sort().reverse());
      for (const { help } of columns) expect(help).toMatch(/^[A-Z].*[.?:]$/);
    },
  );

  it('have ids and titles of their own', () => {
    expect(all.map(({ sheetId }) => sheetId)).toEqual([1026011, 1026012, 1026013, 1026014]);
    expect(new Set(all.map(({ title }) => title)).size).toBe(4);
  });

  it('ask for no more than an account and its health, and what makes an ask one', () => {
    expect(requiredIn(trackerTab)).toEqual(['Account', 'Health']);
    expect(requiredIn(asksTab)).toEqual(['Account', 'Ask', 'Owner', 'Due']);
  });

  it('have a column for every field that people fill in', () => {
    const theirs = trackerTab.columns.filter(({ owner }) => owner === 'people').map(({ header }) => header);
    expect(theirs).toEqual(expect.arrayContaining(fields.map((field) => headerOf[field])));
  });
});

describe('the charts of Red Accounts', () => {
  it('show columns of Overview, say what they show, and have ids of their own', () => {
    const headers = overviewTab.columns.map(({ header }) => header);
    for (const { domain, series, altText } of redCharts) {
      expect(headers).toEqual(expect.arrayContaining([domain, ...series.map(({ header }) => header)]));
      expect(altText).toMatch(/^[A-Z].*\.$/);
    }
    expect(new Set(redCharts.map(({ chartId }) => chartId)).size).toBe(redCharts.length);
  });
});
