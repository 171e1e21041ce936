import { calendarStatements } from './calendar';
import { services } from './services';
import { sheetsMarks } from './sheetsMarks';
import { sheetsReads } from './sheetsReads';
import { sheetsWrites } from './sheetsWrites';
import type { Statement } from './statement';

/** All that can be said by a script, of one account, in one run. */
export const statements: readonly Statement[] = [
  ...sheetsReads,
  ...sheetsWrites,
  ...sheetsMarks,
  ...calendarStatements,
  ...services,
];
