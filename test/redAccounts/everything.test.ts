import fc from 'fast-check';
import { accountCourses, isOpenEpisode } from '../../src/redAccounts/course';
import { healths } from '../../src/redAccounts/health';
import type { EpisodeRow } from '../../src/redAccounts/records';
import { valuesOf } from '../../src/redAccounts/rowValues';
import { isOpen } from '../../src/redAccounts/stretches';
import { hourMs, instant } from '../../src/time/instant';
import { anEvent, crmId, email, episodeId, RedWorld } from './world';

/** What people, the CRM and the clock may do to a tracker. */
type Deed = (world: RedWorld) => void;

const names = ['acme', 'Acme', 'beta', 'gamma', ''];
const accountName = fc.constantFrom(...names);
const health = fc.constantFrom(...healths);

/** A row of the sheet as it stands: by its place, since people do not see ids. */
const someRow = (world: RedWorld, place: number): string =>
  [...world.rows.keys()][place % (world.rows.size || 1)] ?? 'r0';

const typeRow = fc
  .record({
    isNew: fc.boolean(),
    place: fc.nat(5),
    account: fc.option(accountName, { nil: undefined }),
    accountId: fc.option(fc.constantFrom('', crmId('acme'), crmId('beta')), { nil: undefined }),
    health: fc.option(fc.option(health, { nil: undefined }), { nil: null }),
    ae: fc.option(fc.constantFrom(email('ann'), email('bob')), { nil: undefined }),
    currentState: fc.option(fc.string({ maxLength: 3 }), { nil: undefined }),
  })
  .map(({ isNew, place, health: chosen, ...typed }): Deed => (world) => {
    const changes = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
    const row = isNew ? `r${place}` : someRow(world, place);
    world.type(row, { ...changes, ...(chosen === null ? {} : { health: chosen }) });
  });

const hear = fc
  .record({
    id: fc.constantFrom('acme', 'beta', 'gamma'),
    name: fc.constantFrom('acme', 'beta', 'gamma'),
    health,
    hoursAgo: fc.nat(24 * 40),
    ae: fc.option(fc.constantFrom(email('ann'), email('cy')), { nil: undefined }),
  })
  .map(({ id, name, health: told, hoursAgo, ae }): Deed => (world) => {
    const account = { id: crmId(id), name };
    world.hear(anEvent(id, told, instant(world.now - hoursAgo * hourMs), { account, ae }));
  });

const lose = fc.tuple(fc.nat(5), fc.boolean()).map(([place, isGone]): Deed => (world) => {
  const id = episodeId(someRow(world, place));
  if (isGone) world.rows.delete(id);
  else if (world.rows.has(id)) world.rows.set(id, 'unreadable');
});

const close = fc.nat(5).map((place): Deed => (world) => {
  const open = [...world.history.episodes.values()].filter((episode) =>
    isOpenEpisode(world.history, episode),
  );
  const episode = open[place % (open.length || 1)];
  if (episode && episode.values.health !== 'Red') world.close(episode.id);
});

const pass = fc.integer({ min: 1, max: 24 * 20 }).map((hours): Deed => (world) => {
  world.now = instant(world.now + hours * hourMs);
});

const deeds = fc.array(fc.tuple(fc.oneof(typeRow, typeRow, hear, hear, lose, close, pass), fc.boolean()), {
  maxLength: 25,
});

/** `holds` sees the world after every run, with what stood in the rows before it. */
function always(
  name: string,
  holds: (world: RedWorld, typed: ReadonlyMap<string, EpisodeRow>) => void,
): void {
  it(name, () => {
    fc.assert(
      fc.property(fc.boolean(), deeds, (rowsByOthers, all) => {
        const world = new RedWorld({ rowsByOthers });
        for (const [deed, hourly] of all) {
          deed(world);
          const rows = [...world.rows].filter(
            (row): row is [EpisodeRow['id'], EpisodeRow] => row[1] !== 'unreadable',
          );
          world.run(hourly);
          holds(world, new Map(rows));
        }
      }),
      { numRuns: 200 },
    );
  });
}

describe('whatever people and the CRM do', () => {
  always('a run on the result of a run decides nothing', (world) => {
    const { entries, newRows, edits } = world.run();
    expect([entries, newRows, [...edits]]).toEqual([[], [], []]);
  });

  always('R1 an account has at most one open episode', (world) => {
    const open = [...world.history.episodes.values()].filter((episode) =>
      isOpenEpisode(world.history, episode),
    );
    expect(new Set(open.map(({ account }) => account)).size).toBe(open.length);
  });

  always('R2 every red account has an episode, or waits for the row that others make', (world) => {
    if (world.settings.rowsByOthers) return;
    for (const { stretches, episodes } of accountCourses(world.history).values()) {
      const last = stretches[stretches.length - 1];
      const open = episodes.filter((episode) => isOpenEpisode(world.history, episode));
      expect(open.length).toBe(last && isOpen(last) ? 1 : 0);
    }
  });

  always(
    'nobody writes over what people typed but where the health changed or the CRM filled a cell',
    (world, typed) => {
      for (const [id, before] of typed) {
        const after = valuesOf(world.row(id));
        const was = valuesOf(before);
        expect([after.currentState, after.account]).toEqual([was.currentState, was.account || after.account]);
        const known = world.history.episodes.get(episodeId(id));
        if (was.ae !== '' && known?.touched.ae?.who !== 'CRM') expect(after.ae).toBe(was.ae);
        if (was.accountId !== '') expect(after.accountId).toBe(was.accountId);
      }
    },
  );

  always('the row of an open episode says the health of its account, or Check says why not', (world) => {
    const { problems } = world.run();
    for (const { stretches, episodes } of accountCourses(world.history).values()) {
      const open = episodes.find((episode) => isOpenEpisode(world.history, episode));
      const row = open && world.rows.get(open.id);
      if (!row || row === 'unreadable' || problems.has(open.id)) continue;
      expect(row.health).toBe(stretches[stretches.length - 1]?.health);
    }
  });

  always('a row is an episode, or Check says why it is none, unless it is simply not red', (world) => {
    const { problems } = world.run();
    for (const [id, row] of world.rows) {
      if (row === 'unreadable' || world.history.episodes.has(id)) continue;
      const said = problems.get(id) ?? [];
      expect(said.length).toBe(
        row.health === 'Red' || row.health === undefined ? 1 : Math.min(1, said.length),
      );
    }
  });
});
