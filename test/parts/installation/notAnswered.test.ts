import { notAnswered } from '../../../src/run/installation/words';

// Why a Google service did not answer, and who can do what about it, told by the words of its error.

/** "state: found → todo" */
function said(service: Parameters<typeof notAnswered>[1], detail: string): string {
  const { name, state, found, todo, link } = notAnswered('It', service, detail);
  expect([name, link]).toEqual(['It', '']);
  return `${state}: ${found} → ${todo}`;
}

const enable = (api: string): string =>
  `wrong: The ${api} API is turned off in the add-on’s Google Cloud project. → Whoever manages that project turns it on: APIs & Services › Library › ${api} API › Enable.`;
const redeploy = (service: string): string =>
  `wrong: This deployment was made without the advanced service ${service}. → Whoever deploys the add-on deploys it again from its repository, with its appsscript.json.`;
const ask =
  'unseen: Google does not let this account use Google Sheets here. → If a right is missing above, allow it. Otherwise ask the owner to share the spreadsheet with you.';

test.each([
  ['Google Sheets API has not been used in project 12 before or it is disabled.', enable('Google Sheets')],
  ['accessNotConfigured', enable('Google Sheets')],
  ['SERVICE_DISABLED', enable('Google Sheets')],
  ['The API is disabled for this project: permission denied', enable('Google Sheets')],
  ['Sheets is not defined', redeploy('Google Sheets')],
  ['Sheets API is not enabled in appsscript.json', redeploy('Google Sheets')],
  ['Specified permissions are not sufficient to call Sheets.', ask],
  ['The caller does not have permission', ask],
  ['Request had insufficient authentication scopes.', ask],
  [
    'Service error',
    'wrong: Google Sheets did not answer: Service error → Check again in a few minutes. If it stays so, look at Google’s status: https://www.google.com/appsstatus/dashboard/.',
  ],
])('Sheets says “%s”', (detail, sentence) => {
  expect(said('Google Sheets', detail)).toBe(sentence);
});

test.each([
  ['Calendar API has not been used in project 12 before', enable('Google Calendar')],
  ['Calendar is not defined', redeploy('Google Calendar')],
  [
    'You do not have permission',
    'unseen: Google does not let this account use Google Calendar here. → If a right is missing above, allow it.',
  ],
])('Calendar says “%s”', (detail, sentence) => {
  expect(said('Google Calendar', detail)).toBe(sentence);
});

test('a long error is cut after 200 signs', () => {
  const ends =
    ' → Check again in a few minutes. If it stays so, look at Google’s status: https://www.google.com/appsstatus/dashboard/.';
  const begins = 'wrong: Google Sheets did not answer: ';
  expect(said('Google Sheets', 'x'.repeat(200))).toBe(`${begins}${'x'.repeat(200)}${ends}`);
  expect(said('Google Sheets', `${'x'.repeat(200)}y`)).toBe(`${begins}${'x'.repeat(200)}…${ends}`);
});
