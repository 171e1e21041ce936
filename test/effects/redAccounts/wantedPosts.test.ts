import type { EffectKey } from '../../../src/effects/delivery';
import { hourMs, instant, minuteMs } from '../../../src/time/instant';
import { at, email, RedWorld } from '../../redAccounts/world';
import { wantedPosts } from '../../../src/effects/redAccounts/wantedPosts';
import { agreesPlan, answers, asks, longAsk, owners, redWorld, sendingFrom } from './sayings';

type Posts = ReturnType<typeof wantedPosts>;

function postsOf(world: RedWorld, automationSince = instant(0)): Posts {
  return wantedPosts(world.situation, sendingFrom(world, automationSince));
}

/** Texts of what would be posted now, with the kind of their key: thread, ask, reply. */
function told(world: RedWorld): readonly string[] {
  return [...postsOf(world)]
    .filter(([, { mayBegin, until }]) => mayBegin && (until === undefined || world.now < until))
    .map(([key, { text }]) => `${key.split('/')[0]!}: ${text}`);
}

function threadText(world: RedWorld): string {
  const [text = '', ...others] = [...postsOf(world)]
    .filter(([key]) => key.startsWith('thread/'))
    .map(([, one]) => one.text);
  expect(others).toEqual([]);
  return text;
}

describe('R2 the first post of an episode', () => {
  it('R2 says which account is how, since when, whose it is and whose turn, and links to its row', () => {
    const world = redWorld();
    const [post] = [...postsOf(world).values()];
    expect(post).toMatchObject({ channel: '#red-accounts', threads: [], mayBegin: true, isKept: true });
    expect(post!.text.split('\n')).toEqual([
      '🔴 *acme* is red',
      'Red since Mon 4 May 2026 · AE Jo Doe · CE cem@example.com',
      'Waiting for AE Jo Doe: Why red and Current state, since Mon 4 May',
      'Waiting for CE cem@example.com: Action plan and Exit criteria, since Mon 4 May',
    ]);
    expect(post!.footer).toBe(
      '<https://docs.google.com/spreadsheets/d/book/edit#gid=1026011&amp;range=A2|Open its row in the tracker>',
    );
  });

  it('R2 follows the account to its resolution', () => {
    const world = redWorld();
    const episode = world.episodeOf('acme').id;
    world.clock('2026-05-05 10:00').report('acme', 'Yellow');
    expect(threadText(world)).toContain('🟡 *acme* is yellow and waits for its resolution');
    world.clock('2026-05-05 11:00').report('acme', 'Red');
    expect(threadText(world)).toContain('🔴 *acme* is red\nRed since Mon 4 May 2026 · red again once');
    world.clock('2026-05-05 12:00').report('acme', 'Green');
    world.clock('2026-05-05 13:00').close(episode);
    expect(threadText(world)).toContain('✅ *acme* is resolved');
    world.clock('2026-05-13 13:00');
    expect(postsOf(world).size).toBe(0);
  });

  it('does not change as days go by', () => {
    const world = redWorld();
    const before = threadText(world);
    expect(threadText(world.clock('2026-05-06 23:00'))).toBe(before);
  });

  it('is not begun where Slack is off, others post, or somebody began a thread', () => {
    expect(told(redWorld({ slackChannel: '' }))).toEqual([]);
    expect(told(redWorld({ postsByOthers: true }))).toEqual([]);
    const world = redWorld();
    const thread = { channel: 'C0OTHER', ts: '17.000100', link: 'https://acme.slack.com/x' };
    world.ledger({ kind: 'threadTaken', episode: world.episodeOf('acme').id, ...thread });
    expect(told(world)).toEqual([]);
    asks(world, 'k1');
    const ask = postsOf(world).get('ask/k1' as never);
    expect(ask?.threads[0]).toMatchObject({ place: { channel: 'C0OTHER', ts: '17.000100' } });
  });

  it('is not begun for what is older than automation, unless it was reopened since', () => {
    const world = redWorld();
    const since = at('2026-05-04 11:00');
    world.clock('2026-05-04 12:00');
    expect([...postsOf(world, since).values()].some(({ mayBegin }) => mayBegin)).toBe(false);
    world.report('acme', 'Green');
    world.clock('2026-05-05 12:00').close(world.episodeOf('acme').id);
    world.clock('2026-05-06 12:00').report('acme', 'Red');
    expect([...postsOf(world, since).values()].some(({ mayBegin }) => mayBegin)).toBe(true);
  });

  it('waits while somebody types, and not for what the CRM or the panel says', () => {
    const world = redWorld();
    const typed = world.clock('2026-05-04 12:00').type(world.episodeOf('acme').id, { currentState: 'Ang' });
    typed.run();
    expect(told(world)).toEqual([]);
    world.now = instant(world.now + 5 * minuteMs);
    expect(told(world)).toHaveLength(1);
  });

  it('is not begun for a row that is not there', () => {
    const world = redWorld();
    world.rows.clear();
    expect(told(world)).toEqual([]);
  });

  it('pings nobody and formats nothing, whatever people typed', () => {
    const world = redWorld();
    const episode = world.episodeOf('acme').id;
    const account = '<!channel> *x* <@U012AB> https://evil.example/?a=1&b=2';
    world.ledger({ kind: 'edited', episode, who: owners.ae, values: { account } });
    const [first] = threadText(world).split('\n');
    expect(first).toBe(
      '🔴 *&lt;!channel&gt; ∗x∗ &lt;@U012AB&gt; <https://evil.example/?a=1&amp;b=2>* is red',
    );
  });
});

describe('what the thread of an episode is told', () => {
  it('R5 is each ask in its own message, which is kept as the ask stands', () => {
    const world = redWorld();
    asks(world, 'k1', { ask: 'A fix for <this>\nby Friday' });
    const text =
      '🙋 *Ask to Sam Lee*, due Fri 8 May 2026, from Jo Doe\n>A fix for &lt;this&gt;\n>by Friday\n';
    expect(told(world)).toContain(`ask: ${text}Not answered yet`);
    answers(world, 'k1', { status: 'Acknowledged' });
    expect(told(world)).toContain(`ask: ${text}Acknowledged by Sam Lee`);
  });

  it('R5 is only the beginning of a long ask, and where the rest of it stands', () => {
    const world = redWorld();
    asks(world, 'k1', { ask: longAsk });
    asks(world, 'k2', { ask: 'Short' });
    const [long, short] = ['ask/k1', 'ask/k2'].map((key) => postsOf(world).get(key as never));
    expect(long?.text).toMatch(/^🙋[^\n]*\n>(Please look at it\. ){20,30}Please look…\nNot answered yet$/);
    expect(long?.footer).toMatch(/^<https:[^|]*#gid=1026012&amp;range=A3\|Read all of it in the tracker>$/);
    expect(short?.footer).toBe('');
  });

  it('R5 is an answer or a refusal with its reason, once for each time', () => {
    const world = redWorld();
    asks(world, 'k1');
    asks(world, 'k2');
    world.clock('2026-05-05 10:00');
    answers(world, 'k1', { status: 'Answered', answer: 'Shipped' });
    answers(world, 'k2', { status: 'Declined', answer: 'No people' });
    expect(told(world)).toEqual(
      expect.arrayContaining([
        'reply: *Answered* by Sam Lee: Please fix k1\n>Shipped',
        'reply: *Declined* by Sam Lee: Please fix k2\n>No people',
      ]),
    );
  });

  it('R5 is that an ask climbed: before its day is over for want of a reaction, then for want of an answer', () => {
    const toldOn = (now: string): readonly string[] => {
      const world = redWorld();
      asks(world, 'k1');
      world.clock(now).ledger({ kind: 'climbed', ask: 'k1' as never, to: email('kim.roe') });
      return told(world);
    };
    const rest = 'asked on Mon 4 May 2026: Please fix k1\nIt climbs to the sponsor, Kim Roe.';
    expect(toldOn('2026-05-06 11:00')).toContain(
      `reply: ⏰ *No reaction from Sam Lee for 48 hours*, ${rest}`,
    );
    expect(toldOn('2026-05-09 00:30')).toContain(
      `reply: ⏰ *No answer from Sam Lee by Fri 8 May 2026*, ${rest}`,
    );
  });

  it('R4 is that the plan was agreed, and again when it was changed and agreed again', () => {
    const world = redWorld();
    agreesPlan(world.clock('2026-05-05 10:00'));
    expect(told(world)).toContain('reply: 🤝 *The plan is agreed* by AE and CE.');
    const first = [...postsOf(world).keys()];
    agreesPlan(world.clock('2026-05-05 11:00'));
    expect([...postsOf(world).keys()]).not.toEqual(first);
  });

  it('R1 is a change of health, the latest only', () => {
    const world = redWorld();
    world.clock('2026-05-05 10:00').report('acme', 'Yellow', undefined, { why: 'Calm' });
    expect(told(world)[1]).toContain('*Health is now yellow*, said by the CRM. To close it:');
    expect(told(world)[1]).toContain('\n>Calm');
    world.clock('2026-05-05 10:10').report('acme', 'Green');
    expect(told(world).map((text) => text.slice(0, 30))).toEqual([
      expect.stringContaining('thread'),
      expect.stringContaining('*Health is now green*'.slice(0, 20)),
    ]);
    world.clock('2026-05-05 10:20').report('acme', 'Red');
    expect(told(world)[1]).toBe('reply: 🔴 *Red again*, before it was resolved.');
  });

  it('R1 is told once, though the same health is reported again, later or late', () => {
    const world = redWorld();
    world.clock('2026-05-05 10:00').report('acme', 'Yellow');
    const before = [...postsOf(world).keys()];
    world.clock('2026-05-05 10:10').report('acme', 'Yellow', '2026-05-04 12:00');
    world.clock('2026-05-05 10:20').report('acme', 'Yellow');
    expect([...postsOf(world).keys()]).toEqual(before);
  });

  it('R1 is nothing of an earlier red of which we hear late', () => {
    const world = redWorld();
    world.clock('2026-05-05 10:00').report('acme', 'Red', '2026-05-03 12:00');
    expect(told(world)).toEqual([expect.stringContaining('Red since Sun 3 May 2026')]);
  });

  it('R1 is that it was reopened, in the same thread', () => {
    const world = redWorld();
    const episode = world.episodeOf('acme').id;
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.clock('2026-05-05 11:00').close(episode);
    world.clock('2026-05-06 10:00').report('acme', 'Red');
    expect(told(world)).toEqual([
      expect.stringContaining('thread: 🔴 *acme* is red'),
      'reply: 🔴 *Red again*, and open again: the same row and thread go on.',
    ]);
  });

  it('R7 is the note with which it was resolved', () => {
    const world = redWorld();
    const episode = world.episodeOf('acme').id;
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    const values = { resolution: 'A new\nrelease' };
    world.ledger({ kind: 'edited', episode, who: owners.ae, values }).close(episode);
    expect(told(world)).toEqual(['reply: ✅ *Resolved.* What turned it:\n>A new\n>release']);
  });

  it('lapses after three days', () => {
    const world = redWorld();
    asks(world, 'k1');
    world.now = instant(world.now + 72 * hourMs);
    expect(told(world)).toHaveLength(1);
  });

  it('fits into a post of Slack, however much people wrote', () => {
    const world = redWorld();
    const long = '&'.repeat(20_000);
    const episode = world.episodeOf('acme').id;
    world.ledger({ kind: 'edited', episode, who: owners.ae, values: { account: long, nextStep: long } });
    asks(world, 'k1', { ask: long });
    answers(world, 'k1', { status: 'Answered', answer: long });
    world.clock('2026-05-05 10:00').report('acme', 'Yellow', undefined, { why: long });
    for (const { text, footer } of postsOf(world).values()) {
      expect(text.length + footer.length).toBeLessThan(4000);
    }
    world.ledger({ kind: 'edited', episode, who: owners.ae, values: { resolution: long } }).close(episode);
    for (const { text } of postsOf(world).values()) expect(text.length).toBeLessThan(4000);
  });
});

describe('a wanted message', () => {
  const postOf = (world: RedWorld, key: string) => postsOf(world).get(key as EffectKey);
  const threadIn = (world: RedWorld): EffectKey => `thread/${world.episodeOf('acme').id}` as EffectKey;
  const day = 24 * hourMs;

  it('R2 is the first post, since the row was made, changed when something that it tells of came about', () => {
    const world = redWorld();
    const { id } = world.episodeOf('acme');
    const opened = world.now;
    const changedAt = (): number | undefined => postOf(world, `thread/${id}`)?.changedAt;
    expect(postOf(world, `thread/${id}`)).toMatchObject({
      from: opened,
      changedAt: opened,
      until: undefined,
      mayBegin: true,
      isKept: true,
    });
    const values = { whyRed: 'Outages' };
    world.clock('2026-05-05 10:00').type(id, values);
    world.ledger({ kind: 'edited', episode: id, who: owners.ae, values });
    expect(changedAt()).toBe(at('2026-05-05 10:00'));
    const signed = { kind: 'signed', episode: id, part: 'ae', who: owners.ae, content: 'x' } as const;
    world.clock('2026-05-05 11:00').ledger(signed);
    expect(changedAt()).toBe(at('2026-05-05 11:00'));
    world.clock('2026-05-05 12:00').report('acme', 'Green');
    expect(changedAt()).toBe(at('2026-05-05 12:00'));
    world.clock('2026-05-05 13:00').ledger({ kind: 'wordGiven', episode: id, role: 'ae', who: owners.ae });
    expect(changedAt()).toBe(at('2026-05-05 13:00'));
    world.clock('2026-05-05 14:00').close(id);
    expect(changedAt()).toBe(at('2026-05-05 14:00'));
  });

  it('R2 is brought up to date for a week after the end', () => {
    const world = redWorld().clock('2026-05-05 10:00');
    world.report('acme', 'Lost');
    world.close(world.episodeOf('acme').id, 'lost');
    world.now = instant(world.now + 7 * day - 1);
    expect(postOf(world, threadIn(world))).toMatchObject({ mayBegin: false, isKept: true });
    world.now = instant(world.now + 1);
    expect(postsOf(world).size).toBe(0);
  });

  it('R2 is the first post for as long as it is red', () => {
    const world = redWorld().clock('2026-06-29 10:00');
    expect(postOf(world, threadIn(world))?.mayBegin).toBe(true);
  });

  it('R2 is begun late for an account that was reopened since automation is on', () => {
    const world = redWorld();
    world.clock('2026-05-05 10:00').report('acme', 'Green');
    world.clock('2026-05-05 11:00').close(world.episodeOf('acme').id);
    const since = at('2026-05-06 09:00');
    const mayBegin = (): boolean | undefined => postsOf(world, since).get(threadIn(world))?.mayBegin;
    expect(mayBegin()).toBe(false);
    world.clock('2026-05-06 10:00').report('acme', 'Red');
    expect(mayBegin()).toBe(true);
  });

  it('R2 is begun for a red of before automation that was heard of since', () => {
    const world = new RedWorld({ slackChannel: '#red-accounts' });
    world.clock('2026-05-06 10:00').report('acme', 'Red', '2026-05-04 10:00', owners);
    const mayBegin = (since: string): boolean | undefined =>
      postsOf(world, at(since)).get(threadIn(world))?.mayBegin;
    expect([mayBegin('2026-05-06 10:00'), mayBegin('2026-05-06 10:01')]).toEqual([true, false]);
  });

  it('R5 is an ask in the thread of its account, for three days, and as it stands then', () => {
    const world = redWorld();
    asks(world, 'k1');
    const ask = {
      channel: '',
      footer: '',
      threads: [{ key: threadIn(world) }],
      from: world.now,
      until: world.now + 72 * hourMs,
      isKept: true,
    };
    expect(postOf(world, 'ask/k1')).toMatchObject({ ...ask, mayBegin: true, changedAt: world.now });
    world.clock('2026-05-05 10:00');
    answers(world, 'k1', { status: 'Answered', answer: 'Yes' });
    expect(postOf(world, 'ask/k1')).toMatchObject({ ...ask, mayBegin: false, changedAt: world.now });
    expect(postOf(world, 'reply/k1/Answered/2026-05-05T08:00:00.000Z')).toMatchObject({
      ...ask,
      from: world.now,
      until: world.now + 72 * hourMs,
      mayBegin: true,
      isKept: false,
    });
  });

  it('R5 is an ask whose row was deleted, which says so where it stands, and begins nowhere', () => {
    const world = redWorld();
    asks(world, 'k1');
    world.ledger({ kind: 'missing', ids: ['k1'] });
    expect(postOf(world, 'ask/k1')?.mayBegin).toBe(true);
    world.ledger({ kind: 'missing', ids: ['k1'] });
    expect(postOf(world, 'ask/k1')).toMatchObject({ threads: [], mayBegin: false, isKept: true });
    expect(postOf(world, 'ask/k1')?.text).toMatch(/\nWithdrawn$/);
  });

  it('waits while somebody types an ask', () => {
    const world = redWorld();
    asks(world, 'k1', {}, 'someone');
    expect([...postsOf(world).keys()]).toEqual([threadIn(world)]);
    world.now = instant(world.now + 5 * minuteMs);
    expect(postsOf(world).size).toBe(2);
  });

  it('is none of what came about before automation was on', () => {
    const world = redWorld();
    asks(world, 'k1');
    const since = (moment: number): readonly string[] => [...postsOf(world, instant(moment)).keys()];
    expect(since(world.now)).toEqual([threadIn(world), 'ask/k1']);
    expect(since(world.now + 1)).toEqual([threadIn(world)]);
  });

  it('has no links where it is not known which spreadsheet it is', () => {
    const world = redWorld();
    asks(world, 'k1', { ask: longAsk });
    const posts = wantedPosts(world.situation, { ...sendingFrom(world), spreadsheet: undefined });
    expect([...posts.values()].map(({ footer }) => footer)).toEqual(['', '']);
  });
});

describe('of accounts whose news are held', () => {
  const held = (): RedWorld => {
    const world = redWorld();
    asks(world, 'k1');
    return world.ledger({ kind: 'held', rows: [world.episodeOf('acme').id] });
  };

  it('nothing is posted, and nothing afterwards of what came about until they were as before', () => {
    const world = held();
    expect(postsOf(world).size).toBe(0);
    world.ledger({ kind: 'unheld', rows: [world.episodeOf('acme').id] });
    expect([...postsOf(world).keys()]).toEqual([`thread/${world.episodeOf('acme').id}`]);
    world.now = instant(world.now + 1);
    asks(world, 'k2');
    expect([...postsOf(world).keys()]).toContain('ask/k2');
  });

  it('all is posted once a coordinator says that they are meant', () => {
    const world = held();
    world.ledger({ kind: 'carriedOut', rows: [world.episodeOf('acme').id] });
    expect(postsOf(world).size).toBe(2);
  });
});
