import type { Workbench } from '../workbench';
import { COORDINATOR } from './organisation';

/**
 * Connects the two workbooks of the sample as a coordinator does, and lets the hourly run of call shadowing look at once: a
 * call whose customer is red is closed to shadows.
 */
export function connectWorkbooks(workbench: Workbench): void {
  const workbooks = workbench.workbooks();
  const shadowing = workbooks.find(({ kind }) => kind === 'shadowing');
  const red = workbooks.filter(({ kind }) => kind === 'red-accounts').at(-1);
  if (!shadowing || !red) return;
  const settings = workbench.snapshot(shadowing.id).tabs.find(({ title }) => title === 'Settings');
  const name = settings?.header.indexOf('Setting') ?? -1;
  const row = settings?.rows.findIndex((cells) => cells[name] === 'Red Accounts workbook') ?? -1;
  if (row < 0) return; // the page is in use already: somebody may have taken the row out
  const link = `https://docs.google.com/spreadsheets/d/${red.id}/edit`;
  workbench.type(shadowing.id, { as: COORDINATOR, tab: 'Settings', row: row + 2, values: { Value: link } });
  workbench.run(shadowing.id, { as: COORDINATOR, function: 'everyHour' });
}
