import { heldNow } from '../../shadowing/heldRows';
import type { Request } from '../../sidebar/requests';
import { heldChangedText, nothingHeldText } from '../heldWording';
import { notCoordinatorText } from '../sentences';
import { noWish, type RunContext } from '../task';
import type { ShadowingFound, ShadowingReply, ShadowingWish } from './found';
import { seenOf } from './heldView';

type HeldRequest = Extract<Request, { kind: 'answerHeld' }>;

const said: Readonly<Record<HeldRequest['word'], string>> = {
  carryOut: 'These changes count now. What follows for invites and mails goes out within the hour.',
  mistake: 'Nothing was changed. These rows stay held until they say again what they said.',
};

/** A coordinator's word about what is held; it is about what they saw, and rows may have changed since. */
export function answerHeld(
  request: HeldRequest,
  found: ShadowingFound,
  { now }: RunContext,
  isCoordinator: boolean,
): ShadowingWish<ShadowingReply> {
  const refuse = (sentence: string): ShadowingWish<ShadowingReply> =>
    noWish(found, { kind: 'refused', sentence });
  if (!isCoordinator) return refuse(notCoordinatorText);
  const held = heldNow(found.programme, found.history, now);
  if (!held) return refuse(nothingHeldText);
  if (seenOf(held) !== request.seen) return refuse(heldChangedText);
  const rows = held.rows.map(({ id }) => id);
  return {
    ...noWish(found, { kind: 'done', sentence: () => said[request.word] }),
    entries: [{ kind: request.word === 'carryOut' ? 'carriedOut' : 'mistaken', rows }],
  };
}
