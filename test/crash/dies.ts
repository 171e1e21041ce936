import { trips } from '../support/workbook';
import type { SmallWorld } from './operation';

/** An hour in which the run of this function dies after its first call of this name, as `MailApp.sendEmail`. */
export function dies(world: SmallWorld, name: string, after: string): void {
  const copy = world.copy();
  copy.hours(1);
  const call = trips(copy.lastRun(name)).indexOf(after) + 1;
  world.bench.breakNext({ call, mode: 'kill-after' });
  world.hours(1);
  world.bench.breakNext(undefined);
}
