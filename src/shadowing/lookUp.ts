import type { History, Placement, SignUp } from './history';
import type { CallId, SignUpId } from './records';
import type { Email } from '../programme/records';

interface Index {
  readonly byEngineer: ReadonlyMap<Email, readonly Placement[]>;
  readonly byCall: ReadonlyMap<CallId, readonly Placement[]>;
  readonly bySignUp: ReadonlyMap<SignUpId, readonly Placement[]>;
  readonly signUpsByEngineer: ReadonlyMap<Email, readonly SignUp[]>;
}

/** A history never changes, so it is indexed once. */
const indexes = new WeakMap<History, Index>();

/** All placements of an engineer, released ones too, in the order of the ledger. */
export function placementsOf(history: History, engineer: Email): readonly Placement[] {
  return indexOf(history).byEngineer.get(engineer) ?? [];
}

/** All placements in a call, released ones too, in the order of the ledger. */
export function placementsIn(history: History, call: CallId): readonly Placement[] {
  return indexOf(history).byCall.get(call) ?? [];
}

/** All placements that a sign-up had, the last one last. */
export function placementsFor(history: History, signUp: SignUpId): readonly Placement[] {
  return indexOf(history).bySignUp.get(signUp) ?? [];
}

/** The placement that a sign-up has, or had in a past week; undefined when it waits for one. */
export function placementFor(history: History, signUp: SignUpId): Placement | undefined {
  return placementsFor(history, signUp).find(({ state }) => state !== 'released');
}

export function signUpsOf(history: History, engineer: Email): readonly SignUp[] {
  return indexOf(history).signUpsByEngineer.get(engineer) ?? [];
}

/** Engineers with more than one placement: the only ones who could have too many. */
export function engineersPlacedTwice(history: History): readonly Email[] {
  return [...indexOf(history).byEngineer].filter(([, of]) => of.length > 1).map(([engineer]) => engineer);
}

function indexOf(history: History): Index {
  const known = indexes.get(history);
  if (known) return known;
  const placements = [...history.placements.values()];
  const index = {
    byEngineer: grouped(placements, ({ engineer }) => engineer),
    byCall: grouped(placements, ({ call }) => call),
    bySignUp: grouped(placements, ({ signUp }) => signUp),
    signUpsByEngineer: grouped([...history.signUps.values()], ({ engineer }) => engineer),
  };
  indexes.set(history, index);
  return index;
}

/** Items by key, in their order. */
export function grouped<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
