import { callCells, programme, type ProgrammeBench } from '../support/programme';
import { cem, type TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';
import { dies } from './dies';
import { addLines, MANY_LINES } from './manyLines';
import { operation, type Operation } from './operation';
import { askedSince } from './redOperations';

const [eng1, eng2, eng3] = ['eng1@example.com', 'eng2@example.com', 'eng3@example.com'];

/**
 * In May, with a ledger of March: one engineer had their rotation; one has withdrawn while automation was off, and the run that made
 * their event had died before it could say so. So much stands in the ledger that it is folded in the next hour: two stretches of it,
 * between which and below which are lines that stay.
 */
export function ledgerToFold(): ProgrammeBench {
  const p = programme({
    zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
    calls: [callCells({ Date: '2026-03-11' }), callCells({ Date: '2026-05-26', Customer: 'Nordlicht' })],
    now: '2026-03-02T08:05:00Z',
  });
  p.type(coordinator, 'Settings', { Value: '90' }, p.rowOf('Settings', 'Setting', 'Confirm days ahead'));
  p.signUp(eng1, '2026-03-09');
  p.hours(1.1);
  p.signUp(eng2, '2026-05-25');
  dies(p, 'everyHour', 'UrlFetchApp.fetch');
  p.run('turnOffAutomation');
  p.withdraw(eng2);
  p.until('2026-05-11T08:05:00Z');
  p.run('turnOnAutomation');
  addLines(p, MANY_LINES);
  p.signUp(eng3, '2026-05-25');
  return p;
}

/** In May, with an account that has been red since March, and an ask of then. */
function redLedgerToFold(): TrackerBench {
  const t = askedSince('2026-03-02', '2026-03-06');
  t.run('turnOffAutomation');
  t.until('2026-05-19T12:05:00Z');
  t.run('turnOnAutomation');
  addLines(t, MANY_LINES);
  return t;
}

const ledgerEdits = {
  'sorts the ledger': { action: 'sort', tab: 'Ledger', column: 'Kind' },
  'inserts a row in the ledger': { action: 'insertRow', tab: 'Ledger', at: 4 },
} as const;

/** An hourly run that folds the ledger, and what may happen to that meanwhile. */
export const foldOperations: readonly Operation[] = [
  operation('everyHour with a ledger to fold', ledgerToFold, (p) => p.hours(1)),
  operation('request:signUp beside a ledger to fold', ledgerToFold, (p) => p.signUp(eng2, '2026-05-25')),
  operation('everyHourRedAccounts with a ledger to fold', redLedgerToFold, (t) => t.hours(1)),
  operation('afterEdit of a plan beside a ledger to fold', redLedgerToFold, (t) =>
    t.type(cem, 'Account Tracker', { 'Action plan': 'Call them every day.' }, 2),
  ),
  ...Object.entries(ledgerEdits).map(([what, edit]) =>
    operation(`hand: somebody ${what}`, ledgerToFold, (p) =>
      p.bench.edit(p.id, { as: coordinator, ...edit }),
    ),
  ),
];
