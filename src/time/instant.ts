/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly brand: 'Instant' };

/** Minutes since midnight on some wall clock, 0 to 1440 (24:00). */
export type Minute = number;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;

/** Names a number of milliseconds since 1970 as the moment that it is. */
export function instant(ms: number): Instant {
  return ms as Instant;
}
