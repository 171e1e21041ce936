import { sheetAddress } from '../letter';

/** What the address of a row is made of. */
export interface RowPlaces {
  /** Id of the spreadsheet; undefined when it is not known. */
  readonly spreadsheet: string | undefined;
  /** Sheet ids of the tabs to which posts and mails link: a tab that was adopted has one of its own. */
  readonly sheetIds: { readonly tracker: number; readonly asks: number };
  /** Where rows stand now: 1-based, by the id of an episode or ask. */
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * Address of a row, or of its tab as long as it has none and where no id is given; '' when the spreadsheet is not known. It holds
 * until somebody sorts: a row has no address of its own in Sheets.
 */
export function rowLink(
  { spreadsheet, sheetIds, rows }: RowPlaces,
  tab: keyof RowPlaces['sheetIds'],
  id?: string,
): string {
  const sheet = sheetAddress(spreadsheet);
  if (sheet === '') return '';
  const row = id === undefined ? undefined : rows.get(id);
  const range = row === undefined ? '' : `&range=A${row}`;
  return `${sheet}#gid=${sheetIds[tab]}${range}`;
}
