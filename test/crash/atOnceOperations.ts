import type { TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';
import { operation, prepared, tabsFirst, type Operation, type SmallWorld } from './operation';
import { copied, going, handMade, heir, justRestored } from './rareOperations';
import { small as smallTracker, typingAccount, withThreadToBegin } from './redOperations';
import { attempt } from './schedule';
import { empty, small, withdrawing } from './shadowingOperations';

const remedy = ({ bench, id }: SmallWorld, as: string, how: string): unknown =>
  bench.request(id, { as, request: { kind: 'remedy', how } });

/** A column of Ridealong's was deleted: nothing is decided until it is made anew. */
function withoutStatus(): TrackerBench {
  const t = smallTracker();
  t.bench.edit(t.id, { as: coordinator, action: 'deleteColumn', tab: 'Account Tracker', at: 'Status' });
  return t;
}

/** Once a run has read, and before it writes: what it writes lands beside its rows, and is put right by a second write. */
const sortSignUps = ({ bench, id }: SmallWorld): unknown =>
  // Where another hand has taken the tab or the column away there is nothing to sort.
  attempt(() =>
    bench.edit(id, {
      as: coordinator,
      action: 'sort',
      tab: 'Sign-ups',
      column: 'Engineer',
      descending: true,
    }),
  );

/** What shows only where another one does the same, or writes too, in the same moment. */
export const atOnceOperations: readonly Operation[] = [
  operation('setUp of an empty spreadsheet by another', empty, (p) => p.run('setUp', heir), {
    inSteps: tabsFirst,
  }),
  prepared('request:setUpAsProposed by another', handMade, (p) => going(p, 'shadowing', heir), {
    inSteps: tabsFirst,
  }),
  prepared('request:remedy startAfresh by another', copied, (p) => {
    p.run('onOpen', heir);
    return () => remedy(p, heir, 'startAfresh');
  }),
  operation('request:remedy goOn before a run has seen it', justRestored, (p) =>
    remedy(p, coordinator, 'goOn'),
  ),
  prepared('request:withdraw as somebody sorts', small, (p) => withdrawing(p, 'eng1@example.com'), {
    beforeItWrites: sortSignUps,
  }),
  operation('repair of a deleted column', withoutStatus, (t) => t.run('repair')),
  prepared('afterEdit of a new account', smallTracker, typingAccount),
  prepared('afterEdit of a new account beside a deleted column', withoutStatus, typingAccount),
  operation('doPost of a nudge', withThreadToBegin, (t) => t.bench.post(t.id, '')),
];
