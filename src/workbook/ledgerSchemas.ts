import * as v from 'valibot';
import { acts, outcomes, waitsFor, type EffectKey } from '../effects/delivery';
import { redTroubles, releaseReasons, type PlacementId } from '../shadowing/history';
import type { CallId, SignUpId } from '../shadowing/records';
import { calendarDay, weekOf, type Week } from '../time/calendarDay';
import type { Entry } from './entries';
import { foldedSchema } from './folded';
import { email, instantMs, text } from './ledgerForms';
import { redSchemas } from './redAccounts/ledgerSchemas';
import { tabKeys } from './tab';

const week = v.pipe(
  v.string(),
  v.check((value) => isMonday(value)),
  v.transform((value) => value as Week),
);

function isMonday(value: string): boolean {
  const day = calendarDay(value);
  return day !== undefined && weekOf(day) === day;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const weeks = v.variant('kind', [
  v.object({ kind: v.literal('any') }),
  v.object({ kind: v.literal('ranges'), ranges: v.array(v.object({ from: week, until: week })) }),
]);

const claim = v.object({
  key: text<EffectKey>(),
  generation: count,
  act: v.picklist(acts),
  content: text(),
});

const outcome = v.object({
  key: text<EffectKey>(),
  generation: count,
  outcome: v.picklist(outcomes),
  detail: v.string(),
  ref: v.exactOptional(text()),
  waitsFor: v.exactOptional(v.picklist(waitsFor)),
  notBefore: v.exactOptional(instantMs),
});

/** A row of the handbook's table. */
const rotation = v.object({
  week,
  engineers: v.array(v.object({ name: text(), handle: v.pipe(v.string(), v.regex(/^[a-z0-9-]{0,39}$/i)) })),
  customers: v.array(count),
});

const ids = v.object({ ids: v.array(text()) });

/** The rest of an entry of each kind, as it stands in Data. */
type DataOf<K extends Entry['kind']> = Omit<Extract<Entry, { kind: K }>, 'kind'>;

export const ledgerSchemas: { readonly [K in Entry['kind']]: v.GenericSchema<unknown, DataOf<K>> } = {
  ...redSchemas,
  signedUp: v.object({ signUp: text<SignUpId>(), engineer: email, weeks, flexible: v.boolean() }),
  withdrew: v.object({ signUp: text<SignUpId>() }),
  refused: v.object({ signUp: text<SignUpId>(), weeks }),
  placed: v.object({
    placement: text<PlacementId>(),
    signUp: text<SignUpId>(),
    engineer: email,
    call: text<CallId>(),
    week,
    start: instantMs,
    confirmed: v.boolean(),
    customer: v.exactOptional(text()),
  }),
  confirmed: v.object({ placement: text<PlacementId>() }),
  moved: v.object({ placement: text<PlacementId>(), week, start: instantMs }),
  customerChanged: v.object({ placement: text<PlacementId>(), customer: text() }),
  released: v.object({
    placement: text<PlacementId>(),
    reason: v.picklist(releaseReasons),
    counts: v.boolean(),
  }),
  numbered: v.object({ customer: text(), no: count }),
  missing: ids,
  found: ids,
  redSeen: v.object({ red: v.boolean(), calls: v.array(text<CallId>()) }),
  redUnread: v.object({ why: v.picklist(redTroubles) }),
  imported: v.object({ rotations: v.array(rotation) }),
  handbookPage: v.object({ page: text(), part: count, of: count, text: v.string() }),
  claimed: v.object({ claims: v.array(claim), hourly: v.exactOptional(v.literal(true)) }),
  delivered: v.object({ outcomes: v.array(outcome) }),
  started: v.object({ spreadsheet: text(), schema: count }),
  upgraded: v.object({ schema: count }),
  restoredSeen: v.object({ lost: text() }),
  wentOn: v.object({}),
  rowsSeen: v.object({ tab: text(), rows: v.record(v.string(), v.string()) }),
  automationOn: v.object({ account: email, calendar: text(), webApp: v.exactOptional(text()) }),
  automationOff: v.object({}),
  coordinatorsMeant: v.object({ coordinators: v.array(email) }),
  coordinatorsSaved: v.object({ added: v.exactOptional(v.array(email)) }),
  calendarShared: v.object({ calendar: text(), refused: v.array(email) }),
  calendarGone: v.object({ calendar: text() }),
  calendarBack: v.object({ calendar: text() }),
  calendarAsked: v.object({ calendar: text() }),
  calendarMade: v.object({ calendar: text() }),
  adopted: v.object({
    tab: v.picklist(tabKeys),
    sheetId: count,
    headers: v.record(v.string(), v.string()),
  }),
  headersSeen: v.object({ tab: text(), row: count, headers: v.array(v.string()) }),
  slackConnected: v.object({ team: text(), address: text() }),
  slackDisconnected: v.object({}),
  webhookKeyMade: v.object({ address: text() }),
  received: v.object({ id: text() }),
  folded: foldedSchema,
};
