/**
 * What may be done about a workbook in which nothing is decided, or nothing invited. startAfresh: make a copy a programme of its
 * own · makeTabs: make tabs anew that are gone with all that stood in them · goOn: go on from an older version that was restored ·
 * newCalendar: make a calendar in place of one that is gone, and send anew the invites that are still ahead · takeOver: let one's own
 * account send, since automation has not run for hours.
 */
export const hows = ['startAfresh', 'makeTabs', 'goOn', 'newCalendar', 'takeOver'] as const;
export type How = (typeof hows)[number];

/** One of them, as it is offered to a person who may do it. */
export interface Remedy {
  how: How;
  title: string;
  /** What it keeps, what it does not, and what follows: read before it is confirmed. */
  sentences: string[];
  button: string;
}

/** Does it. Whether it may be done, and by whom, is looked at anew. */
export interface RemedyRequest {
  kind: 'remedy';
  how: How;
}
