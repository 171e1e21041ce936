import type { Sheet, Spreadsheet } from '../world';
import { Exception } from './exception';
import { scope } from './serviceRun';
import { hasValue, cellAt } from './sheets/grid';
import { isEditor } from './sheets/protection';
import { throwingWhenUnbuilt } from './sheets/refusal';
import { activeRange, activeSheet, navigationMs, rangeObject, spreadsheetObject } from './spreadsheetObjects';
import type { SpreadsheetRun } from './spreadsheetRun';
import { selectRange, selectSheet } from './spreadsheetSelection';
import { createUi } from './spreadsheetUi';

/** Virtual milliseconds: reference/performance.md, section 1. */
const openMs = 300;

/** `SpreadsheetApp`, as far as an add-on uses it that reads and writes through the Sheets API. */
export function createSpreadsheetApp(run: SpreadsheetRun): object {
  const active = (method: string) => {
    run.refuseInNone(`SpreadsheetApp.${method}`);
    run.charge(navigationMs);
    return run.spreadsheet;
  };
  const spreadsheet = (method: string) => () => {
    const found = active(method);
    return found && spreadsheetObject(run, found);
  };
  const inActive =
    (method: string, of: (run: SpreadsheetRun, found: Spreadsheet, what: unknown) => unknown) =>
    (what?: unknown) => {
      const found = active(method);
      return found && of(run, found, what);
    };
  return throwingWhenUnbuilt('SpreadsheetApp', {
    getActiveSpreadsheet: spreadsheet('getActiveSpreadsheet'),
    getActive: spreadsheet('getActive'),
    getActiveSheet: inActive('getActiveSheet', activeSheet),
    getActiveRange: inActive('getActiveRange', activeRange),
    getCurrentCell: inActive('getCurrentCell', activeRange),
    setActiveSheet: inActive('setActiveSheet', selectSheet),
    setActiveRange: inActive('setActiveRange', selectRange),
    openById: (id: unknown) => openById(run, id),
    // Writes are not gathered here: each is there at once.
    flush: () => {
      run.refuseInNone('SpreadsheetApp.flush');
      run.charge(navigationMs);
    },
    getUi: () => {
      run.charge(navigationMs);
      return createUi(run);
    },
  });
}

/** Needs the full scope: `spreadsheets.currentonly` does not do for a file by its id. */
function openById(run: SpreadsheetRun, id: unknown): object {
  run.authorise('SpreadsheetApp.openById', [scope('spreadsheets')]);
  return run.call('SpreadsheetApp', 'openById', openMs, () => {
    const found = run.world.workbooks.find((workbook) => workbook.id === id);
    if (!found) {
      throw new Exception(
        'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
      );
    }
    const mayOpen = run.as === '' ? found === run.spreadsheet : isEditor(found, run.as);
    if (!mayOpen) throw new Exception('You do not have permission to access the requested document.');
    return spreadsheetObject(run, found);
  });
}

/** What somebody's hand changed in the run's spreadsheet; rows and columns 0-based. */
export interface EditedRange {
  sheet: Sheet;
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
  /** What one cell showed before; '' when it was empty or many were changed. */
  oldText: string;
  /** Neither `value` nor `oldValue`, although it may be one cell that was edited. */
  valueUntold?: true;
  /** Who it was; '' where Google does not say, as in a simple trigger of somebody whom policy hides. */
  by: string;
  /** Of an installable trigger only. */
  triggerUid?: string;
}

/**
 * The event object of an edit trigger. `value` and `oldValue` are there only when a single cell was edited, and
 * `oldValue` only when it was not empty (reference/apps-script.md, section 4); both are texts.
 *
 * @throws Error for a run without a spreadsheet, which no edit can start.
 */
export function editEvent(run: SpreadsheetRun, edit: EditedRange): object {
  const { spreadsheet } = run;
  if (!spreadsheet) throw new Error('An edit belongs to a spreadsheet.');
  const { sheet, row, column, rowCount, columnCount, oldText, valueUntold, by, triggerUid } = edit;
  const box = { top: row, bottom: row + rowCount, left: column, right: column + columnCount };
  const cell = cellAt(sheet, row, column);
  const single = rowCount === 1 && columnCount === 1 && !valueUntold;
  return {
    authMode: run.authMode,
    source: spreadsheetObject(run, spreadsheet),
    range: rangeObject(run, spreadsheet, { sheetId: sheet.sheetId, ...box }),
    user: throwingWhenUnbuilt('User', { getEmail: () => by }),
    ...(single &&
      hasValue(cell) && {
        value: String(cell.value).replace(/^(true|false)$/, (word) => word.toUpperCase()),
      }),
    ...(single && oldText !== '' && { oldValue: oldText }),
    ...(triggerUid !== undefined && { triggerUid }),
  };
}
