/** "a", "a and b", "a, b and c" */
export function listText(items: readonly string[]): string {
  const last = items.slice(-1).join('');
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** "1 mail", "2 mails" */
export function countText(n: number, one: string): string {
  return `${n} ${n === 1 ? one : one + 's'}`;
}
