/** A request as it reaches a web app. Of its headers a script learns the content type and nothing else, nor who sent it. */
export interface WebRequest {
  method: string;
  /** What stands behind the `?` of the address. */
  query: string;
  /** As sent; '' for none. */
  contentType: string;
  body: string;
}

export interface WebAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** Virtual milliseconds that the run of the script took. */
  ms: number;
}

/** The add-on's web app, as the script that it belongs to and the outside world reach it. */
export interface WebApp {
  /** Null where the manifest deploys none. */
  readonly address: string | null;
  /**
   * Runs `doGet` or `doPost` in an execution of its own.
   *
   * @param answerAt where a text that the script answers with can be had, by its token
   */
  exec(request: WebRequest, answerAt: (token: string) => string): WebAnswer;
  /** Hands over a text, once. */
  echo(method: string, token: string): WebAnswer;
}

/** A deployment's id begins like this; there is one deployment, which a new version of the add-on keeps. */
const DEPLOYMENT = 'AKfycbWorkbenchRidealong';
const SCRIPTS = 'https://script.google.com';
const ANSWERS = 'https://script.googleusercontent.com';

export const webAppAddress = `${SCRIPTS}/macros/s/${DEPLOYMENT}/exec`;

/** Where Google hands over what a script answered with. Source: developers.google.com/apps-script/guides/content. */
export const echoAddress = (token: string): string => `${ANSWERS}/macros/echo?user_content_key=${token}`;

export const isOfScripts = ({ origin }: URL): boolean => origin === SCRIPTS || origin === ANSWERS;

/** The token of an address that `echoAddress` made. */
export function tokenOf({ origin, pathname, searchParams }: URL): string | null {
  return origin === ANSWERS && pathname === '/macros/echo' ? searchParams.get('user_content_key') : null;
}
