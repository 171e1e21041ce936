// Runs clasp, and takes its word only for what its output shows: it ends with 0 also when it did nothing.
import { spawn } from 'node:child_process';

/** Something stands in the way; the message says what, and what to do now. */
export class Obstacle extends Error {}

const logIn =
  'clasp is not logged in. Run `npx clasp login` and choose the account that is to own the deployment, then do this again.';

/** What clasp says when something is missing, and what helps. */
const advice = [
  [/no credentials|not logged in|invalid_grant|invalid_rapt|NOT_AUTHENTICATED|token has been/i, logIn],
  [
    /Apps Script API/i,
    'The Apps Script API is off for this account. Turn it on at https://script.google.com/home/usersettings, wait a ' +
      'minute, then do this again.',
  ],
  [
    /entity was not found|NOT_FOUND|Invalid script/i,
    'Google finds no such script or deployment. Compare the script id with Project Settings in the Apps Script editor: ' +
      'it is neither the id of the spreadsheet nor that of a deployment. `npx clasp show-authorized-user` says who is ' +
      'logged in: that account has to be an editor of the script.',
  ],
  [
    /access_denied|admin_policy|app is blocked|restricted by/i,
    'Your organisation does not let clasp in. An administrator has to trust its client id: Admin console → Security → ' +
      'API controls.',
  ],
  [
    /does not have permission|PERMISSION_DENIED|NOT_AUTHORIZED|insufficient/i,
    'This account may not change the script. Share the script (or its spreadsheet) with it as an editor, or log in as ' +
      'another one: `npx clasp login`.',
  ],
  [/RESOURCE_EXHAUSTED|quota|rate limit/i, 'Google asks to wait. Do this again in some minutes.'],
  [/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN/, 'There is no connection to Google.'],
  [
    /Skipping push/,
    'clasp pushed nothing, since it could not ask whether the manifest may be replaced. Nothing was changed.',
  ],
];

/**
 * @param {string} output what clasp printed
 * @returns {string} what to do now, and below it what clasp said
 */
function explain(output) {
  const said = output.trim();
  const known = advice.find(([words]) => words.test(said))?.[1];
  const quoted = said === '' ? 'clasp said nothing.' : `clasp said: ${said}`;
  return known === undefined ? quoted : `${known}\n${quoted}`;
}

/** The clasp that is found on the path, for one project file. */
export class Clasp {
  #settings;

  /**
   * @param {{ cwd: string, project: string, env?: NodeJS.ProcessEnv }} settings `project` is a file such as
   *   `.clasp.json`, relative to `cwd`. It is always named: left to itself, clasp takes one of a folder above.
   */
  constructor(settings) {
    this.#settings = settings;
  }

  /** A command as one would type it. @param {readonly string[]} args */
  words(args) {
    return ['clasp', ...this.#all(args)].join(' ');
  }

  /** @throws {Obstacle} when there is no clasp 3 on the path */
  async mustBeThere() {
    const { code, output } = await this.#spawn(['--version']);
    if (code !== 0)
      throw new Obstacle(`clasp is not there. Run \`npm ci\`, then do this again.\n${output.trim()}`);
    const major = /^\s*(\d+)\./.exec(output)?.[1];
    if (major !== '3')
      throw new Obstacle(`This takes clasp 3; on the path is ${output.trim()}. Run it by \`npm run\`.`);
  }

  /**
   * What a command answers, as JSON: the only thing that says it was done.
   * @param {readonly string[]} args
   * @returns {Promise<unknown>}
   * @throws {Obstacle}
   */
  async ask(args) {
    const { code, output, answer } = await this.#spawn(this.#all(args));
    if (code === 0) {
      try {
        return JSON.parse(answer);
      } catch {
        // It ended well and did not say what it did: so it did not do it.
      }
    }
    throw new Obstacle(`\`clasp ${args[0]}\` did not do it. ${explain(output)}`);
  }

  #all(args) {
    return [...args, '--json', '--project', this.#settings.project];
  }

  #spawn(args) {
    const { cwd, env = process.env } = this.#settings;
    return new Promise((resolve) => {
      // A terminal would let clasp ask questions, and draw over its answers.
      const stdio = ['ignore', 'pipe', 'pipe'];
      const child = spawn('clasp', args, { cwd, env, stdio, shell: process.platform === 'win32' });
      const texts = { answer: '', output: '' };
      child.stdout.on('data', (chunk) => {
        texts.answer += chunk;
        texts.output += chunk;
      });
      child.stderr.on('data', (chunk) => (texts.output += chunk));
      child.on('error', (error) => resolve({ ...texts, code: -1, output: texts.output + error.message }));
      child.on('close', (code) => resolve({ ...texts, code }));
    });
  }
}
