import { keyOfName } from './account';
import { headerOf, trackerColumn } from './columns/headers';
import type { Episode } from './history';
import { quoted } from './names';
import { openEpisodes } from './openEpisodes';
import { roles } from './people';
import type { EpisodeId, Role } from './records';
import { reportsOf } from './reports';
import { knownEpisodeRow, type RedSituation } from './situation';

/** What was reported of an open account and not taken as it was said, in sentences for `Check` (rules R2, R3). */
export function reportProblems(situation: RedSituation): ReadonlyMap<EpisodeId, readonly string[]> {
  const problems = new Map<EpisodeId, readonly string[]>();
  for (const episode of openEpisodes(situation.history)) {
    if (!knownEpisodeRow(situation.tracker, episode.id)) continue;
    const found = [
      otherName(situation, episode),
      ...roles.flatMap((role) => [leftOut(situation, episode, role), namedTwice(situation, episode, role)]),
    ].filter((sentence): sentence is string => sentence !== undefined);
    if (found.length > 0) problems.set(episode.id, found);
  }
  return problems;
}

/** The CRM renamed the account. A name that people typed is theirs, and no news. */
function otherName(
  { history, tracker }: RedSituation,
  { account, values, touched }: Episode,
): string | undefined {
  const name = history.accounts.get(account)?.name ?? '';
  const isTheirs = touched.account?.who !== 'CRM';
  if (isTheirs || name === '' || keyOfName(name) === keyOfName(values.account)) return undefined;
  return `The CRM calls it ${quoted(name)} now. To call it so here too, type that under ${trackerColumn(tracker.settings, headerOf.account)}.`;
}

/** Somebody of another domain is not written to about the account; empty, the field would look as if nobody was named. */
function leftOut(
  { history, tracker }: RedSituation,
  { account, values, touched }: Episode,
  role: Role,
): string | undefined {
  if (values[role] !== '') return undefined;
  const { domain } = tracker.settings;
  const reports = reportsOf(history, account).filter(({ says }) => says[role]);
  const last = reports[reports.length - 1];
  const address = last?.says[role];
  const isOver = last && touched[role] && touched[role].at >= last.at;
  if (!address || isOver || address.endsWith(`@${domain}`)) return undefined;
  const header = trackerColumn(tracker.settings, headerOf[role]);
  return `The CRM names ${quoted(address)} as ${header}, left out since it is not of ${domain}: put the address of a colleague.`;
}

/** Two owners are two people (rule R3). */
function namedTwice({ tracker }: RedSituation, { values }: Episode, role: Role): string | undefined {
  const earlier = roles.slice(0, roles.indexOf(role)).find((other) => values[other] === values[role]);
  if (values[role] === '' || earlier === undefined) return undefined;
  const [first, second] = [earlier, role].map((one) => trackerColumn(tracker.settings, headerOf[one]));
  return `${first} and ${second} are the same person: put another under ${second}.`;
}
