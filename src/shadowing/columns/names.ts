import type { Placement } from '../history';
import type { Programme } from '../records';
import type { Email } from '../../programme/records';

/** How an engineer is called in a sheet: by name, else by address. */
export function nameOf(programme: Programme, email: Email): string {
  const name = programme.engineers.get(email)?.name ?? '';
  return name === '' ? email : name;
}

/** Names side by side, those whose place is not settled yet marked as such. */
export function namesText(
  programme: Programme,
  placements: readonly Placement[],
  others: readonly string[] = [],
): string {
  return placements
    .map(
      ({ engineer, state }) => `${nameOf(programme, engineer)}${state === 'tentative' ? ' (tentative)' : ''}`,
    )
    .concat(others)
    .sort()
    .join(', ');
}
