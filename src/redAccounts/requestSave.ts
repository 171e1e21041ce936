import type { Email } from '../programme/records';
import { accountOfRow } from './accountOfRow';
import { headerOf } from './columns/headers';
import type { Episode, RedEntry, Touch, Who } from './history';
import { listed } from '../programme/listing';
import { roleOf } from './people';
import { missingIn, partOf, signable } from './plan';
import {
  fields,
  partFields,
  type EpisodeId,
  type EpisodeRow,
  type Field,
  type Owner,
  type Values,
} from './records';
import { accepted, changeable, refused, type Accepted, type Changeable, type Refused } from './requested';
import { rowWith, valuesOf } from './rowValues';
import type { RedSituation } from './situation';
import { tidy, tidyAll } from './tidyValues';

/** A form of an episode as somebody sends it. */
export interface Save {
  readonly episode: EpisodeId;
  /** What the form was filled with; a field that is left out was empty. Who signs sends all fields of their part. */
  readonly base: Readonly<Partial<Values>>;
  readonly values: Readonly<Partial<Values>>;
  /** And sign my part, as it stands with this. */
  readonly sign: boolean;
}

/** A text that somebody else changed since the form was filled. */
interface Conflict extends Touch {
  readonly field: Field;
  readonly theirs: string;
}

/** Nothing was written: the person looks at both texts first. */
export interface Conflicting {
  readonly ok: false;
  readonly sentence: string;
  readonly conflicts: readonly Conflict[];
}

type Changes = Readonly<Partial<Record<Field, string>>>;

/**
 * Saves what somebody changed in a form (rules R3, R4, R8). Fields that only others changed keep what they say. A field that
 * others changed as well, or one that I would sign without having seen it, is a conflict, and then nothing is written: a
 * text is never overwritten by somebody who did not see it. Whose part was changed signs it anew.
 */
export function requestSave(situation: RedSituation, save: Save): Accepted | Refused | Conflicting {
  const found = changeable(situation, save.episode);
  if (!found.ok) return found;
  const wanted = tidyAll(save.values, situation.tracker.settings.domain);
  if (!wanted.ok) return wanted;
  const current = valuesOf(found.row);
  const changes = changesIn(save, wanted.values, current);
  const values = { ...current, ...changes };
  const conflicts = conflictsIn(situation, found, save, wanted.values);
  if (conflicts.length > 0) return conflicting(conflicts);
  const refusal = whyRefused(found, changes, values);
  if (refusal !== undefined) return refused(`${refusal} Nothing was saved.`);
  const signing = signatureIn(situation, save, found, values);
  if (!signing.ok) return signing;
  const renaming = whyNotRenamed(situation, found, changes);
  if (!renaming.ok) return renaming;
  const entries = [
    ...renaming.entries,
    ...typedBefore(found.episode, found.row, Object.keys(changes) as Field[]),
    ...edited(found.episode, situation.by, changes),
    ...signing.entries,
  ];
  const edits = Object.keys(changes).length === 0 ? new Map() : new Map([[save.episode, changes]]);
  return accepted(entries, { edits });
}

/** What I changed, and others did not; nothing where both of us wrote the same. */
function changesIn({ base }: Save, wanted: Changes, current: Values): Changes {
  return Object.fromEntries(
    Object.entries(wanted).filter(([key, mine]) => {
      const field = key as Field;
      return mine !== current[field] && mine !== baseOf(base, field);
    }),
  );
}

function baseOf(base: Changes, field: Field): string {
  return tidy(field, base[field] ?? '');
}

function conflictsIn(
  { by }: RedSituation,
  { episode, row }: Changeable,
  { base, sign }: Save,
  wanted: Changes,
): readonly Conflict[] {
  const current = valuesOf(row);
  const part = sign ? partOfMine({ ...current, ...wanted }, by) : undefined;
  const signed: readonly Field[] = part ? partFields[part] : [];
  return fields
    .filter((field) => {
      const [mine, was, theirs] = [wanted[field], baseOf(base, field), current[field]];
      if (theirs === was || theirs === mine) return false;
      return (mine !== undefined && mine !== was) || signed.includes(field);
    })
    .map((field) => ({ field, theirs: current[field], ...lastTouch(episode, row, field) }));
}

function lastTouch(
  { values, touched }: Episode,
  row: EpisodeRow,
  field: Field,
): { who: Who; at: Touch['at'] } {
  const isTyped = valuesOf(row)[field] !== values[field];
  const touch = isTyped ? undefined : touched[field];
  return { who: touch?.who ?? 'someone', at: touch?.at ?? row.seenAt };
}

function conflicting(conflicts: readonly Conflict[]): Conflicting {
  const names = listed(conflicts.map(({ field }) => headerOf[field]));
  const sentence = `Somebody else changed ${names} since you opened this. Nothing was saved: look at both texts, keep what you need of each, and save again.`;
  return { ok: false, sentence, conflicts };
}

function whyRefused({ name }: Changeable, changes: Changes, values: Values): string | undefined {
  if (changes.health !== undefined) return `The health of ${name} is changed with “Change health”.`;
  const isAboutOwners = changes.ae !== undefined || changes.ce !== undefined;
  return isAboutOwners && values.ae !== '' && values.ae === values.ce
    ? `${name} needs two owners: AE and CE cannot both be ${values.ae}.`
    : undefined;
}

interface Entries {
  readonly ok: true;
  readonly entries: readonly RedEntry[];
}

/** My part, signed as it stands with this (rule R4); nothing where it is signed so already. */
function signatureIn(
  { by }: RedSituation,
  { sign }: Save,
  { episode }: Changeable,
  values: Values,
): Entries | Refused {
  if (!sign) return { ok: true, entries: [] };
  const part = partOfMine(values, by);
  if (!part) return refused('Only the AE signs the AE’s part, and the CE the CE’s part. Nothing was saved.');
  const missing = missingIn(values, part).map((field) => headerOf[field]);
  if (missing.length > 0) return refused(`Fill in ${listed(missing)} before you sign. Nothing was saved.`);
  const isSigned = partOf({ ...episode, values }, part).state === 'signed';
  const signature = { kind: 'signed', episode: episode.id, part, who: by } as const;
  return { ok: true, entries: isSigned ? [] : [{ ...signature, content: signable(values, part) }] };
}

/** Of a sponsor there is no part. */
function partOfMine(values: Values, by: Email): Owner | undefined {
  const role = roleOf(values, by);
  return role === 'sponsor' ? undefined : role;
}

/** The same account under another name is told first, as it is when somebody types it. */
function whyNotRenamed(
  { history }: RedSituation,
  { episode, row, name }: Changeable,
  changes: Changes,
): Entries | Refused {
  if (changes.account === undefined && changes.accountId === undefined) return { ok: true, entries: [] };
  const named = accountOfRow(history, episode, rowWith(row, changes));
  switch (named.kind) {
    case 'same':
      return { ok: true, entries: [] };
    case 'renamed':
      return { ok: true, entries: [{ kind: 'sameAccount', name: episode.account, id: named.to }] };
    case 'taken':
      return refused(
        'This account is red already, and has a row of its own. Go on there. Nothing was saved.',
      );
    case 'ambiguous':
      return refused(
        `Several accounts have this name: fill in ${headerOf.accountId} as well. Nothing was saved.`,
      );
    default:
      return refused(
        `This row is about ${name}. Use a row of its own for another account. Nothing was saved.`,
      );
  }
}

/** What somebody typed into these fields since the last run: it is kept although it is replaced now (rule R8). */
function typedBefore(episode: Episode, row: EpisodeRow, replaced: readonly Field[]): readonly RedEntry[] {
  const current = valuesOf(row);
  const typed = replaced.filter((field) => current[field] !== episode.values[field]);
  return edited(episode, 'someone', Object.fromEntries(typed.map((field) => [field, current[field]])));
}

function edited({ id }: Episode, who: Who, values: Changes): readonly RedEntry[] {
  return Object.keys(values).length === 0 ? [] : [{ kind: 'edited', episode: id, who, values }];
}
