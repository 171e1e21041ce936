import type { Email } from '../../../src/programme/records';
import { namesIn } from '../../../src/run/adopt/namesIn';
import type { Engineer } from '../../../src/shadowing/records';

const roster = new Map(
  [
    ['eng06@example.com', 'Eva Engel', 'eva-codes'],
    ['eng11@example.com', 'Tom Thal', 'eng11'],
    ['eng12@example.com', 'Mia Moor', ''],
    ['tom@example.com', 'Eva Engel', ''],
  ].map(([email = '', name = '', github = '']) => [email as Email, { email, name, github } as Engineer]),
);

test.each([
  ['eng06@example.com', ['eng06']],
  ['eng06', ['eng06']],
  ['@eva-codes', ['eng06']],
  ['eng11 eng12', ['eng11', 'eng12']],
  ['@eng11 @ENG12', ['eng11', 'eng12']],
  ['eng11/eng12 und eng06', ['eng11', 'eng12', 'eng06']],
  ['Tom Thal and Mia Moor', ['eng11', 'eng12']],
  ['Tom Thal & eng11', ['eng11']],
  ['Mia <eng12@example.com>', ['eng12']],
  ['?', []],
  ['', []],
  ['Eva Engel', ['“Eva Engel”']],
  ['eng11 tomorrow, nobody99', ['“eng11 tomorrow”', '“nobody99”']],
])('%s names %j', (cell, people) => {
  const found = namesIn(cell, roster).map((one) =>
    typeof one === 'string' ? `“${one}”` : one.email.split('@')[0],
  );
  expect(found).toEqual(people);
});
