import type { Email } from '../../programme/records';
import { setAside } from '../../shadowing/held';
import type { Answer, Home, Request } from '../../sidebar/requests';
import type { Platform } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { coordinatorsOf } from '../coordinators';
import { withZoneWarning } from '../homeOfBoth';
import { refused } from '../reply';
import { savingCoordinators } from '../saveCoordinators';
import { whyNotDone } from '../sentences';
import type { RunContext } from '../task';
import { transact } from '../transact';
import { answerHeld } from './answerHeld';
import type { ShadowingAfter, ShadowingFound, ShadowingReply, ShadowingWish } from './found';
import { homeOf } from './home';
import { offerCall } from './offerCall';
import { saveHours } from './saveHours';
import { shadowingBook } from './shadowingBook';
import { signUp } from './signUp';
import { viewedAfter } from './viewed';
import { withdraw } from './withdraw';

/** What the panel of a shadowing workbook asks for and shows the answer of. */
type Asked = Exclude<Request, { kind: 'nudge' }>;

/** Does what the panel of a shadowing workbook asks for. */
export function answerShadowing(platform: Platform, me: Email, request: Asked): Answer {
  if (request.kind === 'home') return { kind: 'home', home: homeNow(platform, me) };
  const done = transact(platform, shadowingBook, {
    by: me,
    hourly: false,
    ...(request.kind === 'saveCoordinators'
      ? savingCoordinators(platform, me, request.coordinators)
      : { decide: (found, context) => wishOf(platform, request, found, context) }),
  });
  return done.kind === 'done'
    ? answerOf(done.outcome, done.after, homeAfter(platform, me, request, done.after))
    : refused(whyNotDone(done));
}

/** What each kind of request wants of the workbook. */
function wishOf(
  platform: Platform,
  request: Exclude<Asked, { kind: 'home' | 'saveCoordinators' }>,
  found: ShadowingFound,
  context: RunContext,
): ShadowingWish<ShadowingReply> {
  switch (request.kind) {
    case 'signUp':
      return signUp(request, found, context);
    case 'withdraw':
      return withdraw(request, found, context);
    case 'saveHours':
      return saveHours(request, found, context);
    case 'offerCall':
      return offerCall(request, found, context);
    case 'answerHeld':
      return answerHeld(request, found, context, coordinatorsOf(platform.properties).includes(context.by));
  }
}

function answerOf(reply: ShadowingReply, after: ShadowingAfter, home: Home): Answer {
  if (reply.kind === 'done') return { kind: 'done', sentence: reply.sentence(after), home };
  const offer = reply.offerYear === undefined ? null : { year: reply.offerYear };
  return { kind: 'refused', sentence: reply.sentence, offer, home };
}

/** As it is now: what was decided is known; who coordinates stands in a row of Settings, which is read again. */
function homeAfter(platform: Platform, me: Email, { kind }: Asked, after: ShadowingAfter): Home {
  return kind === 'saveCoordinators' ? homeNow(platform, me) : homeOf(viewedAfter(after));
}

/** Looking needs no lock: one read, which Google gives whole. */
function homeNow(platform: Platform, me: Email): Home {
  const now = platform.now();
  const { found } = readWorkbook(platform, shadowingBook, now, (prefix) => prefix);
  const programme = setAside(found.programme, found.history, found.history.held.rows.keys());
  const home = homeOf({ found, programme, history: found.history, now, me });
  return home.me.isCoordinator && home.programme
    ? withZoneWarning(home, home.programme.timeZone, platform.spreadsheet.timeZone())
    : home;
}
