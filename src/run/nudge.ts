import type { Email } from '../programme/records';
import type { Nudged } from '../sidebar/requests';
import type { AnyProgramme, Book } from './book';
import type { Platform } from './ports';
import { readWorkbook } from './readWorkbook';

/**
 * Asks the automation account's web app to deliver now what is due (design section 4); where none is deployed, or it did not do
 * it, as one that an earlier automation account deployed, the hourly run does.
 */
export function nudge<P extends AnyProgramme, H>(platform: Platform, book: Book<P, H>, me: Email): Nudged {
  const { automation } = readWorkbook(platform, book, platform.now(), (prefix) => prefix).found;
  const isNeeded = automation?.on === true && automation.account !== me && automation.webApp !== '';
  const isDone = isNeeded && platform.webApp.nudge(automation.webApp);
  const when = isDone ? 'now' : 'with the next hourly run';
  return { kind: 'nudged', sentence: `It goes out ${when}.` };
}
