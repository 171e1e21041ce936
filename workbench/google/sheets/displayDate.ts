import type { SheetLocale } from './locale';
import { notBuilt } from './refusal';
import { wallTimeOf, type WallTime } from './serial';

type Token = { kind: 'literal' | 'field' | 'elapsed'; text: string };

/** `[h]`, `am/pm`, letters of one kind, quoted or escaped text, or any one character. */
const tokenShape = /\[([hms]+)\]|(\[[^\]]*\])|"([^"]*)"|\\(.)|(am\/pm|a\/p)|(d+|m+|y+|h+|s+)|(.)/giu;

/** Whether a pattern shows a number as day or time: it has a date letter outside quotes. */
export function isDatePattern(pattern: string): boolean {
  return tokensOf(pattern).some((token) => token.kind !== 'literal');
}

/** A serial number as the pattern shows it, such as `ddd d mmm yyyy`. */
export function dateText(serial: number, pattern: string, locale: SheetLocale): string {
  const time = wallTimeOf(serial);
  const tokens = tokensOf(pattern);
  const halves = tokens.some(isHalf);
  return tokens
    .map((token, at) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind === 'elapsed') return elapsedText(serial, token.text);
      if (isHalf(token)) return halfText(time, token.text);
      return fieldText(
        time,
        isMinutes(tokens, at) ? token.text.replace(/m/g, 'n') : token.text,
        halves,
        locale,
      );
    })
    .join('');
}

const known = new Map<string, Token[]>();

/** Read once per pattern: a page draws thousands of cells with the same one. */
function tokensOf(pattern: string): Token[] {
  const tokens = known.get(pattern) ?? readTokens(pattern);
  known.set(pattern, tokens);
  return tokens;
}

function readTokens(pattern: string): Token[] {
  return Array.from(
    pattern.matchAll(tokenShape),
    ([, elapsed, colour, quoted, escaped, half, field, other]): Token => {
      if (colour !== undefined) throw notBuilt(`number pattern ${pattern}`);
      if (elapsed !== undefined) return { kind: 'elapsed', text: elapsed.toLowerCase() };
      const letters = half ?? field;
      if (letters !== undefined) return { kind: 'field', text: letters.toLowerCase() };
      return { kind: 'literal', text: quoted ?? escaped ?? other ?? '' };
    },
  );
}

function isHalf(token: Token): boolean {
  return token.kind === 'field' && token.text.startsWith('a');
}

/** `m` after an hour or before a second means minutes. */
function isMinutes(tokens: readonly Token[], at: number): boolean {
  if (!/^mm?$/.test(tokens[at]?.text ?? '')) return false;
  const fields = tokens
    .map((token, index) => ({ token, index }))
    .filter(({ token }) => token.kind !== 'literal');
  const here = fields.findIndex(({ index }) => index === at);
  const before = fields[here - 1]?.token.text ?? '';
  const after = fields[here + 1]?.token.text ?? '';
  return before.startsWith('h') || after.startsWith('s');
}

/** @param field as in the pattern; minutes are written `n`. */
function fieldText(time: WallTime, field: string, halves: boolean, locale: SheetLocale): string {
  const hour = halves ? time.hour % 12 || 12 : time.hour;
  const count = field.length;
  switch (field[0]) {
    case 'y':
      return count > 2 ? String(time.year) : padded(time.year % 100, 2);
    case 'm':
      return monthText(time.month, count, locale);
    case 'd':
      if (count > 2) return (count === 3 ? locale.shortWeekdays : locale.weekdays)[time.weekday] ?? '';
      return padded(time.day, count);
    case 'h':
      return padded(hour, count);
    case 'n':
      return padded(time.minute, count);
    default:
      return padded(time.second, count);
  }
}

function monthText(month: number, count: number, locale: SheetLocale): string {
  if (count < 3) return padded(month, count);
  const name = (count === 3 ? locale.shortMonths : locale.months)[month - 1] ?? '';
  return count === 5 ? name.slice(0, 1) : name;
}

function elapsedText(serial: number, field: string): string {
  const unit = { h: 3600, m: 60 }[field[0] ?? ''] ?? 1;
  return padded(Math.floor(Math.round(serial * 86_400) / unit), field.length);
}

function halfText(time: WallTime, field: string): string {
  const half = time.hour < 12 ? 'AM' : 'PM';
  return field === 'a/p' ? half.slice(0, 1) : half;
}

function padded(value: number, count: number): string {
  return String(value).padStart(Math.min(count, 2), '0');
}
