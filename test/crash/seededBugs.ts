import type { SeededBug } from './seededBug';
import { inFold } from './seededInFold';
import { inOutage } from './seededInOutage';
import { inSending } from './seededInSending';
import { inTurns } from './seededInTurns';
import { inWorkbook } from './seededInWorkbook';

/** Each of them has to be caught. Some are incidents of other add-ons. */
export const seededBugs: readonly SeededBug[] = [
  ...inSending,
  ...inOutage,
  ...inWorkbook,
  ...inFold,
  ...inTurns,
];
