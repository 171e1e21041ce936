import { callCells, programme, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';
import { operation, type Operation, type SmallWorld } from './operation';
import { bothCoordinate, heir } from './rareOperations';
import { askedSince } from './redOperations';

const engineer = 'eng1@example.com';

/** Who sends has left: nothing has run for hours, and another coordinator is there. */
function withoutSender<W extends SmallWorld>(world: W): W {
  world.run('onOpen', heir);
  world.bench.request(world.id, { as: coordinator, request: bothCoordinate });
  world.hours(1.1);
  world.bench.world.triggers = world.bench.world.triggers.filter(({ owner }) => owner !== coordinator);
  world.hours(4);
  return world;
}

function gone(): ProgrammeBench {
  const p = programme({
    zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
    now: '2026-05-19T08:00:00Z',
    calls: [callCells({ Date: '2026-05-26' }), callCells({ Customer: 'Mistral Energy', Date: '2026-06-03' })],
  });
  p.signUp(engineer);
  p.hours(1.1);
  return withoutSender(p);
}

/** Begun early, since hours go by until somebody is missed. */
const redGone = () => withoutSender(askedSince('2026-05-18', '2026-05-22', '08:00'));

const takeOver = ({ bench, id }: SmallWorld): unknown =>
  bench.request(id, { as: heir, request: { kind: 'remedy', how: 'takeOver' } });

/** “Send as me from now on”. */
export const takeOverOperations: readonly Operation[] = [
  operation('request:remedy takeOver', gone, takeOver),
  operation('request:saveCoordinators while nobody sends', gone, (p) =>
    p.ask(heir, { kind: 'saveCoordinators', coordinators: [heir] }),
  ),
  operation('request:remedy takeOver of a tracker', redGone, takeOver),
];
