import type { SlackReply } from '../../../src/effects/redAccounts/slackReply';
import type { SlackRequest } from '../../../src/effects/redAccounts/slackRequests';

export interface ModelMessage {
  readonly ts: string;
  readonly threadTs: string;
  text: string;
  readonly metadataKey: string;
}

const pageSize = 3;

/** One channel of Slack as far as posting, changing and finding goes; its pages are short, so that there are several. */
export class ModelSlack {
  readonly messages: ModelMessage[] = [];
  readonly channel = 'C0RED00';
  readonly name = 'red-accounts';
  /** How often each method was called. */
  readonly calls = new Map<string, number>();
  /** Seconds since 1970. */
  private seconds: number;

  constructor(nowMs: number) {
    this.seconds = Math.floor(nowMs / 1000);
  }

  tick(nowMs: number): void {
    this.seconds = Math.max(this.seconds, Math.floor(nowMs / 1000));
  }

  answer(request: SlackRequest): SlackReply {
    this.calls.set(request.method, (this.calls.get(request.method) ?? 0) + 1);
    const args = 'body' in request ? request.body : request.query;
    return ok(this.perform(request.method, args));
  }

  parents(): readonly ModelMessage[] {
    return this.messages.filter(({ threadTs }) => threadTs === '');
  }

  withKey(metadataKey: string): readonly ModelMessage[] {
    return this.messages.filter((message) => message.metadataKey === metadataKey);
  }

  removeByHand(ts: string): void {
    this.messages.splice(
      this.messages.findIndex((message) => message.ts === ts),
      1,
    );
  }

  private perform(method: string, args: Readonly<Record<string, unknown>>): Record<string, unknown> {
    switch (method) {
      case 'chat.postMessage':
        return this.post(args);
      case 'chat.update':
        return this.update(args);
      case 'conversations.list':
        return { ok: true, channels: [{ id: this.channel, name: this.name }] };
      case 'conversations.history':
        return this.read(args, this.parents());
      case 'conversations.replies':
        return this.messages.some(({ ts }) => ts === args.ts)
          ? this.read(
              args,
              this.messages.filter(({ ts, threadTs }) => ts === args.ts || threadTs === args.ts),
            )
          : { ok: false, error: 'thread_not_found' };
      default:
        throw new Error(`no ${method} here`);
    }
  }

  private post(args: Readonly<Record<string, unknown>>): Record<string, unknown> {
    if (args.channel !== this.channel && args.channel !== `#${this.name}`) {
      return { ok: false, error: 'channel_not_found' };
    }
    this.seconds += 1;
    const metadata = args.metadata as { event_payload: { key: string } };
    const message: ModelMessage = {
      ts: `${this.seconds}.000100`,
      threadTs: (args.thread_ts as string | undefined) ?? '',
      text: args.text as string,
      metadataKey: metadata.event_payload.key,
    };
    this.messages.push(message);
    return { ok: true, channel: this.channel, ts: message.ts };
  }

  private update({ ts, text }: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const message = this.messages.find((one) => one.ts === ts);
    if (!message) return { ok: false, error: 'message_not_found' };
    message.text = text as string;
    return { ok: true, channel: this.channel, ts: message.ts };
  }

  private read(
    args: Readonly<Record<string, unknown>>,
    from: readonly ModelMessage[],
  ): Record<string, unknown> {
    if (args.channel !== this.channel) return { ok: false, error: 'channel_not_found' };
    const found = from.filter(({ ts }) => Number(ts) > Number(args.oldest)).reverse();
    const start = Number(args.cursor ?? 0);
    const messages = found.slice(start, start + pageSize).map(({ ts, text, metadataKey }) => ({
      ts,
      text,
      metadata: { event_type: 'ridealong', event_payload: { key: metadataKey } },
    }));
    const next = start + pageSize < found.length ? String(start + pageSize) : '';
    return { ok: true, messages, response_metadata: { next_cursor: next } };
  }
}

function ok(body: Record<string, unknown>): SlackReply {
  return { status: 200, body: JSON.stringify(body), retryAfter: '' };
}
