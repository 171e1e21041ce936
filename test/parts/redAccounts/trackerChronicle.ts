import type { Outcome } from '../../../src/effects/delivery';
import { hashOf } from '../../../src/effects/hash';
import type { Email } from '../../../src/programme/records';
import type { HealthEvent } from '../../../src/redAccounts/intake/healthEvent';
import { crmReport } from '../../../src/redAccounts/reports';
import { forgettingOfRed } from '../../../src/run/redAccounts/forgetting';
import type { RedFound, RedWish } from '../../../src/run/redAccounts/found';
import { redBook } from '../../../src/run/redAccounts/redBook';
import { ledgerChanges } from '../../../src/run/ledgerLines';
import { noWish, type RunContext } from '../../../src/run/task';
import { decide } from '../../../src/run/transact';
import { understand } from '../../../src/run/understand';
import { claimsOf, type Work } from '../../../src/run/work';
import { hourMs, instant, type Instant } from '../../../src/time/instant';
import type { Change } from '../../../src/workbook/change';
import type { Entry } from '../../../src/workbook/entries';
import { foldLedger } from '../../../src/workbook/foldLedger';
import { redWorkbook } from '../../../src/workbook/redAccounts/workbook';
import type { CellValue, TabKey } from '../../../src/workbook/tab';
import { tabOf } from '../../../src/workbook/workbook';
import { at, email } from '../../redAccounts/world';

const robot = email('robot');
export const casey = email('casey');
export const spreadsheet = 'sheet-1';

type Act = Work['posts'][number] | Work['mails'][number];
type Told = Extract<Entry, { kind: 'delivered' }>['outcomes'][number];

/** What a run wrote and said, and what it wanted outside. */
interface Done {
  readonly outcome: unknown;
  readonly entries: readonly Entry[];
  readonly changes: readonly Change[];
  readonly acts: readonly Act[];
}

/** A Red Accounts workbook as cells, with everything of Ridealong but Google: it knows of the past only what stands in its ledger. */
export class TrackerChronicle {
  now: Instant = at('2026-01-05 08:10');
  private readonly tabs = new Map<TabKey, CellValue[][]>();
  private readonly sent: HealthEvent[] = [];
  private ids = 0;
  private runs = 0;

  constructor() {
    for (const { key, columns } of redWorkbook.tabs)
      this.tabs.set(key, [columns.map(({ header }) => header)]);
    const said = { "Organisation's domain": 'example.com', 'Time zone': 'Europe/Berlin' };
    const settings = { ...said, 'Slack channel': '#red-accounts', Coordinators: casey };
    for (const [Setting, Value] of Object.entries(settings)) this.append('settings', { Setting, Value });
    this.write([{ kind: 'started', spreadsheet, schema: 2 }]);
    this.write([{ kind: 'automationOn', account: robot, calendar: '' }]);
    this.write([{ kind: 'slackConnected', team: 'Example', address: 'https://example.slack.com/' }]);
    // What stands there from before automation was on is not told.
    this.now = instant(this.now + hourMs);
  }

  /** The same workbook, with a future of its own. */
  copy(): TrackerChronicle {
    const copy = new TrackerChronicle();
    for (const [tab, rows] of this.tabs)
      copy.tabs.set(
        tab,
        rows.map((cells) => [...cells]),
      );
    copy.sent.push(...this.sent);
    copy.now = this.now;
    copy.ids = this.ids;
    copy.runs = this.runs;
    return copy;
  }

  /** The workbook as a run finds it now. */
  get found(): RedFound {
    const values = new Map(
      redWorkbook.tabs.map(({ key, sheetId, title }) => [sheetId, { title, values: this.cells(key) }]),
    );
    return understand(redBook, values, spreadsheet, this.now, this.newId);
  }

  /** A run of somebody, and what comes of it; it delivers when it is the automation account's. */
  run(
    by: Email = robot,
    wishFor: (found: RedFound, context: RunContext) => RedWish<unknown> = (found) => noWish(found, undefined),
    hourly = false,
  ): Done {
    const { found } = this;
    const context = this.context(found, by);
    const { done, changes } = decide(
      redBook,
      found,
      wishFor(found, context),
      { context, hourly, looked: undefined },
      by === robot ? (after) => followed(redBook.work(after, () => [casey])) : undefined,
    );
    const acts = done.followed ?? [];
    for (const change of changes) this.apply(change);
    const outcomes = acts.flatMap((act) => toldOf(act, this.now));
    if (outcomes.length > 0) {
      const changes = ledgerChanges([{ kind: 'delivered', outcomes }], context, done.lines + 1);
      changes.forEach((change) => this.apply(change));
    }
    const { entries } = done.after;
    return { outcome: done.outcome, entries, changes: changes.filter(({ tab }) => tab !== 'ledger'), acts };
  }

  /** So many hours later the hourly run comes. */
  hour(hours: number): Done {
    this.now = instant(this.now + hours * hourMs);
    return this.run(robot, undefined, true);
  }

  /** The CRM tells something, as the web app takes it. */
  told(event: HealthEvent): Done {
    this.sent.push(event);
    return this.take(this.sent.length - 1, event);
  }

  /** The same request as one before. */
  toldAgain(n: number): Done | undefined {
    const event = this.sent[n % Math.max(this.sent.length, 1)];
    return event && this.take(this.sent.indexOf(event), event);
  }

  /** Rows of a tab in which something stands, from 1. */
  rows(tab: TabKey): number[] {
    return this.cells(tab).flatMap((cells, row) =>
      row > 0 && cells.some((cell) => cell !== '') ? [row] : [],
    );
  }

  /** Somebody types into a row; a new one when it is not said into which. */
  type(tab: TabKey, cells: Readonly<Record<string, CellValue>>, row?: number): void {
    if (row === undefined) this.append(tab, cells);
    else this.apply({ kind: 'setCells', tab, row, cells });
  }

  /** Somebody deletes a row. */
  remove(tab: TabKey, row: number): void {
    this.cells(tab).splice(row, 1);
  }

  /** Folds all that is long over. False when nothing is. */
  fold(): boolean {
    const { found } = this;
    const ledger = found.readings.get('ledger');
    const fold = ledger && foldLedger(ledger, this.now, forgettingOfRed, 1);
    if (!fold) return false;
    const gone = new Set(fold.rows);
    this.tabs.set(
      'ledger',
      this.cells('ledger').filter((_, row) => !gone.has(row)),
    );
    this.write(fold.entries);
    return true;
  }

  private take(n: number, event: HealthEvent): Done {
    const id = `request-${n}`;
    return this.run(robot, (found) => {
      const wish = noWish(found, undefined);
      const isKnown = found.ledger.entries.some((entry) => entry.kind === 'received' && entry.id === id);
      if (isKnown) return wish;
      return { ...wish, entries: [{ kind: 'received', id }, ...crmReport(found.history, event)] };
    });
  }

  private readonly newId = (prefix: string): string => `${prefix}-n-${String((this.ids += 1))}`;

  private context({ ledger }: RedFound, by: Email): RunContext {
    const { now, newId } = this;
    const nonce = `n${(this.runs += 1)}`;
    return { now, by, spreadsheet, run: ledger.lastRun + 1, nonce, newId };
  }

  private write(entries: readonly Entry[]): void {
    for (const change of ledgerChanges(entries, this.context(this.found, robot), 1)) this.apply(change);
  }

  private cells(tab: TabKey): CellValue[][] {
    const cells = this.tabs.get(tab);
    if (!cells) throw new Error(`There is no tab ${tab}.`);
    return cells;
  }

  private append(tab: TabKey, cells: Readonly<Record<string, CellValue>>): void {
    this.apply({ kind: 'setCells', tab, row: this.cells(tab).length, cells });
  }

  private apply(change: Change): void {
    if (change.kind === 'appendRow') this.append(change.tab, change.cells);
    if (change.kind !== 'setCells') return;
    const rows = this.cells(change.tab);
    const cells = [...(rows[change.row] ?? [])];
    for (const { header } of tabOf(redWorkbook, change.tab).columns) {
      const column = this.cells(change.tab)[0]?.indexOf(header) ?? -1;
      cells[column] = change.cells[header] ?? cells[column] ?? '';
    }
    rows[change.row] = cells;
  }
}

function followed({ posts, mails }: Work): { entries: readonly Entry[]; value: readonly Act[] } {
  return { entries: [...claimsOf(posts), ...claimsOf(mails)], value: [...posts, ...mails] };
}

/** What comes of an act: mostly what was meant; the same for the same act at the same moment. Nothing, when its run dies. */
function toldOf({ key, generation, act }: Act, now: Instant): readonly Told[] {
  const hash = hashOf(`${key} ${act} ${now}`);
  const n = parseInt(hash.slice(0, 2), 16);
  if (n < 16) return [];
  const outcome = fateOf(n, act);
  const ref = act === 'post' && outcome === 'done' ? { ref: `C0RED00/${now / 1000}.${n}` } : {};
  return [{ key, generation, outcome, detail: outcome === 'done' ? '' : 'Said so.', ...ref }];
}

function fateOf(n: number, act: Act['act']): Outcome {
  if (n < 44) return 'notDone';
  if (n < 52) return 'refused';
  return act === 'edit' && n < 64 ? 'gone' : 'done';
}
