import { hourMs, instant, type Instant } from '../time/instant';
import { asksOf, isDueOver, isUnanswered, knownAskRow } from './asks';
import type { Ask, RedEntry } from './history';
import { openEpisodes } from './openEpisodes';
import { holderOf } from './people';
import type { RedSettings } from './records';
import type { RedSituation } from './situation';
import { afterWorkingHours } from './workingTime';

/** When an ask climbs to which nobody reacts, by the clock or by the hours of working days (rule R5). */
export function climbsAt(askedAt: Instant, settings: RedSettings): Instant {
  const { askClimbsHours, askClimbsInWorkingDays, zone } = settings;
  return askClimbsInWorkingDays
    ? afterWorkingHours(askedAt, askClimbsHours, zone)
    : instant(askedAt + askClimbsHours * hourMs);
}

/**
 * Asks that climb to the sponsor now, each once (rule R5): those to which nobody reacted in time, and those that were
 * acknowledged but not answered by the end of their day. Of an ask whose row is not known we do not know whether it was
 * answered: it waits.
 */
export function climbing(situation: RedSituation): readonly RedEntry[] {
  const { tracker, history } = situation;
  return openEpisodes(history).flatMap((episode) =>
    asksOf(history, episode.id)
      .filter((ask) => isLeftAlone(situation, ask))
      // Above the sponsor there is nobody: what the sponsor leaves alone stays theirs, for all to see.
      .filter(({ values }) => values.owner !== holderOf(episode.values, 'sponsor'))
      .filter(({ id, values }) => knownAskRow(tracker, id)?.status === values.status)
      .map(({ id }): RedEntry => ({
        kind: 'climbed',
        ask: id,
        to: holderOf(episode.values, 'sponsor') ?? '',
      })),
  );
}

function isLeftAlone(situation: RedSituation, ask: Ask): boolean {
  if (ask.climbed !== undefined || !isUnanswered(ask)) return false;
  if (ask.values.status === 'Acknowledged') return isDueOver(ask, situation);
  const { now, tracker } = situation;
  return now >= climbsAt(ask.askedAt, tracker.settings);
}
