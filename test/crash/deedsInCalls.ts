import { callCells, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';
import { engineer, importPage, missingCall, rowOfCall } from './callsToFold';
import { clearIds, withTime, type Deeds } from './deedsOfBoth';
import { heir } from './rareOperations';

const ae = 'ae.emea@example.com';

const offered = callCells({ Date: '2026-05-28', Start: '14:00', Customer: 'Aurora' });

export const deedsInCalls: Deeds<ProgrammeBench> = {
  ...withTime('2026-05-25', '2026-06-29'),
  'who sent before sends again': sentByHeir,
  'who had a rotation signs up': (p) => p.signUp(engineer.had, '2026-05-25'),
  'who had a rotation that moved signs up': (p) => p.signUp(engineer.hadMoved),
  'who withdrew too late signs up': (p) => p.signUp(engineer.late),
  'who withdrew signs up again': (p) => p.signUp(engineer.gaveUp, '2026-05-25'),
  'somebody new signs up': (p) => p.signUp(engineer.never),
  'who had a rotation signs up for next year': (p) =>
    p.ask(engineer.had, { kind: 'signUp', weeks: { year: 2027 }, flexible: false, note: '' }),
  'who has an invite withdraws': (p) => p.withdraw(engineer.plain),
  'who has no invite withdraws': (p) => p.withdraw(engineer.refused),
  'who declined withdraws': (p) => p.withdraw(engineer.declined),
  'calls move': (p) => {
    for (const call of ['Plover', 'Osprey', 'Swift', 'Dunlin'])
      p.type(ae, 'Calls', { Minutes: '45' }, rowOfCall(p, call));
  },
  'a call is cancelled': (p) => p.type(ae, 'Calls', { Status: 'Cancelled' }, rowOfCall(p, 'Kestrel')),
  'a call is offered': (p) => p.type(ae, 'Calls', offered),
  'a row that was gone is typed back': (p) => p.type(ae, 'Calls', missingCall),
  'the row of a sign-up is gone for hours, and typed back': (p) => {
    const at = p.rowOf('Sign-ups', 'Engineer', engineer.waits);
    p.bench.edit(p.id, { as: coordinator, action: 'deleteRow', tab: 'Sign-ups', at });
    p.hours(3.2);
    return p.type(coordinator, 'Sign-ups', { Engineer: engineer.waits, 'Weeks available': '2026-05-25' });
  },
  'ids are cleared': (p) => {
    clearIds(p, 'Calls', 'Call id');
    clearIds(p, 'Sign-ups', 'Sign-up id');
  },
  'an old call is offered anew': (p) =>
    p.type(ae, 'Calls', { Date: '2026-05-29', Start: '15:00' }, rowOfCall(p, 'Fjord Telecom')),
  'a call that was cancelled is offered anew': (p) =>
    p.type(ae, 'Calls', { Date: '2026-05-28', Start: '14:00', Status: 'Offered' }, rowOfCall(p, 'Aurora')),
  'the page of the handbook is brought in again': (p) => importPage(p, '2025-03-03', '2025-03-10'),
  'the calendar is gone, and another is wanted': (p) => {
    p.bench.world.calendars = [];
    p.hours(1.2);
    return p.bench.request(p.id, { as: coordinator, request: { kind: 'remedy', how: 'newCalendar' } });
  },
  'a copy is started afresh': (p) => {
    const { id = '' } = p.bench.edit(p.id, { as: coordinator, action: 'copyWorkbook' });
    return p.bench.request(id, { as: coordinator, request: { kind: 'remedy', how: 'startAfresh' } });
  },
};

function sentByHeir(p: ProgrammeBench): void {
  p.run('turnOffAutomation');
  p.run('turnOnAutomation', heir);
  p.hours(1.1);
}

/** In July: what was to come in May is over. */
export const deedsInCallsOfMay: Deeds<ProgrammeBench> = {
  ...withTime('2026-08-03', '2026-09-07'),
  'who sent before sends again': sentByHeir,
  'who had rotations sign up': (p) => {
    for (const who of [engineer.had, engineer.plain, engineer.declined, engineer.gaveUp]) p.signUp(who);
  },
  'who never had one signs up': (p) => p.signUp(engineer.lost),
  'who has an invite withdraws': (p) => p.withdraw(engineer.never),
  'a call moves': (p) => p.type(ae, 'Calls', { Minutes: '45' }, rowOfCall(p, 'Avocet')),
  'a row that was gone is typed back': (p) => p.type(ae, 'Calls', missingCall),
  'ids are cleared': (p) => clearIds(p, 'Calls', 'Call id'),
};
