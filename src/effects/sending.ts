import type { Instant } from '../time/instant';

/** When mails are thought of, and since when they are sent at all: nothing from before automation was first on is told. */
export interface Sending {
  readonly now: Instant;
  readonly automationSince: Instant;
  /** Id of the spreadsheet, to which mails link. */
  readonly spreadsheet?: string;
}
