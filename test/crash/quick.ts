import type { Task } from './task';

/** The part that `npm test` plays, which takes some seconds: of each kind something, of both workbooks. */
export function quickTasks(): Task[] {
  return [
    { kind: 'faults', operation: 'request:signUp', twice: true, brief: true },
    { kind: 'faults', operation: 'everyHour on a Monday with mails', twice: false },
    { kind: 'faults', operation: 'doPost of a red account', twice: false, brief: true },
    { kind: 'interleavings', operation: 'request:signUp', between: 'request:withdraw' },
    {
      kind: 'interleavings',
      operation: 'request:signUp for the last seat',
      between: 'request:signUp of another for the last seat',
    },
    { kind: 'interleavings', operation: 'request:saveAccount', between: 'request:changeHealth' },
    { kind: 'random', seed: 1, count: 6 },
  ];
}
