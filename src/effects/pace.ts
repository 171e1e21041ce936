import { instant, minuteMs, type Instant } from '../time/instant';
import { isOfEvent, type Act, type EffectKey } from './delivery';
import type { Present } from './present';

/**
 * How long an act rests after so many tries in vain: the next hourly run tries again at once, later ones leave out more and
 * more. A clock trigger has a minute of its own in the hour, so that no two spreadsheets come back at the same moment.
 */
const restMinutes = [0, 0, 50, 110, 230, 470] as const;
const longestMinutes = 470;

/** After so many tries it is time that a person looks; it is tried on, at long intervals. */
export const triesMax = 5;

/** What has to be there at a time rests no longer than this part of what was left until then: towards its time it is tried each hour. */
const restShareOfTimeLeft = 1 / 3;

/** Of a run that died, or was not answered, nothing says that the service wants to be left alone: two more go at once. */
const moreUnknowns = 2;

/** What is used up for the day comes back at an hour that Google does not tell: one look in each hourly run. */
const usedUpMinutes = 50;

/**
 * Until when an act that nothing came of is left alone; undefined when it may be tried now as far as it goes.
 *
 * @param neededBy when it is too late, where there is such a time. A service that asks to wait is left alone all the same.
 */
export function restsUntil({ waiting, at }: Present, neededBy: number = Infinity): Instant | undefined {
  if (!waiting) return undefined;
  const longest = Math.max(0, neededBy - at) * restShareOfTimeLeft;
  const rest = Math.min(minutesOfRest(waiting) * minuteMs, longest);
  const ends = Math.max(rest + at, waiting.notBefore ?? 0);
  return ends > at ? instant(Math.ceil(ends)) : undefined;
}

function minutesOfRest({ waitsFor, tries }: NonNullable<Present['waiting']>): number {
  switch (waitsFor) {
    case 'time':
    // The account is asked how many it may send, and whether it has a token, before any is claimed.
    case 'mailQuota':
    case 'slackToken':
      return 0;
    case 'fetchQuota':
      return usedUpMinutes;
    case 'service':
      return restMinutes[tries] ?? longestMinutes;
    case undefined:
      return restMinutes[Math.max(0, tries - moreUnknowns)] ?? longestMinutes;
  }
}

type Service = 'calendar' | 'mail' | 'slack';

function serviceOf(act: Act): Service {
  if (isOfEvent(act)) return 'calendar';
  return act === 'mail' ? 'mail' : 'slack';
}

/** Something to be done, and when it is too late, where there is such a time. */
interface Paced {
  readonly key: EffectKey;
  readonly act: Act;
  readonly neededBy?: Instant;
}

/**
 * Tells of each act whether it may be tried now. A service that took nothing when it was last asked rests as a whole; else what
 * it did not take rests by itself. All of it follows from what stands in the ledger.
 */
export function pace(present: ReadonlyMap<EffectKey, Present>, now: Instant): (act: Paced) => boolean {
  const turnedDown = new Map<Service, readonly Present[]>();
  return ({ key, act, neededBy }) => {
    const service = serviceOf(act);
    const last = turnedDown.get(service) ?? lastTurnedDown(present, service);
    turnedDown.set(service, last);
    const own = present.get(key);
    const rests = own ? [...last, own] : last;
    return rests.every((one) => (restsUntil(one, neededBy) ?? 0) <= now);
  };
}

/** What a service did not take when it was last asked; none where it took something in the same run, which shows that it works. */
function lastTurnedDown(present: ReadonlyMap<EffectKey, Present>, service: Service): readonly Present[] {
  const asked = [...present.values()].filter(
    ({ act, waiting }) => serviceOf(act) === service && (!waiting || isPutOff(waiting)),
  );
  const newest = asked.reduce((at, one) => Math.max(at, one.at), -Infinity);
  const latest = asked.filter(({ at }) => at === newest);
  return latest.some(({ waiting }) => !waiting) ? [] : latest;
}

function isPutOff({ waitsFor }: NonNullable<Present['waiting']>): boolean {
  return waitsFor === 'service' || waitsFor === 'fetchQuota';
}
