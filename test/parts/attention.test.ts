import type { Act, Claim } from '../../src/effects/delivery';
import type { Present, Waiting } from '../../src/effects/present';
import { attentionOf } from '../../src/run/attention';
import type { Basics } from '../../src/run/understanding';
import { hourMs, instant, minuteMs } from '../../src/time/instant';
import type { TabKey } from '../../src/workbook/tab';
import { at } from '../shadowing/world';
import { basics, headersOf, ledgerOf, present, readingsOf, waiting } from './basics';

// What a coordinator should look at, as sentences.

const now = at('2026-05-04T10:00:00Z');
const ago = (ms: number) => instant(now - ms);
const said = (change: Partial<Basics>) => attentionOf(basics(change), now);
/** Invites that stand, but for what is said of each. */
const deliveriesOf = (...changes: readonly Partial<Present>[]): Basics['deliveries'] =>
  new Map(
    changes
      .map((change, n) => present(`effect/${n}`, 'insert', ago(2 * hourMs), { standing: 'live', ...change }))
      .map((one) => [one.key, one]),
  );
const saidOf = (...changes: readonly Partial<Present>[]) => said({ deliveries: deliveriesOf(...changes) });

test('of a workbook in which all is well nothing is said', () => {
  expect(said({})).toEqual([]);
  expect(saidOf({}, { act: 'mail', standing: 'sent' }, { act: 'post' })).toEqual([]);
});

test('columns, rows, deliveries and the ledger are spoken of in this order', () => {
  const headers = headersOf('signUps').filter((header) => header !== 'Note');
  expect(
    said({
      readings: readingsOf({ signUps: [headers] }),
      problems: new Map([['signUps', new Map([[1, ['When?']]])]]),
      deliveries: deliveriesOf({ standing: 'gone' }),
      ledger: ledgerOf([], { problems: ['2 runs are missing.'] }),
    }),
  ).toEqual([
    'Sign-ups has lost the column Note: renamed or deleted. A coordinator mends it with Repair in the menu.',
    'Sign-ups: row 2 has a question in Check.',
    '1 invite was removed from the calendar by hand.',
    '2 runs are missing.',
  ]);
});

describe('rows with a question', () => {
  const asked = (tab: TabKey, rows: readonly number[]) =>
    said({ problems: new Map([[tab, new Map(rows.map((row) => [row - 1, ['?']]))]]) });
  test.each<[TabKey, number[], string]>([
    ['calls', [2], 'Calls: row 2 has a question in Check.'],
    ['calls', [2, 4], 'Calls: rows 2, 4 have a question in Check.'],
    ['signUps', [2, 3, 4, 5, 6], 'Sign-ups: rows 2, 3, 4, 5, 6 have a question in Check.'],
    ['signUps', [2, 3, 4, 5, 6, 7], 'Sign-ups: rows 2, 3, 4, 5, 6 and 1 more have a question in Check.'],
    [
      'engineers',
      [2, 3, 4, 5, 6, 7, 8, 9],
      'Engineers: rows 2, 3, 4, 5, 6 and 3 more have a question in Check.',
    ],
    ['settings', [3], 'Settings: row 3 has a question in Problem.'],
  ])('of %s: %j', (tab, rows, sentence) => {
    expect(asked(tab, rows)).toEqual([sentence]);
  });

  test('are those of which there is something to say', () => {
    const rows = new Map([
      [1, []],
      [2, ['?', '??']],
    ]);
    expect(said({ problems: new Map([['calls', rows]]) })).toEqual(['Calls: row 3 has a question in Check.']);
    expect(said({ problems: new Map([['calls', new Map([[1, []]])]]) })).toEqual([]);
  });
});

const claim = { key: 'k', generation: 1, act: 'mail', content: 'x' } as Claim;
const day = 24 * hourMs;

describe('what may not have been sent, or was removed', () => {
  const openMail = { act: 'mail', standing: 'absent', open: claim } as const;
  test.each<[string, Partial<Present>[], string[]]>([
    ['one mail', [openMail], ['1 mail may not have been sent; it is not repeated.']],
    ['two mails', [openMail, openMail], ['2 mails may not have been sent; they are not repeated.']],
    ['an invite under way', [{ ...openMail, act: 'insert' }], []],
    ['one removed invite', [{ standing: 'gone' }], ['1 invite was removed from the calendar by hand.']],
    [
      'two removed invites',
      [{ standing: 'gone' }, { standing: 'gone', act: 'update' }],
      ['2 invites were removed from the calendar by hand.'],
    ],
    ['a removed message, which is nobody’s trouble', [{ standing: 'gone', act: 'post' }], []],
    ['a removed thread likewise', [{ standing: 'gone', act: 'edit' }], []],
  ])('%s', (_what, present, sentences) => {
    expect(saidOf(...present)).toEqual(sentences);
  });

  test('is said for two weeks', () => {
    const gone = { standing: 'gone' } as const;
    expect(saidOf({ ...gone, at: ago(14 * day - 1) })).toHaveLength(1);
    expect(saidOf({ ...gone, at: ago(14 * day) })).toEqual([]);
  });
});

describe('what is tried in vain', () => {
  const tried = (tries: number, change: Partial<Waiting> = {}): Waiting =>
    waiting(ago(day), { tries, ...change });
  const vain = (act: Act, tries = 5, change: Partial<Present> = {}): Partial<Present> => ({
    act,
    standing: 'absent',
    at: ago(hourMs),
    waiting: tried(tries),
    ...change,
  });

  test('is told with how often, why, and where to look', () => {
    expect(saidOf(vain('insert'))).toEqual([
      '1 calendar invite was tried 5 times in vain: Google Calendar asked to wait. It is tried on by itself, as long as it has a point. Should this still stand here tomorrow, choose Check installation in the menu, and see at https://www.google.com/appsstatus/dashboard whether Google Calendar itself has trouble.',
    ]);
    expect(saidOf(vain('post'), vain('edit', 7), vain('post', 6))).toEqual([
      '3 Slack messages were tried 7 times in vain: Slack asked to wait. It is tried on by itself, as long as it has a point. Should this still stand here tomorrow, choose Check installation in the menu, and see at https://slack-status.com whether Slack itself has trouble.',
    ]);
  });

  test('is told of each service apart, with the reason of what was tried most', () => {
    const silent = { waiting: tried(8, { detail: 'Google Calendar did not answer.' }) };
    const sentences = saidOf(vain('insert', 6), vain('mail'), vain('update', 8, silent), vain('cancel', 7));
    expect(sentences.map((sentence) => sentence.split('. ')[0])).toEqual([
      '3 calendar invites were tried 8 times in vain: Google Calendar does not answer',
      '1 mail was tried 5 times in vain: Gmail asked to wait',
    ]);
  });

  test.each<[string, Partial<Present>]>([
    ['tried four times only', vain('insert', 4)],
    ['not tried any more for a day', vain('insert', 6, { at: ago(day) })],
    ['not waiting for anything', { act: 'insert', waiting: undefined }],
  ])('is not what was %s', (_what, present) => {
    expect(saidOf(present)).toEqual([]);
  });

  test('is what was last tried just within the day', () => {
    expect(saidOf(vain('insert', 6, { at: ago(day - minuteMs) }))).toHaveLength(1);
  });

  test('is no mail that may have gone, of which something else is said', () => {
    expect(saidOf(vain('mail', 6, { open: claim }))).toEqual([
      '1 mail may not have been sent; it is not repeated.',
    ]);
    expect(saidOf(vain('insert', 6, { open: { ...claim, act: 'insert' } }))[0]).toMatch(
      /^1 calendar invite was tried 6 times in vain/,
    );
  });
});

describe('what was refused', () => {
  const calendar = (status: string): Partial<Present> => ({ standing: 'absent', refused: status });
  const noChange =
    'the account that sends may not change the calendar. Share the calendar with it in Google Calendar, with “Make changes and manage sharing”, then correct anything in the row of the call, and it goes again.';

  test.each<[string, Partial<Present>[], string[]]>([
    [
      'by Google, one invite',
      [calendar('403 forbidden')],
      [`1 calendar invite was refused by Google: ${noChange}`],
    ],
    [
      'by Google, two for one reason and a mail for another',
      [
        calendar('403 forbidden'),
        { act: 'mail', refused: 'Invalid email: x' },
        { ...calendar('403 insufficientPermissions'), act: 'update' },
      ],
      [
        `2 calendar invites were refused by Google: ${noChange}`,
        '1 mail was refused by Google: Gmail does not take its address. It is not repeated: correct the address, and tell its reader.',
      ],
    ],
    [
      'by Slack, one message',
      [{ act: 'post', refused: 'Invite the app.' }],
      ['1 message was refused by Slack. Invite the app.'],
    ],
    [
      'by Slack, for each of its reasons',
      [
        { act: 'post', refused: 'Invite the app.' },
        { act: 'edit', refused: 'Connect Slack again.' },
        { act: 'post', refused: 'Invite the app.' },
      ],
      [
        '2 messages were refused by Slack. Invite the app.',
        '1 message was refused by Slack. Connect Slack again.',
      ],
    ],
    ['by nobody', [{ act: 'post' }, { act: 'insert' }, { act: 'mail' }], []],
    ['long ago', [{ ...calendar('403 forbidden'), at: ago(14 * day) }], []],
  ])('%s', (_what, present, sentences) => {
    expect(saidOf(...present)).toEqual(sentences);
  });

  test('is told of after what is tried in vain, Slack first, and before what is gone', () => {
    const sentences = saidOf(
      { standing: 'gone' },
      { act: 'mail', open: claim },
      calendar('400 invalid'),
      { act: 'post', refused: 'Invite the app.' },
      { act: 'insert', at: now, waiting: waiting(now, { tries: 5 }) },
    );
    expect(sentences.map((sentence) => sentence.split(' ').slice(0, 4).join(' '))).toEqual([
      '1 calendar invite was',
      '1 message was refused',
      '1 calendar invite was',
      '1 mail may not',
      '1 invite was removed',
    ]);
  });
});
