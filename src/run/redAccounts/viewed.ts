import type { Email } from '../../programme/records';
import type { RedHistory } from '../../redAccounts/history';
import type { EpisodeId, Tracker } from '../../redAccounts/records';
import type { Instant } from '../../time/instant';
import type { RedFound } from './found';

/** What a view is made from: the workbook as found, or as it will be after a decision. */
export interface RedViewed {
  readonly found: RedFound;
  readonly tracker: Tracker;
  readonly history: RedHistory;
  readonly now: Instant;
  readonly me: Email;
  readonly spreadsheet: string;
  /** The episode to show; '' is the one of the selected row. */
  readonly show: EpisodeId | '';
  /** What is selected: sheet id and 0-based row; undefined when Google does not say. */
  readonly selected: { readonly sheetId: number; readonly row: number } | undefined;
}
