import { invalid, notBuilt } from '../refusal';
import type { Field, Shape } from './shape';

/** Which fields are meant: all of them, or some by name, each with its own. */
export type FieldMask = '*' | { readonly [field: string]: FieldMask };

/**
 * Reads a mask such as `sheets(properties,charts.chartId),spreadsheetId` or `*`.
 * Undefined when its brackets do not match or it names nothing.
 */
function parseMask(text: string): FieldMask | undefined {
  const tokens: readonly string[] = text.match(/[A-Za-z]+|[.,()/*]|\S/g) ?? [];
  const reader = { at: 0, tokens };
  const mask = readList(reader);
  return mask && reader.at === tokens.length ? mask : undefined;
}

interface Reader {
  at: number;
  tokens: readonly string[];
}

function readList(reader: Reader): FieldMask | undefined {
  let mask: FieldMask = {};
  for (;;) {
    const next = readPath(reader);
    if (next === undefined) return undefined;
    mask = joined(mask, next);
    if (reader.tokens[reader.at] !== ',') return mask;
    reader.at++;
  }
}

function readPath(reader: Reader): FieldMask | undefined {
  const name = reader.tokens[reader.at++];
  if (name === '*') return '*';
  if (name === undefined || !/^[A-Za-z]+$/.test(name)) return undefined;
  const next = reader.tokens[reader.at];
  if (next !== '.' && next !== '/' && next !== '(') return { [name]: '*' };
  reader.at++;
  const inner = next === '(' ? readList(reader) : readPath(reader);
  if (next === '(' && reader.tokens[reader.at++] !== ')') return undefined;
  return inner && { [name]: inner };
}

function joined(one: FieldMask, other: FieldMask): FieldMask {
  if (one === '*' || other === '*') return '*';
  const both: Record<string, FieldMask> = { ...one };
  for (const [name, inner] of Object.entries(other)) {
    const known = both[name];
    both[name] = known === undefined ? inner : joined(known, inner);
  }
  return both;
}

/** The mask for what is inside a field; undefined when the field is not meant at all. */
export function inside(mask: FieldMask, field: string): FieldMask | undefined {
  return mask === '*' ? '*' : mask[field];
}

export function names(mask: FieldMask, field: string): boolean {
  return inside(mask, field) !== undefined;
}

/** The named part of a value; in lists, of each item. Shares nothing with the value but what is frozen, of which all is meant. */
export function pick(value: unknown, mask: FieldMask): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (mask === '*') return copied(value);
  if (Array.isArray(value)) return value.map((item) => pick(item, mask));
  const kept: Record<string, unknown> = {};
  // Thousands of cells pass here for each answer: the mask names fewer fields than a cell has.
  for (const [name, innerMask] of Object.entries(mask)) {
    if (Object.hasOwn(value, name)) kept[name] = pick((value as Record<string, unknown>)[name], innerMask);
  }
  return kept;
}

/** Of what an answer is made of, lists and plain objects, many times as fast as `structuredClone`. */
function copied(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (Array.isArray(value)) return value.map(copied);
  const copy: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) copy[name] = copied(inner);
  return copy;
}

/**
 * What becomes of a value when the named fields are taken from another; one that is missing there is cleared.
 * Shares with both, so neither may be changed in place afterwards.
 */
export function merged(into: unknown, from: unknown, mask: FieldMask): unknown {
  if (mask === '*') return from;
  const result = new Map(Object.entries((into ?? {}) as Record<string, unknown>));
  const source = (from ?? {}) as Record<string, unknown>;
  for (const [name, inner] of Object.entries(mask)) {
    const value = merged(result.get(name), source[name], inner);
    if (value === undefined) result.delete(name);
    else result.set(name, value);
  }
  return result.size > 0 ? Object.fromEntries(result) : undefined;
}

/**
 * A mask of what to write, checked against the message it is about.
 *
 * @throws Refusal when it names nothing, or a field that there is not (the words of the latter are unproven).
 */
export function writeMask(text: string | undefined, shape: Shape): FieldMask {
  if (text === undefined || text.trim() === '') {
    throw invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  }
  const mask = parseMask(text);
  const wrong = mask ? firstUnknown(mask, shape, 'Sheets.Spreadsheets.batchUpdate') : text;
  if (!mask || wrong !== undefined) throw invalid(`Invalid field: ${wrong ?? text}`);
  return mask;
}

/**
 * A mask of what to answer. Google's words for a wrong one are just these (seen on the real API, 2026-09).
 *
 * @param call for a field that the workbench does not have.
 */
export function readMask(text: string, shape: Shape, call: string): FieldMask {
  const mask = parseMask(text);
  if (!mask || firstUnknown(mask, shape, call) !== undefined)
    throw invalid('Request contains an invalid argument.');
  return mask;
}

function firstUnknown(mask: FieldMask, shape: Shape, call: string): string | undefined {
  if (mask === '*') return undefined;
  for (const [name, inner] of Object.entries(mask)) {
    const field = Object.hasOwn(shape, name) ? itemOf(shape[name]) : undefined;
    if (field === undefined) return name;
    if (field === 'notBuilt') throw notBuilt(`${call} with the field ${name}`);
    if (inner === '*') continue;
    const wrong =
      typeof field === 'object' && 'message' in field ? firstUnknown(inner, field.message(), call) : name;
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

function itemOf(field: Field | undefined): Field | undefined {
  return typeof field === 'object' && 'list' in field ? itemOf(field.list) : field;
}
