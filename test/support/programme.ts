import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Answer, Home, Request } from '../../src/sidebar/requests';
import type { Outtray } from '../../workbench/runtime/outtray';
import { Workbench } from '../../workbench/workbench';
import type { Execution, Sheet, Spreadsheet } from '../../workbench/world';
import { root } from '../../scripts/project.mjs';
import { dist } from './dist';

export const coordinator = 'casey@example.com';

const hourMs = 3_600_000;

type Mail = Outtray['mails'][number];
type Event = Outtray['events'][number];

/** A call as its AE types it: its row's cells by header. */
export type CallCells = Record<string, string>;

/** A workbook of the shadowing programme on a workbench of its own, with short names for what people do in it. */
export class ProgrammeBench {
  readonly bench: Workbench;
  readonly id: string;

  constructor(now = '2026-05-04T08:00:00Z', options: { bench?: Workbench; id?: string } = {}) {
    this.bench = options.bench ?? new Workbench({ distDir: dist, now });
    this.meet(coordinator);
    this.id =
      options.id ?? this.bench.createWorkbook({ kind: 'shadowing', title: 'Shadowing', owner: coordinator });
  }

  /** The same in every respect, but for itself: what happens to one does not happen to the other. */
  copy(): ProgrammeBench {
    const bench = Workbench.restore(structuredClone(this.bench.toJSON()), { distDir: dist });
    return new ProgrammeBench(undefined, { bench, id: this.id });
  }

  /** Another workbook on the same workbench, not yet set up. */
  beside(): ProgrammeBench {
    return new ProgrammeBench(undefined, { bench: this.bench });
  }

  /** Runs an entry point from the menu. */
  run(name: string, as = coordinator, args: unknown[] = []): ReturnType<Workbench['run']> {
    this.meet(as);
    return this.bench.run(this.id, { as, function: name, args });
  }

  /** What a menu item says to the person in the end. */
  told(name: string, as = coordinator): string {
    const { ui, error } = this.run(name, as);
    if (error !== null) throw new Error(error);
    return ui.alerts.map((alert) => JSON.stringify(alert)).join(' ');
  }

  /** What the sidebar gets. */
  ask(as: string, request: Request): Answer {
    this.meet(as);
    return this.bench.request(this.id, { as, request }) as Answer;
  }

  home(as: string): Home {
    const { home } = this.ask(as, { kind: 'home' });
    if (!home) throw new Error(`${as} is not shown anything.`);
    return home;
  }

  /** A sign-up by sidebar: for weeks named by a day of each, or for any. */
  signUp(as: string, ...weeks: string[]): Answer {
    const wanted = weeks.length === 0 ? { any: true as const } : { weeks };
    return this.ask(as, { kind: 'signUp', weeks: wanted, flexible: false, note: '' });
  }

  /** Takes back the sign-up that somebody's panel shows. */
  withdraw(as: string): Answer {
    const mine = this.home(as).programme;
    const signUp = mine?.rotations[0]?.signUp ?? mine?.queued?.signUp ?? 'none';
    return this.ask(as, { kind: 'withdraw', signUp });
  }

  type(as: string, tab: string, values: Record<string, string>, row?: number): number {
    this.meet(as);
    return this.bench.type(this.id, { as, tab, values, ...(row === undefined ? {} : { row }) }).row;
  }

  /** Pastes rows (cells by header, in the order of the tab's own columns from the first header on). */
  paste(as: string, tab: string, firstHeader: string, rows: readonly (readonly string[])[]): void {
    this.meet(as);
    const column = this.header(tab).indexOf(firstHeader) + 1;
    this.bench.paste(this.id, {
      as,
      tab,
      row: this.rows(tab).length + 2,
      column,
      text: rows.map((row) => row.join('\t')).join('\n'),
    });
  }

  /** Somebody who was not named yet is of the organisation from now on. */
  private meet(email: string): void {
    if (email === '' || this.bench.world.people.some((person) => person.email === email)) return;
    this.bench.addPerson(email, email);
  }

  /** Moves the clock on by so many hours, in which triggers run. */
  hours(count: number): void {
    this.bench.advance(new Date(Date.parse(this.bench.clock()) + count * hourMs).toISOString());
  }

  until(iso: string): void {
    this.bench.advance(iso);
  }

  header(tab: string): string[] {
    return this.tab(tab).header;
  }

  rows(tab: string): string[][] {
    return this.tab(tab).rows;
  }

  /** Rows as cells by header. */
  records(tab: string): Record<string, string>[] {
    const { header, rows } = this.tab(tab);
    return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
  }

  /** The one row of a tab in which a cell says so. */
  record(tab: string, header: string, text: string): Record<string, string> {
    const found = this.records(tab).filter((cells) => cells[header] === text);
    if (found.length !== 1 || !found[0])
      throw new Error(`${found.length} rows of ${tab} say ${header}: ${text}`);
    return found[0];
  }

  /** The sheet's row number, from 1, of the first row in which a cell says so. */
  rowOf(tab: string, header: string, text: string): number {
    const index = this.records(tab).findIndex((cells) => cells[header] === text);
    if (index < 0) throw new Error(`No row of ${tab} says ${header}: ${text}`);
    return index + 2;
  }

  /** Mails of the add-on; what Calendar sends of itself is left out. */
  mails(to?: string): Mail[] {
    return this.bench
      .outtray()
      .mails.filter((mail) => mail.kind === 'mail' && (to === undefined || mail.to === to));
  }

  /** What Calendar told a guest, newest last: its subjects. */
  notices(to: string): string[] {
    return this.bench
      .outtray()
      .mails.filter((mail) => mail.kind === 'calendar' && mail.to === to)
      .map(({ subject }) => subject);
  }

  /** Events that stand, of one guest or all. */
  events(guest?: string): Event[] {
    return this.bench
      .outtray()
      .events.filter(
        ({ status, attendees }) =>
          status !== 'cancelled' && (guest === undefined || attendees.some(({ email }) => email === guest)),
      );
  }

  /** Records of the runs of an entry point, newest last. */
  runs(name: string): Execution[] {
    return this.bench.executions().filter((execution) => execution.function === name);
  }

  lastRun(name: string): Execution {
    const last = this.runs(name).slice(-1)[0];
    if (!last) throw new Error(`${name} has not run.`);
    return last;
  }

  /** The ledger's lines of one kind, as their data. */
  ledger(kind: string): unknown[] {
    return this.records('Ledger')
      .filter((line) => line['Kind'] === kind)
      .map((line) => JSON.parse(line['Data'] ?? '') as unknown);
  }

  get book(): Spreadsheet {
    const book = this.bench.world.workbooks.find(({ id }) => id === this.id);
    if (!book) throw new Error('The workbook is gone.');
    return book;
  }

  /** Differs as soon as anything in the spreadsheet, the calendars or the mails was changed, or written anew. */
  fingerprint(): string {
    const { calendars, mails } = this.bench.world;
    return createHash('sha256')
      .update(serialize([this.book, calendars, mails]))
      .digest('hex');
  }

  sheet(title: string): Sheet {
    const sheet = this.book.sheets.find((one) => one.title === title);
    if (!sheet) throw new Error(`There is no tab ${title}.`);
    return sheet;
  }

  /** Somebody deletes a tab by hand. */
  deleteTab(title: string): void {
    this.book.sheets = this.book.sheets.filter((sheet) => sheet.title !== title);
  }

  private tab(title: string): { header: string[]; rows: string[][] } {
    const tab = this.bench.snapshot(this.id).tabs.find((one) => one.title === title);
    if (!tab) throw new Error(`There is no tab ${title}.`);
    return tab;
  }
}

/** The services and methods of a run's round trips. */
export function trips({ calls }: Execution): string[] {
  return calls.map(({ service, method }) => `${service}.${method}`);
}

/** Rows of a CSV file of test/data without its header. */
export function csvRows(name: string): string[][] {
  const text = readFileSync(join(root, 'test', 'data', name), 'utf8');
  return text.trimEnd().split(/\r?\n/).slice(1).map(csvCells);
}

/** Cells that each end with a comma; one in quotes may hold commas, and quotes that stand twice. */
function csvCells(line: string): string[] {
  return [...`${line},`.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*)),/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/** A call in two weeks' time that anybody in Europe can join, but for what is said otherwise. */
export function callCells(cells: CallCells = {}): CallCells {
  return {
    Date: '2026-06-02',
    Start: '14:00',
    Minutes: '30',
    Customer: 'Fjord Telecom',
    AE: 'ae.emea@example.com',
    'What to expect': 'Upgrade review',
    'Meeting link': 'https://meet.example.com/fjord',
    Seats: '1',
    Status: 'Offered',
    ...cells,
  };
}

/** Headers of the columns of Calls in which people type, in their order. */
const callHeaders = [
  'Date',
  'Start',
  'Minutes',
  'Customer',
  'Customer no.',
  'AE',
  'What to expect',
  'Notes link',
  'Slack channel',
  'Meeting link',
  'Seats',
  'Status',
];

export interface Programme {
  /** Time zones of engineers eng1@example.com and so on. */
  zones?: readonly string[];
  calls?: readonly CallCells[];
  automation?: boolean;
  now?: string;
}

/** A workbook that is set up, with engineers and calls pasted. */
export function programme({ zones = ['Europe/Berlin'], calls = [], automation, now }: Programme = {}) {
  const p = new ProgrammeBench(now);
  p.run('setUp');
  if (automation !== false) p.run('turnOnAutomation');
  const engineers = zones.map((zone, i) => [
    `eng${i + 1}@example.com`,
    `Engineer ${i + 1}`,
    `eng${i + 1}`,
    'Search',
    zone,
  ]);
  if (engineers.length > 0) p.paste(coordinator, 'Engineers', 'Email', engineers);
  offer(p, calls);
  return p;
}

/** Pastes calls below those that are there. */
export function offer(p: ProgrammeBench, calls: readonly CallCells[]): void {
  if (calls.length === 0) return;
  p.paste(
    'ae.emea@example.com',
    'Calls',
    'Date',
    calls.map((cells) => callHeaders.map((header) => cells[header] ?? '')),
  );
}
