import type { Email } from '../../programme/records';
import type { SetUpAnswer, SetUpChoice, SetUpProposal, SetUpRequest } from '../../sidebar/adopt/requests';
import { planAdoption, standsIn, workbookOf, type Plan, type TabChoice } from '../../workbook/adopt/plan';
import { adoptionRequests } from '../../workbook/adopt/requests';
import { commitRequests, type SheetsRequest } from '../../workbook/encode';
import type { Change } from '../../workbook/change';
import type { Entry } from '../../workbook/entries';
import { inLines } from '../../workbook/inLines';
import { readTab, type TabReading } from '../../workbook/reading';
import { mend } from '../../workbook/setUp';
import { tabKeys, type TabKey } from '../../workbook/tab';
import { tabOf } from '../../workbook/workbook';
import type { AnyProgramme, Book } from '../book';
import { coordinatorsOf, coordinatorsText, keepCoordinators } from '../coordinators';
import { ledgerChanges } from '../ledgerLines';
import type { Platform } from '../ports';
import { refused } from '../reply';
import { busyText, conditionText, failedText } from '../sentences';
import { noWish } from '../task';
import { transact } from '../transact';
import type { Understanding } from '../understanding';
import { keepAdoptedSheets } from './adoptedSheets';
import { bringIn, type BroughtIn, type Rehearse } from './broughtIn';
import { lookAtSheets, type SpreadsheetLooked } from './lookAtSheets';
import { proposalOf } from './proposal';
import { firstEntries, questionsAfter, rehearsed, type Rehearsal } from './rehearse';
import { setUpBeforeText, whyNotSetUp } from './whyNotSetUp';

const lockWaitMs = 30_000;

const changedText =
  'Somebody changed the sheets meanwhile, so nothing was done. This is what set-up would do now: look at it once more, then choose Go.';
const openText = 'Please choose for each tab what it is to be, then choose Go.';

/** Everything that is known before Go. */
interface Prepared {
  readonly looked: SpreadsheetLooked;
  readonly plan: Plan;
  readonly entries: readonly Entry[];
  /** What is written into tabs besides, as they are then. */
  readonly changes: readonly Change[];
  readonly readings: ReadonlyMap<TabKey, TabReading>;
  /** What is said of rows that are read once, which Check does not say. */
  readonly notes: BroughtIn['notes'];
  readonly rehearsal: Rehearsal;
  readonly proposal: SetUpProposal;
}

/**
 * Sets up a spreadsheet in which there is something: proposes which sheets stand in for which tabs, and does so, in one write, when
 * a person who was shown the proposal says so and it still holds.
 */
export function setUpAdopting<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  me: Email,
  request: SetUpRequest,
): SetUpAnswer {
  if (request.kind === 'proposeSetUp') {
    const prepared = prepare(platform, book, me, request.choices);
    if (typeof prepared === 'string') return refused(prepared);
    return { kind: 'setUpProposal', sentence: '', proposal: prepared.proposal };
  }
  if (!platform.scriptLock.acquire(lockWaitMs)) return refused(busyText);
  const answer = underLock(platform, book, me, request);
  platform.scriptLock.release();
  return answer.kind === 'setUpDone' ? broughtUpToDate(platform, book, me, answer.sentence) : answer;
}

/** What would be done, or why nothing may be. */
function prepare<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  me: Email,
  asked: readonly SetUpChoice[],
): Prepared | string {
  const looked = lookAtSheets(platform.spreadsheet);
  const coordinators = coordinatorsOf(platform.properties);
  const refusal = whyNotSetUp(book.workbook, looked.shape, coordinators, me);
  if (refusal !== undefined) return refusal;
  const titles = looked.shape.sheets.map(({ title }) => title);
  const plan = planAdoption(book.workbook, looked.sheets, titles, choicesOf(asked));
  const spreadsheet = platform.spreadsheet.id();
  const first = {
    domain: me.slice(me.indexOf('@') + 1),
    timeZone: looked.shape.timeZone,
    coordinators: coordinatorsText(coordinators.length === 0 ? [me] : coordinators),
  };
  const rehearsal = { now: platform.now(), by: me, spreadsheet, nonce: platform.nonce(), first };
  const rehearse = (entries: readonly Entry[]): Understanding<P, H> =>
    rehearsed(book, plan, entries, rehearsal);
  const withRotations: Rehearse<P, H> = (rotations) => rehearse(firstEntries(plan, spreadsheet, rotations));
  const broughtIn = bringIn(book, plan, withRotations, rehearsal);
  const entries = [...firstEntries(plan, spreadsheet, broughtIn.rotations), ...broughtIn.entries];
  const after = rehearse(entries);
  const questions = questionsAfter(book, after, rehearsal);
  const filled = looked.sheets.map(({ title }) => title);
  const proposal = proposalOf(plan, filled, { workbook: workbookOf(plan), questions, broughtIn });
  const { changes, notes } = broughtIn;
  return { looked, plan, entries, changes, notes, readings: after.readings, rehearsal, proposal };
}

/** Choices for tabs that there are; of two for one tab the later counts. */
function choicesOf(asked: readonly SetUpChoice[]): readonly TabChoice[] {
  return asked.flatMap(({ tab, sheet, columns }) => {
    const key = tabKeys.find((one) => one === tab);
    const chosen = Object.fromEntries(columns.map(({ column, header }) => [column, header]));
    return key === undefined ? [] : [{ tab: key, sheet, columns: chosen }];
  });
}

function underLock<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  me: Email,
  { choices, proposal: shown }: Extract<SetUpRequest, { kind: 'setUpAsProposed' }>,
): SetUpAnswer {
  const prepared = prepare(platform, book, me, choices);
  // Go, once more, after a run that died: what stands there may still have to be brought up to date.
  if (prepared === setUpBeforeText) return { kind: 'setUpDone', sentence: doneBeforeText };
  if (typeof prepared === 'string') return refused(prepared);
  const { plan, proposal } = prepared;
  if (proposal.id !== shown) return { kind: 'setUpProposal', sentence: changedText, proposal };
  if (plan.tabs.some(({ becomes }) => becomes === 'open')) {
    return { kind: 'setUpProposal', sentence: openText, proposal };
  }
  // Before the write: without them nobody could repair, and edits would not be heard, should the run die after it.
  if (coordinatorsOf(platform.properties).length === 0) keepCoordinators(platform.properties, [me]);
  keepAdoptedSheets(platform.properties, workbookOf(plan));
  const commit = platform.spreadsheet.commit(requestsOf(prepared), []);
  if (!commit.ok) return refused(`${failedText} Google says: ${commit.detail}`);
  return { kind: 'setUpDone', sentence: doneText(prepared) };
}

/** All that is written, at once. */
function requestsOf({
  looked,
  plan,
  entries,
  changes,
  readings,
  rehearsal,
}: Prepared): readonly SheetsRequest[] {
  const { workbook, made, tabs } = plan;
  const { requests } = mend({ ...workbook, tabs: made }, looked.shape, new Map(), {
    ...rehearsal.first,
    remembered: new Map(),
    makeEmpty: false,
  });
  const { now, by, spreadsheet, nonce } = rehearsal;
  const context = { now, by, spreadsheet, run: 1, nonce, newId: () => nonce };
  const ledger = tabOf(workbook, 'ledger');
  const reading = readTab(ledger, [ledger.columns.map(({ header }) => header)]);
  const lines = ledgerChanges(entries.flatMap(inLines), context, 1);
  return [
    ...tabs.filter(standsIn).flatMap(adoptionRequests),
    ...requests,
    ...commitRequests([...changes, ...lines], new Map([...readings, ['ledger', reading]])),
  ];
}

/** The first run: ids, Check, and all that follows from the rows. */
function broughtUpToDate<P extends AnyProgramme, H>(
  platform: Platform,
  book: Book<P, H>,
  me: Email,
  sentence: string,
): SetUpAnswer {
  const done = transact(platform, book, {
    by: me,
    hourly: false,
    decide: (found) => noWish(found, undefined),
  });
  if (done.kind === 'done') return { kind: 'setUpDone', sentence };
  const still = done.kind === 'unready' ? conditionText(done.found).join(' ') : laterText;
  return { kind: 'setUpDone', sentence: `${sentence} ${still}` };
}

const doneBeforeText =
  'This spreadsheet is set up already. Look at the columns Check, then choose “Turn on automation” in the menu if it is not on.';

const laterText = 'Its columns are still empty: the next run fills them, or choose Repair in the menu.';

const notesSaid = 5;

function doneText({ plan: { tabs }, notes }: Prepared): string {
  const adopted = tabs.filter(standsIn).map(({ tab, match }) => `“${match.sheet.title}” is ${tab.title}`);
  const which = adopted.length === 0 ? '' : ` ${adopted.join(', ')}.`;
  const said = tabs.flatMap(({ tab, match }) =>
    (notes.get(tab.key) ?? []).map(
      ({ row, sentence }) => `“${match?.sheet.title ?? ''}”, row ${row}: ${sentence}`,
    ),
  );
  const more = said.length > notesSaid ? [`And ${said.length - notesSaid} more.`] : [];
  const history =
    said.length === 0 ? [] : ['Of what was brought in once:', ...said.slice(0, notesSaid), ...more];
  return [
    `Ridealong is set up.${which} Nothing of yours was changed.`,
    ...history,
    'Look at the columns Check, then choose “Turn on automation” in the menu. You are a coordinator.',
  ].join(' ');
}
