import { callCells, programme, type ProgrammeBench } from '../support/programme';
import { tracker, type TrackerBench } from '../support/tracker';
import { coordinator, trips, type WorkbookBench } from '../support/workbook';
import type { Sheet } from '../../workbench/world';

const two = [callCells(), callCells({ Customer: 'Nimbus', Date: '2026-06-04' })];
const sample = programme({
  now: '2026-05-19T08:00:00Z',
  zones: ['Europe/Berlin', 'America/New_York'],
  calls: two,
});
sample.signUp('eng1@example.com');
sample.hours(2);

const isWrite = (trip: string): boolean => trip === 'Sheets.Spreadsheets.batchUpdate';

/** Cells of a sheet that hold something, without its headers. */
const texts = (sheet: Sheet): string[] =>
  sheet.rows
    .slice(1)
    .flatMap((row) => row.map((cell) => String(cell?.value ?? '')))
    .filter((text) => text !== '')
    .sort();

/** What a second Repair finds: nothing, and it writes nothing. */
function expectWhole(p: WorkbookBench): void {
  const before = p.fingerprint();
  expect(p.told('repair')).toContain('nothing had to be done');
  expect(trips(p.lastRun('repair')).filter(isWrite)).toEqual([]);
  expect(p.fingerprint()).toBe(before);
}

/** Somebody types a header. */
function rename(p: WorkbookBench, tab: string, from: string, to: string): void {
  const sheet = p.sheet(tab);
  const column = p.header(tab).indexOf(from) + 1;
  p.bench.paste(p.id, { as: coordinator, tab: sheet.title, row: 1, column, text: to });
}

/** Somebody writes a header as in a new cell, without the note that set-up left on it. */
function overwrite(p: WorkbookBench, tab: string, from: string, to: string): void {
  const sheet = p.sheet(tab);
  const at = p.header(tab).indexOf(from);
  sheet.rows[0] = sheet.rows[0]!.map((cell, n) => (n === at ? { value: to } : cell));
}

const home = (p: ProgrammeBench) => p.home(coordinator);

describe('a header that was renamed', () => {
  test.each([
    ['Calls', 'Customer', 'Client'],
    ['Calls', 'Call id', 'Nr'],
    ['Calls', 'Check', 'Problems'],
    ['Engineers', 'Time zone', 'Zone'],
    ['Settings', 'Value', 'Wert'],
    ['Ledger', 'Kind', 'What'],
  ])('of %s is named %s again, its cells as they were', (tab, from, to) => {
    const p = sample.copy();
    const before = p.rows(tab);
    rename(p, tab, from, to);
    expect(p.told('repair')).toContain(`said “${to}” and says ${from} again`);
    expect(p.header(tab)).toEqual(sample.header(tab));
    expect(p.rows(tab)).toEqual(expect.arrayContaining(before));
    expectWhole(p);
  });

  test('is named again without its note, known by what the ledger remembers of its rows', () => {
    const p = sample.copy();
    overwrite(p, 'Calls', 'Customer', 'Client');
    p.type('ae.emea@example.com', 'Calls', { Minutes: '45' }, 3);
    p.hours(2);
    expect(p.told('repair')).toContain('said “Client” and says Customer again');
    expect(p.records('Calls').map((call) => call['Customer'])).toEqual(['Fjord Telecom', 'Nimbus']);
    expectWhole(p);
  });

  test('and of which nothing tells what it is, gets a new column, and its own is named', () => {
    const p = sample.copy();
    overwrite(p, 'Engineers', 'Team', 'Gruppe');
    expect(p.told('repair')).toMatch(/the column Team was gone .* column G, “Gruppe”, is what it was/);
    expect(p.header('Engineers')).toEqual(expect.arrayContaining(['Gruppe', 'Team']));
    expect(p.records('Engineers')[0]).toMatchObject({ Gruppe: 'Search', Team: '' });
    expectWhole(p);
  });

  test('keeps invites, and everybody is told in the panel', () => {
    const p = sample.copy();
    expect(p.events()).toHaveLength(1);
    rename(p, 'Calls', 'Date', 'When');
    p.hours(3);
    expect(p.events()).toHaveLength(1);
    expect(p.home('eng2@example.com').warnings).toEqual([
      'Calls has lost the column Date: renamed or deleted. There is “When”. A coordinator mends it with Repair in the menu.',
    ]);
    p.run('repair');
    expect(p.home('eng2@example.com').warnings).toEqual([]);
    p.hours(3);
    expect(p.events()).toHaveLength(1);
    expect(p.notices('eng1@example.com')).toHaveLength(1);
  });
});

describe('a header that was cleared', () => {
  test('comes back above its cells', () => {
    const p = sample.copy();
    rename(p, 'Calls', 'Customer', '');
    p.run('repair');
    expect(p.header('Calls')).toEqual(sample.header('Calls'));
    expect(p.records('Calls').map((call) => call['Customer'])).toEqual(['Fjord Telecom', 'Nimbus']);
    expectWhole(p);
  });

  test.each(['Calls', 'Engineers', 'Ledger', 'Rotations'])('with the whole row, in %s, too', (tab) => {
    const p = sample.copy();
    const sheet = p.sheet(tab);
    const before = texts(sheet);
    sheet.rows.shift();
    expect(p.told('repair')).toContain('its row of headers was gone and is there again');
    expect(p.header(tab)).toEqual(sample.header(tab));
    expect(texts(sheet)).toEqual(expect.arrayContaining(before));
    expect(p.home('eng1@example.com').programme?.rotations).toHaveLength(1);
    expectWhole(p);
  });

  test('with the whole row, of columns that were moved, is for people to put back', () => {
    const p = sample.copy();
    const sheet = p.sheet('Calls');
    sheet.rows = sheet.rows.slice(1).map((row) => [...row].reverse());
    const before = texts(sheet);
    expect(p.told('repair')).toContain('Type the headers again, or bring back an older version');
    expect(texts(sheet)).toEqual(before);
  });
});

describe('a header that stands twice', () => {
  test('is kept where the note is, and the other gets a number; its cells stay', () => {
    const p = sample.copy();
    p.bench.edit(p.id, { as: coordinator, action: 'insertColumn', tab: 'Calls', at: 'Date' });
    const at = p.header('Calls').indexOf('Date');
    const sheet = p.sheet('Calls');
    sheet.rows[0] = sheet.rows[0]!.map((cell, n) => (n === at - 1 ? { value: 'Customer' } : cell));
    expect(home(p).programme?.coordinator?.attention).toContain(
      'Calls has more than one column Customer; the left one that is filled is read. Repair in the menu gives the others another name.',
    );
    expect(p.told('repair')).toContain(
      'there were two columns Customer; column D is called Customer (2) now',
    );
    expect(p.records('Calls').map((call) => call['Customer'])).toEqual(['Fjord Telecom', 'Nimbus']);
    expectWhole(p);
  });

  test('in one column more at the end, the left one stays', () => {
    const p = sample.copy();
    const sheet = p.sheet('Engineers');
    sheet.rows[0] = [...sheet.rows[0]!, null, { value: 'Email' }];
    sheet.rows[1] = [...sheet.rows[1]!, null, { value: 'private@example.org' }];
    expect(p.told('repair')).toContain('is called Email (2) now');
    expect(p.records('Engineers')[0]).toMatchObject({
      Email: 'eng1@example.com',
      'Email (2)': 'private@example.org',
    });
    expectWhole(p);
  });
});

describe('what was damaged besides', () => {
  test('a column that was moved is no damage', () => {
    const p = sample.copy();
    p.bench.edit(p.id, { as: coordinator, action: 'moveColumn', tab: 'Calls', at: 'Customer', to: 2 });
    expectWhole(p);
  });

  test('validation comes back in every row, values stay', () => {
    const p = sample.copy();
    const sheet = p.sheet('Calls');
    const at = p.header('Calls').indexOf('Status');
    const { validation: _, ...cell } = sheet.rows[1]![at]!;
    sheet.rows[1] = sheet.rows[1]!.map((one, n) => (n === at ? { ...cell, value: 'Perhaps' } : one));
    expect(p.told('repair')).toContain('Calls: the help and the choices of Status are back in every row.');
    expect(p.records('Calls')[0]).toMatchObject({ Status: 'Perhaps' });
    expectWhole(p);
  });

  test('ids that were lost, doubled or written over belong to their rows again', () => {
    const p = sample.copy();
    const before = p.records('Calls');
    const sheet = p.sheet('Calls');
    const set = (row: number, value: string): void => {
      sheet.rows[row] = sheet.rows[row]!.map((cell, n) => (n === 0 ? { value } : cell));
    };
    set(1, 'my note');
    set(2, before[0]!['Call id']!);
    expect(p.told('repair')).toContain('Calls: 2 rows have their ids again.');
    expect(p.records('Calls')).toEqual(before);
    expectWhole(p);
  });

  test('what was typed over in Ridealong’s columns says again what holds', () => {
    const p = sample.copy();
    const before = p.records('Calls');
    const sheet = p.sheet('Calls');
    sheet.rows[1] = sheet.rows[1]!.map((cell, n) => (n === 2 ? { value: 'Nobody' } : cell));
    expect(p.told('repair')).toContain('Calls: 1 cell that Ridealong fills is right again.');
    expect(p.records('Calls')).toEqual(before);
    expectWhole(p);
  });

  test('rows of Settings: gone, doubled, renamed, explained otherwise', () => {
    const p = sample.copy();
    const row = (name: string): number => p.rowOf('Settings', 'Setting', name);
    p.type(coordinator, 'Settings', { Value: '3' }, row('Confirm days ahead'));
    p.bench.edit(p.id, { as: coordinator, action: 'deleteRow', tab: 'Settings', at: row('Seats per call') });
    p.type(coordinator, 'Settings', { Setting: 'Days' }, row('Confirm days ahead'));
    p.type(coordinator, 'Settings', { Setting: 'Time zone', Value: 'Asia/Tokyo' });
    p.type(coordinator, 'Settings', { 'What it does': 'Mine' }, row('Reminder day'));
    p.type(coordinator, 'Settings', { Value: 'eve@example.com' }, row('Coordinators'));
    const told = p.told('repair');
    expect(told).toContain('the row Seats per call was gone and is there again, with 1');
    expect(told).toContain('is called Confirm days ahead again; its value stays');
    expect(told).toContain('there were two rows Time zone. The upper one counts');
    expect(p.record('Settings', 'Setting', 'Confirm days ahead')['Value']).toBe('3');
    expect(p.record('Settings', 'Setting', 'Time zone')['Value']).toBe('Europe/Berlin');
    expect(p.record('Settings', 'Setting', 'Coordinators')['Value']).toBe(coordinator);
    expectWhole(p);
  });

  test('a tab that people filled is not made anew empty: nothing is decided until it is back', () => {
    const p = sample.copy();
    p.deleteTab('Calls');
    expect(p.told('repair')).toMatch(/The tab Calls is gone, .* File › Version history/);
    p.hours(3);
    expect(p.events()).toHaveLength(1);
  });
});

test('made anew by a coordinator who says so, it knows rows again that are copied from an older version', () => {
  const p = sample.copy();
  const rows = p.sheet('Calls').rows;
  const before = p.records('Calls');
  p.deleteTab('Calls');
  const choose = (as: string) =>
    p.bench.request(p.id, { as, request: { kind: 'remedy', how: 'makeTabs' } }) as { kind: string };
  p.home('eng2@example.com');
  expect(choose('eng2@example.com').kind).toBe('refused');
  expect(p.home(coordinator).remedies).toEqual([expect.objectContaining({ how: 'makeTabs' })]);
  expect(choose(coordinator).kind).toBe('done');
  expect(p.rows('Calls')).toEqual([]);
  p.sheet('Calls').rows = rows.map((row, n) =>
    n === 0 ? row : row.map((cell, at) => (at < 3 || !cell ? null : cell)),
  );
  p.hours(1.1);
  expect(p.records('Calls')).toEqual(before);
  p.hours(2.1);
  expect(p.events()).toHaveLength(1);
  expect(p.notices('eng1@example.com')).toHaveLength(1);
});

test('Repair of a spreadsheet that was never set up makes nothing and says what to choose', () => {
  const p = sample.beside();
  const before = p.fingerprint();
  expect(p.told('repair')).toContain(
    'This spreadsheet is not set up yet. Choose “Set up for call shadowing”',
  );
  expect(p.fingerprint()).toBe(before);
});

describe('of Red Accounts', () => {
  const red: TrackerBench = tracker();
  red.type('ann.ae@example.com', 'Account Tracker', {
    Account: 'Fjord Shipping',
    Health: 'Red',
    'Current state': 'They are angry',
  });
  red.hours(2);

  test.each(['Account', 'Current state', 'Waiting for', 'Episode id'])('%s is named again', (header) => {
    const t = red.copy();
    overwrite(t, 'Account Tracker', header, 'Anders');
    t.hours(2);
    t.run('repair');
    expect(t.records('Account Tracker')[0]).toMatchObject({ Account: 'Fjord Shipping', Status: 'Red' });
    expectWhole(t);
  });
});
