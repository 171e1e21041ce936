import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Execution } from './world';
import { Workbench, type RunResult } from './workbench';
import { WorkbenchError } from './runtime/workbenchError';

const usage = `npm run witness -- FOLDER [FUNCTION …] [OPTIONS]

Runs functions of any Apps Script project on the workbench, one after another, as a person who clicks a menu, and says
what they did or which service the workbench does not have.

  FOLDER          of the project: .gs, .js and .html files, appsscript.json
  FUNCTION …      without one: what opens with the spreadsheet, onOpen
  --args JSON     list of arguments for each function
  --tab NAME      of the spreadsheet's first tab (Sheet1)
  --cells FILE    tab-separated texts, typed into that tab from A1 on
  --as ADDRESS    who it is (casey@example.com)
  --locale NAME   of the spreadsheet (en_US)
  --now INSTANT   where the clock stands (2026-05-04T08:00:00Z)

Ends with 0 when all ran through, with 1 when the script threw an error of its own, with 3 when a service is missing,
with 2 when an argument is wrong.`;

const text = { type: 'string' } as const;
const options = {
  args: text,
  tab: text,
  cells: text,
  as: text,
  locale: text,
  now: text,
  help: { type: 'boolean' },
} as const;

interface Wanted {
  folder: string;
  functions: readonly string[];
  args: unknown[];
  tab: string;
  cells: string;
  as: string;
  locale: string;
  now: string;
}

/**
 * `npm run witness`: other people's scripts as witnesses of what the workbench says Google does.
 *
 * @param args what stands behind `npm run witness --`
 * @returns what to end with
 */
export function main(args: readonly string[], say: (line: string) => void = console.log): number {
  const read = readWanted(args);
  if (typeof read === 'string') {
    say(read);
    return read === usage ? 0 : 2;
  }
  try {
    return hear(read, say);
  } catch (error) {
    if (!(error instanceof WorkbenchError)) throw error;
    say(error.message);
    return 2;
  }
}

function readWanted(args: readonly string[]): Wanted | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [folder, ...functions] = positionals;
    if (values.help || folder === undefined) return usage;
    const given = JSON.parse(values.args ?? '[]') as unknown;
    if (!Array.isArray(given)) return `--args takes a list such as '["a", 1]'.`;
    if (!existsSync(join(folder, 'appsscript.json'))) {
      return `${folder} is no Apps Script project: there is no appsscript.json in it.\n\n${usage}`;
    }
    const {
      tab = 'Sheet1',
      as = 'casey@example.com',
      locale = 'en_US',
      now = '2026-05-04T08:00:00Z',
    } = values;
    const cells = values.cells === undefined ? '' : readFileSync(values.cells, 'utf8').replace(/\n$/, '');
    return { folder, functions, args: given, tab, cells, as, locale, now };
  } catch (error) {
    return `${(error as Error).message}\n\n${usage}`;
  }
}

function hear(wanted: Wanted, say: (line: string) => void): number {
  const { folder, as, now } = wanted;
  const workbench = new Workbench({ distDir: folder, now });
  workbench.addPerson(as, 'The person');
  const workbook = arrange(workbench, wanted);
  const runs = wanted.functions.length === 0 ? [''] : wanted.functions;
  const codes = runs.map((name) => {
    const before = shownTabs(workbench, workbook);
    const ended =
      name === ''
        ? workbench.open(workbook, as)
        : workbench.run(workbook, { as, function: name, args: wanted.args });
    say(`${name || 'onOpen'}, as ${as}`);
    for (const line of testimony(ended)) say(`  ${line}`);
    for (const line of shownTabs(workbench, workbook)) if (!before.includes(line)) say(`  cells: ${line}`);
    return codeOf(ended);
  });
  for (const line of whatWentOut(workbench)) say(line);
  return codes.find((code) => code !== 0) ?? 0;
}

function arrange(workbench: Workbench, { tab, cells, as, locale }: Wanted): string {
  const workbook = workbench.createWorkbook({ kind: 'shadowing', title: 'Witness', owner: as, locale });
  const sheet = workbench.world.workbooks[0]?.sheets[0];
  if (sheet) sheet.title = tab;
  if (cells !== '') workbench.paste(workbook, { as, tab, row: 1, column: 1, text: cells });
  return workbook;
}

const missing = /Workbench: (.+) is not built/;

/** A script may have caught the error and said something else: the log has it all the same. */
function missingIn({ error, log }: Pick<Execution, 'error' | 'log'>): string[] {
  const names = [error ?? '', ...log].map((line) => missing.exec(line)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

function codeOf({ error, execution }: RunResult): number {
  if (missingIn({ error, log: execution.log }).length > 0) return 3;
  return error === null ? 0 : 1;
}

function testimony({ error, execution, ui }: RunResult): string[] {
  const { calls, log } = execution;
  const isStack = (line: string): boolean => line.includes('\n    at ');
  return [
    ...ui.menus.map(
      ({ caption, items }) =>
        `menu ${caption}: ${items.map((item) => `${item.caption} → ${item.functionName}`).join(', ')}`,
    ),
    ...ui.alerts.map((alert) => `message: ${alert.text}`),
    ...calls.map(({ service, method }) => `call: ${service}.${method}`),
    ...log.filter((line) => !isStack(line) && !missing.test(line)).map((line) => `log: ${line}`),
    ...missingIn({ error, log }).map((name) => `missing: ${name}`),
    error === null ? 'ran through' : `ended with: ${error}`,
  ];
}

function shownTabs(workbench: Workbench, workbook: string): string[] {
  return workbench
    .snapshot(workbook)
    .tabs.flatMap(({ title, header, rows }) =>
      [header, ...rows].map((row, at) => `${title}, row ${at + 1}: ${row.join(' | ')}`),
    );
}

function whatWentOut(workbench: Workbench): string[] {
  const { mails, events } = workbench.outtray();
  const { triggers, properties } = workbench.world;
  return [
    ...mails.map(({ to, subject }) => `mail to ${to}: ${subject}`),
    ...events.map(({ summary, start }) => `event: ${summary}, ${start}`),
    ...triggers.map(({ handler, event }) => `trigger: ${handler}, ${event}`),
    ...Object.keys(properties.script).map((key) => `script property: ${key}`),
  ];
}
