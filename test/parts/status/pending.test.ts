import type { Waiting } from '../../../src/effects/present';
import { ordinal, pendingViews } from '../../../src/run/status/pending';
import type { Seen } from '../../../src/run/status/seen';
import type { PendingView } from '../../../src/sidebar/status';
import { at, email } from '../../shadowing/world';
import { automation, basics, present, waiting } from '../basics';
import { foundWith, invite, mail, now, post, seen, workOf } from './seeing';

const monday = at('2026-05-11 09:00');
const eight = at('2026-05-12 08:00');

/** What is said of one invite that was tried since eight on Tuesday. */
function putOff(changes: Partial<Waiting>, more: Partial<Seen> = {}): PendingView[] {
  const one = present('invite/c1/eng1', 'insert', at('2026-05-12 08:30'), {
    waiting: waiting(eight, changes),
  });
  return pendingViews(
    seen({ found: foundWith([one]), work: workOf({ invites: [invite('invite/c1/eng1')] }), ...more }),
  );
}

const itsView = (why: string, items: string[] = ['about invite/c1/eng1']): PendingView[] => [
  { what: '1 calendar invite, since Tue 12 May 2026, 08:00', why, items },
];

test('a try is counted as people count', () => {
  expect([1, 2, 3, 4, 10, 11, 12, 13, 14, 21, 22, 23, 100, 111, 112, 114].map(ordinal)).toEqual(
    '1st 2nd 3rd 4th 10th 11th 12th 13th 14th 21st 22nd 23rd 100th 111th 112th 114th'.split(' '),
  );
});

test('where nothing is to be done nothing is pending', () => {
  expect(pendingViews(seen())).toEqual([]);
});

describe('what is to be done goes with the next hourly run', () => {
  const work = workOf({ mails: [mail('m1', monday)] });

  test.each<[string, Partial<Seen>, string]>([
    ['an hour after the last', {}, 'the hourly run at about 09:30'],
    [
      'after as many hours as it takes',
      { last: { at: at('2026-05-12 06:15'), as: email('ridealong') } },
      'the hourly run at about 09:15',
    ],
    [
      'an hour after one of this moment',
      { last: { at: now, as: email('ridealong') } },
      'the hourly run at about 10:00',
    ],
    [
      'of this moment an hour after the last',
      { last: { at: eight, as: email('ridealong') } },
      'the hourly run at about 09:00',
    ],
    [
      'with its day where that is another',
      { now: at('2026-05-12 23:40'), last: { at: at('2026-05-12 23:30'), as: email('ridealong') } },
      'the hourly run at about Wed 13 May 2026, 00:30',
    ],
    ['that comes first', { last: undefined }, 'the hourly run'],
  ])('%s', (_when, changes, when) => {
    expect(pendingViews(seen({ work, ...changes }))).toEqual([
      { what: '1 mail, since Mon 11 May 2026, 09:00', why: `Goes with ${when}.`, items: ['about m1'] },
    ]);
  });
});

test('an act of which only the programme knows since when it is wanted is asked about', () => {
  const asked = seen({
    work: workOf({ invites: [invite('i1')], mails: [mail('m1', monday)] }),
    since: ({ key }) => (key === 'i1' ? eight : undefined),
  });
  expect(pendingViews(asked).map(({ what }) => what)).toEqual([
    '1 calendar invite, since Tue 12 May 2026, 08:00',
    '1 mail, since Mon 11 May 2026, 09:00',
  ]);
});

test('what nobody knows is not yet seen by a run; nor is what comes about at this moment', () => {
  const why = 'Goes with the hourly run at about 09:30.';
  const unseen = { what: '1 calendar invite, not yet seen by a run', why, items: ['about i1'] };
  const work = workOf({ invites: [invite('i1')] });
  expect(pendingViews(seen({ work }))).toEqual([unseen]);
  expect(pendingViews(seen({ work, since: () => now }))).toEqual([unseen]);
});

test('what was done before is wanted again at the earliest since then', () => {
  const done = present('i1', 'insert', eight, { standing: 'live', content: 'c0' });
  const found = foundWith([done]);
  const work = workOf({ invites: [invite('i1', 'update')] });
  const [earlier] = pendingViews(seen({ found, work, since: () => monday }));
  expect(earlier?.what).toBe('1 calendar invite, since Tue 12 May 2026, 08:00');
  const [later] = pendingViews(seen({ found, work, since: () => at('2026-05-12 08:10') }));
  expect(later?.what).toBe('1 calendar invite, since Tue 12 May 2026, 08:10');
});

describe('what was tried says why it did not come about', () => {
  test.each<[string, Partial<Waiting>, string]>([
    [
      'no time was left',
      { waitsFor: 'time', detail: 'There was no time left in this run.' },
      'There was no time left in this run. Goes on with the hourly run at about 09:30.',
    ],
    [
      'mails are used up',
      { waitsFor: 'mailQuota' },
      'ridealong@example.com may send no more mails today. It goes on by itself when Google lets it, within a day.',
    ],
    [
      'requests are used up',
      { waitsFor: 'fetchQuota' },
      'ridealong@example.com may ask nothing more of other servers today. It goes on by itself when Google lets it, within a day.',
    ],
    [
      'Slack is not connected',
      { waitsFor: 'slackToken' },
      'Waits until Slack is connected as ridealong@example.com: open the panel as ridealong@example.com, and choose Connect Slack… under Programme. What waits is posted within the hour.',
    ],
    [
      'nothing is known of it',
      { waitsFor: undefined },
      'Google Calendar did not answer, or a run was cut off, so that it is not known whether it is done. Looked up with the hourly run at about 09:30.',
    ],
  ])('%s', (_why, changes, why) => {
    expect(putOff(changes)).toEqual(itsView(why));
  });

  test('a service that asks to wait is asked again, after a while that grows with the tries', () => {
    const said = ['about invite/c1/eng1', 'Google Calendar said: 503 backendError'];
    const waits = (tries: number) => putOff({ detail: '503 backendError', tries });
    const why = (when: string, time: string) =>
      `Google Calendar asked to wait. Tried again with the hourly run at about ${when}, for the ${time} time.`;
    expect(waits(1)).toEqual(itsView(why('09:30', '2nd'), said));
    expect(waits(3)).toEqual(itsView(why('10:30', '4th'), said));
    expect(waits(5)).toEqual(itsView(why('16:30', '6th'), said));
  });

  test('until when the service asked to wait counts as well', () => {
    const [view] = putOff({ notBefore: at('2026-05-12 11:35') });
    expect(view?.why).toBe(
      'Google Calendar asked to wait. Tried again with the hourly run at about 12:30, for the 2nd time.',
    );
  });
});

describe('what the service said in its own words', () => {
  const tried = (n: number, detail: string) =>
    present(`p${n}`, 'post', eight, { waiting: waiting(eight, { detail }) });
  const saidOf = (...details: string[]) =>
    pendingViews(
      seen({
        found: foundWith(details.map((detail, n) => tried(n, detail))),
        work: workOf({ posts: details.map((_, n) => post(`p${n}`, eight)) }),
        about: () => '',
      }),
    ).map(({ items }) => items);

  test('stands below, each once, up to three', () => {
    expect(
      saidOf('ratelimited', 'internal_error', 'ratelimited', 'fatal_error', 'service_unavailable'),
    ).toEqual([['Slack said: ratelimited', 'Slack said: internal_error', 'Slack said: fatal_error']]);
  });

  test('not where it said nothing, or where it is a sentence of ours', () => {
    expect(saidOf('', 'Slack asked to wait for a minute.')).toEqual([[]]);
  });

  test('is cut where it is long', () => {
    const long = 'x'.repeat(100);
    expect(saidOf(long)).toEqual([[`Slack said: ${'x'.repeat(80)}`]]);
  });

  test('is not repeated where something else is waited for', () => {
    expect(putOff({ waitsFor: 'fetchQuota', detail: 'Service invoked too many times' })[0]?.items).toEqual([
      'about invite/c1/eng1',
    ]);
  });
});

describe('what waits for the same is said once', () => {
  const groupOf = (count: number): PendingView[] => {
    const invites = Array.from({ length: count }, (_, n) => invite(`i${n}`));
    const since = ({ key }: { readonly key: string }) =>
      key === 'i0' ? undefined : at(`2026-05-12 07:0${key.slice(-1)}`);
    return pendingViews(seen({ work: workOf({ invites }), since }));
  };
  const why = 'Goes with the hourly run at about 09:30.';
  const ten = Array.from({ length: 10 }, (_, n) => `about i${n}`);

  test('with their number, the first moment that is known, and each of them up to ten', () => {
    expect(groupOf(2)).toEqual([
      { what: '2 calendar invites, since Tue 12 May 2026, 07:01', why, items: ['about i0', 'about i1'] },
    ]);
    expect(groupOf(10)).toEqual([
      { what: '10 calendar invites, since Tue 12 May 2026, 07:01', why, items: ten },
    ]);
  });

  test('of more than ten the number of the others', () => {
    expect(groupOf(11)).toEqual([
      { what: '11 calendar invites, since Tue 12 May 2026, 07:00', why, items: [...ten, '1 more'] },
    ]);
    expect(groupOf(13)[0]?.items).toEqual([...ten, '3 more']);
  });

  test('by what it is and why, invites first', () => {
    const late = present('m2', 'mail', eight, {
      waiting: waiting(eight, { waitsFor: 'time', detail: 'No time.' }),
    });
    const work = workOf({
      invites: [invite('i1'), invite('i2', 'cancel')],
      posts: [post('p1', monday), post('p2', eight)],
      mails: [mail('m1', monday), mail('m2', monday), mail('m3', eight)],
    });
    const views = pendingViews(
      seen({ found: foundWith([late]), work, about: (key) => (key === 'm3' ? '' : key) }),
    );
    expect(views).toEqual([
      { what: '2 calendar invites, not yet seen by a run', why, items: ['i1', 'i2'] },
      { what: '2 Slack messages, since Mon 11 May 2026, 09:00', why, items: ['p1', 'p2'] },
      { what: '2 mails, since Mon 11 May 2026, 09:00', why, items: ['m1'] },
      {
        what: '1 mail, since Tue 12 May 2026, 08:00',
        why: 'No time. Goes on with the hourly run at about 09:30.',
        items: ['m2'],
      },
    ]);
  });
});

describe('rows that rest', () => {
  const resting =
    'A row that was changed rests until it has been left alone for five minutes, so that three edits make one update.';

  test('are said apart from what goes with the next run', () => {
    const work = workOf({ invites: [invite('i1')] });
    const workRested = workOf({ invites: [invite('i1'), invite('i2')] });
    expect(pendingViews(seen({ work, workRested })).map(({ why, items }) => [why, items])).toEqual([
      ['Goes with the hourly run at about 09:30.', ['about i1']],
      [resting, ['about i2']],
    ]);
  });

  test('wait for automation, where that does not run', () => {
    const workRested = workOf({ invites: [invite('i2')] });
    expect(pendingViews(seen({ workRested, notRunSince: monday })).map(({ why }) => why)).toEqual([
      'Goes on when automation runs again.',
    ]);
  });
});

describe('nothing goes', () => {
  const work = workOf({ invites: [invite('i1')], posts: [post('p1', monday)] });
  const whys = (changes: Partial<Seen>): string[] =>
    pendingViews(seen({ work, ...changes })).map(({ what, why }) => `${what.slice(0, 12)}: ${why}`);

  test.each<[string, Partial<Seen>, string]>([
    [
      'while automation is off',
      { found: basics({ automation: automation({ on: false }) }) },
      'Automation is off.',
    ],
    ['where it was never on', { found: basics({ automation: undefined }) }, 'Automation is off.'],
    ['while it does not run', { notRunSince: monday }, 'Goes on when automation runs again.'],
  ])('%s', (_when, changes, why) => {
    expect(whys(changes)).toEqual([`1 calendar i: ${why}`, `1 Slack mess: ${why}`]);
  });

  test('to Slack while that is not connected', () => {
    expect(whys({ lacksToken: true })).toEqual([
      '1 calendar i: Goes with the hourly run at about 09:30.',
      '1 Slack mess: Waits until Slack is connected as ridealong@example.com: open the panel as ridealong@example.com, and choose Connect Slack… under Programme. What waits is posted within the hour.',
    ]);
  });
});

describe('what was found to stand, and of which nothing changed since, is left out', () => {
  const kept = { standing: 'live', content: '' } as const;
  const pendingWith = (changes: Parameters<typeof present>[3], since = monday) =>
    pendingViews(
      seen({
        found: foundWith([present('p1', 'post', monday, changes)]),
        work: workOf({ posts: [post('p1', since)] }),
      }),
    ).length;

  test.each<[string, number, Parameters<typeof present>[3]]>([
    ['seen to stand', 0, kept],
    ['not there', 1, { ...kept, standing: 'absent' }],
    ['known to say something else', 1, { ...kept, content: 'c0' }],
    ['tried again and put off', 1, { ...kept, waiting: waiting(monday) }],
  ])('%s: %i pending', (_how, count, changes) => {
    expect(pendingWith(changes)).toBe(count);
  });

  test('not where something was to be changed later', () => {
    expect(pendingWith(kept, eight)).toBe(1);
  });

  test('not where nobody knows since when', () => {
    const found = foundWith([present('i1', 'update', monday, kept)]);
    expect(pendingViews(seen({ found, work: workOf({ invites: [invite('i1')] }) }))).toHaveLength(1);
  });
});

describe('what is held', () => {
  const held = { title: '22 invites would move or go', since: monday };

  test.each([true, false])('is said last, whether or not to a coordinator: %s', (isCoordinator) => {
    const work = workOf({ mails: [mail('m1', monday)] });
    expect(pendingViews(seen({ work, held, isCoordinator })).slice(1)).toEqual([
      {
        what: '22 invites would move or go, since Mon 11 May 2026, 09:00',
        why: 'That is held until a coordinator says whether it is meant.',
        items: [],
      },
    ]);
  });

  test('is pending also where nothing else is', () => {
    expect(pendingViews(seen({ held }))).toHaveLength(1);
  });
});
