import { callCells, programme, ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';
import { filledIn, operation, prepared, tabsFirst, type Operation, type SmallWorld } from './operation';

const [eng1, eng2, eng3] = ['eng1@example.com', 'eng2@example.com', 'eng3@example.com'];
const ae = 'ae.emea@example.com';

/** A Monday before the weekly mails: one engineer has an invite, one waits for a call, one has not signed up. */
export function small(): ProgrammeBench {
  const p = programme({
    zones: ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'],
    calls: [callCells({ Date: '2026-05-26' }), callCells({ Date: '2026-07-07', Customer: 'Nordlicht' })],
    now: '2026-05-15T08:05:00Z',
  });
  p.signUp(eng1);
  p.signUp(eng2, '2026-05-25');
  p.untilAfterQuiet('2026-05-18T06:35:00Z', 12);
  return p;
}

/** The same after nine o'clock, before the first run after it. */
export const monday = (): ProgrammeBench => untilNine(small());

/** The first moment after nine o'clock of a Monday at which no run has been made since. */
export function untilNine<W extends SmallWorld>(world: W, day = '2026-05-18'): W {
  const [trigger] = world.bench.world.triggers.filter(({ nextAt }) => nextAt !== undefined);
  while ((trigger?.nextAt ?? Infinity) < Date.parse(`${day}T07:00:00Z`)) world.hours(0.1);
  return world;
}

/** The same without automation. */
function unattended(): ProgrammeBench {
  const p = small();
  p.run('turnOffAutomation');
  return p;
}

/** A tentative rotation whose call was moved, of which its engineer was told. */
function movedOnce(): ProgrammeBench {
  const p = programme({ calls: [callCells({ Date: '2026-07-07' })], now: '2026-05-15T08:05:00Z' });
  p.signUp(eng1);
  p.hours(1.1);
  p.type(ae, 'Calls', { Start: '15:00' }, 2);
  p.hours(1.2);
  return p;
}

export const empty = (): ProgrammeBench => new ProgrammeBench('2026-05-15T08:05:00Z');

const byHeader = (p: ProgrammeBench, customer: string): number => p.rowOf('Calls', 'Customer', customer);

/** Gives up the rotation that the engineer has, which the panel has shown them before. */
export function withdrawing(p: ProgrammeBench, engineer: string): () => unknown {
  const signUp = p.home(engineer).programme?.rotations[0]?.signUp ?? '';
  return () => p.ask(engineer, { kind: 'withdraw', signUp });
}

/** What people and clocks do in a workbook of the shadowing programme. */
export const shadowingOperations: readonly Operation[] = [
  operation('onOpen', small, (p) => p.run('onOpen')),
  operation('onInstall', small, (p) => p.run('onInstall')),
  operation('openSidebar', small, (p) => p.run('openSidebar')),
  operation('checkInstallation', small, (p) => p.run('checkInstallation')),
  operation('setUp of an empty spreadsheet', empty, (p) => p.run('setUp'), { inSteps: tabsFirst }),
  operation('setUp', small, (p) => p.run('setUp')),
  operation(
    'repair of a deleted tab',
    () => {
      const p = small();
      p.deleteTab('Rotations');
      return p;
    },
    (p) => p.run('repair'),
  ),
  operation('turnOnAutomation', unattended, (p) => p.run('turnOnAutomation')),
  operation('turnOffAutomation', small, (p) => p.run('turnOffAutomation')),
  operation('everyHour', small, (p) => p.hours(1)),
  operation('everyHour on a Monday with mails', monday, (p) => p.hours(1)),
  operation('everyHour that Google starts twice', monday, (p) => p.run('everyHour')),
  operation(
    'everyHour with invites to send, change and take back',
    () => {
      const p = small();
      p.type(ae, 'Calls', { Start: '15:00', Seats: '2' }, byHeader(p, 'Fjord Telecom'));
      p.signUp(eng3, '2026-05-25');
      return p;
    },
    (p) => p.hours(1),
  ),
  operation('afterEdit of a call that is moved', small, (p) =>
    p.type(ae, 'Calls', { Start: '16:00' }, byHeader(p, 'Fjord Telecom')),
  ),
  operation('afterEdit of a call that is moved again', movedOnce, (p) =>
    p.type(ae, 'Calls', { Start: '16:00' }, 2),
  ),
  operation('afterEdit of a day that is no day', small, (p) =>
    p.type(ae, 'Calls', { Date: 'soon' }, byHeader(p, 'Fjord Telecom')),
  ),
  operation(
    'everyHour with an invite that is wanted anew',
    () => {
      const p = small();
      p.withdraw(eng2);
      p.withdraw(eng1);
      p.hours(1);
      p.signUp(eng1, '2026-05-25');
      return p;
    },
    (p) => p.hours(1),
  ),
  operation('afterEdit of a call that is cancelled', small, (p) =>
    p.type(ae, 'Calls', { Status: 'Cancelled' }, byHeader(p, 'Fjord Telecom')),
  ),
  operation('afterEdit of a row that is begun', small, (p) => p.type(eng3, 'Sign-ups', { Engineer: eng3 })),
  prepared('afterEdit of a typed sign-up', small, (p) =>
    filledIn(p, eng3, 'Sign-ups', { Engineer: eng3, 'Weeks available': 'any' }),
  ),
  operation('request:home', small, (p) => p.ask(eng1, { kind: 'home' })),
  operation('request:signUp', small, (p) => p.signUp(eng3), { signsUp: eng3 }),
  prepared('request:withdraw', small, (p) => withdrawing(p, eng1)),
  operation('request:saveHours', small, (p) =>
    p.ask(eng1, {
      kind: 'saveHours',
      timeZone: 'Europe/London',
      worksOn: [1, 2, 3],
      worksFrom: '09:00',
      worksUntil: '17:00',
    }),
  ),
  operation('request:offerCall', small, (p) => p.ask(ae, { kind: 'offerCall', ...offered })),
  operation('request:saveCoordinators', small, (p) =>
    p.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, eng3] }),
  ),
  operation('request:status', small, (p) => p.bench.request(p.id, { as: eng1, request: { kind: 'status' } })),
  operation('request:nudge', small, (p) => p.ask(eng1, { kind: 'nudge' })),
  operation('request:checkInstallation', small, (p) =>
    p.bench.request(p.id, { as: coordinator, request: { kind: 'checkInstallation' } }),
  ),
  operation('request:handbook', small, (p) => p.askImport(coordinator, { kind: 'handbook' })),
  operation('request:importHandbook', small, (p) =>
    p.askImport(coordinator, { kind: 'importHandbook', preview: false, page: handbook }),
  ),
  operation('request:importRows', small, (p) =>
    p.askImport(coordinator, {
      kind: 'importRows',
      what: 'engineers',
      preview: false,
      header: ['Email', 'Name', 'Time zone'],
      rows: [{ row: 2, cells: ['eng9@example.com', 'Engineer 9', 'Europe/Berlin'] }],
    }),
  ),
];

const offered = {
  date: '2026-05-28',
  start: '14:00',
  minutes: 30,
  customer: 'Aurora',
  customerNo: null,
  ae,
  brief: 'First look',
  meetingLink: 'https://meet.example.com/aurora',
  notesLink: '',
  slackChannel: '',
  seats: 1,
};

const handbook = `| Rotation | Engineer | Customer |
| -------- | -------- | -------- |
| 2025-03-03 | [@Engineer 1](https://github.com/eng1) | 12 |
`;
