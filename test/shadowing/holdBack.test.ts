import { cancel, change, full } from './manyPlaces';
import { callId, kinds } from './world';

// Design section 4, mass changes: which rows are held from now on, and which are free.

test('rows stand in the ledger by their ids, whatever the order in which they are held or free', () => {
  const world = full(12);
  cancel(world, 12);
  const ids = Array.from({ length: 12 }, (_, n) => `c${n}`).sort();
  expect(world.run()).toEqual([{ kind: 'held', rows: ids }]);

  const other = full(12).ledger({ kind: 'held', rows: ['c9'] }, { kind: 'held', rows: ['c3'] });
  expect(other.run()).toEqual([{ kind: 'unheld', rows: ['c3', 'c9'] }]);
});

test('a row that says again what it said is free, though its account is seen red in the same run', () => {
  const world = full(12);
  world.settings = { ...world.settings, redWorkbook: 'other' };
  cancel(world, 8);
  expect(kinds(world.run(true))).toEqual(['held']);
  for (let n = 0; n < 8; n += 1) change(world, n, { status: 'Offered' });
  world.red = ['Customer 2'];
  expect(kinds(world.run(true))).toEqual(['unheld', 'redSeen', 'released accountRed']);
  expect(world.history.held.rows.has(callId('c2'))).toBe(false);
});
