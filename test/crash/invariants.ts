import type { SmallWorld } from './operation';

/** What has to hold in every world in the end, however it came about; each broken one in plain words. */
export function brokenInvariants(world: SmallWorld): string[] {
  return [...invitesOf(world), ...doubles(world)];
}

/** One live event for each confirmed seat, and none beside (rule S11). Calls of these worlds all lie ahead. */
function invitesOf(world: SmallWorld): string[] {
  const tabs = world.bench.workbooks().map(({ id }) => world.bench.snapshot(id).tabs);
  const seats = tabs.flatMap((each) => {
    const signUps = each.find(({ header }) => header.includes('Sign-up id'));
    const [engineer = -1, status = -1] = ['Engineer', 'Status'].map(
      (name) => signUps?.header.indexOf(name) ?? -1,
    );
    return (signUps?.rows ?? [])
      .filter((row) => row[status]?.startsWith('Confirmed'))
      .map((row) => row[engineer] ?? '');
  });
  const live = world.bench.outtray().events.filter(({ status }) => status !== 'cancelled');
  const guests = live.flatMap(({ attendees }) => attendees.map(({ email }) => email));
  return isSame(seats, guests)
    ? []
    : [`confirmed are ${seats.sort().join(', ') || 'none'}, invited ${guests.sort().join(', ') || 'none'}`];
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());

/** No mail twice to anybody, one thread for each account, one trigger of each kind (rules S13, R2). */
function doubles({ bench, id }: SmallWorld): string[] {
  const { mails, posts } = bench.outtray();
  const triggers = bench.world.triggers.filter(({ spreadsheetId }) => spreadsheetId === id);
  return [
    ...repeated(
      mails.filter(({ kind }) => kind === 'mail').map(({ to, subject }) => `mail to ${to}: ${subject}`),
    ),
    ...repeated(posts.map(({ text }) => `thread: ${text.split('\n')[0] ?? ''}`)),
    ...repeated(triggers.map(({ handler }) => `trigger of ${handler}`)),
  ];
}

function repeated(list: readonly string[]): string[] {
  return list.filter((each, at) => list.indexOf(each) !== at).map((each) => `twice: ${each}`);
}
