import type { SheetLooked } from '../../../src/workbook/adopt/match';
import type { CellValue } from '../../../src/workbook/tab';

/** A sheet of people's, as set-up looks at it. */
export function sheetOf(values: CellValue[][], rest: Partial<SheetLooked> = {}): SheetLooked {
  return { sheetId: 7, title: 'Tabelle1', hidden: false, columnCount: 26, values, ...rest };
}

/** A German list of calls: a title above it, another order, a column of people's own, days typed as text. */
export function germanCalls(rest: Partial<SheetLooked> = {}): SheetLooked {
  return sheetOf(
    [
      ['Kundentermine 2026'],
      ['Kunde', 'Datum', 'Uhrzeit', 'Dauer (Min)', 'Umsatz', 'Vertrieb', 'Ampel', 'Zoom-Link'],
      ['Fjord Telecom', '31.05.2026', 0.5, 30, 1000, 'ae@example.com', 'grün', 'https://zoom.example.com/1'],
      ['Alder Freight', 46175, '14:00', 45, 2000, 'ae2@example.com', 'rot', 'https://zoom.example.com/2'],
    ],
    { title: 'Termine', ...rest },
  );
}
