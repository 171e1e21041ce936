import {
  isEmptyCell,
  readAddress,
  readChannel,
  readLink,
  readText,
  readWhole,
} from '../../src/workbook/decodeText';
import type { Decoded } from '../../src/workbook/decoded';

const valueOf = <T>(decoded: Decoded<T>): T | string => (decoded.ok ? decoded.value : decoded.problem);

describe('an address', () => {
  it('is in lower case and of the organisation', () => {
    expect(valueOf(readAddress('AE', ' Ann.Lee@Example.COM ', 'example.com'))).toBe('ann.lee@example.com');
    expect(valueOf(readAddress('AE', 'Ann Lee <ann.lee@example.com>', 'example.com'))).toBe(
      'ann.lee@example.com',
    );
    expect(valueOf(readAddress('AE', 'ann@sub.example.com', 'example.com'))).toContain(
      'is not of example.com',
    );
    expect(valueOf(readAddress('AE', 'ann@evilexample.com', 'example.com'))).toContain(
      'is not of example.com',
    );
  });

  it('is read without what nobody sees in it, as it comes along when it is pasted', () => {
    expect(valueOf(readAddress('AE', '\ufeffann@exam\u200bple.com\u200b', 'example.com'))).toBe(
      'ann@example.com',
    );
  });

  it.each([
    'ann',
    'ann@example',
    '=ann@example.com',
    'a b@example.com',
    'Ann <ann>',
    'Ann <ann@example.com>, Ben <ben@example.com>',
    'a@b@example.com',
    '',
  ])('is not %p', (text) =>
    expect(valueOf(readAddress('AE', text, 'example.com'))).toContain('is no mail address'),
  );
});

describe('a name', () => {
  it('says what is seen of it: nothing invisible, nothing that turns its direction', () => {
    expect(valueOf(readText('Customer', 'Fjord\u200b\u202e Tele\u00adcom\u0007', 200))).toBe('Fjord Telecom');
    expect(['\u200b', ' \ufeff '].every(isEmptyCell)).toBe(true);
    expect(valueOf(readText('Customer', '👩\u200d🚀 نمی\u200cخواهم', 200))).toBe('👩\u200d🚀 نمی\u200cخواهم');
  });
});

describe('links and numbers', () => {
  it('a number is said as it can be read', () => {
    expect(valueOf(readWhole('Minutes', 1 / 24, 5, 480))).toBe(
      'Minutes “0.04” is not a whole number from 5 to 480: correct it.',
    );
  });

  it('a link is https or left out', () => {
    expect(valueOf(readLink('Notes link', ' https://docs.example.com/a?b=c#d '))).toBe(
      'https://docs.example.com/a?b=c#d',
    );
    expect(valueOf(readLink('Notes link', ''))).toBe('');
    for (const text of [
      'http://x.example',
      'javascript:alert(1)',
      'https://x y',
      'https://x"onclick=',
      'https://',
    ]) {
      expect(readLink('Notes link', text).ok).toBe(false);
    }
  });

  it('a channel has a name', () => {
    expect(
      ['#acct-fjord', 'acct-fjord', ''].map((text) => valueOf(readChannel('Slack channel', text))),
    ).toEqual(['#acct-fjord', '#acct-fjord', '']);
    expect(['<!channel>', '@here', 'a b'].map((text) => readChannel('Slack channel', text).ok)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('a whole number may be text, and never a fraction', () => {
    expect(['30', 30, ' 30 '].map((cell) => valueOf(readWhole('Minutes', cell, 5, 480)))).toEqual([
      30, 30, 30,
    ]);
    expect(
      ['30 min', 30.5, 4, 481, '', true, 0.0208].map((cell) => readWhole('Minutes', cell, 5, 480).ok),
    ).toEqual(Array(7).fill(false));
  });
});
