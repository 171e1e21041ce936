import { invalid, notBuilt } from '../refusal';

/** What a field of a message may hold; an array lists the words of an enumeration. */
export type Field =
  | 'string'
  | 'integer'
  | 'number'
  | 'boolean'
  | 'notBuilt'
  | readonly string[]
  | { message: () => Shape }
  | { list: Field };

/** The fields of a message of the Sheets API, by name. */
export type Shape = Readonly<Record<string, Field>>;

export const message = (shape: () => Shape): Field => ({ message: shape });
export const listOf = (field: Field): Field => ({ list: field });

/** Where in a body something stands: as its sender wrote it, and as Google names it (`requests[0].add_sheet`). */
export interface Place {
  /** For the words of what is not built: `batchUpdate: updateCells`. */
  call: string;
  path: string;
}

/**
 * Checks a body against its shape, field by field.
 *
 * @throws Refusal for a field that Google does not know ("Invalid JSON payload received. Unknown name …") or a value of
 *   another kind ("Invalid value at …"); Error by name for a field that the workbench does not have.
 */
export function checkShape(value: unknown, shape: Shape, place: Place): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrongValue(value, 'message', place);
  for (const [name, inner] of Object.entries(value)) {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (field === undefined) throw unknownName(name, place);
    // A null stands for a field that is not there, in Google's JSON.
    if (inner === null) continue;
    const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const path = place.path === '' ? snake : `${place.path}.${snake}`;
    checkField(inner, field, { call: `${place.call}.${name}`, path });
  }
}

function checkField(value: unknown, field: Field, place: Place): void {
  if (field === 'notBuilt') throw notBuilt(place.call);
  if (typeof field === 'string') checkPlain(value, field, place);
  else if ('message' in field) checkShape(value, field.message(), place);
  else if ('list' in field) checkList(value, field.list, place);
  else if (!field.includes(value as string)) throw wrongValue(value, 'TYPE_ENUM', place);
}

function checkList(value: unknown, item: Field, place: Place): void {
  if (!Array.isArray(value)) throw wrongValue(value, 'list', place);
  value.forEach((inner: unknown, index) => {
    checkField(inner, item, { call: place.call, path: `${place.path}[${index}]` });
  });
}

const plain = {
  string: { fits: (value: unknown) => typeof value === 'string', type: 'TYPE_STRING' },
  integer: { fits: (value: unknown) => Number.isInteger(value), type: 'TYPE_INT32' },
  number: { fits: (value: unknown) => typeof value === 'number', type: 'TYPE_DOUBLE' },
  boolean: { fits: (value: unknown) => typeof value === 'boolean', type: 'TYPE_BOOL' },
} as const;

function checkPlain(value: unknown, kind: keyof typeof plain, place: Place): void {
  if (!plain[kind].fits(value)) throw wrongValue(value, plain[kind].type, place);
}

function unknownName(name: string, place: Place): Error {
  const at = place.path === '' ? '' : ` at '${place.path}'`;
  return invalid(`Invalid JSON payload received. Unknown name "${name}"${at}: Cannot find field.`);
}

function wrongValue(value: unknown, type: string, place: Place): Error {
  return invalid(`Invalid value at '${place.path}' (${type}), ${JSON.stringify(value)}`);
}
