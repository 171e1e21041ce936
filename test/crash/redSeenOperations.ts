import { say } from '../../workbench/google/slack/people';
import { oldTracker } from '../support/oldWorkbook';
import { ann, cem, fjord, tracker, type TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';
import { filledIn, operation, prepared, type Operation, type SmallWorld } from './operation';
import { nearlyResolved, report, small } from './redOperations';

const aurora = { id: '001A00000054321', name: 'Aurora Health' };

/** Of an account that the CRM calls otherwise somebody typed a second row: two accounts, each with a thread. */
function typedTwice(): TrackerBench {
  const t = small();
  t.tell({ ...aurora, name: 'Aurora', ae: ann, ce: cem });
  t.type(ann, 'Account Tracker', { Account: aurora.name, Health: 'Red', AE: ann, CE: cem });
  t.hours(1.2);
  return t;
}

/** The row of an open account is gone, and was when the hour before looked. */
function missed(): TrackerBench {
  const t = small();
  t.bench.edit(t.id, { as: ann, action: 'deleteRow', tab: 'Account Tracker', at: 2 });
  t.hours(1.2);
  return t;
}

/** Another automation posts: it has begun a thread. */
function begunByAnother(): TrackerBench {
  const t = tracker({ now: '2026-05-18T09:00:00Z' });
  t.set('Posts are made by another automation', 'Yes');
  t.hours(0.1);
  say(t.bench.world, { channel: 'red-accounts', user: 'CRM alerts', text: 'Fjord Energy turned red' });
  return t;
}

const threadOf = (t: TrackerBench): string => t.threads()[0]?.permalink ?? '';

const anHour = (world: SmallWorld): void => world.hours(1);

/** What a run sees in a tracker that it did not make. */
export const redSeenOperations: readonly Operation[] = [
  report('doPost of a name by which two accounts are one', typedTwice, aurora),
  operation('afterEdit of another name of an account', typedTwice, (t) => {
    const row = t.rowOf('Account Tracker', 'Account', aurora.name);
    return t.type(ann, 'Account Tracker', { Account: 'Nordlicht' }, row);
  }),
  operation('everyHourRedAccounts that puts a row back', missed, anHour),
  operation('afterEdit of a word that is typed', nearlyResolved, (t) =>
    t.type(cem, 'Account Tracker', { 'CE says': 'Resolved' }, 2),
  ),
  prepared('afterEdit of a row with the thread of another automation', begunByAnother, (t) =>
    filledIn(t, ann, 'Account Tracker', {
      Account: fjord.name,
      Health: 'Red',
      AE: ann,
      CE: cem,
      Thread: threadOf(t),
    }),
  ),
  operation('request:connectSlack to disconnect it', small, (t) =>
    t.ask(coordinator, { kind: 'connectSlack', token: '' }),
  ),
  operation('everyHourRedAccounts of a tracker of an older version', oldTracker, anHour),
];
