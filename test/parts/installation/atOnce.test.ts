import { automation, inBook, inRed, said, yes } from './wellFacts';

describe('What is wrong at the same time is said at the same time', () => {
  test.each<[string, string, RegExp[]]>([
    [
      'Tabs and columns',
      inBook('Tabs and columns', {
        condition: 'tabGone',
        gone: ['Calls'],
        missing: new Map([['Engineers', ['Email']]]),
        doubled: new Map([['Sign-ups', ['Note']]]),
      }),
      [
        /Calls is gone/,
        /Engineers has no column Email/,
        /more than one column Note/,
        /Version history/,
        /Repair/,
      ],
    ],
    [
      'Ledger',
      inBook('Ledger', {
        condition: 'restored',
        ledger: { lastRun: 9, problems: ['2 runs are missing.'], schema: 1 },
      }),
      [/^wrong: /, /restored to an older version/, /2 runs are missing/],
    ],
    [
      'Settings',
      inBook('Settings', { hindrances: ['Time zone'], settingsUnread: 3 }),
      [/^wrong: Time zone cannot be read/, /2 other settings cannot be read/],
    ],
    [
      'Triggers',
      said('Triggers', { triggers: yes([]) }),
      [/^wrong: The hourly trigger is gone/, /The trigger on edit is gone/],
    ],
    [
      'Web app',
      inBook(
        'Web app',
        { automation: { ...automation, webApp: 'https://a/exec' } },
        { webApp: 'https://b/dev' },
      ),
      [/senders cannot use/, /told https:\/\/a\/exec when automation/],
    ],
    [
      'Slack',
      inRed('Slack', { slackChannel: '' }, { secrets: yes({ slack: false, webhook: true }) }),
      [/^wrong: .*no longer has the token/, /No channel is named either/, /names it in Settings/],
    ],
  ])('of %s', (_name, sentence, parts) => {
    for (const part of parts) expect(sentence).toMatch(part);
  });
});
