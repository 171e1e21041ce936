import { wallTime } from '../../time/zones';
import { dayText, shortDayText } from '../../time/wording';
import type { Course } from '../../redAccounts/course';
import { courseOf } from '../../redAccounts/course';
import type { Episode } from '../../redAccounts/history';
import { nameOf, timesText } from '../../redAccounts/names';
import { holderOf, roles, roleText } from '../../redAccounts/people';
import type { RedSituation } from '../../redAccounts/situation';
import { waitingFor, type Waited } from '../../redAccounts/waiting';
import { clippedLine } from './mrkdwn';
import { personText } from './person';

/** More are in the tracker, one click away. */
const turnsMax = 3;

/**
 * The first post of an episode as it should read now: the account, its health, who owns it and whose turn it is (rules R2, R3).
 * What stands in the plan is not in it. Days are named and not counted, so that it changes only when something did.
 */
export function threadPostText(situation: RedSituation, episode: Episode): string {
  const course = courseOf(situation.history, episode, situation.now);
  const head = headOf(course, `*${clippedLine(nameOf(situation.history, episode), 200)}*`);
  return [head, peopleLine(situation, episode, course), ...turnLines(situation, episode)].join('\n');
}

/** The words say it as well as the colour, for who does not see it. */
function headOf({ state, health }: Course, name: string): string {
  switch (state) {
    case 'joined':
      return `⚪ ${name} is followed in another row of the tracker`;
    case 'resolved':
      return `✅ ${name} is resolved`;
    case 'lost':
      return `⚫ ${name} was lost`;
    case 'red':
      return `🔴 ${name} is red`;
    case 'waiting':
      return `${colours[health]} ${name} is ${health.toLowerCase()} and waits for its resolution`;
  }
}

const colours = { Red: '🔴', Yellow: '🟡', Green: '🟢', Lost: '⚫' } as const;

function peopleLine({ tracker }: RedSituation, { values }: Episode, course: Course): string {
  const since = dayText(wallTime(course.redSince, tracker.settings.zone).day);
  const people = roles.flatMap((role) => {
    const holder = holderOf(values, role);
    if (!holder && role === 'sponsor') return [];
    return [`${roleText[role]} ${holder ? clippedLine(personText(holder), 100) : 'not named yet'}`];
  });
  return [`Red since ${since}`, ...again(course), ...people].join(' · ');
}

function again({ relapses, reopenings }: Course): readonly string[] {
  const times = relapses + reopenings;
  if (times === 0) return [];
  return [`red again ${timesText(times)}`];
}

function turnLines(situation: RedSituation, episode: Episode): readonly string[] {
  const { zone } = situation.tracker.settings;
  const turns = waitingFor(situation, episode);
  const more = turns.length - turnsMax;
  return [
    ...turns.slice(0, turnsMax).map((turn) => {
      const since = shortDayText(wallTime(turn.since, zone).day);
      return `Waiting for ${whoText(turn)}: ${clippedLine(turn.what, 200)}, since ${since}`;
    }),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ];
}

function whoText({ role, who }: Waited): string {
  if (who === undefined) return 'a coordinator';
  const person = clippedLine(personText(who), 100);
  return role === 'ae' || role === 'ce' || role === 'sponsor' ? `${roleText[role]} ${person}` : person;
}
