import type { SetUpAnswer } from '../../src/sidebar/adopt/requests';
import { handMadeProgramme, handMadeTracker, proposed } from '../support/handMade';
import { callCells, programme, ProgrammeBench } from '../support/programme';
import { fjord, olga, type TrackerBench } from '../support/tracker';
import { coordinator, type WorkbookBench } from '../support/workbook';
import { filledIn, operation, prepared, tabsFirst, type Operation } from './operation';
import { small as smallTracker } from './redOperations';
import { monday, withdrawing } from './shadowingOperations';

const ae = 'ae.emea@example.com';
const engineer = 'eng1@example.com';
const engineers = Array.from({ length: 8 }, (_, at) => `eng${at + 1}@example.com`);

/** Who may sign up still. */
const free = 'eng9@example.com';

/** Eight engineers with an invite each, and a call in July with nobody. */
export function invited(): ProgrammeBench {
  const p = programme({
    zones: [...engineers, free].map(() => 'Europe/Berlin'),
    calls: [
      ...engineers.map((_, at) => callCells({ Start: `${9 + at}:00`, Customer: `Customer ${at + 1}` })),
      callCells({ Date: '2026-07-07', Customer: 'Nordlicht' }),
    ],
    now: '2026-05-19T08:05:00Z',
  });
  for (const engineer of engineers) p.signUp(engineer);
  p.hours(1.2);
  return p;
}

/** The same with all calls cancelled at once, which is asked about. */
function held(): ProgrammeBench {
  const p = invited();
  cancelAll(p);
  p.hours(1.2);
  return p;
}

export function cancelAll(p: ProgrammeBench): void {
  const column = p.header('Calls').indexOf('Status') + 1;
  p.bench.paste(p.id, {
    as: ae,
    tab: 'Calls',
    row: 2,
    column,
    text: engineers.map(() => 'Cancelled').join('\n'),
  });
}

const answer = (p: ProgrammeBench, word: 'carryOut' | 'mistake') => {
  const seen = p.home(coordinator).programme?.coordinator?.held?.seen ?? '';
  return () => p.ask(coordinator, { kind: 'answerHeld', word, seen });
};

export function copied(): ProgrammeBench {
  const p = invited();
  const { id = '' } = p.bench.edit(p.id, { as: coordinator, action: 'copyWorkbook' });
  return new ProgrammeBench(undefined, { bench: p.bench, id });
}

/** A version from before the last sign-up was brought back, and no run has seen it. */
export function justRestored(): ProgrammeBench {
  const p = invited();
  const at = p.bench.clock();
  p.hours(1);
  p.withdraw(engineers[0] ?? '');
  p.hours(1.2);
  p.bench.edit(p.id, { as: coordinator, action: 'restore', instant: at });
  return p;
}

function restored(): ProgrammeBench {
  const p = justRestored();
  p.hours(1.2);
  return p;
}

/** A version from before the mails of a Monday was brought back after they had gone. */
function restoredAfterMails(): ProgrammeBench {
  const p = monday();
  const at = p.bench.clock();
  p.hours(1);
  p.bench.edit(p.id, { as: coordinator, action: 'restore', instant: at });
  p.hours(1.2);
  return p;
}

export const heir = 'robin@example.com';
export const bothCoordinate = { kind: 'saveCoordinators' as const, coordinators: [coordinator, heir] };

/** The mails of a Monday have gone, and who sent them has turned automation off. */
function leftAfterMails(): ProgrammeBench {
  const p = monday();
  p.hours(1);
  p.ask(coordinator, bothCoordinate);
  p.run('turnOffAutomation');
  return p;
}

/** Another account sends now, and there is something to post. Both have a token of Slack. */
function takenOver(): TrackerBench {
  const t = smallTracker();
  t.ask(coordinator, bothCoordinate);
  t.run('turnOffAutomation');
  t.run('turnOnAutomation', heir);
  t.connectSlack(heir);
  t.hours(1.1);
  t.type('ann.ae@example.com', 'Asks', {
    Account: fjord.name,
    Ask: 'A visit',
    Owner: olga,
    Due: '2026-05-29',
  });
  return t;
}

function without(tab: string): ProgrammeBench {
  const p = invited();
  p.bench.edit(p.id, { as: coordinator, action: 'deleteTab', tab });
  p.hours(1.2);
  return p;
}

const withoutLedger = (): ProgrammeBench => without('Ledger');
const withoutSignUps = (): ProgrammeBench => without('Sign-ups');

export function withoutCalendar(): ProgrammeBench {
  const p = invited();
  p.bench.world.calendars = [];
  p.hours(1.2);
  return p;
}

/** One engineer has a rotation of 2026, and there are calls in its last week and in the first of 2027 (rule S2). */
function endOfYear(): ProgrammeBench {
  const days = ['2026-12-02', '2026-12-29', '2027-01-05'];
  const p = programme({
    calls: days.map((Date) => callCells({ Date })),
    now: '2026-11-16T08:05:00Z',
  });
  p.signUp(engineer, '2026-11-30');
  p.hours(1.2);
  return p;
}

const lastAndFirst = ['2026-12-28', '2027-01-04'];

const remedy = (p: ProgrammeBench, how: 'startAfresh' | 'makeTabs' | 'goOn' | 'newCalendar'): unknown =>
  p.bench.request(p.id, { as: coordinator, request: { kind: 'remedy', how } });

const typed = [
  ['Kunde', 'Datum', 'Uhrzeit', 'Dauer', 'Vertrieb'],
  ['Fjord Telecom', '12.05.2026', '14:00', '30', ae],
];
export const handMade = (): ProgrammeBench => handMadeProgramme({ Termine: typed, Notizen: [['frei']] });
const handMadeRed = () =>
  handMadeTracker({
    Rot: [
      ['Kunde', 'Status', 'AE', 'CE'],
      ['Fjord Energy', 'Red', ae, 'cem.ce@example.com'],
    ],
  });

/** Go; once more, it is with what was proposed before: a spreadsheet that is set up proposes nothing. */
export function going(
  world: WorkbookBench,
  programme: 'shadowing' | 'redAccounts',
  as = coordinator,
): () => unknown {
  world.run('onOpen', as);
  const ask = (request: object): SetUpAnswer => world.bench.request(world.id, { as, request }) as SetUpAnswer;
  const shown = ask({ kind: 'proposeSetUp', programme, choices: [] });
  const proposal = shown.kind === 'setUpProposal' ? shown.proposal.id : 'of before';
  return () => ask({ kind: 'setUpAsProposed', programme, choices: [], proposal });
}

/** What happens once in a long while. */
export const rareOperations: readonly Operation[] = [
  prepared('request:answerHeld carry out', held, (p) => answer(p, 'carryOut')),
  prepared('request:answerHeld mistake', held, (p) => answer(p, 'mistake')),
  operation('everyHour beside held changes', held, (p) => p.hours(1)),
  operation('request:signUp beside held changes', held, (p) => p.signUp(free)),
  operation('request:signUp beside a calendar that is gone', withoutCalendar, (p) => p.signUp(free)),
  prepared('request:withdraw beside held changes', held, (p) => withdrawing(p, engineer)),
  operation('request:remedy startAfresh', copied, (p) => remedy(p, 'startAfresh')),
  operation('request:remedy goOn', restored, (p) => remedy(p, 'goOn')),
  operation('request:remedy goOn after mails', restoredAfterMails, (p) => remedy(p, 'goOn')),
  operation('everyHour after a restore', restored, (p) => p.hours(1)),
  operation('turnOnAutomation by another account', leftAfterMails, (p) => p.run('turnOnAutomation', heir)),
  operation('turnOnAutomation by the same account', leftAfterMails, (p) => p.run('turnOnAutomation')),
  operation('everyHourRedAccounts of who sends now', takenOver, (t) => t.run('everyHourRedAccounts', heir)),
  operation('everyHourRedAccounts of who sent before', takenOver, (t) => t.run('everyHourRedAccounts')),
  operation('request:remedy makeTabs', withoutSignUps, (p) => remedy(p, 'makeTabs')),
  operation('request:remedy makeTabs where the ledger is gone', withoutLedger, (p) => remedy(p, 'makeTabs')),
  operation('request:remedy newCalendar', withoutCalendar, (p) => remedy(p, 'newCalendar')),
  operation('everyHour without the calendar', withoutCalendar, (p) => p.hours(1)),
  operation('everyHour at the end of a year', endOfYear, (p) => p.hours(1)),
  operation('request:signUp at the end of a year', endOfYear, (p) => p.signUp(engineer, ...lastAndFirst)),
  prepared('afterEdit of a sign-up at the end of a year', endOfYear, (p) =>
    filledIn(p, engineer, 'Sign-ups', { Engineer: engineer, 'Weeks available': lastAndFirst.join(', ') }),
  ),
  operation('request:proposeSetUp', handMade, (p) => proposed(p, 'shadowing')),
  prepared('request:setUpAsProposed', handMade, (p) => going(p, 'shadowing'), { inSteps: tabsFirst }),
  prepared('request:setUpAsProposed of a tracker', handMadeRed, (t) => going(t, 'redAccounts'), {
    inSteps: tabsFirst,
  }),
];
