import type { Lapsed } from '../../effects/lapsed';
import type { Email } from '../../programme/records';
import type { StatusAnswer } from '../../sidebar/status';
import type { AnyProgramme } from '../book';
import { shownCoordinators } from '../homeOfBoth';
import { lastRunOf, notRunSince, runsNoted } from '../lastRun';
import type { Platform } from '../ports';
import { readWorkbook } from '../readWorkbook';
import type { Understanding } from '../understanding';
import { wouldDo } from '../wouldDo';
import { statusView } from './statusView';
import type { LookingBackAt, Watched } from './watched';

/** How sending stands: a read and a look at what the hourly runs noted, which lock and change nothing. */
export function answerStatus<P extends AnyProgramme, H>(
  platform: Platform,
  watched: Watched<P, H>,
  me: Email,
): StatusAnswer {
  const now = platform.now();
  const { book } = watched;
  const { found } = readWorkbook(platform, book, now, (prefix) => prefix);
  if (found.condition !== 'ready') return { kind: 'status', status: null };
  const { ran, idled } = runsNoted(platform.properties);
  const coordinators = shownCoordinators(found);
  const isCoordinator = coordinators.includes(me);
  const spreadsheet = platform.spreadsheet.id();
  const { work, workRested, after } = wouldDo(book, found, { spreadsheet, at: now, coordinators });
  const last = lastRunOf(found, ran);
  const status = statusView({
    found,
    now,
    zone: found.programme.settings.zone,
    last,
    idled,
    notRunSince: notRunSince(found, last, now),
    work,
    workRested,
    since: (act) => watched.since(after, act),
    lapsed: isCoordinator ? lapsedIn(watched, found, { now, spreadsheet, coordinators }) : [],
    held: watched.held(found, now),
    lacksToken: watched.lacksToken(found),
    about: (key) => watched.about(found, key),
    me,
    isCoordinator,
  });
  return { kind: 'status', status };
}

/** Which coordinators alone are told. */
function lapsedIn<P extends AnyProgramme, H>(
  watched: Watched<P, H>,
  found: Understanding<P, H>,
  seen: Pick<LookingBackAt, 'now' | 'spreadsheet' | 'coordinators'>,
): readonly Lapsed[] {
  const { automation, deliveries } = found;
  if (!automation) return [];
  const { since, before } = automation;
  return watched.lapsed(found, { ...seen, automationSince: since, before, deliveries });
}
