import type { Email } from '../../programme/records';
import { coordinatorsOf, readCoordinators } from '../coordinators';
import type { Platform } from '../ports';
import { isGone } from './isGone';

/** Name of the script property: the programme's calendar, then whom Ridealong made its managers. */
const property = 'calendarManagers';

/**
 * How sharing ended. done: `refused` are coordinators to whom Google did not let it give the calendar · gone: Google shows this
 * account no such calendar · later: to be tried again.
 */
export type Shared =
  { readonly kind: 'done'; readonly refused: readonly Email[] } | { readonly kind: 'gone' | 'later' };

/** The newest calendar that was made for this spreadsheet, which the ledger may not know yet; '' for none. */
export function newestCalendar({ properties }: Platform): string {
  return (properties.get(property) ?? '').split(' ')[0] ?? '';
}

/** To be called as soon as a calendar is made: a run that dies before its commit is followed by one that finds it. */
export function keepNewest({ properties }: Platform, calendar: string): void {
  properties.set(property, calendar);
}

/**
 * Coordinators manage the programme's calendar, since it must outlive an account: gives it to those who do not, and takes it from
 * who is none any more, if it was given by this. Done twice, no harm is done.
 */
export function shareWithCoordinators(platform: Platform, calendar: string, me: Email): Shared {
  const others = coordinatorsOf(platform.properties).filter((coordinator) => coordinator !== me);
  const managers = platform.calendar.managers(calendar);
  if (!managers.ok && managers.failure !== 'refused') return { kind: 'later' };
  if (!managers.ok) return isGone(platform, calendar) ? { kind: 'gone' } : { kind: 'done', refused: others };
  const given = givenBefore(platform, calendar);
  const lacking = others.filter((coordinator) => !managers.value.includes(coordinator));
  const left = given.filter((one) => !others.includes(one) && one !== me);
  if (lacking.length + left.length === 0) return { kind: 'done', refused: [] };
  // Kept before it is given: a run that dies in between leaves nobody with access of whom nobody knows.
  keep(platform, calendar, [...given, ...lacking]);
  const tried = lacking.map((manager) => ({ manager, done: platform.calendar.share(calendar, manager) }));
  const stays = left.filter((one) => isKept(platform, calendar, one, managers.value));
  const refused = tried.flatMap(({ manager, done }) =>
    !done.ok && done.failure === 'refused' ? [manager] : [],
  );
  const gone = new Set([...refused, ...left.filter((one) => !stays.includes(one))]);
  if (gone.size > 0)
    keep(
      platform,
      calendar,
      [...given, ...lacking].filter((one) => !gone.has(one)),
    );
  const isWhole = stays.length === 0 && tried.every(({ done }) => done.ok || done.failure === 'refused');
  return isWhole ? { kind: 'done', refused } : { kind: 'later' };
}

/** Takes it away; true when that may not have worked and is to be tried again. */
function isKept(platform: Platform, calendar: string, one: Email, managers: readonly Email[]): boolean {
  if (!managers.includes(one)) return false;
  const taken = platform.calendar.unshare(calendar, one);
  return !taken.ok && taken.failure !== 'refused';
}

function givenBefore({ properties }: Platform, calendar: string): readonly Email[] {
  const [of = '', ...given] = (properties.get(property) ?? '').split(' ');
  return of === calendar ? readCoordinators(given.join(' ')) : [];
}

function keep({ properties }: Platform, calendar: string, given: readonly Email[]): void {
  properties.set(property, [calendar, ...new Set(given)].join(' '));
}
