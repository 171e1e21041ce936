import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import type { ShadowingFound } from '../../src/run/shadowing/found';
import { noWork } from '../../src/run/work';
import { wouldDo } from '../../src/run/wouldDo';
import { at, email, World } from '../shadowing/world';
import { automation, basics, sender } from './basics';
import { mail } from './status/seeing';
import type { Basics } from '../../src/run/understanding';

const monday = at('2026-05-04 09:00');
const looking = { spreadsheet: 's1', at: at('2026-05-04 10:00'), coordinators: [email('casey')] };

/** A workbook with one call and one sign-up that no run has seen yet. */
function unseen(changes: Partial<Basics> = {}): ShadowingFound {
  const { programme, history } = new World().call('c1', '2026-05-19 17:00').signUp('eng1', 'any');
  return { ...basics(changes), programme, history };
}

/** Call shadowing, but for what is sent: a mail to each coordinator of which automation knows. */
const book: typeof shadowingBook = {
  ...shadowingBook,
  work: ({ before }, coordinators, asRested) => ({
    ...noWork,
    mails: coordinators().map((one) => mail(`${one} ${before.automation?.on} ${asRested}`, monday)),
  }),
};

const keysOf = ({ mails }: { readonly mails: readonly { readonly key: string }[] }) =>
  mails.map(({ key }) => key);

test('what an hourly run of the account that sends would decide follows, and is known by ids of a look', () => {
  const { after } = wouldDo(book, unseen(), looking);
  const [placement] = [...after.history.placements.values()];
  expect([...after.history.signUps.keys()]).toEqual(['eng1']);
  expect(placement).toMatchObject({ engineer: 'eng1@example.com', call: 'c1', state: 'confirmed' });
  expect(placement?.id).toMatch(/^[a-z]+-look-1$/);
});

test('what would be sent is asked as it is now, and as it will be once rows have rested', () => {
  const { work, workRested } = wouldDo(book, unseen(), looking);
  expect([keysOf(work), keysOf(workRested)]).toEqual([
    ['casey@example.com true false'],
    ['casey@example.com true true'],
  ]);
});

test('while automation is off, what would be if it were on', () => {
  const off = unseen({ automation: automation({ on: false }) });
  const { work } = wouldDo(book, off, looking);
  expect(keysOf(work)).toEqual(['casey@example.com true false']);
  expect(off.automation?.on).toBe(false);
});

test('the decision is made as the hourly run makes it', () => {
  const asked: unknown[] = [];
  const listening: typeof book = {
    ...book,
    decide: (found, wish, run) => {
      const { newId, ...context } = run.context;
      asked.push([wish.entries, { ...run, context }, newId('a'), newId('b')]);
      return book.decide(found, wish, run);
    },
  };
  wouldDo(listening, unseen(), looking);
  const context = { now: looking.at, by: sender, spreadsheet: 's1', run: 2, nonce: 'look' };
  expect(asked).toEqual([[[], { context, hourly: true, looked: undefined }, 'a-look-1', 'b-look-2']]);
});

test.each<[string, Partial<Basics>]>([
  ['automation was never on', { automation: undefined }],
  ['nothing is decided', { condition: 'copy' }],
])('nothing, where %s', (_where, changes) => {
  const found = unseen(changes);
  expect(wouldDo(book, found, looking)).toEqual({ work: noWork, workRested: noWork, after: found });
});
