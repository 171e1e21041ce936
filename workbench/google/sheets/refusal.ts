/**
 * What Google says no to. Thrown inside a service, which puts the words of its own call around it.
 * The double has to throw here, because Google does.
 */
export class Refusal extends Error {
  /** HTTP status. */
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

/** A request that Google finds wrong: HTTP status 400. */
export function invalid(message: string): Refusal {
  return new Refusal(400, message);
}

/** Something of Google that the workbench does not have. Never caught: the developer is to see it. */
export function notBuilt(name: string): Error {
  return new Error(`Workbench: ${name} is not built`);
}

/** Whether it is an error that `notBuilt` made. */
export const isNotBuilt = ({ message }: Error): boolean =>
  message.startsWith('Workbench: ') && message.endsWith(' is not built');

/**
 * The error that an advanced service throws in Apps Script.
 * Source: reference/apps-script.md, section 10 ("API call to … failed with error: …"); `details` is expected, unverified.
 *
 * @param method as the message names it, such as `sheets.spreadsheets.batchUpdate`.
 */
export function asAdvancedServiceError(method: string, refusal: Refusal): Error {
  const error = new Error(`API call to ${method} failed with error: ${refusal.message}`);
  error.name = 'GoogleJsonResponseException';
  return Object.assign(error, { details: { code: refusal.code, message: refusal.message } });
}

/**
 * An object whose missing members throw by name, so that nothing pretends to be there.
 *
 * @param log also told, for a script that catches the error and says something else
 */
export function throwingWhenUnbuilt<T extends object>(name: string, built: T, log: string[] = []): T {
  // Printing and awaiting look for these on anything; that is no use of the service.
  const askedByEverybody = new Set<string | symbol>(['toJSON', 'then']);
  return new Proxy(built, {
    get(target, key): unknown {
      if (typeof key === 'symbol' || key in target || askedByEverybody.has(key))
        return Reflect.get(target, key);
      const error = notBuilt(`${name}.${key}`);
      log.push(error.message);
      throw error;
    },
  });
}
