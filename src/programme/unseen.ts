/**
 * Control characters but those that begin a line or a cell, zero-width spaces, soft hyphens, and signs that turn the
 * direction of what follows. Joiners stay, since emoji and some scripts are written with them.
 */
const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/**
 * A name or an address without what nobody sees in it. It comes along when something is pasted, and with it an address leads
 * nowhere, and one name looks like another.
 */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '');
}
