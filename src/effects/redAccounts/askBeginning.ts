/** What somebody reads in a message; the tab keeps all of it. */
const askMax = 450;

/** An ask as posts and mails say it: its beginning up to a word's end, where it is long. */
export function askBeginning(ask: string): string {
  const characters = Array.from(ask.trim());
  if (characters.length <= askMax) return characters.join('');
  const beginning = characters.slice(0, askMax).join('');
  return `${beginning.replace(/\s+\S{0,40}$/, '')}…`;
}

export function isAskLong(ask: string): boolean {
  return Array.from(ask.trim()).length > askMax;
}
