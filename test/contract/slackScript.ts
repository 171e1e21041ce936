import { slackOf, WORKBENCH_TOKEN } from '../../workbench/google/slack/workspace';
import type { SlackChannel, SlackWorkspace } from '../../workbench/world';
import { ScratchGoogle } from './scratchGoogle';

/** What came back over HTTP, the body read. */
export interface SlackAnswer {
  code: number;
  retryAfter: string | null;
  json: Record<string, unknown>;
}

export interface Asked {
  method: string;
  /** Absent: none. */
  token?: string | null;
  /** Sent as JSON. */
  json?: object;
  /** Sent as a form; values are texts. */
  form?: Readonly<Record<string, string>>;
  /** Sent in the address. */
  query?: Readonly<Record<string, string>>;
  contentType?: string;
}

/** The workbench's Slack, as a script reaches it through UrlFetchApp. */
export class SlackScript {
  readonly google = new ScratchGoogle();

  get workspace(): SlackWorkspace {
    return slackOf(this.google.workbench.world);
  }

  channel(name: string): SlackChannel {
    const found = this.workspace.channels.find((channel) => channel.name === name);
    if (!found) throw new Error(`There is no channel ${name}.`);
    return found;
  }

  /** The calls one after the other, all in one run. */
  askAll(calls: readonly Asked[], pauseMs = 0): SlackAnswer[] {
    const requests = calls.map((call) => requestOf(call));
    return this.google.script(
      (all, pause) =>
        all.map(({ url, options }) => {
          const answer = UrlFetchApp.fetch(url, options);
          const headers = answer.getHeaders() as Record<string, string>;
          Utilities.sleep(pause);
          return {
            code: answer.getResponseCode(),
            retryAfter: headers['retry-after'] ?? null,
            json: JSON.parse(answer.getContentText()) as Record<string, unknown>,
          };
        }),
      requests,
      pauseMs,
    );
  }

  ask(call: Asked): SlackAnswer {
    const [answer] = this.askAll([call]);
    if (!answer) throw new Error('No answer.');
    return answer;
  }

  /** Posts to #red-accounts and gives the `ts`. */
  post(json: object): string {
    const answer = this.ask({
      method: 'chat.postMessage',
      json: { channel: this.channel('red-accounts').id, ...json },
    });
    return answer.json['ts'] as string;
  }

  /** What a read method answers about #red-accounts. */
  read(method: string, form: Readonly<Record<string, string>> = {}): Record<string, unknown> {
    return this.ask({ method, form: { channel: this.channel('red-accounts').id, ...form } }).json;
  }

  messages(form: Readonly<Record<string, string>> = {}): Record<string, unknown>[] {
    return this.read('conversations.history', form)['messages'] as Record<string, unknown>[];
  }

  remove(): void {
    this.google.remove();
  }
}

function requestOf({ method, token = WORKBENCH_TOKEN, json, form, query, contentType }: Asked) {
  const search = query ? `?${new URLSearchParams(query).toString()}` : '';
  const bodyType = json ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded';
  const body = json ? JSON.stringify(json) : form && new URLSearchParams(form).toString();
  return {
    url: `https://slack.com/api/${method}${search}`,
    options: {
      method: body === undefined ? ('get' as const) : ('post' as const),
      headers: token === null ? {} : { Authorization: `Bearer ${token}` },
      contentType: contentType ?? bodyType,
      muteHttpExceptions: true,
      ...(body !== undefined && { payload: body }),
    },
  };
}
