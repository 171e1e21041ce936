import { oldWorkbook } from '../support/oldWorkbook';
import { callCells, offer, programme, type ProgrammeBench } from '../support/programme';
import { ann, cem, TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';
import { filledIn, operation, prepared, type Operation, type SmallWorld } from './operation';
import { bothCoordinate, cancelAll, heir, invited, justRestored, withoutCalendar } from './rareOperations';
import { small } from './shadowingOperations';

const [eng1, eng2] = ['eng1@example.com', 'eng2@example.com'];
const ae = 'ae.emea@example.com';

/** Two engineers waited for a call. One came, whose two seats are theirs, which both were told of. */
function placedFromQueue(): ProgrammeBench {
  const p = programme({ zones: ['Europe/Berlin', 'Europe/Berlin'], now: '2026-05-15T08:05:00Z' });
  p.signUp(eng1);
  p.signUp(eng2);
  offer(p, [callCells({ Date: '2026-07-07', Seats: '2' })]);
  p.hours(1.2);
  return p;
}

/** The row of the call that somebody has an invite to is gone. */
function withoutCall(): ProgrammeBench {
  const p = small();
  p.bench.edit(p.id, {
    as: ae,
    action: 'deleteRow',
    tab: 'Calls',
    at: p.rowOf('Calls', 'Customer', 'Fjord Telecom'),
  });
  return p;
}

/** It was, which a run has seen, and was brought back. */
function withCallAgain(): ProgrammeBench {
  const p = withoutCall();
  p.hours(1.2);
  p.bench.edit(p.id, { as: ae, action: 'undo' });
  return p;
}

function calendarDeleted(): ProgrammeBench {
  const p = invited();
  p.bench.world.calendars = [];
  return p;
}

/** Somebody took the calendar away from the account that sends, which a run has seen, and gave it back. */
function calendarShown(): ProgrammeBench {
  const p = invited();
  const [calendar] = p.bench.world.calendars;
  const rules = calendar?.acl ?? [];
  if (calendar) calendar.acl = rules.filter(({ scope }) => scope.value !== coordinator);
  p.hours(1.2);
  if (calendar) calendar.acl = rules;
  return p;
}

/** The calendar is gone, and who sends is not there. */
function withoutCalendarOfAnother(): ProgrammeBench {
  const p = withoutCalendar();
  p.run('onOpen', heir);
  p.ask(coordinator, bothCoordinate);
  return p;
}

/** After the mails of Monday, Settings name a Red Accounts workbook, in which the customer of a call with an invite is followed. */
function connected(): { p: ProgrammeBench; t: TrackerBench } {
  const p = small();
  p.hours(1.1);
  const t = new TrackerBench(undefined, { bench: p.bench });
  t.run('setUpRedAccounts');
  t.run('turnOnAutomation');
  const link = `https://docs.google.com/spreadsheets/d/${t.id}/edit`;
  p.type(coordinator, 'Settings', { Value: link }, p.rowOf('Settings', 'Setting', 'Red Accounts workbook'));
  p.hours(0.1);
  return { p, t };
}

/** The account of the call's customer turned red. */
function besideRed(): ProgrammeBench {
  const { p, t } = connected();
  t.type(ann, 'Account Tracker', { Account: 'Fjord Telecom', Health: 'Red', AE: ann, CE: cem });
  return p;
}

/** There is no tracker any more in the workbook that Settings name. */
function besideNone(): ProgrammeBench {
  const { p, t } = connected();
  t.deleteTab('Account Tracker');
  return p;
}

const anHour = (world: SmallWorld): void => world.hours(1);

const fjordRow = (p: ProgrammeBench): number => p.rowOf('Calls', 'Customer', 'Fjord Telecom');

/** What a run sees that it did not make, and what becomes of people by it. */
export const seenOperations: readonly Operation[] = [
  operation('afterEdit of a call that is cancelled, of who came from the queue', placedFromQueue, (p) =>
    p.type(ae, 'Calls', { Status: 'Cancelled' }, fjordRow(p)),
  ),
  operation('afterEdit of a seat that goes, of who came from the queue', placedFromQueue, (p) =>
    p.type(ae, 'Calls', { Seats: '1' }, fjordRow(p)),
  ),
  operation('afterEdit of a call of another customer', small, (p) =>
    p.type(ae, 'Calls', { Customer: 'Fjord Group' }, fjordRow(p)),
  ),
  prepared('afterEdit of a typed sign-up of who has had a rotation', small, (p) =>
    filledIn(p, eng1, 'Sign-ups', { Engineer: eng1, 'Weeks available': '2026-07-06' }),
  ),
  operation('afterEdit that cancels all calls', invited, cancelAll),
  operation('everyHour that misses a call', withoutCall, anHour),
  operation('everyHour that finds a call again', withCallAgain, anHour),
  operation('everyHour that sees a restored version', justRestored, anHour),
  operation('everyHour that misses the calendar', calendarDeleted, anHour),
  operation('everyHour that is shown the calendar again', calendarShown, anHour),
  operation('request:remedy newCalendar of another coordinator', withoutCalendarOfAnother, (p) =>
    p.bench.request(p.id, { as: heir, request: { kind: 'remedy', how: 'newCalendar' } }),
  ),
  operation('everyHour that sees a red account', besideRed, anHour),
  operation('everyHour that finds no tracker', besideNone, anHour),
  operation('everyHour of a workbook of an older version', oldWorkbook, anHour),
];
