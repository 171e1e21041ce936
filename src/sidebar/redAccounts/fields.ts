import type { AccountField } from './draft';
import type { PartView } from './requests';

type Owner = 'ae' | 'ce';

/** How a field of an account is called, as in the sheet, and typed in. */
interface FieldLook {
  readonly label: string;
  readonly kind: 'text' | 'long' | 'email' | 'date';
  readonly hint?: string;
}

export const fieldLooks = {
  whyRed: { label: 'Why red', kind: 'long' },
  currentState: { label: 'Current state', kind: 'long' },
  actionPlan: { label: 'Action plan', kind: 'long' },
  exitCriteria: { label: 'Exit criteria', kind: 'long', hint: 'How everybody will see that it is over.' },
  nextStep: { label: 'Next step', kind: 'long' },
  nextStepOwner: { label: 'Next step owner', kind: 'email' },
  nextStepDue: { label: 'Next step due', kind: 'date' },
  ae: { label: 'AE', kind: 'email' },
  ce: { label: 'CE', kind: 'email' },
  sponsor: { label: 'Sponsor', kind: 'email', hint: 'Asks that nobody answers climb here.' },
  renewal: { label: 'Renewal', kind: 'date' },
  resolution: { label: 'Resolution', kind: 'long' },
} satisfies Partial<Record<AccountField, FieldLook>>;

/** A field that the panel shows in a form. */
export type ShownField = keyof typeof fieldLooks;

export function lookOf(field: ShownField): FieldLook {
  return fieldLooks[field];
}

/** Who writes which part of the plan (rule R4). */
export const partFields: Readonly<Record<Owner, readonly ShownField[]>> = {
  ae: ['whyRed', 'currentState'],
  ce: ['actionPlan', 'exitCriteria'],
};

export const partTitles: Readonly<Record<Owner, string>> = { ae: 'The AE’s part', ce: 'The CE’s part' };

export const partWords: Readonly<Record<PartView['state'], string>> = {
  nobody: 'Nobody named',
  missing: 'Incomplete',
  unsigned: 'Not signed',
  changed: 'Sign again',
  signed: 'Signed',
};
