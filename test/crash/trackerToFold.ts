import { arrangeChannel, removeMessage } from '../../workbench/google/slack/people';
import { teamed, typeInto } from '../support/trackerLife';
import { ann, cem, fjord, olga, sam, tracker, type TrackerBench } from '../support/tracker';
import { dies } from './dies';
import { untilNine } from './shadowingOperations';

/** Accounts by what became of them in March. Fjord Energy has been red since. */
export const account = {
  /** Resolved: red again is another episode. */
  over: { id: '001A00000000001', name: 'Aurora Health' },
  /** Resolved, but red again until June is the same episode. */
  mayReturn: { id: '001A00000000002', name: 'Nordlicht' },
  /** Slack refused its thread. */
  mute: { id: '001A00000000003', name: 'Tern' },
  /** Somebody deleted its thread. */
  deleted: { id: '001A00000000004', name: 'Kestrel' },
} as const;

/**
 * In May, on a Monday after its mails, with a ledger of March in which there is one of everything: accounts that are red, resolved for
 * good and until they are red again; a plan, asks that climbed and were answered; threads that stand, were refused, deleted and begun by
 * another; a mail of which nobody knows; and some lines of May.
 */
export function trackerOfMarch(): TrackerBench {
  const t = tracker({ now: '2026-03-02T11:00:00Z' });
  t.tell(teamed);
  for (const told of [account.over, account.mayReturn, account.deleted])
    t.tell({ ...told, ae: ann, ce: cem, sponsor: sam });
  t.hours(1.1);
  ask(t, fjord.name, 'A fix for the export');
  ask(t, account.over.name, 'A visit');
  ask(t, account.mayReturn.name, 'A call');
  t.hours(1.1);
  planned(t);
  posted(t);
  t.hours(1.2);
  inDoubt(t);
  t.untilAfterQuiet('2026-03-06T11:00:00Z', 6);
  close(t, account.over.name);
  t.set('Reopen within', '90');
  close(t, account.mayReturn.name);
  t.set('Reopen within', '14');
  t.hours(2.2);
  t.run('turnOffAutomation');
  t.until('2026-05-15T11:00:00Z');
  t.run('turnOnAutomation');
  t.hours(1.1);
  typeInto(t, ann, { 'Next step': 'A workshop' });
  t.hours(1.2);
  untilNine(t);
  t.hours(1.2);
  return t;
}

export function ask(t: TrackerBench, of: string, what: string): unknown {
  return t.ask(ann, { kind: 'ask', show: t.episode(of), ask: what, owner: olga, due: '2026-03-05' });
}

export function answerAsk(t: TrackerBench, what: string): unknown {
  const asked = t.record('Asks', 'Ask', what);
  const show = t.episode(asked['Account'] ?? '');
  const [id = '', status, answer] = [asked['Ask id'], 'Answered', 'Done.'] as const;
  return t.ask(olga, { kind: 'answerAsk', show, id, status, answer });
}

function planned(t: TrackerBench): void {
  typeInto(t, ann, { 'Current state': 'They are angry', 'Action plan': 'Fix the export' });
  typeInto(t, cem, { 'Exit criteria': '30 quiet days', 'Next step': 'A call' });
  answerAsk(t, 'A visit');
  t.hours(1.1);
}

function posted(t: TrackerBench): void {
  const { world } = t.bench;
  const thread = t.threads().find(({ text }) => text.includes(account.deleted.name));
  removeMessage(world, 'red-accounts', thread?.ts ?? '');
  typeInto(t, ann, { 'Why red': 'Quiet' }, account.deleted.name);
  arrangeChannel(world, { name: 'red-accounts', member: false });
  t.tell({ ...account.mute, ae: ann, ce: cem });
  t.hours(1.1);
  arrangeChannel(world, { name: 'red-accounts', member: true });
}

/** A run that has mails to send dies as it sends them. */
function inDoubt(t: TrackerBench): void {
  ask(t, account.mute.name, 'A letter');
  dies(t, 'everyHourRedAccounts', 'MailApp.sendEmail');
}

/** Green, with a note, and the word of both owners. */
export function close(t: TrackerBench, name: string): unknown {
  const show = t.episode(name);
  t.ask(ann, { kind: 'changeHealth', show, health: 'Green', why: 'They renewed' });
  typeInto(t, ann, { Resolution: 'It was mended.' }, name);
  t.ask(ann, { kind: 'giveWord', show });
  return t.ask(cem, { kind: 'giveWord', show });
}

/** What is done in May, once the lines of March were folded: what may return does, and something is asked. */
export function trackerOfMay(t: TrackerBench): void {
  t.tell({ ...account.mayReturn, health: 'Red' });
  ask(t, account.deleted.name, 'A word');
}
