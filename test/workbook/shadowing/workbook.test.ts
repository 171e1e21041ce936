import { shadowingTabs } from '../../../src/workbook/shadowing/tabs';
import { shadowingWorkbook } from '../../../src/workbook/shadowing/workbook';
import type { Tab } from '../../../src/workbook/tab';

// Spreadsheets in use are found and read by what stands here: a tab by its sheet id, a column by its header.

const tabs: readonly Tab[] = Object.values(shadowingTabs);

/** "Date: day" for each column of one owner. */
function columnsOf({ columns }: Tab, owner: 'ridealong' | 'people'): readonly string[] {
  return columns.filter((column) => column.owner === owner).map(({ header, kind }) => `${header}: ${kind}`);
}

/** Keys of the tabs for which this holds. */
function those(holds: (tab: Tab) => boolean | undefined): readonly string[] {
  return tabs.filter(holds).map(({ key }) => key);
}

describe('the workbook of call shadowing', () => {
  it('has its tabs in this order, found by these ids', () => {
    expect([shadowingWorkbook.key, shadowingWorkbook.title]).toEqual([
      'shadowing',
      'Customer calls shadowing',
    ]);
    expect(shadowingWorkbook.tabs).toEqual(tabs);
    expect(tabs.map(({ key, title, sheetId }) => `${sheetId} ${key}: ${title}`)).toEqual([
      '1026001 calls: Calls',
      '1026002 signUps: Sign-ups',
      '1026003 rotations: Rotations',
      '1026004 engineers: Engineers',
      '1026005 insights: Insights',
      '1026006 overview: Overview',
      '1026007 settings: Settings',
      '1026008 ledger: Ledger',
    ]);
  });

  it('hides its ledger alone', () => expect(those(({ hidden }) => hidden)).toEqual(['ledger']));

  it('cannot decide without what people type and what was decided, and without the rest it can', () => {
    const essential = ['calls', 'signUps', 'engineers', 'settings', 'ledger'];
    expect(those((tab) => tab.essential)).toEqual(essential);
  });

  it('has tabs that are irreplaceable where decisions rest on what people typed', () => {
    expect(those((tab) => tab.irreplaceable)).toEqual(['calls', 'signUps', 'engineers']);
  });

  it('takes people’s tabs for those that people may have had before', () => {
    expect(those((tab) => tab.adoptable)).toEqual(['calls', 'signUps', 'rotations', 'engineers']);
  });

  it('shows the coordinators as the last of its settings', () => {
    const names = shadowingWorkbook.settings.map(({ name }) => name);
    expect(names).toEqual([
      "Organisation's domain",
      'Time zone',
      'Seats per call',
      'Engineers per week',
      'Confirm days ahead',
      'Sign-up closes',
      'Works from',
      'Works until',
      'Anyone of the domain may sign up',
      'Reminder day',
      'Reminder time',
      'Brief due',
      'Red Accounts workbook',
      'Coordinators',
    ]);
    for (const { meaning } of shadowingWorkbook.settings) expect(meaning).toMatch(/^[A-Z].*\.$/);
  });
});

describe('columns of call shadowing', () => {
  it.each<[keyof typeof shadowingTabs, readonly string[]]>([
    [
      'calls',
      [
        'Date: day',
        'Start: time',
        'Minutes: whole',
        'Customer: text',
        'Customer no.: whole',
        'AE: address',
        'What to expect: longText',
        'Notes link: link',
        'Slack channel: text',
        'Meeting link: link',
        'Seats: whole',
        'Status: choice',
        'Shadow if red: choice',
      ],
    ],
    ['signUps', ['Engineer: address', 'Weeks available: weeks', 'Note: longText', 'Withdraw: choice']],
    ['rotations', []],
    [
      'engineers',
      [
        'Email: address',
        'Name: text',
        'GitHub: text',
        'Team: text',
        'Time zone: zone',
        'Works on: weekdays',
        'Works from: time',
        'Works until: time',
        'Active from: day',
        'Active until: day',
        'Away: days',
      ],
    ],
    ['insights', ['Insight: longText', 'Theme: text', 'Follow-up link: link', 'Outcome: text']],
    ['overview', []],
  ])('in which people type, in %s, are %j', (key, columns) =>
    expect(columnsOf(shadowingTabs[key], 'people')).toEqual(columns),
  );

  it.each<[keyof typeof shadowingTabs, readonly string[]]>([
    ['calls', ['Call id: id', 'Check: longText', 'Shadowed by: text']],
    ['signUps', ['Sign-up id: id', 'Check: longText', 'Rotation: text', 'Status: text', 'Signed up: text']],
    [
      'rotations',
      ['Rotation: text', 'Engineer: text', 'Customer: text', 'Calls: whole', 'Seats left: whole'],
    ],
    ['engineers', ['Check: longText', 'Rotation this year: text', 'Last rotation: text']],
    ['insights', ['Call id: text', 'Rotation: text', 'Customer no.: whole', 'Engineer: address', 'At: text']],
    [
      'overview',
      [
        'Rotation: text',
        'Seats offered: whole',
        'Seats filled: whole',
        'Seats open: whole',
        'Engineers with a rotation this year: whole',
        'Engineers without: whole',
        'Seats still to come: whole',
      ],
    ],
  ])('that Ridealong fills, in %s, are %j', (key, columns) =>
    expect(columnsOf(shadowingTabs[key], 'ridealong')).toEqual(columns),
  );

  it('that a row needs are no more than tell when and with whom a call is, and who can when', () => {
    const required = (tab: Tab) => tab.columns.filter((one) => one.required).map(({ header }) => header);
    expect(required(shadowingTabs.calls)).toEqual(['Date', 'Start', 'Minutes', 'Customer', 'AE']);
    expect(required(shadowingTabs.signUps)).toEqual(['Engineer', 'Weeks available']);
    expect(required(shadowingTabs.engineers)).toEqual(['Email']);
    expect(required(shadowingTabs.insights)).toHaveLength(0);
  });

  it('that name rows are hidden, and no others', () => {
    const hidden = tabs.flatMap((tab) =>
      tab.columns.filter((one) => one.hidden).map(({ header }) => `${tab.title}: ${header}`),
    );
    expect(hidden).toEqual(['Calls: Call id', 'Sign-ups: Sign-up id', 'Insights: Call id']);
  });

  it('in which one chooses say among what', () => {
    const choices = tabs.flatMap(({ columns }) =>
      columns.filter((one) => one.choices).map((one) => [one.header, one.choices]),
    );
    expect(choices).toEqual([
      ['Status', ['Offered', 'Closed', 'Cancelled']],
      ['Shadow if red', ['Yes']],
      ['Withdraw', ['Yes']],
    ]);
  });
});
