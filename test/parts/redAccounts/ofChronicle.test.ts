import { hourMs, instant } from '../../../src/time/instant';
import { redWorkOf } from '../../../src/run/redAccounts/work';
import { watchedRed } from '../../../src/run/redAccounts/watchedRed';
import type { RedFound } from '../../../src/run/redAccounts/found';
import type { LoggedEntry } from '../../../src/workbook/entries';
import { noWish } from '../../../src/run/task';
import type { EffectKey } from '../../../src/effects/delivery';
import { serialOfDay } from '../../../src/time/calendarDay';
import { anEvent, crmId, day, email } from '../../redAccounts/world';
import { casey, TrackerChronicle } from './trackerChronicle';

const team = { ae: email('ann'), ce: email('cem'), sponsor: email('sam') };
type Done = ReturnType<TrackerChronicle['run']>;

const changesIn = ({ changes }: Done, tab: string): unknown[] =>
  changes.filter((change) => change.tab === tab);

/** acme turned red; it is Monday 2026-01-05, 09:10. */
function red(): { tracker: TrackerChronicle; done: Done } {
  const tracker = new TrackerChronicle();
  return { tracker, done: tracker.told(anEvent('acme', 'Red', tracker.now, { ...team, why: 'Slow' })) };
}

describe('the columns of a tracker', () => {
  it('of an account that turned red are written with its row', () => {
    const { done } = red();
    const today = serialOfDay(day('2026-01-05'));
    const id = expect.stringMatching(/^e-/) as string;
    const people = { AE: 'ann@example.com', CE: 'cem@example.com', Sponsor: 'sam@example.com' };
    expect(changesIn(done, 'tracker')).toEqual([
      {
        kind: 'appendRow',
        tab: 'tracker',
        cells: {
          ...{ 'Episode id': id, Check: '', Account: 'acme', 'Account id': crmId('acme'), Health: 'Red' },
          ...{ 'Why red': 'Slow', ...people, 'Current state': '', 'Action plan': '', 'Exit criteria': '' },
          ...{ 'Next step': '', 'Next step owner': '', 'Next step due': '', Resolution: '', Renewal: '' },
          ...{ Thread: '', Status: 'Red' },
          'Waiting for':
            'AE ann@example.com: Current state, since Mon 5 Jan (today)\nCE cem@example.com: Action plan and Exit criteria, since Mon 5 Jan (today)',
          'Red since': today,
          'Days red': 0,
          Updated: today,
        },
      },
    ]);
  });

  it('of History tell who said what', () => {
    const at = 'Mon 5 Jan 2026, 09:10';
    const of = { At: at, Account: 'acme', From: '' };
    const rows = changesIn(red().done, 'history') as { kind: string; cells: Record<string, string> }[];
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['appendRow']));
    expect(rows.map(({ cells }) => cells)).toEqual([
      { ...of, Who: 'CRM', What: 'Health', To: 'Red: Slow' },
      { ...of, Who: 'Ridealong', What: 'Row', To: 'Followed as a red account' },
      { ...of, Who: 'CRM', What: 'Account id', To: crmId('acme') },
      { ...of, Who: 'CRM', What: 'AE', To: 'ann@example.com' },
      { ...of, Who: 'CRM', What: 'CE', To: 'cem@example.com' },
      { ...of, Who: 'CRM', What: 'Sponsor', To: 'sam@example.com' },
      { ...of, Who: 'CRM', What: 'Why red', To: 'Slow' },
    ]);
  });

  it('of Overview count the week, and say who is waited for', () => {
    const { tracker } = red();
    tracker.type('asks', { Account: 'acme', Ask: 'A date', Owner: 'vp@example.com', Due: '2026-01-07' });
    tracker.run();
    tracker.hour(72);
    const reading = tracker.found.readings.get('overview');
    const headers = reading?.tab.columns.map(({ header }) => header) ?? [];
    const rowsSeen = (reading?.rows ?? []).map((row) => headers.map((header) => row.cell(header)));
    expect(headers).toEqual([
      'Week',
      ...['Red', 'Yellow', 'Resolved', 'Lost', 'Median days red', 'Asks due', 'Answered in time'],
      ...['Waited for', 'Accounts', 'Days'],
    ]);
    expect(rowsSeen).toHaveLength(52);
    expect(rowsSeen.slice(0, 4)).toEqual([
      ['2026-01-05', 1, 0, 0, 0, '', 1, 0, 'ann@example.com', 1, 3],
      ['2026-01-12', '', '', '', '', '', '', '', 'cem@example.com', 1, 3],
      ['2026-01-19', '', '', '', '', '', '', '', 'vp@example.com', 1, 3],
      ['2026-01-26', '', '', '', '', '', '', '', '', '', ''],
    ]);
  });

  it('of Asks say who asked, when, and where its message stands', () => {
    const { tracker } = red();
    tracker.type('asks', { Account: 'acme', Ask: 'A date', Owner: 'vp@example.com', Due: '2026-01-07' });
    tracker.type('asks', { Account: 'nobody', Ask: 'A date', Owner: 'vp@example.com', Due: '2026-01-07' });
    const [first, second] = changesIn(tracker.run(email('cem')), 'asks') as { cells: object }[];
    expect(first?.cells).toEqual({
      'Ask id': expect.stringMatching(/^a-/) as string,
      Thread: expect.stringMatching(/^https:\/\/example\.slack\.com\/archives\/C0RED00\/p\d+$/) as string,
      'Asked by': 'Someone',
      'Asked at': 'Mon 5 Jan 2026, 09:10',
    });
    expect(second?.cells).toEqual({
      'Ask id': expect.stringMatching(/^a-/) as string,
      Check: expect.stringMatching(/nobody/) as string,
    });
  });

  it('link the posts, once they stand', () => {
    const { tracker } = red();
    const linked = [1, 1, 24, 24].flatMap((hours) => changesIn(tracker.hour(hours), 'tracker'));
    const links = linked.flatMap((change) => Object.entries((change as { cells: object }).cells));
    expect(links).toContainEqual([
      'Thread',
      expect.stringMatching(/^https:\/\/example\.slack\.com\/archives\/C0RED00\/p\d+$/),
    ]);
  });

  it('stay as they are where nothing changed', () => {
    const { tracker } = red();
    tracker.run();
    expect(tracker.run(email('cem')).changes).toEqual([]);
  });
});

describe('what a run wants outside', () => {
  it('is the first post, and a mail to each owner', () => {
    const { acts } = red().done;
    expect(acts.map(({ key }) => key.replace(/e-[^/]+/, 'e'))).toEqual([
      'thread/e',
      'red/e/2026-01-05T08:10:00.000Z/ann@example.com',
      'red/e/2026-01-05T08:10:00.000Z/cem@example.com',
      'weekly/2026-01-05/casey@example.com',
    ]);
  });

  it('is in the week’s mails what coordinators should look at', () => {
    const { tracker } = red();
    tracker.type('tracker', { Account: 'Initech', Health: 'Purple' });
    const mails = mailsOf(tracker.hour(7 * 24));
    const [summary] = mails.filter(({ to }) => to === 'casey@example.com');
    expect(summary?.text).toContain('Account Tracker: row 3 has a question in Check.');
  });

  it('is a question to coordinators when too much changed at once, until one calls it a mistake', () => {
    const { tracker } = red();
    tracker.hour(24);
    for (let n = 0; n < 6; n += 1)
      tracker.type('tracker', { Account: `P${n}`, Health: 'Red', CE: 'cem@example.com' });
    const asked = mailsOf(tracker.run()).filter(({ to }) => to === 'casey@example.com');
    expect(asked).toHaveLength(1);
    expect(asked[0]?.subject).toMatch(/6 accounts changed at once/);
  });
});

describe('what a run wants outside of a workbook as it is', () => {
  const context = (tracker: TrackerChronicle) => ({
    ...{ now: tracker.now, by: email('robot'), spreadsheet: 'sheet-1', run: 9, nonce: 'n', newId: () => 'x' },
  });

  /** What is wanted when nothing was delivered so far. */
  function wanted(tracker: TrackerChronicle, change: (found: RedFound) => Partial<RedFound> = () => ({})) {
    const before: RedFound = { ...tracker.found, deliveries: new Map() };
    const found = { ...before, ...change(before) };
    const { programme, history } = found;
    const after = { before: found, programme, history, context: context(tracker) };
    const { posts, mails, invites } = redWorkOf(
      { ...after, newRows: [], problems: new Map(), entries: [] },
      () => [casey],
    );
    const kinds = [...posts, ...mails, ...invites].map(({ key }) => key.split('/')[0]);
    return [...new Set(kinds)].join(' ');
  }

  it('is all of it while automation is on, and nothing while it is off', () => {
    const { tracker } = red();
    expect(wanted(tracker)).toBe('thread red weekly');
    const off = ({ automation }: RedFound): Partial<RedFound> => ({
      automation: automation && { ...automation, on: false },
    });
    expect(wanted(tracker, off)).toBe('');
    expect(wanted(tracker, () => ({ automation: undefined }))).toBe('');
  });

  it('has no posts where Slack is not connected, but has those that wait for a token', () => {
    const { tracker } = red();
    const by = (of: (entry: LoggedEntry) => LoggedEntry[]) => (found: RedFound) => ({
      ledger: { ...found.ledger, entries: found.ledger.entries.flatMap(of) },
    });
    expect(
      wanted(
        tracker,
        by((entry) => (entry.kind === 'slackConnected' ? [] : [entry])),
      ),
    ).toBe('red weekly');
    const elsewhere = by((entry) => [entry.kind === 'slackConnected' ? { ...entry, by: casey } : entry]);
    expect(wanted(tracker, elsewhere)).toBe('thread red weekly');
  });

  it('has the mails of the week only when they are due', () => {
    const { tracker } = red();
    tracker.now = instant(tracker.now + 48 * hourMs);
    expect(wanted(tracker)).toBe('thread red');
  });

  it('asks coordinators what is held, and no more once one called it a mistake', () => {
    const { tracker } = red();
    tracker.hour(48);
    for (let n = 0; n < 6; n += 1) tracker.type('tracker', { Account: `P${n}`, Health: 'Red' });
    tracker.run();
    expect(wanted(tracker)).toBe('thread red held');
    tracker.run(casey, (found) => ({
      ...noWish(found, undefined),
      entries: [{ kind: 'mistaken', rows: [...found.history.held.rows.keys()] }],
    }));
    expect(wanted(tracker)).toBe('thread red');
  });
});

describe('what is told of sending', () => {
  it.each([
    ['thread/e1', 'First post of an account'],
    ['ask/a1', 'Post of an ask'],
    ['reply/e1/red/2026-05-04', 'Answer in a thread'],
    ['red/e1/2026-05-04T08:00:00Z/ann@example.com', 'Mail to ann@example.com'],
    ['weekly/2026-05-04/casey@example.com', 'Mail to casey@example.com'],
    ['held/2026-05-04', ''],
  ])('is what %s is about', (key, about) => {
    expect(watchedRed.about(red().tracker.found, key as EffectKey)).toBe(about);
  });

  it('is since when it waits where its act says so itself', () => {
    const { programme, history } = red().tracker.found;
    expect(
      watchedRed.since({ programme, history }, { key: 'thread/e1' as EffectKey, act: 'post' }),
    ).toBeUndefined();
  });

  it('is what should have gone out and did not, as far as automation was on', () => {
    const { tracker } = red();
    const turnedRed = tracker.now;
    tracker.now = instant(tracker.now + 5 * 24 * hourMs);
    const { found, now } = tracker;
    const back = {
      ...{ now, automationSince: instant(0), spreadsheet: 'sheet-1', coordinators: [casey] },
      deliveries: new Map(),
    };
    const lapsed = watchedRed.lapsed(found, back);
    expect(lapsed.map(({ kind }) => kind).sort()).toEqual(['notice', 'notice']);
    expect(lapsed.filter(({ kind }) => kind === 'notice').map(({ from }) => from)).toEqual([
      turnedRed,
      turnedRed,
    ]);
    expect(watchedRed.lapsed(found, { ...back, deliveries: found.deliveries })).toEqual([]);
    expect(watchedRed.lapsed({ ...found, automation: undefined }, back)).toEqual([]);
  });
});

interface MailSeen {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

function mailsOf({ acts }: Done): MailSeen[] {
  return acts.flatMap((act) => ('mail' in act ? [act.mail as MailSeen] : []));
}
