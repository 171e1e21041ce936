import { redTabs } from '../../../src/workbook/redAccounts/tabs';
import { redWorkbook } from '../../../src/workbook/redAccounts/workbook';
import type { Tab } from '../../../src/workbook/tab';

// Spreadsheets in use are found and read by what stands here: a tab by its sheet id, a column by its header.

const tabs: readonly Tab[] = Object.values(redTabs);

/** "Days red: whole" for each column of one owner. */
function columnsOf({ columns }: Tab, owner: 'ridealong' | 'people'): readonly string[] {
  return columns.filter((column) => column.owner === owner).map(({ header, kind }) => `${header}: ${kind}`);
}

/** Keys of the tabs for which this holds. */
function those(holds: (tab: Tab) => boolean | undefined): readonly string[] {
  return tabs.filter(holds).map(({ key }) => key);
}

describe('the workbook of Red Accounts', () => {
  it('has its tabs in this order, found by these ids', () => {
    expect([redWorkbook.key, redWorkbook.title]).toEqual(['redAccounts', 'Red Accounts']);
    expect(redWorkbook.tabs).toEqual(tabs);
    expect(tabs.map(({ key, title, sheetId }) => `${sheetId} ${key}: ${title}`)).toEqual([
      '1026011 tracker: Account Tracker',
      '1026012 asks: Asks',
      '1026013 history: History',
      '1026014 overview: Overview',
      '1026015 settings: Settings',
      '1026016 ledger: Ledger',
    ]);
  });

  it('hides its ledger alone, and only adds to History', () => {
    expect(those(({ hidden }) => hidden)).toEqual(['ledger']);
    expect(those(({ appendOnly }) => appendOnly)).toEqual(['history']);
  });

  it('cannot decide without what people type and what was decided, and without the rest it can', () => {
    expect(those(({ essential }) => essential)).toEqual(['tracker', 'asks', 'settings', 'ledger']);
  });

  it('takes people’s tabs for those that people may have had before', () => {
    expect(those(({ adoptable }) => adoptable)).toEqual(['tracker', 'asks']);
  });

  it('has these settings, the coordinators last', () => {
    expect(redWorkbook.settings.map(({ name }) => name)).toEqual([
      "Organisation's domain",
      'Time zone',
      'Reminder day',
      'Reminder time',
      'Plan due',
      'Update is stale after',
      'Ask climbs after',
      'Count working days only',
      'Reopen within',
      'Close without one owner after',
      'Leaders',
      'Slack channel',
      'Rows are made by another automation',
      'Posts are made by another automation',
      'Coordinators',
    ]);
  });
});

describe('columns of Red Accounts', () => {
  it.each<[keyof typeof redTabs, readonly string[]]>([
    [
      'tracker',
      [
        'Account: text',
        'Account id: text',
        'Health: choice',
        'Why red: longText',
        'AE: address',
        'CE: address',
        'Sponsor: address',
        'Current state: longText',
        'Action plan: longText',
        'Exit criteria: longText',
        'Next step: longText',
        'Next step owner: address',
        'Next step due: day',
        'Resolution: longText',
        'Renewal: day',
        'AE says: choice',
        'CE says: choice',
        'Sponsor says: choice',
      ],
    ],
    [
      'asks',
      ['Account: text', 'Ask: longText', 'Owner: address', 'Due: day', 'Answer: longText', 'Status: choice'],
    ],
    ['history', []],
    ['overview', []],
  ])('in which people type, in %s, are %j', (key, columns) =>
    expect(columnsOf(redTabs[key], 'people')).toEqual(columns),
  );

  it.each<[keyof typeof redTabs, readonly string[]]>([
    [
      'tracker',
      [
        'Episode id: id',
        'Check: longText',
        'Status: longText',
        'Waiting for: longText',
        'Red since: day',
        'Days red: whole',
        'Thread: link',
        'Updated: day',
      ],
    ],
    ['asks', ['Ask id: id', 'Check: longText', 'Thread: link', 'Asked by: text', 'Asked at: text']],
    [
      'history',
      ['At: text', 'Account: text', 'Who: text', 'What: longText', 'From: longText', 'To: longText'],
    ],
    [
      'overview',
      [
        'Week: text',
        'Red: whole',
        'Yellow: whole',
        'Resolved: whole',
        'Lost: whole',
        'Median days red: whole',
        'Asks due: whole',
        'Answered in time: whole',
        'Waited for: text',
        'Accounts: whole',
        'Days: whole',
      ],
    ],
  ])('that Ridealong fills, in %s, are %j', (key, columns) =>
    expect(columnsOf(redTabs[key], 'ridealong')).toEqual(columns),
  );

  it('that name rows are hidden, and no others', () => {
    const hidden = tabs.flatMap((tab) =>
      tab.columns.filter((one) => one.hidden).map(({ header }) => `${tab.title}: ${header}`),
    );
    expect(hidden).toEqual(['Account Tracker: Episode id', 'Asks: Ask id']);
  });

  it('in which one chooses say among what', () => {
    const choices = tabs.flatMap(({ columns }) =>
      columns.filter((one) => one.choices).map((one) => [one.header, one.choices]),
    );
    expect(choices).toEqual([
      ['Health', ['Red', 'Yellow', 'Green', 'Lost']],
      ['AE says', ['Agreed', 'Resolved']],
      ['CE says', ['Agreed', 'Resolved']],
      ['Sponsor says', ['Resolved']],
      ['Status', ['Open', 'Acknowledged', 'Answered', 'Declined']],
    ]);
  });
});
