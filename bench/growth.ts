import type { Execution } from '../workbench/world';
import type { ProgrammeBench } from '../test/support/programme';
import { coordinator, trips } from '../test/support/workbook';
import type { Grown } from './growthWorld';
import { grownProgramme } from './growthWorld';
import { virtualOfRun } from './latency';

/** What somebody or a trigger does in a workbook that has grown, in one run. */
interface Deed {
  readonly name: string;
  readonly entryPoint: string;
  readonly act: (p: ProgrammeBench) => void;
  /** Google ends it after so many seconds; for what a panel asks for people wait no longer than this. */
  readonly limitS: number;
}

const runS = 360;

/** The workbench compares what is there with what it keeps for versions in the next run; that is not the add-on's work. */
const nothingDone = 'openSidebar';
const panelS = 30;

const deedsOf = (newcomer: string): readonly Deed[] => [
  {
    name: 'look at the panel',
    entryPoint: 'handleRequest',
    act: (p) => void p.home(newcomer),
    limitS: panelS,
  },
  {
    name: 'sign-up',
    entryPoint: 'handleRequest',
    act: (p) => void p.signUp(newcomer),
    limitS: panelS,
  },
  {
    name: 'typed change of a call',
    entryPoint: 'afterEdit',
    act: (p) => void p.type('ae1@example.com', 'Calls', { Start: '10:30' }, p.rows('Calls').length + 1),
    limitS: runS,
  },
  { name: 'hourly run after them', entryPoint: 'everyHour', act: (p) => p.hours(1), limitS: runS },
  {
    name: 'Check installation',
    entryPoint: 'handleRequest',
    act: (p) => void p.bench.request(p.id, { as: coordinator, request: { kind: 'checkInstallation' } }),
    limitS: runS,
  },
  { name: 'set-up again', entryPoint: 'setUp', act: (p) => p.run('setUp'), limitS: runS },
  {
    name: 'hour of the weekly mails',
    entryPoint: 'everyHour',
    act: (p) => p.until('2026-05-18T07:59:59Z'),
    limitS: runS,
  },
];

export interface GrownFigures {
  readonly name: string;
  readonly trips: number;
  readonly virtualS: number;
  readonly ownS: number;
  readonly limitS: number;
}

/** Cells and characters of each tab. */
export interface TabSize {
  readonly title: string;
  readonly rows: number;
  readonly cells: number;
  readonly characters: number;
}

/** Does each to the same workbook, one after another. */
export function measureGrown(size: Grown): { figures: GrownFigures[]; tabs: TabSize[] } {
  const p = grownProgramme(size);
  const tabs = p.book.sheets.map(({ title, rows, rowCount, columnCount }) => ({
    title,
    rows: rows.length,
    cells: rowCount * columnCount,
    characters: rows.reduce(
      (sum, row) => sum + row.reduce((length, cell) => length + String(cell?.value ?? '').length + 3, 0),
      0,
    ),
  }));
  return {
    figures: deedsOf(`eng${size.engineers - size.signUps}@example.com`).map((deed) => measured(p, deed)),
    tabs,
  };
}

function measured(p: ProgrammeBench, { name, entryPoint, act, limitS }: Deed): GrownFigures {
  let own = 0;
  let answered = 0;
  const before = p.bench.executions().at(-1)?.id ?? 0;
  p.bench.hooks.beforeCall = ({ n }) => {
    if (n > 1) own += performance.now() - answered;
  };
  p.bench.hooks.afterCall = () => {
    answered = performance.now();
  };
  p.run(nothingDone);
  act(p);
  own += performance.now() - answered;
  const run = p.bench
    .executions()
    .filter(({ id, function: of }) => id > before && of === entryPoint)
    .reduce<Execution | undefined>(
      (most, one) => (most && most.calls.length >= one.calls.length ? most : one),
      undefined,
    );
  if (!run || run.error !== null) throw new Error(`${name} did not succeed: ${run?.error ?? 'no run'}`);
  return { name, trips: trips(run).length, virtualS: virtualOfRun(run).ms / 1000, ownS: own / 1000, limitS };
}

/** As Markdown. */
export function reportGrown({ figures, tabs }: ReturnType<typeof measureGrown>): string {
  const lines = figures.map(
    ({ name, trips: n, virtualS, ownS, limitS }) =>
      `| ${name} | ${n} | ${virtualS.toFixed(1)} | ${ownS.toFixed(1)} | ${limitS} |`,
  );
  const sizes = tabs.map(
    ({ title, rows, cells, characters }) =>
      `| ${title} | ${rows} | ${cells} | ${(characters / 1e6).toFixed(2)} |`,
  );
  return [
    '| operation | round trips | virtual s | own work, s | no longer than, s |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...lines,
    '',
    '| tab | rows | cells | million characters |',
    '| --- | ---: | ---: | ---: |',
    ...sizes,
  ].join('\n');
}
