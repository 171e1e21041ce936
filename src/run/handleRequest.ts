import { checkRequest } from '../sidebar/checkRequest';
import type { Answer, Request } from '../sidebar/requests';
import type { Email } from '../shadowing/records';
import { tabKeys } from '../workbook/tab';
import { tabs } from '../workbook/tabs';
import { homeOf } from './home';
import { offerCall } from './offerCall';
import type { Platform } from './ports';
import { saveCoordinators } from './saveCoordinators';
import { saveHours } from './saveHours';
import { busyText, conditionText, failedText, nobodyText } from './sentences';
import { signUp } from './signUp';
import { answerOf, refused, type Reply } from './reply';
import type { RunContext, Wish } from './task';
import { transact } from './transact';
import { understand, type Understanding } from './understand';
import { viewedAfter } from './viewed';
import { withdraw } from './withdraw';

/** Does what a page asks for, as the person whom Google names, never as one that the request names. Plain JSON both ways. */
export function handleRequest(platform: Platform, raw: unknown): Answer {
  const checked = checkRequest(raw);
  if (!checked.ok) return { kind: 'refused', sentence: checked.sentence, offer: null, home: null };
  const me = platform.identity();
  if (me === '') return { kind: 'refused', sentence: nobodyText, offer: null, home: null };
  const { request } = checked;
  if (request.kind === 'home') return { kind: 'home', home: homeNow(platform, me) };
  return change(platform, me, (found, context) => wishOf(platform, request, found, context));
}

/** What each kind of request wants of the workbook. */
function wishOf(
  platform: Platform,
  request: Exclude<Request, { kind: 'home' }>,
  found: Understanding,
  context: RunContext,
): Wish<Reply> {
  switch (request.kind) {
    case 'signUp':
      return signUp(request, found, context);
    case 'withdraw':
      return withdraw(request, found, context);
    case 'saveHours':
      return saveHours(request, found, context);
    case 'offerCall':
      return offerCall(request, found, context);
    case 'saveCoordinators':
      return saveCoordinators(platform.properties, request, found, context);
  }
}

/** Looking needs no lock: one read, which Google gives whole. */
function homeNow(platform: Platform, me: Email): ReturnType<typeof homeOf> {
  const values = platform.spreadsheet.read(tabKeys.map((key) => tabs[key].sheetId));
  const now = platform.now();
  const found = understand(values, platform.spreadsheet.id(), now, (prefix) => prefix);
  return homeOf({ found, programme: found.programme, history: found.history, now, me });
}

function change(
  platform: Platform,
  by: Email,
  decide: (found: Understanding, context: RunContext) => Wish<Reply>,
): Answer {
  const done = transact(platform, { by, hourly: false, decide });
  switch (done.kind) {
    case 'done':
      return answerOf(done.outcome, done.after, homeOf(viewedAfter(done.after)));
    case 'unready':
      return refused(conditionText(done.found).join(' '));
    case 'busy':
      return refused(busyText);
    case 'left':
    case 'failed':
      return refused(failedText);
  }
}
