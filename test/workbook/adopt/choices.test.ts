import type { SheetLooked } from '../../../src/workbook/adopt/match';
import { planAdoption, standsIn, type Plan, type TabChoice } from '../../../src/workbook/adopt/plan';
import { shadowingWorkbook } from '../../../src/workbook/shadowing/workbook';
import { callsTab } from '../../../src/workbook/shadowing/tabsOfPeople';
import type { TabKey } from '../../../src/workbook/tab';
import { germanCalls, sheetOf } from './sheets';

const roster = sheetOf([['Email', 'Name']], { sheetId: 8, title: 'Team' });
const history = sheetOf([['Rotation', 'Engineer', 'Customer']], { sheetId: 9, title: 'History' });

function planned(sheets: readonly SheetLooked[], choices: readonly TabChoice[], titles: string[] = []): Plan {
  return planAdoption(shadowingWorkbook, sheets, titles, choices);
}

function choose(tab: TabKey, sheet: number | null, columns: TabChoice['columns'] = {}): TabChoice {
  return { tab, sheet, columns };
}

function planOf({ tabs }: Plan, key: TabKey): Plan['tabs'][number] {
  const found = tabs.find(({ tab }) => tab.key === key);
  if (!found) throw new Error(`no plan for ${key}`);
  return found;
}

describe('a choice', () => {
  test('of a new tab takes no sheet, adds nothing to one, and leaves the sheet to other tabs', () => {
    const plan = planned([roster], [choose('engineers', null)]);
    const engineers = planOf(plan, 'engineers');
    expect([engineers.becomes, engineers.match, engineers.added.length]).toEqual(['new', undefined, 0]);
    expect(plan.made.map(({ key }) => key)).toContain('engineers');
    const asSignUps = [choose('engineers', null), choose('signUps', 8)];
    expect(planOf(planned([roster], asSignUps), 'signUps').becomes).toBe('adopt');
  });

  test('of a sheet that is not there leaves the tab open, without a likely one', () => {
    const engineers = planOf(planned([roster], [choose('engineers', 99)]), 'engineers');
    expect([engineers.becomes, engineers.match, engineers.added.length]).toEqual(['open', undefined, 0]);
  });

  test('takes the sheet from the tab that it would be else', () => {
    const plan = planned([germanCalls()], [choose('engineers', 7)]);
    expect(planOf(plan, 'engineers').match?.sheet.sheetId).toBe(7);
    expect(planOf(plan, 'calls')).toMatchObject({ becomes: 'new', match: undefined });
  });

  test('of columns holds for its tab', () => {
    const plan = planned([germanCalls()], [choose('calls', 7, { Customer: 'Ampel' })]);
    expect(plan.adopted[0]?.headers['Customer']).toBe('Ampel');
  });

  test('is offered of tabs only for which people’s may stand in', () => {
    const plan = planned([roster], [choose('insights', 8)]);
    expect(plan.tabs.map(({ tab }) => tab.key).sort()).toEqual([
      'calls',
      'engineers',
      'rotations',
      'signUps',
    ]);
    expect(plan.made.map(({ key }) => key)).toContain('insights');
  });
});

describe('what is adopted', () => {
  test('is the sheet, with the names of columns that are not ours in any case', () => {
    const sheet = sheetOf([['EMAIL', 'Full  name', ' time  Zone ', 'Mine']], { sheetId: 8 });
    expect(planned([sheet], []).adopted).toEqual([
      { tab: 'engineers', sheetId: 8, headers: { Name: 'Full  name' } },
    ]);
  });

  test('gets the columns that it has not; of those read once one of ours', () => {
    const headers = callsTab.columns.filter(({ owner }) => owner === 'people').map(({ header }) => header);
    const plan = planned([sheetOf([[...headers, 'Shadowed by']])], []);
    expect(planOf(plan, 'calls').added.map(({ column, name }) => [column.header, name])).toEqual([
      ['Call id', 'Call id'],
      ['Check', 'Check'],
      ['Shadowed by', 'Shadowed by (Ridealong)'],
    ]);
  });

  test('is no sheet that a person has to say yes to: its tab would be made', () => {
    const plan = planned([germanCalls(), germanCalls({ sheetId: 9 })], []);
    const calls = planOf(plan, 'calls');
    expect([calls.becomes, standsIn(calls), plan.adopted.length]).toEqual(['open', false, 0]);
    expect(plan.made.map(({ key }) => key)).toContain('calls');
  });

  test('is of a table of rotations its history alone: no column is added, and it stands in for nothing', () => {
    const rotations = planOf(planned([history], []), 'rotations');
    expect([rotations.becomes, rotations.added.length, standsIn(rotations)]).toEqual(['adopt', 0, false]);
  });
});

describe('free names', () => {
  const titleOf = (key: TabKey, ...titles: string[]): string | undefined =>
    planned([], [], titles).made.find((tab) => tab.key === key)?.title;

  test('of tabs are ours where nothing is called so', () => {
    expect(titleOf('settings', 'Setting', 'Ledger')).toBe('Settings');
  });

  test('of tabs say that they are Ridealong’s where a sheet is called so in any case, and are numbered where that is taken', () => {
    expect(titleOf('settings', ' SETTINGS')).toBe('Settings (Ridealong)');
    const two = ['Settings', 'settings (ridealong)'];
    expect(titleOf('settings', ...two)).toBe('Settings (Ridealong 2)');
    expect(titleOf('settings', ...two, 'Settings (Ridealong 2)')).toBe('Settings (Ridealong 3)');
  });

  test('are names of columns that are added, too, where people’s are called so', () => {
    const sheet = sheetOf([['Email', 'Name', 'Check', 'Check (Ridealong)']], { sheetId: 8 });
    const added = planOf(planned([sheet], []), 'engineers').added.map(({ name }) => name);
    expect(added).toContain('Check (Ridealong 2)');
  });
});
