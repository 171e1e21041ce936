import { idOfKey } from './account';
import { courseOf, isOpenEpisode } from './course';
import type { Episode, RedEntry, RedHistory, Report, Who } from './history';
import { crmFields, type Field } from './records';
import { knownEpisodeRow, type RedSituation } from './situation';

type Changes = Partial<Record<Field, string>>;

/**
 * What the CRM and the panel reported, written into people's columns: Health says the account's latest (rule R1); what
 * people left empty is filled from the CRM's events (rule R2). Rows that are not there or do not read stay as they are.
 */
export function fillRows({ tracker, history, now }: RedSituation): readonly RedEntry[] {
  return [...history.episodes.values()].flatMap((episode) => {
    if (episode.joinedInto || !knownEpisodeRow(tracker, episode.id)) return [];
    const reports = history.accounts.get(episode.account)?.reports ?? [];
    const ofColleagues = (report: Report): Report => withColleagues(report, tracker.settings.domain);
    const { health, redSince } = courseOf(history, episode, now);
    return [
      ...edited(episode, latest(reports, (report) => report.health === health)?.who ?? 'someone', { health }),
      ...edited(episode, 'CRM', {
        ...nameAndId(history, episode),
        ...(isOpenEpisode(history, episode) ? saidBy(reports.map(ofColleagues), episode, redSince) : {}),
      }),
    ];
  });
}

function edited(episode: Episode, who: Who, wanted: Changes): readonly RedEntry[] {
  const changes = Object.entries(wanted).filter(([field, value]) => episode.values[field as Field] !== value);
  const values: Changes = Object.fromEntries(changes);
  return changes.length === 0 ? [] : [{ kind: 'edited', episode: episode.id, who, values }];
}

function nameAndId(history: RedHistory, { account, values }: Episode): Changes {
  const id = idOfKey(account);
  if (id === '') return {};
  const name = history.accounts.get(account)?.name ?? '';
  return { accountId: id, account: values.account === '' ? name : values.account };
}

function saidBy(reports: readonly Report[], episode: Episode, redSince: number): Changes {
  const changes: Changes = {};
  for (const field of crmFields) {
    const report = latest(reports, ({ says }) => says[field] !== undefined);
    if (report && mayFill(episode, field, report)) changes[field] = report.says[field] ?? '';
  }
  const why = reports.find(
    (report) => report.health === 'Red' && report.why !== '' && report.changedAt >= redSince,
  );
  if (why && mayFill(episode, 'whyRed', why)) changes.whyRed = why.why;
  return changes;
}

/** Without people of another organisation: they would be written to about the account. */
function withColleagues(report: Report, domain: string): Report {
  const said = Object.entries(report.says).filter(
    ([field, value]) => field === 'renewal' || value.endsWith(`@${domain}`),
  );
  return { ...report, says: Object.fromEntries(said) };
}

/** Empty, or filled by a report and left alone since: in whatever order they come, the same one holds in the end. */
function mayFill(episode: Episode, field: Field, report: Report): boolean {
  const byCrm = episode.touched[field]?.who === 'CRM';
  return byCrm || (episode.values[field] === '' && isUntouched(episode, field, report));
}

/** What a person emptied stays empty until the CRM says something newer. */
function isUntouched(episode: Episode, field: Field, report: Report): boolean {
  const touch = episode.touched[field];
  return touch === undefined || touch.at < report.at;
}

function latest(reports: readonly Report[], fits: (report: Report) => boolean): Report | undefined {
  for (let at = reports.length - 1; at >= 0; at -= 1) {
    const report = reports[at];
    if (report && fits(report)) return report;
  }
  return undefined;
}
