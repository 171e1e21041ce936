import type { HttpRequest } from '../httpRoute';
import { notBuilt } from '../sheets/refusal';
import { refusalSaying, SlackRefusal } from './refusal';

const FORM = 'application/x-www-form-urlencoded';
const JSON_TYPE = 'application/json';

/** What a call hands over, whichever way it came. */
export interface Sent {
  values: Readonly<Record<string, unknown>>;
  /** What Slack remarks about the request beside its answer. */
  warnings: string[];
}

/**
 * The arguments in query and body. A body in JSON counts for the methods that take it; the others do not look into it.
 * Source: https://docs.slack.dev/apis/web-api ("POST bodies"), "Content types" of each method.
 *
 * @throws SlackRefusal invalid_post_type, invalid_json, json_not_object
 */
export function readSent({ method, url, headers, body }: HttpRequest, takesJson: boolean): Sent {
  const query = Object.fromEntries(url.searchParams);
  if (method === 'GET' || body === '') return { values: query, warnings: [] };
  // UrlFetchApp says so of a text of which nothing else is said.
  const [type = '', ...parameters] = (headers['content-type'] ?? FORM).toLowerCase().split(';');
  const hasCharset = parameters.some((parameter) => parameter.trim().startsWith('charset='));
  if (type.trim() === FORM) {
    const values = { ...query, ...Object.fromEntries(new URLSearchParams(body)) };
    return { values, warnings: hasCharset ? ['superfluous_charset'] : [] };
  }
  if (type.trim() !== JSON_TYPE) throw new SlackRefusal('invalid_post_type');
  const warnings = hasCharset ? [] : ['missing_charset'];
  return { values: takesJson ? { ...query, ...jsonObject(body) } : query, warnings };
}

function jsonObject(body: string): Record<string, unknown> {
  const json = parsed(body, 'invalid_json');
  if (!isRecord(json)) throw new SlackRefusal('json_not_object');
  // A token is taken from the header only, when the body is JSON.
  const { token: _, ...values } = json;
  return values;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string, error: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new SlackRefusal(error);
  }
}

/** The arguments of one method, read as what they have to be. */
export class Arguments {
  readonly #values: Readonly<Record<string, unknown>>;

  /**
   * @throws SlackRefusal invalid_arguments where a required one was not handed over; an empty one was
   *   (as measured in github.com/brekkylab/backlot/issues/84)
   */
  constructor(
    method: string,
    values: Readonly<Record<string, unknown>>,
    { required, optional }: { required: readonly string[]; optional: readonly string[] },
  ) {
    const known = [...required, ...optional, 'token'];
    const strange = Object.keys(values).find((name) => !known.includes(name));
    if (strange !== undefined) throw notBuilt(`Slack: ${method} with ${strange}`);
    const missing = required.filter((name) => values[name] === undefined || values[name] === null);
    if (missing.length)
      throw refusalSaying('invalid_arguments', ...missing.map((name) => `missing required field: ${name}`));
    this.#values = values;
  }

  /** Whether it was handed over, empty or not. */
  has(name: string): boolean {
    return this.#values[name] !== undefined && this.#values[name] !== null;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw refusalSaying('invalid_arguments', `must provide a string [json-pointer:/${name}]`);
  }

  flag(name: string): boolean {
    return ['true', '1'].includes(this.text(name) ?? '');
  }

  /** A whole number from 1. */
  count(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined || text === '') return undefined;
    if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
    throw refusalSaying('invalid_arguments', `must be a valid number [json-pointer:/${name}]`);
  }

  /** As an object in a JSON body, as a text of JSON in a form. */
  json(name: string, errorWord: string): unknown {
    const value = this.#values[name];
    if (value === undefined || value === null) return undefined;
    return typeof value === 'string' ? parsed(value, errorWord) : value;
  }
}
