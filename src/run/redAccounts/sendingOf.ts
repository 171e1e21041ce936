import type { RedSending } from '../../effects/redAccounts/redSending';
import { tabOf } from '../../workbook/workbook';
import type { Automation, Basics } from '../understanding';
import { rowsOf } from './rowsOf';

/** What posts and mails need of a workbook besides the rules. */
export function sendingOf(found: Basics, { since, before }: Automation, spreadsheet: string): RedSending {
  const sheetIdOf = (tab: 'tracker' | 'asks'): number => tabOf(found.workbook, tab).sheetId;
  return {
    automationSince: since,
    before,
    spreadsheet,
    sheetIds: { tracker: sheetIdOf('tracker'), asks: sheetIdOf('asks') },
    rows: rowsOf(found),
  };
}
