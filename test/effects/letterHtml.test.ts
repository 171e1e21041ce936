import { fact, section, type Letter, type Section } from '../../src/effects/letter';
import { letterHtml } from '../../src/effects/letterHtml';
import { email } from '../shadowing/world';

const letter: Letter = {
  to: email('ada'),
  subject: "Ada's calls & yours",
  greeting: 'Hello Ada,',
  sections: [
    section('This week', {
      paragraphs: ['Two calls.', 'Listen\nand learn.'],
      progress: { done: 1, of: 3 },
      items: [
        {
          title: 'Call 1',
          facts: [
            ...fact('When', 'Monday'),
            ...fact('Join', 'https://meet.example.com/1', 'link'),
            ...fact('Notes', 'https://notes.example.com/1', 'link', 'Notes of the call'),
            ...fact('Brief', 'missing', 'warning'),
          ],
        },
        { title: 'Call 2', facts: [] },
      ],
      points: ['One.', 'Another.'],
    }),
    section('Next week', {}),
  ],
  sheet: 'https://docs.example.com/book',
  footer: 'Why you get this.',
};

const table = 'role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"';
const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const text = `${font};font-size:15px;line-height:1.5;color:#1f2430`;
const name = `width="28%" valign="top" style="${text};font-size:13px;line-height:22px;color:#5b6472;padding:4px 12px 0 0"`;
const value = `valign="top" style="${text};line-height:22px;padding-top:4px;word-break:break-word;overflow-wrap:anywhere`;

/** Everything in tables and inline styles, which is all that every mail program knows. */
const above = (preheader: string): string[] => [
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">`,
  `<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light">`,
  `<title>Ada&#39;s calls &amp; yours</title></head>`,
  `<body style="margin:0;padding:0;background:#f3f5f7">`,
  `<div style="display:none;max-height:0;overflow:hidden">${preheader}</div>`,
  `<table ${table} style="background:#f3f5f7"><tr><td align="center" style="padding:24px 8px">`,
  `<table ${table} style="max-width:600px;background:#ffffff;border:1px solid #e3e7ec;border-radius:10px;text-align:left">`,
  `<tr><td style="padding:24px 24px 0"><span style="${font};font-size:14px;font-weight:700;color:#0b6e63">Ridealong</span></td></tr>`,
  `<tr><td style="padding:12px 24px 0"><p style="margin:0 0 8px;${text}">Hello Ada,</p></td></tr>`,
];
const below = [
  `<tr><td style="padding:24px 24px 24px"><div style="${font};font-size:13px;line-height:1.5;color:#5b6472;border-top:1px solid #e3e7ec;padding-top:16px">Why you get this.</div></td></tr>`,
  `</table></td></tr></table></body></html>`,
];

test('a letter as HTML has all that there can be in it', () => {
  expect(letterHtml(letter).split('\n')).toEqual([
    ...above('Call 1'),
    `<tr><td style="padding:20px 24px 0"><h2 style="margin:0 0 8px;${font};font-size:18px;line-height:1.3;font-weight:600;color:#1f2430">This week</h2>`,
    `<p style="margin:0 0 8px;${text}">Two calls.</p>`,
    `<p style="margin:0 0 8px;${text}">Listen<br>and learn.</p>`,
    `<table ${table} style="margin:4px 0 12px"><tr><td width="33%" style="background:#0b6e63;font-size:0;line-height:8px;height:8px">&nbsp;</td><td width="67%" style="background:#e1f1ee;font-size:0;line-height:8px;height:8px">&nbsp;</td></tr></table>`,
    `<table ${table} style="margin:8px 0 12px"><tr><td style="border-left:3px solid #0b6e63;background:#f7f9fa;padding:12px 16px"><div style="${font};font-size:15px;line-height:1.4;font-weight:600;color:#1f2430">Call 1</div><table ${table} style="margin-top:4px"><tr><td ${name}>When</td><td ${value}">Monday</td></tr><tr><td ${name}>Join</td><td ${value}"><a href="https://meet.example.com/1" style="color:#0b6e63">https://meet.example.com/1</a></td></tr><tr><td ${name}>Notes</td><td ${value}"><a href="https://notes.example.com/1" style="color:#0b6e63">Notes of the call</a></td></tr><tr><td ${name}>Brief</td><td ${value};color:#9a3412;font-weight:600">missing</td></tr></table></td></tr></table>`,
    `<table ${table} style="margin:8px 0 12px"><tr><td style="border-left:3px solid #0b6e63;background:#f7f9fa;padding:12px 16px"><div style="${font};font-size:15px;line-height:1.4;font-weight:600;color:#1f2430">Call 2</div></td></tr></table>`,
    `<ul style="margin:0 0 8px;padding:0 0 0 20px;${text}"><li style="margin:0 0 4px">One.</li><li style="margin:0 0 4px">Another.</li></ul></td></tr>`,
    `<tr><td style="padding:20px 24px 0"><h2 style="margin:0 0 8px;${font};font-size:18px;line-height:1.3;font-weight:600;color:#1f2430">Next week</h2></td></tr>`,
    `<tr><td style="padding:24px 24px 0"><a href="https://docs.example.com/book" style="display:inline-block;${font};font-size:15px;font-weight:600;color:#ffffff;background:#0b6e63;border-radius:6px;padding:10px 18px;text-decoration:none">Open the sheet</a></td></tr>`,
    ...below,
  ]);
});

test('a letter with nothing to say, and no sheet to open, has neither', () => {
  expect(letterHtml({ ...letter, sections: [], sheet: '' }).split('\n')).toEqual([...above(''), ...below]);
});

test.each<[string, readonly Section[], string]>([
  ['the first thing', letter.sections, 'Call 1'],
  ['else the first sentence', [section('Title', { paragraphs: ['One.', 'Two.'] })], 'One.'],
  ['else nothing', [section('Title', { points: ['A point.'] })], ''],
])('beside the subject an inbox shows %s', (_which, sections, shown) => {
  const [, preheader] = /<div style="display:none[^>]*>(.*?)<\/div>/.exec(
    letterHtml({ ...letter, sections }),
  )!;
  expect(preheader).toBe(shown);
});

test.each<[done: number, of: number, parts: readonly string[]]>([
  [0, 0, ['100% #e1f1ee']],
  [0, 4, ['100% #e1f1ee']],
  [1, 8, ['13% #0b6e63', '87% #e1f1ee']],
  [4, 4, ['100% #0b6e63']],
])('%i of %i done is a bar of parts that together are as wide as the letter', (done, of, parts) => {
  const html = letterHtml({ ...letter, sections: [section('Title', { progress: { done, of } })] });
  const cell =
    /<td width="(\d+%)" style="background:(#\w+);font-size:0;line-height:8px;height:8px">&nbsp;<\/td>/g;
  const row = /<table [^>]*style="margin:4px 0 12px"><tr>(.*?)<\/tr><\/table>/.exec(html)![1]!;
  expect([...row.matchAll(cell)].map(([, width, colour]) => `${width!} ${colour!}`)).toEqual(parts);
  expect(row.replace(cell, '')).toBe('');
});
