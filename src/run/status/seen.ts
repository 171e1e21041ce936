import type { EffectKey } from '../../effects/delivery';
import type { Lapsed } from '../../effects/lapsed';
import type { Email } from '../../programme/records';
import type { Instant } from '../../time/instant';
import type { Zone } from '../../time/zones';
import type { HourlyRun } from '../lastRun';
import type { Basics } from '../understanding';
import type { Work } from '../work';
import type { AnyAct, HeldView } from './watched';

/** What the status is told from. */
export interface Seen {
  readonly found: Basics;
  readonly now: Instant;
  readonly zone: Zone;
  readonly last: HourlyRun | undefined;
  /** When an account that sends no more last had a trigger here. */
  readonly idled: HourlyRun | undefined;
  /** Since when automation should have run and did not; undefined while all is well. */
  readonly notRunSince: Instant | undefined;
  /** What an hourly run would send now, and what it would once the rows that were changed last have rested. */
  readonly work: Work;
  readonly workRested: Work;
  /** Since when something is to be done, of an act that was never tried and does not say so itself. */
  readonly since: (act: AnyAct) => Instant | undefined;
  /** What was not sent while it had a point. */
  readonly lapsed: readonly Lapsed[];
  readonly held: HeldView | undefined;
  /** Whether Slack messages wait until a person connects Slack as the account that sends. */
  readonly lacksToken: boolean;
  /** What an effect is about, in words that may be shown. */
  readonly about: (key: EffectKey) => string;
  readonly me: Email;
  readonly isCoordinator: boolean;
}
