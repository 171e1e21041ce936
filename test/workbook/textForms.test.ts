import {
  isEmptyCell,
  linesOf,
  quoted,
  readAddress,
  readChannel,
  readChoice,
  readLink,
  readText,
  readWhole,
  textOf,
} from '../../src/workbook/decodeText';
import type { Decoded } from '../../src/workbook/decoded';
import type { CellValue } from '../../src/workbook/tab';

const valueOf = <T>(decoded: Decoded<T>): T | string => (decoded.ok ? decoded.value : decoded.problem);

describe('what a cell says', () => {
  it('is one line without spaces around it', () => {
    expect(textOf(' \n Fjord \t\n  Telecom  ')).toBe('Fjord Telecom');
    expect([5, 0.5, true, ''].map(textOf)).toEqual(['5', '0.5', 'true', '']);
  });

  it('is quoted up to 40 characters, of a longer text the first 39', () => {
    expect(quoted('x'.repeat(40))).toBe(`“${'x'.repeat(40)}”`);
    expect(quoted(`${'x'.repeat(39)}yz`)).toBe(`“${'x'.repeat(39)}…”`);
  });

  it('is quoted to two places where it is a number', () => {
    expect([1 / 3, 12, 1.239, '1.239', false].map(quoted)).toEqual([
      '“0.33”',
      '“12”',
      '“1.24”',
      '“1.239”',
      '“false”',
    ]);
  });

  it('is a text up to a length', () => {
    expect(valueOf(readText('Note', ' abc ', 3))).toBe('abc');
    expect(valueOf(readText('Note', 'abcd', 3))).toBe('Note is longer than 3 characters: shorten it.');
  });

  it('may have lines, however they end, and none around them', () => {
    expect(linesOf('\n one\r\ntwo\rthree\n\nfour  five \r\n', 100)).toBe('one\ntwo\nthree\n\nfour  five');
    expect(linesOf('  abcdef', 3)).toBe('abc');
    expect(linesOf(5, 3)).toBe('5');
  });

  it('is nothing where nobody sees anything, but never where a number or a tick stands', () => {
    expect(['', ' ', '\n', '\u200b', ' \ufeff '].map(isEmptyCell)).toEqual([true, true, true, true, true]);
    expect([0, false, 'x', ' 0 '].map(isEmptyCell)).toEqual([false, false, false, false]);
  });
});

describe('a mail address', () => {
  const addressIn = (cell: CellValue, domain = 'example.com'): string =>
    valueOf(readAddress('AE', cell, domain));

  it.each([
    ['Ann Lee < ann@example.com >', 'ann@example.com'],
    ['<ann@example.com>', 'ann@example.com'],
    ['o.neil+calls_1%&#!?/=@example.com', 'o.neil+calls_1%&#!?/=@example.com'],
  ])('may be %p', (text, address) => expect(addressIn(text)).toBe(address));

  it('may be of any organisation where none is set', () => {
    expect(addressIn('ann@a-1.b.example', '')).toBe('ann@a-1.b.example');
    expect(addressIn('ann', '')).toBe('AE “ann” is no mail address: write it like name@example.com.');
  });

  it.each([
    '@example.com',
    'ann@',
    'ann@com',
    'ann@.com',
    'ann@example.',
    'ann@example..com',
    'ann@exa_mple.com',
    'ann@example.c_m',
    'to ann@example.com',
    'ann@example.com or so',
    'a<nn@example.com',
    'a(nn@example.com',
    'a)nn@example.com',
    'a"nn@example.com',
    "a'nn@example.com",
    'a,nn@example.com',
    'a;nn@example.com',
    'a:nn@example.com',
    'a\\nn@example.com',
    'Ann <ann@example.com> x',
    'Ann <<ann@example.com>',
    'Ann <>',
    'x@y <ann@example.com>',
    '=ann@example.com',
    '<=ann@example.com>',
  ])('is not %p', (text) =>
    expect(addressIn(text)).toBe(`AE “${text}” is no mail address: write it like name@example.com.`),
  );

  it('has up to 254 characters', () => {
    const long = (length: number): string => `${'a'.repeat(length - '@example.com'.length)}@example.com`;
    expect(addressIn(long(254))).toBe(long(254));
    expect(addressIn(long(255))).toContain('is no mail address');
  });

  it('is a colleague’s', () => {
    expect(addressIn('ann@other.example')).toBe(
      'AE “ann@other.example” is not of example.com: put the address of a colleague.',
    );
    expect(addressIn('ann@example.com.evil.example')).toContain('is not of example.com');
  });
});

describe('a whole number', () => {
  const wholeIn = (cell: CellValue, from = -5, until = 480): number | string =>
    valueOf(readWhole('Seats', cell, from, until));

  it.each([
    ['+5', 5],
    ['-5', -5],
    ['007', 7],
    [-5, -5],
    [480, 480],
    ['480', 480],
    [0, 0],
  ])('may be %p', (cell, value) => expect(wholeIn(cell)).toBe(value));

  it.each([-6, 481, '481', 0.5, '1.0', '5x', 'x5', '5 5', '+-5', '', '1e1', true])(
    'from -5 to 480 is not %p',
    (cell) => expect(wholeIn(cell)).toBe(`Seats “${cell}” is not a whole number from -5 to 480: correct it.`),
  );

  it('has no more than nine figures as text', () => {
    expect(wholeIn('999999999', 0, Infinity)).toBe(999_999_999);
    expect(wholeIn('0999999999', 0, Infinity)).toContain('is not a whole number');
  });
});

describe('a choice', () => {
  const choiceIn = (cell: CellValue): string =>
    valueOf(readChoice('Health', cell, ['Red', 'Yellow', 'Green'], { amber: 'Yellow', rot: 'Red' }));

  it.each([
    ['Red', 'Red'],
    [' gREEN ', 'Green'],
    ['Amber', 'Yellow'],
    ['rot', 'Red'],
  ])('may be %p', (cell, choice) => expect(choiceIn(cell)).toBe(choice));

  it.each(['', 'Redd', 'Re', 'toString', 'constructor', true])('is not %p, which is asked about', (cell) =>
    expect(choiceIn(cell)).toBe(`Health “${cell}” is unknown: choose Red, Yellow or Green.`),
  );

  it('needs no other spellings', () => {
    expect(readChoice('Withdraw', 'yes', ['Yes'])).toEqual({ ok: true, value: 'Yes' });
    expect(readChoice('Withdraw', 'ja', ['Yes'])).toEqual({
      ok: false,
      problem: 'Withdraw “ja” is unknown: choose Yes.',
    });
  });
});

describe('a link', () => {
  const problem = 'Notes is left out: it has to be one link that starts with https:// and has no spaces.';
  const linkIn = (cell: CellValue): string => valueOf(readLink('Notes', cell));

  it('keeps its case, and loses what nobody sees', () => {
    expect(linkIn(' HTTPS://Docs.example/A\u200bb ')).toBe('HTTPS://Docs.example/Ab');
    expect([linkIn(' \u200b '), linkIn('')]).toEqual(['', '']);
  });

  it.each([
    'see https://a.example',
    'https:/a.example',
    'ftp://a.example',
    'https://a b',
    'https://a.example b',
    5,
  ])('is not %p', (cell) => expect(linkIn(cell)).toBe(problem));

  it.each(['<', '>', '"', "'", '`', '\\', ' ', '\n'])('has no %j in it', (sign) => {
    expect(linkIn(`https://a.example/${sign}b`)).toBe(problem);
    expect(linkIn(`https://${sign}b`)).toBe(problem);
  });

  it('has up to 2000 characters', () => {
    const long = (length: number): string => 'https://a.example/'.padEnd(length, 'x');
    expect(linkIn(long(2000))).toBe(long(2000));
    expect(linkIn(long(2001))).toBe(problem);
  });
});

describe('a channel', () => {
  const channelIn = (cell: CellValue): string => valueOf(readChannel('Channel', cell));
  const problem = 'Channel is left out: write the channel’s name, like #acct-fjord.';

  it.each([
    ['#acct_2-größe', '#acct_2-größe'],
    ['x', '#x'],
    [' #acct-fjord ', '#acct-fjord'],
    ['https://fjord.slack.com/archives/C01', 'https://fjord.slack.com/archives/C01'],
    ['HTTPS://fjord.slack.com/archives/C01', 'HTTPS://fjord.slack.com/archives/C01'],
    [' \u200b', ''],
    ['x'.repeat(80), `#${'x'.repeat(80)}`],
  ])('may be %p', (text, channel) => expect(channelIn(text)).toBe(channel));

  it.each([
    '##x',
    '#',
    'x#',
    'see #acct-fjord',
    '#acct-fjord #acct-other',
    'see https://fjord.slack.com/archives/C01',
    'http://fjord.slack.com',
    '<#C01|acct-fjord>',
    'x'.repeat(81),
  ])('is not %p', (text) => expect(channelIn(text)).toBe(problem));

  it('that is a link has to be one', () => {
    expect(channelIn('https: fjord')).toBe(
      'Channel is left out: it has to be one link that starts with https:// and has no spaces.',
    );
  });
});
