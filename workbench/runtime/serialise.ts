/** What cannot cross between a page and the script, and where in the value it stands: `0.when`. */
export interface Illegal {
  illegalAt: string;
}

/**
 * What google.script.run lets across: numbers, truth values, texts, null, and arrays and plain objects of those;
 * undefined in an array becomes null, in an object it is left out.
 * Source: developers.google.com/apps-script/guides/html/reference/run.
 *
 * @returns the value as JSON text, or what is illegal in it
 */
export function toJsonText(value: unknown): string | Illegal {
  const illegalAt = findIllegal(value, '', []);
  return illegalAt === undefined ? JSON.stringify(value ?? null) : { illegalAt };
}

/** The path of the first illegal value; undefined when there is none. */
function findIllegal(value: unknown, path: string, above: readonly object[]): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object')
    return ['string', 'number', 'boolean'].includes(typeof value) ? undefined : path;
  if (above.includes(value) || !(Array.isArray(value) || isPlain(value))) return path;
  for (const [key, member] of Object.entries(value)) {
    const illegal = findIllegal(member, path === '' ? key : `${path}.${key}`, [...above, value]);
    if (illegal !== undefined) return illegal;
  }
  return undefined;
}

/** Of this realm or another: what has an Object.prototype, or none, behind it. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
