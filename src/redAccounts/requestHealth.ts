import { instant, type Instant } from '../time/instant';
import { courseOf } from './course';
import type { Health } from './health';
import type { RedEntry } from './history';
import { speaksFor } from './people';
import type { EpisodeId } from './records';
import { panelReport, typedReport } from './reports';
import { accepted, changeable, refused, type Changeable, type RedRequestAnswer } from './requested';
import { valuesOf } from './rowValues';
import type { RedSituation } from './situation';
import { tidyText, whyTooLong } from './tidyValues';

const longestWhy = 2000;

/** Who may change the health of an account for which no CRM speaks, and for which one does (rule R2). */
export function mayChangeHealth(
  { history, tracker, by }: RedSituation,
  id: EpisodeId,
  isCoordinator: boolean,
): boolean {
  const row = tracker.rows.get(id);
  const values = row && row !== 'unreadable' ? valuesOf(row) : history.episodes.get(id)?.values;
  return values !== undefined && speaksFor(values, by, isCoordinator);
}

/** Changes the health of an account, from now on; the reason is kept with it (rules R1, R8). Its row follows (fill.ts). */
export function requestHealth(
  situation: RedSituation,
  wish: { readonly episode: EpisodeId; readonly health: Health; readonly why: string },
  isCoordinator: boolean,
): RedRequestAnswer {
  const { history, now, by } = situation;
  const found = changeable(situation, wish.episode);
  if (!found.ok) return found;
  const { episode, name } = found;
  if (!mayChangeHealth(situation, episode.id, isCoordinator)) {
    return refused(
      `Only the AE, the CE, the sponsor and coordinators change the health of ${name}. Ask one of them. Nothing was changed.`,
    );
  }
  const why = tidyText(wish.why);
  const tooLong = whyTooLong('The reason', why, longestWhy);
  if (tooLong !== undefined) return refused(`${tooLong} Nothing was changed.`);
  const typed = typedHealth(now, found);
  const present = typed ? found.row.health : courseOf(history, episode, now).health;
  if (present === wish.health) return refused(`${name} is ${wish.health} already. Nothing was changed.`);
  const account = { key: episode.account, name };
  return accepted([...(typed ?? []), panelReport(account, { health: wish.health, why }, by, now)]);
}

/** A health that somebody typed since the last run was said before this one, and is kept (rule R8). */
export function typedHealth(
  now: Instant,
  { episode, row }: Pick<Changeable, 'episode' | 'row'>,
): readonly RedEntry[] | undefined {
  const { health } = row;
  if (health === undefined || health === episode.values.health) return undefined;
  const account = { key: episode.account, name: row.account };
  return [
    { kind: 'edited', episode: episode.id, who: 'someone', values: { health } },
    typedReport(account, health, instant(now - 1)),
  ];
}
