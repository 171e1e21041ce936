import type { Email } from '../../programme/records';
import { checkRequest } from '../../sidebar/checkRequest';
import type { AnyAnswer, AnyRequest, ImportRequest, Request } from '../../sidebar/requests';
import { hasSheet } from '../../workbook/workbook';
import { checkInstallation } from '../installation/checkInstallation';
import type { SetUpRequest } from '../../sidebar/adopt/requests';
import type { How } from '../../sidebar/remedies';
import { setUpAdopting } from '../adopt/setUpAdopting';
import { nudge } from '../nudge';
import type { Platform } from '../ports';
import { answerRed } from '../redAccounts/answer';
import { redBook } from '../redAccounts/redBook';
import { logRefusal, whyRefused } from '../refusals';
import { refused } from '../reply';
import { nobodyText, notSetUpText, otherProgrammeText } from '../sentences';
import { answerImport } from '../shadowing/answerImport';
import { answerShadowing } from '../shadowing/answer';
import { shadowingBook } from '../shadowing/shadowingBook';
import { watchedRed } from '../redAccounts/watchedRed';
import { watchedShadowing } from '../shadowing/watchedShadowing';
import { answerStatus } from '../status/answerStatus';
import { applyRemedy } from './applyRemedy';
import { isRedWorkbook, withBook } from './withBook';

/** Does what a page asks for, as the person whom Google names, never as one that the request names. Plain JSON both ways. */
export function handleRequest(platform: Platform, raw: unknown): AnyAnswer {
  const checked = checkRequest(raw);
  if (!checked.ok) {
    logRefusal(platform, 'request', 'malformed');
    return refused(checked.sentence);
  }
  const { request } = checked;
  const answer = answerTo(platform, request);
  if (answer.kind === 'refused') logRefusal(platform, `request:${request.kind}`, whyRefused(answer.sentence));
  return answer;
}

function answerTo(platform: Platform, request: AnyRequest): AnyAnswer {
  if (request.kind === 'checkInstallation') return checkInstallation(platform);
  const me = platform.identity();
  if (me === '') return refused(nobodyText);
  if (request.kind === 'nudge') return withBook(platform, (book) => nudge(platform, book, me));
  if (request.kind === 'status') return statusOf(platform, me);
  if (request.kind === 'remedy') return answerRemedy(platform, me, request.how);
  if (isOfBoth(request)) return answerEither(platform, me, request);
  if (isSetUp(request)) return answerSetUp(platform, me, request);
  const answer = answerOne(platform, me, request);
  const isMisled = answer.kind === 'refused' && answer.sentence === notSetUpText;
  return isMisled ? (misledIn(platform, request) ?? answer) : answer;
}

type OfOne = Exclude<
  AnyRequest,
  OfBoth | Nudge | SetUpRequest | { kind: 'checkInstallation' | 'status' | 'remedy' }
>;

/** What only one programme has. */
function answerOne(platform: Platform, me: Email, request: OfOne): AnyAnswer {
  if (isImport(request)) return answerImport(platform, me, request);
  return isOfShadowing(request) ? answerShadowing(platform, me, request) : answerRed(platform, me, request);
}

/** Why one programme's request finds no workbook of its own, where it is the other's; undefined when it is neither's. */
function misledIn({ spreadsheet }: Platform, request: OfOne): AnyAnswer | undefined {
  const sheets = spreadsheet.sheetIds();
  const meant = isImport(request) || isOfShadowing(request) ? shadowingBook.workbook : redBook.workbook;
  const there = [shadowingBook.workbook, redBook.workbook].find(
    (one) => one !== meant && sheets.some((id) => hasSheet(one, id)),
  );
  return there && refused(otherProgrammeText(there.title, meant.title));
}

type Nudge = Extract<Request, { kind: 'nudge' }>;

/** What both programmes have; all else tells by its kind which workbook it is meant for, which saves a look. */
type OfBoth = Extract<Request, { kind: 'home' | 'saveCoordinators' | 'answerHeld' }>;

function isOfBoth(request: AnyRequest): request is OfBoth {
  return ['home', 'saveCoordinators', 'answerHeld'].includes(request.kind);
}

/** Of either programme; which, is told by the sheets that are there. */
function statusOf(platform: Platform, me: Email): AnyAnswer {
  return isRedWorkbook(platform.spreadsheet.sheetIds())
    ? answerStatus(platform, watchedRed, me)
    : answerStatus(platform, watchedShadowing, me);
}

/** What was done about a workbook in which nothing is decided, and how it stands then. */
function answerRemedy(platform: Platform, me: Email, how: How): AnyAnswer {
  const { ok, sentence } = applyRemedy(platform, me, how);
  if (!ok) return refused(sentence);
  const answer = answerEither(platform, me, { kind: 'home' });
  if (answer.kind !== 'home') return answer;
  return 'tracker' in answer.home
    ? { kind: 'done', sentence, home: answer.home }
    : { kind: 'done', sentence, home: answer.home };
}

/** Who opens a panel mostly opens one of shadowing, which is one read; only where there is none the sheets are looked at. */
function answerEither(platform: Platform, me: Email, request: OfBoth): AnyAnswer {
  if (request.kind === 'home') {
    const answer = answerShadowing(platform, me, request);
    if (answer.kind !== 'home' || answer.home.programme !== null) return answer;
    return isRedWorkbook(platform.spreadsheet.sheetIds()) ? answerRed(platform, me, request) : answer;
  }
  const isRed = isRedWorkbook(platform.spreadsheet.sheetIds());
  return isRed ? answerRed(platform, me, request) : answerShadowing(platform, me, request);
}

const shadowingKinds: readonly string[] = [
  'signUp',
  'withdraw',
  'saveHours',
  'offerCall',
] satisfies readonly Request['kind'][];

function isOfShadowing(
  request: Exclude<AnyRequest, OfBoth | Nudge | ImportRequest>,
): request is Exclude<Request, OfBoth | Nudge> {
  return shadowingKinds.includes(request.kind);
}

function isSetUp(request: AnyRequest): request is SetUpRequest {
  return request.kind === 'proposeSetUp' || request.kind === 'setUpAsProposed';
}

/** Before set-up the sheets do not tell which programme is meant; the menu did. */
function answerSetUp(platform: Platform, me: Email, request: SetUpRequest): AnyAnswer {
  return request.programme === 'shadowing'
    ? setUpAdopting(platform, shadowingBook, me, request)
    : setUpAdopting(platform, redBook, me, request);
}

const importKinds: readonly string[] = [
  'importRows',
  'importHandbook',
  'handbook',
] satisfies readonly ImportRequest['kind'][];

function isImport(request: AnyRequest): request is ImportRequest {
  return importKinds.includes(request.kind);
}
