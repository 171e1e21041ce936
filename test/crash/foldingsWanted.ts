import type { Folding } from './folding';
import { ledgersToFold } from './ledgersToFold';
import { Misunderstood } from './misunderstood';
import type { Task } from './task';

type AfterFold = Pick<Folding, 'ledger' | 'deed'>;

/** `LEDGER: DEED`, or all that are done after the fold of a LEDGER. @throws Misunderstood */
export function foldingsNamed(text: string): AfterFold[] {
  const ledger = ledgersToFold.find(({ name }) => text === name || text.startsWith(`${name}: `));
  if (!ledger)
    throw new Misunderstood(
      `What comes after a fold begins with one of: ${ledgersToFold.map(({ name }) => `"${name}: "`).join(', ')}.`,
    );
  const deeds = Object.keys(ledger.deeds);
  const named = deeds.filter((deed) => text === ledger.name || text === `${ledger.name}: ${deed}`);
  if (named.length === 0) throw new Misunderstood(`"${text}" is not done there. Deeds: ${deeds.join(', ')}.`);
  return named.map((deed) => ({ ledger, deed }));
}

export const foldingTasks = (foldings: readonly AfterFold[]): Task[] =>
  foldings.map(({ ledger, deed }) => ({ kind: 'foldings', ledger: ledger.name, deed }));

export const allFoldings = (): Task[] =>
  foldingTasks(ledgersToFold.flatMap(({ name }) => foldingsNamed(name)));
