import { tabCalled } from '../programme/called';
import { dayText } from '../time/wording';
import { wallTime } from '../time/zones';
import { idOfKey } from './account';
import { isAstray } from './accountOfRow';
import { headerOf } from './columns/headers';
import { accountCourses, courseOf, openEpisodeOf } from './course';
import { readExported, type Exported, type ExportedLine, type ReadHealth } from './exported';
import type { Health } from './health';
import type { Episode } from './history';
import type { Found } from './lookUp';
import { listed } from '../programme/listing';
import { nameOf } from './names';
import { openEpisodes } from './openEpisodes';
import type { AccountKey, CrmField } from './records';
import { knownEpisodeRow, type RedSituation } from './situation';
import { isOpen, type Stretch } from './stretches';
import { whyNoColleague } from './tidyValues';

/** How an export differs from the tracker. */
export interface ExportDifference {
  readonly account: ExportedLine;
  /** rowWithoutRed: the export says another health of an account that is red here · notInExport: it says nothing of it. */
  readonly kind:
    'redWithoutRow' | 'rowWithoutRed' | 'notInExport' | 'colourDiffers' | 'threadMissing' | 'unreadable';
  /** What is different. */
  readonly sentence: string;
  /** What one click does about it; '' when none can. */
  readonly mend: string;
}

/** Why an open episode has no thread, and what one click does about it; undefined when it has one, or needs none. */
export type ThreadMissing = (episode: Episode) => Pick<ExportDifference, 'sentence' | 'mend'> | undefined;

/**
 * What an export says other than the tracker (rules R1, R2). An export says what holds now and not since when. Nothing is said
 * of accounts that agree: red in both, in another health in both, or not red and not followed.
 */
export function compareExport(
  situation: RedSituation,
  lines: readonly ExportedLine[],
  { readHealth, threadMissing }: { readonly readHealth: ReadHealth; readonly threadMissing: ThreadMissing },
): readonly ExportDifference[] {
  const read = readExported(situation.history, lines, readHealth);
  const named = new Set(read.map(({ key }) => key));
  return [
    ...read.flatMap((one) =>
      one.ok
        ? differencesOf(situation, one, threadMissing)
        : [differing('unreadable', one.line, one.problem, '')],
    ),
    ...notInExport(situation, named),
  ];
}

/** The health that an open episode has in the tracker: the one that somebody typed since the last run, else the account's. */
export function healthInTracker({ tracker, history, now }: RedSituation, episode: Episode): Health {
  const row = knownEpisodeRow(tracker, episode.id);
  const isTyped = row?.health !== undefined && row.health !== episode.values.health;
  return isTyped && !isAstray(history, episode, row) ? row.health : courseOf(history, episode, now).health;
}

/** The red of an account without an open episode that another automation should have made a row for, and has not (rule R2). */
export function redWithoutEpisode({ history }: RedSituation, key: AccountKey): Stretch | undefined {
  const latest = latestStretch(history, key);
  return latest && isOpen(latest) ? latest : undefined;
}

function latestStretch(history: RedSituation['history'], key: AccountKey): Stretch | undefined {
  const stretches = accountCourses(history).get(key)?.stretches;
  return stretches?.[stretches.length - 1];
}

function differencesOf(
  situation: RedSituation,
  read: Exported,
  threadMissing: ThreadMissing,
): readonly ExportDifference[] {
  const episode = openEpisodeOf(situation.history, read.key);
  if (!episode) return read.health === 'Red' ? [redWithoutRow(situation, read)] : [];
  const missing = threadMissing(episode);
  const tab = trackerOf(situation);
  return [
    ...otherHealth(read, healthInTracker(situation, episode), tab),
    ...(missing ? [differing('threadMissing', read.line, missing.sentence, missing.mend)] : []),
  ];
}

function trackerOf({ tracker }: RedSituation): string {
  return tabCalled(tracker.settings, 'Account Tracker');
}

function otherHealth({ line, health }: Exported, here: Health, tab: string): readonly ExportDifference[] {
  if (health === here) return [];
  if (health === undefined) {
    const sentence = `Red in ${tab}; the export says no health of it.`;
    return here === 'Red' ? [differing('rowWithoutRed', line, sentence, '')] : [];
  }
  const kind = here === 'Red' ? 'rowWithoutRed' : 'colourDiffers';
  const sentence = `${health} in the export, ${here} in ${tab}.`;
  return [differing(kind, line, sentence, `Change to ${health}`)];
}

function redWithoutRow(situation: RedSituation, { line, key }: Exported): ExportDifference {
  const { tracker, history, now } = situation;
  const latest = latestStretch(history, key);
  const leftOut = leftOutText(line, tracker.settings.domain);
  if (latest && isOpen(latest)) {
    const sentence = 'Red in the export, but the automation that makes the rows has made none.';
    return differing('redWithoutRow', line, sentence + leftOut, 'Make its row');
  }
  if (latest?.reopensUntil === undefined) {
    const sentence = `Red in the export, and without a row in ${trackerOf(situation)}.`;
    return differing('redWithoutRow', line, sentence + leftOut, 'Make its row');
  }
  const closed = dayText(wallTime(latest.stateSince, tracker.settings.zone).day);
  const sentence = `Red in the export; in ${trackerOf(situation)} it was closed as ${latest.state} on ${closed}.`;
  return differing(
    'redWithoutRow',
    line,
    sentence + leftOut,
    now <= latest.reopensUntil ? 'Open it again' : 'Make a new row',
  );
}

const people = ['ae', 'ce', 'sponsor'] as const satisfies readonly CrmField[];

/** Names instead of addresses are usual in exports; nobody can be written to by name. */
function leftOutText(line: ExportedLine, domain: string): string {
  const left = people.filter((field) => line[field].trim() !== '' && personIn(line, field, domain) === '');
  if (left.length === 0) return '';
  const names = listed(left.map((field) => headerOf[field]));
  const ofDomain = domain === '' ? '' : ` of ${domain}`;
  return left.length === 1
    ? ` Its ${names} is left out, being no mail address${ofDomain}.`
    : ` Its ${names} are left out, being no mail addresses${ofDomain}.`;
}

/** The address of somebody in a line; '' when it is none of a colleague. */
export function personIn(line: ExportedLine, field: (typeof people)[number], domain: string): string {
  const address = line[field].trim().toLowerCase();
  return whyNoColleague(headerOf[field], address, domain) === undefined ? address : '';
}

/** An account that is no longer red here needs not be in an export of the red ones. */
function notInExport(
  situation: RedSituation,
  named: ReadonlySet<Found | undefined>,
): readonly ExportDifference[] {
  return openEpisodes(situation.history)
    .filter((episode) => !named.has(episode.account) && healthInTracker(situation, episode) === 'Red')
    .map((episode) => {
      const account = { id: idOfKey(episode.account), name: nameOf(situation.history, episode) };
      return differing(
        'notInExport',
        { ...account, health: '', ae: '', ce: '', sponsor: '' },
        `Red in ${trackerOf(situation)}, and not in the export. Change its health if it is not red any more.`,
        '',
      );
    });
}

function differing(
  kind: ExportDifference['kind'],
  account: ExportedLine,
  sentence: string,
  mend: string,
): ExportDifference {
  return { kind, account, sentence, mend };
}
