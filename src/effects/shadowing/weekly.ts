import type { Call } from '../../shadowing/records';
import type { Section } from '../letter';

/** A part of somebody's weekly mail; the first one gives the mail its subject. */
export interface WeeklyPart {
  readonly subject: string;
  readonly sections: readonly Section[];
  /** Calls that it speaks of as theirs: as long as one of them was changed a moment ago, the mail waits. */
  readonly calls: readonly Call[];
}
