import type { History } from '../../shadowing/history';
import type { Programme } from '../../shadowing/records';
import type { Email } from '../../programme/records';
import { situationOf, type Situation } from '../../shadowing/situation';
import { instant } from '../../time/instant';
import { aeParts } from './weeklyForAe';
import { coordinatorPart } from './weeklyForCoordinator';
import { engineerParts } from './weeklyForEngineer';
import type { EffectKey } from '../delivery';
import { weeklyKey } from '../keys';
import { greetingFor, sheetAddress } from '../letter';
import { mailOf } from '../mail';
import type { WantedMail } from '../mailActs';
import { reminderDue, reminderWindowMs } from '../reminder';
import { isResting } from './seat';
import type { Sending } from '../sending';
import type { WeeklyPart } from './weekly';

const footer =
  'You get this at most once a week, and only when there is something for you. More is in the sheet: Extensions › Ridealong › Open Ridealong.';

export interface WeeklyContext extends Sending {
  readonly coordinators: readonly Email[];
  /** What the coordinator should look at, a sentence each. */
  readonly attention: readonly string[];
}

/**
 * One mail to each person to whom there is something to say this week (rule S13), whatever they are: engineer, AE and
 * coordinator in one. The key holds week and address, so it goes once however often the trigger fires.
 */
export function weeklyMails(
  programme: Programme,
  history: History,
  context: WeeklyContext,
): ReadonlyMap<EffectKey, WantedMail> {
  const due = reminderDue(programme.settings, context);
  const wanted = new Map<EffectKey, WantedMail>();
  if (!due) return wanted;
  const situation = situationOf(programme, history, context.now);
  for (const [to, parts] of partsByPerson(situation, context)) {
    if (parts.some(({ calls }) => calls.some((call) => isResting(call, context)))) continue;
    const mail = mailOf({
      to,
      subject: parts[0].subject,
      greeting: greetingFor(programme.engineers.get(to)?.name),
      sections: parts.flatMap(({ sections }) => sections),
      sheet: sheetAddress(context.spreadsheet),
      footer,
    });
    wanted.set(weeklyKey(due.week, to), { mail, from: due.at, until: instant(due.at + reminderWindowMs) });
  }
  return wanted;
}

/** Of one person; there is at least one. */
type Parts = [WeeklyPart, ...WeeklyPart[]];

function partsByPerson(
  situation: Situation,
  { coordinators, attention }: WeeklyContext,
): ReadonlyMap<Email, Parts> {
  const parts = new Map<Email, Parts>();
  const add = (to: Email, part: WeeklyPart): void => {
    const others = parts.get(to);
    if (others) others.push(part);
    else parts.set(to, [part]);
  };
  for (const [to, part] of engineerParts(situation)) add(to, part);
  for (const [to, part] of aeParts(situation)) add(to, part);
  const forCoordinators = coordinatorPart(situation, attention);
  for (const to of new Set(coordinators)) add(to, forCoordinators);
  return parts;
}
