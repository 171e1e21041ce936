import type { Email } from '../../programme/records';
import type { ImportAnswer, ImportRequest } from '../../sidebar/requests';
import { coordinatorsOf } from '../coordinators';
import type { Platform } from '../ports';
import { readWorkbook } from '../readWorkbook';
import { refused } from '../reply';
import { conditionText, notCoordinatorText, whyNotDone } from '../sentences';
import { transact } from '../transact';
import { handbookOf } from './handbook';
import { homeOf } from './home';
import { importedText } from './importFound';
import { importHandbook } from './importHandbook';
import { importRows } from './importRows';
import type { ImportRun, ImportWish } from './importWish';
import { shadowingBook } from './shadowingBook';
import { viewedAfter } from './viewed';

type Import = Exclude<ImportRequest, { kind: 'handbook' }>;

/** What comes in from files, and goes out to the handbook. */
export function answerImport(platform: Platform, me: Email, request: ImportRequest): ImportAnswer {
  return request.kind === 'handbook' ? handbook(platform) : bringIn(platform, me, request);
}

/** Brings in rows or the handbook's page, or shows what that would do. Only a coordinator may. */
function bringIn(platform: Platform, me: Email, request: Import): ImportAnswer {
  if (!coordinatorsOf(platform.properties).includes(me)) return refused(notCoordinatorText);
  if (request.preview) return preview(platform, request);
  const done = transact(platform, shadowingBook, {
    by: me,
    hourly: false,
    decide: (found, { now, newId }) => wishOf(request, { found, now, newId }),
  });
  if (done.kind !== 'done') return refused(whyNotDone(done));
  const { outcome, after } = done;
  const home = homeOf(viewedAfter(after));
  if (outcome.kind === 'refused') return { ...outcome, offer: null, home };
  return { kind: 'imported', sentence: importedText(outcome.found), found: outcome.found, home };
}

function wishOf(request: Import, run: ImportRun): ImportWish {
  return request.kind === 'importRows' ? importRows(request, run) : importHandbook(request.page, run);
}

/** Looking needs no lock, and writes nothing. */
function preview(platform: Platform, request: Import): ImportAnswer {
  const now = platform.now();
  const { found } = readWorkbook(platform, shadowingBook, now, (prefix) => prefix);
  if (found.condition !== 'ready') return refused(conditionText(found).join(' '));
  let ids = 0;
  const newId = (prefix: string): string => `${prefix}-${(ids += 1)}`;
  const { outcome } = wishOf(request, { found, now, newId });
  return outcome.kind === 'refused' ? refused(outcome.sentence) : { kind: 'preview', found: outcome.found };
}

/** The Markdown for the handbook; everybody who sees the sheet may have it. */
function handbook(platform: Platform): ImportAnswer {
  const now = platform.now();
  const { found } = readWorkbook(platform, shadowingBook, now, (prefix) => prefix);
  if (found.condition !== 'ready') return refused(conditionText(found).join(' '));
  return { kind: 'handbook', ...handbookOf(found, now) };
}
