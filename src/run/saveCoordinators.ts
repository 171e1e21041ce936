import { coordinatorsOf, coordinatorsText, keepCoordinators, readCoordinators } from './coordinators';
import type { Entry } from '../workbook/entries';
import { shared } from './calendar/tendCalendar';
import { isAutomation } from './doDue';
import { shownCoordinators } from './homeOfBoth';
import type { Platform } from './ports';
import type { Reply } from './reply';
import type { AnyProgramme } from './book';
import { notCoordinatorText } from './sentences';
import { noWish, type RunContext, type Wish } from './task';
import type { Automation, Basics, Understanding } from './understanding';
import { refusedText } from './calendar/words';
import type { Email } from '../programme/records';

/** Changes who coordinates: kept in script properties, shown in Settings. Only a coordinator may, and one has to stay. */
export function saveCoordinators<P extends AnyProgramme, H>(
  platform: Platform,
  typed: readonly string[],
  found: Understanding<P, H>,
  context: RunContext,
): Wish<Reply<unknown>, P> {
  const { properties } = platform;
  const refuse = (sentence: string): Wish<Reply<unknown>, P> => noWish(found, { kind: 'refused', sentence });
  if (!coordinatorsOf(properties).includes(context.by)) return refuse(notCoordinatorText);
  const coordinators = readCoordinators(typed.join(' '));
  if (coordinators.length !== new Set(typed.map((text) => text.trim().toLowerCase())).size) {
    return refuse('One of these is no mail address. Nothing was changed.');
  }
  const { domain } = found.programme.settings;
  const outsider = coordinators.find((address) => domain !== '' && !address.endsWith('@' + domain));
  if (outsider !== undefined) return refuse(`${outsider} is not of ${domain}. Nothing was changed.`);
  if (coordinators.length === 0) return refuse('At least one coordinator is needed. Nothing was changed.');
  keepCoordinators(properties, coordinators);
  const row = found.readings.get('settings')?.rows.find(({ id }) => id === 'Coordinators')?.row;
  const cells = { Value: coordinatorsText(coordinators) };
  // As the tab shows them: should this be decided again, the properties have the new ones already.
  const shown = shownCoordinators(found);
  const added = coordinators.filter((one) => !shown.includes(one));
  const entries = sharing(platform, found, context.by, added);
  return {
    ...noWish(found, { kind: 'done', sentence: () => savedText(found.automation, entries) }),
    entries,
    edits: row === undefined ? [] : [{ kind: 'setCells', tab: 'settings', row, cells }],
  };
}

/** The automation account shares the programme’s calendar at once; of anybody else's it is known that it is to be done. */
function sharing(
  platform: Platform,
  { automation }: Basics,
  me: Email,
  added: readonly Email[],
): readonly Entry[] {
  if (!automation || automation.calendar === '') return [];
  const isNow = isAutomation(automation, me) && automation.calendarIs === 'there';
  return [{ kind: 'coordinatorsSaved', added }, ...(isNow ? shared(platform, automation.calendar, me) : [])];
}

function savedText(automation: Automation | undefined, [said, told]: readonly Entry[]): string {
  const saved = 'The coordinators are saved.';
  if (!automation || said === undefined) return saved;
  if (!automation.on) return `${saved} The programme’s calendar is shared when automation is turned on.`;
  if (told?.kind !== 'calendarShared')
    return `${saved} The programme’s calendar is shared accordingly by the next hourly run of ${automation.account}.`;
  const shares = `${saved} The programme’s calendar is shared accordingly.`;
  return told.refused.length === 0 ? shares : `${shares} ${refusedText(told.refused)}`;
}
