import { isOpen } from './stretches';
import { accountCourses } from './course';
import { headerOf } from './columns/headers';
import { accountNamed } from './lookUp';
import { crmFields, type CrmField, type Values } from './records';
import { panelReport } from './reports';
import { accepted, refused, type RedRequestAnswer } from './requested';
import type { RedSituation } from './situation';
import { tidyAll } from './tidyValues';

/** What somebody says of an account that turned red and has no row yet; `account` is its name. */
export type OpenWish = Pick<Values, 'account' | 'accountId' | 'whyRed' | CrmField>;

/** Opens an episode of an account for which no CRM speaks (rules R1, R2); its row follows from the report (rowsFor.ts). */
export function requestOpen(situation: RedSituation, wish: OpenWish): RedRequestAnswer {
  const { history, tracker, now, by } = situation;
  const tidied = tidyAll({ ...wish }, tracker.settings.domain);
  if (!tidied.ok) return tidied;
  const { account = '', accountId = '', whyRed = '', ae = '', ce = '' } = tidied.values;
  if (ae !== '' && ae === ce) return refused(`AE and CE cannot both be ${ae}. Nothing was saved.`);
  const key = accountNamed(history, account, accountId);
  if (key === 'ambiguous') {
    return refused(
      `Several accounts are called ${account}: fill in ${headerOf.accountId} as well. Nothing was saved.`,
    );
  }
  // Also without an episode: another automation is still to make its row.
  const isOpenAlready = accountCourses(history).get(key)?.stretches.some(isOpen) ?? false;
  if (isOpenAlready) return refused(`${account} has an open row already. Go on there.`);
  const says = Object.fromEntries(
    crmFields
      .map((field) => [field, tidied.values[field] ?? ''] as const)
      .filter(([, value]) => value !== ''),
  );
  return accepted([panelReport({ key, name: account }, { health: 'Red', why: whyRed, says }, by, now)]);
}
