import { withAskEdits } from '../../src/redAccounts/asks';
import type { EpisodeId, Field } from '../../src/redAccounts/records';
import type { RedRequestAnswer } from '../../src/redAccounts/requested';
import { requestSave, type Conflicting } from '../../src/redAccounts/requestSave';
import { rowWith, valuesOf } from '../../src/redAccounts/rowValues';
import type { RedSituation } from '../../src/redAccounts/situation';
import { email, RedWorld } from './world';

/** A world in which acme is red since Monday 2026-05-04, 10:00, with ann as AE, cem as CE and sam as sponsor. */
export function redWorld(settings: ConstructorParameters<typeof RedWorld>[0] = {}): RedWorld {
  const world = new RedWorld(settings);
  world.report('acme', 'Red', undefined, { ae: email('ann'), ce: email('cem'), sponsor: email('sam') });
  return world;
}

/** What somebody's run looks at. */
export function seenBy(world: RedWorld, name: string): RedSituation {
  return { ...world.situation, by: email(name) };
}

/** Carries out what was asked for, as a run does: ledger, sheet, and what follows. A refused one changes nothing. */
export function carryOut(world: RedWorld, answer: RedRequestAnswer | Conflicting): void {
  if (!answer.ok) return;
  world.ledger(...answer.entries);
  for (const [id, changes] of answer.edits) world.rows.set(id, rowWith(world.row(id), changes));
  for (const [id, row] of withAskEdits(world.situation, answer.askEdits).asks) world.asks.set(id, row);
  world.run();
}

/** Somebody opens the form of acme, changes some fields and saves at once; it must be allowed. */
export function saves(
  world: RedWorld,
  name: string,
  values: Partial<Record<Field, string>>,
  sign = false,
): void {
  const episode = world.episodeOf('acme').id;
  const base = valuesOf(world.row(episode));
  const answer = requestSave(seenBy(world, name), { episode, base, values, sign });
  if (!answer.ok) throw new Error(answer.sentence);
  carryOut(world, answer);
}

/** Both owners write and sign their part. */
export function agrees(world: RedWorld): void {
  saves(world, 'ann', { whyRed: 'Two outages', currentState: 'They are angry' }, true);
  saves(world, 'cem', { actionPlan: 'Mend it', exitCriteria: '30 quiet days' }, true);
}

export function acme(world: RedWorld): EpisodeId {
  return world.episodeOf('acme').id;
}
