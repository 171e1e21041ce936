import type { Facts, WorkbookFacts } from '../../../src/run/installation/facts';
import { automation, inRed, no, sam, yes } from './wellFacts';

// CRM and Slack, in whole sentences.

const off = { automation: { ...automation, on: false } };
const lost = { secrets: yes({ slack: false, webhook: false }) };
const caseyDoes = 'casey@example.com does it in the panel, under Programme.';
const nameIt = 'A coordinator names it in Settings: Slack channel.';

test.each<[string, Partial<WorkbookFacts>, Partial<Facts>, string]>([
  ['that is well', {}, {}, 'fine: It is connected to Example. Posts go to #red.'],
  [
    'that another account sees',
    {},
    { me: yes(sam), secrets: undefined },
    'fine: It is connected to Example, as the ledger says; the token is with the automation account. Posts go to #red.',
  ],
  [
    'of whose token nothing is told',
    {},
    { secrets: no('?') },
    'fine: It is connected to Example. Posts go to #red.',
  ],
  [
    'never connected',
    { slackTeam: undefined },
    {},
    `look: It is not connected, so nothing is posted. → Where it is not wanted, nothing. Else: ${caseyDoes}`,
  ],
  [
    'never connected, while nobody sends',
    { slackTeam: undefined, ...off },
    {},
    'look: It is not connected, so nothing is posted. → Where it is not wanted, nothing. Else: First a coordinator turns automation on; that account connects it in the panel, under Programme.',
  ],
  [
    'without its token',
    {},
    lost,
    `wrong: It was connected to Example, but this account no longer has the token: nothing is posted. → ${caseyDoes}`,
  ],
  [
    'without token and channel',
    { slackChannel: '' },
    lost,
    `wrong: It was connected to Example, but this account no longer has the token: nothing is posted. No channel is named either. → ${caseyDoes} ${nameIt}`,
  ],
  [
    'without a channel',
    { slackChannel: '' },
    {},
    `look: It is connected to Example. No channel is named, so nothing is posted. → ${nameIt}`,
  ],
])('Slack %s', (_what, change, facts, sentence) => {
  expect(inRed('Slack', change, facts)).toBe(sentence);
});

const made = 'A webhook key was made on Mon 4 May 2026, 10:00.';

test.each<[string, Partial<WorkbookFacts>, Partial<Facts>, string]>([
  ['that is well', {}, {}, `fine: ${made} The last report was taken on Mon 4 May 2026, 10:00.`],
  [
    'of whose key nothing is told',
    { lastReportAt: undefined },
    { secrets: no('?') },
    `look: ${made} No report was taken since automation was last turned on. → Whoever looks after the CRM sends one: docs/webhook.md has a script that does.`,
  ],
  [
    'without a key',
    { webhook: undefined },
    {},
    `look: No webhook key was made, so the CRM cannot report. → Where no CRM is to report, nothing. Else: ${caseyDoes}`,
  ],
  [
    'whose key is gone',
    {},
    lost,
    `wrong: A webhook key was made, but this account no longer has it: every report is refused. → ${caseyDoes}`,
  ],
])('a CRM %s', (_what, change, facts, sentence) => {
  expect(inRed('CRM', change, facts)).toBe(sentence);
});
