import type { Task } from './tasks';

/** The part that `npm test` plays: of each kind something, of both workbooks, in under a minute. */
export function quickTasks(): Task[] {
  return [
    { kind: 'faults', operation: 'request:signUp', twice: true },
    { kind: 'faults', operation: 'everyHour on a Monday with mails', twice: false },
    { kind: 'faults', operation: 'doPost of a red account', twice: false },
    { kind: 'interleavings', operation: 'request:signUp', between: 'request:withdraw' },
    { kind: 'interleavings', operation: 'request:saveAccount', between: 'request:changeHealth' },
    { kind: 'random', seed: 1, count: 20 },
  ];
}
