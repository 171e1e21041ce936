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
  const illegal = findIllegal(value, []);
  return illegal ? { illegalAt: illegal.reverse().join('.') } : JSON.stringify(value ?? null);
}

/** The path of the first illegal value, from its end; undefined when there is none. @param above what holds it */
function findIllegal(value: unknown, above: object[]): string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object')
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? undefined
      : [];
  if (above.includes(value) || !(Array.isArray(value) || isPlain(value))) return [];
  above.push(value);
  for (const [key, member] of Object.entries(value)) {
    const illegal = findIllegal(member, above);
    if (illegal) return [...illegal, key];
  }
  above.pop();
  return undefined;
}

/** Of this realm or another: what has an Object.prototype, or none, behind it. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
