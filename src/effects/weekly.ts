import type { Section } from './letter';

/** A part of somebody's weekly mail; the first one gives the mail its subject. */
export interface WeeklyPart {
  readonly subject: string;
  readonly section: Section;
}
