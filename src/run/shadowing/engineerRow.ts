import type { Engineer, Programme, Settings } from '../../shadowing/records';
import type { Email } from '../../programme/records';
import type { Weekday } from '../../time/calendarDay';
import type { Minute } from '../../time/instant';
import type { Zone } from '../../time/zones';
import type { Change } from '../../workbook/change';
import { weekdaysText } from '../../workbook/decodeLists';
import type { TabRow } from '../../workbook/reading';
import type { CellValue } from '../../workbook/tab';
import type { NewRow } from '../task';
import type { ShadowingFound } from './found';

/** What engineers say of themselves in the sidebar; what is left out stays as it is. */
export interface OwnHours {
  readonly zone?: Zone;
  readonly worksOn?: readonly Weekday[];
  readonly worksFrom?: Minute;
  readonly worksUntil?: Minute;
}

export interface RosterChange {
  readonly programme: Programme;
  readonly newRows: readonly NewRow[];
  readonly edits: readonly Change[];
}

/** The roster with one engineer's own words in it: in their row, or in a new one for who has none yet. */
export function withEngineer(found: ShadowingFound, email: Email, hours: OwnHours): RosterChange {
  const { programme } = found;
  const known = programme.engineers.get(email);
  const engineer: Engineer = { ...(known ?? newcomer(email, programme)), ...hours };
  const engineers = new Map([...programme.engineers, [email, engineer] as const]);
  const changed = { ...programme, engineers };
  const cells = hourCells(hours);
  const row = engineerRows(found).get(email);
  if (row === undefined) {
    const named = { Email: email, Name: engineer.name };
    return {
      programme: changed,
      newRows: [{ tab: 'engineers', id: email, cells: { ...named, ...cells } }],
      edits: [],
    };
  }
  const edits: Change[] =
    Object.keys(cells).length === 0 ? [] : [{ kind: 'setCells', tab: 'engineers', row, cells }];
  return { programme: changed, newRows: [], edits };
}

/** Who typed a sign-up without being on the roster, and may: added by it, as the sidebar does (rule S6). */
export function withNewcomers(found: ShadowingFound, programme: Programme): Omit<RosterChange, 'edits'> {
  if (found.readings.get('engineers')?.columnOf('Email') === undefined) return { programme, newRows: [] };
  const engineers = new Map(programme.engineers);
  const newRows: NewRow[] = [];
  for (const row of programme.signUpRows.values()) {
    if (row === 'unreadable' || row.withdraw || engineers.has(row.engineer)) continue;
    // Whoever was taken off the roster later is not put back by a row of old.
    if (found.history.signUps.has(row.id) || !mayJoin(row.engineer, programme.settings)) continue;
    const engineer = newcomer(row.engineer, programme);
    engineers.set(row.engineer, engineer);
    newRows.push({ tab: 'engineers', id: row.engineer, cells: { Email: row.engineer, Name: engineer.name } });
  }
  return { programme: newRows.length === 0 ? programme : { ...programme, engineers }, newRows };
}

function mayJoin(email: Email, { anyoneOfDomain, domain }: Settings): boolean {
  return anyoneOfDomain && email.endsWith(`@${domain}`);
}

/** 0-based row of every address on the Engineers tab, the first where it stands twice. */
export function engineerRows(found: ShadowingFound): ReadonlyMap<string, number> {
  const rows = found.readings.get('engineers')?.rows ?? [];
  const byAddress = [...rows].reverse().map((row) => [addressIn(row), row.row] as const);
  return new Map(byAddress);
}

function addressIn(row: TabRow): string {
  return String(row.cell('Email')).trim().toLowerCase();
}

/** Who signs up for the first time, named after the address: "jo.doe@…" is Jo Doe. */
function newcomer(email: Email, { settings }: Programme): Engineer {
  const name = email
    .slice(0, email.indexOf('@'))
    .split(/[._-]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
  return {
    email,
    name,
    github: '',
    team: '',
    zone: undefined,
    worksOn: [1, 2, 3, 4, 5],
    worksFrom: settings.worksFrom,
    worksUntil: settings.worksUntil,
    activeFrom: undefined,
    activeUntil: undefined,
    away: [],
  };
}

function hourCells({ zone, worksOn, worksFrom, worksUntil }: OwnHours): Record<string, CellValue> {
  const dayMinutes = 1440;
  return {
    ...(zone === undefined ? {} : { 'Time zone': zone }),
    ...(worksOn === undefined ? {} : { 'Works on': weekdaysText(worksOn) }),
    ...(worksFrom === undefined ? {} : { 'Works from': worksFrom / dayMinutes }),
    ...(worksUntil === undefined ? {} : { 'Works until': worksUntil / dayMinutes }),
  };
}
