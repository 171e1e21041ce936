/** A positive whole number that follows from an id of the world, so that the same story gives the same numbers. */
export function objectIdFrom(id: string): number {
  let hash = 7;
  for (const letter of id) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) & 0x7fffffff;
  return hash;
}
