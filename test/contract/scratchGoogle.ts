import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbench, type RunResult } from '../../workbench/workbench';

const scopes = [
  'spreadsheets',
  'script.container.ui',
  'script.scriptapp',
  'script.send_mail',
  'script.external_request',
  'userinfo.email',
  'calendar.app.created',
  'calendar.acls',
];

/** Runs whatever it is handed, so that a test can say in place what the script does. */
const evaluate = `function evaluate(source, args) {
  return (0, eval)('(' + source + ')').apply(null, args);
}
`;

export interface ScratchOptions {
  /** Top-level functions of the script, beside the one that evaluates. */
  code?: string;
  /** Changes to its manifest. */
  manifest?: Record<string, unknown>;
  /** Short names of the scopes left out of its manifest. */
  without?: readonly string[];
  now?: string;
}

export const ada = 'ada@example.com';
export const ben = 'ben@example.com';

/** A workbook with a script bound to it that is written in the test itself. Ada owns it; Ben may open it. */
export class ScratchGoogle {
  readonly workbench: Workbench;
  readonly workbook: string;
  readonly #folder: string;

  constructor({ code = '', manifest = {}, without = [], now = '2026-05-04T08:00:00Z' }: ScratchOptions = {}) {
    this.#folder = mkdtempSync(join(tmpdir(), 'scratch-google-'));
    const oauthScopes = scopes
      .filter((name) => !without.includes(name))
      .map((name) => `https://www.googleapis.com/auth/${name}`);
    const advanced = [
      { userSymbol: 'Sheets', serviceId: 'sheets', version: 'v4' },
      { userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3' },
    ];
    this.write('Code.js', evaluate + code);
    this.write(
      'appsscript.json',
      JSON.stringify({
        timeZone: 'Europe/Berlin',
        runtimeVersion: 'V8',
        dependencies: { enabledAdvancedServices: advanced },
        oauthScopes,
        ...manifest,
      }),
    );
    this.workbench = new Workbench({ distDir: this.#folder, now });
    this.workbench.addPerson(ada, 'Ada Byron');
    this.workbench.addPerson(ben, 'Ben Okri');
    this.workbook = this.workbench.createWorkbook({ kind: 'shadowing', title: 'Scratch', owner: ada });
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.#folder, file), text);
  }

  /** Runs a function inside the script as Ada, from a menu; it must not use anything around it. */
  script<A extends unknown[], T>(work: (...args: A) => T, ...args: A): T {
    return this.scriptAs(ada, work, ...args);
  }

  scriptAs<A extends unknown[], T>(as: string, work: (...args: A) => T, ...args: A): T {
    const { result, error } = this.attempt(as, work, ...args);
    if (error !== null) throw new Error(error);
    return (result === undefined ? undefined : JSON.parse(JSON.stringify(result))) as T;
  }

  /** Runs it and gives whatever came of it. */
  attempt<A extends unknown[]>(as: string, work: (...args: A) => unknown, ...args: A): RunResult {
    return this.workbench.run(this.workbook, { as, function: 'evaluate', args: [String(work), args] });
  }

  /** `service.method` of the round trips of the last run. */
  lastCalls(): string[] {
    return (this.workbench.executions().at(-1)?.calls ?? []).map(
      ({ service, method }) => `${service}.${method}`,
    );
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
