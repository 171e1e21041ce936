import { selectionOf } from './activeCell';
import { server, type Place } from './api';
import { noticeWebhookKey } from './crmEvent';

type Frame = Window & typeof globalThis;
type Handler = (value: unknown, userObject: unknown) => void;

/** What the page does for a sidebar. */
export interface SidebarHost {
  /** After a call, when the sheet may have changed. */
  changed: () => void;
  /** When the script selected a cell for the person. */
  select: (place: Place) => void;
  close: () => void;
}

/** Google runs so many calls of one page at a time; further ones wait. */
const MOST_AT_ONCE = 10;

/**
 * Makes `google` for a sidebar's window, as HtmlService does: `google.script.run` and `google.script.host`.
 * The document's address says which workbook it belongs to and who looks at it.
 */
export function googleFor(frame: Frame, host: SidebarHost): object {
  const id = decodeURIComponent(frame.location.pathname.split('/').at(-1) ?? '');
  const as = new URLSearchParams(frame.location.search).get('as') ?? '';
  const line = new Line(async (name, args) => {
    const answer = await server.call(id, { as, function: name, args, active: selectionOf(id, as) });
    host.changed();
    if (answer.ok) noticeWebhookKey(id, answer.value.value);
    if (answer.ok && answer.value.select) host.select(answer.value.select);
    return answer;
  });
  return {
    script: {
      run: runner(frame, line, {}),
      host: {
        close: () => host.close(),
        origin: frame.location.origin,
        editor: { focus: () => frame.parent.focus() },
        setHeight: () => undefined,
        setWidth: () => undefined,
      },
    },
  };
}

type Call = (name: string, args: unknown[]) => ReturnType<typeof server.call>;

/** Lets at most ten calls run at a time. */
class Line {
  readonly #call: Call;
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;

  constructor(call: Call) {
    this.#call = call;
  }

  async call(name: string, args: unknown[]): ReturnType<typeof server.call> {
    if (this.#underWay >= MOST_AT_ONCE) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#underWay += 1;
    const answer = await this.#call(name, args);
    this.#underWay -= 1;
    this.#waiting.shift()?.();
    return answer;
  }
}

interface Handlers {
  success?: Handler;
  failure?: Handler;
  userObject?: unknown;
}

/** Each `with…` answers a new runner; any other name is a function of the script. */
function runner(frame: Frame, line: Line, handlers: Handlers): object {
  const withOne = (more: Handlers) => runner(frame, line, { ...handlers, ...more });
  const own: Record<string, unknown> = {
    withSuccessHandler: (success: Handler) => withOne({ success }),
    withFailureHandler: (failure: Handler) => withOne({ failure }),
    withUserObject: (userObject: unknown) => withOne({ userObject }),
  };
  return new Proxy(own, {
    get: (target, name) => {
      if (typeof name === 'symbol') return undefined;
      if (name in target) return target[name];
      return (...args: unknown[]) => {
        checkArguments(args, frame);
        void settle(frame, handlers, line.call(name, args));
      };
    },
  });
}

async function settle(frame: Frame, handlers: Handlers, call: ReturnType<typeof server.call>): Promise<void> {
  const answer = await call;
  const error = answer.ok ? answer.value.error : 'NetworkError: Connection failure due to HTTP 0';
  if (error !== undefined || !answer.ok) {
    if (handlers.failure) handlers.failure(new frame.Error(error), handlers.userObject);
    else console.error('Uncaught', error);
    return;
  }
  // Objects of the sidebar's own realm, as if they had come over its own line.
  handlers.success?.(frame.JSON.parse(JSON.stringify(answer.value.value ?? null)), handlers.userObject);
}

/** Google carries texts, numbers, truth values, null, and arrays and plain objects of these; it refuses the rest. */
function checkArguments(args: unknown[], frame: Frame): void {
  const illegal = args.findIndex((value) => !isLegal(value, new Set()));
  if (illegal >= 0) throw new frame.Error(`Failed due to illegal value in property: ${illegal}`);
}

function isLegal(value: unknown, above: Set<object>): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return ['string', 'number', 'boolean'].includes(typeof value);
  if (above.has(value)) return false;
  const kind = Object.prototype.toString.call(value);
  if (kind !== '[object Object]' && kind !== '[object Array]') return false;
  const inside = new Set(above).add(value);
  return Object.values(value).every((each) => isLegal(each, inside));
}
