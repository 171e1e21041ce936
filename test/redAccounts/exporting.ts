import type { ExportedLine, ReadHealth } from '../../src/redAccounts/exported';
import { healths } from '../../src/redAccounts/health';
import { crmId } from './world';

/** Knows the healths in their own words only. */
export const readHealth: ReadHealth = (text) => {
  const value = healths.find((health) => health === text);
  return value !== undefined || text === '' ? { ok: true, value } : { ok: false, problem: `${text}?` };
};

/** A line of an export; its id follows from the account's name as in `RedWorld.report`. */
export function line(name: string, health: string, changes: Partial<ExportedLine> = {}): ExportedLine {
  return { id: crmId(name), name, health, ae: '', ce: '', sponsor: '', ...changes };
}
