import { say } from '../../workbench/google/slack/people';
import { displayText } from '../../workbench/google/sheets/display';
import { typeCell } from '../../workbench/runtime/people';
import { edited } from './byHand';
import type { Sheet } from '../../workbench/world';
import { handMadeTracker } from './handMade';
import { ann, cem, olga, sam, TrackerBench } from './tracker';
import { coordinator } from './workbook';

const bot = 'crm.bot@example.com';

/** A tracker that somebody made by hand, in German: a title over all, an order and columns of its own. */
const tracker = [
  'Rote Kunden 2026',
  'Nr.|Ampel|Kunde|Kundennr.|Grund|Vertrieb|Techniker|Führungskraft|Stand|Maßnahmen|Ziel|Nächster Schritt|Fällig am|Lösung|Slack|Umsatz|Risiko',
  `1|Rot|Fjord Energy|001A00000012345|Zwei Ausfälle|${ann}|${cem}|${sam}||||Anrufen|15.05.2026|||120000|=1000*2`,
  `2|Grün|Birch Bank||Umzug|${ann}|${cem}|${sam}||||||Neues Rechenzentrum||50000|=1000*3`,
  `3|Rot|Alder Freight|001B00000012345|Preis|${ann}|${cem}|${sam}||||||||80000|=1000*4`,
  `4|Gelb|Dune Media||Ausfall|${ann}|${cem}|||||||Neuer Export||30000|=1000*5`,
];
const asks = [
  'Bis wann|Kunde|Anfrage|Wer|Antwort',
  `22.05.2026|Fjord Energy|Ein Termin für die Korrektur|${olga}|`,
];

/** Columns of people’s, as they call them. */
export const peoples = { tracker: cellsOf(tracker[1]), asks: cellsOf(asks[0]) } as const;

type Tab = keyof typeof peoples;

/** What one column of each kind is called in both tabs, by which the row of the headers is known. */
const everywhere = 'Kunde';

function cellsOf(line = ''): string[] {
  return line.split('|');
}

/** A tracker of people’s own layout on a workbench, with short names for what they and another automation do in it. */
export class MonthBench extends TrackerBench {
  private readonly ids: Readonly<Record<Tab, number>>;

  constructor(ids: Readonly<Record<Tab, number>>, there: Pick<TrackerBench, 'bench' | 'id'>, key = '') {
    super(undefined, there);
    this.ids = ids;
    this.key = key;
  }

  override copy(): MonthBench {
    return new MonthBench(this.ids, super.copy(), this.key);
  }

  /** File › Make a copy: the copy, in the same world. */
  copied(as = coordinator): MonthBench {
    const { id = '' } = this.bench.edit(this.id, { as, action: 'copyWorkbook' });
    return new MonthBench(this.ids, { bench: this.bench, id });
  }

  sheetOf(tab: Tab): Sheet {
    const sheet = this.book.sheets.find(({ sheetId }) => sheetId === this.ids[tab]);
    if (!sheet) throw new Error(`The tab of ${tab} is gone.`);
    return sheet;
  }

  /** Rows below the headers as shown, by header; blank ones are left out. `row` counts from 1. */
  table(tab: Tab, locale = this.book.locale): { row: number; cells: Record<string, string> }[] {
    const sheet = this.sheetOf(tab);
    const top = this.headerRow(tab);
    const header = this.texts(sheet, top);
    return sheet.rows.slice(top + 1).flatMap((_, below) => {
      const texts = this.texts(sheet, top + 1 + below, locale);
      if (texts.every((text) => text === '')) return [];
      const cells = Object.fromEntries(header.map((name, at) => [name, texts[at] ?? '']));
      return [{ row: top + below + 2, cells }];
    });
  }

  /** The row of an account that Ridealong follows, or that there is. */
  account(name: string): { row: number; cells: Record<string, string> } {
    const rows = this.table('tracker').filter(({ cells }) => cells[everywhere] === name);
    const found = rows.find(({ cells }) => (cells['Status'] ?? '') !== '') ?? rows[0];
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  }

  override episode(account: string): string {
    return this.account(account).cells['Episode id'] ?? '';
  }

  /** Types into cells of a row, one after the other. @param row from 1; left out: the first one below all */
  typeIn(tab: Tab, as: string, values: Record<string, string>, row = this.end(tab)): void {
    this.meet(as);
    for (const [header, text] of Object.entries(values)) {
      const column = this.columnOf(tab, header) + 1;
      this.bench.paste(this.id, { as, tab: this.sheetOf(tab).title, row, column, text });
    }
  }

  typeInto(account: string, as: string, values: Record<string, string>): void {
    this.typeIn('tracker', as, values, this.account(account).row);
  }

  /** Another automation adds a row, or writes into one: through the API, of which no trigger learns. */
  automated(values: Record<string, string>, row = this.end('tracker')): void {
    this.meet(bot);
    const sheet = this.sheetOf('tracker');
    for (const [header, text] of Object.entries(values)) {
      const at = { row: row - 1, column: this.columnOf('tracker', header) };
      typeCell(this.book, sheet, at, { text, as: bot, now: this.bench.world.now });
    }
  }

  /** The first post of another automation: its link. */
  posted(account: string): string {
    const said = { channel: 'red-accounts', user: 'CRM alerts', text: `${account} turned red` };
    return say(this.bench.world, said).permalink;
  }

  /** A1 of a row, or of a cell of it. */
  at(row: number, header?: string): string {
    if (header !== undefined) return `${letters(this.columnOf('tracker', header))}${row}`;
    return `A${row}:${letters(this.sheetOf('tracker').columnCount - 1)}${row}`;
  }

  /** A1 of the headers and all below. */
  all(): string {
    const { columnCount, rowCount } = this.sheetOf('tracker');
    return `A${this.headerRow('tracker') + 1}:${letters(columnCount - 1)}${rowCount}`;
  }

  /** 1-based, below all rows. */
  end(tab: Tab): number {
    const rows = this.table(tab);
    return (rows[rows.length - 1]?.row ?? this.headerRow(tab) + 1) + 1;
  }

  /** What stands in people's columns, by place; a cell with a formula is the formula. */
  typed(): Map<string, Map<string, string[]>> {
    const tabs = (['tracker', 'asks'] as const).map((tab) => {
      const rows = this.sheetOf(tab).rows.slice(this.headerRow(tab) + 1, this.end(tab) - 1);
      const columns = peoples[tab].flatMap((name): [string, string[]][] => {
        const at = this.headers(tab).indexOf(name);
        return at < 0 ? [] : [[name, rows.map((row) => String(row[at]?.formula ?? row[at]?.value ?? ''))]];
      });
      return [tab, new Map(columns)] as const;
    });
    return new Map(tabs);
  }

  /** What Ridealong says of each account and ask, whatever the order of rows. */
  said(): string[] {
    const of = (tab: Tab, headers: string[]): string[] =>
      this.table(tab, 'en_GB')
        .filter(({ cells }) => (cells[headers[0] ?? ''] ?? '') !== '')
        .map(({ cells }) => headers.map((header) => cells[header] ?? '').join(' | '));
    return [
      ...of('tracker', [
        everywhere,
        'Status',
        'Waiting for',
        'Check',
        'Red since',
        'Days red',
        'Slack',
        'Updated',
      ]),
      ...of('asks', ['Anfrage', 'Check', 'Asked by', 'Asked at', 'Thread']),
    ].sort();
  }

  /** Everything that a coordinator is told: each Check, and what the panel says. */
  listed(as = coordinator): string {
    const checks = (['tracker', 'asks'] as const).flatMap((tab) =>
      this.table(tab).map(({ cells }) => cells['Check'] ?? ''),
    );
    return `${checks.join(' ')} ${JSON.stringify(this.ask(as, { kind: 'home' }))}`;
  }

  columnOf(tab: Tab, header: string): number {
    const at = this.headers(tab).indexOf(header);
    if (at < 0) throw new Error(`There is no column ${header}.`);
    return at;
  }

  headers(tab: Tab): string[] {
    return this.texts(this.sheetOf(tab), this.headerRow(tab));
  }

  /** 0-based. */
  private headerRow(tab: Tab): number {
    const sheet = this.sheetOf(tab);
    return sheet.rows.findIndex((_, at) => this.texts(sheet, at).includes(everywhere));
  }

  private texts({ rows }: Sheet, at: number, locale = this.book.locale): string[] {
    return (rows[at] ?? []).map((cell) => displayText(cell, locale));
  }
}

/** Up to ZZ. @param column 0-based */
function letters(column: number): string {
  const letter = (n: number): string => String.fromCharCode(65 + n);
  return column < 26 ? letter(column) : `${letter(Math.floor(column / 26) - 1)}${letter(column % 26)}`;
}

/** The tracker as people have it, before anybody set anything up: a merged title, a hidden column, a filter, frozen headers. */
export function handMadeMonth(): MonthBench {
  const t = handMadeTracker({ Eskalationen: tracker.map(cellsOf), Anfragen: asks.map(cellsOf) });
  const ids = { tracker: t.sheet('Eskalationen').sheetId, asks: t.sheet('Anfragen').sheetId };
  const m = new MonthBench(ids, t);
  const tab = 'Eskalationen';
  edited(m, { action: 'mergeCells', tab, range: 'A1:Q1' });
  edited(m, { action: 'hideColumn', tab, at: 'Kundennr.' });
  edited(m, { action: 'freeze', tab, rows: 2 });
  edited(m, { action: 'setFilter', tab, range: 'A2:Q40' });
  return m;
}
