import type { Engineer, Settings } from '../../shadowing/records';
import type { Email } from '../../programme/records';
import type { CalendarDay, DayRange, Weekday } from '../../time/calendarDay';
import type { Minute } from '../../time/instant';
import { zoneOf } from '../../time/zones';
import { readDay } from '../decodeDay';
import { readDayRanges, readWeekdays } from '../decodeLists';
import { emptyCells, notes, readIn, type Notes } from '../decodeRow';
import { isEmptyCell, quoted, readAddress, textOf } from '../decodeText';
import { readTime } from '../decodeTime';
import { read, unread, type Decoded } from '../decoded';
import type { TabReading, TabRow } from '../reading';

const mondayToFriday: readonly Weekday[] = [1, 2, 3, 4, 5];

/** The roster by address, and by 0-based row what to say about rows that have something wrong. */
export interface DecodedEngineers {
  readonly records: ReadonlyMap<Email, Engineer>;
  /** 0-based row of each. */
  readonly rows: ReadonlyMap<Email, number>;
  readonly problems: ReadonlyMap<number, readonly string[]>;
}

/**
 * Rows of Engineers. Who has a proper address is on the roster, whatever else is wrong in the row; a time zone that does not
 * read is left open, so that it is asked for and not guessed (rule S6).
 */
export function decodeEngineers(reading: TabReading, settings: Settings): DecodedEngineers {
  const records = new Map<Email, Engineer>();
  const rowsByEmail = new Map<Email, number>();
  const problems = new Map<number, readonly string[]>();
  for (const row of reading.rows) {
    const found = notes();
    const engineer = decodeEngineer(reading, row, settings, found);
    const another = engineer && rowsByEmail.get(engineer.email);
    if (engineer && another !== undefined) {
      found.add(`${engineer.email} stands in row ${another + 1} already: delete one of the two rows.`);
    } else if (engineer) {
      records.set(engineer.email, engineer);
      rowsByEmail.set(engineer.email, row.row);
    }
    if (found.problems.length > 0) problems.set(row.row, found.problems);
  }
  return { records, rows: rowsByEmail, problems };
}

function decodeEngineer(
  reading: TabReading,
  row: TabRow,
  settings: Settings,
  found: Notes,
): Engineer | undefined {
  const empty = emptyCells(reading, row);
  if (empty !== undefined) {
    found.add(empty);
    return undefined;
  }
  const email = found.need(readIn(row, 'Email', readAddress, settings.domain));
  if (email === undefined) return undefined;
  const worksOn = row.cell('Works on');
  return {
    email,
    name: textOf(row.cell('Name')).slice(0, 100) || email.slice(0, email.indexOf('@')),
    github: found.prefer(readGitHub(row), ''),
    team: textOf(row.cell('Team')).slice(0, 100),
    ...zones(row, found),
    worksOn: isEmptyCell(worksOn)
      ? mondayToFriday
      : found.prefer(readIn(row, 'Works on', readWeekdays), mondayToFriday),
    ...hours(row, settings, found),
    ...activeDays(row, found),
    away: away(row, found),
  };
}

function readGitHub(row: TabRow): Decoded<string> {
  const handle = textOf(row.cell('GitHub')).replace(/^@|^https:\/\/github\.com\/|\/$/gi, '');
  return /^[a-z0-9-]{0,39}$/i.test(handle)
    ? read(handle)
    : unread(
        `${row.called('GitHub')} ${quoted(row.cell('GitHub'))} is left out: write the handle, like octocat.`,
      );
}

/** The engineer is told as well what is typed there and is no zone. */
function zones(row: TabRow, found: Notes): Pick<Engineer, 'zone' | 'zoneTyped'> {
  const cell = row.cell('Time zone');
  const zone = zoneOf(textOf(cell));
  if (isEmptyCell(cell) || zone !== undefined) return { zone };
  found.add(`${row.called('Time zone')} ${quoted(cell)} is not understood: write it like Europe/Berlin.`);
  return { zone, zoneTyped: textOf(cell).slice(0, 40) };
}

function hours(
  row: TabRow,
  settings: Settings,
  found: Notes,
): { readonly worksFrom: Minute; readonly worksUntil: Minute } {
  const defaults = { worksFrom: settings.worksFrom, worksUntil: settings.worksUntil };
  const minute = (header: string, otherwise: Minute): Minute => {
    return isEmptyCell(row.cell(header)) ? otherwise : found.prefer(readIn(row, header, readTime), otherwise);
  };
  const own = {
    worksFrom: minute('Works from', defaults.worksFrom),
    worksUntil: minute('Works until', defaults.worksUntil),
  };
  // Hours that end before they begin run over midnight.
  if (own.worksFrom !== own.worksUntil) return own;
  found.add(
    `${row.called('Works from')} and ${row.called('Works until')} are the same: correct one of them. Until then the hours of Settings hold.`,
  );
  return defaults;
}

function activeDays(
  row: TabRow,
  found: Notes,
): { readonly activeFrom: CalendarDay | undefined; readonly activeUntil: CalendarDay | undefined } {
  const day = (header: string): CalendarDay | undefined => {
    return isEmptyCell(row.cell(header)) ? undefined : found.need(readIn(row, header, readDay));
  };
  const days = { activeFrom: day('Active from'), activeUntil: day('Active until') };
  if (days.activeFrom !== undefined && days.activeUntil !== undefined && days.activeFrom > days.activeUntil) {
    found.add(`${row.called('Active until')} is before ${row.called('Active from')}: correct one of them.`);
  }
  return days;
}

function away(row: TabRow, found: Notes): readonly DayRange[] {
  return found.prefer(readIn(row, 'Away', readDayRanges), []);
}
