/**
 * What Slack makes of the text of a post: https://docs.slack.dev/messaging/formatting-message-text.
 * What stands in `<…>` as Slack defines it stays and works, a mention pings; every other & < > is escaped;
 * addresses of pages and mail become links.
 */
export function storedText(text: string): string {
  return text
    .split(/(<[^<>]+>)/)
    .map((part) => (isControl(part) ? part : linked(escaped(part))))
    .join('');
}

/** Links, mentions of users, channels and groups, and the special ones. */
const control =
  /^<(?:(?:https?:\/\/|mailto:|tel:)[^\s|<>]+(?:\|[^<>]*)?|@[UW][A-Z0-9]+(?:\|[^<>]*)?|#C[A-Z0-9]+(?:\|[^<>]*)?|!(?:channel|here|everyone)(?:\|[^<>]*)?|!subteam\^[A-Z0-9]+(?:\|[^<>]*)?|!date\^[^<>]+)>$/;

const isControl = (part: string): boolean => control.test(part);

/** & < > as they are kept, whatever they stand for; an entity stays. */
export const escaped = (text: string): string =>
  text
    .replace(/&(?!(?:amp|lt|gt);)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A link ends before a full stop or bracket that belongs to the sentence around it. */
const bareLink = /\bhttps?:\/\/(?:(?!&lt;|&gt;)[^\s|])+(?<![.,;:!?)\]'"*_~])/g;
const bareMail = /(?<![\w.+:/@-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

function linked(text: string): string {
  return text
    .split(/(\bhttps?:\/\/\S+)/)
    .map((part, index) =>
      index % 2 ? part.replace(bareLink, '<$&>') : part.replace(bareMail, '<mailto:$&|$&>'),
    )
    .join('');
}

/** Who is pinged by a text as stored: ids of users, and `!channel`, `!here`, `!everyone`. */
export function pingsIn(text: string): string[] {
  const found = [...text.matchAll(/<(?:@([UW][A-Z0-9]+)|(!(?:channel|here|everyone)))(?:\|[^<>]*)?>/g)];
  return [...new Set(found.map(([, user, special]) => user ?? special ?? ''))];
}
