import { keyText } from './account';
import type { Episode, RedHistory } from './history';

/** What people call the account of an episode, else what the CRM calls it. */
export function nameOf(history: RedHistory, { account, values }: Episode): string {
  return values.account || history.accounts.get(account)?.name || keyText(account);
}

/** A text in quotation marks on one line, cut to what a sentence can hold. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}

/** "once", "2 times"; of an account always how often it was red again, so that every place counts the same. */
export function timesText(n: number): string {
  return n === 1 ? 'once' : `${n} times`;
}
