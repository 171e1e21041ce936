import { coordinatorsOf, coordinatorsText, keepCoordinators, readCoordinators } from './coordinators';
import type { PropertyPort } from './ports';
import type { Reply } from './reply';
import type { AnyProgramme } from './book';
import { notCoordinatorText } from './sentences';
import { noWish, type RunContext, type Wish } from './task';
import type { Understanding } from './understanding';

/** Changes who coordinates: kept in script properties, shown in Settings. Only a coordinator may, and one has to stay. */
export function saveCoordinators<P extends AnyProgramme, H>(
  properties: PropertyPort,
  typed: readonly string[],
  found: Understanding<P, H>,
  context: RunContext,
): Wish<Reply<unknown>, P> {
  const refuse = (sentence: string): Wish<Reply<unknown>, P> => noWish(found, { kind: 'refused', sentence });
  if (!coordinatorsOf(properties).includes(context.by)) return refuse(notCoordinatorText);
  const coordinators = readCoordinators(typed.join(' '));
  if (coordinators.length !== new Set(typed.map((text) => text.trim().toLowerCase())).size) {
    return refuse('One of these is no mail address. Nothing was changed.');
  }
  const { domain } = found.programme.settings;
  const outsider = coordinators.find((address) => domain !== '' && !address.endsWith('@' + domain));
  if (outsider !== undefined) return refuse(`${outsider} is not of ${domain}. Nothing was changed.`);
  if (coordinators.length === 0) return refuse('At least one coordinator is needed. Nothing was changed.');
  keepCoordinators(properties, coordinators);
  const row = found.readings.get('settings')?.rows.find(({ id }) => id === 'Coordinators')?.row;
  const cells = { Value: coordinatorsText(coordinators) };
  return {
    ...noWish(found, { kind: 'done', sentence: () => 'The coordinators are saved.' }),
    edits: row === undefined ? [] : [{ kind: 'setCells', tab: 'settings', row, cells }],
  };
}
