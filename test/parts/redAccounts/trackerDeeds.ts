import fc, { type Arbitrary } from 'fast-check';
import type { Email } from '../../../src/programme/records';
import { wordHeaderOf } from '../../../src/redAccounts/columns/headers';
import { healths, type Health } from '../../../src/redAccounts/health';
import { heldNewsNow } from '../../../src/redAccounts/heldNow';
import { openEpisodes } from '../../../src/redAccounts/openEpisodes';
import { answerHeldNews } from '../../../src/run/redAccounts/answerHeld';
import { changeOf, type RedChange } from '../../../src/run/redAccounts/change';
import type { RedFound } from '../../../src/run/redAccounts/found';
import { seenOf } from '../../../src/run/redAccounts/heldView';
import { hourMs, instant } from '../../../src/time/instant';
import { anEvent, email } from '../../redAccounts/world';
import { casey, type TrackerChronicle } from './trackerChronicle';

export const ann = email('ann');
const [cem, sam, vera] = [email('cem'), email('sam'), email('vera')];
export const team = { ae: ann, ce: cem, sponsor: sam };

/** Something that somebody does; what they are told of it, and what follows. */
export type Deed = (to: TrackerChronicle) => unknown;

/** One of some things that are there, by a number; undefined where there are none. */
function nth<T>(of: Iterable<T>, n: number): T | undefined {
  const all = [...of];
  return all[n % Math.max(all.length, 1)];
}

const anyHealth = fc.constantFrom<Health>('Red', 'Red', 'Red', ...healths);

/** Known to the CRM from the beginning; and first typed, without an id. */
const accounts = ['a0', 'a1', 'a2', 'T0', 'T1'];

const told: Arbitrary<Deed> = fc
  .record({
    account: fc.constantFrom(...accounts),
    health: anyHealth,
    daysAgo: fc.oneof(fc.nat(3), fc.nat(60)),
    says: fc.boolean(),
  })
  .map(({ account, health, daysAgo, says }) => (to) => {
    const changedAt = instant(to.now - daysAgo * 24 * hourMs);
    return to.told(anEvent(account, health, changedAt, says || health === 'Red' ? team : {}));
  });

/** The CRM did not hear the answer, or is set going again months later. */
const toldAgain: Arbitrary<Deed> = fc.nat(30).map((n) => (to) => to.toldAgain(n));

const answeredHeld =
  (word: 'carryOut' | 'mistake'): Deed =>
  (to) =>
    to.run(casey, (found, context) => {
      const held = heldNewsNow(found.history, context.now);
      const request = { kind: 'answerHeld', word, seen: held ? seenOf(held) : '' } as const;
      return answerHeldNews(request, found, context, true);
    });

/** Somebody pastes far too many red accounts at once; a coordinator says what is meant by it. */
const pasted: Arbitrary<Deed> = fc.constantFrom('carryOut', 'mistake').map((word) => (to) => {
  for (let n = 0; n < 6; n += 1) to.type('tracker', { Account: `P${n}`, Health: 'Red', CE: cem });
  return [to.hour(1), answeredHeld(word)(to)];
});

type Wanted = (show: string, found: RedFound) => RedChange;

/** What somebody asks for in the panel about one of the open accounts, the same for some hours. */
function asked(by: Email, wanted: Wanted): Deed {
  return (to) =>
    to.run(by, (found, context) => {
      const episode = nth(openEpisodes(found.history), Math.floor(context.now / (24 * hourMs)));
      return changeOf(wanted(episode?.id ?? '', found), found, context, () => by === casey);
    });
}

/** The form was filled with what stands there now. */
function saves(by: Email, values: Readonly<Record<string, string>>, sign = false): Deed {
  return asked(by, (show, { programme }) => {
    const row = [...programme.rows.values()].find((one) => one !== 'unreadable' && one.id === show);
    return { kind: 'saveAccount', show, base: row as object, values, sign };
  });
}

const texts = fc.constantFrom('They are angry', 'Fix the export', '30 quiet days');

const planned: Arbitrary<Deed> = texts.map((text) => (to) => [
  saves(ann, { whyRed: text, currentState: text }, true)(to),
  saves(cem, { actionPlan: text, exitCriteria: text }, true)(to),
]);

const healthChanged: Arbitrary<Deed> = anyHealth.map((health) =>
  asked(casey, (show) => ({ kind: 'changeHealth', show, health, why: 'So it is' })),
);

/** From red to closed, by the note and the words of both owners. */
const resolved: Arbitrary<Deed> = fc
  .constantFrom<Health>('Yellow', 'Lost')
  .map((health) => (to) => [
    asked(casey, (show) => ({ kind: 'changeHealth', show, health, why: '' }))(to),
    saves(casey, { ...team, resolution: `Over on ${to.now}` })(to),
    ...[ann, cem].map((by) => asked(by, (show) => ({ kind: 'giveWord', show }))(to)),
  ]);

const anAsk: Arbitrary<Deed> = texts.map((ask) =>
  asked(casey, (show) => ({ kind: 'ask', show, ask, owner: vera, due: '2028-05-08' })),
);

const answered: Arbitrary<Deed> = fc
  .record({ n: fc.nat(9), status: fc.constantFrom('Acknowledged', 'Answered', 'Declined'), answer: texts })
  .map(({ n, status, answer }) =>
    asked(vera, (show, { history }) => {
      const id = nth(history.asks.keys(), n) ?? '';
      return { kind: 'answerAsk', show, id, status, answer };
    }),
  );

const thread = 'https://example.slack.com/archives/C0OTHER/p1767600000000100';

const cell = fc.constantFrom<Record<string, string>>(
  ...healths.map((Health) => ({ Health })),
  { 'Next step': 'Call them', CE: '' },
  { Resolution: 'The fix' },
  { Thread: thread },
  ...Object.values(wordHeaderOf).map((header) => ({ [header]: 'Resolved' })),
);
const owner = fc.constantFrom({ AE: ann }, { AE: vera });
const askCell = fc.constantFrom({ Owner: sam }, { Owner: vera }, { Status: 'Open' }, { Answer: 'Yes' });

/** Mostly the first rows, so that they see much. */
const anyRow = fc.oneof(fc.nat(1), fc.nat(20));

const typedInto = (tab: 'tracker' | 'asks', cells: Arbitrary<Record<string, string>>): Arbitrary<Deed> =>
  fc.record({ n: anyRow, values: cells }).map(({ n, values }) => (to) => {
    const row = nth(to.rows(tab), n);
    if (row !== undefined) to.type(tab, values, row);
  });

const typedRed: Arbitrary<Deed> = fc
  .record({ n: fc.nat(2), Thread: fc.constantFrom('', thread) })
  .map(({ n, Thread }) => (to) => {
    to.type('tracker', { Account: `T${n}`, Health: 'Red', AE: ann, CE: cem, Thread });
  });

const typedAsk: Arbitrary<Deed> = fc.nat(3).map((n) => (to) => {
  to.type('asks', { Account: `a${n}`, Ask: 'A word', Owner: vera, Due: '2028-05-08', Status: 'Open' });
});

const deleted: Arbitrary<Deed> = fc
  .record({ tab: fc.constantFrom('tracker', 'asks'), n: anyRow })
  .map(({ tab, n }) => (to) => {
    const row = nth(to.rows(tab), n);
    if (row !== undefined) to.remove(tab, row);
  });

const often = [told, anAsk, resolved, typedInto('tracker', owner)];
const attimes = [
  ...[planned, answered, healthChanged, typedRed],
  ...[typedInto('tracker', cell), typedInto('asks', askCell)],
];
const rarely = [toldAgain, pasted, typedAsk, deleted];

/** What people and the CRM do to a tracker. */
export const deed: Arbitrary<Deed> = fc.oneof(
  ...[often, attimes, rarely].flatMap((deeds, rank) =>
    deeds.map((arbitrary) => ({ weight: [6, 3, 1][rank] ?? 1, arbitrary })),
  ),
);
