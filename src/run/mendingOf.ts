import type { Email } from '../programme/records';
import type { Mending } from '../workbook/repair/mending';
import { mend } from '../workbook/setUp';
import type { Workbook } from '../workbook/workbook';
import type { LoggedEntry } from '../workbook/entries';
import { coordinatorsOf, coordinatorsText } from './coordinators';
import type { Platform, SheetValues, SpreadsheetShape } from './ports';
import { askedTabs } from './readWorkbook';
import { rememberedRows } from './rememberedRows';
import type { Basics } from './understanding';

/** What is to be mended in a workbook that was understood; looks at what stands beside the values, a round trip, and reads again. */
export function mendingOf(platform: Platform, { workbook, ledger }: Basics, by: Email): Mending {
  const shape = platform.spreadsheet.shape();
  const values = platform.spreadsheet.read(askedTabs(workbook));
  return mendingFor(workbook, shape, values, {
    by,
    coordinators: coordinatorsText(coordinatorsOf(platform.properties)),
    entries: ledger.entries,
    makeEmpty: false,
  });
}

interface Known {
  readonly by: Email;
  readonly coordinators: string;
  readonly entries: readonly LoggedEntry[];
  readonly makeEmpty: boolean;
}

/** The same of what was read already. */
export function mendingFor(
  workbook: Workbook,
  shape: SpreadsheetShape,
  values: SheetValues,
  { by, coordinators, entries, makeEmpty }: Known,
): Mending {
  return mend(workbook, shape, new Map([...values].map(([mark, tab]) => [mark, tab.values])), {
    domain: by.slice(by.indexOf('@') + 1),
    timeZone: shape.timeZone,
    coordinators,
    remembered: rememberedRows(entries),
    makeEmpty,
  });
}
