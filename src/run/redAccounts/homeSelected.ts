import { episodeItself } from '../../redAccounts/course';
import type { Episode } from '../../redAccounts/history';
import { accountNamed } from '../../redAccounts/lookUp';
import { problemsOf } from '../../redAccounts/problems';
import type { AskId, EpisodeId } from '../../redAccounts/records';
import { knownEpisodeRow } from '../../redAccounts/situation';
import { isNewRed } from '../../redAccounts/typed';
import { tabOf } from '../../workbook/workbook';
import type { Shown } from './homeShown';
import { rowsOf } from './rowsOf';

/** The account to show, or why there is none, in plain words. */
export type Selected = { readonly episode: Episode } | { readonly episode: undefined; readonly why: string };

type SelectedRow = NonNullable<Shown['viewed']['selected']>;

/** The account that was asked for, else the one of the selected row; of a row that goes on in another one, that other. */
export function selectedEpisode({ viewed, situation }: Shown): Selected {
  const { show, selected } = viewed;
  if (show !== '') {
    return (
      found(situation.history, show) ?? none('This account is not followed any more. Select another row.')
    );
  }
  const { workbook } = viewed.found;
  const [tracker, asks] = [tabOf(workbook, 'tracker'), tabOf(workbook, 'asks')];
  if (selected === undefined) {
    return none(
      `Google does not say which row is selected. Click the row of an account in ${tracker.title}.`,
    );
  }
  if (selected.sheetId === tracker.sheetId) {
    return inTracker({ viewed, situation }, selected);
  }
  if (selected.sheetId === asks.sheetId) return inAsks({ viewed, situation }, selected);
  return none(`Select the row of an account in ${tracker.title}, or of an ask in ${asks.title}.`);
}

type Looked = Pick<Shown, 'viewed' | 'situation'>;

function inTracker({ viewed, situation }: Looked, { row }: SelectedRow): Selected {
  if (isHeader({ viewed }, 'tracker', row)) {
    return none('This is the row of headers. Select the row of an account.');
  }
  const id = viewed.found.identities.get('tracker')?.ids.get(row);
  if (id === undefined) {
    return none('This row is empty. Type an account and Red into it, or open a red account here.');
  }
  return found(situation.history, id as EpisodeId) ?? none(whyNoEpisode({ viewed, situation }, row, id));
}

function inAsks({ viewed, situation }: Looked, { row }: SelectedRow): Selected {
  if (isHeader({ viewed }, 'asks', row)) {
    return none('This is the row of headers. Select the row of an ask.');
  }
  const id = viewed.found.identities.get('asks')?.ids.get(row);
  if (id === undefined) {
    return none('This row is empty. Type an account and an ask into it, or ask from the account’s own row.');
  }
  const ask = situation.history.asks.get(id as AskId);
  if (ask)
    return found(situation.history, ask.episode) ?? none('The account of this ask is not followed any more.');
  const problem = typedProblem({ viewed }, 'asks', row);
  return none(problem === '' ? notSeenYet : `This row is no ask yet. ${problem}`);
}

/** Also what stands above the headers is no account. */
function isHeader({ viewed }: Pick<Shown, 'viewed'>, tab: 'tracker' | 'asks', row: number): boolean {
  return row <= (viewed.found.readings.get(tab)?.headerRow ?? 0);
}

const notSeenYet = 'Ridealong has not looked at this row yet: it does within the hour.';

/** A row in which somebody typed, but that is no red account. */
function whyNoEpisode({ viewed, situation }: Looked, row: number, id: string): string {
  const typed = typedProblem({ viewed }, 'tracker', row);
  if (typed !== '') return `This row is no red account yet. ${typed}`;
  const { tracker, history } = situation;
  const known = knownEpisodeRow(tracker, id as EpisodeId);
  if (!known || !standsInSheet({ viewed }, row, id)) return notSeenYet;
  const key = accountNamed(history, known.account, known.accountId);
  if (known.health === 'Red' && key !== 'ambiguous' && isNewRed(history, key, known)) return notSeenYet;
  const rows = rowsOf(viewed.found);
  const [problem = ''] = problemsOf(tracker, history, (one) => rows.get(one)).get(known.id) ?? [];
  return `This row is no red account. ${problem}`.trim();
}

/** What `Check` says of cells that do not read. */
function typedProblem({ viewed }: Pick<Shown, 'viewed'>, tab: 'tracker' | 'asks', row: number): string {
  return (viewed.found.problems.get(tab)?.get(row) ?? []).join(' ');
}

/** Whether a row has this id already; a run that only looks gives none. */
function standsInSheet({ viewed }: Pick<Shown, 'viewed'>, row: number, id: string): boolean {
  return viewed.found.readings.get('tracker')?.rows.find((one) => one.row === row)?.id === id;
}

function found(history: Shown['situation']['history'], id: EpisodeId): Selected | undefined {
  const episode = episodeItself(history, id);
  return episode && { episode };
}

function none(why: string): Selected {
  return { episode: undefined, why };
}
