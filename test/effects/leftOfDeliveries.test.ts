import fc from 'fast-check';
import type { Claim, DeliveryEntry, EffectKey, Outcome } from '../../src/effects/delivery';
import { inviteKey } from '../../src/effects/keys';
import { leftOfDeliveries } from '../../src/effects/leftOfDeliveries';
import { presentEffects } from '../../src/effects/present';
import type { Logged } from '../../src/programme/history';
import { instant } from '../../src/time/instant';
import { callId, email } from '../shadowing/world';
import { Deliveries, type Fate, type Wanted } from './ledgerOfDeliveries';

// Design section 4: the ledger is folded at times, so that its size follows the open work, and says the same as before.

const key = 'thread/e1' as EffectKey;

function claimed(act: Claim['act'], generation = 1, of = key): DeliveryEntry {
  return { kind: 'claimed', claims: [{ key: of, generation, act, content: act }] };
}

function told(outcome: Outcome, generation = 1, ref?: string): DeliveryEntry {
  const one = { key, generation, outcome, detail: '' };
  return { kind: 'delivered', outcomes: [ref === undefined ? one : { ...one, ref }] };
}

const newCalendar: DeliveryEntry = { kind: 'calendarMade', calendar: 'new@group' };

function ledgerOf(entries: readonly DeliveryEntry[]): readonly Logged<DeliveryEntry>[] {
  return entries.map((entry, n) => ({ ...entry, at: instant(n), by: email('automation'), run: n }));
}

interface Folding {
  /** So many entries are old enough. */
  readonly old?: number;
  readonly over?: (of: EffectKey) => boolean;
}

function folded(
  ledger: readonly Logged<DeliveryEntry>[],
  { old = ledger.length, over = () => false }: Folding,
): readonly Logged<DeliveryEntry>[] {
  const mayGo = new Set(ledger.slice(0, old));
  const left = leftOfDeliveries(ledger, (entry) => mayGo.has(entry), over);
  return ledger.flatMap((entry) => (mayGo.has(entry) ? (left(entry) ?? []) : [entry]));
}

type Stays = 'all' | 'nothing' | 'the last act';

function whatStays(entries: readonly DeliveryEntry[], folding: Folding): Stays | readonly DeliveryEntry[] {
  const ledger = ledgerOf(entries);
  const left = folded(ledger, folding);
  const says = (expected: unknown): boolean => JSON.stringify(left) === JSON.stringify(expected);
  if (left.length === 0) return 'nothing';
  if (says(ledger)) return 'all';
  return says(ledger.slice(-2)) ? 'the last act' : left;
}

const inserted = [claimed('insert'), told('done')];
const updated = [...inserted, claimed('update'), told('done')];
const posted = [claimed('post'), told('done', 1, 'C1/1.2'), claimed('edit'), told('done')];

test.each<[string, readonly DeliveryEntry[], still: Stays, over: Stays]>([
  ['an event that was changed', updated, 'the last act', 'nothing'],
  ['a mail that was sent', [claimed('mail'), told('done')], 'all', 'nothing'],
  [
    'a mail that surely was not sent at first, since tries are counted',
    [claimed('mail'), told('notDone'), claimed('mail'), told('notDone')],
    'all',
    'nothing',
  ],
  [
    'a mail that was sent in the end',
    [claimed('mail'), told('notDone'), claimed('mail'), told('done')],
    'the last act',
    'nothing',
  ],
  ['an act of which nobody knows what became', [...updated, claimed('update')], 'all', 'all'],
  ['what was refused, which is shown', [...updated, claimed('update'), told('refused')], 'all', 'all'],
  [
    'a cancelled event, whose id is used up for ever',
    [...updated, claimed('cancel'), told('done')],
    'the last act',
    'the last act',
  ],
  [
    'an event that somebody removed by hand',
    [...updated, claimed('update'), told('gone')],
    'the last act',
    'the last act',
  ],
  [
    'an event that was made anew',
    [...inserted, claimed('cancel'), told('done'), claimed('insert', 2), told('done', 2)],
    'the last act',
    'nothing',
  ],
  ['an event of a former calendar', [...updated, newCalendar], 'all', 'all'],
  ['an act that a former calendar took with it', [claimed('insert'), newCalendar], 'all', 'all'],
  ['an outcome of which nobody made a claim', [told('done')], 'all', 'all'],
])('what stays of %s, as long as it may be wanted and after that', (_of, entries, still, over) => {
  expect(whatStays(entries, {})).toBe(still);
  expect(whatStays(entries, { over: () => true })).toBe(over);
});

test('where a message stands is kept with its last act', () => {
  const withPlace = [...posted.slice(0, 3), told('done', 1, 'C1/1.2')];
  expect(folded(ledgerOf(posted), {})).toEqual(ledgerOf(withPlace).slice(2));
});

test('as long as one act of a key is young, all of it stays', () => {
  for (const old of [1, 2, 3]) expect(whatStays(updated, { old, over: () => true })).toBe('all');
});

test('of a line about several things only what is over goes', () => {
  const keys = ['weekly/1', 'weekly/2', 'weekly/3'] as EffectKey[];
  const [mails, ends] = [keys, keys.slice(0, 2)].map((of) => of.map((one) => ({ key: one, generation: 1 })));
  const ledger = ledgerOf([
    { kind: 'claimed', claims: mails!.map((of) => ({ ...of, act: 'mail', content: 'x' })) },
    { kind: 'delivered', outcomes: ends!.map((of) => ({ ...of, outcome: 'done', detail: '' })) },
  ]);
  expect(folded(ledger, { over: (of) => of !== keys[1] })).toMatchObject([
    { kind: 'claimed', run: 0, claims: [{ key: keys[1] }, { key: keys[2] }] },
    { kind: 'delivered', run: 1, outcomes: [{ key: keys[1] }] },
  ]);
});

test('whatever happened, and whatever of it is folded, the ledger says the same of all that is not over', () => {
  const keys = ['c1', 'c2'].map((id) => inviteKey(callId(id), email('ada')));
  const run = fc.record({
    wishes: fc.tuple(fc.constantFrom('A', 'B', ''), fc.constantFrom('A', 'B', '')),
    fates: fc.array(fc.constantFrom<Fate>('well', 'diesBefore', 'diesAfter', 'later', 'never'), {
      maxLength: 2,
    }),
    isNewCalendar: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(run, { maxLength: 8 }), fc.nat(20), (runs, old) => {
      const deliveries = new Deliveries();
      for (const { wishes, fates, isNewCalendar } of runs) {
        if (isNewCalendar) deliveries.log(newCalendar);
        deliveries.run(wantedOf(keys, wishes), fates);
      }
      const { entries } = deliveries;
      const isFirst = (of: EffectKey): boolean => of === keys[0];
      expect(presentEffects(folded(entries, { old }))).toEqual(presentEffects(entries));
      const rest = presentEffects(folded(entries, { old, over: isFirst }));
      expect(rest.get(keys[1]!)).toEqual(presentEffects(entries).get(keys[1]!));
    }),
  );
});

function wantedOf(keys: readonly EffectKey[], wishes: readonly string[]): Wanted {
  const engineer = email('ada');
  return new Map(
    keys.map((of, n) => {
      const summary = wishes[n] ?? '';
      return [
        of,
        summary === ''
          ? { unwanted: true, start: instant(9e12) }
          : { engineer, content: { summary }, start: instant(9e12), placedAt: instant(0) },
      ];
    }),
  );
}
