import { lastRunOf, noteIdled, noteRan, notRunSince, runsNoted } from '../../src/run/lastRun';
import { hourMs, instant, type Instant } from '../../src/time/instant';
import type { Entry } from '../../src/workbook/entries';
import { googlePlatform } from '../../src/google/platform';
import { InGoogle } from '../google/inGoogle';
import { at } from '../shadowing/world';
import { automation, basics, casey, ledgerOf, logged, sender } from './basics';

// When the hourly run last ran, from what was noted and what stands in the ledger.

const noon = at('2026-05-04T12:00:00Z');
const hours = (n: number): Instant => instant(noon + n * hourMs);
const claimed: Entry = { kind: 'claimed', claims: [] };
const hourly: Entry = { ...claimed, hourly: true };
const inLedger = (...lines: readonly (readonly [Instant, Entry])[]) =>
  ledgerOf(lines.map(([when, entry]) => logged(entry, when)));

describe('the last hourly run', () => {
  const noted = { at: hours(1), as: casey };
  const of = (...lines: readonly (readonly [Instant, Entry])[]) => basics({ ledger: inLedger(...lines) });
  test.each([
    ['none', of(), undefined, undefined],
    ['the one that was noted, where the ledger knows of none', of(), noted, noted],
    ['no run of another kind', of([hours(2), claimed], [hours(2), { kind: 'wentOn' }]), noted, noted],
    ['the one in the ledger', of([hours(0), hourly]), undefined, { at: hours(0), as: sender }],
    [
      'the latest in the ledger',
      of([hours(0), hourly], [hours(2), hourly], [hours(3), claimed]),
      undefined,
      { at: hours(2), as: sender },
    ],
    [
      'the one in the ledger, where it is the later',
      of([hours(2), hourly]),
      noted,
      { at: hours(2), as: sender },
    ],
    ['the one that was noted, where it is the later', of([hours(0), hourly]), noted, noted],
    [
      'the one in the ledger, where both are of one moment',
      of([hours(1), hourly]),
      noted,
      { at: hours(1), as: sender },
    ],
  ])('is %s', (_which, found, note, expected) => {
    expect(lastRunOf(found, note)).toEqual(expected);
  });
});

describe('it has not run since', () => {
  const on = (account = sender): Entry => ({ kind: 'automationOn', account, calendar: 'c1' });
  const found = (...lines: readonly (readonly [Instant, Entry])[]) =>
    basics({ automation: automation(), ledger: inLedger(...lines) });
  const ranAt = (at: Instant) => ({ at, as: sender });
  test.each([
    ['its last run, more than three hours ago', found(), ranAt(noon), instant(hours(3) + 1), noon],
    ['nothing: three hours may pass', found(), ranAt(noon), hours(3), undefined],
    ['it was turned on', found([hours(1), on()]), undefined, hours(5), hours(1)],
    ['it was turned on after its last run', found([hours(1), on()]), ranAt(noon), hours(5), hours(1)],
    ['its last run after it was turned on', found([noon, on()]), ranAt(hours(1)), hours(5), hours(1)],
    [
      'it was last turned on as this account',
      found([noon, on()], [hours(1), on()], [hours(2), on(casey)]),
      undefined,
      hours(5),
      hours(1),
    ],
    ['nothing: it was just turned on', found([hours(2), on()]), ranAt(noon), hours(5), undefined],
  ])('%s', (_since, of, last, now, expected) => {
    expect(notRunSince(of, last, now)).toBe(expected);
  });

  test('nothing, where automation is off or never was on', () => {
    const off = basics({ automation: automation({ on: false }) });
    expect(notRunSince(off, ranAt(noon), hours(9))).toBeUndefined();
    expect(notRunSince(basics({ automation: undefined }), ranAt(noon), hours(9))).toBeUndefined();
  });
});

describe('what hourly runs note', () => {
  const google = new InGoogle();
  afterAll(() => {
    google.remove();
  });
  const properties = () => googlePlatform(google.workbook).properties;
  const noted = () => google.run(() => runsNoted(properties()));
  const write = (name: string, text: string) => {
    google.run(() => {
      properties().set(name, text);
    });
  };

  test('is nothing at first, then the run that ended and the one that did nothing, in one round trip', () => {
    expect(noted()).toEqual({ ran: undefined, idled: undefined });
    const [ran, idled] = [
      { at: noon, as: sender },
      { at: hours(1), as: casey },
    ];
    google.run(() => {
      noteRan(properties(), ran);
    });
    expect(noted()).toEqual({ ran, idled: undefined });
    google.run(() => {
      noteIdled(properties(), idled);
    });
    expect(noted()).toEqual({ ran, idled });
    expect(google.lastCalls()).toEqual(['PropertiesService.getProperties']);
  });

  test.each([
    ['', 'nothing'],
    ['1777896000000', 'no account'],
    ['1777896000000 nobody', 'no address'],
    ['soon ridealong@example.com', 'no moment'],
    ['x1777896000000 ridealong@example.com', 'no moment'],
    ['1777896000000x ridealong@example.com', 'no moment'],
    ['1777896000000000 ridealong@example.com', 'a moment too far'],
    ['1777896000000  ridealong@example.com', 'two spaces'],
  ])('“%s” is no run: %s', (text) => {
    write('ran', text);
    expect(noted().ran).toBeUndefined();
  });
});
