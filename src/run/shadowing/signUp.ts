import { placementFor } from '../../shadowing/lookUp';
import { queueOf } from '../../shadowing/queue';
import type { SignUpId, SignUpRow, Weeks } from '../../shadowing/records';
import { requestSignUp } from '../../shadowing/requestSignUp';
import { knownCall } from '../../shadowing/situation';
import { weeksText } from '../../shadowing/weeks';
import type { Request } from '../../sidebar/requests';
import { addWeeks, calendarDay, weekOf, yearOf } from '../../time/calendarDay';
import { dayText, weekText, whenText } from '../../time/wording';
import { zoneOf } from '../../time/zones';
import type { Change } from '../../workbook/change';
import { confirmingDay } from '../../shadowing/confirming';
import { withEngineer } from './engineerRow';
import { noWish, type NewRow, type RunContext } from '../task';
import type { ShadowingAfter, ShadowingFound, ShadowingReply, ShadowingWish } from './found';

/** What a note says so that `Earlier or later is fine for this` is read from the row (decodeSignUps). */
const flexibleNote = 'Earlier or later is fine for this.';

type SignUpRequest = Extract<Request, { kind: 'signUp' }>;

/**
 * A sign-up from the sidebar: a row and a ledger line, in one commit, and the placement that follows (rules S3, S6, S9).
 * Who is not on the roster yet is added by it; a time zone that comes along is kept.
 */
export function signUp(
  request: SignUpRequest,
  found: ShadowingFound,
  context: RunContext,
): ShadowingWish<ShadowingReply> {
  const me = context.by;
  const zone = zoneOf(request.timeZone ?? '');
  const roster = withEngineer(found, me, zone === undefined ? {} : { zone });
  const { programme } = roster;
  const weeks = weeksOf(request);
  if (!weeks) return noWish(found, { kind: 'refused', sentence: 'Tick at least one week, or “any week”.' });
  const wish = { weeks, flexible: request.flexible };
  // Asked of the roster as it stands: the row that a sign-up adds gives nobody the right to it.
  const answer = requestSignUp(found.programme, found.history, me, wish, context.now);
  if (!answer.ok) {
    const { ok: _, ...refusal } = answer;
    return noWish(found, { kind: 'refused', ...refusal });
  }
  const id = answer.signUp ?? (context.newId('s') as SignUpId);
  const record: SignUpRow = { id, engineer: me, ...wish, withdraw: false };
  const rows = rowFor(found, request, record);
  return {
    entries: [{ kind: 'signedUp', signUp: id, engineer: me, ...wish }],
    newRows: [...roster.newRows, ...rows.newRows],
    edits: [...roster.edits, ...rows.edits],
    programme: { ...programme, signUpRows: new Map([...programme.signUpRows, [id, record]]) },
    outcome: { kind: 'done', sentence: (after) => outcomeText(after, id) },
  };
}

/** Undefined when nothing was ticked, or something that is no date. */
function weeksOf({ weeks }: SignUpRequest): Weeks | undefined {
  if ('any' in weeks) return { kind: 'any' };
  if ('year' in weeks) return yearWeeks(weeks.year);
  const mondays = weeks.weeks.flatMap((text) => {
    const day = calendarDay(text);
    return day === undefined ? [] : [weekOf(day)];
  });
  if (mondays.length === 0 || mondays.length < weeks.weeks.length) return undefined;
  return { kind: 'ranges', ranges: mondays.map((monday) => ({ from: monday, until: monday })) };
}

/** Every week that belongs to a calendar year (rule S2). */
function yearWeeks(year: number): Weeks | undefined {
  const first = calendarDay(`${year}-01-01`);
  const last = calendarDay(`${year}-12-31`);
  if (!first || !last) return undefined;
  const monday = weekOf(first);
  return {
    kind: 'ranges',
    ranges: [{ from: yearOf(monday) === year ? monday : addWeeks(monday, 1), until: weekOf(last) }],
  };
}

/** The sign-up's row as a person would have typed it; a sign-up that waits already has a row, whose weeks change. */
function rowFor(
  found: ShadowingFound,
  request: SignUpRequest,
  record: SignUpRow,
): { newRows: NewRow[]; edits: Change[] } {
  const note = [request.flexible ? flexibleNote : '', request.note].filter((text) => text !== '').join(' ');
  const cells = { 'Weeks available': weeksText(record.weeks), Note: note };
  const row = [...(found.identities.get('signUps')?.ids ?? [])].find(([, id]) => id === record.id)?.[0];
  return row === undefined
    ? {
        newRows: [{ tab: 'signUps', id: record.id, cells: { Engineer: record.engineer, ...cells } }],
        edits: [],
      }
    : { newRows: [], edits: [{ kind: 'setCells', tab: 'signUps', row, cells }] };
}

/** The answer at once (rule S9): the week and call, or the place in the queue and why. */
function outcomeText({ programme, history, context }: ShadowingAfter, id: SignUpId): string {
  const placement = placementFor(history, id);
  if (placement) {
    const call = knownCall(programme, placement.call);
    const zone = programme.engineers.get(placement.engineer)?.zone ?? programme.settings.zone;
    const when = call ? ` Your call is on ${whenText(call.start, call.end, zone)}.` : '';
    return placement.state === 'confirmed'
      ? `Your rotation is confirmed: the week of ${weekText(placement.week)}.${when}`
      : `You have a tentative rotation: the week of ${weekText(placement.week)}.${when} It is confirmed on ${dayText(confirmingDay(placement.week, programme.settings))}.`;
  }
  const queued = queueOf(programme, history, context.now).find(({ signUp: of }) => of === id);
  return `You are in the queue${queued ? `, in place ${queued.position}. ${queued.reason}` : '.'} You get a place as soon as there is one.`;
}
