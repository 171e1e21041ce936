import type { WorkbookEdit, WorkbookEdited } from '../../../workbench/runtime/hands';
import type { Sheet } from '../../../workbench/world';
import { ada, ScratchGoogle } from '../../contract/scratchGoogle';

const code = `
  function edited(e) {
    var cell = e.range.getSheet().getName() + '!' + e.range.getA1Notation() + ('value' in e ? '=' + e.value : '');
    var store = PropertiesService.getScriptProperties();
    store.setProperty('edits', (store.getProperty('edits') || '') + cell + ';');
  }
  function install() { ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet()).onEdit().create(); }`;

/** A tab Sheet1 with a frozen header and three rows, an edit trigger that writes down what it is told, and short names. */
export class ScratchSheet {
  readonly google = new ScratchGoogle({ code });
  readonly bench = this.google.workbench;
  readonly id = this.google.workbook;

  constructor() {
    this.bench.run(this.id, { as: ada, function: 'install' });
    this.paste('A1', 'Id\tName\tDay\nr1\tCobalt\t2026-06-03\nr2\tAlder\t2026-06-01\nr3\tBirch\t2026-06-02');
    this.do({ action: 'freeze', tab: 'Sheet1', rows: 1 });
    this.bench.world.properties.script['edits'] = '';
  }

  do(edit: WorkbookEdit, as = ada, id = this.id): WorkbookEdited {
    return this.bench.edit(id, { as, ...edit });
  }

  paste(to: string, text: string, as = ada, tab = 'Sheet1'): void {
    this.do({ action: 'paste', tab, to, text }, as);
  }

  sheet(title = 'Sheet1', id = this.id): Sheet {
    const sheets = this.bench.world.workbooks.find((each) => each.id === id)?.sheets;
    const sheet = sheets?.find((each) => each.title === title);
    if (!sheet) throw new Error(`There is no tab ${title}.`);
    return sheet;
  }

  titles(id = this.id): string[] {
    return this.bench.snapshot(id).tabs.map(({ title }) => title);
  }

  /** The texts of a tab, header and all, a line each; cells between bars. */
  lines(title = 'Sheet1', id = this.id): string[] {
    const tab = this.bench.snapshot(id).tabs.find((each) => each.title === title);
    if (!tab) throw new Error(`There is no tab ${title}.`);
    return [tab.header, ...tab.rows].map((cells) => cells.join('|').replace(/\|+$/, ''));
  }

  /** What the trigger was told of since the last time. */
  told(): string {
    const { script } = this.bench.world.properties;
    const told = script['edits'] ?? '';
    script['edits'] = '';
    return told;
  }

  remove(): void {
    this.google.remove();
  }
}
