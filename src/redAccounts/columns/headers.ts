import { columnCalled, type Names } from '../../programme/called';
import type { AskField, Field, Role } from '../records';

/** What people call a field of an episode: its column in Account Tracker, and its name in sentences and in History. */
export const headerOf: Readonly<Record<Field, string>> = {
  account: 'Account',
  accountId: 'Account id',
  health: 'Health',
  whyRed: 'Why red',
  ae: 'AE',
  ce: 'CE',
  sponsor: 'Sponsor',
  currentState: 'Current state',
  actionPlan: 'Action plan',
  exitCriteria: 'Exit criteria',
  nextStep: 'Next step',
  nextStepOwner: 'Next step owner',
  nextStepDue: 'Next step due',
  resolution: 'Resolution',
  renewal: 'Renewal',
};

/** The same of an ask. */
export const askHeaderOf: Readonly<Record<AskField, string>> = {
  account: 'Account',
  ask: 'Ask',
  owner: 'Owner',
  due: 'Due',
  answer: 'Answer',
  status: 'Status',
};

/** The column of Account Tracker in which somebody signs, or gives their word, by typing alone. */
export const wordHeaderOf: Readonly<Record<Role, string>> = {
  ae: 'AE says',
  ce: 'CE says',
  sponsor: 'Sponsor says',
};

/** A column of Account Tracker as people call it, for sentences that send somebody there. */
export function trackerColumn(names: Names, header: string): string {
  return columnCalled(names, 'Account Tracker', header);
}
