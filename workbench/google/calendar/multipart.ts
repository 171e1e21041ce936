/** One part of a multipart/mixed body that holds an HTTP message. */
export interface Part {
  /** Header names in lower case. */
  headers: Readonly<Record<string, string>>;
  content: string;
}

/** The parts of a body, or undefined when type and body do not go together. Lines may end in LF only. */
export function readParts(contentType: string, body: string): Part[] | undefined {
  const boundary = /^multipart\/mixed\s*;.*\bboundary="?([^";\s]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  const text = `\n${body.replaceAll('\r\n', '\n')}`;
  const pieces = text.split(`\n--${boundary}`);
  if (pieces.length < 3 || !pieces.at(-1)?.startsWith('--')) return undefined;
  return pieces.slice(1, -1).map((piece) => readMessage(piece.replace(/^[ \t]*\n/, '')));
}

/** Headers, an empty line, and the rest. */
export function readMessage(message: string): Part {
  const text = `\n${message}`;
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const lines = head.split('\n').filter((line) => line.includes(':'));
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return { headers: Object.fromEntries(headers), content: end < 0 ? '' : text.slice(end + 2) };
}

/** A body of parts, with the type to send it under. */
export function writeParts(boundary: string, parts: readonly { head: readonly string[]; content: string }[]) {
  const pieces = parts.map(
    ({ head, content }) => `--${boundary}\r\n${head.join('\r\n')}\r\n\r\n${content}\r\n`,
  );
  return {
    contentType: `multipart/mixed; boundary=${boundary}`,
    body: `${pieces.join('')}--${boundary}--\r\n`,
  };
}
