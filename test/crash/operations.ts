import { atOnceOperations } from './atOnceOperations';
import { crowdOperations } from './crowdOperations';
import { dueOperations } from './dueOperations';
import { foldOperations } from './foldOperations';
import { handOperations } from './handOperations';
import type { Operation } from './operation';
import { rareOperations } from './rareOperations';
import { redOperations } from './redOperations';
import { redSeenOperations } from './redSeenOperations';
import { seenOperations } from './seenOperations';
import { shadowingOperations } from './shadowingOperations';
import { takeOverOperations } from './takeOverOperations';

/** Everything that can be started, at least once. */
export const operations: readonly Operation[] = [
  ...shadowingOperations,
  ...redOperations,
  ...rareOperations,
  ...takeOverOperations,
  ...dueOperations,
  ...foldOperations,
  ...seenOperations,
  ...redSeenOperations,
  ...crowdOperations,
  ...atOnceOperations,
  ...handOperations,
];

/** @throws Error when there is none */
export function operationNamed(wanted: string): Operation {
  const operation = operations.find(({ name }) => name === wanted);
  if (!operation) throw new Error(`There is no operation "${wanted}".`);
  return operation;
}
