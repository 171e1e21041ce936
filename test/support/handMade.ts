import type { SetUpAnswer, SetUpChoice, SetUpProposal } from '../../src/sidebar/adopt/requests';
import { Workbench } from '../../workbench/workbench';
import type { Cell, Sheet } from '../../workbench/world';
import { dist } from './dist';
import { ProgrammeBench } from './programme';
import { TrackerBench } from './tracker';
import { bundles } from './bundles';
import { coordinator, type WorkbookBench } from './workbook';

type Kind = 'shadowing' | 'redAccounts';

/** Tabs that somebody typed by hand: rows of texts as they were typed, by title. */
type Typed = Readonly<Record<string, readonly (readonly string[])[]>>;

/** A spreadsheet of people's own, typed in German, not set up. */
function handMade(kind: Kind, tabs: Typed, now: string): { bench: Workbench; id: string } {
  const bench = new Workbench({ distDir: dist, now, bundles, versions: false });
  bench.addPerson(coordinator, 'Casey');
  const id = bench.createWorkbook({
    kind: kind === 'shadowing' ? 'shadowing' : 'red-accounts',
    title: 'Von Hand',
    owner: coordinator,
    locale: 'de_DE',
  });
  const [empty] = bench.snapshot(id).tabs.map(({ title }) => title);
  const titles = Object.keys(tabs);
  titles.forEach((title, n) => {
    const tab = empty ?? '';
    if (n + 1 < titles.length) bench.edit(id, { as: coordinator, action: 'duplicateTab', tab });
    bench.edit(id, { as: coordinator, action: 'renameTab', tab, title });
    const copy = bench
      .snapshot(id)
      .tabs.find((one) => one.title.includes('Copy') || one.title.includes('Kopie'));
    if (copy) bench.edit(id, { as: coordinator, action: 'renameTab', tab: copy.title, title: tab });
    const text = (tabs[title] ?? []).map((row) => row.join('\t')).join('\n');
    bench.paste(id, { as: coordinator, tab: title, row: 1, column: 1, text });
  });
  return { bench, id };
}

export function handMadeProgramme(tabs: Typed, now = '2026-05-04T08:00:00Z'): ProgrammeBench {
  return new ProgrammeBench(undefined, handMade('shadowing', tabs, now));
}

export function handMadeTracker(tabs: Typed, now = '2026-05-04T08:00:00Z'): TrackerBench {
  return new TrackerBench(undefined, handMade('redAccounts', tabs, now));
}

/** What the panel shows before Go. */
export function proposed(
  p: WorkbookBench,
  programme: Kind,
  choices: SetUpChoice[] = [],
  as = coordinator,
): SetUpProposal {
  const answer = asked(p, { kind: 'proposeSetUp', programme, choices }, as);
  if (answer.kind !== 'setUpProposal') throw new Error(JSON.stringify(answer));
  return answer.proposal;
}

/** What became of Go. */
export function gone(
  p: WorkbookBench,
  programme: Kind,
  proposal: SetUpProposal,
  choices: SetUpChoice[] = [],
  as = coordinator,
): SetUpAnswer {
  return asked(p, { kind: 'setUpAsProposed', programme, choices, proposal: proposal.id }, as);
}

function asked(p: WorkbookBench, request: object, as: string): SetUpAnswer {
  return p.bench.request(p.id, { as, request }) as SetUpAnswer;
}

/** Cells of the first columns of a sheet, and all that stands about it, as a witness of whether anything changed. */
export function witness(sheet: Sheet, width: number): unknown {
  const { title, hidden, rowCount, frozenRowCount, merges, basicFilter } = sheet;
  const cells = sheet.rows.map((row): (Cell | null)[] =>
    Array.from({ length: width }, (_, at) => row[at] ?? null),
  );
  while (cells.length > 0 && cells[cells.length - 1]?.every((cell) => cell === null)) cells.pop();
  const columns = Array.from({ length: width }, (_, at) => sheet.columns[at] ?? {});
  return structuredClone({ title, hidden, rowCount, frozenRowCount, merges, basicFilter, cells, columns });
}

/** What stands in a column of a sheet whose headers are in some row. */
export function column(p: WorkbookBench, tab: string, header: string, headerRow: number): unknown[] {
  const { rows } = p.sheet(tab);
  const at = (rows[headerRow] ?? []).findIndex((cell) => cell?.value === header);
  if (at < 0) throw new Error(`There is no ${header} in ${tab}.`);
  const values = rows.slice(headerRow + 1).map((row) => row[at]?.value ?? '');
  const filled = rows.slice(headerRow + 1).map((row) => row.some((cell) => cell?.value !== undefined));
  return values.slice(0, filled.lastIndexOf(true) + 1);
}
