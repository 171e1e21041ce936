import { minuteMs, type Instant } from '../../time/instant';
import type { Ask, Episode, Touch } from '../../redAccounts/history';
import type { SendingSince } from '../sending';
import type { RowPlaces } from './rowLink';

/** What posts and mails need besides the rules: nothing from before automation was first on is told. */
export type RedSending = RowPlaces & SendingSince;

/** So long a typed change rests before it has an effect: three edits make one update (design, section 4). */
const restMs = 5 * minuteMs;

/** Whether somebody typed into it a moment ago and may go on. What is said in the panel is said when it is sent. */
export function isBeingTyped(of: Episode | Ask, now: Instant, { asRested }: SendingSince): boolean {
  if (asRested === true) return false;
  const touches: Touch[] = Object.values(of.touched);
  if ('words' in of) touches.push(...Object.values(of.words), ...Object.values(of.signatures));
  else touches.push({ who: of.askedBy, at: of.askedAt });
  return touches.some(({ who, at }) => who === 'someone' && now - at < restMs);
}
