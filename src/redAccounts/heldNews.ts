import { isTooMany } from '../programme/held';
import { instant, type Instant } from '../time/instant';
import { courseOf, isOpenEpisode } from './course';
import { newsWindowMs } from './held';
import type { Episode, RedEntry, RedHistory } from './history';
import { openEpisodes } from './openEpisodes';
import type { EpisodeId } from './records';
import { panelReport, reportsOf } from './reports';
import type { RedSituation } from './situation';

/**
 * Holds what would be told of too many accounts at once (design, section 4): more than 5 and more than a tenth of the open
 * ones that within an hour turned red or another colour, or got another owner, by what was typed or by the CRM. Rows and
 * history go on, since they can be put right; posts and mails cannot be taken back, so they wait for a coordinator's word.
 * Nothing is held while a tracker is filled at first, nor what was said in the panel or taken from an export there.
 */
export function holdNews(situation: RedSituation): readonly RedEntry[] {
  const { history } = situation;
  const before = [...history.held.rows.keys()] as EpisodeId[];
  const over = before.filter((id) => !isStillHeld(history, id));
  const stirred = stirredEpisodes(situation);
  const open = openEpisodes(history);
  const since = situation.now - newsWindowMs;
  const hadAny = open.some(({ openedAt }) => openedAt <= since);
  const rows =
    hadAny && isTooMany(stirred.length, open.length)
      ? stirred.map(({ id }) => id).filter((id) => !history.held.rows.has(id))
      : [];
  return [
    ...(rows.length > 0 ? [{ kind: 'held', rows } as const] : []),
    ...(over.length > 0 ? [{ kind: 'unheld', rows: over } as const] : []),
  ];
}

/**
 * An account that was never red but by mistake has nothing to resolve: once a coordinator has said so, its episode is closed
 * as soon as it is not red any more, or its row is gone.
 */
export function closeMistakes({ history, tracker, now }: RedSituation): readonly RedEntry[] {
  return [...history.held.rows].flatMap(([id, { mistake }]): readonly RedEntry[] => {
    const episode = history.episodes.get(id as EpisodeId);
    const isNew = history.held.before.get(id as EpisodeId)?.health === '';
    if (mistake === undefined || !episode || !isNew || !isOpenEpisode(history, episode)) return [];
    const name = history.accounts.get(episode.account)?.name ?? '';
    const told = { health: 'Green', why: byMistake } as const;
    if (courseOf(history, episode, now).state === 'waiting') {
      return [
        { kind: 'edited', episode: episode.id, who: mistake, values: { resolution: byMistake } },
        { kind: 'closed', episode: episode.id, outcome: 'resolved', reopensUntil: now },
      ];
    }
    // A red of a CRM whose clock is ahead would outlast what is told now.
    const isAhead = reportsOf(history, episode.account).some(({ changedAt }) => changedAt >= now);
    return tracker.rows.has(episode.id) || isAhead
      ? []
      : [panelReport({ key: episode.account, name }, told, mistake, now)];
  });
}

const byMistake = 'It was red by mistake.';

/** Of these nothing is told at present. */
export function isNewsHeld({ held }: RedHistory, episode: EpisodeId): boolean {
  return held.rows.has(episode);
}

/** Until when news of an episode are none, since it was as before when that was over; long ago for others. */
export function quietUntil({ held }: RedHistory, episode: EpisodeId): Instant {
  return held.quietUntil.get(episode) ?? instant(0);
}

/** Open episodes that changed within the window, by what was typed or by the CRM, and of which no coordinator said that it is meant. */
function stirredEpisodes({ history, now }: RedSituation): readonly Episode[] {
  return openEpisodes(history).filter((episode) => {
    const at = Math.max(healthStirred(history, episode), ownersStirred(episode));
    const isMeant = history.held.carriedOut.some((word) => word.at >= at && word.rows.has(episode.id));
    const isQuiet = at <= quietUntil(history, episode.id);
    return now - at < newsWindowMs && !isMeant && !isQuiet;
  });
}

function healthStirred(history: RedHistory, { account }: Episode): number {
  const reports = reportsOf(history, account);
  const last = reports[reports.length - 1];
  const isNews = last && reports[reports.length - 2]?.health !== last.health;
  return isNews && (last.source === 'typed' || last.source === 'crm') ? last.at : 0;
}

/** Another owner than before; one who is named where there was none is what everybody waits for. */
function ownersStirred({ touched }: Episode): number {
  const times = (['ae', 'ce'] as const).map((role) => {
    const touch = touched[role];
    const isOther = touch?.had !== undefined && (touch.who === 'someone' || touch.who === 'CRM');
    return isOther ? touch.at : 0;
  });
  return Math.max(...times);
}

/** Until it is as it was: of an account that was not followed before, until it is over. */
function isStillHeld(history: RedHistory, id: EpisodeId): boolean {
  const episode = history.episodes.get(id);
  const before = history.held.before.get(id);
  if (!episode || !before || !isOpenEpisode(history, episode)) return false;
  const { ae, ce } = episode.values;
  const reports = reportsOf(history, episode.account);
  const health = reports[reports.length - 1]?.health;
  return health !== before.health || ae !== before.ae || ce !== before.ce;
}
