import type { Looked } from '../../../src/run/book';
import type { ShadowingAfter, ShadowingFound, ShadowingWish } from '../../../src/run/shadowing/found';
import { homeOf } from '../../../src/run/shadowing/home';
import { shadowingBook } from '../../../src/run/shadowing/shadowingBook';
import type { Viewed } from '../../../src/run/shadowing/viewed';
import { noWish, type RunContext } from '../../../src/run/task';
import { decide } from '../../../src/run/transact';
import { understand } from '../../../src/run/understand';
import { setAside } from '../../../src/shadowing/held';
import type { Home } from '../../../src/sidebar/requests';
import type { Instant } from '../../../src/time/instant';
import type { Change } from '../../../src/workbook/change';
import type { Entry } from '../../../src/workbook/entries';
import { ledgerRow } from '../../../src/workbook/ledger';
import { schemaNow } from '../../../src/workbook/workbook';
import { shadowingTabs } from '../../../src/workbook/shadowing/tabs';
import type { CellValue } from '../../../src/workbook/tab';
import { at, berlin, email } from '../../shadowing/world';
import { coerced, sheetOf, type Typed } from '../../workbook/sheet';

type Key = keyof typeof shadowingTabs;

/** The spreadsheet that it stands in. */
const spreadsheet = 's1';

const allKeys = Object.keys(shadowingTabs) as Key[];

/**
 * A workbook of call shadowing as it stands in Google, row by row, without Google: what people typed, the settings and the ledger are
 * read and decided on as any run does. Its zone is Berlin, it begins on Monday 2026-05-04, 10:00, and Casey coordinates.
 */
export class TypedWorkbook {
  now: Instant = at('2026-05-04 10:00');
  readonly rows: Record<Key, Typed[]>;
  readonly gone = new Set<Key>();
  /** Headers that somebody deleted, by tab. */
  readonly columnsGone = new Map<Key, readonly string[]>();
  #runs = 0;

  constructor(settings: Typed = {}) {
    const all = { "Organisation's domain": 'example.com', 'Time zone': 'Europe/Berlin', ...settings };
    const named = Object.entries({ ...all, Coordinators: 'casey@example.com' });
    this.rows = Object.fromEntries(allKeys.map((key) => [key, [] as Typed[]])) as Record<Key, Typed[]>;
    this.rows.settings = named.map(([Setting, Value]) => ({ Setting, Value }));
    this.ledger({ kind: 'started', spreadsheet, schema: schemaNow });
  }

  /** The same, but for itself. */
  copy(): TypedWorkbook {
    const other = new TypedWorkbook();
    other.now = this.now;
    other.#runs = this.#runs;
    for (const key of allKeys) other.rows[key] = [...this.rows[key]];
    for (const key of this.gone) other.gone.add(key);
    for (const [key, headers] of this.columnsGone) other.columnsGone.set(key, headers);
    return other;
  }

  clock(text: string): this {
    this.now = at(text);
    return this;
  }

  /** Types a row into a tab, as Google takes it. */
  type(tab: Key, cells: Readonly<Record<string, string | number>>): this {
    const typed = Object.entries(cells).map(([header, cell]) => [
      header,
      typeof cell === 'string' ? coerced(cell) : cell,
    ]);
    this.rows[tab].push(Object.fromEntries(typed) as Typed);
    return this;
  }

  /** A call of an hour with one seat, complete but for what is said otherwise. */
  call(id: string, begins: string, cells: Readonly<Record<string, string | number>> = {}): this {
    const [Date = '', Start = ''] = begins.split(' ');
    return this.type('calls', {
      'Call id': id,
      Date,
      Start,
      Minutes: 60,
      Customer: `Customer of ${id}`,
      AE: 'ae@example.com',
      'What to expect': 'An upgrade',
      'Meeting link': `https://meet.example.com/${id}`,
      Seats: 1,
      ...cells,
    });
  }

  /** An engineer of Berlin. */
  engineer(name: string, cells: Readonly<Record<string, string | number>> = {}): this {
    const Name = name.charAt(0).toUpperCase() + name.slice(1);
    return this.type('engineers', { Email: `${name}@example.com`, Name, 'Time zone': berlin, ...cells });
  }

  signUp(id: string, name: string, weeks: string, cells: Readonly<Record<string, string | number>> = {}) {
    const Engineer = `${name}@example.com`;
    this.rows.signUps.push({ 'Sign-up id': id, Engineer, 'Weeks available': weeks, ...cells });
    return this;
  }

  /** Types over cells of the row that has this in its first id or address cell. */
  change(tab: 'calls' | 'signUps' | 'engineers' | 'settings', id: string, cells: Typed): this {
    const key = { calls: 'Call id', signUps: 'Sign-up id', engineers: 'Email', settings: 'Setting' }[tab];
    const index = this.rows[tab].findIndex((row) => row[key] === id);
    if (index < 0) throw new Error(`${tab} has no row ${id}`);
    this.rows[tab][index] = { ...this.rows[tab][index], ...cells };
    return this;
  }

  /** Lines of a run of its own, as the ledger would have them. */
  ledger(...entries: readonly Entry[]): this {
    this.#runs += 1;
    entries.forEach((entry, line) => {
      const id = `run${String(this.#runs)}-${String(line + 1)}`;
      const stamp = { run: this.#runs, line: line + 1, id, at: this.now, by: email('somebody') };
      this.rows.ledger.push(ledgerRow(entry, stamp));
    });
    return this;
  }

  /** Automation is turned on by the account that sends. */
  automate(calendar = 'cal1'): this {
    return this.ledger({ kind: 'automationOn', account: email('ridealong'), calendar }).ledger({
      kind: 'calendarShared',
      calendar,
      refused: [],
    });
  }

  get found(): ShadowingFound {
    let ids = 0;
    const tabs = allKeys.filter((key) => !this.gone.has(key));
    const values = new Map(
      tabs.map((key) => [
        shadowingTabs[key].sheetId,
        { title: shadowingTabs[key].title, values: this.#cells(key) },
      ]),
    );
    return understand(
      shadowingBook,
      values,
      spreadsheet,
      this.now,
      (prefix) => `${prefix}-new${String((ids += 1))}`,
    );
  }

  #cells(key: Key): CellValue[][] {
    const [headers = [], ...rows] = sheetOf(key, this.rows[key]);
    const gone = this.columnsGone.get(key) ?? [];
    const kept = headers.map((header) => (gone.includes(String(header)) ? '' : header));
    return [kept, ...rows];
  }

  context(by = 'somebody'): RunContext {
    let ids = 0;
    return {
      now: this.now,
      by: email(by),
      spreadsheet,
      run: this.#runs + 1,
      nonce: `n${String(this.#runs + 1)}`,
      newId: (prefix) => `${prefix}-${String(this.#runs + 1)}-${String((ids += 1))}`,
    };
  }

  /** A run: what it comes to stands in the ledger afterwards, and its rows and cells in the tabs. */
  carryOut<T>(
    wish: ShadowingWish<T>,
    { by = 'somebody', hourly = false, looked }: Runs = {},
  ): ShadowingAfter {
    const context = this.context(by);
    const run = { context, hourly, looked };
    const { done, changes } = decide(shadowingBook, this.found, wish, run, undefined);
    for (const change of changes) this.#apply(change);
    this.#runs += 1;
    return done.after;
  }

  run(how: Runs = {}): ShadowingAfter {
    return this.carryOut(noWish(this.found, undefined), how);
  }

  #apply(change: Change): void {
    if (change.kind === 'appendRow') this.rows[change.tab as Key].push(change.cells);
    if (change.kind !== 'setCells') return;
    const rows = this.rows[change.tab as Key];
    while (rows.length < change.row) rows.push({});
    rows[change.row - 1] = { ...rows[change.row - 1], ...change.cells };
  }

  viewed(me: string): Viewed {
    const { found } = this;
    const programme = setAside(found.programme, found.history, found.history.held.rows.keys());
    return { found, programme, history: found.history, now: this.now, me: email(me) };
  }

  home(me: string): Home {
    return homeOf(this.viewed(me));
  }

  programmeFor(me: string): NonNullable<Home['programme']> {
    const { programme } = this.home(me);
    if (!programme) throw new Error('the programme is not shown');
    return programme;
  }
}

interface Runs {
  readonly by?: string;
  readonly hourly?: boolean;
  readonly looked?: Looked;
}
