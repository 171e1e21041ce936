import { signEnvelope } from '../../../scripts/sendHealth.mjs';
import { doPost, type WebAnswer } from '../../../src/run/entry/doPost';
import { turnOnAutomation } from '../../../src/run/entry/automation';
import type { Platform } from '../../../src/run/ports';
import { webhookKeys } from '../../../src/run/secretNames';
import { instant } from '../../../src/time/instant';
import { ada, ben } from '../../google/inGoogle';
import { HandKept } from '../adopt/handKept';
import { InWorkbook } from '../inWorkbook';
import { chosen } from './choosing';

// What the web app does with a request: a signed report is taken, an empty one does what is due, all else writes and tells nothing.

const key = 'k'.repeat(32);
const [older, wrong] = ['o'.repeat(32), 'w'.repeat(32)];
/** Monday, as it was signed. */
const now = Date.parse('2026-05-04T09:00:00Z');

let google: InWorkbook;
let lines: number;
const into = (...made: ConstructorParameters<typeof InWorkbook>) => {
  google = new InWorkbook(...made);
  google.asks(({ secrets }) => {
    secrets.set(webhookKeys, `${key} ${older}`);
  });
  lines = google.ledger().length;
};
afterEach(() => google.remove());

interface Posting {
  as?: string;
  named?: string;
  otherwise?: (platform: Platform) => Partial<Platform>;
}
function posts(body: string, { as = ada, named = google.workbook, otherwise }: Posting = {}) {
  const log: unknown[] = [];
  const answer = google.asks<WebAnswer | undefined>(
    (platform) => {
      const logged = (line: string) => void log.push(JSON.parse(line));
      const there = { ...platform, now: () => instant(now), log: logged };
      return doPost({ ...there, ...otherwise?.(there) }, body);
    },
    as,
    named,
  );
  return { answer, log };
}

interface Report {
  id?: string;
  signedAt?: number;
  by?: string;
  event?: object;
}
function report({ id = 'r-1', signedAt = now, by = key, event = {} }: Report = {}): string {
  const payload = {
    type: 'account.health',
    account: { id: '001A00000012345', name: 'Fjord' },
    health: 'Red',
    changedAt: '2026-05-04T08:30:00Z',
    ...event,
  };
  return signEnvelope({ id, payload: JSON.stringify(payload), key: by, ts: signedAt / 1000 });
}

const taken = { answer: { ok: true }, log: [] };
const refused = (why: string) => ({
  answer: { ok: false },
  log: [{ ridealong: 'refused', what: 'doPost', why }],
});
const notDone = { answer: undefined, log: [] };
const retried = { answer: { ok: false, retry: true }, log: [] };
const kinds = () => google.ledger(lines).map(([kind]) => kind);
const accounts = () => google.records('Account Tracker').map(({ Account, Health }) => [Account, Health]);

describe('a report', () => {
  beforeEach(() => {
    into('redAccounts');
  });

  test('is stored with its row, and a second time changes nothing', () => {
    expect(posts(report())).toEqual(taken);
    expect(accounts()).toEqual([['Fjord', 'Red']]);
    expect(google.ledger(lines)).toContainEqual(['received', { id: 'r-1' }]);
    expect(kinds()).toContain('healthReported');
    const told = google.ledger().length;
    expect(posts(report({ event: { health: 'Green' } }))).toEqual(taken);
    expect(google.ledger(told)).toEqual([]);
    expect(posts(report({ id: 'r-2', event: { health: 'Green' } }))).toEqual(taken);
    expect(google.ledger(told)).toContainEqual(['received', { id: 'r-2' }]);
  });

  test('is taken with the key before', () => {
    expect(posts(report({ by: older }))).toEqual(taken);
  });

  test.each([
    ['signed with another key', { by: wrong }, 'unsigned'],
    ['signed six minutes ago', { signedAt: now - 360_000 }, 'unsigned'],
    ['that is none', { event: { health: 'Purple' } }, 'malformed'],
    [
      'of a change more than five minutes ahead',
      { event: { changedAt: '2026-05-04T09:05:01Z' } },
      'malformed',
    ],
  ])('%s is refused, and writes nothing', (_which, change, why) => {
    expect(posts(report(change))).toEqual(refused(why));
    expect([kinds(), accounts()]).toEqual([[], []]);
  });

  test('of a change five minutes ahead is taken: clocks differ', () => {
    expect(posts(report({ event: { changedAt: '2026-05-04T09:05:00Z' } }))).toEqual(taken);
  });

  test('is not taken without keys', () => {
    google.asks(({ secrets }) => {
      secrets.forget(webhookKeys);
    });
    expect(posts(report())).toEqual(refused('unsigned'));
  });

  test('is refused where nobody is known to run this, or which spreadsheet is meant', () => {
    const nobody = (): Partial<Platform> => ({ identity: () => '' });
    expect(posts(report(), { otherwise: nobody })).toEqual(refused('nobody'));
    const unnamed = ({ spreadsheet }: Platform): Partial<Platform> => ({
      spreadsheet: { ...spreadsheet, isNamed: () => false },
    });
    expect(posts(report(), { otherwise: unnamed })).toEqual(refused('malformed'));
    expect(posts('', { otherwise: unnamed })).toEqual({ ...refused('malformed'), answer: undefined });
    expect(kinds()).toEqual([]);
  });

  test('is to come again where it cannot be taken now', () => {
    expect(posts(report(), { otherwise: () => google.hindered({ lock: true }, google.workbook) })).toEqual(
      retried,
    );
    expect(
      posts(report(), { otherwise: () => google.hindered({ commit: 'refused' }, google.workbook) }),
    ).toEqual(retried);
    google.turnOff();
    google.asks(({ properties }) => {
      properties.set('coordinators', `${ada}, ${ben}`);
    });
    chosen(google, turnOnAutomation, ben);
    lines = google.ledger().length;
    expect(posts(report())).toEqual(retried);
    expect(kinds()).toEqual([]);
  });

  test('is stored also while another run delivers', () => {
    const delivering = ({ userLock }: Platform): Partial<Platform> => ({
      userLock: { ...userLock, acquire: () => false },
    });
    expect(posts(report(), { otherwise: delivering })).toEqual(taken);
    expect(accounts()).toEqual([['Fjord', 'Red']]);
  });
});

describe('an empty request', () => {
  /** Whether the workbook was looked at. */
  const isLooked = () => google.lastCalls().some((call) => call.endsWith('batchGetByDataFilter'));

  test.each(['shadowing', 'redAccounts'] as const)('does what is due: %s', (kind) => {
    into(kind);
    expect(posts('')).toEqual(taken);
    expect(isLooked()).toBe(true);
  });

  test('does nothing while another run delivers', () => {
    into();
    const delivering = ({ userLock }: Platform): Partial<Platform> => ({
      userLock: { ...userLock, acquire: () => false },
    });
    expect(posts('', { otherwise: delivering })).toEqual(notDone);
    expect(isLooked()).toBe(false);
  });

  test('does nothing as another account than the one that sends, and this is logged', () => {
    into();
    expect(posts('', { as: ben })).toEqual({ ...refused('other'), answer: undefined });
  });

  test('does not say that it did what it could not, while somebody else decides', () => {
    into();
    expect(posts('', { otherwise: () => google.hindered({ lock: true }, google.workbook) })).toEqual(notDone);
  });

  test('does not look at a spreadsheet that is not set up', () => {
    into();
    const kept = new HandKept();
    expect(
      kept.asks((platform) =>
        doPost({ ...platform, spreadsheet: { ...platform.spreadsheet, isNamed: () => true } }, ''),
      ),
    ).toBeUndefined();
    expect(kept.lastCalls().filter((call) => call.startsWith('Sheets'))).toEqual([]);
    kept.remove();
  });
});
