import { overviewRows } from '../../shadowing/columns/overview';
import { rotationRows } from '../../shadowing/columns/rotations';
import type { Change } from '../../workbook/change';
import { wholeTab } from '../tabChanges';
import type { ShadowingAfter } from './found';

/** The tabs that Ridealong writes alone, row for row as they should be, from the first below the header. */
export function ownTabChanges({ before, programme, history, context }: ShadowingAfter): Change[] {
  const rotations = rotationRows(programme, history, context.now).map((row) => ({
    Rotation: row.rotation,
    Engineer: row.engineers,
    Customer: row.customers,
    Calls: row.calls,
    'Seats left': row.seatsLeft,
  }));
  const overview = overviewRows(programme, history, context.now).map((row) => ({
    Rotation: row.rotation,
    'Seats offered': row.seats,
    'Seats filled': row.placed,
    'Seats open': row.seatsOpen,
    'Engineers with a rotation this year': row.served,
    'Engineers without': row.active - row.served,
    'Seats still to come': row.seatsToCome,
  }));
  return [...wholeTab(before, 'rotations', rotations), ...wholeTab(before, 'overview', overview)];
}
