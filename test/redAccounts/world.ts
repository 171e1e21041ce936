import type { Email, Known } from '../../src/programme/records';
import type { Logged } from '../../src/programme/history';
import { keyOfId, keyOfName } from '../../src/redAccounts/account';
import { courseOf, type Course } from '../../src/redAccounts/course';
import { emptyRedHistory, redHistoryWith } from '../../src/redAccounts/redHistoryWith';
import type { Health } from '../../src/redAccounts/health';
import type { Episode, RedEntry, RedHistory } from '../../src/redAccounts/history';
import type { HealthEvent } from '../../src/redAccounts/intake/healthEvent';
import { reconcileRed, type RedReconciled } from '../../src/redAccounts/reconcile';
import type {
  AskId,
  AskRow,
  EpisodeId,
  EpisodeRow,
  RedSettings,
  Tracker,
} from '../../src/redAccounts/records';
import { crmReport } from '../../src/redAccounts/reports';
import { newRow, rowWith } from '../../src/redAccounts/rowValues';
import { noValues } from '../../src/redAccounts/redHistoryWith';
import type { RedSituation } from '../../src/redAccounts/situation';
import { calendarDay, type CalendarDay } from '../../src/time/calendarDay';
import { instant, type Instant } from '../../src/time/instant';
import { instantsOf, zoneOf, type Zone } from '../../src/time/zones';

export function day(text: string): CalendarDay {
  const found = calendarDay(text);
  if (found === undefined) throw new Error(`${text} is no day`);
  return found;
}

export const berlin: Zone = zoneOf('Europe/Berlin')!;

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

export const episodeId = (id: string): EpisodeId => id as EpisodeId;
export const askId = (id: string): AskId => id as AskId;

const defaults: RedSettings = {
  domain: 'example.com',
  zone: berlin,
  reminderWeekday: 1,
  reminderMinute: 540,
  reopenDays: 14,
  planWorkingDays: 2,
  askClimbsHours: 48,
  askClimbsInWorkingDays: false,
  staleDays: 7,
  closeWorkingDays: 5,
  leaders: [],
  slackChannel: '',
  rowsByOthers: false,
  postsByOthers: false,
};

/** The CRM's id of an account, in 15 characters, from a short name: acme → 001000000acmeAA. */
export function crmId(name: string): string {
  return `001${name.padStart(10, '0')}AA`;
}

export function anEvent(
  account: string,
  health: Health,
  changedAt: Instant,
  changes: Partial<HealthEvent> = {},
): HealthEvent {
  return {
    account: { id: crmId(account), name: account },
    health,
    changedAt,
    why: '',
    ae: undefined,
    ce: undefined,
    sponsor: undefined,
    renewal: undefined,
    ...changes,
  };
}

/** A workbook's rows and ledger to play with: change rows, move the clock, run, look. Starts Monday 2026-05-04, 10:00. */
export class RedWorld {
  now: Instant = at('2026-05-04 10:00');
  settings: RedSettings;
  readonly rows = new Map<EpisodeId, Known<EpisodeRow>>();
  readonly asks = new Map<AskId, Known<AskRow>>();
  history: RedHistory = emptyRedHistory;
  private runs = 0;
  private ids = 0;

  constructor(settings: Partial<RedSettings> = {}) {
    this.settings = { ...defaults, ...settings };
  }

  /** New maps each time, as each run reads anew. */
  get tracker(): Tracker {
    return { settings: this.settings, rows: new Map(this.rows), asks: new Map(this.asks) };
  }

  get situation(): RedSituation {
    const { tracker, history, now } = this;
    return { tracker, history, now, by: email('coordinator'), newId: this.newId };
  }

  clock(text: string): this {
    this.now = at(text, this.settings.zone);
    return this;
  }

  /** Types into a row of Account Tracker; a row that is not there yet begins empty. */
  type(row: string, changes: Partial<EpisodeRow>): this {
    const id = episodeId(row);
    const before = this.rows.get(id);
    const known = before === undefined || before === 'unreadable' ? newRow(id, noValues, this.now) : before;
    this.rows.set(id, { ...known, ...changes, seenAt: this.now });
    return this;
  }

  /** Types into a row of Asks; one that is not there yet begins with an owner and is due in a week. */
  typeAsk(row: string, changes: Partial<AskRow>): this {
    const id = askId(row);
    const before = this.asks.get(id);
    const known: AskRow =
      before === undefined || before === 'unreadable'
        ? {
            id,
            account: '',
            ask: `What ${row} asks`,
            owner: email('leader'),
            due: day('2026-05-11'),
            answer: '',
            status: 'Open',
            seenAt: this.now,
          }
        : before;
    this.asks.set(id, { ...known, ...changes, seenAt: this.now });
    return this;
  }

  /** The CRM tells of a health that changed at that time, by default now; and a run follows. */
  report(account: string, health: Health, when?: string, changes: Partial<HealthEvent> = {}): RedReconciled {
    const changedAt = when === undefined ? this.now : at(when, this.settings.zone);
    return this.hear(anEvent(account, health, changedAt, changes));
  }

  hear(event: HealthEvent): RedReconciled {
    this.ledger(...crmReport(this.history, event));
    return this.run();
  }

  /** One run: what it decides stands in the ledger and the sheet afterwards. */
  run(hourly = false): RedReconciled {
    this.runs += 1;
    const result = reconcileRed(this.tracker, this.history, {
      now: this.now,
      run: this.runs,
      by: email('coordinator'),
      newId: this.newId,
      hourly,
      rowOf: (id) => {
        const index = [...this.rows.keys()].indexOf(id);
        return index < 0 ? undefined : index + 2;
      },
    });
    this.history = result.history;
    for (const { id, values } of result.newRows) this.rows.set(id, newRow(id, values, this.now));
    for (const [id, changes] of result.edits) {
      const row = this.rows.get(id);
      if (row && row !== 'unreadable') this.rows.set(id, rowWith(row, changes));
    }
    return result;
  }

  /** Puts entries into the ledger past all rules, as another request, a crash or another hand might. */
  ledger(...entries: readonly RedEntry[]): this {
    const logged = entries.map((entry): Logged<RedEntry> => ({
      ...entry,
      at: this.now,
      by: email('somebody'),
      run: 0,
    }));
    this.history = redHistoryWith(this.history, logged);
    return this;
  }

  /** Closes an episode now, whatever the rules of resolution say; red until `reopenDays` later reopens it. */
  close(row: string, outcome: 'resolved' | 'lost' = 'resolved'): this {
    const reopensUntil = instant(this.now + this.settings.reopenDays * 86_400_000);
    return this.ledger({ kind: 'closed', episode: episodeId(row), outcome, reopensUntil });
  }

  /** Episodes of an account, by id of the CRM or by name, in the order of the ledger. */
  episodesOf(account: string): readonly Episode[] {
    const keys = [keyOfId(crmId(account)), keyOfName(account)].map(
      (key) => this.history.sameAs.get(key) ?? key,
    );
    return [...this.history.episodes.values()].filter((episode) => keys.includes(episode.account));
  }

  /** The only episode of an account that counts. */
  episodeOf(account: string): Episode {
    const [episode, another] = this.episodesOf(account).filter(({ joinedInto }) => !joinedInto);
    if (!episode || another) throw new Error(`${account} has no episode, or several`);
    return episode;
  }

  course(account: string): Course {
    return courseOf(this.history, this.episodeOf(account), this.now);
  }

  /** A row as it stands; it must be there and read. */
  row(id: string): EpisodeRow {
    const row = this.rows.get(episodeId(id));
    if (!row || row === 'unreadable') throw new Error(`no row ${id}`);
    return row;
  }

  readonly newId = (prefix: string): string => `${prefix}${String((this.ids += 1))}`;
}

/** What entries are about, for tests that ask what a run decided. */
export function kinds({ entries }: { readonly entries: readonly RedEntry[] }): readonly string[] {
  return entries.map(({ kind }) => kind);
}
