import fc from 'fast-check';
import { parseMrkdwn, type Piece } from '../../workbench/page/panels/mrkdwn';
import { storedText } from '../../workbench/google/slack/text';

const nameOf = (id: string) => (id === 'U01' ? 'Ada Byron' : undefined);
const parse = (text: string) => parseMrkdwn(text, nameOf);
const text = (words: string): Piece => ({ kind: 'text', text: words });

describe('mrkdwn, drawn as Slack does', () => {
  test.each<[string, Piece[]]>([
    [
      '*bold* and _italic_',
      [{ kind: 'bold', pieces: [text('bold')] }, text(' and '), { kind: 'italic', pieces: [text('italic')] }],
    ],
    ['*_both_*', [{ kind: 'bold', pieces: [{ kind: 'italic', pieces: [text('both')] }] }]],
    [':red_circle: 10:00:30 :unknown:', [text('🔴 10:00:30 :unknown:')]],
    ['~gone~', [{ kind: 'strike', pieces: [text('gone')] }]],
    ['snake_case_name, 2 * 3 * 4', [text('snake_case_name, 2 * 3 * 4')]],
    ['a &amp;lt; b &lt;c&gt;', [text('a &lt; b <c>')]],
    ['`*code* &lt;`', [{ kind: 'code', text: '*code* <' }]],
    ['```\n*a*\n```', [{ kind: 'block', text: '*a*' }]],
    [
      '<https://example.com/?a=1&amp;b=2|the _page_>',
      [{ kind: 'link', href: 'https://example.com/?a=1&b=2', text: 'the _page_' }],
    ],
    ['<https://example.com>', [{ kind: 'link', href: 'https://example.com', text: 'https://example.com' }]],
    [
      '<@U01> <!channel> <#C01|random>',
      [
        { kind: 'mention', text: '@Ada Byron' },
        text(' '),
        { kind: 'mention', text: '@channel' },
        text(' '),
        { kind: 'mention', text: '#random' },
      ],
    ],
    ['a\n&gt; b\n&gt; c\nd', [text('a\n'), { kind: 'quote', pieces: [text('b\nc')] }, text('d')]],
  ])('%s', (stored, pieces) => {
    expect(parse(stored)).toEqual(pieces);
  });

  test('nothing but pages and mail is ever a link', () => {
    expect(parse('<javascript:alert(1)|click>').every(({ kind }) => kind !== 'link')).toBe(true);
    expect(parse('<data:text/html,x>').every(({ kind }) => kind !== 'link')).toBe(true);
  });

  test('text without marks comes back letter for letter, however it was stored', () => {
    const plain = fc.stringMatching(/^[a-z &<>.;\n]*$/).filter((typed) => !/&(amp|lt|gt);|^>/m.test(typed));
    fc.assert(
      fc.property(plain, (typed) => {
        const shown = parse(storedText(typed)).map((piece) => ('text' in piece ? piece.text : ''));
        expect(shown.join('')).toBe(typed);
      }),
    );
  });
});
