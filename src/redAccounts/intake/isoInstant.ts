import { dayNumber, dayOfParts } from '../../time/calendarDay';
import { hourMs, instant, minuteMs, type Instant } from '../../time/instant';

const form =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(0\d|1[0-4]):?([0-5]\d))$/;

/**
 * Reads an ISO 8601 instant with its zone (`Z`, `+02:00`, or `+0000` as Salesforce's REST API writes it), to the
 * millisecond. Undefined for another form, a time without zone, and days that no calendar has.
 */
export function instantOfIso(text: string): Instant | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const day = dayOfParts(Number(match[1]), Number(match[2]), Number(match[3]));
  if (day === undefined) return undefined;
  const number = (group: number): number => Number(match[group] ?? 0);
  const milliseconds = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = (match[8] === '-' ? -1 : 1) * (number(9) * hourMs + number(10) * minuteMs);
  const local = dayNumber(day) * 24 * hourMs + number(4) * hourMs + number(5) * minuteMs;
  return instant(local + number(6) * 1000 + milliseconds - offset);
}
