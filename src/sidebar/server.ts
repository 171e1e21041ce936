import type { AnyAnswer, AnyRequest } from './requests';

/** google.script.run as this panel uses it; the types that Google publishes do not know our functions. */
interface ScriptRun {
  withSuccessHandler(handler: (answer: AnyAnswer | null) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  handleRequest(request: AnyRequest): void;
}

/**
 * Asks the server. Rejects with a sentence for the person when no answer came. Which answers there are to a request depends on
 * the workbook, which the one who asks knows.
 */
export function ask<A>(request: AnyRequest): Promise<A> {
  const next = mayChange(request) ? unknownOutcome : 'Please try again.';
  return new Promise((resolve, reject) => {
    const run = google.script.run as unknown as ScriptRun;
    run
      .withSuccessHandler((answer) => {
        if (answer) resolve(answer as A);
        else reject(new Error('Google gave no answer. ' + next));
      })
      .withFailureHandler((error) => {
        reject(new Error(explain(error.message, next)));
      })
      .handleRequest(request);
  });
}

/** What changes nothing. */
const looking: ReadonlySet<AnyRequest['kind']> = new Set<AnyRequest['kind']>([
  'home',
  'status',
  'selected',
  'account',
  'yearReport',
  'compare',
  'handbook',
  'checkInstallation',
  'proposeSetUp',
]);

/** Whether it may have been done although no answer came: then what the panel shows may be no longer so. */
export function mayChange(request: AnyRequest): boolean {
  const isPreview = 'preview' in request && request.preview;
  return !isPreview && !looking.has(request.kind);
}

/** Without an answer the change may have been made: a call offered once more would stand there twice. */
const unknownOutcome =
  'It may have been done all the same: please look whether it stands now, and try again if not.';

/** What to do about it, in plain words. */
function explain(message: string, next: string): string {
  // Somebody may consent to some of what a script asks for (Apps Script, Granular OAuth permissions).
  if (/permissions are not sufficient/i.test(message)) {
    const sentence =
      'Your account has not allowed Ridealong all that it needs for this: Check installation in the menu says what is missing, and where to allow it. ';
    return sentence + next;
  }
  if (/PERMISSION_DENIED|not have permission|authori[sz]ation/i.test(message)) {
    return 'Google answered as another account, or wants your consent. Open this sheet in a browser profile with only one account, choose Ridealong in the menu again, and consent.';
  }
  if (/timed? ?out|exceeded maximum execution time|NetworkError|connection/i.test(message)) {
    return 'Google took too long, or the network is gone. ' + next;
  }
  return 'Something went wrong at Google. ' + next;
}
