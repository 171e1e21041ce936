import { createHash } from 'node:crypto';
import type { EffectKey } from '../../src/effects/delivery';
import { ledgerChanges, lineId, logged } from '../../src/run/ledgerLines';
import { mailHash, memoryOf, remember, type Memory } from '../../src/run/memory';
import { lastSeen } from '../../src/run/secretNames';
import type { RunContext } from '../../src/run/task';
import { InGoogle } from '../google/inGoogle';
import { googlePlatform } from '../mutation/platform';
import { at } from '../shadowing/world';
import { casey } from './basics';

// What the account that sends remembers of a ledger, and how lines of a ledger are named.

describe('what the account remembers', () => {
  const google = new InGoogle();
  afterAll(() => {
    google.remove();
  });
  const secrets = () => googlePlatform(google.workbook).secrets;
  const recalled = () => google.run(() => memoryOf(secrets()));
  const kept = (before: Memory | undefined, latest: Memory) => {
    google.run(() => {
      remember(secrets(), before, latest);
    });
    return recalled();
  };
  const hashes = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => String(from + n).padStart(10, '0'));

  test('is nothing at first', () => {
    expect(recalled()).toBeUndefined();
    google.run(() => {
      secrets().set(lastSeen, '');
    });
    expect(recalled()).toBeUndefined();
  });

  test('is the latest line, and the mails of before with those of now', () => {
    const first = { line: 'a-1', mails: ['m1'] };
    expect(kept(undefined, first)).toEqual(first);
    expect(kept(first, { line: 'b-1', mails: ['m2', 'm3'] })).toEqual({
      line: 'b-1',
      mails: ['m1', 'm2', 'm3'],
    });
    expect(kept(undefined, { line: 'c-1', mails: [] })).toEqual({ line: 'c-1', mails: [] });
  });

  test('is no more than the last 600 mails, which fit into a property', () => {
    const before = { line: 'a-1', mails: hashes(1, 599) };
    expect(kept(before, { line: 'b-1', mails: hashes(600, 3) })?.mails).toEqual(hashes(3, 600));
  });
});

test('a mail is remembered by ten digits, which are not its address', () => {
  const key = 'weekly/2026-05-04/ann@example.com';
  const digits = createHash('sha256').update(key).digest('hex').slice(0, 10);
  expect(mailHash(key as EffectKey)).toBe(digits);
});

describe('lines of the ledger', () => {
  const now = at('2026-05-04T10:00:00Z');
  const context: RunContext = {
    now,
    by: casey,
    spreadsheet: 's1',
    run: 7,
    nonce: 'abc',
    newId: (prefix) => prefix,
  };

  test('have ids of their run, and a number in it', () => {
    expect([1, 35, 36].map((line) => lineId(context, line))).toEqual(['abc-1', 'abc-z', 'abc-10']);
  });

  test('are added one after the other, from the next free one on', () => {
    const at = '2026-05-04T10:00:00.000Z';
    expect(ledgerChanges([{ kind: 'wentOn' }, { kind: 'received', id: 'r' }], context, 3)).toEqual([
      {
        kind: 'appendRow',
        tab: 'ledger',
        cells: { Run: 7, Line: 3, Id: 'abc-3', At: at, By: casey, Kind: 'wentOn', Data: '{}' },
      },
      {
        kind: 'appendRow',
        tab: 'ledger',
        cells: { Run: 7, Line: 4, Id: 'abc-4', At: at, By: casey, Kind: 'received', Data: '{"id":"r"}' },
      },
    ]);
  });

  test('will be read back with when, by whom and in which run', () => {
    expect(logged({ kind: 'wentOn' }, context)).toEqual({ kind: 'wentOn', at: now, by: casey, run: 7 });
  });
});
