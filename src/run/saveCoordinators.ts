import type { Request } from '../sidebar/requests';
import { coordinatorsOf, coordinatorsText, keepCoordinators, readCoordinators } from './coordinators';
import type { PropertyPort } from './ports';
import type { Reply } from './reply';
import { notCoordinatorText } from './sentences';
import { noWish, type RunContext, type Wish } from './task';
import type { Understanding } from './understand';

/** Changes who coordinates: kept in script properties, shown in Settings. Only a coordinator may, and one has to stay. */
export function saveCoordinators(
  properties: PropertyPort,
  request: Extract<Request, { kind: 'saveCoordinators' }>,
  found: Understanding,
  context: RunContext,
): Wish<Reply> {
  const refuse = (sentence: string): Wish<Reply> => noWish(found, { kind: 'refused', sentence });
  if (!coordinatorsOf(properties).includes(context.by)) return refuse(notCoordinatorText);
  const coordinators = readCoordinators(request.coordinators.join(' '));
  if (coordinators.length !== new Set(request.coordinators.map((text) => text.trim().toLowerCase())).size) {
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
