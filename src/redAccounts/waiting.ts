import type { Email } from '../programme/records';
import { addDays, type CalendarDay } from '../time/calendarDay';
import { instant, type Instant } from '../time/instant';
import { dayText } from '../time/wording';
import { startOfDay } from '../time/zones';
import { asksOf, isUnanswered } from './asks';
import { staleOf, unseenRedAgain } from './cadence';
import { headerOf, trackerColumn } from './columns/headers';
import { courseOf, isOpenEpisode, type Course } from './course';
import type { Episode } from './history';
import { listed } from '../programme/listing';
import { quoted } from './names';
import { holderOf, roleText } from './people';
import { latestTouch, partOf } from './plan';
import { partFields, type Field, type Owner, type Role } from './records';
import { resolutionOf, type Resolution } from './resolution';
import type { RedSituation } from './situation';
import { todayOf } from './today';

/** Somebody who is waited for (rule R3). */
export interface Waited {
  /** As what they are waited for: `person` has an ask or the next step, `coordinator` finds an owner where there is none. */
  readonly role: Role | 'person' | 'coordinator';
  /** Undefined for the coordinators. */
  readonly who: Email | undefined;
  /** "Action plan and Exit criteria", "the answer to “Fix date”" */
  readonly what: string;
  readonly since: Instant;
}

interface Looked {
  readonly situation: RedSituation;
  readonly episode: Episode;
  readonly course: Course;
}

const owners: readonly Owner[] = ['ae', 'ce'];

/**
 * Who is waited for, for what and since when (rule R3); the first has the turn. While it is red: owners that nobody named,
 * their parts, the next step, asks, an update; while it waits for resolution: owners, note, words, asks. Empty when it is
 * closed.
 */
export function waitingFor(situation: RedSituation, episode: Episode): readonly Waited[] {
  const { history, now } = situation;
  if (!isOpenEpisode(history, episode)) return [];
  const looked: Looked = { situation, episode, course: courseOf(history, episode, now) };
  const resolution = resolutionOf(situation, episode);
  return resolution
    ? [...forNames(looked), ...forResolution(looked, resolution), ...forAsks(looked)]
    : [
        ...forNames(looked),
        ...forParts(looked),
        ...forNextStep(looked),
        ...forAsks(looked),
        ...forUpdate(looked),
      ];
}

/** "CE cem@example.com: Action plan", "Coordinator: a name under AE" */
export function waitedText({ role, who, what }: Waited): string {
  const title = role === 'person' ? '' : role === 'coordinator' ? 'Coordinator' : roleText[role];
  return `${[title, who ?? ''].filter((text) => text !== '').join(' ')}: ${what}`;
}

/** The other owner finds the one that is missing; without any, a coordinator. */
function forNames({ situation, episode, course }: Looked): readonly Waited[] {
  return owners
    .filter((role) => holderOf(episode.values, role) === undefined)
    .map((role) => ({
      ...inCharge(episode),
      what: `a name under ${trackerColumn(situation.tracker.settings, headerOf[role])}`,
      since: lastOf(course.openSince, episode, [role]),
    }));
}

function forParts({ situation, episode, course }: Looked): readonly Waited[] {
  return owners.flatMap((role) => {
    const { state, owner, missing } = partOf(episode, role);
    if (!owner || state === 'signed') return [];
    const isMissing = state === 'missing';
    const called = missing.map((field) => trackerColumn(situation.tracker.settings, headerOf[field]));
    const what = isMissing ? listed(called) : signatureText(role, state);
    const fields = isMissing ? missing : partFields[role];
    return [{ role, who: owner, what, since: lastOf(course.openSince, episode, [role, ...fields]) }];
  });
}

function signatureText(role: Owner, state: string): string {
  const part = `the signature of ${roleText[role]}’s part`;
  return state === 'changed' ? `${part}, which was changed` : part;
}

function forNextStep({ situation, episode }: Looked): readonly Waited[] {
  const { zone } = situation.tracker.settings;
  const { nextStep, nextStepOwner, nextStepDue } = episode.values;
  const due = nextStepDue as CalendarDay;
  if (nextStepDue === '' || due >= todayOf(situation)) return [];
  const step = nextStep === '' ? 'the next step' : `the next step ${quoted(nextStep)}`;
  return [
    {
      ...(nextStepOwner === ''
        ? inCharge(episode)
        : { role: 'person' as const, who: nextStepOwner as Email }),
      what: `${step}, due ${dayText(due)}`,
      since: startOfDay(addDays(due, 1), zone),
    },
  ];
}

function forAsks({ situation, episode }: Looked): readonly Waited[] {
  return asksOf(situation.history, episode.id)
    .filter(isUnanswered)
    .map(({ values, askedAt, touched }) => ({
      role: 'person',
      who: values.owner as Email,
      what: `the answer to ${quoted(values.ask)}`,
      since: instant(Math.max(askedAt, touched.owner?.at ?? 0)),
    }));
}

/** Either owner can give it. */
function forUpdate({ situation, episode }: Looked): readonly Waited[] {
  const redAgain = unseenRedAgain(situation, episode);
  if (redAgain !== undefined) {
    const what = 'an update, as it is red again';
    const signed = owners.filter((role) => partOf(episode, role).state === 'signed');
    return named(episode, signed).map((one) => ({ ...one, what, since: redAgain }));
  }
  const stale = staleOf(situation, episode);
  if (!stale) return [];
  return named(episode, owners).map((one) => ({ ...one, what: 'an update', since: stale.since }));
}

function forResolution({ episode, course }: Looked, resolution: Resolution): readonly Waited[] {
  const since = (...fields: readonly Field[]): Instant => lastOf(course.stateSince, episode, fields);
  if (resolution.note !== 'given') {
    const turned = resolution.note === 'old' ? 'what turned it this time' : 'what turned it';
    const what = course.health === 'Lost' ? 'what we learned from losing it' : turned;
    return named(episode, owners).map((one) => ({ ...one, what, since: since('resolution', one.role) }));
  }
  const asked: readonly Role[] = resolution.sponsorIsEnough ? [...owners, 'sponsor'] : owners;
  const silent = asked.filter((role) => !resolution.words.includes(role));
  return named(episode, silent).map((one) => ({
    ...one,
    what: course.health === 'Lost' ? 'the word that it is lost' : 'the word that it is resolved',
    since: since('resolution', one.role),
  }));
}

function named(episode: Episode, roles: readonly Role[]): readonly { role: Role; who: Email }[] {
  return roles.flatMap((role) => {
    const who = holderOf(episode.values, role);
    return who === undefined ? [] : [{ role, who }];
  });
}

function inCharge(episode: Episode): { role: Owner | 'coordinator'; who: Email | undefined } {
  const role = owners.find((one) => holderOf(episode.values, one) !== undefined);
  return role ? { role, who: holderOf(episode.values, role) } : { role: 'coordinator', who: undefined };
}

/** When the last of these fields was changed, but not before a moment. */
function lastOf(from: Instant, episode: Episode, fields: readonly Field[]): Instant {
  return instant(Math.max(from, latestTouch(episode, fields)?.at ?? 0));
}
