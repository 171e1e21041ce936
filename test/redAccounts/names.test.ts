import { quoted, timesText } from '../../src/redAccounts/names';

describe('words of sentences', () => {
  it('quotes a text on one line, up to 60 characters of it', () => {
    expect(quoted('A fix\n\n  date')).toBe('“A fix date”');
    expect(quoted('x'.repeat(60))).toBe(`“${'x'.repeat(60)}”`);
    expect(quoted('x'.repeat(61))).toBe(`“${'x'.repeat(59)}…”`);
  });

  it('counts how often something was', () => {
    expect([timesText(1), timesText(2)]).toEqual(['once', '2 times']);
  });
});
