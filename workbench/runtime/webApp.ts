import { createHash } from 'node:crypto';
import { webAppAddress, type WebAnswer, type WebApp, type WebRequest } from '../google/webApp';
import { webAppEvent, type WebAppEvent } from '../google/webAppEvent';
import {
  errorPage,
  framedPage,
  methodNotAllowedPage,
  movedPage,
  notFoundPage,
  reservedNamePage,
} from '../google/webAppPages';
import { servedBy, type Served } from '../google/webOutput';
import type { World } from '../world';
import type { Manifest } from './manifest';
import type { Ended, Runner } from './runner';

const MOST_ANSWERS_KEPT = 100;

const entryPoints = new Map([
  ['GET', 'doGet'],
  ['POST', 'doPost'],
]);

/** Names of parameters that Google keeps to itself. Source: developers.google.com/apps-script/guides/web. */
const reserved = ['c', 'sid'];

type TextAnswer = Extract<Served, { kind: 'text' }>;

/**
 * The web app as its deployer's account runs it, from no spreadsheet and with nobody at a keyboard. Whatever the script
 * does, the status says nothing of it. Source: developers.google.com/apps-script/guides/web and …/guides/content.
 */
export class DeployedWebApp implements WebApp {
  readonly address: string | null;
  readonly #world: World;
  readonly #runner: () => Runner;
  /** Texts that nobody has fetched yet, by token; the oldest give way. */
  readonly #answers = new Map<string, TextAnswer>();

  constructor(world: World, manifest: Manifest, runner: () => Runner) {
    this.#world = world;
    this.#runner = runner;
    this.address = manifest.hasWebApp ? webAppAddress : null;
  }

  exec(request: WebRequest, answerAt: (token: string) => string): WebAnswer {
    const name = entryPoints.get(request.method);
    if (name === undefined) return page(405, methodNotAllowedPage());
    const event = webAppEvent(request);
    const by = this.#deployer(event.parameter['workbook']);
    if (this.address === null || by === undefined) return page(404, notFoundPage());
    if (reserved.some((each) => Object.hasOwn(event.parameters, each))) return page(405, reservedNamePage());
    const ended = this.#run(name, by, event);
    return { ...this.#answer(ended, answerAt), ms: ended.execution.ms };
  }

  echo(method: string, token: string): WebAnswer {
    if (method !== 'GET') return page(405, methodNotAllowedPage());
    const answer = this.#answers.get(token);
    if (!answer) return page(404, notFoundPage());
    this.#answers.delete(token);
    return { status: 200, headers: { 'Content-Type': answer.contentType }, body: answer.text, ms: 0 };
  }

  /** A web app belongs to no workbook: one that names none, or one that is gone, finds the account of the first. */
  #deployer(id: string | undefined): string | undefined {
    const { workbooks } = this.#world;
    const workbook = workbooks.find((each) => each.id === id) ?? workbooks[0];
    return workbook && (workbook.webAppBy ?? workbook.owner);
  }

  #run(name: string, as: string, event: WebAppEvent): Ended {
    return this.#runner().start({
      function: name,
      as,
      by: 'web app',
      spreadsheet: null,
      workbook: event.parameter['workbook'] ?? '',
      ui: null,
      args: ({ bundle }) => [bundle.parseJson(JSON.stringify(event))],
    });
  }

  #answer({ result, error }: Ended, answerAt: (token: string) => string): WebAnswer {
    if (error !== null) return page(200, errorPage(error));
    if (result === undefined || result === null) {
      return page(200, errorPage('The script completed but did not return anything.'));
    }
    const output = servedBy(result);
    if (!output) {
      const message = 'The script completed but the returned value is not a supported return type.';
      return page(200, errorPage(message));
    }
    if (output.kind === 'page') return page(200, framedPage(output.title, output.html));
    const location = answerAt(this.#keep(output));
    const { headers, ...moved } = page(302, movedPage(location));
    return { ...moved, headers: { ...headers, Location: location } };
  }

  #keep(answer: TextAnswer): string {
    this.#world.counter += 1;
    const token = createHash('sha256').update(`answer-${this.#world.counter}`).digest('base64url');
    this.#answers.set(token, answer);
    for (const oldest of [...this.#answers.keys()].slice(0, -MOST_ANSWERS_KEPT)) this.#answers.delete(oldest);
    return token;
  }
}

const page = (status: number, body: string): WebAnswer => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body,
  ms: 0,
});
