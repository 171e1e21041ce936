import { asksPerAccount, idOf, manyAccounts, nameOf, pasteAccounts } from '../support/manyAccounts';
import { withoutTriggers } from '../support/redKilling';
import { ann, cem, fjord, olga, tracker, type TrackerBench } from '../support/tracker';
import { trips } from '../support/workbook';

// Round trips of Red Accounts, counted from the record of calls: the same however many accounts and asks there are.

const lock = 'LockService.tryLock';
const read = 'Sheets.Spreadsheets.Values.batchGetByDataFilter';
const commit = 'Sheets.Spreadsheets.batchUpdate';
const unlock = 'LockService.releaseLock';
const who = 'Session.getEffectiveUser.getEmail';
const property = 'PropertiesService.getProperty';
/** The ledger is compared with what the account remembers, and a run that writes is remembered. */
const recall = property;
const remember = 'PropertiesService.setProperty';
/** That the hourly run came to its end, where the ledger does not say so. */
const noted = remember;
const fetch = 'UrlFetchApp.fetch';
const mail = 'MailApp.sendEmail';

/** What each thing that people and the CRM do takes; done one after the other in one workbook. */
function measured(t: TrackerBench): Record<string, string[]> {
  const show = t.episode(nameOf(3));
  const ae = 'ae3@example.com';
  const tripsOf = (name: string, act: () => unknown): string[] => {
    act();
    const run = t.lastRun(name);
    expect(run.error).toBeNull();
    t.hours(0.02);
    return trips(run);
  };
  const asked = (request: Parameters<TrackerBench['ask']>[1], kind = 'done') =>
    tripsOf('handleRequest', () => expect(t.ask(ae, request).kind).toBe(kind));
  const told = (report: Parameters<TrackerBench['tell']>[0]) =>
    tripsOf('doPost', () => expect(t.tell(report)).toBe('{"ok":true}'));
  const hourly = () => tripsOf('everyHourRedAccounts', () => t.run('everyHourRedAccounts'));
  const account = { id: idOf(3), name: nameOf(3) };
  const quiet = hourly();
  const red = told({ ae: ann, ce: cem });
  hourly();
  const values = { currentState: 'It gets better', resolution: 'The new cluster' };
  return {
    quiet,
    red,
    selected: asked({ kind: 'selected' }, 'selected'),
    look: asked({ kind: 'account', show }, 'home'),
    save: asked({
      kind: 'saveAccount',
      show,
      base: { currentState: 'Two outages in a week' },
      values,
      sign: false,
    }),
    ask: asked({ kind: 'ask', show, ask: 'A hotfix', owner: olga, due: '2026-05-20' }),
    afterAsk: hourly(),
    green: told({ ...account, health: 'Green' }),
    word: asked({ kind: 'giveWord', show }),
    settled: hourly().length > 0 ? hourly() : [],
  };
}

// npm run bench counts the same with 1,000 accounts and 5,000 asks.
describe.each([10, 150])('with %i accounts, each with five asks', (count) => {
  const t = manyAccounts(count);
  const weekly = t.copy();
  const found = measured(t);

  test('all of them are followed', () => {
    expect(t.records('Account Tracker').filter((row) => row['Status'] !== '')).toHaveLength(count + 2);
    expect(t.records('Asks').filter((row) => row['Ask id'] !== '')).toHaveLength(count * asksPerAccount + 1);
    expect(t.threads()).toHaveLength(1);
  });

  test('an hour in which nothing is due neither writes into the spreadsheet nor sends; it notes that it ran', () => {
    expect(found['quiet']).toEqual([who, lock, lock, read, recall, unlock, noted]);
  });

  test('a report of red is one read and one commit, the thread, the mails and the record of each, and its link in the row', () => {
    expect(found['red']).toEqual([
      ...[who, property, lock, lock, read, recall, commit, unlock],
      ...[property, fetch, commit, mail, mail, commit, remember],
      ...[lock, read, commit, unlock],
    ]);
  });

  test('a report of green is the same, with what has no thread left out', () => {
    expect(found['green']).toEqual([who, property, lock, lock, read, recall, commit, unlock, remember]);
  });

  test('following the selection is no read, and looking at an account is one', () => {
    expect(found['selected']).toEqual([who]);
    expect(found['look']).toEqual([who, read]);
  });

  test.each(['save', 'word'])('%s is five: identity, lock, read, commit, unlock', (what) => {
    expect(found[what]).toEqual([who, lock, read, commit, unlock]);
  });

  test('an ask is one more, since a coordinator may ask as well', () => {
    expect(found['ask']).toEqual([who, lock, read, property, commit, unlock]);
  });

  test('the weekly run is at most n + 2⌈n/20⌉ + 6 for n mails, to the same people, and 2 to remember', () => {
    weekly.until('2026-05-04T07:10:00Z');
    weekly.run('everyHourRedAccounts');
    const run = weekly.lastRun('everyHourRedAccounts');
    const n = weekly.mails().length;
    expect(run.error).toBeNull();
    expect(n).toBe(13);
    expect(run.calls.length).toBeLessThanOrEqual(n + 2 * Math.ceil(n / 20) + 6 + 2);
  });
});

test('one hourly run takes up 1,000 pasted accounts with 5,000 asks, within what Google allows', () => {
  const t = withoutTriggers(tracker({ slack: false }));
  t.bench.world.triggers = t.bench.world.triggers.filter(({ handler }) => handler !== 'afterEdit');
  pasteAccounts(t, 1000);
  expect(t.records('Account Tracker')[0]?.['Episode id']).toBe('');
  t.run('everyHourRedAccounts');
  const run = t.lastRun('everyHourRedAccounts');
  expect(run.error).toBeNull();
  expect(run.ms).toBeLessThan(6 * 60_000);
  expect(run.calls.filter(({ method }) => method.includes('batchGet'))).toHaveLength(1);
  expect(t.records('Account Tracker').filter((row) => row['Status'] === 'Red')).toHaveLength(1000);
  expect(t.records('Asks').filter((row) => row['Ask id'] !== '')).toHaveLength(5000);
  for (const line of t.records('Ledger')) expect(line['Data']?.length).toBeLessThanOrEqual(50_000);
  expect(t.tell({ ...fjord, health: 'Red' })).toBe('{"ok":true}');
}, 60_000);
