import { asksPerAccount, manyAccounts, nameOf } from '../test/support/manyAccounts';
import { ann, cem, fjord, olga, type TrackerBench } from '../test/support/tracker';
import { all, decisionTrips, mostTripsOfWeekly, type Held, type Operation } from './operations';
import type { Sizes } from './sizes';

type Red = Operation<TrackerBench>;

/** What people, the CRM and the clock do in a tracker of Red Accounts, by how many accounts it follows. */
export function redOperations({ followed }: Sizes): readonly Red[] {
  return followed.flatMap((count) => {
    const t = manyAccounts(count);
    return [quietHour, lookingAt, saving, asking, reporting, reminding].map(({ name, ...operation }) => ({
      name: `${name}, ${count.toLocaleString('en')} accounts, ${(count * asksPerAccount).toLocaleString('en')} asks`,
      rows: count * (1 + asksPerAccount),
      prepare: () => t.copy(),
      ...operation,
    }));
  });
}

type Done = Pick<Red, 'name' | 'act' | 'isDone' | 'held'>;

const account = nameOf(1);
const ae = 'ae1@example.com';

const exactly = (atMost: number): Held => ({ text: String(atMost), atMost, counts: all });

const quietHour: Done = {
  name: 'hour in which nothing is due',
  act: (t) => t.run('everyHourRedAccounts'),
  isDone: (t) => t.runs('everyHourRedAccounts').length > 1,
  held: exactly(7),
};

const lookingAt: Done = {
  name: 'an account in the panel',
  act: (t) => t.ask(ae, { kind: 'account', show: t.episode(account) }),
  isDone: (t) => t.lastRun('handleRequest').as === ae,
  held: exactly(2),
};

const saving: Done = {
  name: 'save',
  act: (t) => {
    const show = t.episode(account);
    t.ask(ae, {
      kind: 'saveAccount',
      show,
      base: {},
      values: { resolution: 'The new cluster' },
      sign: false,
    });
  },
  isDone: (t) => t.record('Account Tracker', 'Account', account)['Resolution'] !== '',
  held: exactly(decisionTrips),
};

const asking: Done = {
  name: 'ask',
  act: (t) => {
    t.ask(ae, { kind: 'ask', show: t.episode(account), ask: 'A hotfix', owner: olga, due: '2026-05-20' });
  },
  isDone: (t) => t.records('Asks').some((row) => row['Owner'] === olga),
  held: exactly(decisionTrips + 1),
};

/** Before it delivers: who, the keys, both locks, read, what the account saw last, commit, unlock. */
const reporting: Done = {
  name: 'report of red',
  act: (t) => t.tell({ ae: ann, ce: cem }),
  isDone: (t) => t.records('Account Tracker').some((row) => row['Account'] === fjord.name),
  held: { text: '8', atMost: 8, counts: (trips) => trips.indexOf('LockService.releaseLock') + 1 },
};

/** To five AEs and five CEs, to the two owners of one account more, and to who coordinates. */
const weeklyMails = 13;

const reminding: Done = {
  name: 'weekly run',
  act: (t) => {
    t.bench.advance('2026-05-04T07:05:00Z');
    t.run('everyHourRedAccounts');
  },
  isDone: (t) => t.mails().length > 0,
  held: mostTripsOfWeekly(weeklyMails),
};
