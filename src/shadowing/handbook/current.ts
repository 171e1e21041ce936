import type { Email } from '../../programme/records';
import type { Week } from '../../time/calendarDay';
import type { Instant } from '../../time/instant';
import { customerNoOf } from '../customers';
import type { History, Placement } from '../history';
import { grouped } from '../lookUp';
import type { Programme } from '../records';
import { knownCall, situationOf } from '../situation';
import { horizon, weeksBetween } from '../weeks';
import { inTime } from './imported';
import type { CurrentRotation } from './render';
import { personOf, whoIs } from './roster';
import { eachOnce, handbookName, sortedNumbers, type HandbookEngineer } from './rotation';

/**
 * The handbook's table as it is now (rule S16): imported history and confirmed placements, week after week up to the horizon.
 * What is tentative may still move, so it is not published.
 */
export function currentRotations(
  programme: Programme,
  history: History,
  now: Instant,
): readonly CurrentRotation[] {
  const { thisWeek } = situationOf(programme, history, now);
  const placements = grouped([...history.placements.values()], ({ week }) => week);
  const published = [...history.placements.values()].filter(({ state }) => state === 'confirmed');
  const { rotations } = history.imported;
  const filled = [...rotations.keys(), ...published.map(({ week }) => week)].sort();
  const last = horizon(now, programme.settings);
  const latest = filled[filled.length - 1] ?? last;
  const named = namer(programme, history);
  return weeksBetween(filled[0] ?? thisWeek, latest > last ? latest : last).map((week) =>
    currentRotation({ programme, history, named }, week, placements.get(week) ?? []),
  );
}

interface Naming {
  readonly programme: Programme;
  readonly history: History;
  readonly named: (email: Email) => HandbookEngineer;
}

function currentRotation(
  { programme, history, named }: Naming,
  week: Week,
  placements: readonly Placement[],
): CurrentRotation {
  const imported = history.imported.rotations.get(week);
  const confirmed = placements.filter(({ state }) => state === 'confirmed');
  const isSame = whoIs(programme.engineers);
  const own = confirmed.map(({ engineer }) => named(engineer));
  const there = new Set((imported?.engineers ?? []).map(isSame));
  const engineers = eachOnce([
    ...(imported?.engineers ?? []),
    ...own.filter((engineer) => !there.has(isSame(engineer))),
  ]);
  const standing = new Set(
    [
      ...engineers,
      ...placements.filter(({ state }) => state === 'tentative').map((p) => named(p.engineer)),
    ].map(isSame),
  );
  const released = placements.filter(({ state }) => state === 'released');
  const calls = confirmed.map(({ call }) => knownCall(programme, call));
  const numbers = calls.flatMap((call) => (call ? [customerNoOf(call, history, programme)] : []));
  return {
    week,
    engineers,
    customers: sortedNumbers([...(imported?.customers ?? []), ...numbers]),
    takenBack: released.map(({ engineer }) => named(engineer)).filter((it) => !standing.has(isSame(it))),
    customersKnown: confirmed.length + released.length > 0 && !calls.includes(undefined),
  };
}

/** How engineers are called in the handbook: as it called them so far (rule S16), else as the roster does. */
function namer({ engineers }: Programme, history: History): (email: Email) => HandbookEngineer {
  const names = new Map<Email, string>();
  for (const rotation of inTime(history.imported)) {
    for (const engineer of rotation.engineers) {
      const email = personOf(engineers, engineer);
      if (email !== undefined) names.set(email, engineer.name);
    }
  }
  return (email) => {
    const engineer = engineers.get(email);
    const fallback = handbookName(email.slice(0, email.indexOf('@')));
    const name = names.get(email) ?? (handbookName(engineer?.name ?? '') || fallback || 'Engineer');
    return { name, handle: engineer?.github ?? '' };
  };
}
