import { summaryOf } from '../shadowing/summary';
import type { Email } from '../programme/records';
import type { CoordinatorView, Home } from '../sidebar/requests';
import { attentionOf } from './attention';
import { readCoordinators } from './coordinators';
import type { Viewed } from './viewed';
import type { Understanding } from './understand';

/**
 * Coordinators as Settings shows them, which costs no look-up. It decides only what is shown: whoever acts as a coordinator
 * is checked against the script properties.
 */
export function shownCoordinators(found: Understanding): readonly Email[] {
  const row = found.readings.get('settings')?.rows.find(({ id }) => id === 'Coordinators');
  return readCoordinators(String(row?.cell('Value') ?? ''));
}

export function coordinatorView(viewed: Viewed): CoordinatorView {
  const { found, programme, history, now } = viewed;
  const { year: _thisYear, ...counts } = summaryOf(programme, history, now);
  return { ...counts, coordinators: [...shownCoordinators(found)], attention: attentionOf(found, now) };
}

/** Who sends invites and mails, in a sentence that anybody may read. */
export function automationView({ automation }: Understanding): NonNullable<Home['programme']>['automation'] {
  if (!automation?.on) {
    return {
      on: false,
      account: '',
      sentence: 'Automation is off: no invites or mails go out. A coordinator turns it on in the menu.',
    };
  }
  const sentence = `Automation is on: ${automation.account} sends invites and mails, every hour what is due.`;
  return { on: true, account: automation.account, sentence };
}
