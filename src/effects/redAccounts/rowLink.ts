import { sheetAddress } from '../letter';

/** Sheet ids of the tabs to which posts and mails link, as set-up gives them. */
const linkedTabs = { tracker: 1026011, asks: 1026012 } as const;

/** Where rows stand now: 1-based, by the id of an episode or ask. */
export type RowNumbers = ReadonlyMap<string, number>;

/**
 * Address of a row, or of its tab as long as it has none; '' when the spreadsheet is not known. It holds until somebody sorts:
 * a row has no address of its own in Sheets.
 */
export function rowLink(
  spreadsheet: string | undefined,
  rows: RowNumbers,
  tab: keyof typeof linkedTabs,
  id: string,
): string {
  const sheet = sheetAddress(spreadsheet);
  if (sheet === '') return '';
  const row = rows.get(id);
  const range = row === undefined ? '' : `&range=A${row}`;
  return `${sheet}#gid=${linkedTabs[tab]}${range}`;
}
