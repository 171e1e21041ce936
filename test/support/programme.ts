import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Request } from '../../src/sidebar/requests';
import { Workbench } from '../../workbench/workbench';
import { root } from '../../scripts/project.mjs';
import { dist } from './dist';

export const coordinator = 'casey@example.com';

/** A workbook of the shadowing programme on a workbench of its own, with short names for what people do in it. */
export class ProgrammeBench {
  readonly bench: Workbench;
  readonly id: string;

  constructor(now = '2026-05-04T08:00:00Z', options: { timeZone?: string } = {}) {
    this.bench = new Workbench({ distDir: dist, now });
    this.bench.addPerson(coordinator, 'Casey Coordinator');
    this.id = this.bench.createWorkbook({
      kind: 'shadowing',
      title: 'Shadowing',
      owner: coordinator,
      ...options,
    });
  }

  /** Runs an entry point from the menu. */
  run(name: string, as = coordinator): ReturnType<Workbench['run']> {
    this.meet(as);
    return this.bench.run(this.id, { as, function: name });
  }

  /** What the sidebar gets. */
  ask(as: string, request: Request): Answer {
    this.meet(as);
    return this.bench.request(this.id, { as, request }) as Answer;
  }

  type(as: string, tab: string, values: Record<string, string>, row?: number): number {
    this.meet(as);
    return this.bench.type(this.id, { as, tab, values, ...(row === undefined ? {} : { row }) }).row;
  }

  /** Pastes rows (cells by header, in the order of the tab's own columns from the first header on). */
  paste(as: string, tab: string, firstHeader: string, rows: readonly (readonly string[])[]): void {
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
    if (!this.bench.world.people.some((person) => person.email === email)) this.bench.addPerson(email, email);
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

  private tab(title: string): { header: string[]; rows: string[][] } {
    const tab = this.bench.snapshot(this.id).tabs.find((one) => one.title === title);
    if (!tab) throw new Error(`There is no tab ${title}.`);
    return tab;
  }
}

/** Rows of a CSV file of test/data without its header; no cell in them holds a comma or a quote. */
export function csvRows(name: string): string[][] {
  const text = readFileSync(join(root, 'test', 'data', name), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}
