import type { Email } from '../../programme/records';
import type { Entry } from '../../workbook/entries';
import { keepAdoptedSheets } from '../adopt/adoptedSheets';
import { calendarTitle, makeCalendar } from '../calendar/makeCalendar';
import { shared } from '../calendar/tendCalendar';
import { coordinatorsOf } from '../coordinators';
import type { Attempt, Platform } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { logRefusal, whyRefused } from '../refusals';
import { conditionText, nobodyText, notCoordinatorText, unsureText, whyNotDone } from '../sentences';
import { heldByMemory, tell } from '../settle';
import { noWish, type RunContext, type Wish } from '../task';
import type { AnyProgramme, Book } from '../book';
import { transact } from '../transact';
import { makeTriggers, noTriggerText, removeTriggers, unmakeTriggers } from '../triggers';
import { withBook } from './withBook';
import { minuteMs } from '../../time/instant';
import type { Automation, Basics, Understanding } from '../understanding';

export type Outcome = { readonly ok: boolean; readonly text: string };

/**
 * Turns automation on: the person who does is from now on the one account whose triggers run and who sends everything. Makes
 * the programme's calendar and the two triggers once; whoever comes second is told who has it.
 */
export function turnOnAutomation(platform: Platform): void {
  const me = platform.identity();
  const result = withBook(platform, (book) =>
    asCoordinator(
      platform,
      book,
      me,
      (found, context) => sendsAlready(found, context.by) ?? turnOn(platform, book, found, context),
    ),
  );
  if (!result.ok) logRefusal(platform, 'turnOnAutomation', whyRefused(result.text));
  platform.ui.say(
    result.ok ? 'Automation is on' : titleUnlessUnsure(result, 'Automation was not turned on'),
    result.text,
  );
}

/** Turns automation off: nothing is sent any more. What was sent stays. */
export function turnOffAutomation(platform: Platform): void {
  const me = platform.identity();
  const result = withBook(platform, (book) => asCoordinator(platform, book, me, (found) => turnOff(found)));
  if (result.ok) removeTriggers(platform);
  else logRefusal(platform, 'turnOffAutomation', whyRefused(result.text));
  platform.ui.say(
    result.ok ? 'Automation is off' : titleUnlessUnsure(result, 'Nothing was changed'),
    result.text,
  );
}

/** What nobody knows is no refusal. */
function titleUnlessUnsure({ text }: Outcome, title: string): string {
  return text === unsureText ? 'Something went wrong' : title;
}

/** Decides about automation for a coordinator, in a workbook that is ready and no older than what was sent from it. */
export function asCoordinator<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  me: Email | '',
  decide: (found: Understanding<P, H>, context: RunContext) => Wish<Outcome, P>,
): Outcome {
  if (me === '') return { ok: false, text: nobodyText };
  if (!coordinatorsOf(platform.properties).includes(me)) return { ok: false, text: refusal(platform, book) };
  const settle = (found: Understanding<P, H>): 'go' | 'stop' => {
    const seen = heldByMemory(platform, found);
    if (seen) tell(platform, found, me, [seen]);
    return seen ? 'stop' : 'go';
  };
  const done = transact(platform, book, { by: me, hourly: false, settle, decide });
  return done.kind === 'done' ? done.outcome : { ok: false, text: whyNotDone(done) };
}

/** A copy has no coordinators, whoever asks. */
function refusal<P extends AnyProgramme, H>(platform: Platform, book: Book<P, H>): string {
  const { found } = readWorkbook(platform, book, platform.now(), (prefix) => prefix);
  return found.condition === 'copy' ? conditionText(found).join(' ') : notCoordinatorText;
}

/** One account is enough; undefined when nobody else has it. */
function sendsAlready<P extends AnyProgramme, H>(
  found: Understanding<P, H>,
  me: Email,
): Wish<Outcome, P> | undefined {
  const { automation } = found;
  if (!automation?.on || automation.account === me) return undefined;
  const text = `${automation.account} has turned it on already, and sends everything. One account is enough: nothing was changed.`;
  return noWish(found, { ok: false, text });
}

/** A run takes six minutes at most: what another account claimed before is either told of, or will not happen any more. */
const longestRunMs = 6 * minuteMs;

/** The other account of which a run may still be sending; undefined when none may. */
function underWay({ automation, deliveries }: Basics, { by, now }: RunContext): Email | undefined {
  if (!automation || automation.account === by) return undefined;
  const isOpen = [...deliveries.values()].some(({ open, at }) => open && now - at < longestRunMs);
  return isOpen ? automation.account : undefined;
}

function underWayText(other: Email): string {
  return `A run of ${other} may still be sending, and nothing is to go twice. Nothing was changed: please try again in six minutes.`;
}

/** Makes the account that asks the one that sends, whoever did before. */
export function turnOn<P extends AnyProgramme, H>(
  platform: Platform,
  { workbook }: Book<P, H>,
  found: Understanding<P, H>,
  context: RunContext,
): Wish<Outcome, P> {
  const { automation, programme } = found;
  const { by } = context;
  const other = underWay(found, context);
  if (other) return noWish(found, { ok: false, text: underWayText(other) });
  const triggers = makeTriggers(
    platform,
    workbook.key === 'shadowing' ? 'everyHour' : 'everyHourRedAccounts',
  );
  if (!triggers.ok) {
    const text = `Without the hourly trigger nothing goes out, and it could not be made: ${noTriggerText(triggers.detail)}`;
    return noWish(found, { ok: false, text });
  }
  const place: Place =
    workbook.key === 'shadowing'
      ? placeForInvites(platform, automation, by, programme.settings.zone)
      : { ok: true, calendar: '', entries: [], text: slackText };
  if (!place.ok) {
    unmakeTriggers(platform, triggers.value);
    return noWish(found, { ok: false, text: place.text });
  }
  // The trigger on edit has to know sheets of people's, also in a copy.
  keepAdoptedSheets(platform.properties, found.workbook);
  const { calendar } = place;
  const text = onText(by, place.text, triggers.value.withoutEdit);
  const wish: Wish<Outcome, P> = noWish(found, { ok: true, text });
  const webApp = platform.webApp.address();
  const isSame = automation?.on && automation.account === by && automation.webApp === webApp;
  // A trigger that was made anew begins anew: nobody is to be warned of the hours without one.
  if (isSame && triggers.value.ids.length === 0) return { ...wish, entries: place.entries };
  return {
    ...wish,
    entries: [{ kind: 'automationOn', account: by, calendar, webApp }, ...place.entries],
  };
}

function onText(by: Email, place: string, withoutEdit: string): string {
  const text = `From now on ${by} sends everything: every hour what is due. ${place}`;
  return withoutEdit === ''
    ? text
    : `${text} What is typed is checked once an hour only: the trigger on edit could not be made, since ${noTriggerText(withoutEdit)} Then choose Turn on automation here once more.`;
}

const slackText =
  'Slack and the CRM are connected in the panel under Programme, by this account; the tracker works without them.';

/** Where invites go, and what the ledger is to be told of it. */
type Place =
  | {
      readonly ok: true;
      readonly calendar: string;
      readonly entries: readonly Entry[];
      readonly text: string;
    }
  | { readonly ok: false; readonly text: string };

/** The calendar is made under the lock, so that two people who turn it on at once make one. */
function placeForInvites(
  platform: Platform,
  automation: Automation | undefined,
  me: Email,
  zone: string,
): Place {
  const found = calendarFor(platform, automation, me, zone);
  if (!found.ok) {
    return {
      ok: false,
      text: `The programme’s calendar cannot be used (${found.detail}). Nothing was changed.`,
    };
  }
  const calendar = found.value;
  const isNew = automation !== undefined && automation.calendar !== calendar;
  const made: readonly Entry[] = isNew ? [{ kind: 'calendarMade', calendar }] : [];
  const sharing = shared(platform, calendar, me);
  return { ok: true, calendar, entries: [...made, ...sharing], text: placeText(sharing) };
}

function placeText(sharing: readonly Entry[]): string {
  const text = `The calendar “${calendarTitle}” holds the invites.`;
  const told = sharing[0];
  if (told?.kind === 'calendarGone') return calendarGoneText;
  if (told?.kind !== 'calendarShared' || told.refused.length === 0) return text;
  return `${text} It could not be shared with ${told.refused.join(', ')}: please share it by hand.`;
}

const calendarGoneText =
  'But Google shows this account no calendar to hold the invites: it was deleted, or its sharing was taken away. What to do stands in the panel under Programme.';

/** The one there is, so that invites already sent stay in one place; who takes over has to be a manager of it. */
function calendarFor(
  platform: Platform,
  automation: Automation | undefined,
  me: Email,
  zone: string,
): Attempt<string> {
  if (!automation || automation.calendarIs === 'asked')
    return makeCalendar(platform, zone, automation?.calendar ?? '');
  if (automation.account === me) return { ok: true, value: automation.calendar };
  // Only a manager may name managers, so that naming oneself tells whether one is.
  const named = platform.calendar.share(automation.calendar, me);
  if (named.ok) return { ok: true, value: automation.calendar };
  if (named.failure !== 'refused') {
    return { ...named, detail: `Google says “${named.detail}”: try again in an hour` };
  }
  const detail = `it is ${automation.account}’s and not shared with you: ask for “Make changes and manage sharing”`;
  return { ok: false, failure: 'refused', detail };
}

function turnOff<P extends AnyProgramme, H>(found: Understanding<P, H>): Wish<Outcome, P> {
  if (!found.automation?.on) return noWish(found, { ok: true, text: 'It was off already.' });
  const text = 'Nothing goes out until it is turned on again. What was sent stays.';
  return { ...noWish(found, { ok: true, text }), entries: [{ kind: 'automationOff' }] };
}
