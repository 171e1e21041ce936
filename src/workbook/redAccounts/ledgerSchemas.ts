import * as v from 'valibot';
import { healths } from '../../redAccounts/health';
import { sources, type RedEntry, type Who } from '../../redAccounts/history';
import {
  askFields,
  crmFields,
  fields,
  typedWords,
  type AccountKey,
  type AskField,
  type AskId,
  type EpisodeId,
} from '../../redAccounts/records';
import { address, email, heldSchemas, instantMs, text } from '../ledgerForms';

/** What people wrote. */
const words = v.pipe(v.string(), v.maxLength(5000));

const who = v.pipe(
  v.string(),
  v.maxLength(254),
  v.check((value) => value === 'someone' || value === 'CRM' || address.test(value)),
  v.transform((value) => value as Who),
);

const accountKey = v.pipe(
  v.string(),
  v.regex(/^(id:[A-Za-z0-9]{15}|name:.{1,400})$/su),
  v.transform((value) => value as AccountKey),
);

const ids = <T extends string = string>() => v.object({ ids: v.array(text<T>()) });

const askValues = v.object(
  Object.fromEntries(askFields.map((field) => [field, words])) as Record<AskField, typeof words>,
);

/** The rest of an entry of each kind, as it stands in Data. */
type DataOf<K extends RedEntry['kind']> = Omit<Extract<RedEntry, { kind: K }>, 'kind'>;

export const redSchemas: { readonly [K in RedEntry['kind']]: v.GenericSchema<unknown, DataOf<K>> } = {
  healthReported: v.object({
    report: text(),
    account: accountKey,
    name: text(),
    health: v.picklist(healths),
    changedAt: instantMs,
    source: v.picklist(sources),
    who,
    why: words,
    says: v.record(v.picklist(crmFields), words),
  }),
  sameAccount: v.object({ name: accountKey, id: accountKey }),
  opened: v.object({ episode: text<EpisodeId>(), account: accountKey, red: instantMs }),
  edited: v.object({ episode: text<EpisodeId>(), who, values: v.record(v.picklist(fields), words) }),
  signed: v.object({ episode: text<EpisodeId>(), part: v.picklist(['ae', 'ce']), who, content: text() }),
  wordGiven: v.object({ episode: text<EpisodeId>(), role: v.picklist(['ae', 'ce', 'sponsor']), who }),
  wordSeen: v.object({
    episode: text<EpisodeId>(),
    role: v.picklist(['ae', 'ce', 'sponsor']),
    word: v.picklist([...typedWords, '']),
  }),
  closed: v.object({
    episode: text<EpisodeId>(),
    outcome: v.picklist(['resolved', 'lost']),
    reopensUntil: instantMs,
  }),
  joined: v.object({ episode: text<EpisodeId>(), into: text<EpisodeId>() }),
  threadTaken: v.object({
    episode: text<EpisodeId>(),
    channel: text(),
    ts: text(),
    link: v.pipe(v.string(), v.maxLength(2000)),
  }),
  asked: v.object({ ask: text<AskId>(), episode: text<EpisodeId>(), who, values: askValues }),
  askEdited: v.object({ ask: text<AskId>(), who, values: v.record(v.picklist(askFields), words) }),
  climbed: v.object({ ask: text<AskId>(), to: v.union([v.literal(''), email]) }),
  missing: ids(),
  found: ids(),
  putBack: ids<EpisodeId>(),
  ...heldSchemas,
};
