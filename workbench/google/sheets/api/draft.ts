import type { Sheet, Spreadsheet } from '../../../world';

/**
 * A copy to change without the spreadsheet noticing. Rows and cells are shared until they are written (see ../grid),
 * so that it costs the same for ten rows and for ten thousand.
 */
export function draftOf(spreadsheet: Spreadsheet): Spreadsheet {
  return { ...spreadsheet, sheets: spreadsheet.sheets.map(draftSheet) };
}

function draftSheet(sheet: Sheet): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.slice(),
    columns: sheet.columns.map((column) => ({ ...column })),
    protectedRanges: sheet.protectedRanges.slice(),
    charts: sheet.charts.slice(),
  };
}

/** Makes a draft the spreadsheet. Sheets stay the objects they were, for whoever holds one. */
export function commitDraft(spreadsheet: Spreadsheet, draft: Spreadsheet): void {
  const live = new Map(spreadsheet.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const sheets = draft.sheets.map((sheet) => {
    const kept = live.get(sheet.sheetId);
    if (!kept) return sheet;
    for (const key of Object.keys(kept)) if (!(key in sheet)) Reflect.deleteProperty(kept, key);
    return Object.assign(kept, sheet);
  });
  Object.assign(spreadsheet, draft, { sheets });
}
