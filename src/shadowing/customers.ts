import type { History, ShadowingEntry } from './history';
import { byStart } from './plan';
import type { Call, Programme } from './records';
import { knownCalls, type Situation } from './situation';

/** How a customer's name is compared: without regard to case and spaces. */
export function customerKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * The number that stands for a customer in everything public (rule S15): the one typed in the row, else the one typed for
 * the same customer in another row, else the one it has had, else the next.
 */
export function customerNoOf(call: Call, history: History, programme: Programme): number {
  return call.customerNo ?? numbersOf(programme, history).get(customerKey(call.customer)) ?? 0;
}

/** Writes numbers down, so that a customer keeps its own when the row with it is gone. */
export function numberCustomers({ programme, history }: Situation): readonly ShadowingEntry[] {
  return [...numbersOf(programme, history)]
    .filter(([customer, no]) => history.customerNumbers.get(customer) !== no)
    .map(([customer, no]) => ({ kind: 'numbered', customer, no }));
}

/** Numbers typed for a customer, the one of the earliest call first. */
export function typedNumbers(programme: Programme): ReadonlyMap<string, readonly number[]> {
  const typed = new Map<string, number[]>();
  for (const { customer, customerNo } of callsInOrder(programme)) {
    const key = customerKey(customer);
    const numbers = typed.get(key) ?? [];
    typed.set(key, numbers);
    if (customerNo !== undefined && !numbers.includes(customerNo)) numbers.push(customerNo);
  }
  return typed;
}

/** Programme and history never change, so the numbers that follow from a pair of them are found once. */
const known = new WeakMap<Programme, WeakMap<History, ReadonlyMap<string, number>>>();

/** The number of every customer with a call, by `customerKey`; new ones are given in the order of their calls. */
function numbersOf(programme: Programme, history: History): ReadonlyMap<string, number> {
  const byHistory = known.get(programme) ?? new WeakMap<History, ReadonlyMap<string, number>>();
  known.set(programme, byHistory);
  const numbers = byHistory.get(history) ?? assign(typedNumbers(programme), history);
  byHistory.set(history, numbers);
  return numbers;
}

function assign(
  typed: ReadonlyMap<string, readonly number[]>,
  { customerNumbers: had, imported }: History,
): ReadonlyMap<string, number> {
  let last = 0;
  for (const { customers } of imported.rotations.values()) last = Math.max(last, ...customers);
  for (const no of had.values()) last = Math.max(last, no);
  for (const numbers of typed.values()) last = Math.max(last, ...numbers);
  const result = new Map<string, number>();
  for (const [customer, [first]] of typed) result.set(customer, first ?? had.get(customer) ?? ++last);
  return result;
}

function callsInOrder(programme: Programme): readonly Call[] {
  return [...knownCalls(programme)].sort(byStart);
}
