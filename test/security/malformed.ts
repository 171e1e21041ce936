import * as fc from 'fast-check';
import { everyKind } from '../sidebar/everyKind';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const kinds = Object.values(everyKind).map(
  (request) => JSON.parse(JSON.stringify(request)) as { [key: string]: Json },
);

/** Names that reach the prototype of an object, and some that are nobody's. */
const strangeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'as',
  'isCoordinator',
  'length',
  '',
];
const anyJson = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
const ofNoKind: Json = [[[]]];

/** What a page might send that is no request, as JSON: google.script.run carries nothing else. */
export const malformed: fc.Arbitrary<string> = fc.oneof(
  anyJson.map((value) => JSON.stringify(value)),
  fc
    .tuple(anyJson, fc.constantFrom(...strangeKeys, 'turnOnAutomation', 'Home', ' home', 'home\u0000'))
    .map(([value, kind]) => JSON.stringify({ kind, value })),
  fc
    .tuple(fc.constantFrom(...kinds), fc.nat(), fc.constantFrom(...strangeKeys), anyJson)
    .map(([request, at, key, value]) => withKey(request, at, key, value)),
  fc.tuple(fc.constantFrom(...kinds), fc.nat()).map(([request, at]) => withValue(request, at, ofNoKind)),
  fc
    .tuple(fc.constantFrom(...kinds), fc.nat())
    .map(([request, at]) => withValue(request, at, { __proto__: null, toString: 'x' })),
  fc.constantFrom(...kinds).map((request) => JSON.stringify([request])),
  fc.constantFrom(...kinds).map((request) => JSON.stringify(JSON.stringify(request))),
  fc.constantFrom(...kinds).map(({ kind: _, ...request }) => JSON.stringify(request)),
  fc.integer({ min: 1, max: 2000 }).map((n) => '['.repeat(n) + ']'.repeat(n)),
  fc.integer({ min: 1, max: 1000 }).map((n) => '{"kind":'.repeat(n) + '1' + '}'.repeat(n)),
);

/** A few that are huge: a text, a list, a page, each longer than anybody may send. */
export const huge: readonly string[] = [
  JSON.stringify({ ...everyKind.signUp, note: 'x'.repeat(5_000_000) }),
  JSON.stringify({
    ...everyKind.saveCoordinators,
    coordinators: Array<string>(200_000).fill('a@example.com'),
  }),
  JSON.stringify({ ...everyKind.importHandbook, page: 'x'.repeat(300_001) }),
  JSON.stringify({ ...everyKind.importRows, rows: Array<unknown>(501).fill({ row: 2, cells: ['a'] }) }),
  JSON.stringify({ ...everyKind.offerCall, customer: '\u{1F6A2}'.repeat(1_000_000) }),
];

/** The objects that a request is made of, itself first. */
function objectsIn(value: Json): { [key: string]: Json }[] {
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

/** One key too many, in the request or in an object within it. */
function withKey(request: { [key: string]: Json }, at: number, key: string, value: Json): string {
  const copy = structuredClone(request);
  const objects = objectsIn(copy);
  const object = objects[at % objects.length] ?? copy;
  // As JSON says it, `__proto__` is a key like any other.
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true });
  return JSON.stringify(copy);
}

/** One value is of a type that no field has. */
function withValue(request: { [key: string]: Json }, at: number, value: Json): string {
  const keys = Object.keys(request);
  return JSON.stringify({ ...request, [keys[at % keys.length] ?? 'kind']: value });
}
