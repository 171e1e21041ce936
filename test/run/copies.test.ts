import { callCells, offer, programme, ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

const one = 'eng1@example.com';

const original = programme({ now: '2026-05-19T08:00:00Z', calls: [callCells()] });
original.signUp(one);

/** The original and, on the same workbench, a copy that somebody made of it by File › Make a copy. */
function copied(): { p: ProgrammeBench; copy: ProgrammeBench } {
  const p = original.copy();
  const id = 'copy-of-the-original';
  p.bench.world.workbooks.push({ ...structuredClone(p.book), id, title: 'Copy of Shadowing' });
  return { p, copy: new ProgrammeBench(undefined, { bench: p.bench, id }) };
}

test('in a copy nothing is decided or sent, and everybody is told so', () => {
  const { copy } = copied();
  const before = copy.fingerprint();
  for (const name of ['setUp', 'repair', 'turnOnAutomation', 'turnOffAutomation', 'everyHour'])
    copy.run(name);
  expect(copy.signUp('eng2@example.com')).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('This is a copy of another spreadsheet.') as string,
  });
  expect(copy.home(one)).toMatchObject({
    programme: null,
    warnings: [expect.stringContaining('This is a copy') as string],
  });
  for (const name of ['repair', 'turnOnAutomation', 'turnOffAutomation'])
    expect(copy.told(name)).toMatch(/This is a copy.*Start afresh here/);
  expect(copy.fingerprint()).toBe(before);
});

test('who copies a spreadsheet becomes no coordinator of anything', () => {
  const { p, copy } = copied();
  copy.run('setUp', 'eng2@example.com');
  copy.run('turnOnAutomation', 'eng2@example.com');
  expect(copy.bench.world.triggers).toHaveLength(2);
  expect(p.home('eng2@example.com').me.isCoordinator).toBe(false);
});

test('the original goes on', () => {
  const { p } = copied();
  p.hours(1.1);
  expect(p.events()).toHaveLength(1);
});

describe('without the Ledger', () => {
  const without = (): ProgrammeBench => {
    const p = original.copy();
    p.deleteTab('Ledger');
    return p;
  };

  test('nothing is decided or sent, by nobody', () => {
    const p = without();
    const before = p.fingerprint();
    expect(p.signUp(one)).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('The hidden tab Ledger is missing') as string,
    });
    p.run('setUp');
    p.run('repair');
    p.run('turnOnAutomation');
    p.hours(2);
    expect(p.fingerprint()).toBe(before);
    expect(p.home(coordinator).warnings.join()).toContain('Version history');
  });

  test('and with an empty one it is the same', () => {
    const p = original.copy();
    p.sheet('Ledger').rows = p.sheet('Ledger').rows.slice(0, 1);
    const before = p.fingerprint();
    p.hours(2);
    p.run('repair');
    expect(p.signUp(one).kind).toBe('refused');
    expect(p.fingerprint()).toBe(before);
  });

  test('what was decided is there again with the tab', () => {
    const p = original.copy();
    const [ledger] = p.book.sheets.filter(({ title }) => title === 'Ledger');
    p.deleteTab('Ledger');
    p.hours(2);
    p.book.sheets.push(ledger!);
    p.hours(1);
    expect(p.events()).toHaveLength(1);
  });
});

test('a setting that cannot be read stops no call: only the domain and the time zone do', () => {
  const p = original.copy();
  const row = p.rowOf('Settings', 'Setting', 'Time zone');
  p.type(coordinator, 'Settings', { Value: 'Middle Earth' }, row);
  expect(p.records('Settings')[row - 2]?.['Problem']).not.toBe('');
  expect(p.signUp(one).kind).toBe('refused');
  p.type(coordinator, 'Settings', { Value: 'Europe/Berlin' }, row);
  offer(p, [callCells({ Customer: 'Nimbus', Date: '2026-06-04' })]);
  expect(p.signUp('eng2@example.com').kind).toBe('done');
});
