import type { Workbench } from '../workbench';
import { readCsv, toTsv } from './csv';
import { COORDINATOR } from './organisation';
import { playStory } from './story';

const SAMPLE_TITLE = 'Customer calls shadowing';

/** The sample's CSV texts, with their headers. */
export interface SampleTexts {
  engineers: string;
  calls: string;
}

/**
 * Plays a believable day of shadowing into a new workbook, only by what people can do themselves: the coordinator sets up,
 * pastes, turns automation on; engineers sign up; the clock moves on.
 */
export function buildSample(workbench: Workbench, texts: SampleTexts): void {
  const id = workbench.createWorkbook({
    kind: 'shadowing',
    title: SAMPLE_TITLE,
    timeZone: 'Europe/Berlin',
    owner: COORDINATOR,
  });
  const as = COORDINATOR;
  run(workbench, id, 'setUp');
  pasteBelow(workbench, id, { tab: 'Engineers', header: 'Email', csv: texts.engineers });
  pasteBelow(workbench, id, { tab: 'Calls', header: 'Date', csv: texts.calls });
  run(workbench, id, 'turnOnAutomation');
  playStory(workbench, id);
  workbench.select(id, { as, tab: 'Calls', row: 2, column: 1 });
}

/** As the coordinator; a sample that cannot be built is a bug of the add-on and says so. */
function run(workbench: Workbench, id: string, name: string): void {
  const { error } = workbench.run(id, { as: COORDINATOR, function: name });
  if (error) throw new Error(`The sample could not be built: ${name} failed with "${error}".`);
}

/** Pastes the records below the header row, the first column under `header`. */
function pasteBelow(
  workbench: Workbench,
  id: string,
  block: { tab: string; header: string; csv: string },
): void {
  const headers = workbench.snapshot(id).tabs.find((tab) => tab.title === block.tab)?.header ?? [];
  const column = headers.indexOf(block.header) + 1;
  if (!column) throw new Error(`The sample could not be built: ${block.tab} has no column ${block.header}.`);
  const text = toTsv(readCsv(block.csv).map((row) => Object.values(row)));
  workbench.paste(id, { as: COORDINATOR, tab: block.tab, row: 2, column, text });
}
