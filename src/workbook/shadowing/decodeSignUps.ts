import type { Settings, SignUpId, SignUpRow, Weeks } from '../../shadowing/records';
import type { CalendarDay } from '../../time/calendarDay';
import type { Instant } from '../../time/instant';
import { wallTime } from '../../time/zones';
import type { Known } from '../../programme/records';
import { readWeeks } from '../decodeWeeks';
import { emptyCells, goneColumn, needIn, notes, readIn, type DecodedRows, type Notes } from '../decodeRow';
import { readAddress, textOf } from '../decodeText';
import type { TabReading, TabRow } from '../reading';

const needed = ['Engineer', 'Weeks available', 'Withdraw'];

const noWeeks: Weeks = { kind: 'ranges', ranges: [] };

/**
 * Rows of Sign-ups as people typed them.
 *
 * @param ids id by 0-based row
 * @param seenAt when the row with this id first said what it says: a week that is named without its year is the next one then
 */
export function decodeSignUps(
  reading: TabReading,
  ids: ReadonlyMap<number, string>,
  settings: Settings,
  seenAt: (id: string) => Instant,
): DecodedRows<SignUpId, SignUpRow> {
  const records = new Map<SignUpId, Known<SignUpRow>>(
    reading.lost.map((id) => [id as SignUpId, 'unreadable']),
  );
  const problems = new Map<number, readonly string[]>();
  const gone = goneColumn(reading, needed);
  for (const row of reading.rows) {
    const id = ids.get(row.row) as SignUpId | undefined;
    if (id === undefined) continue;
    const found = notes();
    if (gone !== undefined) found.add(gone);
    const signUp =
      gone === undefined
        ? decodeSignUp(reading, row, { id, seenAt: seenAt(id) }, settings, found)
        : undefined;
    records.set(id, signUp ?? 'unreadable');
    if (found.problems.length > 0) problems.set(row.row, found.problems);
  }
  return { records, problems };
}

function decodeSignUp(
  reading: TabReading,
  row: TabRow,
  { id, seenAt }: { readonly id: SignUpId; readonly seenAt: Instant },
  settings: Settings,
  found: Notes,
): SignUpRow | undefined {
  const withdraw = !/^(no|nein|false)?$/i.test(textOf(row.cell('Withdraw')));
  // Who withdraws need not mend their weeks first.
  const empty = withdraw ? undefined : emptyCells(reading, row);
  if (empty !== undefined) found.add(empty);
  const engineer = withdraw
    ? found.need(readIn(row, 'Engineer', readAddress, settings.domain))
    : needIn(row, 'Engineer', found, readAddress, settings.domain);
  const available = weeksIn(row, withdraw, wallTime(seenAt, settings.zone).day, found);
  if (engineer === undefined || available === undefined) return undefined;
  const flexible = /earlier or later is fine/i.test(textOf(row.cell('Note')));
  return { id, engineer, weeks: available, flexible, withdraw };
}

function weeksIn(row: TabRow, withdraw: boolean, seen: CalendarDay, found: Notes): Weeks | undefined {
  if (!withdraw) return needIn(row, 'Weeks available', found, readWeeks, seen);
  const weeks = readIn(row, 'Weeks available', readWeeks, seen);
  return weeks.ok ? weeks.value : noWeeks;
}
