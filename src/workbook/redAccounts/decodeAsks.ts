import type { Known } from '../../programme/records';
import { askHeaderOf } from '../../redAccounts/columns/headers';
import {
  askFields,
  askStatuses,
  type AskId,
  type AskRow,
  type AskStatus,
  type RedSettings,
} from '../../redAccounts/records';
import type { Instant } from '../../time/instant';
import { emptyCells, goneColumn, notes, readIn, type DecodedRows, type Notes } from '../decodeRow';
import { isEmptyCell, readChoice, readText } from '../decodeText';
import { read, type Decoded } from '../decoded';
import type { TabReading, TabRow } from '../reading';
import { addressIn, dayIn, longestName, textIn } from './decodeCells';

/** Without its column a field would seem to have been emptied by somebody. */
const needed = askFields.map((field) => askHeaderOf[field]);

const otherStatuses: Readonly<Record<string, AskStatus>> = {
  ack: 'Acknowledged',
  'in progress': 'Acknowledged',
  done: 'Answered',
  no: 'Declined',
};

/**
 * Rows of Asks. A row is an ask when it says for whom, what, of whom and until when (rule R5): to a stranger, or for a day
 * that can be two, nothing is asked.
 *
 * @param ids id by 0-based row
 * @param seenAt when the row with this id first said what it says
 */
export function decodeAsks(
  reading: TabReading,
  ids: ReadonlyMap<number, string>,
  settings: RedSettings,
  seenAt: (id: string) => Instant,
): DecodedRows<AskId, AskRow> {
  const records = new Map<AskId, Known<AskRow>>(reading.lost.map((id) => [id as AskId, 'unreadable']));
  const problems = new Map<number, readonly string[]>();
  const gone = goneColumn(reading, needed);
  for (const row of reading.rows) {
    const id = ids.get(row.row) as AskId | undefined;
    if (id === undefined) continue;
    const found = notes();
    const hindrance = gone ?? emptyCells(reading, row);
    if (hindrance !== undefined) found.add(hindrance);
    const ask = gone === undefined ? decodeAsk(row, id, settings, seenAt(id), found) : undefined;
    records.set(id, (hindrance === undefined ? ask : undefined) ?? 'unreadable');
    if (found.problems.length > 0) problems.set(row.row, found.problems);
  }
  return { records, problems };
}

function decodeAsk(
  row: TabRow,
  id: AskId,
  { domain }: RedSettings,
  seenAt: Instant,
  found: Notes,
): AskRow | undefined {
  const account = found.need(readIn(row, askHeaderOf.account, readText, longestName));
  const ask = textIn(row, askHeaderOf.ask, found);
  const owner = addressIn(row, askHeaderOf.owner, domain, found);
  const due = dayIn(row, askHeaderOf.due, found);
  const answer = textIn(row, askHeaderOf.answer, found);
  const status = found.need(readStatus(row, answer));
  if (account === undefined || owner === undefined || due === undefined || status === undefined) {
    return undefined;
  }
  return { id, account, ask, owner, due, answer, status, seenAt };
}

/** Who answers by typing need not choose as well that they answered. */
function readStatus(row: TabRow, answer: string): Decoded<AskStatus> {
  if (isEmptyCell(row.cell(askHeaderOf.status))) return read(answer === '' ? 'Open' : 'Answered');
  return readIn(row, askHeaderOf.status, readChoice<AskStatus>, askStatuses, otherStatuses);
}
