/** What Slack answers when it does not do what was asked. The way to it makes an answer of HTTP 200 of it. */
export class SlackRefusal extends Error {
  override readonly name = 'SlackRefusal';
  /** Slack's word for why: `channel_not_found`, `missing_scope`, … */
  readonly error: string;
  /** What stands beside `ok` and `error`. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(error: string, details: Readonly<Record<string, unknown>> = {}) {
    super(error);
    this.error = error;
    this.details = details;
  }
}

/** With sentences for the developer, as Slack puts them. */
export const refusalSaying = (error: string, ...messages: string[]): SlackRefusal =>
  new SlackRefusal(error, {
    response_metadata: { messages: messages.map((message) => `[ERROR] ${message}`) },
  });
