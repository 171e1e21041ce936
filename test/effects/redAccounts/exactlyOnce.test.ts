import fc from 'fast-check';
import { metadataKey, threadKey } from '../../../src/effects/redAccounts/postKeys';
import { threadOf } from '../../../src/effects/redAccounts/threads';
import { wantedPosts } from '../../../src/effects/redAccounts/wantedPosts';
import type { Health } from '../../../src/redAccounts/health';
import { hourMs, instant, minuteMs } from '../../../src/time/instant';
import type { RedWorld } from '../../redAccounts/world';
import { PostLedger, type Fate, type WantedPosts } from './postLedger';
import { agreesPlan, answers, asks, redWorld, sendingFrom } from './sayings';

const fate = fc.constantFrom<Fate>(
  'well',
  'well',
  'well',
  'well',
  'diesBefore',
  'diesAfter',
  'lost',
  'later',
);

type Happening = (world: RedWorld) => void;

const health = fc.constantFrom<Health>('Red', 'Yellow', 'Green').map(
  (to): Happening =>
    (world) =>
      void world.report('acme', to),
);

const lateHealth = fc
  .record({ to: fc.constantFrom<Health>('Red', 'Yellow'), hours: fc.integer({ min: 1, max: 20 }) })
  .map(({ to, hours }): Happening => (world) => {
    const when = new Date(world.now - hours * hourMs).toISOString();
    world.report('acme', to, when);
  });

const asking = fc.constantFrom('k1', 'k2').map(
  (id): Happening =>
    (world) =>
      asks(world, id),
);

const answering = fc
  .record({
    id: fc.constantFrom('k1', 'k2'),
    status: fc.constantFrom('Acknowledged', 'Answered', 'Declined'),
  })
  .map(
    ({ id, status }): Happening =>
      (world) =>
        answers(world, id, { status, answer: `${status}!` }),
  );

const agreeing = fc.constant<Happening>((world) => agreesPlan(world));

const typing = fc.constantFrom('A', 'B').map((currentState): Happening => (world) => {
  world.type(world.episodeOf('acme').id, { currentState }).run();
});

const story = fc.array(
  fc.record({
    happenings: fc.array(fc.oneof(health, lateHealth, asking, answering, agreeing, typing), { maxLength: 3 }),
    minutes: fc.integer({ min: 1, max: 90 }),
    fates: fc.array(fate, { maxLength: 8 }),
  }),
  { maxLength: 10 },
);

/** Messages that are still to be begun, or were: news that something later took the place of is no longer among them. */
function begun(world: RedWorld): WantedPosts {
  return new Map(
    [...wantedPosts(world.situation, sendingFrom(world))].filter(([, { mayBegin }]) => mayBegin),
  );
}

describe('R2, R5 whatever happens to the account, and to the calls to Slack', () => {
  it('after quiet runs there is one first post with the present state, and no message twice', () => {
    fc.assert(
      fc.property(story, (chapters) => {
        const world = redWorld();
        const ledger = new PostLedger(world.now);
        const run = (fates: readonly Fate[] = []): void => {
          ledger.run(wantedPosts(world.situation, sendingFrom(world)), world.now, fates);
        };
        for (const { happenings, minutes, fates } of chapters) {
          for (const happening of happenings) happening(world);
          run(fates);
          world.now = instant(world.now + minutes * minuteMs);
        }
        for (let quiet = 0; quiet < 6; quiet += 1) {
          world.now = instant(world.now + 10 * minuteMs);
          run();
        }

        const { slack } = ledger;
        const episode = world.episodeOf('acme');
        const wanted = wantedPosts(world.situation, sendingFrom(world));
        expect(ledger.outstanding(wanted, world.now)).toEqual([]);
        const [first, ...others] = slack.parents();
        expect(others).toEqual([]);
        const { text, footer } = wanted.get(threadKey(episode.id))!;
        expect(first?.text).toBe(`${text}\n${footer}`);
        for (const [key] of begun(world)) expect(slack.withKey(metadataKey('book', key, 1))).toHaveLength(1);
        expect(new Set(slack.messages.map((message) => message.metadataKey)).size).toBe(
          slack.messages.length,
        );
        expect(threadOf(episode, ledger.present, 'https://acme.slack.com/')).toBe(
          `https://acme.slack.com/archives/${slack.channel}/p${first!.ts.replace('.', '')}`,
        );
      }),
      { numRuns: 150 },
    );
  });
});
