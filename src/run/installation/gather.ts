import { hasSheet } from '../../workbook/workbook';
import { coordinatorsOf } from '../coordinators';
import { redBook } from '../redAccounts/redBook';
import { slackToken, webhookKeys } from '../secretNames';
import { shadowingBook } from '../shadowing/shadowingBook';
import type { Email } from '../../programme/records';
import type { Attempt, Platform } from '../ports';
import type { Facts, WorkbookFacts } from './facts';
import { workbookFacts, type Looking } from './workbookFacts';

/** A calendar that nobody has: whether the Calendar service answers is told by its "Not Found". */
const noCalendar = 'ridealong-has-no-such-calendar@group.calendar.google.com';

/** Looks at everything and changes nothing. What Google refuses to who asks is a fact like any other. */
export function gather(platform: Platform): Facts {
  const { attempt, spreadsheet, properties, triggers } = platform;
  const me = attempt(() => platform.identity());
  const coordinators = attempt(() => coordinatorsOf(properties));
  const about = attempt(() => spreadsheet.about());
  const workbook: Facts['workbook'] = about.ok
    ? attempt(() =>
        read(platform, about.value.sheetIds, {
          me: me.ok ? me.value : '',
          coordinators: coordinators.ok ? coordinators.value : [],
        }),
      )
    : about;
  const found = workbook.ok ? workbook.value : undefined;
  const here = attempt(() => spreadsheet.id());
  const webApp = attempt(() => platform.webApp.address());
  return {
    at: platform.now(),
    version: platform.version(),
    here: here.ok ? here.value : '',
    me,
    consent: attempt(() => platform.consent()),
    scriptZone: attempt(() => platform.scriptTimeZone()),
    about,
    workbook,
    coordinators,
    kept: attempt(() => properties.everywhere('triggers')),
    triggers: attempt(() => triggers.present()),
    ...calendarFacts(platform, found),
    webApp: webApp.ok ? webApp.value : '',
    mailsLeft: platform.mail.left(),
    secrets: secretFacts(platform, found, me),
  };
}

function read(platform: Platform, sheetIds: readonly number[], looking: Looking): WorkbookFacts | undefined {
  if (sheetIds.some((id) => hasSheet(redBook.workbook, id))) return workbookFacts(platform, redBook, looking);
  if (!sheetIds.some((id) => hasSheet(shadowingBook.workbook, id))) return undefined;
  return workbookFacts(platform, shadowingBook, looking);
}

/** Only call shadowing has a calendar. */
function calendarFacts(
  { calendar }: Platform,
  found: WorkbookFacts | undefined,
): Pick<Facts, 'calendar' | 'managers'> {
  if (found?.kind !== 'shadowing') return { calendar: undefined, managers: undefined };
  const id = found.automation?.calendar ?? '';
  const seen = calendar.look(id === '' ? noCalendar : id);
  return { calendar: seen, managers: seen.ok ? calendar.managers(id) : undefined };
}

/** Whether they are there, and nothing of what they are; only the account that sends has any. */
function secretFacts(
  { attempt, secrets }: Platform,
  found: WorkbookFacts | undefined,
  me: Attempt<Email | ''>,
): Facts['secrets'] {
  const { automation } = found ?? {};
  const isSender = automation?.on === true && me.ok && me.value === automation.account;
  if (found?.kind !== 'redAccounts' || !isSender) return undefined;
  const has = (name: string): boolean => (secrets.get(name) ?? '') !== '';
  return attempt(() => ({ slack: has(slackToken), webhook: has(webhookKeys) }));
}
