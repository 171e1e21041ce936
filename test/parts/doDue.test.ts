import type { EffectKey } from '../../src/effects/delivery';
import type { MailAct } from '../../src/effects/mailActs';
import type { PostAct } from '../../src/effects/redAccounts/postActs';
import type { Email } from '../../src/programme/records';
import { doDue, isAutomation, onlyDue } from '../../src/run/doDue';
import { mailHash, memoryOf } from '../../src/run/memory';
import { lastSeen, slackToken } from '../../src/run/secretNames';
import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import { noWish } from '../../src/run/task';
import { understand } from '../../src/run/understand';
import { noWork, type Work } from '../../src/run/work';
import { instant, minuteMs, type Instant } from '../../src/time/instant';
import { WORKBENCH_TOKEN } from '../../workbench/google/slack/workspace';
import { ada, ben } from '../google/inGoogle';
import { automation, sender } from './basics';
import { InWorkbook } from './inWorkbook';

// A run of the account that sends: what it claims, delivers and remembers, and when it holds instead.

const me = ada as Email;
const mail: MailAct = {
  key: 'mail/1' as EffectKey,
  generation: 1,
  act: 'mail',
  content: 'x',
  mail: { to: ben as Email, subject: 'Hello', text: 'Hello.', html: '' },
  since: instant(0),
};
const post = (threadTs: string): PostAct => ({
  key: 'post/1' as EffectKey,
  generation: 1,
  act: 'post',
  content: 'x',
  text: 'Hello',
  since: instant(0),
  what: 'post',
  channel: '#red-accounts',
  threadTs,
  metadataKey: 'm',
  lookIn: [],
  notBefore: instant(0),
});

describe('a run', () => {
  // As it was set up: a first line in the ledger, and nothing remembered.
  let google: InWorkbook;
  beforeEach(() => (google = new InWorkbook('shadowing', false)));
  afterEach(() => google.remove());

  const turnedOn = () => {
    google.tells({ kind: 'automationOn', account: me, calendar: '' });
  };
  const remembered = () => google.asks(({ secrets }) => memoryOf(secrets));
  const remembers = (text: string) => {
    google.asks(({ secrets }) => {
      secrets.set(lastSeen, text);
    });
  };
  const mails = () => google.workbench.outtray().mails.length;

  interface Change {
    hourly?: boolean;
    mayDeliver?: boolean;
    startedAt?: Instant;
  }
  /** Does what is due while this is wanted, and tells what the ledger says since. */
  function due(work: Partial<Work>, change: Change = {}) {
    const lines = google.ledger().length;
    const book = { ...shadowingBook, work: () => ({ ...noWork, ...work }) };
    const { hourly = false, mayDeliver = true, startedAt } = change;
    const { transacted, delivery } = google.asks((platform) =>
      doDue(platform, book, {
        me,
        startedAt: startedAt ?? platform.now(),
        hourly,
        mayDeliver,
        decide: (found) => noWish(found, undefined),
      }),
    );
    const calls = google.lastCalls();
    const said = google.ledger(lines);
    return { kind: transacted.kind, delivery, said, calls };
  }
  const claims = [{ key: 'mail/1', generation: 1, act: 'mail', content: 'x' }];
  const outcomes = [{ key: 'mail/1', generation: 1, outcome: 'done', detail: '' }];
  const delivered = [
    ['claimed', { claims }],
    ['delivered', { outcomes }],
  ];

  test('claims, sends and records, and the account remembers it', () => {
    turnedOn();
    const { kind, delivery, said } = due({ mails: [mail] });
    expect([kind, said, mails()]).toEqual(['done', delivered, 1]);
    expect(delivery?.firstLine).toBe(3);
    const { lineIds } = google.found().ledger;
    const { line = '', mails: hashes } = remembered() ?? {};
    expect(lineIds.has(line)).toBe(true);
    expect(line).toMatch(/-1$/);
    expect(hashes).toEqual([mailHash(mail.key)]);
  });

  test('that is the hourly one says so in its claim', () => {
    turnedOn();
    expect(due({ mails: [mail] }, { hourly: true }).said[0]).toEqual(['claimed', { claims, hourly: true }]);
  });

  test('that may not deliver claims nothing', () => {
    turnedOn();
    const { kind, delivery, said } = due({ mails: [mail] }, { mayDeliver: false });
    expect([kind, delivery, said, mails(), remembered()]).toEqual(['done', undefined, [], 0, undefined]);
  });

  test('in which nothing is to be done leaves what was remembered', () => {
    turnedOn();
    due({ mails: [mail] });
    const before = remembered();
    expect(due({}).said).toEqual([]);
    expect(remembered()).toEqual(before);
  });

  test.each([true, false])('holds a ledger that is older than what was sent (hourly: %s)', (hourly) => {
    turnedOn();
    remembers('lost-1 abc');
    const { kind, delivery, said } = due({ mails: [mail] }, { hourly });
    expect([kind, delivery, said, mails()]).toEqual([
      'unready',
      undefined,
      [['restoredSeen', { lost: 'lost-1' }]],
      0,
    ]);
    expect(remembered()).toEqual({ line: 'lost-1', mails: ['abc'] });
  });

  test('looks for an older ledger also where it knows of no automation, in the hourly run only', () => {
    remembers('lost-1');
    expect(due({}).kind).toBe('done');
    expect(due({}, { hourly: true })).toMatchObject({
      kind: 'unready',
      said: [['restoredSeen', { lost: 'lost-1' }]],
    });
  });

  test('repeats no mail that it remembers once a coordinator went on, and remembers the ledger as it is', () => {
    turnedOn();
    remembers(`lost-1 ${mailHash(mail.key)}`);
    google.tells({ kind: 'restoredSeen', lost: 'lost-1' }, { kind: 'wentOn' });
    const { kind, said } = due({ mails: [mail] });
    expect([kind, said, mails()]).toEqual(['done', delivered, 0]);
    const { line = '', mails: hashes } = remembered() ?? {};
    expect(google.found().ledger.lineIds.has(line)).toBe(true);
    expect(hashes).toEqual([mailHash(mail.key)]);
  });

  test('remembers a line that is there, where after a restore nothing is left to do', () => {
    turnedOn();
    remembers('lost-1 abc');
    google.tells({ kind: 'restoredSeen', lost: 'lost-1' }, { kind: 'wentOn' });
    expect(due({}).said).toEqual([]);
    const last = [...google.found().ledger.lineIds].pop();
    expect(remembered()).toEqual({ line: last, mails: ['abc'] });
  });

  test('brings what an older version set up to the present form, in the hourly run of who sends', () => {
    google.tells({ kind: 'upgraded', schema: 1 });
    expect(due({}, { hourly: true }).said).toEqual([]);
    turnedOn();
    expect(due({}).said).toEqual([]);
    expect(due({}, { hourly: true }).said).toEqual([['upgraded', { schema: 2 }]]);
  });

  describe('that began a thread', () => {
    const reads = (calls: readonly string[]) =>
      calls.filter((name) => name.endsWith('.batchGetByDataFilter')).length;
    beforeEach(() => {
      turnedOn();
      google.asks(({ secrets }) => {
        secrets.set(slackToken, WORKBENCH_TOKEN);
      });
    });

    test('looks once more, so that the link stands in its row', () => {
      expect(reads(due({ posts: [post('')] }).calls)).toBe(2);
    });

    test('leaves that to the next one where it is late', () => {
      const startedAt = instant(Date.parse(google.workbench.clock()) - 5 * minuteMs);
      expect(reads(due({ posts: [post('')] }, { startedAt }).calls)).toBe(1);
    });

    test('does not, where it only answered', () => {
      expect(reads(due({ posts: [post('1777000000.000100')] }).calls)).toBe(1);
    });
  });
});

describe('the account that sends', () => {
  test.each([
    ['is who was named, while it is on', automation(), sender, true],
    ['is nobody else', automation(), me, false],
    ['is nobody while it is off', automation({ on: false }), sender, false],
    ['is nobody where it was never on', undefined, sender, false],
  ])('%s', (_who, automation, who, is) => {
    expect(isAutomation(automation, who)).toBe(is);
  });

  test('alone does what is due', () => {
    const found = understand(shadowingBook, new Map(), 's1', instant(0), (prefix) => prefix);
    const automated = { ...found, automation: automation() };
    expect(onlyDue(sender)(automated)).toEqual(noWish(automated, undefined));
    expect(onlyDue(me)(automated)).toBeUndefined();
  });
});
