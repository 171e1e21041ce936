import {
  isCarriedOut,
  isTooMany,
  nothingHeld,
  withHeld,
  type Held,
  type HeldEntry,
} from '../../src/programme/held';
import type { Email } from '../../src/programme/records';
import { instant, hourMs } from '../../src/time/instant';

const coordinator = 'coordinator@example.com' as Email;
const start = Date.UTC(2026, 10, 2, 9);

/** What the entries come to, each at so many hours from the start. */
const heldAfter = (...entries: readonly (readonly [hours: number, HeldEntry])[]): Held =>
  entries.reduce(
    (held, [hours, entry]) =>
      withHeld(held, { ...entry, at: instant(start + hours * hourMs), by: coordinator }),
    nothingHeld,
  );

const hold = (...rows: string[]): HeldEntry => ({ kind: 'held', rows });
const unhold = (...rows: string[]): HeldEntry => ({ kind: 'unheld', rows });
const carryOut = (...rows: string[]): HeldEntry => ({ kind: 'carriedOut', rows });
const mistake = (...rows: string[]): HeldEntry => ({ kind: 'mistaken', rows });
const after = (hours: number) => start + hours * hourMs;

describe('What waits for a coordinator', () => {
  it('is a row that says too much, since it said so first', () => {
    expect([...heldAfter([0, hold('a')], [3, hold('a', 'b')]).rows]).toEqual([
      ['a', { since: after(0), mistake: undefined }],
      ['b', { since: after(3), mistake: undefined }],
    ]);
  });

  it('waits no more when it says again what it said, or when it is meant', () => {
    const { rows } = heldAfter([0, hold('a', 'b', 'c')], [1, unhold('a')], [2, carryOut('b')]);
    expect([...rows.keys()]).toEqual(['c']);
  });

  it('waits on when it is a mistake, and says whose word that was', () => {
    const { rows } = heldAfter([0, hold('a', 'b')], [1, mistake('a')]);
    expect([...rows]).toEqual([
      ['a', { since: after(0), mistake: 'coordinator@example.com' }],
      ['b', { since: after(0), mistake: undefined }],
    ]);
  });

  it('is nothing that never waited', () => {
    expect(heldAfter([0, mistake('a')]).rows.size).toBe(0);
  });
});

describe('The question to the coordinators', () => {
  it('is one for what joins within a day', () => {
    expect(heldAfter([0, hold('a')], [23.9, hold('b')]).askedAt).toBe(after(0));
  });

  it('is a new one after a day', () => {
    expect(heldAfter([0, hold('a')], [24, hold('b')]).askedAt).toBe(after(24));
  });

  it('is a new one when nothing waited any more', () => {
    expect(heldAfter([0, hold('a')], [1, unhold('a')], [2, hold('b')]).askedAt).toBe(after(2));
  });
});

describe('A change that a coordinator meant', () => {
  const held = heldAfter([0, hold('a', 'b', 'c')], [1, carryOut('a')], [2, carryOut('b')]);

  it('is carried out in the run in which that was said, and in no other', () => {
    expect(isCarriedOut(held, 'a', instant(after(1)))).toBe(true);
    expect(isCarriedOut(held, 'a', instant(after(2)))).toBe(false);
  });

  it('is that of the rows that were named', () => {
    expect(isCarriedOut(held, 'b', instant(after(1)))).toBe(false);
    expect(isCarriedOut(held, 'c', instant(after(1)))).toBe(false);
    expect(isCarriedOut(held, 'b', instant(after(2)))).toBe(true);
  });

  it('is none when nobody has said anything', () => {
    expect(isCarriedOut(heldAfter([1, hold('a')], [1, unhold('a')]), 'a', instant(after(1)))).toBe(false);
    expect(nothingHeld.carriedOut).toEqual([]);
  });
});

describe('Too many changes at once', () => {
  it('are more than five and more than a tenth', () => {
    expect([isTooMany(6, 59), isTooMany(6, 60), isTooMany(5, 6), isTooMany(7, 60)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
