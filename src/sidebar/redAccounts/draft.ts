import type { AccountValues } from './requests';

export type AccountField = keyof AccountValues;
type Texts = Readonly<Partial<AccountValues>>;

/** What somebody has typed into the fields of an account and not saved, and what each field said when they began. */
export interface Draft {
  readonly mine: Texts;
  readonly base: Texts;
}

export const emptyDraft: Draft = { mine: {}, base: {} };

export function isEmpty({ mine }: Draft): boolean {
  return Object.keys(mine).length === 0;
}

function without(texts: Texts, field: AccountField): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([name]) => name !== field));
}

/** The field as the form shows it. */
export function textOf({ mine }: Draft, values: AccountValues, field: AccountField): string {
  return mine[field] ?? values[field];
}

/** After a key stroke. Text that says again what the workbook says is not unsaved. */
export function typed(draft: Draft, values: AccountValues, field: AccountField, text: string): Draft {
  if (text === values[field]) return dropped(draft, field);
  return {
    mine: { ...draft.mine, [field]: text },
    base: { ...draft.base, [field]: draft.base[field] ?? values[field] },
  };
}

/** Whether somebody else changed the field since I began to type in it, to something else than I did. */
export function isConflict({ mine, base }: Draft, values: AccountValues, field: AccountField): boolean {
  const [text, theirs] = [mine[field], values[field]];
  return text !== undefined && theirs !== base[field] && theirs.trim() !== text.trim();
}

export type Keep = 'theirs' | 'mine' | 'both';

/** Settles a conflict: what is kept was seen beside what the workbook says now, so that it may replace it. */
export function settled(draft: Draft, values: AccountValues, field: AccountField, keep: Keep): Draft {
  if (keep === 'theirs') return dropped(draft, field);
  const theirs = values[field];
  const mine = draft.mine[field] ?? '';
  const text = keep === 'both' ? [theirs, mine].filter((part) => part.trim() !== '').join('\n\n') : mine;
  return { mine: { ...draft.mine, [field]: text }, base: { ...draft.base, [field]: theirs } };
}

export function dropped(draft: Draft, field: AccountField): Draft {
  return { mine: without(draft.mine, field), base: without(draft.base, field) };
}

/** After a save: what was sent is no draft any more, and what was typed meanwhile goes on from what the workbook says now. */
export function afterSave(draft: Draft, sent: Texts, values: AccountValues): Draft {
  return (Object.keys(sent) as AccountField[]).reduce<Draft>((rest, field) => {
    const text = rest.mine[field];
    if (text === undefined) return rest;
    if (text === sent[field]) return dropped(rest, field);
    return { ...rest, base: { ...rest.base, [field]: values[field] } };
  }, draft);
}

/** What a save of these fields sends. Who signs sends every field of the part, since their word is for all of it. */
export function toSend(
  draft: Draft,
  values: AccountValues,
  fields: readonly AccountField[],
  isSigned: boolean,
): { values: Partial<AccountValues>; base: Partial<AccountValues> } {
  const sent = fields.filter((field) => isSigned || draft.mine[field] !== undefined);
  return {
    values: Object.fromEntries(sent.map((field) => [field, textOf(draft, values, field)])),
    base: Object.fromEntries(sent.map((field) => [field, draft.base[field] ?? values[field]])),
  };
}
