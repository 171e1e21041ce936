import type { Entry } from '../workbook/entries';
import { mailHash, type Memory } from './memory';
import { claimsOf, inGroups, type Work } from './work';

/** What is left to do, and what the ledger has to be told of what was done already. */
interface Recalled {
  readonly entries: readonly Entry[];
  readonly left: Work;
}

export function asIs(left: Work): Recalled {
  return { entries: [], left };
}

const outcomesPerLine = 100;

/**
 * After an older version was restored: mails that the account remembers are told to the ledger as sent. Posts are claimed and not
 * made, so that the next run looks in the channel whether they are there. Events have ids of their own: Google tells what is there.
 */
export function recalled({ invites, posts, mails }: Work, memory: Memory | undefined): Recalled {
  const known = new Set(memory?.mails);
  const sent = mails.filter(({ key }) => known.has(mailHash(key)));
  const outcomes = sent.map(({ key, generation }) => ({
    key,
    generation,
    outcome: 'done' as const,
    detail: '',
  }));
  return {
    entries: [
      ...claimsOf(sent),
      ...inGroups(outcomes, outcomesPerLine).map((group): Entry => ({ kind: 'delivered', outcomes: group })),
      ...claimsOf(posts),
    ],
    left: { invites, posts: [], mails: mails.filter((mail) => !sent.includes(mail)) },
  };
}
