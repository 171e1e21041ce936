import { createHash } from 'node:crypto';
import type { StatusAnswer, StatusView } from '../../src/sidebar/status';
import type { Outtray } from '../../workbench/runtime/outtray';
import { draftOf } from '../../workbench/google/sheets/api/draft';
import { Workbench } from '../../workbench/workbench';
import type { Execution, Sheet, Spreadsheet, WorkbookKind } from '../../workbench/world';
import { bundles } from './bundles';
import { dist } from './dist';
import { asWritten } from './inShort';

export const coordinator = 'casey@example.com';

const hourMs = 3_600_000;

type Mail = Outtray['mails'][number];

/** A workbench and workbook that are there already. */
export interface BenchThere {
  readonly bench?: Workbench;
  readonly id?: string;
}

/** A workbook on a workbench of its own, with short names for what people do in it. */
export class WorkbookBench {
  readonly bench: Workbench;
  readonly id: string;

  constructor(kind: WorkbookKind, now: string, there: BenchThere = {}) {
    this.bench = there.bench ?? new Workbench({ distDir: dist, now, bundles });
    this.meet(coordinator);
    this.id = there.id ?? this.bench.createWorkbook({ kind, title: kind, owner: coordinator });
  }

  /**
   * The workbench as it is now, but for itself: what happens to one does not happen to the other. Rows are never changed in place,
   * so that both have the same.
   */
  protected benchCopied(versions: boolean): Workbench {
    const { workbooks, histories, ...rest } = this.bench.toJSON();
    const world = { ...structuredClone(rest), ...(versions && { histories: structuredClone(histories) }) };
    return Workbench.restore(
      { ...world, workbooks: workbooks.map(draftOf) },
      { distDir: dist, bundles, versions },
    );
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

  /** What the panel says of how sending stands. */
  status(as = coordinator): StatusView {
    this.meet(as);
    const { status } = this.bench.request(this.id, { as, request: { kind: 'status' } }) as StatusAnswer;
    if (!status) throw new Error('Nothing is decided here.');
    return status;
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
  protected meet(email: string): void {
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

  /**
   * Moves the clock on over days on which nobody does anything: every hour's run is made in the first hours and the last ones, and
   * between them every third hour's, or as said, of which there are enough to see that they do nothing, or do it once.
   */
  untilAfterQuiet(iso: string, everyHours = 3): void {
    const [from, to] = [Date.parse(this.bench.clock()), Date.parse(iso)];
    for (let at = from + 4 * hourMs; at < to - 8 * hourMs; at += everyHours * hourMs) {
      this.bench.advance(new Date(at).toISOString());
      for (const trigger of this.bench.world.triggers)
        if (trigger.everyHours === 1 && trigger.nextAt !== undefined)
          trigger.nextAt += (everyHours - 1) * hourMs;
    }
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
      .update(JSON.stringify([asWritten([this.book]), calendars, mails]))
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
    const tab = this.bench.tab(this.id, title);
    if (!tab) throw new Error(`There is no tab ${title}.`);
    return tab;
  }
}

/** The services and methods of a run's round trips. */
export function trips({ calls }: Execution): string[] {
  return calls.map(({ service, method }) => `${service}.${method}`);
}
