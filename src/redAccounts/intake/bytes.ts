/**
 * Bytes of a text in UTF-8, by hand: Apps Script has no TextEncoder. Undefined for half a surrogate pair: it has no
 * bytes of its own, and written as U+FFFD two different texts would have one signature.
 */
export function bytesOf(text: string): Uint8Array | undefined {
  if (/\p{Surrogate}/u.test(text)) return undefined;
  const escaped = encodeURIComponent(text);
  const bytes = new Uint8Array(escaped.length);
  let length = 0;
  for (let at = 0; at < escaped.length; at += 1, length += 1) {
    const isEscape = escaped[at] === '%';
    bytes[length] = isEscape ? parseInt(escaped.slice(at + 1, at + 3), 16) : escaped.charCodeAt(at);
    if (isEscape) at += 2;
  }
  return bytes.slice(0, length);
}
