import { installationText, summary } from '../../../src/sidebar/installation/installationText';
import type { InstallationAnswer, InstallationCheck } from '../../../src/sidebar/requests';

const one = (
  state: InstallationCheck['state'],
  more: Partial<InstallationCheck> = {},
): InstallationCheck => ({
  name: 'Triggers',
  state,
  found: 'Both are there.',
  todo: '',
  link: '',
  ...more,
});
const answer = (...checks: InstallationCheck[]): InstallationAnswer => ({
  kind: 'installation',
  at: '2026-05-04T08:00:00Z',
  groups: [{ title: 'Sending', checks }],
  remedies: [],
});

test('the summary counts what is not fine', () => {
  const said = (...states: InstallationCheck['state'][]) =>
    summary(answer(...states.map((state) => one(state))).groups);
  expect(said('fine', 'fine')).toBe('All 2 checks are fine.');
  expect(said('wrong', 'fine', 'look', 'unseen')).toBe('1 thing is wrong, 1 to look at, 1 not shown to you.');
  expect(said('wrong', 'wrong')).toBe('2 things are wrong.');
  expect(said('fine', 'unseen')).toBe('Nothing is wrong: 1 check is not shown to you.');
});

test('the text to copy has each check with what to do, and not where Google asks this person', () => {
  const right = one('wrong', {
    name: 'Rights',
    found: 'Mail.',
    todo: 'Allow it.',
    link: 'https://accounts.google.com/x',
  });
  expect(installationText(answer(one('fine'), right))).toBe(
    [
      'Ridealong: Check installation, 2026-05-04T08:00:00Z',
      '1 thing is wrong.',
      '',
      'Sending',
      '[Fine] Triggers: Both are there.',
      '[Wrong] Rights: Mail.',
      '    To do: Allow it.',
    ].join('\n'),
  );
});
