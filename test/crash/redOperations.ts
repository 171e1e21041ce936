import { changeHealth, formOf, giveWord, teamed } from '../support/trackerLife';
import { ann, cem, fjord, olga, tracker, TrackerBench, type Told } from '../support/tracker';
import { coordinator } from '../support/workbook';
import { filledIn, operation, prepared, tabsFirst, type Operation } from './operation';

/** A red account with a thread and both owners, and one ask that is open. */
export const small = (): TrackerBench => askedSince('2026-05-18', '2026-05-22');

/** The same, asked on this day for that one: at noon, so that no day is full or over while a morning or an evening runs its course. */
export function askedSince(day: string, due: string, time = '11:00'): TrackerBench {
  const t = tracker({ now: `${day}T${time}:00Z` });
  t.tell(teamed);
  t.hours(1);
  ask(t, due);
  t.hours(1.2);
  return t;
}

const ask = (t: TrackerBench, due = '2026-05-22'): unknown =>
  t.ask(ann, { kind: 'ask', show: t.episode(fjord.name), ask: 'A fix for the export', owner: olga, due });

function askId(t: TrackerBench): string {
  return t.records('Asks')[0]?.['Ask id'] ?? '';
}

/** Green, with a note, and the word of one owner. */
export function nearlyResolved(): TrackerBench {
  const t = small();
  changeHealth(t, ann, 'Green', 'They renewed');
  t.type(ann, 'Account Tracker', { Resolution: 'The export was mended.' }, 2);
  t.hours(1);
  giveWord(t, ann);
  t.hours(1);
  return t;
}

const aurora = { id: '001A00000054321', name: 'Aurora Health' };
/** Somebody fills in the row of an account that the tracker does not have. */
export const typingAccount = (t: TrackerBench): (() => unknown) =>
  filledIn(t, ann, 'Account Tracker', { Account: aurora.name, AE: ann, CE: cem, Health: 'Red' });

/** What was typed is checked at once; its thread is begun by the next run that sends. */
export function withThreadToBegin(): TrackerBench {
  const t = small();
  typingAccount(t)();
  return t;
}

const exported = { id: aurora.id, name: aurora.name, health: 'Red', ae: ann, ce: cem, sponsor: '' };

/** It turned before anything else is done: a report may arrive after what came later, and is signed when it is sent. */
export function report(name: string, base: () => TrackerBench, told: Told): Operation {
  return prepared(name, base, (t) => {
    const changedAt = t.bench.clock();
    return () => t.tell({ changedAt, ...told });
  });
}

/** What people, clocks and the CRM do in a Red Accounts workbook. */
export const redOperations: readonly Operation[] = [
  operation(
    'setUpRedAccounts of an empty spreadsheet',
    () => new TrackerBench('2026-05-18T09:00:00Z'),
    (t) => t.run('setUpRedAccounts'),
    { inSteps: tabsFirst },
  ),
  operation('everyHourRedAccounts', small, (t) => t.hours(1)),
  operation('everyHourRedAccounts with a thread to begin', withThreadToBegin, (t) => t.hours(1)),
  report('doPost of a red account', small, { ...aurora, ae: ann, ce: cem }),
  report('doPost of what is known', small, { health: 'Yellow' }),
  operation('afterEdit of a plan', small, (t) =>
    t.type(cem, 'Account Tracker', { 'Action plan': 'Call them every day.' }, 2),
  ),
  prepared('afterEdit of a second row of an account', small, (t) =>
    filledIn(t, ann, 'Account Tracker', { Health: 'Red', Account: fjord.name }),
  ),
  prepared('afterEdit of an ask', small, (t) =>
    filledIn(t, ann, 'Asks', { Account: fjord.name, Ask: 'A visit', Owner: olga, Due: '2026-05-29' }),
  ),
  operation('request:selected', small, (t) => t.ask(ann, { kind: 'selected' }, 'Account Tracker', 2)),
  operation('request:account', small, (t) => t.ask(ann, { kind: 'account', show: '' })),
  operation('request:openAccount', small, (t) =>
    t.ask(ann, {
      kind: 'openAccount',
      account: aurora.name,
      accountId: aurora.id,
      whyRed: 'Quiet',
      ae: ann,
      ce: cem,
      sponsor: '',
    }),
  ),
  prepared('request:saveAccount', small, (t) => {
    const base = formOf(t, ann);
    return () =>
      t.ask(ann, {
        kind: 'saveAccount',
        show: t.episode(fjord.name),
        base,
        values: { ...base, currentState: 'Talking' },
        sign: true,
      });
  }),
  operation('request:changeHealth', small, (t) => changeHealth(t, ann, 'Yellow', 'Better')),
  operation('request:ask', small, (t) =>
    t.ask(cem, { kind: 'ask', show: t.episode(fjord.name), ask: 'A visit', owner: olga, due: '2026-05-29' }),
  ),
  operation('request:answerAsk', small, (t) =>
    t.ask(olga, {
      kind: 'answerAsk',
      show: t.episode(fjord.name),
      id: askId(t),
      status: 'Answered',
      answer: 'Done.',
    }),
  ),
  operation('request:giveWord', nearlyResolved, (t) => giveWord(t, cem)),
  operation('request:yearReport', small, (t) => t.ask(coordinator, { kind: 'yearReport', year: 2026 })),
  operation('request:compare', small, (t) => t.ask(coordinator, { kind: 'compare', accounts: [exported] })),
  operation('request:takeFromExport', small, (t) =>
    t.ask(coordinator, { kind: 'takeFromExport', accounts: [exported] }),
  ),
  operation('request:connectSlack', small, (t) => t.connectSlack()),
  operation('request:newWebhookKey', small, (t) => t.ask(coordinator, { kind: 'newWebhookKey' })),
];
