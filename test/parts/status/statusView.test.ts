import type { Seen } from '../../../src/run/status/seen';
import { readerIn } from '../../../src/run/status/readerIn';
import { statusView } from '../../../src/run/status/statusView';
import type { StatusView } from '../../../src/sidebar/status';
import { at, email } from '../../shadowing/world';
import { automation, basics, effect } from '../basics';
import { mail, seen, workOf } from './seeing';

const monday = at('2026-05-11 09:00');

const allWell: StatusView = {
  lastRun: 'It last ran on Tue 12 May 2026, 08:30, as ridealong@example.com.',
  warning: '',
  pending: [],
  needs: [],
  notes: [],
  leftOver: '',
  mayTakeOver: false,
};

const off = basics({ automation: automation({ on: false }) });
const notRun =
  'Automation has not run since Mon 11 May 2026, 09:00, although it should every hour. What is pending waits, and nothing is lost.';
const offText =
  'Automation is off, so nothing goes out: the account that is to send turns it on in the menu, Extensions › Ridealong.';

test.each<[string, Partial<Seen>, Partial<StatusView>]>([
  ['all is well', {}, {}],
  [
    'no hourly run came so far',
    { last: undefined },
    { lastRun: 'It has not run so far: its first run comes within the hour after it was turned on.' },
  ],
  [
    'automation was never on',
    { found: basics({ automation: undefined }) },
    { lastRun: '', needs: [offText] },
  ],
  [
    'automation was never on, though somebody’s run was noted',
    { found: basics({ automation: undefined }), notRunSince: monday },
    { lastRun: '', needs: [offText], mayTakeOver: true },
  ],
  ['automation is off', { found: off }, { needs: [offText] }],
  [
    'it does not run',
    { notRunSince: monday },
    {
      warning: `${notRun} It runs as ridealong@example.com: does that account still exist, and may it still open this spreadsheet? If not, let your account send from now on.`,
      needs: [
        'Automation has not run since Mon 11 May 2026, 09:00, so nothing goes out. What to do stands below, under Status.',
      ],
      mayTakeOver: true,
    },
  ],
  [
    'it does not run as who asks',
    { notRunSince: monday, me: email('ridealong') },
    {
      warning: `${notRun} Its triggers run as you: choose Turn on automation in the menu once more, which makes those that are missing.`,
      needs: [
        'Automation has not run since Mon 11 May 2026, 09:00, so nothing goes out. What to do stands below, under Status.',
      ],
    },
  ],
  [
    'it does not run by itself, while a nudge still delivers',
    {
      found: basics({ automation: automation({ webApp: 'https://script.google.com/x/exec' }) }),
      notRunSince: monday,
    },
    {
      warning:
        'Automation has not run by itself since Mon 11 May 2026, 09:00, although it should every hour. What is pending goes out late, and nothing is lost. It runs as ridealong@example.com: does that account still exist, and may it still open this spreadsheet? If not, let your account send from now on.',
      needs: [
        'Automation has not run by itself since Mon 11 May 2026, 09:00, so what is due goes out late or not at all. What to do stands below, under Status.',
      ],
      mayTakeOver: true,
    },
  ],
  [
    'it does not run, for somebody else',
    { notRunSince: monday, me: email('eng1'), isCoordinator: false },
    { warning: `${notRun} Please tell a coordinator.` },
  ],
  ['automation is off, for somebody else', { found: off, isCoordinator: false }, {}],
])('when %s', (_how, changes, view) => {
  expect(statusView(seen(changes))).toEqual({ ...allWell, ...view });
});

describe('what is pending, missed and left over', () => {
  const changes: Partial<Seen> = {
    work: workOf({ mails: [mail('m1', monday)] }),
    lapsed: [{ kind: 'weekly', from: monday, until: monday, present: undefined }],
    idled: { at: at('2026-05-12 08:00'), as: email('was') },
  };
  const pending = {
    what: '1 mail, since Mon 11 May 2026, 09:00',
    why: 'Goes with the hourly run at about 09:30.',
  };

  test('is told to coordinators whole', () => {
    expect(statusView(seen(changes))).toEqual({
      ...allWell,
      pending: [{ ...pending, items: ['about m1'] }],
      notes: ['1 weekly mail of Mon 11 May was not sent: automation was off.'],
      leftOver:
        'A trigger of was@example.com still runs here, last on Tue 12 May 2026, 08:00. It does nothing, since ridealong@example.com sends; was@example.com can delete it at https://script.google.com/home/triggers.',
    });
  });

  test('to others what waits and why, not what each of it is', () => {
    const me = email('eng1');
    expect(statusView(seen({ ...changes, me, isCoordinator: false }))).toEqual({
      ...allWell,
      pending: [{ ...pending, items: [] }],
    });
  });
});

test('a mail is for whom its key names', () => {
  expect(readerIn(effect('weekly/2026-05-11/eng1@example.com'))).toBe('eng1@example.com');
  expect(readerIn(effect('invite/c1/e1'))).toBe('');
});
