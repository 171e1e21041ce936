import type { Workbook } from '../../workbook/workbook';
import type { PropertyPort } from '../ports';

/**
 * Sheets of people's that stand in for ours, where a run finds them without reading: an edit names its sheet, and most edits of
 * a spreadsheet are none of Ridealong's business. The ledger is the truth; without this, rows are checked every hour only.
 */
const property = 'adoptedSheets';

export function keepAdoptedSheets(properties: PropertyPort, { key, tabs }: Workbook): void {
  const ids = tabs.filter(({ adopted }) => adopted).map(({ sheetId }) => sheetId);
  const text = ids.length === 0 ? '' : [key, ...ids].join(' ');
  if ((properties.get(property) ?? '') !== text) properties.set(property, text);
}

/** Which programme's adopted tab a sheet is; undefined when it is none. */
export function adoptedIn(properties: PropertyPort, sheetId: unknown): Workbook['key'] | undefined {
  const [key, ...ids] = (properties.get(property) ?? '').split(' ');
  if (!ids.includes(String(sheetId))) return undefined;
  return key === 'redAccounts' ? 'redAccounts' : 'shadowing';
}
