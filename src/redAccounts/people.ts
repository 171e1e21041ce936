import type { Email } from '../programme/records';
import type { Touch } from './history';
import type { Role, Values } from './records';

export const roles = ['ae', 'ce', 'sponsor'] as const satisfies readonly Role[];

/** What a role is called in sentences. */
export const roleText: Readonly<Record<Role, string>> = { ae: 'AE', ce: 'CE', sponsor: 'Sponsor' };

/**
 * Who has a role. Two owners are two people (rule R3): somebody named twice has the first of these roles, and the other is
 * still nobody's.
 */
export function holderOf(values: Values, role: Role): Email | undefined {
  const person = values[role];
  const hasEarlierRole = roles.slice(0, roles.indexOf(role)).some((other) => values[other] === person);
  return person === '' || hasEarlierRole ? undefined : (person as Email);
}

/** The role that somebody has. */
export function roleOf(values: Values, person: Email): Role | undefined {
  return roles.find((role) => holderOf(values, role) === person);
}

/** Owners, sponsor and coordinators speak for an account. */
export function speaksFor(values: Values, person: Email, isCoordinator: boolean): boolean {
  return isCoordinator || roleOf(values, person) !== undefined;
}

/**
 * Whether what somebody said in a role is still said by who has it now. What was typed is anybody's: it is the holder's
 * when it came after they were named.
 */
export function isHolders(
  { values, touched }: { readonly values: Values; readonly touched: Readonly<Partial<Record<Role, Touch>>> },
  role: Role,
  said: Touch,
): boolean {
  const holder = holderOf(values, role);
  if (holder === undefined) return false;
  return said.who === holder || (said.who === 'someone' && said.at >= (touched[role]?.at ?? 0));
}
