import { withAskEdits } from '../../redAccounts/asks';
import { openEpisodeOf } from '../../redAccounts/course';
import { accountNamed } from '../../redAccounts/lookUp';
import type { AskId, EpisodeId } from '../../redAccounts/records';
import { requestAnswer } from '../../redAccounts/requestAnswer';
import { requestAsk } from '../../redAccounts/requestAsk';
import type { Accepted, RedRequestAnswer, Refused } from '../../redAccounts/requested';
import { requestHealth } from '../../redAccounts/requestHealth';
import { requestOpen } from '../../redAccounts/requestOpen';
import { requestSave, type Conflicting } from '../../redAccounts/requestSave';
import { requestWord } from '../../redAccounts/requestWord';
import { withEdits } from '../../redAccounts/rowValues';
import type { RedSituation } from '../../redAccounts/situation';
import type { RedRequest } from '../../sidebar/redAccounts/requests';
import type { Change } from '../../workbook/change';
import { askCellsOf, cellsOf } from '../../workbook/redAccounts/cells';
import { noWish, type NewRow, type RunContext } from '../task';
import type { RedOutcome } from './outcome';
import type { RedFound, RedWish } from './found';
import { rowsOf } from './rowsOf';

/** What people change about accounts and asks. */
export type RedChange = Extract<
  RedRequest,
  { kind: 'openAccount' | 'saveAccount' | 'changeHealth' | 'ask' | 'answerAsk' | 'giveWord' }
>;

const said: Readonly<Record<RedChange['kind'], string>> = {
  openAccount: 'The account is followed from now on.',
  saveAccount: 'Saved.',
  changeHealth: 'The health is changed.',
  ask: 'Asked: the owner is told, and the ask stands in the tab Asks.',
  answerAsk: 'Saved. Who asked sees it in the tab Asks.',
  giveWord: 'Your word is noted.',
};

/**
 * What a person wants changed, as far as the rules allow it (rules R3 to R8). Whether they coordinate is asked only where it
 * counts, since it costs a round trip.
 */
export function changeOf(
  request: RedChange,
  found: RedFound,
  context: RunContext,
  isCoordinator: () => boolean,
): RedWish<RedOutcome> {
  const { now, newId, by } = context;
  const situation: RedSituation = { tracker: found.programme, history: found.history, now, newId, by };
  if (request.kind === 'saveAccount') {
    const saved = requestSave(situation, { ...request, episode: request.show as EpisodeId });
    if (!saved.ok && isConflict(saved)) return noWish(found, { kind: 'conflict', conflict: saved });
    return wishFor(request, saved, found, situation);
  }
  return wishFor(request, decided(request, situation, isCoordinator), found, situation);
}

function isConflict(answer: Refused | Conflicting): answer is Conflicting {
  return 'conflicts' in answer;
}

function wishFor(
  request: RedChange,
  answer: RedRequestAnswer,
  found: RedFound,
  situation: RedSituation,
): RedWish<RedOutcome> {
  if (!answer.ok) return noWish(found, { kind: 'refused', sentence: answer.sentence });
  return {
    ...written(answer, found, situation),
    outcome: {
      kind: 'done',
      sentence: () => sentenceFor(request),
      ...(request.kind === 'openAccount' && {
        show: ({ history }) => openedFor(history, request.account, request.accountId),
      }),
    },
  };
}

function sentenceFor(request: RedChange): string {
  const isSigned = request.kind === 'saveAccount' && request.sign;
  return isSigned ? 'Saved, and your part is signed.' : said[request.kind];
}

function openedFor(history: RedSituation['history'], name: string, id: string): EpisodeId | '' {
  const key = accountNamed(history, name, id.slice(0, 15));
  return key === 'ambiguous' ? '' : (openEpisodeOf(history, key)?.id ?? '');
}

function decided(
  request: Exclude<RedChange, { kind: 'saveAccount' }>,
  situation: RedSituation,
  isCoordinator: () => boolean,
): RedRequestAnswer {
  switch (request.kind) {
    case 'openAccount':
      return requestOpen(situation, { ...request, renewal: '' });
    case 'changeHealth':
      return requestHealth(situation, { ...request, episode: request.show as EpisodeId }, isCoordinator());
    case 'ask':
      return requestAsk(situation, { ...request, episode: request.show as EpisodeId }, isCoordinator());
    case 'answerAsk':
      return requestAnswer(situation, { ...request, ask: request.id as AskId }, isCoordinator());
    case 'giveWord':
      return requestWord(situation, request.show as EpisodeId);
  }
}

/** The rows as they will be, and what is to be written in them. */
function written(
  { entries, edits, askEdits }: Accepted,
  found: RedFound,
  situation: RedSituation,
): Omit<RedWish<unknown>, 'outcome'> {
  const rows = rowsOf(found);
  const changes: Change[] = [];
  const newRows: NewRow[] = [];
  for (const [id, values] of edits) {
    const row = rows.get(id);
    if (row !== undefined) changes.push(cellsAt('tracker', row, cellsOf(values)));
  }
  for (const [id, values] of askEdits) {
    const row = rows.get(id);
    if (row === undefined) newRows.push({ tab: 'asks', id, cells: askCellsOf(values) });
    else changes.push(cellsAt('asks', row, askCellsOf(values)));
  }
  const tracker = withAskEdits({ tracker: withEdits(found.programme, edits), now: situation.now }, askEdits);
  return { entries, newRows, edits: changes, programme: tracker };
}

function cellsAt(tab: 'tracker' | 'asks', row: number, cells: ReturnType<typeof cellsOf>): Change {
  return { kind: 'setCells', tab, row: row - 1, cells };
}
