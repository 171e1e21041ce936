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

/** A list of accounts with their health, much of which a list of asks might have as well. */
export function accountWatch(rest: Partial<SheetLooked> = {}): SheetLooked {
  const mails = ['ae@example.com', 'cem@example.com'];
  return sheetOf(
    [
      ['Account watch'],
      [
        'Prio',
        'Account name',
        'RAG',
        'Since',
        'Owner (sales)',
        'CSM',
        'What is wrong',
        'Plan',
        'Renewal',
        'By when',
        'Who',
      ],
      [1, 'Fjord Telecom', 'RED', 46113, ...mails, 'Outages', 'Fix them', 46300, 46175, 'cem@example.com'],
      [2, 'Alder Freight', 'amber', '', ...mails, '', '', 46310, '', ''],
      [3, 'Birch Energy', 'green', '', ...mails, '', '', '', '', ''],
    ],
    { title: 'Watchlist', ...rest },
  );
}

/** What is asked of others, as the same team keeps it. */
export function accountRequests(rest: Partial<SheetLooked> = {}): SheetLooked {
  return sheetOf(
    [
      ['Account', 'Request', 'Asked of', 'Due', 'Done?', 'Reply', 'Comments'],
      ['Fjord Telecom', 'A fix date', 'olga@example.com', 46175, '', '', ''],
    ],
    { sheetId: 8, title: 'Requests', ...rest },
  );
}

/** A list of calls whose headers say little: what stands below them says which column is which. */
export function plainCalls(rest: Partial<SheetLooked> = {}): SheetLooked {
  return sheetOf(
    [
      [
        '#',
        'Client',
        'Day',
        'When (UK date)',
        'Time (UK)',
        'How long',
        'Account exec',
        'Topic',
        'Spaces',
        'Zoom',
        'Shadow(s)',
      ],
      [
        '1',
        'Alder Freight',
        'Tue',
        46147,
        0.5,
        30,
        'ae.emea@example.com',
        'Discovery',
        1,
        'https://zoom.example.com/a',
        'eng06@example.com',
      ],
      ['2', 'Birch Energy', 'Tue', 46154, 0.5, '60 min', 'ae.emea@example.com', 'QBR', 2, '', ''],
    ],
    { title: 'Customer calls 26', ...rest },
  );
}
