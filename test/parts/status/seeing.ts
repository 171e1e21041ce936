import type { InviteAct } from '../../../src/effects/calendarActs';
import type { MailAct } from '../../../src/effects/mailActs';
import type { PostAct } from '../../../src/effects/redAccounts/postActs';
import type { Present } from '../../../src/effects/present';
import type { Seen } from '../../../src/run/status/seen';
import { noWork, type Work } from '../../../src/run/work';
import { at, berlin, email } from '../../shadowing/world';
import { basics, effect, ledgerOf } from '../basics';
import type { Instant } from '../../../src/time/instant';
import type { LoggedEntry } from '../../../src/workbook/entries';

/** Tuesday, half an hour after the last hourly run. */
export const now = at('2026-05-12 09:00');
const casey = email('casey');

/** What a coordinator's status is told from while all is well; of an effect is told what its key says. */
export function seen(changes: Partial<Seen> = {}): Seen {
  return {
    found: basics(),
    now,
    zone: berlin,
    last: { at: at('2026-05-12 08:30'), as: email('ridealong') },
    idled: undefined,
    notRunSince: undefined,
    work: noWork,
    workRested: noWork,
    since: () => undefined,
    lapsed: [],
    held: undefined,
    lacksToken: false,
    about: (key) => `about ${key}`,
    me: casey,
    isCoordinator: true,
    ...changes,
  };
}

export function foundWith(
  deliveries: readonly Present[],
  entries: readonly LoggedEntry[] = [],
): ReturnType<typeof basics> {
  return basics({
    deliveries: new Map(deliveries.map((one) => [one.key, one])),
    ledger: ledgerOf(entries),
  });
}

export function workOf(changes: Partial<Work>): Work {
  return { ...noWork, ...changes };
}

/** An invite, which does not say itself since when it is wanted. */
export function invite(key: string, act: 'insert' | 'update' | 'cancel' = 'insert'): InviteAct {
  const call = { method: 'POST', path: '/events', body: undefined } as const;
  return { key: effect(key), generation: 1, act, content: 'c1', neededBy: at('2026-05-19 09:00'), call };
}

export function mail(key: string, since: Instant): MailAct {
  const letter = { to: email('eng1'), subject: 'Subject', text: 'Text', html: '<p>Text</p>' };
  return { key: effect(key), generation: 1, act: 'mail', content: 'c1', mail: letter, since };
}

export function post(key: string, since: Instant): PostAct {
  const claim = { key: effect(key), generation: 1, act: 'edit', content: 'c1' } as const;
  return { ...claim, text: 'Text', since, what: 'edit', ref: 'C1/1.2' };
}
