/**
 * Characters that begin or end a format, and others of the same look that do not. Slack has no escape for them, and
 * zero-width spaces around them switch formats on rather than off (github.com/yhatt/jsx-slack,
 * docs/about-escape-and-exact-mode.md); the wide forms count as well.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  '*': '∗',
  '＊': '﹡',
  _: 'ˍ',
  '＿': 'ˍ',
  '~': '∼',
  '`': 'ˋ',
  '｀': 'ˋ',
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Between two letters or digits they mean nothing to Slack, so that customer_id stays as it is; a backtick goes anyway. */
const formats = /[`｀]|(?<![A-Za-z0-9])[*＊_＿~]|[*＊_＿~](?![A-Za-z0-9])/g;

const links = /(https?:\/\/[^\s<>|"'`]*[^\s<>|"'`.,;:!?)\]*_~])/;

const controls = /[\u0000-\u0009\u000b-\u001f\u007f\u200b\u2028-\u202e\u2066-\u2069]/g;

/**
 * Text from people as Slack shows it as it was typed: no format, no mention, no quote. What is an address of a page becomes a
 * link that shows where it leads; `parse: none` leaves the rest alone (docs.slack.dev/messaging/formatting-message-text).
 */
export function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(controls, ' ')
    .trim()
    .split(links)
    .map((part, index) => (index % 2 === 1 ? `<${escaped(part)}>` : plainWords(part)))
    .join('');
}

/** The same on one line, for a name or a heading. */
export function plainLine(text: string): string {
  return plain(text.replace(/\s+/g, ' '));
}

function plainWords(text: string): string {
  const unformatted = text
    .replace(formats, (character) => lookAlikes[character] ?? '')
    // A word joiner after the sign: nobody is meant, whatever Slack makes of it.
    .replace(/@(?=channel|here|everyone|group)/gi, '@\u2060');
  // At the beginning of a line it would make a quote, even escaped; a soft hyphen before it is not seen.
  return escaped(unformatted.replace(/^(?=[^\S\n]*[>＞])/gm, '\u00ad'));
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? '');
}

/** People's text as a quote, cut so that it takes at most so many characters of a post. */
export function quoted(text: string, max: number): string {
  return clipped(text, max, (part) =>
    plain(part)
      .split('\n')
      .map((line) => `>${line}`)
      .join('\n'),
  );
}

/** People's text on one line, cut likewise. */
export function clippedLine(text: string, max: number): string {
  return clipped(text, max, plainLine);
}

/** Cut before it is escaped, so that no entity and no link is cut in two; of plain words as many stay as may stand. `max` is 1 or more. */
function clipped(text: string, max: number, set: (part: string) => string): string {
  const characters = Array.from(text.trim());
  const whole = set(characters.join(''));
  if (whole.length <= max) return whole;
  let length = Math.min(characters.length, max) - 1;
  for (;;) {
    const part = set(`${characters.slice(0, length).join('')}…`);
    if (part.length <= max || length === 0) return part;
    length = Math.floor(length * 0.9);
  }
}

/** @param address https, made by us; its words are made by us or are plain already */
export function link(address: string, words: string): string {
  return address === '' ? words : `<${escaped(address)}|${words}>`;
}
