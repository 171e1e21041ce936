import { callCells, offer, programme, type CallCells, type ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';
import { dies } from './dies';
import { untilNine } from './shadowingOperations';
import { bothCoordinate, heir } from './rareOperations';

const ae = 'ae.emea@example.com';

/** Engineers, by what has become of them since they signed up in March. */
export const engineer = {
  had: 'eng1@example.com',
  hadMoved: 'eng2@example.com',
  lost: 'eng3@example.com',
  late: 'eng4@example.com',
  gaveUp: 'eng5@example.com',
  removed: 'eng6@example.com',
  plain: 'eng7@example.com',
  declined: 'eng8@example.com',
  missing: 'eng9@example.com',
  waits: 'eng10@example.com',
  fresh: 'eng11@example.com',
  imported: 'eng12@example.com',
  refused: 'eng13@example.com',
  never: 'eng14@example.com',
} as const;

/** The one whose row is gone since March. */
export const missingCall = callCells({ Date: '2026-05-28', Start: '10:00', Customer: 'Wren' });

/**
 * In May, on a Monday after its mails, with a ledger of March in which there is one of everything: places that were had, moved, lost,
 * given up in time and too late; invites that stand, were changed, cancelled, removed by hand and declined; a mail of which nobody knows;
 * a row that is gone, who waits, two pages of the handbook, an account that sent before; and some lines of May.
 */
export function callsOfMarch(): ProgrammeBench {
  const p = programme({
    zones: Object.keys(engineer).map(() => 'Europe/Berlin'),
    now: '2026-03-02T08:05:00Z',
  });
  p.type(coordinator, 'Settings', { Value: '90' }, p.rowOf('Settings', 'Setting', 'Confirm days ahead'));
  for (const who of [engineer.lost, engineer.waits])
    p.type(coordinator, 'Engineers', { 'Works from': '12:00' }, p.rowOf('Engineers', 'Email', who));
  sentByAnother(p);
  signedUp(p);
  changed(p);
  inDoubt(p);
  p.untilAfterQuiet('2026-03-17T08:05:00Z', 12);
  p.withdraw(engineer.late);
  p.hours(1.1);
  p.run('turnOffAutomation');
  p.until('2026-05-15T08:05:00Z');
  p.run('turnOnAutomation');
  p.hours(1.1);
  p.type(ae, 'Calls', { Start: '09:30' }, rowOfCall(p, 'Swift'));
  seat(p, engineer.fresh, { Date: '2026-05-29', Start: '09:00', Customer: 'Petrel' });
  p.hours(1.2);
  untilNine(p);
  p.hours(1.2);
  return p;
}

export const rowOfCall = (p: ProgrammeBench, customer: string): number =>
  p.rowOf('Calls', 'Customer', customer);

/** Another account sent before anybody was invited. */
function sentByAnother(p: ProgrammeBench): void {
  p.ask(coordinator, bothCoordinate);
  p.run('turnOffAutomation');
  p.run('turnOnAutomation', heir);
  p.hours(1.1);
  p.run('turnOffAutomation', heir);
  p.run('turnOnAutomation');
  p.hours(1.1);
}

function signedUp(p: ProgrammeBench): void {
  seat(p, engineer.had, { Date: '2026-03-11', Customer: 'Fjord Telecom' });
  seat(p, engineer.hadMoved, { Date: '2026-03-12', Customer: 'Nordlicht' }, '2026-03-16');
  seat(p, engineer.late, { Date: '2026-03-19', Customer: 'Tern' });
  seat(p, engineer.gaveUp, { Date: '2026-05-26', Start: '10:00', Customer: 'Kestrel' });
  seat(p, engineer.removed, { Date: '2026-05-27', Start: '09:00', Customer: 'Osprey' });
  seat(p, engineer.plain, { Date: '2026-05-27', Start: '10:00', Customer: 'Plover' });
  seat(p, engineer.declined, { Date: '2026-05-28', Start: '09:00', Customer: 'Swift' });
  seat(p, engineer.missing, missingCall);
  p.signUp(engineer.waits, '2026-05-25');
  offer(p, [callCells({ Date: '2026-03-13', Start: '13:00', Customer: 'Aurora' })]);
  p.signUp(engineer.lost, '2026-03-09', '2026-05-25');
  importPage(p, '2025-03-03');
  p.hours(1.2);
}

/** A call, and who has its seat: for its week there is no other. */
function seat(p: ProgrammeBench, who: string, cells: CallCells, ...more: string[]): void {
  offer(p, [callCells(cells)]);
  p.signUp(who, cells['Date'] ?? '', ...more);
}

export function importPage(p: ProgrammeBench, ...weeks: string[]): unknown {
  const rows = weeks.map((week) => `| ${week} | [@Engineer 12](https://github.com/eng12) | 12 |\n`);
  const page = `| Rotation | Engineer | Customer |\n| -------- | -------- | -------- |\n${rows.join('')}`;
  return p.askImport(coordinator, { kind: 'importHandbook', preview: false, page });
}

function changed(p: ProgrammeBench): void {
  p.bench.respond(p.events(engineer.declined)[0]?.id ?? '', engineer.declined, 'declined');
  p.bench.deleteEvent(p.events(engineer.removed)[0]?.id ?? '');
  p.type(ae, 'Calls', { Start: '09:15' }, rowOfCall(p, 'Osprey'));
  p.type(ae, 'Calls', { Status: 'Cancelled' }, rowOfCall(p, 'Aurora'));
  p.type(ae, 'Calls', { Date: '2026-03-18', Customer: 'Nordlicht Group' }, rowOfCall(p, 'Nordlicht'));
  p.withdraw(engineer.gaveUp);
  p.type(ae, 'Calls', { Seats: '2' }, rowOfCall(p, 'Kestrel'));
  importPage(p, '2025-03-03', '2025-03-10');
  p.hours(1.2);
  p.bench.edit(p.id, { as: ae, action: 'deleteRow', tab: 'Calls', at: rowOfCall(p, 'Wren') });
  p.hours(3.2);
  for (const role of ['reader', 'owner']) {
    for (const { acl } of p.bench.world.calendars) for (const rule of acl) rule.role = role;
    if (role === 'reader')
      seat(p, engineer.refused, { Date: '2026-05-29', Start: '10:00', Customer: 'Dunlin' });
    p.hours(1.2);
  }
}

/** The run of the next Monday's mails dies as it sends them. */
function inDoubt(p: ProgrammeBench): void {
  p.until('2026-03-09T07:30:00Z');
  dies(p, 'everyHour', 'MailApp.sendEmail');
}

/** What is done in May, once the lines of March were folded: a place that was given up is taken again, and one of August. */
export function callsOfMay(p: ProgrammeBench): void {
  p.signUp(engineer.gaveUp, '2026-05-25');
  p.hours(1.2);
  seat(p, engineer.never, { Date: '2026-08-05', Start: '09:00', Customer: 'Avocet' });
}
