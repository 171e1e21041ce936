import type { Email } from '../../programme/records';
import type { AnyProgramme, Book } from '../book';
import { lastRunOf, notRunSince, runsNoted } from '../lastRun';
import type { Platform } from '../ports';
import type { Remedied } from '../remedies/remedy';
import { noWish, type RunContext, type Wish } from '../task';
import type { Understanding } from '../understanding';
import { asCoordinator, turnOn, type Outcome } from './automation';
import { withBook } from './withBook';

/**
 * Lets a coordinator's account send instead of one whose triggers have not run for hours: it was deleted or suspended, or lost its
 * rights. Whoever comes second is told who has it, since then it is no longer late.
 */
export function takeOverAutomation(platform: Platform, me: Email): Remedied {
  const { ok, text } = withBook(platform, (book) => takeOver(platform, book, me));
  return { ok, sentence: text };
}

function takeOver<P extends AnyProgramme, H>(platform: Platform, book: Book<P, H>, me: Email): Outcome {
  const { ran } = runsNoted(platform.properties);
  const decide = (found: Understanding<P, H>, context: RunContext): Wish<Outcome, P> => {
    const { automation } = found;
    const isLate = notRunSince(found, lastRunOf(found, ran), context.now) !== undefined;
    if (automation?.on && automation.account !== me && !isLate) {
      const text = `${automation.account} sends everything, and its last run is not long ago: nothing was changed. To hand over, turn automation off in the menu first.`;
      return noWish(found, { ok: false, text });
    }
    return turnOn(platform, book, found, context);
  };
  return asCoordinator(platform, book, me, decide);
}
