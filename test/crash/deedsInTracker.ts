import { typeInto } from '../support/trackerLife';
import { ann, cem, fjord, olga, type TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';
import { clearIds, withTime, type Deeds } from './deedsOfBoth';
import { bothCoordinate, heir } from './rareOperations';
import { account, answerAsk, ask, close } from './trackerToFold';

const tell =
  (health: string, of: { id: string; name: string } = fjord) =>
  (t: TrackerBench): string =>
    t.tell({ ...of, health });

/** What does not go by the day. */
const atAnyTime: Deeds<TrackerBench> = {
  'who takes over sends': (t) => {
    t.ask(coordinator, bothCoordinate);
    t.run('turnOffAutomation');
    t.run('turnOnAutomation', heir);
    t.connectSlack(heir);
    t.hours(1.1);
  },
  'what is red turns yellow': tell('Yellow'),
  'what was resolved turns red': tell('Red', account.over),
  'what may return turns red': tell('Red', account.mayReturn),
  'plans are typed': (t) => {
    for (const name of [fjord.name, account.mute.name, account.deleted.name])
      typeInto(t, cem, { 'Action plan': 'Call them every day.' }, name);
  },
  'another owner is named': (t) => typeInto(t, ann, { CE: olga }),
  'something is asked': (t) => ask(t, account.mute.name, 'A discount'),
  'what was asked in March is answered': (t) => answerAsk(t, 'A fix for the export'),
  'it is resolved': (t) => close(t, fjord.name),
  'a row is deleted': (t) => {
    t.bench.edit(t.id, { as: ann, action: 'deleteRow', tab: 'Account Tracker', at: 2 });
    t.hours(2.2);
  },
  'ids are cleared': (t) => {
    clearIds(t, 'Account Tracker', 'Episode id');
    clearIds(t, 'Asks', 'Ask id');
  },
  'a second row of it is typed': (t) =>
    t.type(ann, 'Account Tracker', { Account: account.over.name, Health: 'Red', AE: ann, CE: cem }),
};

/** It says something else by now; those before it are too old to come again, and are forgotten. */
const toldAgain = (t: TrackerBench, id: string): string =>
  t.tell({ ...account.mute, health: 'Green' }, { id });

export const deedsInTracker: Deeds<TrackerBench> = {
  ...withTime('2026-05-25', '2026-06-29'),
  ...atAnyTime,
  'the last request of the CRM comes again': (t) => toldAgain(t, 'event-5'),
};

export const deedsInTrackerOfMay: Deeds<TrackerBench> = {
  ...withTime('2026-08-03', '2026-09-07'),
  ...atAnyTime,
  'the last request of the CRM comes again': (t) => toldAgain(t, 'event-6'),
};
