import type { EffectKey } from '../../effects/delivery';
import type { Instant } from '../../time/instant';
import type { AnyProgramme, Book } from '../book';
import type { Understanding } from '../understanding';

/** A programme whose sending is looked at. */
export interface Watched<P extends AnyProgramme, H> {
  readonly book: Book<P, H>;
  /** What is held until a coordinator says whether it is meant: "22 invites would move or go"; '' when nothing is. */
  readonly held: (found: Understanding<P, H>, now: Instant) => string;
  /** What an effect is about, without a customer's name (rule S15); '' where it cannot be said. */
  readonly about: (found: Understanding<P, H>, key: EffectKey) => string;
  /** Whether Slack messages wait until a person connects Slack as the account that sends. */
  readonly lacksToken: (found: Understanding<P, H>) => boolean;
}
