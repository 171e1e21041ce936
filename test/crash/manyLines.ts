import type { SmallWorld } from './operation';

/** More lines than make it worth a write to fold them. */
export const MANY_LINES = 320;

/** So long ago a run is over for good. */
const LONG_AGO_MS = 9 * 7 * 24 * 3_600_000;

/** So many lines more of the last run that is long over, to which it does no harm to have said more: they are of no account. */
export function addLines(world: SmallWorld, count: number): void {
  const sheet = world.sheet('Ledger');
  const header = world.header('Ledger');
  const line = sheet.rows[rowOfLastOver(world) + 1] ?? [];
  const root = String(line[header.indexOf('Id')]?.value).replace(/-\w+$/, '');
  const lines = Array.from({ length: count }, (_, n) => {
    const cells = { Line: n + 10, Id: `${root}-more${n}`, Kind: 'found', Data: '{"ids":["c-none"]}' };
    const said = new Map<string, string | number>(Object.entries(cells));
    return header.map((name, column) => {
      const value = said.get(name);
      return value === undefined ? (line[column] ?? null) : { value };
    });
  });
  sheet.rows = [...sheet.rows.slice(0, world.rows('Ledger').length + 1), ...lines];
  sheet.rowCount = Math.max(sheet.rowCount, sheet.rows.length);
}

function rowOfLastOver(world: SmallWorld): number {
  const before = new Date(world.bench.world.now - LONG_AGO_MS).toISOString();
  const over = world.records('Ledger').map(({ At = '', Kind }) => At < before && Kind !== 'folded');
  return over.lastIndexOf(true);
}
