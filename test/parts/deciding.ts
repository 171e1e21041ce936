import type { ShadowingAfter } from '../../src/run/shadowing/found';
import type { RunContext } from '../../src/run/task';
import type { Basics } from '../../src/run/understanding';
import { at, email, World } from '../shadowing/world';
import { basics } from './basics';

/** A run of Casey's, on Monday 2026-05-04 at 10:00. */
export const context: RunContext = {
  now: at('2026-05-04 10:00'),
  by: email('casey'),
  spreadsheet: 's1',
  run: 2,
  nonce: 'n',
  newId: (prefix) => prefix,
};

/** A workbook of call shadowing without rows, in which nothing was decided. */
export function nothingDecided(changes: Partial<Basics> = {}): ShadowingAfter {
  const { programme, history } = new World();
  return {
    before: { ...basics(changes), programme, history },
    programme,
    history,
    context,
    newRows: [],
    problems: new Map(),
    entries: [],
  };
}
