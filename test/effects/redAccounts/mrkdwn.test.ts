import fc from 'fast-check';
import { clippedLine, link, plain, plainLine, quoted } from '../../../src/effects/redAccounts/mrkdwn';

describe('text from people in Slack', () => {
  it.each([
    ['R&D <b> 3 > 2', 'R&amp;D &lt;b&gt; 3 &gt; 2'],
    ['&lt;!channel&gt;', '&amp;lt;!channel&amp;gt;'],
    ['<!channel> <@U012AB> <#C012AB>', '&lt;!channel&gt; &lt;@U012AB&gt; &lt;#C012AB&gt;'],
    ['*bold* _italic_ ~gone~ `code`', '∗bold∗ ˍitalicˍ ∼gone∼ ˋcodeˋ'],
    ['＊wide＊ ＿wide＿ ｀wide｀', '﹡wide﹡ ˍwideˍ ˋwideˋ'],
    ['customer_id, 2*3, foo_bar_baz', 'customer_id, 2*3, foo_bar_baz'],
    ['a`b`c', 'aˋbˋc'],
    ['> quoted', '\u00ad&gt; quoted'],
    ['one\r\n  > two', 'one\n\u00ad  &gt; two'],
    ['of an old Mac\rone\rby one', 'of an old Mac\none\nby one'],
    ['tell @here and @channel', 'tell @\u2060here and @\u2060channel'],
    ['see https://x.example/a_b_?a=1&b=2, then', 'see <https://x.example/a_b_?a=1&amp;b=2>, then'],
    ['http://x.example', '<http://x.example>'],
    ['https://x.example|label', '<https://x.example>|label'],
    ['a\u202eb\u0007c', 'a b c'],
  ])('%j is shown as typed: %j', (typed, shown) => {
    expect(plain(typed)).toBe(shown);
  });

  it('is one line where a line is wanted', () => {
    expect(plainLine(' Fjord\n\tTelecom ')).toBe('Fjord Telecom');
  });

  it('is quoted line by line', () => {
    expect(quoted('first\n\n> third', 100)).toBe('>first\n>\n>\u00ad&gt; third');
  });

  it('is cut before it is escaped, so that nothing is cut in two', () => {
    const cut = clippedLine('&'.repeat(100), 52);
    expect(cut).toMatch(/^(&amp;)+…$/);
    expect(cut.length).toBeLessThanOrEqual(52);
    expect(clippedLine('𝕏𝕏𝕏', 3)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it.each<[text: string, max: number, shown: string]>([
    ['ten letter', 10, 'ten letter'],
    ['ten letters', 10, 'ten lette…'],
    ['\n'.repeat(30) + 'after an empty page', 10, 'after an …'],
    ['x'.repeat(100), 50, `${'x'.repeat(49)}…`],
    ['&&&', 15, '&amp;&amp;&amp;'],
    ['&&&', 14, '&amp;&amp;…'],
    ['&&&', 11, '&amp;&amp;…'],
    ['&&&', 10, '&amp;…'],
    ['&&&', 1, '…'],
  ])('is shown whole or cut to what may stand: %j within %i is %j', (text, max, shown) => {
    expect(clippedLine(text, max)).toBe(shown);
  });

  it('is marked as cut even where nothing of it may stand', () => {
    expect(quoted('abc', 1)).toBe('>…');
  });

  it('never has a control sequence of Slack but links to pages, nor more than may stand, whatever is typed', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '&',
      '|',
      '!channel',
      '@U012AB',
      '@here',
      '*',
      '_',
      '~',
      '`',
      ' ',
      '\n',
      'a',
      'https://x.example/',
    );
    const typed = fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 40 });
    fc.assert(
      fc.property(typed, (parts) => {
        const text = parts.join('');
        const shown = quoted(text, 200);
        expect(shown.length).toBeLessThanOrEqual(200);
        const without = shown.replace(/<https?:\/\/[^\s<>|]+>/g, '').replace(/^>/gm, '');
        expect(without).not.toMatch(/[<>`]|&(?!amp;|lt;|gt;)|(?<![A-Za-z0-9])[*_~]|[*_~](?![A-Za-z0-9])/);
        expect(without).not.toMatch(/@(here|channel|everyone)/i);
      }),
      { numRuns: 300 },
    );
  });

  it('is a link of ours with words of ours', () => {
    expect(link('https://x.example/?a=1&b=2#c', 'Open the row')).toBe(
      '<https://x.example/?a=1&amp;b=2#c|Open the row>',
    );
    expect(link('', 'Open the row')).toBe('Open the row');
  });
});
