import * as v from 'valibot';
import { setUpRequests } from './adopt/checkSetUp';
import { redRequests } from './redAccounts/checkRed';
import { hows } from './remedies';
import type { AnyRequest } from './requests';

/** Longest text that a request may bring. */
const text = v.pipe(v.string(), v.maxLength(2000));
const short = v.pipe(v.string(), v.maxLength(200));
const whole = v.pipe(v.number(), v.integer());

/** A cell of a file that is imported: no text of a tab is longer. */
const cell = v.pipe(v.string(), v.maxLength(10_000));
const cells = v.pipe(v.array(cell), v.maxLength(100));

const weeks = v.union([
  v.strictObject({ any: v.literal(true) }),
  v.strictObject({ weeks: v.pipe(v.array(short), v.maxLength(60)) }),
  v.strictObject({ year: v.pipe(whole, v.minValue(2000), v.maxValue(2100)) }),
]);

/** Each kind of request, whole and nothing more. */
export const request = v.variant('kind', [
  v.strictObject({ kind: v.literal('home') }),
  v.strictObject({
    kind: v.literal('signUp'),
    weeks,
    flexible: v.boolean(),
    note: text,
    timeZone: v.optional(short),
  }),
  v.strictObject({ kind: v.literal('withdraw'), signUp: short }),
  v.strictObject({
    kind: v.literal('saveHours'),
    timeZone: short,
    worksOn: v.pipe(v.array(whole), v.maxLength(7)),
    worksFrom: short,
    worksUntil: short,
  }),
  v.strictObject({
    kind: v.literal('offerCall'),
    date: short,
    start: short,
    minutes: whole,
    customer: short,
    customerNo: v.nullable(whole),
    ae: short,
    brief: text,
    meetingLink: text,
    notesLink: text,
    slackChannel: short,
    seats: whole,
  }),
  v.strictObject({
    kind: v.literal('saveCoordinators'),
    coordinators: v.pipe(v.array(short), v.maxLength(60)),
  }),
  v.strictObject({
    kind: v.literal('answerHeld'),
    word: v.picklist(['carryOut', 'mistake']),
    seen: short,
  }),
  v.strictObject({
    kind: v.literal('importRows'),
    what: v.picklist(['engineers', 'calls', '']),
    preview: v.boolean(),
    header: cells,
    rows: v.pipe(
      v.array(v.strictObject({ row: v.pipe(whole, v.minValue(2), v.maxValue(200_000)), cells })),
      v.maxLength(500),
    ),
  }),
  v.strictObject({
    kind: v.literal('importHandbook'),
    preview: v.boolean(),
    page: v.pipe(v.string(), v.maxLength(300_000)),
  }),
  v.strictObject({ kind: v.literal('handbook') }),
  v.strictObject({ kind: v.literal('nudge') }),
  v.strictObject({ kind: v.literal('status') }),
  v.strictObject({ kind: v.literal('checkInstallation') }),
  v.strictObject({ kind: v.literal('remedy'), how: v.picklist(hows) }),
  ...setUpRequests,
  ...redRequests,
]);

/** What there is to ask for. */
export const requestKinds: readonly string[] = request.options.map(({ entries }) => entries.kind.literal);

export type Checked =
  { readonly ok: true; readonly request: AnyRequest } | { readonly ok: false; readonly sentence: string };

/** Takes what a page sent for a request only when it is one of the closed list, whole and nothing more (rule: hostile caller). */
export function checkRequest(raw: unknown): Checked {
  const parsed = v.safeParse(request, raw);
  if (parsed.success) return { ok: true, request: parsed.output as AnyRequest };
  return { ok: false, sentence: tooLong(parsed.issues) ?? notUnderstood };
}

const notUnderstood =
  'Ridealong did not understand what the page asked for. Close the panel, open it again, and try once more.';

/** Fields that the panel calls otherwise than their keys do. */
const labels: ReadonlyMap<string, string> = new Map([
  ['brief', 'what to expect'],
  ['ae', 'AE'],
  ['ce', 'CE'],
]);

/** What a person can mend: all that is wrong are fields with too much text, of which this names the first. */
function tooLong(issues: readonly v.BaseIssue<unknown>[]): string | undefined {
  const [first] = issues;
  const [last] = first?.path?.slice(-1) ?? [];
  const key = last?.key;
  if (typeof key !== 'string' || !issues.every(isTooMuchText)) return undefined;
  const label = labels.get(key) ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `“${label.charAt(0).toUpperCase()}${label.slice(1)}” is longer than ${String(first?.requirement)} characters: shorten it.`;
}

const isTooMuchText = ({ type, input }: v.BaseIssue<unknown>): boolean =>
  type === 'max_length' && typeof input === 'string';
