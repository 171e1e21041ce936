import type { Email } from '../../programme/records';
import { customerKey } from '../../shadowing/customers';
import type { HandbookRotation } from '../../shadowing/handbook/rotation';
import { importedWeeks } from '../../shadowing/handbook/imported';
import type { History, PlacementId, ShadowingEntry } from '../../shadowing/history';
import { yearsUsed } from '../../shadowing/oneAYear';
import type { Call, CallId, Engineer, Programme, SignUpId, Weeks } from '../../shadowing/records';
import { knownCall } from '../../shadowing/situation';
import { weeksText } from '../../shadowing/weeks';
import { yearOf } from '../../time/calendarDay';
import type { Instant } from '../../time/instant';
import type { Match } from '../../workbook/adopt/match';
import type { NewRow } from '../task';
import type { Understanding } from '../understanding';
import { namesIn, type Named } from './namesIn';
import type { Question } from './rehearse';

/** Seats that people gave away before Ridealong came, as their sheet of calls says. */
export interface SeatsRead {
  /** Of calls that are over. */
  readonly rotations: readonly HandbookRotation[];
  /** Of calls to come: sign-ups and placements, confirmed, since they are agreed. */
  readonly entries: readonly ShadowingEntry[];
  /** Rows of Sign-ups for these, and the calls that they are in. */
  readonly newRows: readonly NewRow[];
  readonly calls: readonly CallId[];
  readonly notes: readonly Question[];
}

type Found = Understanding<Programme, History>;

interface Draft {
  readonly rotations: HandbookRotation[];
  readonly entries: ShadowingEntry[];
  readonly newRows: NewRow[];
  readonly calls: CallId[];
  readonly notes: Question[];
  /** Calendar years that these rotations use up besides those that were known. */
  readonly used: Set<string>;
}

/**
 * Who has which seat in a sheet of calls that is adopted. A seat in a call that is over is history, which is never refused (rule
 * S3); one in a call to come is taken, once a calendar year, while the call has seats. What cannot be taken up is said.
 */
export function readSeats(
  match: Match | undefined,
  found: Found,
  now: Instant,
  newId: (prefix: string) => string,
): SeatsRead {
  const draft: Draft = { rotations: [], entries: [], newRows: [], calls: [], notes: [], used: new Set() };
  const [column] = match?.readOnce ?? [];
  if (!match || !column) return draft;
  const { programme } = found;
  const named = [...(found.identities.get('calls')?.ids ?? [])].map(([row, id]) => ({
    row,
    call: knownCall(programme, id as CallId),
    names: namesIn(match.sheet.values[row]?.[column.at] ?? '', programme.engineers),
  }));
  const filled = named.filter(({ names }) => names.length > 0);
  for (const { row, names } of filled.filter(({ call }) => !call)) {
    note(
      draft,
      row,
      `Who is named here (${names.map(calledOf).join(', ')}) is not taken up: the row does not read yet.`,
    );
  }
  const inOrder = filled.flatMap(({ row, call, names }) => (call ? [{ row, call, names }] : []));
  for (const { row, call, names } of inOrder.sort((a, b) => a.call.start - b.call.start)) {
    if (call.status === 'Cancelled') continue;
    for (const name of names) {
      if (typeof name === 'string') note(draft, row, unknownText(name));
      else if (call.start <= now) keepPast(draft, found, call, name);
      else takeSeat(draft, found, { row, call, name, match }, newId);
    }
  }
  return draft;
}

function keepPast(draft: Draft, { history }: Found, { week, customerNo }: Call, engineer: Engineer): void {
  const { email, name, github } = engineer;
  draft.used.add(usedKey(email, yearOf(week)));
  if (importedWeeks(history, email).includes(week)) return;
  draft.rotations.push({
    week,
    engineers: [{ name: name === '' ? email : name, handle: github }],
    customers: customerNo === undefined ? [] : [customerNo],
  });
}

interface Seat {
  readonly row: number;
  readonly call: Call;
  readonly name: Engineer;
  readonly match: Match;
}

function takeSeat(
  draft: Draft,
  { history }: Found,
  { row, call, name: engineer, match }: Seat,
  newId: (prefix: string) => string,
): void {
  const { email } = engineer;
  const year = yearOf(call.week);
  if (draft.used.has(usedKey(email, year)) || yearsUsed(history, email).has(year)) {
    note(draft, row, `${calledOf(engineer)} has a rotation in ${year} already: this seat counts as free.`);
    return;
  }
  if (draft.calls.filter((id) => id === call.id).length >= call.seats) {
    note(
      draft,
      row,
      `There is no seat left for ${calledOf(engineer)}: more are named than the call has seats.`,
    );
    return;
  }
  draft.used.add(usedKey(email, year));
  draft.calls.push(call.id);
  const weeks: Weeks = { kind: 'ranges', ranges: [{ from: call.week, until: call.week }] };
  const [signUp, placement] = [newId('s') as SignUpId, newId('p') as PlacementId];
  const { id, week, start, customer } = call;
  const placed = { placement, signUp, engineer: email, call: id, week, start, confirmed: true };
  draft.entries.push(
    { kind: 'signedUp', signUp, engineer: email, weeks, flexible: false },
    { kind: 'placed', ...placed, customer: customerKey(customer) },
  );
  const cells = {
    Engineer: email,
    'Weeks available': weeksText(weeks),
    Note: `As agreed in ${match.sheet.title}.`,
  };
  draft.newRows.push({ tab: 'signUps', id: signUp, cells });
}

function usedKey(email: Email, year: number): string {
  return `${email} ${year}`;
}

function note({ notes }: Draft, row: number, sentence: string): void {
  notes.push({ row: row + 1, sentence });
}

function calledOf(named: Named): string {
  return typeof named === 'string' ? `“${named}”` : named.name === '' ? named.email : named.name;
}

function unknownText(name: string): string {
  const short = name.length > 40 ? `${name.slice(0, 39)}…` : name;
  return `“${short}” is nobody on the Engineers tab, or several: not taken up.`;
}
