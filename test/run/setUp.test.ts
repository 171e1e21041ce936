import { callCells, offer, programme, ProgrammeBench } from '../support/programme';
import { tracker } from '../support/tracker';
import { trips } from '../support/workbook';
import { coordinator } from '../support/workbook';

const eight = ['Calls', 'Sign-ups', 'Rotations', 'Engineers', 'Insights', 'Overview', 'Settings', 'Ledger'];
const isWrite = (trip: string): boolean => trip === 'Sheets.Spreadsheets.batchUpdate';

const titles = (p: ProgrammeBench): string[] => p.book.sheets.map(({ title }) => title);

describe('setUp', () => {
  test('makes the eight tabs of an empty spreadsheet, its own empty tab gone, the Ledger hidden', () => {
    const p = new ProgrammeBench();
    expect(p.told('setUp')).toContain('Ridealong is set up');
    expect(titles(p)).toEqual(eight);
    expect(p.book.sheets.filter(({ hidden }) => hidden).map(({ title }) => title)).toEqual(['Ledger']);
    expect(p.record('Settings', 'Setting', 'Coordinators')['Value']).toBe(coordinator);
  });

  test('makes the tabs in one write, columns and settings in it', () => {
    const p = new ProgrammeBench();
    p.run('setUp');
    expect(trips(p.lastRun('setUp')).filter(isWrite).length).toBeLessThanOrEqual(2);
  });

  test.each(['setUp', 'repair'])('%s of what is set up changes nothing and writes nothing', (name) => {
    const p = programme({ calls: [callCells()] });
    p.signUp('eng1@example.com');
    const before = p.fingerprint();
    expect(p.told(name)).toContain('nothing had to be done');
    expect(p.fingerprint()).toBe(before);
    expect(trips(p.lastRun(name)).filter(isWrite)).toEqual([]);
  });

  test.each(['setUp', 'repair', 'turnOnAutomation', 'turnOffAutomation'])(
    '%s is refused to who is no coordinator, and to nobody in particular',
    (name) => {
      const p = programme();
      const before = p.fingerprint();
      expect(p.told(name, 'eng1@example.com')).toContain('Only a coordinator can do this.');
      expect(p.told(name, '')).toContain('Google does not say who you are');
      expect(p.fingerprint()).toBe(before);
    },
  );

  test.each([
    ['setUp', 'setUpShadowing'],
    ['setUpRedAccounts', 'setUpRedAccounts'],
  ])('%s of a spreadsheet in which something stands shows first what would become of it', (name, view) => {
    const p = new ProgrammeBench();
    p.bench.paste(p.id, { as: coordinator, tab: 'Sheet1', row: 1, column: 1, text: 'A note' });
    const before = p.fingerprint();
    const { ui } = p.run(name);
    expect(ui.sidebar?.html).toContain(`data-view="${view}"`);
    expect(ui.alerts).toEqual([]);
    expect(p.fingerprint()).toBe(before);
  });

  test('two people who set up at once make one set of tabs, and the first is coordinator', () => {
    const p = new ProgrammeBench();
    const second = 'sam@example.com';
    p.bench.addPerson(second, 'Sam');
    let told = '';
    p.bench.hooks.beforeCall = ({ method }, { as }) => {
      if (as === coordinator && method === 'Spreadsheets.batchUpdate' && told === '')
        told = p.told('setUp', second);
    };
    p.run('setUp');
    expect(titles(p)).toEqual(eight);
    expect(told).toContain('busy');
    expect(p.home(second).me.isCoordinator).toBe(false);
  });
});

describe('repair', () => {
  test('puts a deleted Rotations tab back as it was', () => {
    const p = programme({ calls: [callCells()] });
    p.signUp('eng1@example.com');
    const before = p.rows('Rotations');
    p.deleteTab('Rotations');
    expect(p.home('eng1@example.com').warnings.join()).toContain('The tab Rotations is gone.');
    expect(p.told('repair')).toContain('The tab Rotations was gone and is there again.');
    expect(p.rows('Rotations')).toEqual(before);
  });

  test('never makes a new Ledger in the place of one that was deleted', () => {
    const p = programme({ calls: [callCells()] });
    p.deleteTab('Ledger');
    expect(p.told('repair')).toContain('The hidden tab Ledger is missing or empty');
    expect(p.told('setUp')).toContain('The hidden tab Ledger is missing or empty');
    expect(titles(p)).not.toContain('Ledger');
  });

  test('puts back a deleted header, and touches nothing that people typed', () => {
    const p = programme({ calls: [callCells()] });
    const typed = p.records('Calls');
    const sheet = p.sheet('Calls');
    const column = p.header('Calls').indexOf('Check');
    sheet.rows[0] = sheet.rows[0]!.map((cell, at) => (at === column ? null : cell));
    p.run('repair');
    expect(p.header('Calls').filter((header) => header === 'Check')).toHaveLength(1);
    expect(p.records('Calls').map((row) => row['Customer'])).toEqual(typed.map((row) => row['Customer']));
  });
});

test('without a tab that is not essential everything else goes on', () => {
  const p = programme({ calls: [callCells()] });
  p.deleteTab('Overview');
  expect(p.signUp('eng1@example.com').kind).toBe('done');
  offer(p, [callCells({ Minutes: '' })]);
  expect(p.records('Calls')[1]).toMatchObject({ Check: 'Add Minutes.' });
});

test('without a tab that is essential nothing is decided, and the panel says what to do', () => {
  const p = programme({ calls: [callCells()] });
  p.deleteTab('Engineers');
  const before = p.fingerprint();
  expect(p.signUp('eng1@example.com')).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('The tab Engineers is gone.') as string,
  });
  p.hours(2);
  expect(p.fingerprint()).toBe(before);
});

describe('S1 the time zone of the file and that of the programme', () => {
  test('a coordinator is shown that they differ, nobody else is bothered', () => {
    const bench = new ProgrammeBench();
    bench.run('setUp');
    const home = (as: string) => bench.ask(as, { kind: 'home' }).home;
    expect(home(coordinator)?.warnings).toEqual([]);
    bench.bench.world.workbooks[0]!.timeZone = 'America/New_York';
    expect(home(coordinator)?.warnings).toEqual([
      expect.stringMatching(/is set to America\/New_York .* the programme to Europe\/Berlin/),
    ]);
    expect(home('eng06@example.com')?.warnings).toEqual([]);
  });

  test('in Red Accounts as well, also while an account is looked at', () => {
    const t = tracker({ slack: false });
    t.book.timeZone = 'America/New_York';
    const home = (as: string, request: { kind: 'home' } | { kind: 'account'; show: string }) => {
      const answer = t.ask(as, request);
      return 'home' in answer ? answer.home : undefined;
    };
    const differs = [expect.stringMatching(/is set to America\/New_York .* the programme to Europe\/Berlin/)];
    expect(home(coordinator, { kind: 'home' })?.warnings).toEqual(differs);
    expect(home(coordinator, { kind: 'account', show: '' })?.warnings).toEqual(differs);
    expect(home('ann.ae@example.com', { kind: 'home' })?.warnings).toEqual([]);
  });
});
