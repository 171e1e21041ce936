/** What went out, as GET /api/outtray answers it, and what ran, as GET /api/executions does. */

export interface OutMail {
  kind: 'mail' | 'calendar';
  from: string;
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  /** ISO instant. */
  sentAt: string;
}

export interface OutEvent {
  id: string;
  calendar: string;
  status: string;
  summary: string;
  /** ISO with offset. */
  start: string;
  end: string;
  location?: string;
  description: string;
  attendees: { email: string; responseStatus: string }[];
}

/** A message in Slack. */
export interface OutPost {
  channel: string;
  ts: string;
  permalink: string;
  by: string;
  /** Whether a program posted it. */
  bot: boolean;
  /** Slack's mrkdwn. */
  text: string;
  /** Who is named in the text, by the id that stands there. */
  pings: { id: string; name: string }[];
  edited: boolean;
  deleted: boolean;
  /** ISO instant. */
  at: string;
}

export interface OutThread extends OutPost {
  replies: OutPost[];
}

export interface OutTray {
  mails: OutMail[];
  events: OutEvent[];
  posts: OutThread[];
}

export interface ExecutionEntry {
  id: number;
  function: string;
  as: string;
  by: string;
  workbook: string;
  startedAt: number;
  calls: { service: string; method: string; ms: number }[];
  ms: number;
  error: string | null;
  log: string[];
}
