import { createSheetsService } from '../../workbench/google/sheets/service';
import { createSpreadsheet } from '../../workbench/google/sheets/createSpreadsheet';
import { pasteInto } from '../../workbench/google/sheets/typing';
import { createSpreadsheetApp } from '../../workbench/google/spreadsheetApp';
import type { AuthMode, UiSession } from '../../workbench/google/execution';
import type { SpreadsheetRun } from '../../workbench/google/spreadsheetRun';
import type { CallRecord, Sheet, Spreadsheet, World } from '../../workbench/world';

/** A world of two people of one organisation and one spreadsheet, not yet set up. */
export function testWorld(locale = 'en_GB'): World {
  const spreadsheet = createSpreadsheet({
    id: 'book',
    kind: 'shadowing',
    title: 'Customer calls',
    locale,
    timeZone: 'Europe/Berlin',
    owner: 'ann@example.com',
  });
  return {
    now: Date.UTC(2026, 4, 4, 8),
    people: [
      { email: 'ann@example.com', name: 'Ann' },
      { email: 'ben@example.com', name: 'Ben' },
    ],
    workbooks: [spreadsheet],
    calendars: [],
    mails: [],
    triggers: [],
    properties: { script: {}, user: {} },
    cache: {},
    executions: [],
    mailQuota: {},
    counter: 0,
  };
}

export interface TestRun extends SpreadsheetRun {
  /** Round trips so far. */
  readonly calls: CallRecord[];
  readonly charged: { ms: number };
  readonly book: Spreadsheet;
  readonly sheets: GoogleAppsScript.Sheets;
  readonly app: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
}

export interface TestRunOptions {
  world?: World;
  as?: string;
  authMode?: AuthMode;
  ui?: UiSession | null;
  locale?: string;
  /** Without a spreadsheet it was started from. */
  standalone?: boolean;
}

export function uiSession(activeCell: UiSession['activeCell'] = null): UiSession {
  return { menus: [], alerts: [], toasts: [], sidebar: null, activeCell };
}

/** A run that does every call at once and keeps the record, with the services made for it. */
export function testRun(options: TestRunOptions = {}): TestRun {
  const { world = testWorld(options.locale), as = 'ann@example.com', authMode = 'FULL', ui = null } = options;
  const book = world.workbooks[0]!;
  const calls: CallRecord[] = [];
  const charged = { ms: 0 };
  const refuse = (call: string): never => {
    throw new Error(`You do not have permission to call ${call}`);
  };
  const run: SpreadsheetRun = {
    world,
    as,
    authMode,
    spreadsheet: options.standalone ? null : book,
    ui,
    ScriptDate: Date,
    call: (service, method, ms, doIt) => {
      calls.push({ service, method, ms });
      return doIt();
    },
    charge: (ms) => {
      charged.ms += ms;
    },
    requireFull: (service) => {
      if (authMode !== 'FULL') refuse(service);
    },
    authorise: (call) => {
      if (authMode !== 'FULL') refuse(call);
    },
    refuseInNone: (call) => {
      if (authMode === 'NONE') refuse(call);
    },
    nextId: (prefix) => `${prefix}${(world.counter += 1)}`,
  };
  return Object.assign(run, {
    calls,
    charged,
    book,
    sheets: createSheetsService(run) as GoogleAppsScript.Sheets,
    app: createSpreadsheetApp(run) as GoogleAppsScript.Spreadsheet.SpreadsheetApp,
  });
}

/** Pastes rows of texts from A1 on, as a person does, and gives the sheet. */
export function filled(book: Spreadsheet, rows: readonly (readonly string[])[], sheetId = 0): Sheet {
  const sheet = book.sheets.find((each) => each.sheetId === sheetId)!;
  pasteInto(book, sheet, 0, 0, rows.map((row) => row.join('\t')).join('\n'));
  return sheet;
}

export type Requests = GoogleAppsScript.Sheets.Schema.Request[];

/** One batchUpdate of the run's spreadsheet. */
export function updateBook(
  run: TestRun,
  requests: Requests,
  rest: object = {},
): GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetResponse {
  return run.sheets.Spreadsheets.batchUpdate({ requests, ...rest }, 'book');
}

/** One read by a grid range, unformatted unless said otherwise. */
export function readRange(
  run: TestRun,
  gridRange: object = { sheetId: 0 },
  option = 'UNFORMATTED_VALUE',
): GoogleAppsScript.Sheets.Schema.ValueRange | undefined {
  const answer = run.sheets.Spreadsheets.Values.batchGetByDataFilter(
    { dataFilters: [{ gridRange }], valueRenderOption: option, dateTimeRenderOption: 'SERIAL_NUMBER' },
    'book',
  );
  return answer.valueRanges?.[0]?.valueRange;
}

/** A request that writes values into a row, from its first cell on. */
export function writeRow(sheetId: number, rowIndex: number, values: object[]): Requests[number] {
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex: 0 },
      fields: 'userEnteredValue',
      rows: [{ values: values.map((userEnteredValue) => ({ userEnteredValue })) }],
    },
  };
}

/** The error of something that has to fail. */
export function failure(act: () => unknown): { message: string; details?: unknown } {
  try {
    act();
  } catch (error) {
    return error as { message: string };
  }
  throw new Error('nothing was refused');
}
