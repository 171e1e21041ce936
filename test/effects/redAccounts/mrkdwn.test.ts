import fc from 'fast-check';
import { clippedLine, link, plain, plainLine, quoted } from '../../../src/effects/redAccounts/mrkdwn';

describe('text from people in Slack', () => {
  it.each([
    ['R&D <b> 3 > 2', 'R&amp;D &lt;b&gt; 3 &gt; 2'],
    ['&lt;!channel&gt;', '&amp;lt;!channel&amp;gt;'],
    ['<!channel> <@U012AB> <#C012AB>', '&lt;!channel&gt; &lt;@U012AB&gt; &lt;#C012AB&gt;'],
    ['*bold* _italic_ ~gone~ `code`', '∗bold∗ ˍitalicˍ ∼gone∼ ˋcodeˋ'],
    ['＊wide＊', '﹡wide﹡'],
    ['customer_id, 2*3, foo_bar_baz', 'customer_id, 2*3, foo_bar_baz'],
    ['a`b`c', 'aˋbˋc'],
    ['> quoted', '\u00ad&gt; quoted'],
    ['one\r\n  > two', 'one\n\u00ad  &gt; two'],
    ['tell @here and @channel', 'tell @\u2060here and @\u2060channel'],
    ['see https://x.example/a_b_?a=1&b=2, then', 'see <https://x.example/a_b_?a=1&amp;b=2>, then'],
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
