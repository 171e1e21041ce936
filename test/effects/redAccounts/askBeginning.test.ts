import { askBeginning, isAskLong } from '../../../src/effects/redAccounts/askBeginning';

// What somebody reads of an ask in a message: its beginning, since the tab keeps all of it.

const x = (length: number): string => 'x'.repeat(length);

test.each<[which: string, ask: string, beginning: string, isLong: boolean]>([
  ['of 450 characters is said whole', x(450), x(450), false],
  ['of 450 characters with spaces around it too', `  ${x(450)}\n`, x(450), false],
  ['is counted in characters as people see them', '𝕏'.repeat(450), '𝕏'.repeat(450), false],
  [
    'of more is cut at the end of a word',
    `${x(430)} fortnight and much more`,
    `${x(430)} fortnight and much…`,
    true,
  ],
  ['is cut before a word that would be cut', `${x(440)}  fortnight at most`, `${x(440)}…`, true],
  ['is cut before a word of which 40 letters would stand', `${x(409)} ${x(60)}`, `${x(409)}…`, true],
  ['is cut within a word that is longer', `${x(408)} ${x(60)}`, `${x(408)} ${x(41)}…`, true],
  ['of one long word is cut within it', x(451), `${x(450)}…`, true],
])('an ask that %s', (_, ask, beginning, isLong) => {
  expect(askBeginning(ask)).toBe(beginning);
  expect(isAskLong(ask)).toBe(isLong);
});
