import type { Act, EffectKey } from '../../effects/delivery';
import type { Lapsed, LookingBack } from '../../effects/lapsed';
import type { Instant } from '../../time/instant';
import type { AnyProgramme, Book } from '../book';
import type { Records, Understanding } from '../understanding';

/** What is held until a coordinator says whether it is meant: "22 invites would move or go". */
export interface HeldView {
  readonly title: string;
  readonly since: Instant;
}

export interface AnyAct {
  readonly key: EffectKey;
  readonly act: Act;
  readonly since?: Instant;
  readonly neededBy?: Instant;
}

/** Looking back at one spreadsheet. */
export type LookingBackAt = LookingBack & { readonly spreadsheet: string };

/** A programme whose sending is looked at. */
export interface Watched<P extends AnyProgramme, H> {
  readonly book: Book<P, H>;
  readonly held: (found: Understanding<P, H>, now: Instant) => HeldView | undefined;
  /** Since when something is to be done about an effect whose act does not say so itself. */
  readonly since: (records: Records<P, H>, act: AnyAct) => Instant | undefined;
  /** What an effect is about, without a customer's name (rule S15); '' where it cannot be said. */
  readonly about: (found: Understanding<P, H>, key: EffectKey) => string;
  /** What should have gone out since automation was first on, within the last weeks, and did not while it had a point. */
  readonly lapsed: (found: Understanding<P, H>, back: LookingBackAt) => readonly Lapsed[];
  /** Whether Slack messages wait until a person connects Slack as the account that sends. */
  readonly lacksToken: (found: Understanding<P, H>) => boolean;
}
