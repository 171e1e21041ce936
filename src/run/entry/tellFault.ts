import type { Platform } from '../ports';

interface Fault {
  /** A function of main.ts. */
  readonly what: string;
  /** Whether something may have been changed before. */
  readonly mayChange: boolean;
  readonly error: unknown;
}

/**
 * Tells the person at the keyboard that what they chose went wrong: what happened, what may have been done, and what to do. The error
 * itself goes into the log of the script's project, where Google would have put it. In a run that Google has ended nothing is told,
 * since none of its services answers any more; where no dialog can be shown the error goes on.
 */
export function tellFault(platform: Platform, { what, mayChange, error }: Fault): void {
  platform.log(JSON.stringify({ ridealong: 'failed', what, error: stackOf(error) }));
  // The dialog stands until the person closes it: nobody is to wait for the lock so long.
  platform.attempt(() => {
    platform.scriptLock.release();
  });
  const done = mayChange
    ? 'It may be done, or half done, or not at all. What is done stays: please choose it once more.'
    : 'Nothing was changed: please choose it once more.';
  platform.ui.say('Something went wrong', `${happened(error)} ${done}`);
}

function happened(error: unknown): string {
  const { name, message } = (error ?? {}) as { readonly name?: unknown; readonly message?: unknown };
  if (/^(Type|Range|Reference|Syntax)Error$/.test(String(name))) {
    return 'Ridealong made a mistake of its own: should it come again, please tell whoever installed it, for whom the log of the script’s project says more.';
  }
  if (/permission|authori[sz]ation/i.test(String(message))) {
    return 'Your account has not allowed Ridealong all that it needs for this: Check installation in the menu says what is missing, and where to allow it.';
  }
  return 'Google did not answer, or not as it should.';
}

function stackOf(error: unknown): string {
  const { stack } = (error ?? {}) as { readonly stack?: unknown };
  return typeof stack === 'string' ? stack : String(error);
}
