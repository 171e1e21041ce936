import { conditionText, otherProgrammeText, unsureText, whyNotDone } from '../../src/run/sentences';
import type { Basics } from '../../src/run/understanding';
import { shadowingWorkbook } from '../../src/workbook/shadowing/workbook';
import { basics, readingsOf } from './basics';

const busy =
  'Ridealong is busy with somebody else’s change. Nothing was lost and nothing was changed: please try again in a minute.';
const failed = 'Google Sheets did not take the change, so nothing was changed. Please try again in a minute.';

/** Engineers without the columns Time zone and Email. */
const engineers = readingsOf({
  engineers: [
    [
      'Rotation this year',
      'Name',
      'GitHub',
      'Team',
      'Works on',
      'Works from',
      'Works until',
      'Active from',
      'Active until',
      'Away',
    ],
  ],
});
const lost =
  'Engineers has lost the columns Email and Time zone: renamed or deleted. A coordinator mends it with Repair in the menu.';

test.each<[string, Partial<Basics>, string[]]>([
  ['all is well', {}, []],
  [
    'a tab is gone that one can do without',
    { gone: ['Overview'] },
    ['The tab Overview is gone. A coordinator gets it back with Repair in the menu.'],
  ],
  [
    'several tabs are gone',
    { gone: ['Overview', 'Insights'] },
    ['The tabs Overview, Insights are gone. A coordinator gets them back with Repair in the menu.'],
  ],
  ['columns are gone', { readings: engineers }, [lost]],
  [
    'there is no tab of ours',
    { condition: 'notSetUp' },
    [
      'This spreadsheet is not set up yet. Choose “Set up for call shadowing” or “Set up for Red Accounts” in the Ridealong menu.',
    ],
  ],
  [
    'it is a copy',
    { condition: 'copy' },
    [
      'This is a copy of another spreadsheet. Nothing is decided or sent from a copy, so that nobody is invited twice. Please work in the original. If this copy is to be a programme of its own, such as next year’s, open Ridealong and choose “Start afresh here”.',
    ],
  ],
  [
    'the ledger is gone',
    { condition: 'ledgerGone' },
    [
      'The hidden tab Ledger is missing or empty, so Ridealong does not know what was decided. It decides and sends nothing until the tab is restored: File › Version history. Afterwards a coordinator opens Ridealong, should it ask how to go on.',
    ],
  ],
  [
    'a row was to be added under no headers',
    { condition: 'headersGone', readings: engineers },
    [lost, 'Until then nothing can be added there, so nothing was changed.'],
  ],
  [
    'a newer version is needed',
    { condition: 'newer' },
    [
      'This spreadsheet was brought up to date by a newer version of Ridealong than the one that runs here. Nothing is decided or sent, so that nothing is lost. Whoever installed Ridealong has to update it.',
    ],
  ],
  [
    'it was restored',
    { condition: 'restored' },
    [
      'This spreadsheet was restored to an older version, or lines of its Ledger were deleted: invites or mails have gone out that it does not know of. Nothing is decided or sent until a coordinator opens Ridealong and says how to go on.',
    ],
  ],
  [
    'a setting is unclear',
    { condition: 'settingsUnclear', hindrances: ['Time zone'] },
    [
      'Time zone on the Settings tab cannot be read; the column Problem says why. Until that is mended nothing is decided or sent.',
    ],
  ],
  [
    'settings are unclear, on a tab that people call otherwise',
    {
      condition: 'settingsUnclear',
      hindrances: ['Time zone', 'Organisation’s domain'],
      workbook: {
        ...shadowingWorkbook,
        tabs: shadowingWorkbook.tabs.map((tab) =>
          tab.key === 'settings' ? { ...tab, title: 'Setup' } : tab,
        ),
      },
    },
    [
      'Time zone and Organisation’s domain on the Setup tab cannot be read; the column Problem says why. Until that is mended nothing is decided or sent.',
    ],
  ],
  [
    'a tab is gone that nothing can be decided without',
    { condition: 'tabGone', gone: ['Calls'] },
    ['The tab Calls is gone. Nothing can be decided without it. Please restore it: File › Version history.'],
  ],
  [
    'tabs are gone that nothing can be decided without',
    { condition: 'tabGone', gone: ['Calls', 'Engineers'] },
    [
      'The tabs Calls, Engineers are gone. Nothing can be decided without them. Please restore them: File › Version history.',
    ],
  ],
])('when %s, everybody reads so', (_when, changes, sentences) => {
  expect(conditionText(basics(changes))).toEqual(sentences);
});

test('why nothing was done follows from how the run ended', () => {
  expect(whyNotDone({ kind: 'busy' })).toBe(busy);
  expect(whyNotDone({ kind: 'left' })).toBe(failed);
  expect(whyNotDone({ kind: 'failed' })).toBe(failed);
  expect(whyNotDone({ kind: 'unsure' })).toBe(unsureText);
  expect(whyNotDone({ kind: 'unsure' })).toMatch(/so this may be done or not/);
  const found = basics({ condition: 'headersGone', readings: engineers });
  expect(whyNotDone({ kind: 'unready', found })).toBe(
    `${lost} Until then nothing can be added there, so nothing was changed.`,
  );
});

test('what is done in the other workbook is said with both names', () => {
  expect(otherProgrammeText('Red Accounts', 'Call shadowing')).toBe(
    'This spreadsheet is the workbook Red Accounts, and this is done in the workbook Call shadowing. Please open that one: nothing was changed.',
  );
});

test('where nobody knows whether it is done, doing it once more does no harm', () => {
  expect(unsureText).toBe(
    'Google Sheets did not answer, so this may be done or not. What is done stays: please do it once more.',
  );
});
