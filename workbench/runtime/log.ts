import { format } from 'node:util';

/** The `console` and the `Logger` of one run: a line each, `%s` filled in, for the record of the execution. */
export function createLogs(lines: string[]): { console: object; Logger: object } {
  const write = (...values: unknown[]): void => {
    lines.push(format(...values));
  };
  const methods = ['log', 'info', 'warn', 'error', 'debug'];
  return {
    console: Object.fromEntries(methods.map((method) => [method, write])),
    Logger: { log: write },
  };
}
