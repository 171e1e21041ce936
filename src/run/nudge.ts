import type { Email } from '../programme/records';
import type { Nudged } from '../sidebar/requests';
import type { AnyProgramme, Book } from './book';
import type { Platform } from './ports';
import { readWorkbook } from './readWorkbook';

/**
 * Asks the automation account's web app to deliver now what is due (design section 4); where none is deployed, or it does not
 * answer, the hourly run does it.
 */
export function nudge<P extends AnyProgramme, H>(platform: Platform, book: Book<P, H>, me: Email): Nudged {
  const { automation } = readWorkbook(platform, book, platform.now(), (prefix) => prefix).found;
  const isNeeded = automation?.on === true && automation.account !== me && automation.webApp !== '';
  const isAwake = isNeeded && platform.webApp.nudge(automation.webApp);
  return { kind: 'nudged', sentence: isAwake ? 'It goes out now.' : 'It goes out within the hour.' };
}
