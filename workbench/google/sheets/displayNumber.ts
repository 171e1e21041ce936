import type { SheetLocale } from './locale';
import { notBuilt } from './refusal';

/** A number in a cell without a format: up to ten significant digits after a point, all digits before it. */
export function automaticNumberText(value: number, locale: SheetLocale): string {
  if (Math.abs(value) >= 1e15) return scientificText(value, 2, locale);
  const rounded = Number.isInteger(value)
    ? value
    : Number(value.toPrecision(Math.max(10, wholeDigits(value))));
  const plain =
    Math.abs(rounded) < 1e-6 && rounded !== 0 ? scientificText(rounded, 2, locale) : String(rounded);
  return plain.replace('.', locale.decimal);
}

function wholeDigits(value: number): number {
  return String(Math.trunc(Math.abs(value))).length;
}

/** A number by a pattern such as `0`, `#,##0.00`, `0%`, `"$"#,##0`, with sections for negative and zero. */
export function numberText(value: number, pattern: string, locale: SheetLocale): string {
  const [positive = '', negative, zero] = pattern.split(';');
  if (value < 0 && negative !== undefined) return sectionText(-value, negative, locale);
  if (value === 0 && zero !== undefined) return sectionText(0, zero, locale);
  return value < 0 ? `-${sectionText(-value, positive, locale)}` : sectionText(value, positive, locale);
}

function sectionText(value: number, section: string, locale: SheetLocale): string {
  const pieces: readonly string[] = section.match(/"[^"]*"|\\.|[0#?][0#?,]*(?:\.[0#?]*)?(?:E\+0+)?|./g) ?? [];
  const scaled = pieces.includes('%') ? value * 100 : value;
  return pieces
    .map((piece) => {
      if (/^[0#?]/.test(piece)) return digitsText(scaled, piece, locale);
      if (piece.startsWith('"')) return piece.slice(1, -1);
      if (piece.startsWith('\\')) return piece.slice(1);
      if (/[[\]@*_]/.test(piece)) throw notBuilt(`number pattern ${section}`);
      return piece;
    })
    .join('');
}

function digitsText(value: number, shape: string, locale: SheetLocale): string {
  const [whole = '', decimals = ''] = shape.replace(/E.*$/, '').split('.');
  if (shape.includes('E')) return scientificText(value, decimals.length, locale);
  const fixed = Number(value.toPrecision(15)).toFixed(decimals.length);
  const [wholeText = '', decimalText = ''] = fixed.split('.');
  const least = (whole.match(/0/g) ?? []).length;
  const padded = wholeText.replace(/^0+/, '').padStart(least, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, locale.group) : padded;
  const kept = withoutOptionalZeros(decimalText, decimals);
  return kept === '' ? grouped : grouped + locale.decimal + kept;
}

/** Zeros at the end go where the pattern says `#`. */
function withoutOptionalZeros(decimals: string, shape: string): string {
  let end = decimals.length;
  while (end > 0 && decimals[end - 1] === '0' && shape[end - 1] === '#') end--;
  return decimals.slice(0, end);
}

function scientificText(value: number, decimals: number, locale: SheetLocale): string {
  const [mantissa = '', exponent = ''] = value.toExponential(decimals).split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${mantissa.replace('.', locale.decimal)}E${sign}${exponent.replace(/^[-+]/, '').padStart(2, '0')}`;
}
