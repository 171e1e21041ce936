import { heldNewsNow } from '../../redAccounts/heldNow';
import type { Request } from '../../sidebar/requests';
import { heldChangedText, nothingHeldText } from '../heldWording';
import { notCoordinatorText } from '../sentences';
import { noWish, type RunContext } from '../task';
import type { RedFound, RedWish } from './found';
import { seenOf } from './heldView';
import type { RedOutcome } from './outcome';

type HeldRequest = Extract<Request, { kind: 'answerHeld' }>;

const said: Readonly<Record<HeldRequest['word'], string>> = {
  carryOut: 'Their owners are told now: posts and mails go out within the hour.',
  mistake: 'Nobody is told. These accounts stay held until they are as they were.',
};

/** A coordinator's word about the news that are held; it is about what they saw, and rows may have changed since. */
export function answerHeldNews(
  request: HeldRequest,
  found: RedFound,
  { now }: RunContext,
  isCoordinator: boolean,
): RedWish<RedOutcome> {
  const refuse = (sentence: string): RedWish<RedOutcome> => noWish(found, { kind: 'refused', sentence });
  if (!isCoordinator) return refuse(notCoordinatorText);
  const held = heldNewsNow(found.history, now);
  if (!held) return refuse(nothingHeldText);
  if (seenOf(held) !== request.seen) return refuse(heldChangedText);
  const rows = held.rows.map(({ id }) => id);
  return {
    ...noWish(found, { kind: 'done', sentence: () => said[request.word] }),
    entries: [{ kind: request.word === 'carryOut' ? 'carriedOut' : 'mistaken', rows }],
  };
}
