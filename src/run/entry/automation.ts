import type { Email } from '../../programme/records';
import { keepAdoptedSheets } from '../adopt/adoptedSheets';
import { coordinatorsOf } from '../coordinators';
import type { Attempt, Platform, PropertyPort, TriggerPort } from '../ports';
import { busyText, conditionText, failedText, nobodyText, notCoordinatorText } from '../sentences';
import { noWish, type RunContext, type Wish } from '../task';
import type { AnyProgramme, Book } from '../book';
import { transact } from '../transact';
import { withBook } from './withBook';
import type { Automation, Understanding } from '../understanding';

const calendarTitle = 'Customer call shadowing';
const calendarDescription =
  'Made and kept by Ridealong: one event for each engineer and seat. Change calls in the sheet, not here. Do not share it with everybody: invites name customers.';

type Outcome = { readonly ok: boolean; readonly text: string; readonly hourly?: string };

/**
 * Turns automation on: the person who does is from now on the one account whose triggers run and who sends everything. Makes
 * the programme's calendar and the two triggers once; whoever comes second is told who has it.
 */
export function turnOnAutomation(platform: Platform): void {
  const me = platform.identity();
  const result = withBook(platform, (book) =>
    asCoordinator(platform, book, me, (found, context) => turnOn(platform, book, found, context)),
  );
  if (result.ok && result.hourly !== undefined) makeTriggers(platform, result.hourly);
  platform.ui.say(result.ok ? 'Automation is on' : 'Automation was not turned on', result.text);
}

/** Turns automation off: nothing is sent any more. What was sent stays. */
export function turnOffAutomation(platform: Platform): void {
  const me = platform.identity();
  const result = withBook(platform, (book) => asCoordinator(platform, book, me, (found) => turnOff(found)));
  if (result.ok) removeTriggers(platform.triggers, keptIds(platform.properties));
  platform.ui.say(result.ok ? 'Automation is off' : 'Nothing was changed', result.text);
}

function asCoordinator<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  me: Email | '',
  decide: (found: Understanding<P, H>, context: RunContext) => Wish<Outcome, P>,
): Outcome {
  if (me === '') return { ok: false, text: nobodyText };
  if (!coordinatorsOf(platform.properties).includes(me)) return { ok: false, text: notCoordinatorText };
  const done = transact(platform, book, { by: me, hourly: false, decide });
  if (done.kind === 'done') return done.outcome;
  if (done.kind === 'unready') return { ok: false, text: conditionText(done.found).join(' ') };
  return { ok: false, text: done.kind === 'busy' ? busyText : failedText };
}

function turnOn<P extends AnyProgramme, H>(
  platform: Platform,
  { workbook }: Book<P, H>,
  found: Understanding<P, H>,
  context: RunContext,
): Wish<Outcome, P> {
  const { automation, programme } = found;
  const { by } = context;
  // The trigger on edit is made now; it has to know sheets of people's, also in a copy.
  keepAdoptedSheets(platform.properties, found.workbook);
  if (automation?.on && automation.account !== by) {
    const text = `${automation.account} has turned it on already, and sends everything. One account is enough: nothing was changed.`;
    return noWish(found, { ok: false, text });
  }
  const sends = `From now on ${by} sends everything: every hour what is due.`;
  const place =
    workbook.key === 'shadowing'
      ? placeForInvites(platform, automation, by, programme.settings.zone)
      : { ok: true as const, calendar: '', text: slackText };
  if (!place.ok) return noWish(found, { ok: false, text: place.text });
  const { calendar } = place;
  const wish: Wish<Outcome, P> = noWish(found, {
    ok: true,
    text: `${sends} ${place.text}`,
    hourly: workbook.key === 'shadowing' ? 'everyHour' : 'everyHourRedAccounts',
  });
  const webApp = platform.webApp.address();
  if (automation?.on && automation.webApp === webApp) return wish;
  return { ...wish, entries: [{ kind: 'automationOn', account: by, calendar, webApp }] };
}

const slackText =
  'Slack and the CRM are connected in the panel under Programme, by this account; the tracker works without them.';

/** The calendar is made under the lock, so that two people who turn it on at once make one. */
function placeForInvites(
  platform: Platform,
  automation: Automation | undefined,
  me: Email,
  zone: string,
):
  | { readonly ok: true; readonly calendar: string; readonly text: string }
  | { readonly ok: false; readonly text: string } {
  const calendar = calendarFor(platform, automation, me, zone);
  if (!calendar.ok) {
    return {
      ok: false,
      text: `The programme’s calendar cannot be used (${calendar.detail}). Nothing was changed.`,
    };
  }
  const unshared = shareWithCoordinators(platform, calendar.value, me);
  const text = `The calendar “${calendarTitle}” holds the invites.`;
  const byHand =
    unshared.length === 0
      ? ''
      : ` It could not be shared with ${unshared.join(', ')}: please share it by hand.`;
  return { ok: true, calendar: calendar.value, text: text + byHand };
}

/** The one there is, so that invites already sent stay in one place; who takes over has to be a manager of it. */
function calendarFor(
  platform: Platform,
  automation: Automation | undefined,
  me: Email,
  zone: string,
): Attempt<string> {
  if (!automation) return platform.calendar.create(calendarTitle, calendarDescription, zone);
  if (automation.account === me) return { ok: true, value: automation.calendar };
  // Only a manager may name managers, so that naming oneself tells whether one is.
  const named = platform.calendar.share(automation.calendar, me);
  if (named.ok) return { ok: true, value: automation.calendar };
  const detail = `it is ${automation.account}’s and not shared with you: ask for “Make changes and manage sharing”`;
  return { ok: false, failure: 'refused', detail };
}

/** Coordinators manage the calendar as well, since it must outlive an account. Gives those with whom it failed. */
function shareWithCoordinators(platform: Platform, calendar: string, me: Email): readonly Email[] {
  const others = coordinatorsOf(platform.properties).filter((coordinator) => coordinator !== me);
  return others.filter((coordinator) => !platform.calendar.share(calendar, coordinator).ok);
}

function turnOff<P extends AnyProgramme, H>(found: Understanding<P, H>): Wish<Outcome, P> {
  if (!found.automation?.on) return noWish(found, { ok: true, text: 'It was off already.' });
  const text = 'Nothing goes out until it is turned on again. What was sent stays.';
  return { ...noWish(found, { ok: true, text }), entries: [{ kind: 'automationOff' }] };
}

/** Ids of the two triggers of this spreadsheet, as the script properties keep them: hourly, then on edit. */
const property = 'triggers';

/** The two triggers, once: those that are there stay. */
function makeTriggers({ triggers, properties }: Platform, hourly: string): void {
  const present = new Set(triggers.present().map(({ id }) => id));
  const known = keptIds(properties).filter((id) => present.has(id));
  if (known.length === 2) return;
  removeTriggers(triggers, known);
  properties.set(property, [triggers.createHourly(hourly), triggers.createOnEdit('afterEdit')].join(' '));
}

/** Only one's own can be removed; another account's stop doing anything, since the ledger says that automation is off. */
function removeTriggers(triggers: TriggerPort, ids: readonly string[]): void {
  for (const trigger of triggers.present()) {
    if (ids.includes(trigger.id)) trigger.remove();
  }
}

function keptIds(properties: PropertyPort): readonly string[] {
  return (properties.get(property) ?? '').split(' ').filter((id) => id !== '');
}
