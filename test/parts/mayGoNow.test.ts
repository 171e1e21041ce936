import type { EffectKey, WaitsFor } from '../../src/effects/delivery';
import type { InviteAct } from '../../src/effects/calendarActs';
import type { MailAct } from '../../src/effects/mailActs';
import type { Present } from '../../src/effects/present';
import type { PostAct } from '../../src/effects/redAccounts/postActs';
import type { Email } from '../../src/programme/records';
import { mayGoNow } from '../../src/run/mayGoNow';
import { slackToken } from '../../src/run/secretNames';
import type { After } from '../../src/run/task';
import { noWork, type Work } from '../../src/run/work';
import { hourMs, instant } from '../../src/time/instant';
import { InGoogle, withMethods } from '../google/inGoogle';
import { googlePlatform } from '../mutation/platform';
import { at } from '../shadowing/world';
import { basics, casey, present, waiting } from './basics';

// What of the work a run may begin, and what it says of the rest.

const google = new InGoogle();
afterAll(() => {
  google.remove();
});

const now = at('2026-05-04T10:00:00Z');
const mail = (n: number): MailAct => ({
  key: `mail/${n}` as EffectKey,
  generation: 1,
  act: 'mail',
  content: 'x',
  mail: { to: 'ann@example.com' as Email, subject: '', text: '', html: '' },
  since: now,
});
const post = (n: number): PostAct => ({
  key: `post/${n}` as EffectKey,
  generation: 1,
  act: 'edit',
  content: 'x',
  what: 'edit',
  ref: '',
  text: '',
  since: now,
});
const invite: InviteAct = {
  key: 'invite/1' as EffectKey,
  generation: 1,
  act: 'cancel',
  content: '',
  neededBy: instant(9e12),
  call: { method: 'DELETE', path: '', body: undefined },
};
const upTo = <T>(count: number, one: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => one(n + 1));

/** An act that was put off an hour ago. */
const waits = (
  { key, act }: { key: EffectKey; act: Present['act'] },
  waitsFor: WaitsFor,
  tries = 1,
): Present =>
  present(key, act, instant(now - hourMs), { waiting: waiting(instant(now - hourMs), { tries, waitsFor }) });

const afterAllThat = (deliveries: readonly Present[]): After<null, null> => ({
  before: {
    ...basics({ deliveries: new Map(deliveries.map((one) => [one.key, one])) }),
    programme: null,
    history: null,
  },
  programme: null,
  history: null,
  context: { now, by: casey, spreadsheet: 's1', run: 2, nonce: 'n', newId: (prefix) => prefix },
  newRows: [],
  problems: new Map(),
  entries: [],
});

/** What may go, while the account may send so many mails still, or Gmail says so. */
function mayGo(work: Partial<Work>, present: readonly Present[] = [], left: number | string = 100) {
  const getRemainingDailyQuota = () => {
    if (typeof left === 'string') throw new Error(left);
    return left;
  };
  let asked = 0;
  const counted = () => {
    asked += 1;
    return getRemainingDailyQuota();
  };
  const told = google.run(() =>
    withMethods(MailApp, { getRemainingDailyQuota: counted }, () =>
      mayGoNow(googlePlatform(), { ...noWork, ...work }, afterAllThat(present)),
    ),
  );
  return { ...told, asked };
}

const claimed = (...acts: readonly (MailAct | PostAct)[]) => ({
  kind: 'claimed',
  claims: acts.map(({ key, generation, act, content }) => ({ key, generation, act, content })),
});
const putOff = (waitsFor: WaitsFor, detail: string, ...acts: readonly (MailAct | PostAct)[]) => ({
  kind: 'delivered',
  outcomes: acts.map(({ key }) => ({ key, generation: 1, outcome: 'notDone', detail, waitsFor })),
});
const usedUp = 'The account may send no more mails today.';
const noToken = 'The account that sends has no Slack token.';

test('all may go where nothing rests, and nothing is asked for a few mails', () => {
  const work = { invites: [invite], posts: upTo(2, post), mails: upTo(20, mail) };
  expect(mayGo(work)).toEqual({ now: work, told: [], asked: 0 });
  expect(google.lastCalls()).toEqual([]);
});

test('what rests since it was tried in vain stays out', () => {
  const resting = [waits(invite, 'service', 5), waits(post(1), 'service', 5), waits(mail(1), 'service', 5)];
  const work = { invites: [invite], posts: [post(1)], mails: [mail(1)] };
  expect(mayGo(work, resting)).toEqual({ now: noWork, told: [], asked: 0 });
});

describe('of mails no more go than the account may send today', () => {
  const mails = upTo(21, mail);
  test.each<[string, number | string, number]>([
    ['enough', 21, 21],
    ['some', 3, 3],
    ['none', 0, 0],
    ['less than none', -2, 0],
    ['Gmail does not say', 'Server error', 21],
  ])('%s: %s', (_how, left, count) => {
    const { now: may, told, asked } = mayGo({ mails }, [], left);
    const stay = mails.slice(count);
    expect(may.mails).toEqual(mails.slice(0, count));
    expect(told).toEqual(stay.length === 0 ? [] : [claimed(...stay), putOff('mailQuota', usedUp, ...stay)]);
    expect(asked).toBe(1);
  });

  test('which is asked also for a few, where one of them waits for that; and of it nothing is said again', () => {
    const few = upTo(3, mail);
    expect(mayGo({ mails: few }, [waits(mail(2), 'mailQuota')], 1)).toEqual({
      now: { ...noWork, mails: [mail(1)] },
      told: [claimed(mail(3)), putOff('mailQuota', usedUp, mail(3))],
      asked: 1,
    });
    expect(
      mayGo(
        { mails: few },
        few.map((each) => waits(each, 'mailQuota')),
        0,
      ),
    ).toEqual({
      now: noWork,
      told: [],
      asked: 1,
    });
    expect(mayGo({ mails: few }, [waits(mail(2), 'time')]).asked).toBe(0);
  });
});

describe('of Slack messages', () => {
  const token = (text: string | undefined) => {
    google.run(() => {
      const { secrets } = googlePlatform();
      if (text === undefined) secrets.forget(slackToken);
      else secrets.set(slackToken, text);
    });
  };

  test('sixty go at most, the first', () => {
    expect(mayGo({ posts: upTo(61, post) }).now.posts).toEqual(upTo(60, post));
    expect(mayGo({ posts: upTo(60, post) }).now.posts).toHaveLength(60);
  });

  test('none go as long as there is no token, which is said once of each', () => {
    token(undefined);
    const posts = upTo(3, post);
    expect(mayGo({ posts }, [waits(post(2), 'slackToken')])).toEqual({
      now: noWork,
      told: [claimed(post(1), post(3)), putOff('slackToken', noToken, post(1), post(3))],
      asked: 0,
    });
  });

  test('all go once there is one', () => {
    token('xoxb-1');
    const posts = upTo(3, post);
    expect(mayGo({ posts }, [waits(post(2), 'slackToken')])).toEqual({
      now: { ...noWork, posts },
      told: [],
      asked: 0,
    });
  });

  test('none is looked at for a token where none was missing', () => {
    token(undefined);
    expect(mayGo({ posts: [post(1)] }, [waits(post(1), 'time')]).now.posts).toEqual([post(1)]);
    expect(google.lastCalls()).toEqual([]);
  });
});
