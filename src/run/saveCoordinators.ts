import { coordinatorsOf, keepCoordinators, readCoordinators } from './coordinators';
import type { Entry } from '../workbook/entries';
import { shared } from './calendar/tendCalendar';
import { isAutomation } from './doDue';
import type { Platform } from './ports';
import type { Reply } from './reply';
import { isSaving } from './restOfSaving';
import type { AnyProgramme } from './book';
import { failedText, notCoordinatorText } from './sentences';
import { tell } from './settle';
import { noWish, type Task } from './task';
import type { Automation, Basics } from './understanding';
import { refusedText } from './calendar/words';
import type { Email } from '../programme/records';

/**
 * Changes who coordinates: kept in script properties, shown in Settings. Only a coordinator may, and one has to stay.
 *
 * No write reaches both, so that it goes as all that is outside of the sheet: the ledger is told what is meant, the properties are
 * changed once it is seen to stand there, and the run goes on to `withRestOfSaving`. Ended in between, the next one does.
 */
export function savingCoordinators<P extends AnyProgramme, H>(
  platform: Platform,
  me: Email,
  typed: readonly string[],
): Required<Pick<Task<Reply<unknown>, P, H>, 'settle' | 'decide'>> {
  const coordinators = readCoordinators(typed.join(' '));
  let refusal: string | undefined;
  return {
    settle: (found) => {
      refusal = whyNotSaved(platform, found.programme.settings.domain, me, { typed, coordinators });
      if (refusal !== undefined) return 'go';
      tell(platform, found, me, [{ kind: 'coordinatorsMeant', coordinators }]);
      return 'again';
    },
    decide: (found) => {
      const why = refusal ?? (isSaving(found) ? undefined : failedText);
      if (why !== undefined) return noWish(found, { kind: 'refused', sentence: why });
      keepCoordinators(platform.properties, coordinators);
      const entries = sharedNow(platform, found, me);
      const sentence = (): string => savedText(found.automation, entries[0]);
      return { ...noWish(found, { kind: 'done', sentence }), entries };
    },
  };
}

interface Asked {
  readonly typed: readonly string[];
  readonly coordinators: readonly Email[];
}

/** @returns undefined when they may be saved */
function whyNotSaved(
  { properties }: Platform,
  domain: string,
  me: Email,
  { typed, coordinators }: Asked,
): string | undefined {
  if (!coordinatorsOf(properties).includes(me)) return notCoordinatorText;
  if (coordinators.length !== new Set(typed.map((text) => text.trim().toLowerCase())).size) {
    return 'One of these is no mail address. Nothing was changed.';
  }
  const outsider = coordinators.find((address) => !address.endsWith('@' + domain));
  if (outsider !== undefined) return `${outsider} is not of ${domain}. Nothing was changed.`;
  return coordinators.length === 0 ? 'At least one coordinator is needed. Nothing was changed.' : undefined;
}

/** The automation account shares the programme’s calendar at once; of anybody else's run the ledger says that it is to be done. */
function sharedNow(platform: Platform, { automation }: Basics, me: Email): readonly Entry[] {
  if (!automation || automation.calendar === '' || !isAutomation(automation, me)) return [];
  return automation.calendarIs === 'there' ? shared(platform, automation.calendar, me) : [];
}

function savedText(automation: Automation | undefined, told: Entry | undefined): string {
  const saved = 'The coordinators are saved.';
  if (!automation || automation.calendar === '') return saved;
  if (!automation.on) return `${saved} The programme’s calendar is shared when automation is turned on.`;
  if (told?.kind !== 'calendarShared')
    return `${saved} The programme’s calendar is shared accordingly by the next hourly run of ${automation.account}.`;
  const shares = `${saved} The programme’s calendar is shared accordingly.`;
  return told.refused.length === 0 ? shares : `${shares} ${refusedText(told.refused)}`;
}
