import type { RedLook } from '../../src/shadowing/redCalls';
import type { ShadowingEntry, History, Placement, RedTrouble } from '../../src/shadowing/history';
import type { Logged } from '../../src/programme/history';
import { emptyHistory, historyWith } from '../../src/shadowing/historyWith';
import { reconcile } from '../../src/shadowing/reconcile';
import { situationOf, type Situation } from '../../src/shadowing/situation';
import { placementFor } from '../../src/shadowing/lookUp';
import { signUpColumns, type SignUpColumns } from '../../src/shadowing/columns/signUps';
import type {
  Call,
  CallId,
  Engineer,
  Programme,
  Settings,
  SignUpId,
  SignUpRow,
  Weeks,
} from '../../src/shadowing/records';
import type { Email, Known } from '../../src/programme/records';
import { calendarDay, weekOf, type CalendarDay, type Week } from '../../src/time/calendarDay';
import { instant, minuteMs, type Instant } from '../../src/time/instant';
import { instantsOf, wallTime, zoneOf, type Zone } from '../../src/time/zones';

export function day(text: string): CalendarDay {
  const found = calendarDay(text);
  if (found === undefined) throw new Error(`${text} is no day`);
  return found;
}

/** The week of a Monday. */
export function week(monday: string): Week {
  const found = weekOf(day(monday));
  if (found !== monday) throw new Error(`${monday} is no Monday`);
  return found;
}

export function zone(text: string): Zone {
  const found = zoneOf(text);
  if (found === undefined) throw new Error(`${text} is no time zone`);
  return found;
}

export const berlin = zone('Europe/Berlin');

/** "2026-05-12 17:00" on a wall clock, or ISO text with Z. */
export function at(text: string, where: Zone = berlin): Instant {
  if (text.endsWith('Z')) return instant(Date.parse(text));
  const [date = '', clock = ''] = text.split(' ');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const moment = instantsOf(day(date), hours * 60 + minutes, where)[0];
  if (moment === undefined) throw new Error(`${text} does not exist there`);
  return moment;
}

export function email(name: string): Email {
  return (name.includes('@') ? name : `${name}@example.com`) as Email;
}

/** "any", or "2026-05-11, 2026-06-01..2026-06-15". */
export function weeks(text: string): Weeks {
  if (text === 'any') return { kind: 'any' };
  const ranges = text.split(', ').map((part) => {
    const [from = '', until = from] = part.split('..');
    return { from: week(from), until: week(until) };
  });
  return { kind: 'ranges', ranges };
}

export const callId = (id: string): CallId => id as CallId;
export const signUpId = (id: string): SignUpId => id as SignUpId;

export const defaults: Settings = {
  domain: 'example.com',
  zone: berlin,
  seatsPerCall: 1,
  engineersPerWeek: undefined,
  confirmDays: 14,
  closesWorkingDays: 2,
  worksFrom: 480,
  worksUntil: 1080,
  anyoneOfDomain: true,
  reminderWeekday: 1,
  reminderMinute: 540,
  briefWorkingDays: 2,
  redWorkbook: '',
};

export function anEngineer(name: string, changes: Partial<Engineer> = {}): Engineer {
  return {
    email: email(name),
    name: name.charAt(0).toUpperCase() + name.slice(1),
    github: '',
    team: '',
    zone: berlin,
    worksOn: [1, 2, 3, 4, 5],
    worksFrom: 480,
    worksUntil: 1080,
    activeFrom: undefined,
    activeUntil: undefined,
    away: [],
    ...changes,
  };
}

/** A call of an hour that begins at a time of the programme's day. */
export function aCall(
  id: string,
  begins: string,
  changes: Partial<Call> & { minutes?: number } = {},
  where = berlin,
): Call {
  const { minutes = 60, ...rest } = changes;
  const start = at(begins, where);
  const first = wallTime(start, where).day;
  return {
    id: callId(id),
    start,
    end: instant(start + minutes * minuteMs),
    day: first,
    week: weekOf(first),
    customer: `Customer of ${id}`,
    customerNo: undefined,
    ae: email('ae'),
    brief: '',
    meetingLink: '',
    notesLink: '',
    slackChannel: '',
    seats: 1,
    status: 'Offered',
    shadowIfRed: false,
    seenAt: instant(0),
    ...rest,
  };
}

/** A workbook's rows and ledger to play with: change rows, move the clock, run, look. Starts Monday 2026-05-04, 10:00. */
export class World {
  now: Instant = at('2026-05-04 10:00');
  settings: Settings;
  readonly calls = new Map<CallId, Known<Call>>();
  readonly signUpRows = new Map<SignUpId, Known<SignUpRow>>();
  readonly engineers = new Map<Email, Engineer>();
  history: History = emptyHistory;
  /** Accounts that are red in the other workbook, where one is connected (rule S17), or why that is not known. */
  red: readonly string[] | RedTrouble = [];
  /** Whether automation was ever on, so that mass changes are held. */
  holds = true;
  private runs = 0;
  private ids = 0;

  constructor(settings: Partial<Settings> = {}) {
    this.settings = { ...defaults, ...settings };
  }

  /** A new map each time, as each run reads anew. */
  get programme(): Programme {
    const { settings, calls, signUpRows, engineers } = this;
    return {
      settings,
      calls: new Map(calls),
      signUpRows: new Map(signUpRows),
      engineers: new Map(engineers),
    };
  }

  get situation(): Situation {
    return situationOf(this.programme, this.history, this.now);
  }

  call(id: string, begins: string, changes: Partial<Call> & { minutes?: number } = {}): this {
    this.calls.set(callId(id), aCall(id, begins, changes, this.settings.zone));
    return this;
  }

  engineer(name: string, changes: Partial<Engineer> = {}): this {
    this.engineers.set(email(name), anEngineer(name, changes));
    return this;
  }

  /** A row of Sign-ups, named by its engineer unless another id is given. */
  signUp(name: string, when: string, changes: Partial<SignUpRow> & { row?: string } = {}): this {
    const { row = name, ...rest } = changes;
    const id = signUpId(row);
    const typed = { id, engineer: email(name), weeks: weeks(when), flexible: false, withdraw: false };
    this.signUpRows.set(id, { ...typed, ...rest });
    if (!this.engineers.has(email(name))) this.engineer(name);
    return this;
  }

  withdraw(row: string): this {
    const typed = this.signUpRows.get(signUpId(row));
    if (typed === undefined || typed === 'unreadable') throw new Error(`no row ${row}`);
    this.signUpRows.set(signUpId(row), { ...typed, withdraw: true });
    return this;
  }

  clock(text: string): this {
    this.now = at(text, this.settings.zone);
    return this;
  }

  /** One run; gives what it decided. */
  run(hourly = false): readonly ShadowingEntry[] {
    this.runs += 1;
    const { entries, history } = reconcile(this.programme, this.history, {
      now: this.now,
      run: this.runs,
      by: email('coordinator'),
      newId: (prefix) => `${prefix}${String((this.ids += 1))}`,
      hourly,
      holds: this.holds,
      redLook: hourly && this.settings.redWorkbook !== '' ? this.redLook : undefined,
    });
    this.history = history;
    return entries;
  }

  private get redLook(): RedLook {
    const { red } = this;
    return typeof red === 'string' ? { ok: false, trouble: red } : { ok: true, accounts: red };
  }

  /** Puts entries into the ledger past all rules, as a crash or another hand might. */
  ledger(...entries: ShadowingEntry[]): this {
    return this.ledgerBy('somebody', ...entries);
  }

  /** What somebody's own run put there, as the panel does. */
  ledgerBy(name: string, ...entries: ShadowingEntry[]): this {
    const logged = entries.map((entry): Logged<ShadowingEntry> => ({
      ...entry,
      at: this.now,
      by: email(name),
      run: 0,
    }));
    this.history = historyWith(this.history, logged);
    return this;
  }

  placement(row: string): Placement | undefined {
    return placementFor(this.history, signUpId(row));
  }

  /** Call and state of the place that a sign-up has: "c1 tentative". */
  place(row: string): string {
    const placement = this.placement(row);
    return placement ? `${placement.call} ${placement.state}` : 'none';
  }

  row(row: string): SignUpColumns {
    const columns = signUpColumns(this.programme, this.history, this.now).get(signUpId(row));
    if (!columns) throw new Error(`no row ${row}`);
    return columns;
  }
}

/** What entries are about, for tests that ask what a run decided. */
export function kinds(entries: readonly ShadowingEntry[]): readonly string[] {
  return entries
    .filter(({ kind }) => kind !== 'numbered')
    .map((entry) => (entry.kind === 'released' ? `released ${entry.reason}` : entry.kind));
}
