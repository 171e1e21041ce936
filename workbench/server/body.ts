import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import * as v from 'valibot';
import { localeNames } from '../google/sheets/locale';
import { faultModes } from '../runtime/faults';
import { calendarStatuses } from '../runtime/limits';
import { isOfOrganisation } from './desk';
import { ORGANISATION } from '../sample/organisation';

/** Answers with a status and one plain sentence. */
export function refuse(c: Context, status: ContentfulStatusCode, error: string): Response {
  return c.json({ error }, status);
}

/** Hands the checked JSON body to a handler; a body that is not as described is answered with 400. */
export function withBody<S extends v.GenericSchema>(
  schema: S,
  handle: (c: Context, body: v.InferOutput<S>) => Response | Promise<Response>,
): (c: Context) => Promise<Response> {
  return async (c) => {
    const json = parseJson(await c.req.text());
    if (json === undefined) return refuse(c, 400, 'The body is not JSON.');
    const checked = v.safeParse(schema, json, { abortEarly: true });
    if (!checked.success) return refuse(c, 400, sentenceFor(checked.issues[0]));
    return handle(c, checked.output);
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function sentenceFor(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}

/** An object with these entries and no others. */
export const object = <E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, (issue) => objectSentence(issue, Object.keys(entries)));

function objectSentence(issue: v.BaseIssue<unknown>, names: string[]): string {
  if (issue.expected === 'never') return `is not known here. Known: ${names.join(', ')}.`;
  if (issue.received === 'undefined') return 'is missing.';
  return `Expected a JSON object with ${names.join(', ')}.`;
}

export const text = v.string('must be a text.');
export const name = v.pipe(text, v.nonEmpty('must not be empty.'));
export const rowNumber = v.pipe(
  v.number('must be a number.'),
  v.integer('must be a whole number.'),
  v.minValue(1, 'counts from 1.'),
  v.maxValue(100_000, 'is more than a sheet here has.'),
);
const index = v.pipe(
  v.number('must be a number.'),
  v.integer('must be a whole number.'),
  v.minValue(0, 'counts from 0.'),
);
/** The cell that is selected while a script runs. */
const active = v.optional(object({ sheetId: index, row: index, column: index }));
export const address = v.pipe(
  text,
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[^\s@]+@[^\s@]+$/, `must be an address like ae.emea@${ORGANISATION}.`),
  v.check(isOfOrganisation, `must be an address at ${ORGANISATION}, the organisation of this workbench.`),
);
export const timeZone = v.pipe(text, v.check(isTimeZone, 'must be a time zone like Europe/Berlin.'));

export const locale = v.pipe(text, v.check(isLocale, `is not built here; ${localeNames.join(', ')} are.`));

function isLocale(name: string): boolean {
  return localeNames.includes(name);
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** An instant with its offset, such as 2026-05-04T08:00:00Z. */
export const instant = v.pipe(
  text,
  v.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/,
    'must be an instant like 2026-05-04T08:00:00Z.',
  ),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'is no day of any calendar.'),
);

/** The bodies of the HTTP interface, one for each request that has one. */
export const bodies = {
  fault: object({
    call: v.pipe(index, v.minValue(1, 'counts from 1.')),
    mode: v.picklist(faultModes, `is one of: ${faultModes.join(', ')}.`),
  }),
  limits: object({
    as: address,
    mails: v.optional(index),
    fetches: v.optional(index),
    triggerMinutes: v.optional(index),
  }),
  calendarLimit: object({
    calls: index,
    status: v.optional(v.picklist(calendarStatuses, `is one of: ${calendarStatuses.join(', ')}.`)),
    every: v.optional(v.pipe(index, v.minValue(1, 'counts from 1.'))),
    whole: v.optional(v.boolean('must be true or false.')),
  }),
  newWorkbook: object({
    kind: v.picklist(['shadowing', 'red-accounts'], 'must be "shadowing" or "red-accounts".'),
    title: v.pipe(text, v.trim(), v.nonEmpty('must not be empty.'), v.maxLength(200, 'is too long.')),
    timeZone: v.optional(timeZone),
    locale: v.optional(locale),
    as: v.optional(address),
  }),
  open: object({ as: address }),
  type: object({
    as: address,
    tab: name,
    row: v.optional(rowNumber),
    values: v.pipe(
      v.record(text, text, 'must be an object of header and text as typed.'),
      v.check((values) => Object.keys(values).length > 0, 'must name at least one column.'),
    ),
  }),
  paste: object({ as: address, tab: name, row: rowNumber, column: rowNumber, text }),
  select: object({ as: address, tab: name, row: rowNumber, column: rowNumber }),
  run: object({ as: address, function: name, args: v.optional(v.array(v.unknown())), active }),
  request: object({ as: address, request: v.unknown(), active }),
  webApp: object({ as: address }),
  clock: object({ now: instant }),
  respond: object({
    as: address,
    answer: v.picklist(['accepted', 'declined', 'tentative'], 'must be accepted, declined or tentative.'),
  }),
  person: object({ email: address, name: v.optional(name) }),
};
