/** Slack's mrkdwn, taken apart for drawing: https://docs.slack.dev/messaging/formatting-message-text */

export type Piece =
  | { kind: 'text' | 'code' | 'block' | 'mention'; text: string }
  | { kind: 'bold' | 'italic' | 'strike' | 'quote'; pieces: Piece[] }
  | { kind: 'link'; text: string; href: string };

/** @param nameOf how somebody who is named in the text by `id` is called; undefined for a stranger */
export function parseMrkdwn(text: string, nameOf: (id: string) => string | undefined): Piece[] {
  return text.split(/```\n?([\s\S]+?)\n?```/).flatMap((part, index): Piece[] => {
    if (index % 2) return [{ kind: 'block', text: plain(part) }];
    return quotesAndLines(part, nameOf);
  });
}

/** Lines that start with > stand together as a quote. */
function quotesAndLines(text: string, nameOf: (id: string) => string | undefined): Piece[] {
  return text.split(/((?:^&gt; ?.*(?:\n|$))+)/m).flatMap((part, index): Piece[] => {
    if (index % 2 === 0) return inline(part, nameOf);
    const quoted = part.replace(/\n$/, '').replace(/^&gt; ?/gm, '');
    return [{ kind: 'quote', pieces: inline(quoted, nameOf) }];
  });
}

/** What is in `<…>`, code, and words between marks that do not stand inside a word. */
const special =
  /<([^<>]+)>|`([^`\n]+)`|(?<![\w*])\*(?![\s*])([^*\n]*[^*\s])\*(?![\w*])|(?<![\w])_(?![\s_])([^_\n]*[^_\s])_(?!\w)|(?<![\w~])~(?![\s~])([^~\n]*[^~\s])~(?![\w~])/g;

function inline(text: string, nameOf: (id: string) => string | undefined): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(special)) {
    if (match.index > from) pieces.push({ kind: 'text', text: withEmoji(text.slice(from, match.index)) });
    pieces.push(pieceOf(match, nameOf));
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'text', text: withEmoji(text.slice(from)) });
  return pieces;
}

function pieceOf(match: RegExpMatchArray, nameOf: (id: string) => string | undefined): Piece {
  const [whole, control, code, bold, italic, strike] = match;
  if (control !== undefined) return controlPiece(control, nameOf);
  if (code !== undefined) return { kind: 'code', text: plain(code) };
  if (bold !== undefined) return { kind: 'bold', pieces: inline(bold, nameOf) };
  if (italic !== undefined) return { kind: 'italic', pieces: inline(italic, nameOf) };
  if (strike !== undefined) return { kind: 'strike', pieces: inline(strike, nameOf) };
  return { kind: 'text', text: plain(whole) };
}

/** A link, or a mention of somebody, of everybody or of a channel. Only pages and mail are ever linked. */
function controlPiece(control: string, nameOf: (id: string) => string | undefined): Piece {
  const [target = '', label] = control.split('|', 2).map(plain);
  if (/^(?:https?:\/\/|mailto:)/.test(target)) return { kind: 'link', text: label ?? target, href: target };
  if (target.startsWith('!date^')) return { kind: 'text', text: label ?? target };
  const id = target.replace(/^[@#]/, '');
  const name = nameOf(id) ?? label ?? id.replace(/^!/, '');
  return { kind: 'mention', text: `${target.startsWith('#') ? '#' : '@'}${name}` };
}

/** Some of Slack's emoji by name; any other stays a name. */
const emoji = new Map([
  ['red_circle', '🔴'],
  ['large_yellow_circle', '🟡'],
  ['large_green_circle', '🟢'],
  ['white_circle', '⚪'],
  ['white_check_mark', '✅'],
  ['warning', '⚠️'],
  ['hourglass_flowing_sand', '⏳'],
  ['question', '❓'],
  ['tada', '🎉'],
]);

/** The three that Slack escapes, as they were meant. */
const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const withEmoji = (text: string): string =>
  plain(text).replace(/:([a-z_]+):/g, (whole, name: string) => emoji.get(name) ?? whole);
