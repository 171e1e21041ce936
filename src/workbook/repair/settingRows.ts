import { cellData, type SheetsRequest } from '../encode';
import { dropdown, isRule } from '../look';
import { readTab, type TabRow } from '../reading';
import { commonSettings, coordinatorsSetting, isSetting, type SettingRow } from '../setting';
import type { Tab } from '../tab';
import type { Workbook } from '../workbook';
import { nothingToMend, together, type Mending, type SheetThere, type Values } from './mending';
import type { Columns } from './mending';

/** First values of Settings that are not the same everywhere. */
export interface FirstValues {
  readonly domain: string;
  readonly timeZone: string;
  /** Who coordinates, as the row of Settings shows it. */
  readonly coordinators: string;
}

type Places = ReadonlyMap<string, number>;

/** Rows of settings with their first values, below what is there. */
export function settingRows(
  { sheetId }: Tab,
  settings: readonly SettingRow[],
  places: Places,
  values: FirstValues,
): readonly SheetsRequest[] {
  if (settings.length === 0) return [];
  const rows = settings.map((setting) => {
    const cells = new Map<number | undefined, SheetsRequest>([
      [places.get('Setting'), cellData(setting.name)],
      [places.get('What it does'), cellData(setting.meaning)],
      [places.get('Value'), valueCell(firstValue(setting, values), setting)],
    ]);
    const last = Math.max(...[...cells.keys()].map((at) => at ?? 0));
    return { values: Array.from({ length: last + 1 }, (_, at) => cells.get(at) ?? {}) };
  });
  return [{ appendCells: { sheetId, rows, fields: 'userEnteredValue,dataValidation' } }];
}

/** What stands in a row of Settings at first. */
export function firstValue({ name, typed }: SettingRow, values: FirstValues): string {
  const own: Readonly<Record<string, string>> = {
    [commonSettings.domain.name]: values.domain,
    [commonSettings.zone.name]: values.timeZone,
    [coordinatorsSetting.name]: values.coordinators,
  };
  return own[name] ?? typed;
}

function valueCell(value: string, { choices, meaning }: SettingRow): SheetsRequest {
  const rule = choices === undefined ? {} : { dataValidation: dropdown(choices, meaning) };
  return { ...cellData(value), ...rule };
}

interface Looked {
  readonly tab: Tab;
  readonly values: Values;
  readonly sheet: SheetThere;
  readonly columns: Columns;
}

/** A declared setting with the row that stands for it. */
interface Held {
  readonly setting: SettingRow;
  readonly row: TabRow;
}

/**
 * Rows of settings that are gone come back with their first values; of two for one setting the upper one counts, and the other
 * gets a number; names and explanations, which are Ridealong's, say again what they said. Values stay as people typed them.
 */
export function mendSettings(workbook: Workbook, looked: Looked, first: FirstValues): Mending {
  const { tab, values, columns } = looked;
  const { rows } = readTab(tab, withHeaders(values, columns));
  const byName = new Map(
    workbook.settings.map((setting) => [setting, rows.filter((row) => isSetting(row.id, setting.name))]),
  );
  const unnamed = rows.filter(({ id }) => !workbook.settings.some(({ name }) => isSetting(id, name)));
  const held: Held[] = [];
  const renamed: Held[] = [];
  const gone: SettingRow[] = [];
  for (const [setting, [row]] of byName) {
    const told = row ?? unnamed.find((one) => one.cell('What it does') === setting.meaning);
    if (told === undefined) gone.push(setting);
    else held.push({ setting, row: told });
    if (row === undefined && told) renamed.push({ setting, row: told });
  }
  const doubled = [...byName].flatMap(([setting, [, ...others]]) =>
    others.map((row, n) => ({ setting, row, name: `${setting.name} (${n + 2})` })),
  );
  return together([
    nameMending(looked, renamed),
    doubledMending(looked, doubled),
    meaningMending(looked, held),
    shownMending(looked, held, first),
    choiceMending(looked, held),
    goneMending(looked, gone, first),
  ]);
}

/** The tab as it reads once its headers are mended. */
function withHeaders(values: Values, { headerRow, places }: Columns): Values {
  const headers = [...(values[headerRow] ?? [])];
  for (const [header, at] of places) headers[at] = header;
  const filled = Array.from({ length: headers.length }, (_, at) => headers[at] ?? '');
  return [...values.slice(0, headerRow), filled, ...values.slice(headerRow + 1)];
}

function setCell({ tab, columns }: Looked, row: number, header: string, value: string): SheetsRequest[] {
  const columnIndex = columns.places.get(header);
  if (columnIndex === undefined) return [];
  const start = { sheetId: tab.sheetId, rowIndex: row, columnIndex };
  return [{ updateCells: { start, rows: [{ values: [cellData(value)] }], fields: 'userEnteredValue' } }];
}

function nameMending(looked: Looked, renamed: readonly Held[]): Mending {
  return {
    requests: renamed.flatMap(({ setting, row }) => setCell(looked, row.row, 'Setting', setting.name)),
    mended: renamed.map(
      ({ setting, row }) => `Settings: row ${row.row + 1} is called ${setting.name} again; its value stays.`,
    ),
    open: [],
  };
}

function doubledMending(looked: Looked, doubled: readonly (Held & { readonly name: string })[]): Mending {
  return {
    requests: doubled.flatMap(({ row, name }) => setCell(looked, row.row, 'Setting', name)),
    mended: doubled.map(
      ({ setting, row, name }) =>
        `Settings: there were two rows ${setting.name}. The upper one counts; row ${row.row + 1} is called ${name} now: delete it when you do not need it.`,
    ),
    open: [],
  };
}

function meaningMending(looked: Looked, held: readonly Held[]): Mending {
  const wrong = held.filter(({ setting, row }) => row.cell('What it does') !== setting.meaning);
  if (wrong.length === 0) return nothingToMend;
  return {
    requests: wrong.flatMap(({ setting, row }) => setCell(looked, row.row, 'What it does', setting.meaning)),
    mended: [
      `Settings: What it does is explained again for ${wrong.map(({ setting }) => setting.name).join(', ')}.`,
    ],
    open: [],
  };
}

/** Who coordinates is only shown here: rights come from elsewhere. */
function shownMending(looked: Looked, held: readonly Held[], { coordinators }: FirstValues): Mending {
  const shown = held.find(({ setting }) => setting.name === coordinatorsSetting.name);
  if (!shown || shown.row.cell('Value') === coordinators) return nothingToMend;
  return {
    requests: setCell(looked, shown.row.row, 'Value', coordinators),
    mended: [
      'Settings: the row Coordinators shows again who coordinates. They are changed in the panel, under Programme.',
    ],
    open: [],
  };
}

function choiceMending(looked: Looked, held: readonly Held[]): Mending {
  const { tab, sheet, columns } = looked;
  const at = columns.places.get('Value');
  if (at === undefined) return nothingToMend;
  const requests = held.flatMap(({ setting, row }) => {
    if (setting.choices === undefined) return [];
    const rule = dropdown(setting.choices, setting.meaning);
    if (isRule(sheet.ruleAt(row.row, at), rule)) return [];
    const rows = { startRowIndex: row.row, endRowIndex: row.row + 1 };
    const range = { sheetId: tab.sheetId, ...rows, startColumnIndex: at, endColumnIndex: at + 1 };
    return [{ setDataValidation: { range, rule } }];
  });
  const mended = requests.length === 0 ? [] : ['Settings: the choices of its values are back.'];
  return { requests, mended, open: [] };
}

function goneMending({ tab, columns }: Looked, gone: readonly SettingRow[], first: FirstValues): Mending {
  return {
    requests: settingRows(tab, gone, columns.places, first),
    mended: gone.map((setting) => {
      const value = firstValue(setting, first);
      return `Settings: the row ${setting.name} was gone and is there again, ${value === '' ? 'empty' : `with ${value}`}. Please look whether that is right.`;
    }),
    open: [],
  };
}
