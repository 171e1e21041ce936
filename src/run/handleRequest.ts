import { checkRequest } from '../sidebar/checkRequest';
import type { Answer, Home, Request } from '../sidebar/requests';
import { zoneOf } from '../time/zones';
import type { Email } from '../programme/records';
import { homeOf } from './home';
import { offerCall } from './offerCall';
import type { Platform } from './ports';
import { saveCoordinators } from './saveCoordinators';
import { saveHours } from './saveHours';
import { busyText, conditionText, failedText, nobodyText } from './sentences';
import { signUp } from './signUp';
import { readWorkbook } from './readWorkbook';
import { answerOf, refused, type Reply } from './reply';
import type { RunContext, Wish } from './task';
import { transact } from './transact';
import type { Understanding } from './understand';
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
function homeNow(platform: Platform, me: Email): Home {
  const now = platform.now();
  const { found } = readWorkbook(platform, now, (prefix) => prefix);
  const home = homeOf({ found, programme: found.programme, history: found.history, now, me });
  return home.me.isCoordinator && home.programme
    ? withZoneWarning(home, platform.spreadsheet.timeZone())
    : home;
}

/** Rule S1: who coordinates is shown a difference between the file's time zone and the programme's. */
function withZoneWarning(home: Home, spreadsheetZone: string): Home {
  const zone = home.programme?.timeZone ?? '';
  if (zoneOf(spreadsheetZone) === zone) return home;
  const warning = `The spreadsheet is set to ${spreadsheetZone} (File › Settings), the programme to ${zone} (tab Settings). Dates and times of calls are meant in ${zone}; set both alike, so that nobody is misled.`;
  return { ...home, warnings: [...home.warnings, warning] };
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
