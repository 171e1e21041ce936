import { whyNotEligible } from '../../shadowing/eligible';
import { queueOf } from '../../shadowing/queue';
import type { Engineer, Programme } from '../../shadowing/records';
import { requestSignUp } from '../../shadowing/requestSignUp';
import { situationOf } from '../../shadowing/situation';
import { weeksText } from '../../shadowing/weeks';
import type { Home, Hours, Queued } from '../../sidebar/requests';
import { yearOf } from '../../time/calendarDay';
import { clockText } from '../../time/wording';
import { automationView, shownCoordinators } from '../homeOfBoth';
import { coordinatorView } from './homeOfCoordinator';
import { offeredCalls } from './homeOfAe';
import { myRotations } from './homeRotations';
import { weekChoices } from './homeWeeks';
import { remediesOf } from '../remedies/remedies';
import { conditionText } from '../sentences';
import type { Viewed } from './viewed';

/** All that the panel shows to one person. Pure: nothing is looked up for it. */
export function homeOf(viewed: Viewed): Home {
  const { found, programme, me } = viewed;
  const engineer = programme.engineers.get(me);
  return {
    me: {
      email: me,
      name: engineer?.name ?? me,
      onRoster: engineer !== undefined,
      isCoordinator: shownCoordinators(found).includes(me),
    },
    programme: found.condition === 'ready' ? programmeView(viewed, engineer) : null,
    warnings: conditionText(found),
    remedies: remediesOf(found, me),
    timeZones: zonesInUse(programme),
  };
}

function programmeView(viewed: Viewed, engineer: Engineer | undefined): NonNullable<Home['programme']> {
  const { found, programme, history, now, me } = viewed;
  const { today } = situationOf(programme, history, now);
  const anyWeek = requestSignUp(programme, history, me, { weeks: { kind: 'any' }, flexible: false }, now);
  const notEligible = whyNotEligible(engineer, me, programme.settings, today);
  const year = yearOf(today);
  return {
    timeZone: programme.settings.zone,
    year,
    hours: hoursOf(programme, engineer),
    rotations: myRotations(viewed, engineer),
    queued: queued(viewed),
    weeks: weekChoices(viewed, engineer),
    refusal: !anyWeek.ok && anyWeek.offerYear !== undefined ? anyWeek.sentence : '',
    nextYear: (anyWeek.ok ? undefined : anyWeek.offerYear) ?? year + 1,
    notEligible: notEligible && notEligible.kind !== 'noTimeZone' ? notEligible.sentence : '',
    myCalls: offeredCalls(viewed),
    automation: automationView(found, 'invites and mails'),
    coordinator: shownCoordinators(found).includes(me) ? coordinatorView(viewed) : null,
  };
}

/** As the engineer set them; who is new is shown the defaults, and no time zone, since that is asked for and not guessed. */
function hoursOf({ settings }: Programme, engineer: Engineer | undefined): Hours {
  return {
    timeZone: engineer?.zone ?? '',
    worksOn: [...(engineer?.worksOn ?? [1, 2, 3, 4, 5])],
    worksFrom: clockText(engineer?.worksFrom ?? settings.worksFrom),
    worksUntil: clockText(engineer?.worksUntil ?? settings.worksUntil),
  };
}

/** Where colleagues work: the likeliest zones to choose from. */
function zonesInUse({ engineers, settings }: Programme): string[] {
  const zones = [...engineers.values()].map(({ zone }) => zone ?? settings.zone);
  return [...new Set([settings.zone, ...zones])].sort();
}

function queued({ programme, history, now, me }: Viewed): Queued | null {
  for (const { signUp, position, reason } of queueOf(programme, history, now)) {
    const mine = history.signUps.get(signUp);
    if (mine?.engineer === me) return { signUp, weeks: weeksText(mine.weeks), position, reason };
  }
  return null;
}
