import { Linter } from 'eslint';
import { restrictions } from '../../eslint.src.mjs';

// What leaves the script is seen in one place: nothing else may name a service of Google's, or get at one without its name.

const linter = new Linter();

/** What lint says of code in a file of the project. */
const saidOf = (code: string, filename: string): string[] =>
  linter
    .verify(code, [{ files: ['**/*.ts'] }, ...restrictions], { filename })
    .map(({ ruleId, message }) => ruleId ?? message);

const services = [
  'MailApp.sendEmail({})',
  'GmailApp.search("")',
  'People.People.get("")',
  'Drive.Files.list()',
  'UrlFetchApp.fetch("")',
  'ScriptProperties.getKeys()',
];
const waysRound = [
  "globalThis['MailApp'].sendEmail({})",
  'globalThis.GmailApp.search("")',
  'eval("MailApp").sendEmail({})',
  'Function("return MailApp")()',
  'fetch("https://example.com")',
];

describe('lint', () => {
  test.each([...services, ...waysRound])('refuses %s in rules and runs', (code) => {
    for (const filename of ['src/run/task.ts', 'src/effects/keys.ts'])
      expect(saidOf(code, filename)).toEqual(['no-restricted-globals']);
  });

  test.each([...services, ...waysRound.slice(0, 4)])('refuses %s in the panel', (code) => {
    expect(saidOf(code, 'src/sidebar/server.ts')).toEqual(['no-restricted-globals']);
  });

  test('lets the adapters name services, and everybody what is their own', () => {
    expect(saidOf(services.join(';\n'), 'src/google/mail.ts')).toEqual([]);
    expect(saidOf('const Calendar = 1; export const five = Calendar + 4', 'src/run/task.ts')).toEqual([]);
  });
});
