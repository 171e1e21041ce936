import type { Cell } from '../../../world';
import { displayText } from '../display';
import { evaluateFormula } from '../formula';
import { withValue } from '../grid';
import { invalid } from '../refusal';
import { maxCellLength, tooLong } from '../typing';
import { inside, merged, names, type FieldMask } from './fieldMask';
import type { CellData, CellFormat, ExtendedValue } from './types';

/**
 * A cell after the fields of the mask were taken from `data`; a field of the mask that is missing there is cleared.
 * Values are typed: a text that begins with `=` stays a text, and nothing is read as a day.
 * Data validation does not stop the API (reports agree; unproven).
 */
export function writtenCell(before: Cell | null, data: CellData, mask: FieldMask): Cell {
  let next: Cell = before ?? {};
  if (names(mask, 'userEnteredValue')) next = withUserValue(next, data.userEnteredValue);
  const formatMask = inside(mask, 'userEnteredFormat');
  if (formatMask) next = withFormat(next, data.userEnteredFormat, formatMask);
  const ruleMask = inside(mask, 'dataValidation');
  if (ruleMask) {
    const rule = merged(next.validation, data.dataValidation, ruleMask);
    next = having(next, 'validation', rule as Cell['validation']);
  }
  if (names(mask, 'note')) next = having(next, 'note', data.note === '' ? undefined : data.note);
  return next;
}

/** The cell with one of its parts replaced, or without it. */
function having<K extends keyof Cell>(cell: Cell, part: K, value: Cell[K] | undefined): Cell {
  const { [part]: _replaced, ...rest } = cell;
  return value === undefined ? rest : { ...(rest as Cell), [part]: value };
}

function withUserValue(cell: Cell, value: ExtendedValue | undefined): Cell {
  const kinds = Object.keys(value ?? {});
  if (kinds.length > 1) throw invalid(`oneof field 'value' is already set. Cannot set '${kinds[1] ?? ''}'`);
  if (value?.errorValue) throw invalid('errorValue is read-only.');
  const { formulaValue, stringValue } = value ?? {};
  if ((formulaValue ?? stringValue ?? '').length > maxCellLength) {
    throw invalid(tooLong);
  }
  if (formulaValue !== undefined) {
    if (!formulaValue.startsWith('=')) throw invalid('A formula has to start with "=".');
    return withValue(cell, evaluateFormula(formulaValue), formulaValue);
  }
  const text = stringValue === '' ? undefined : stringValue;
  return withValue(cell, value?.numberValue ?? value?.boolValue ?? text);
}

function withFormat(cell: Cell, format: CellFormat | undefined, mask: FieldMask): Cell {
  const wanted = (merged(formatOf(cell), format, mask) ?? {}) as CellFormat;
  const { numberFormat, ...style } = wanted;
  const { type = 'NUMBER', pattern = '' } = numberFormat ?? {};
  const formatted = having(cell, 'format', numberFormat && { type, pattern });
  return having(formatted, 'style', Object.keys(style).length > 0 ? style : undefined);
}

function formatOf(cell: Cell): CellFormat | undefined {
  if (!cell.format && !cell.style) return undefined;
  const { type, pattern } = cell.format ?? { type: '', pattern: '' };
  const numberFormat = pattern === '' ? { type } : { type, pattern };
  return { ...cell.style, ...(cell.format && { numberFormat }) };
}

/** The fields of a cell that a mask names, as the API answers them. May share with the cell. */
export function cellDataOf(cell: Cell | null, locale: string, mask: FieldMask): CellData {
  if (!cell) return {};
  const data: CellData = {};
  if (cell.value !== undefined) {
    if (names(mask, 'userEnteredValue')) data.userEnteredValue = userValueOf(cell, cell.value);
    if (names(mask, 'effectiveValue')) data.effectiveValue = valueOf(cell, cell.value);
    if (names(mask, 'formattedValue')) data.formattedValue = displayText(cell, locale);
  }
  if (cell.format || cell.style) {
    const format = (): CellFormat => formatOf(cell) ?? {};
    if (names(mask, 'userEnteredFormat')) data.userEnteredFormat = format();
    if (names(mask, 'effectiveFormat')) data.effectiveFormat = format();
  }
  if (cell.validation && names(mask, 'dataValidation')) data.dataValidation = cell.validation;
  if (cell.note !== undefined && names(mask, 'note')) data.note = cell.note;
  return data;
}

function userValueOf(cell: Cell, value: NonNullable<Cell['value']>): ExtendedValue {
  return cell.formula === undefined ? valueOf(cell, value) : { formulaValue: cell.formula };
}

const errorTypes: Readonly<Record<string, string>> = {
  '#NAME?': 'NAME',
  '#REF!': 'REF',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#ERROR!': 'ERROR',
};

function valueOf(cell: Cell, value: NonNullable<Cell['value']>): ExtendedValue {
  if (typeof value === 'number') return { numberValue: value };
  if (typeof value === 'boolean') return { boolValue: value };
  const error = cell.formula === undefined ? undefined : errorTypes[value];
  return error === undefined ? { stringValue: value } : { errorValue: { type: error, message: '' } };
}
