/** "Start", "Start and AE", "Start, Minutes and AE" */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.slice(-1).join('')}`;
}

/** "1 mail", "2 mails" */
export function countText(n: number, one: string): string {
  return `${n} ${n === 1 ? one : one + 's'}`;
}
