import { emptyHistory, historyWith } from '../../shadowing/historyWith';
import type { History } from '../../shadowing/history';
import { setAside } from '../../shadowing/held';
import { isConnected } from '../../shadowing/redCalls';
import { withRoster } from '../../shadowing/handbook/imported';
import { reconcile } from '../../shadowing/reconcile';
import type { Programme } from '../../shadowing/records';
import { instant, type Instant } from '../../time/instant';
import type { LoggedEntry } from '../../workbook/entries';
import { decodeCalls } from '../../workbook/shadowing/decodeCalls';
import { decodeEngineers } from '../../workbook/shadowing/decodeEngineers';
import { decodeSignUps } from '../../workbook/shadowing/decodeSignUps';
import { lookedAt } from '../../workbook/shadowing/openAccounts';
import { decodeShadowingSettings } from '../../workbook/shadowing/settings';
import { shadowingWorkbook } from '../../workbook/shadowing/workbook';
import type { Book, Decoded, Decision, DecisionRun, Rows } from '../book';
import { logged } from '../ledgerLines';
import type { OtherTabs } from '../ports';
import type { Wish } from '../task';
import { columnChanges } from './columns';
import { withNewcomers } from './engineerRow';
import { forgettingOfShadowing } from './forgetting';
import type { ShadowingFound } from './found';
import { heldProblems } from './heldProblems';
import { shadowingKeys } from './keys';
import { redLookOf } from './redAccountsLook';
import { isShadowing } from './shadowingEntries';
import { workOf } from './work';

/** The shadowing programme, as the one way needs it. */
export const shadowingBook: Book<Programme, History> = {
  workbook: shadowingWorkbook,
  keys: shadowingKeys,
  decode,
  lookAt,
  decide,
  columns: columnChanges,
  work: workOf,
  forgetting: forgettingOfShadowing,
};

function decode({ reading, ids, seenAt, entries, called }: Rows): Decoded<Programme, History> {
  const { settings: typed, problems, hindrances } = decodeShadowingSettings(reading('settings'));
  const settings = { ...typed, called };
  const calls = decodeCalls(reading('calls'), ids('calls'), settings, seenAt('calls'));
  const signUps = decodeSignUps(reading('signUps'), ids('signUps'), settings, seenAt('signUps'));
  const engineers = decodeEngineers(reading('engineers'), settings);
  const adoptedAt = callsAdoptedAt(entries);
  return {
    programme: {
      settings,
      calls: calls.records,
      signUpRows: signUps.records,
      engineers: engineers.records,
      ...(adoptedAt !== undefined && { adoptedAt }),
    },
    history: withImported(historyWith(emptyHistory, entries.filter(isShadowing)), engineers.records),
    problems: new Map([
      ['calls', calls.problems],
      ['signUps', signUps.problems],
      ['engineers', engineers.problems],
      ['settings', problems],
    ]),
    hindrances,
  };
}

/** When the rows of an adopted sheet of calls were first seen; while they are yet to be, all that stand there are. */
function callsAdoptedAt(entries: readonly LoggedEntry[]): Instant | undefined {
  if (!entries.some((entry) => entry.kind === 'adopted' && entry.tab === 'calls')) return undefined;
  const seen = entries.find((entry) => entry.kind === 'rowsSeen' && entry.tab === 'calls');
  return seen?.at ?? instant(Number.MAX_SAFE_INTEGER);
}

function lookAt({ settings }: Programme): OtherTabs | undefined {
  if (!isConnected(settings)) return undefined;
  const tabs = [
    { mark: lookedAt.tracker, marked: true, rows: undefined },
    { mark: lookedAt.ledger, marked: false, rows: undefined },
  ];
  return { spreadsheet: settings.redWorkbook, tabs };
}

function decide(
  found: ShadowingFound,
  wish: Wish<unknown, Programme>,
  { context, hourly, looked }: DecisionRun,
): Decision<Programme, History> {
  const { programme, newRows } = withNewcomers(found, wish.programme);
  const wished = wish.entries.filter(isShadowing).map((entry) => logged(entry, context));
  const redLook = looked && redLookOf(looked);
  const known = withImported(historyWith(found.history, wished), programme.engineers);
  const { entries, history } = reconcile(programme, known, {
    ...context,
    hourly,
    redLook,
    holds: found.automation !== undefined,
  });
  return {
    programme: setAside(programme, history, history.held.rows.keys()),
    history,
    entries,
    newRows,
    edits: [],
    problems: heldProblems(programme, history, context.now),
  };
}

/** Imported history counts for whoever on the roster has its handles now. */
function withImported(history: History, roster: Programme['engineers']): History {
  return { ...history, imported: withRoster(history.imported, roster) };
}
