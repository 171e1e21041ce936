import { isOthersThread, messageIn, threadOwners } from '../../src/redAccounts/threads';
import { threadsTaken } from '../../src/redAccounts/threadsTaken';
import { acme, redWorld } from './asking';
import type { RedWorld } from './world';

const place = 'https://acme.slack.com/archives/C0123ABCD';
const link = `${place}/p1777888999000100`;
const none = (): undefined => undefined;

/** acme and beta are red. */
function twoRed(): { world: RedWorld; beta: ReturnType<typeof acme> } {
  const world = redWorld();
  world.report('beta', 'Red');
  return { world, beta: world.episodeOf('beta').id };
}

describe('R2 the message to which a link leads', () => {
  it('R2 is known by its channel and time, of an answer by those of its thread', () => {
    expect(messageIn(link)).toEqual({ channel: 'C0123ABCD', ts: '1777888999.000100', link });
    const answer = `${link}?thread_ts=1777000111.222333&cid=C0123ABCD`;
    expect(messageIn(answer)).toEqual({ channel: 'C0123ABCD', ts: '1777000111.222333', link: answer });
    expect(messageIn(`${link}?cid=C0123ABCD&thread_ts=1777000111.222333`)?.ts).toBe('1777000111.222333');
    expect(messageIn(`${link}?cid=C0123ABCD`)?.ts).toBe('1777888999.000100');
    expect(messageIn('https://a-1.slack-gov.com/archives/G12345/p1777888999000100')).toMatchObject({
      channel: 'G12345',
      ts: '1777888999.000100',
    });
  });

  it('R2 is not guessed at', () => {
    const wrong = [
      '',
      ` ${link}`,
      `${link} `,
      `${link}0`,
      `${link}/x`,
      `${link}? `,
      `${link}?cid=C0123ABCD more`,
      link.replace('https', 'http'),
      link.replace('slack.com', 'slackxcom'),
      link.replace('slack.com', 'slack.org'),
      link.replace('acme.', ''),
      link.replace('acme', 'ac_me'),
      link.replace('C0123ABCD', 'D0123ABCD'),
      link.replace('C0123ABCD', 'C0123'),
      link.replace('C0123ABCD', 'c0123abcd'),
      link.replace('/p', '/'),
      link.replace('0100', '010'),
      'see https://example.com/archives/C0123ABCD/p1777888999000100',
    ];
    expect(wrong.filter((text) => messageIn(text) !== undefined)).toEqual([]);
  });

  it('R2 has its thread only from what is named so, and whole', () => {
    const own = '1777888999.000100';
    const tsOf = (query: string) => messageIn(`${link}?${query}`)?.ts;
    expect([
      tsOf('xthread_ts=1777000111.222333'),
      tsOf('thread_ts=1777000111.2223334'),
      tsOf('thread_ts=177700011.222333'),
      tsOf('thread_ts=1777000111x222333'),
      tsOf('thread_ts=1777000111.22233'),
      tsOf(''),
    ]).toEqual([own, own, own, own, own, own]);
  });
});

describe('R2 whose thread it is', () => {
  it('R2 is the account’s whose episode began or took it', () => {
    const { world, beta } = twoRed();
    world.ledger({ kind: 'threadTaken', episode: acme(world), channel: 'C1', ts: '1.2', link });
    const owners = threadOwners(world.history, (id) =>
      id === beta ? 'C1/3.4' : id === 'none' ? undefined : '',
    );
    expect([...owners]).toEqual([
      ['C1/1.2', world.episodeOf('acme').account],
      ['C1/3.4', world.episodeOf('beta').account],
    ]);
  });

  it('R2 is another’s when another account has it, and nobody’s when it is not known', () => {
    const { world } = twoRed();
    const [one, other] = [world.episodeOf('acme'), world.episodeOf('beta')];
    const owners = new Map([['C0123ABCD/1777888999.000100', one.account]]);
    expect(isOthersThread(owners, other, link)).toBe(true);
    expect(isOthersThread(owners, one, link)).toBe(false);
    expect(isOthersThread(new Map(), other, link)).toBe(false);
    expect(isOthersThread(owners, other, 'no link')).toBe(false);
  });
});

describe('R2 a thread that somebody else began', () => {
  const taken = (world: RedWorld, ownThread: (id: string) => string | undefined = none) =>
    threadsTaken(world.situation, ownThread);

  it('R2 is taken from the row of an open episode that has none', () => {
    const world = redWorld();
    expect(taken(world)).toEqual([]);
    world.type(acme(world), { thread: link });
    const found = taken(world);
    expect(found).toEqual([
      { kind: 'threadTaken', episode: acme(world), channel: 'C0123ABCD', ts: '1777888999.000100', link },
    ]);
    world.ledger(...found);
    expect(world.episodeOf('acme').thread).toEqual({
      channel: 'C0123ABCD',
      ts: '1777888999.000100',
      link,
    });
    expect(taken(world)).toEqual([]);
  });

  it('R2 is not where Ridealong began one, also before it is known where, nor where the row does not read', () => {
    const world = redWorld();
    world.type(acme(world), { thread: link });
    expect(taken(world, () => 'C1/1.2')).toEqual([]);
    expect(taken(world, () => '')).toEqual([]);
    world.rows.set(acme(world), 'unreadable');
    expect(taken(world)).toEqual([]);
  });

  it('R2 is one account’s only: of two rows with one link the first has it', () => {
    const { world, beta } = twoRed();
    world.type(acme(world), { thread: link }).type(beta, { thread: link });
    expect(taken(world)).toMatchObject([{ episode: acme(world) }]);
  });
});
