import { readTab } from '../../../src/workbook/reading';
import { decodeRedSettings, redSettings, whyNotLeaders } from '../../../src/workbook/redAccounts/settings';
import { redTabs } from '../../../src/workbook/redAccounts/tabs';
import type { CellValue } from '../../../src/workbook/tab';
import { settings } from './sheet';

type Key = keyof typeof redSettings;

function readAs(key: Key, cell: CellValue): unknown {
  const { name, read } = redSettings[key];
  const decoded = read(name, cell);
  return decoded.ok ? decoded.value : decoded.problem;
}

describe('settings of Red Accounts', () => {
  it.each(Object.keys(redSettings) as Key[])('%s reads what set-up writes as its default', (key) => {
    expect(readAs(key, redSettings[key].typed)).toEqual(redSettings[key].default);
    expect(redSettings[key].default).toEqual(settings[key]);
  });

  it('have a name of their own and say what they do', () => {
    const all = Object.values(redSettings);
    expect(new Set(all.map(({ name }) => name.toLowerCase())).size).toBe(all.length);
    for (const { meaning } of all) expect(meaning).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['#Red-Accounts', '#red-accounts'],
    ['red_accounts', '#red_accounts'],
    ['C0123456789', 'C0123456789'],
    ['', ''],
    [
      'https://x.slack.com/archives/C1',
      'Slack channel “https://x.slack.com/archives/C1” is no channel: write its name, like #red-accounts.',
    ],
    ['<!channel>', 'Slack channel “<!channel>” is no channel: write its name, like #red-accounts.'],
  ])('take the channel %p as %p', (typed, channel) => expect(readAs('slackChannel', typed)).toBe(channel));

  it('take leaders in any order and spelling, each once, and only colleagues', () => {
    expect(readAs('leaders', 'Vp@example.com; cto@example.com\n vp@example.com')).toEqual([
      'vp@example.com',
      'cto@example.com',
    ]);
    expect(readAs('leaders', 'the board')).toBe(
      'Leaders “the” is no mail address: write it like name@example.com.',
    );
    const leaders = redSettings.leaders.read('Leaders', 'vp@example.com, x@example.com.evil.test');
    expect(leaders.ok && whyNotLeaders(leaders.value, 'example.com')).toBe(
      'Leaders “x@example.com.evil.test” is not of example.com: put addresses of colleagues. ' +
        'Until then the coordinators alone get it.',
    );
    expect(whyNotLeaders([], 'example.com')).toBeUndefined();
  });
});

it('what cannot be read and has an empty default counts as empty, and says so', () => {
  const rows = Object.entries({
    "Organisation's domain": 'example.com',
    'Time zone': 'UTC',
    'Slack channel': 'https://example.com',
  });
  const values = [['Setting', 'Value'], ...rows];
  const { settings: read, problems } = decodeRedSettings(readTab(redTabs.settings, values));
  expect(read.slackChannel).toBe('');
  expect([...problems.values()].flat()).toEqual([expect.stringMatching(/Until then it counts as empty\.$/)]);
});
