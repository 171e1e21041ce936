import { idOfKey } from './account';
import { courseOf, isOpenEpisode } from './course';
import type { Episode, RedEntry, RedHistory, Report, Who } from './history';
import { crmFields, type Field } from './records';
import { reportsOf } from './reports';
import { knownEpisodeRow, type RedSituation } from './situation';

type Changes = Partial<Record<Field, string>>;

/**
 * What the CRM and the panel reported, written into people's columns: Health says the account's latest (rule R1); what
 * people left empty is filled from the CRM's events (rule R2). Rows that are not there or do not read stay as they are.
 */
export function fillRows({ tracker, history, now }: RedSituation): readonly RedEntry[] {
  return [...history.episodes.values()].flatMap((episode) => {
    if (episode.joinedInto || !knownEpisodeRow(tracker, episode.id)) return [];
    const reports = reportsOf(history, episode.account);
    const { health, redSince } = courseOf(history, episode, now);
    return [
      ...edited(episode, latest(reports, (report) => report.health === health)?.who ?? 'someone', { health }),
      ...edited(episode, 'CRM', nameAndId(history, episode)),
      ...(isOpenEpisode(history, episode)
        ? filled(episode, saidBy(reports, episode, redSince, tracker.settings.domain))
        : []),
    ];
  });
}

/** What the panel said is the person's who said it there, and not the CRM's to change (rule R8). */
function filled(episode: Episode, said: ReadonlyMap<Field, Said>): readonly RedEntry[] {
  const whoOf = ({ report }: Said): Who => (report.source === 'panel' ? report.who : 'CRM');
  return [...new Set([...said.values()].map(whoOf))].flatMap((who) => {
    const theirs = [...said].filter(([, one]) => whoOf(one) === who);
    return edited(episode, who, Object.fromEntries(theirs.map(([field, { value }]) => [field, value])));
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

interface Said {
  readonly value: string;
  readonly report: Report;
}

/** @param domain people of another one are left out: they would be written to about the account */
function saidBy(
  reports: readonly Report[],
  episode: Episode,
  redSince: number,
  domain: string,
): ReadonlyMap<Field, Said> {
  const said = new Map<Field, Said>();
  for (const field of crmFields) {
    const mayStand = (value: string | undefined): boolean =>
      value !== undefined && (field === 'renewal' || value.endsWith(`@${domain}`));
    const report = latest(reports, ({ says }) => mayStand(says[field]));
    if (report && mayFill(episode, field, report))
      said.set(field, { value: report.says[field] ?? '', report });
  }
  const report = reports.find(
    ({ health, why, changedAt }) => health === 'Red' && why !== '' && changedAt >= redSince,
  );
  if (report && mayFill(episode, 'whyRed', report)) said.set('whyRed', { value: report.why, report });
  return said;
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
  return [...reports].reverse().find(fits);
}
