import type { Run } from './execution';
import type { ServiceRun } from './serviceRun';

/** A run with what SpreadsheetApp asks of it about rights. */
export type SpreadsheetRun = Run & Pick<ServiceRun, 'authorise' | 'refuseInNone'>;
