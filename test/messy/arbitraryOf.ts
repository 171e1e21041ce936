import fc, { type Arbitrary } from 'fast-check';
import type { GenericSchema } from 'valibot';

/** What is looked at of a schema, whichever it is. */
interface Looked {
  readonly type: string;
  readonly literal?: unknown;
  readonly options?: readonly unknown[];
  readonly entries?: Readonly<Record<string, GenericSchema>>;
  readonly item?: GenericSchema;
  readonly key?: GenericSchema;
  readonly value?: GenericSchema;
  readonly wrapped?: GenericSchema;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

const listMax = 3;

type Texts = (field: string) => Arbitrary<string>;
type Inner = (schema: GenericSchema, field?: string) => Arbitrary<unknown>;

/**
 * Values that a schema lets pass, so that a new kind of request is generated from the day it is added. Texts come from `texts`, which
 * are given by the name of their field.
 */
export function arbitraryOf(schema: GenericSchema, texts: Texts, field = ''): Arbitrary<unknown> {
  const looked = schema as unknown as Looked;
  const inner: Inner = (of, name = field) => arbitraryOf(of, texts, name);
  const found = plain(looked, texts(field)) ?? nested(looked, inner);
  if (!found) throw new Error(`A schema of the type ${looked.type} is not known here.`);
  return found;
}

function plain(
  { type, literal, options = [], pipe }: Looked,
  text: Arbitrary<string>,
): Arbitrary<unknown> | undefined {
  if (type === 'literal') return fc.constant(literal);
  if (type === 'picklist') return fc.constantFrom(...options);
  if (type === 'boolean') return fc.boolean();
  if (type === 'string') return text.map((each) => each.slice(0, limit(pipe, 'max_length', 10_000)));
  if (type !== 'number') return undefined;
  return fc.integer({ min: limit(pipe, 'min_value', -100), max: limit(pipe, 'max_value', 1000) });
}

function nested(
  { type, options, entries, item, key, value, wrapped }: Looked,
  inner: Inner,
): Arbitrary<unknown> | undefined {
  if (options) return fc.oneof(...options.map((option) => inner(option as GenericSchema)));
  if (entries) return objects(entries, inner);
  if (item) return fc.array(inner(item), { maxLength: listMax });
  if (key && value) return fc.dictionary(inner(key) as Arbitrary<string>, inner(value), { maxKeys: listMax });
  if (!wrapped) return undefined;
  return type === 'nullable' ? fc.option(inner(wrapped), { nil: null }) : inner(wrapped);
}

function objects(entries: Readonly<Record<string, GenericSchema>>, inner: Inner): Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(entries).map(([name, of]) => [name, inner(of, name)]));
  const required = Object.keys(entries).filter((name) => !entries[name]?.type.endsWith('optional'));
  return fc.record(fields, { requiredKeys: required });
}

function limit(pipe: Looked['pipe'], type: string, otherwise: number): number {
  const requirement = pipe?.find((action) => action.type === type)?.requirement;
  return typeof requirement === 'number' ? requirement : otherwise;
}
