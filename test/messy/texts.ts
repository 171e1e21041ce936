import fc, { type Arbitrary } from 'fast-check';

/** What people type, paste and drag into cells, well meant or not. */
const typed: readonly string[] = [
  ...['', ' ', '-', '?', 'x', 'any', 'ANY ', 'n/a', 'tbd', 'TRUE', 'false', 'Yes', 'no', 'Total', 'Sum'],
  ...['2026-05-26', '26.5.2026', '05/06/2026', '26 May', 'next Tuesday', '2026-02-30', '1.1.1', '2126-05-26'],
  ...['2026-W22', 'KW 22', '2026-06-01..2026-07-01', '2026-06-01, 2026-06-08', '..', ',,,', '1-2-3'],
  ...['17:00', '17', '9-10', '10.3', '5pm', '25:00', '12:60', '23:59', '08:00–18:00', '60 min', '-30', '1e3'],
  ...['0', '1', '2', '3.5', '999999999999', '-1', '12', 'NaN', 'Infinity', '0x10', '１２'],
  ...[
    'ann.ae@example.com',
    'ANN.AE@EXAMPLE.COM ',
    'eng1@example.com',
    'eng2@example.com',
    'olga.owner@example.com',
  ],
  ...[
    'someone@elsewhere.test',
    'not an address',
    'a@b',
    'Ann <ann.ae@example.com>',
    'a@example.com, b@example.com',
  ],
  ...[
    'Offered',
    'offered',
    'Closed',
    'Cancelled',
    'Canceled',
    'Red',
    'red',
    'Yellow',
    'Green',
    'Lost',
    'Purple',
  ],
  ...['Europe/Berlin', 'Berlin', 'CET', 'UTC+2', 'Mars/Olympus', 'Mon–Fri', 'Mo,Di', '1,2,3'],
  ...['Nordlicht', 'Fjord Energy', 'Fjord  energy', '001A00000012345', 'Open', 'Answered', 'Dropped'],
  ...['https://docs.example.com/a', 'http://x', 'javascript:alert(1)', '#acct-fjord', '<!channel>', '@here'],
  ...['=1+1', '=IMPORTXML("https://elsewhere.test","//x")', '+1', "'=1", '#REF!', '#N/A', '@SUM(1)'],
  ...[
    '<b>bold</b>',
    '<script>alert(1)</script>',
    '{{x}}',
    '`${x}`',
    '| a | b |',
    '[a](b)',
    '"',
    "'",
    '\\',
    '%s',
  ],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'null', 'undefined', '[object Object]'],
  ...[
    '\u202Eabc',
    '\u200B',
    '\uFEFF',
    '\uD800',
    '👩‍🚀',
    'é',
    'e\u0301',
    'İ',
    'ß',
    '日本語',
    'a\nb',
    'a\tb',
    '\u0000',
  ],
];

/** Any there is, assigned or not; also half of one. */
const character = fc
  .oneof(...[0xff, 0xffff, 0x10ffff].map((max) => fc.nat(max)))
  .map((code) => String.fromCodePoint(code));

/** Any text, mostly one that people do type; now and then two of them in one cell, or a very long one. */
export const anyText: Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...typed) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...typed), fc.constantFrom(...typed)).map((two) => two.join(' ')),
  },
  { weight: 1, arbitrary: fc.array(character, { maxLength: 40 }).map((all) => all.join('')) },
  { weight: 1, arbitrary: fc.constantFrom(...typed).map((text) => text.repeat(300)) },
);
