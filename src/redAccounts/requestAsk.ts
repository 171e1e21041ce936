import { calendarDay, yearOf } from '../time/calendarDay';
import { dayText } from '../time/wording';
import { wallTime } from '../time/zones';
import { accountForAsk } from './askedAbout';
import { isOpenEpisode } from './course';
import { quoted } from './names';
import { speaksFor } from './people';
import type { AskId, AskValues, EpisodeId } from './records';
import { accepted, changeable, refused, type RedRequestAnswer } from './requested';
import { valuesOf } from './rowValues';
import type { RedSituation } from './situation';
import { tidyText, whyNoColleague, whyTooLong } from './tidyValues';
import { whyNotOwner } from './typedAsks';

export interface AskWish {
  readonly episode: EpisodeId;
  readonly ask: string;
  readonly owner: string;
  readonly due: string;
}

/** Asks somebody outside the account team for something the account needs (rule R5): a ledger entry and a row of Asks. */
export function requestAsk(situation: RedSituation, wish: AskWish, isCoordinator: boolean): RedRequestAnswer {
  const { history, by } = situation;
  const found = changeable(situation, wish.episode);
  if (!found.ok) return found;
  const { episode, row, name } = found;
  if (!isOpenEpisode(history, episode)) {
    return refused(`${name} is closed. An ask needs an account that is open. Nothing was asked.`);
  }
  if (!speaksFor(valuesOf(row), by, isCoordinator)) {
    return refused(
      `Only the AE, the CE, the sponsor and coordinators ask for ${name}. Tell one of them what you need. Nothing was asked.`,
    );
  }
  const values: AskValues = {
    account: accountForAsk(history, episode),
    ask: tidyText(wish.ask),
    owner: wish.owner.trim().toLowerCase(),
    due: wish.due.trim(),
    answer: '',
    status: 'Open',
  };
  const problem = whyNotAsked(situation, values) ?? whyNotOwner(valuesOf(row), values.owner);
  if (problem !== undefined) return refused(`${problem} Nothing was asked.`);
  const ask = situation.newId('a') as AskId;
  return accepted([{ kind: 'asked', ask, episode: episode.id, who: by, values }], {
    askEdits: new Map([[ask, values]]),
  });
}

function whyNotAsked({ tracker, now }: RedSituation, { ask, owner, due }: AskValues): string | undefined {
  const { domain, zone } = tracker.settings;
  if (ask === '') return 'Write what you need.';
  const problem = whyTooLong('The ask', ask) ?? whyNoColleague('Owner', owner, domain);
  if (problem !== undefined) return problem;
  const day = calendarDay(due);
  if (day === undefined) return `Due ${quoted(due)} is no day: write it like 2026-05-12.`;
  if (day < wallTime(now, zone).day)
    return `Due ${dayText(day)} is past: choose a day that is still to come.`;
  return yearOf(day) >= 2100 ? `Due ${dayText(day)} is far away: correct the year.` : undefined;
}
