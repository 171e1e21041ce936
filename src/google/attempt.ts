import type { Attempt } from '../run/ports';

/** What an exception of a Google service says of itself; advanced services add `details`. */
interface GoogleFailure {
  readonly message?: unknown;
  readonly details?: { readonly code?: unknown };
}

const laterWords = /rate limit|too many (times|calls)|quota|usage limits exceeded|try again later/i;

/**
 * Does one call to Google and turns an exception into a value: by the HTTP code where the service tells it, else by the
 * message. What says neither may have been done, so it is unknown.
 */
export function attempt<T>(call: () => T): Attempt<T> {
  try {
    return { ok: true, value: call() };
  } catch (error) {
    const failure = (error ?? {}) as GoogleFailure;
    const detail = String(failure.message ?? error);
    return { ok: false, failure: kindOf(failure.details?.code, detail), detail };
  }
}

function kindOf(code: unknown, detail: string): 'refused' | 'later' | 'unknown' {
  if (code === 429 || laterWords.test(detail)) return 'later';
  if (typeof code === 'number') return code >= 400 && code < 500 ? 'refused' : 'unknown';
  return /^(invalid|you do not have permission|specified permissions are not sufficient|access denied|no item|failed to send email: no recipient)/i.test(
    detail,
  )
    ? 'refused'
    : 'unknown';
}
