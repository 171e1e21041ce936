import type { Email } from '../../programme/records';
import type { RedHistory } from '../../redAccounts/history';
import type { EpisodeId, Tracker } from '../../redAccounts/records';
import type { RedPanelHome, RedReply as RedAnswered, RedRequest } from '../../sidebar/redAccounts/requests';
import type { Request } from '../../sidebar/requests';
import { coordinatorsOf } from '../coordinators';
import { withZoneWarning } from '../homeOfBoth';
import { logged } from '../ledgerLines';
import type { Platform } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { refused } from '../reply';
import { savingCoordinators } from '../saveCoordinators';
import { notCoordinatorText, whyNotDone } from '../sentences';
import { noWish, type RunContext } from '../task';
import { transact } from '../transact';
import { answerHeldNews } from './answerHeld';
import { changeOf, type RedChange } from './change';
import { comparison, takeFromExport } from './compare';
import { conflictOf } from './conflict';
import { connectSlack, newWebhookKey } from './connect';
import type { RedAfter, RedFound, RedWish } from './found';
import { redHomeOf } from './home';
import type { RedOutcome } from './outcome';
import { placeOf } from './place';
import { redBook } from './redBook';
import { situationAfter } from './situationAfter';
import type { RedViewed } from './viewed';
import { yearReportOf } from './yearReport';

/** What the panel of a Red Accounts workbook may ask: its own, and what both programmes have. */
type Asked = RedRequest | Extract<Request, { kind: 'home' | 'saveCoordinators' | 'answerHeld' }>;

/** Does what the panel of a Red Accounts workbook asks for. */
export function answerRed(platform: Platform, me: Email, request: Asked): RedAnswered {
  switch (request.kind) {
    case 'selected':
      return { kind: 'selected', place: placeOf(platform.ui.selected()) };
    case 'home':
      return { kind: 'home', home: homeNow(platform, me, '') };
    case 'account':
      return { kind: 'home', home: homeNow(platform, me, request.show as EpisodeId) };
    case 'yearReport':
      return { kind: 'yearReport', report: yearReportOf(look(platform, me, ''), request.year) };
    case 'compare':
      return isCoordinator(platform, me)
        ? comparison(look(platform, me, ''), request.accounts)
        : refused(notCoordinatorText);
    default:
      return change(platform, me, request);
  }
}

/** Looking needs no lock: one read, which Google gives whole. */
function look(platform: Platform, me: Email, show: EpisodeId | ''): RedViewed {
  const now = platform.now();
  const { found } = readWorkbook(platform, redBook, now, (prefix) => prefix);
  const { programme: tracker, history } = found;
  const selected = show === '' ? platform.ui.selected() : undefined;
  return { found, tracker, history, now, me, spreadsheet: platform.spreadsheet.id(), show, selected };
}

function homeNow(platform: Platform, me: Email, show: EpisodeId | ''): RedPanelHome {
  const home = redHomeOf(look(platform, me, show));
  return home.me.isCoordinator && home.tracker
    ? withZoneWarning(home, home.tracker.timeZone, platform.spreadsheet.timeZone())
    : home;
}

function isCoordinator({ properties }: Platform, me: Email): boolean {
  return coordinatorsOf(properties).includes(me);
}

type Changing =
  | RedChange
  | Extract<
      Asked,
      { kind: 'saveCoordinators' | 'answerHeld' | 'takeFromExport' | 'connectSlack' | 'newWebhookKey' }
    >;

function change(platform: Platform, me: Email, request: Changing): RedAnswered {
  const done = transact<RedOutcome, Tracker, RedHistory>(platform, redBook, {
    by: me,
    hourly: false,
    ...(request.kind === 'saveCoordinators'
      ? savingCoordinators(platform, me, request.coordinators)
      : { decide: (found, context) => wishOf(platform, request, found, context) }),
  });
  return done.kind === 'done'
    ? answerOf(platform, me, { request, outcome: done.outcome, after: done.after })
    : refused(whyNotDone(done));
}

/** What each kind of request wants of the workbook. */
function wishOf(
  platform: Platform,
  request: Exclude<Changing, { kind: 'saveCoordinators' }>,
  found: RedFound,
  context: RunContext,
): RedWish<RedOutcome> {
  const mayAll = (): boolean => isCoordinator(platform, context.by);
  switch (request.kind) {
    case 'answerHeld':
      return answerHeldNews(request, found, context, mayAll());
    case 'connectSlack':
    case 'newWebhookKey':
      if (!mayAll()) return noWish(found, { kind: 'refused', sentence: notCoordinatorText });
      return request.kind === 'connectSlack'
        ? connectSlack(platform, request.token, found, context)
        : newWebhookKey(platform, found, context);
    case 'takeFromExport':
      if (!mayAll()) return noWish(found, { kind: 'refused', sentence: notCoordinatorText });
      return takeFromExport(request.accounts, found, context);
    default:
      return changeOf(request, found, context, mayAll);
  }
}

interface Changed {
  readonly request: Changing;
  readonly outcome: RedOutcome;
  readonly after: RedAfter;
}

function answerOf(platform: Platform, me: Email, { request, outcome, after }: Changed): RedAnswered {
  const home = homeAfter(platform, me, { request, outcome, after });
  switch (outcome.kind) {
    case 'done':
      return { kind: 'done', sentence: outcome.sentence(after), home };
    case 'refused':
      return { kind: 'refused', sentence: outcome.sentence, home };
    case 'conflict':
      return conflictOf(outcome.conflict, situationAfter(after), home);
    case 'secret':
      return { ...outcome, home };
  }
}

/** As it is now: what was decided is known; who coordinates stands in a row of Settings, which is read again. */
function homeAfter(platform: Platform, me: Email, { request, outcome, after }: Changed): RedPanelHome {
  const asked = 'show' in request ? (request.show as EpisodeId) : '';
  if (request.kind === 'saveCoordinators') return homeNow(platform, me, asked);
  const { before, programme, history, context, entries } = after;
  const show = outcome.kind === 'done' && outcome.show ? outcome.show(after) : asked;
  const viewed = {
    found: before,
    tracker: programme,
    history,
    now: context.now,
    me,
    spreadsheet: context.spreadsheet,
    show,
    selected: show === '' ? platform.ui.selected() : undefined,
  };
  const added = entries.map((entry) => logged(entry, context));
  return redHomeOf(viewed, added);
}
