import { groupsOf } from '../../../src/run/installation/checkInstallation';
import type { Facts } from '../../../src/run/installation/facts';
import { askedScopes, scopePrefix } from '../../../src/run/installation/scopes';
import { automation, casey, no, said, sam, well, workbook, yes } from './wellFacts';

// This account, in whole sentences: who it is here, and what it has allowed.

const asking = 'https://accounts.google.com/ask';

/** All rights but those that end so. */
const without = (...names: string[]): Facts['consent'] =>
  yes({
    granted: askedScopes
      .map(({ name }) => scopePrefix + name)
      .filter((name) => !names.some((n) => name.endsWith(n))),
    address: asking,
  });

test.each<[string, Partial<Facts>, string]>([
  [
    'who coordinates and sends',
    {},
    'fine: You are casey@example.com, a coordinator and the automation account, which sends everything.',
  ],
  [
    'who only coordinates',
    { me: yes(sam), coordinators: yes([casey, sam]) },
    'fine: You are sam@example.com, a coordinator.',
  ],
  [
    'who only sends',
    { coordinators: yes([sam]) },
    'fine: You are casey@example.com, the automation account, which sends everything.',
  ],
  [
    'who sent, and does no more',
    { workbook: yes({ ...workbook, automation: { ...automation, on: false } }) },
    'fine: You are casey@example.com, a coordinator.',
  ],
  [
    'anybody else',
    { me: yes(sam) },
    'fine: You are sam@example.com, neither a coordinator nor the automation account.',
  ],
  [
    'anybody, where nobody knows who coordinates or sends',
    { coordinators: no('?'), workbook: no('?') },
    'fine: You are casey@example.com, neither a coordinator nor the automation account.',
  ],
  [
    'somebody whom Google hides, also where nobody sends',
    { me: yes(''), workbook: yes(undefined) },
    'wrong: Google does not say who you are, so Ridealong does nothing for you. → Open the sheet with your work account in a browser profile of its own. If it stays so, it is the policy of your organisation: ask its Google administrator.',
  ],
  [
    'somebody of whom Ridealong may not ask',
    { me: no('not sufficient') },
    'wrong: Google does not let Ridealong ask who you are. → Allow the right userinfo.email, below.',
  ],
])('%s is told who they are here', (_who, facts, sentence) => {
  expect(said('Who you are', facts)).toBe(sentence);
});

const byMyself = 'Only you can allow it: open Google’s question below and tick every box.';
const nothingYet =
  'Nothing, as long as another account sends. Before you turn automation on, open Google’s question below and tick every box.';

test.each<[string, Partial<Facts>, string]>([
  ['all', {}, 'fine: You have allowed all 8 rights that Ridealong asks for.'],
  [
    'one that sending needs, to who sends',
    { consent: without('script.send_mail') },
    `wrong: You have not allowed: script.send_mail (without it no mail can be sent). → ${byMyself}`,
  ],
  [
    'one that everybody needs, with one that sending needs',
    { me: yes(sam), consent: without('auth/spreadsheets', 'calendar.acls') },
    `wrong: You have not allowed: spreadsheets (without it the sheet can be neither read nor written); calendar.acls (without it the calendar cannot be shared with coordinators). → ${byMyself}`,
  ],
  [
    'one that sending needs, to another',
    { me: yes(sam), consent: without('calendar.app.created') },
    `look: You have not allowed: calendar.app.created (without it there are no invites). Only casey@example.com needs it. → ${nothingYet}`,
  ],
  [
    'two that sending needs, while nobody sends',
    { workbook: yes(undefined), consent: without('script.scriptapp', 'script.external_request') },
    `look: You have not allowed: script.scriptapp (without it triggers can be neither made nor seen); script.external_request (without it invites and Slack cannot be reached, and what is decided goes out at the hourly run only). Only the account that turns automation on needs them. → ${nothingYet}`,
  ],
  [
    'that Google does not tell',
    { consent: no('?') },
    'unseen: Google does not say which rights you have allowed. → Something that does not work for want of a right says so when it is tried.',
  ],
])('the rights that were allowed: %s', (_which, facts, sentence) => {
  expect(said('Rights', facts)).toBe(sentence);
});

test.each([
  ['script.container.ui', 'no panel and no message can be shown'],
  ['userinfo.email', 'Ridealong does not know who you are'],
])('%s is needed by everybody', (name, lacks) => {
  expect(said('Rights', { me: yes(sam), consent: without(name) })).toBe(
    `wrong: You have not allowed: ${name} (without it ${lacks}). → ${byMyself}`,
  );
});

test('Google’s question is linked only where something is missing', () => {
  const rightsOf = (facts: Partial<Facts>) => groupsOf({ ...well, ...facts })[0]?.checks[1]?.link;
  expect(rightsOf({ consent: yes({ granted: [], address: asking }) })).toBe(asking);
  expect(rightsOf({ consent: without() })).toBe('');
});
