/** What the Calendar API answers when it does not do what was asked; both ways to it put their own words around. */
export class CalendarApiError extends Error {
  override readonly name = 'CalendarApiError';
  /** HTTP status. */
  readonly code: number;
  /** Google's word for why: `notFound`, `duplicate`, … */
  readonly reason: string;

  constructor(code: number, reason: string, message: string) {
    super(message);
    this.code = code;
    this.reason = reason;
  }

  /** As `error` in the body of the answer, and as `details` of the exception in Apps Script. */
  toJSON(): { code: number; message: string; errors: { domain: string; reason: string; message: string }[] } {
    const { code, message, reason } = this;
    return { code, message, errors: [{ domain: 'global', reason, message }] };
  }
}

export const notFound = (): CalendarApiError => new CalendarApiError(404, 'notFound', 'Not Found');

export const invalid = (message: string): CalendarApiError => new CalendarApiError(400, 'invalid', message);

export const required = (message: string): CalendarApiError => new CalendarApiError(400, 'required', message);
