import { notBuilt } from '../sheets/refusal';
import type { SlackMessage } from '../../world';
import { refusalSaying, SlackRefusal } from './refusal';
import { isRecord, type Arguments } from './arguments';
import { storedText } from './text';

const MOST_BLOCKS = 50;
/** Not published; well below what is told of it, so that nothing relies on more. */
const MOST_CHARACTERS_OF_METADATA = 8000;

export type Content = Pick<SlackMessage, 'text' | 'blocks' | 'metadata'>;

/**
 * What a post says, checked and as Slack keeps it.
 *
 * @param mostCharacters of the text: 40,000 when it is posted, 4,000 when it is updated
 *   (docs.slack.dev: chat.postMessage "truncating", chat.update "msg_too_long")
 * @throws SlackRefusal no_text, msg_too_long, invalid_blocks, invalid_metadata_format, metadata_too_large
 */
export function readContent(args: Arguments, mostCharacters: number): Content {
  const text = args.text('text') ?? '';
  const blocks = readBlocks(args.json('blocks', 'invalid_blocks_format'));
  const metadata = readMetadata(args.json('metadata', 'invalid_metadata_format'));
  if (text.trim() === '' && !blocks?.length) throw new SlackRefusal('no_text');
  if (text.length > mostCharacters) throw new SlackRefusal('msg_too_long');
  return { text: storedText(text), ...(blocks?.length && { blocks }), ...(metadata && { metadata }) };
}

/** An empty object, which takes the metadata of an updated message away, counts as none. */
function readMetadata(value: unknown): SlackMessage['metadata'] | undefined {
  if (value === undefined) return undefined;
  if (!isRecord(value)) throw new SlackRefusal('invalid_metadata_format');
  if (Object.keys(value).length === 0) return undefined;
  const { event_type, event_payload, ...rest } = value;
  const isWhole = typeof event_type === 'string' && event_type !== '' && isRecord(event_payload);
  if (!isWhole || Object.keys(rest).length > 0) throw new SlackRefusal('invalid_metadata_format');
  if (JSON.stringify(value).length > MOST_CHARACTERS_OF_METADATA)
    throw new SlackRefusal('metadata_too_large');
  return { event_type, event_payload };
}

/** Source of the limits: https://docs.slack.dev/reference/block-kit/blocks */
function readBlocks(value: unknown): Record<string, unknown>[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || !value.every(isRecord)) throw new SlackRefusal('invalid_blocks_format');
  if (value.length > MOST_BLOCKS)
    throw invalidBlocks(`no more than ${MOST_BLOCKS} items allowed [json-pointer:/blocks]`);
  value.forEach((block, index) => checkBlock(block, `/blocks/${index}`));
  return value;
}

function checkBlock({ type, text, fields, elements }: Record<string, unknown>, at: string): void {
  switch (type) {
    case 'divider':
      break;
    case 'header':
      checkText(text, `${at}/text`, 150, ['plain_text']);
      break;
    case 'section':
      if (text === undefined && fields === undefined)
        throw invalidBlocks(`missing required field: text [json-pointer:${at}]`);
      if (text !== undefined) checkText(text, `${at}/text`, 3000, ['plain_text', 'mrkdwn']);
      checkTexts(fields, `${at}/fields`, 2000);
      break;
    case 'context':
      checkTexts(elements, `${at}/elements`, 3000);
      break;
    default:
      throw notBuilt(`Slack: a block of type ${String(type)}`);
  }
}

const MOST_TEXTS_OF_BLOCK = 10;

function checkTexts(texts: unknown, at: string, mostCharacters: number): void {
  if (texts === undefined) return;
  if (!Array.isArray(texts)) throw invalidBlocks(`must provide an array [json-pointer:${at}]`);
  if (texts.length > MOST_TEXTS_OF_BLOCK)
    throw invalidBlocks(`no more than ${MOST_TEXTS_OF_BLOCK} items allowed [json-pointer:${at}]`);
  texts.forEach((text, index) => checkText(text, `${at}/${index}`, mostCharacters, ['plain_text', 'mrkdwn']));
}

function checkText(value: unknown, at: string, mostCharacters: number, types: readonly string[]): void {
  const { type, text } = isRecord(value) ? value : {};
  if (typeof type !== 'string' || !types.includes(type))
    throw invalidBlocks(`unsupported type: ${String(type)} [json-pointer:${at}]`);
  if (typeof text !== 'string' || text === '')
    throw invalidBlocks(`must be more than 0 characters [json-pointer:${at}/text]`);
  if (text.length > mostCharacters)
    throw invalidBlocks(`must be less than ${mostCharacters + 1} characters [json-pointer:${at}/text]`);
}

const invalidBlocks = (message: string): SlackRefusal => refusalSaying('invalid_blocks', message);
