import type { SheetLocale } from './locale';
import type { TypedValue } from './typedValue';

/**
 * Reads a number as typed: `-1,234.5`, `1e3`, `5 %`, `$12`, in the locale's signs.
 *
 * A group separator between any two digits is passed over, so that `12,13` is 1213 in English. Where Google is not
 * known to keep such a text, the worse case is played: lists of numbers belong in plain-text columns.
 */
export function readTypedNumber(text: string, locale: SheetLocale): TypedValue | undefined {
  const percent = /^%\s*(.+)$|^(.+?)\s*%$/.exec(text);
  if (percent) {
    const amount = readAmount(percent[1] ?? percent[2] ?? '', locale);
    if (!amount) return undefined;
    const value = Number((amount.value / 100).toPrecision(15));
    return { value, format: { type: 'PERCENT', pattern: amount.decimals > 0 ? '0.00%' : '0%' } };
  }
  const { sign, pattern } = locale.currency;
  const money = text.includes(sign) ? readAmount(text.replace(sign, '').trim(), locale) : undefined;
  if (money) {
    const digits = money.decimals > 0 ? '#,##0.00' : '#,##0';
    return { value: money.value, format: { type: 'CURRENCY', pattern: pattern.replace('#', digits) } };
  }
  const amount = readAmount(text, locale);
  return amount && { value: amount.value, ...shapeOf(amount) };
}

interface Amount {
  value: number;
  decimals: number;
  grouped: boolean;
  scientific: boolean;
}

function readAmount(text: string, locale: SheetLocale): Amount | undefined {
  const group = `\\${locale.group}`;
  const shape = `^([-+]?)(\\d+(?:${group}\\d+)*)?(?:\\${locale.decimal}(\\d*))?(e[-+]?\\d+)?$`;
  const parts = new RegExp(shape, 'i').exec(text);
  const [, sign = '', whole = '', decimals = '', exponent = ''] = parts ?? [];
  if (!parts || whole + decimals === '') return undefined;
  const digits = whole.split(locale.group).join('');
  const value = Number(`${sign}${digits || '0'}.${decimals || '0'}${exponent}`);
  // No cell holds more than a double can; what is longer stays the text that it is.
  if (!Number.isFinite(value)) return undefined;
  return {
    value,
    decimals: decimals.length,
    grouped: whole.includes(locale.group),
    scientific: exponent !== '',
  };
}

function shapeOf(amount: Amount): Pick<TypedValue, 'format'> {
  if (amount.scientific) return { format: { type: 'SCIENTIFIC', pattern: '0.00E+00' } };
  if (amount.grouped)
    return { format: { type: 'NUMBER', pattern: amount.decimals > 0 ? '#,##0.00' : '#,##0' } };
  return {};
}
