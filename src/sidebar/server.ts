import type { Answer, Request } from './requests';

/** google.script.run as this panel uses it; the types that Google publishes do not know our functions. */
interface ScriptRun {
  withSuccessHandler(handler: (answer: Answer | null) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  handleRequest(request: Request): void;
}

/** Asks the server. Rejects with a sentence for the person when no answer came. */
export function ask(request: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const run = google.script.run as unknown as ScriptRun;
    run
      .withSuccessHandler((answer) => {
        if (answer) resolve(answer);
        else
          reject(
            new Error(
              'Google gave no answer. Nothing may have happened: please look at the sheet, and try again.',
            ),
          );
      })
      .withFailureHandler((error) => {
        reject(new Error(explain(error.message)));
      })
      .handleRequest(request);
  });
}

/** What to do about it, in plain words; Google's own follow for whoever is asked for help. */
function explain(message: string): string {
  if (/PERMISSION_DENIED|not have permission|authorization/i.test(message)) {
    return 'Google answered as another account, or wants your consent. Open this sheet in a browser profile with only one account, choose Ridealong in the menu again, and consent.';
  }
  if (/timed? ?out|exceeded maximum execution time|NetworkError|connection/i.test(message)) {
    return 'Google took too long. Nothing is lost: please try again in a minute.';
  }
  return 'Something went wrong at Google. Nothing is lost: please try again. (' + message + ')';
}
