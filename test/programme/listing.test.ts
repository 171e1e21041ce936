import { countText, listed } from '../../src/programme/listing';

test.each<[string[], string]>([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as a sentence does', (words, text) => {
  expect(listed(words)).toBe(text);
});

test('a choice is listed with its own last word', () => {
  expect(listed(['red', 'yellow', 'green'], 'or')).toBe('red, yellow or green');
});

test.each<[number, string]>([
  [0, '0 mails'],
  [1, '1 mail'],
  [2, '2 mails'],
])('%i of something is one or many', (n, text) => {
  expect(countText(n, 'mail')).toBe(text);
});
