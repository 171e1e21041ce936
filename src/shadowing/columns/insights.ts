import type { Week } from '../../time/calendarDay';
import type { Instant } from '../../time/instant';
import { customerNoOf } from '../customers';
import type { History } from '../history';
import type { CallId, Email, Programme } from '../records';
import { knownCall } from '../situation';

/** Ridealong's columns of a row of the Insights tab. */
export interface InsightRow {
  readonly call: CallId;
  readonly rotation: Week;
  readonly customerNo: number;
  readonly engineer: Email;
  /** When the call ended. */
  readonly at: Instant;
}

/**
 * A row for each confirmed placement whose call has ended, earliest first. Only calls whose row reads: a row of Insights
 * that was made once stays, whatever becomes of its call's row.
 */
export function insightRows(programme: Programme, history: History, now: Instant): readonly InsightRow[] {
  return [...history.placements.values()]
    .flatMap(({ call: id, week, engineer, state }) => {
      const call = knownCall(programme, id);
      if (state !== 'confirmed' || !call || call.week !== week || call.end > now) return [];
      return [
        {
          call: id,
          rotation: week,
          customerNo: customerNoOf(call, history, programme),
          engineer,
          at: call.end,
        },
      ];
    })
    .sort((a, b) => a.at - b.at || (a.call + a.engineer < b.call + b.engineer ? -1 : 1));
}
