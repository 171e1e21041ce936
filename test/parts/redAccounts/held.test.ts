import { answerHeldNews } from '../../../src/run/redAccounts/answerHeld';
import { redHeldView, seenOf } from '../../../src/run/redAccounts/heldView';
import { shownOf } from '../../../src/run/redAccounts/homeShown';
import { redAttention } from '../../../src/run/redAccounts/redAttention';
import { watchedRed } from '../../../src/run/redAccounts/watchedRed';
import { email, episodeId } from '../../redAccounts/world';
import { viewedWorld, type ViewedWorld } from './viewing';

/** acme is red in row 2; somebody pastes so many accounts that are red on Tuesday at 10:00, into rows from 3 on. */
function pasted(n: number): ViewedWorld {
  const world = viewedWorld({ slackChannel: '#red' }).clock('2026-05-05 10:00');
  for (let at = 1; at <= n; at += 1) {
    world.type(`p${at}`, { account: `New ${at}`, health: 'Red', ce: email('cem') });
  }
  world.run();
  return world.clock('2026-05-05 10:30');
}

function mistaken(world: ViewedWorld): ViewedWorld {
  const rows = [...world.history.held.rows.keys()];
  return world.ledger({ kind: 'mistaken', rows });
}

const view = (world: ViewedWorld): ReturnType<typeof redHeldView> =>
  redHeldView(shownOf(world.viewed('casey'), []));

const held =
  'Their rows and History say so, but their posts and mails are held since Tue 5 May 2026, 10:00: nobody is told.';
const guess = 'All of them turned red within an hour, by what was typed or pasted.';
const is = 'not followed → Red';

describe('what is held, as coordinators see it', () => {
  it('is nothing as long as few accounts change', () => {
    expect(view(pasted(1))).toBeNull();
  });

  it('is told row by row, with what was and what is', () => {
    const world = pasted(6);
    expect(view(world)).toEqual({
      seen: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      title: '6 accounts changed at once',
      sentences: [held, guess],
      isMistake: false,
      rows: [1, 2, 3, 4, 5, 6].map((n) => ({
        where: `Account Tracker, row ${n + 2}`,
        text: `New ${n}: ${is}`,
      })),
      more: 0,
    });
  });

  it('names the tab as people call it, also of a row that is gone', () => {
    const world = pasted(6);
    world.settings = {
      ...world.settings,
      called: { tabs: { 'Account Tracker': 'Rote Kunden' }, columns: {} },
    };
    world.rows.delete(episodeId('p6'));
    const rows = view(world)?.rows ?? [];
    expect([rows[0]?.where, rows[5]?.where]).toEqual(['Rote Kunden, row 3', 'Rote Kunden']);
  });

  it('says how many more there are after 30', () => {
    expect([view(pasted(30))?.rows.length, view(pasted(30))?.more]).toEqual([30, 0]);
    expect([view(pasted(33))?.rows.length, view(pasted(33))?.more]).toEqual([30, 3]);
  });

  it('says how a mistake is put right', () => {
    const world = mistaken(pasted(6));
    const shown = view(world);
    expect(shown?.isMistake).toBe(true);
    expect(shown?.sentences).toEqual([
      held,
      guess,
      'somebody@example.com said that this is a mistake.',
      expect.stringMatching(
        /^Undo it \(Ctrl\+Z\), or .* open a version from before Tue 5 May 2026, 10:00 and copy these rows from there\./,
      ),
      'An account that was not followed before is over as soon as its row says another health than Red, or is deleted.',
    ]);
  });
});

describe('what somebody saw of what is held', () => {
  it('does not depend on the order of rows, and does on what they say', () => {
    const row = (id: string, now: string) => ({ id: episodeId(id), account: 'a', was: 'x', is: now });
    const base = { since: pasted(0).now, askedAt: pasted(0).now, guess: '', mistake: undefined };
    const seen = (...rows: ReturnType<typeof row>[]): string => seenOf({ ...base, rows });
    expect(seen(row('e1', 'Red'), row('e2', 'Red'))).toBe(seen(row('e2', 'Red'), row('e1', 'Red')));
    expect(seen(row('e1', 'Red'))).not.toBe(seen(row('e1', 'Yellow')));
    expect(seen(row('e1', 'Red'))).not.toBe(seen(row('e2', 'Red')));
    expect(seen(row('e1', 'Red'))).toHaveLength(16);
  });
});

describe('a word about what is held', () => {
  type Word = Parameters<typeof answerHeldNews>[0]['word'];
  const context = { by: email('casey'), spreadsheet: 's1', run: 2, nonce: 'n', newId: () => 'x' };

  function said(world: ViewedWorld, word: Word, seen = view(world)?.seen ?? '', isCoordinator = true) {
    const { outcome, entries } = answerHeldNews(
      { kind: 'answerHeld', word, seen },
      world.found,
      { ...context, now: world.now },
      isCoordinator,
    );
    const sentence = outcome.kind === 'done' ? (outcome.sentence as () => string)() : '';
    return { outcome: outcome.kind === 'done' ? sentence : outcome, entries };
  }

  const rows = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];

  it.each([
    ['carryOut', 'carriedOut', 'Their owners are told now: posts and mails go out within the hour.'],
    ['mistake', 'mistaken', 'Nobody is told. These accounts stay held until they are as they were.'],
  ] as const)('%s is kept, and answered', (word, kind, sentence) => {
    expect(said(pasted(6), word)).toEqual({ outcome: sentence, entries: [{ kind, rows }] });
  });

  it.each([
    [
      'of one who does not coordinate',
      said(pasted(6), 'carryOut', undefined, false),
      'Only a coordinator can do this. Ask one of those whom its settings name.',
    ],
    [
      'when nothing is held any more',
      said(pasted(1), 'carryOut', 'x'),
      'Nothing is held any more: the rows say again what they said.',
    ],
    [
      'about something else than what is held',
      said(pasted(6), 'carryOut', 'x'),
      'Something has changed since your panel showed what is held. Nothing was done: please look again, and then say.',
    ],
  ])('is refused %s', (_when, answer, sentence) => {
    expect(answer).toEqual({ outcome: { kind: 'refused', sentence }, entries: [] });
  });
});

describe('what a coordinator should look at', () => {
  const attention = (world: ViewedWorld): string[] => redAttention(world.found, world.history, world.now);

  it('is nothing where all is well', () => {
    expect(attention(pasted(1))).toEqual([]);
  });

  it('begins with what is held, and who may say so', () => {
    expect(attention(pasted(6))).toEqual([
      '6 accounts changed at once: nobody is told until a coordinator says under Programme whether it is meant.',
    ]);
    expect(attention(mistaken(pasted(6)))).toEqual([
      '6 accounts changed at once: nobody is told until they are as they were, since somebody@example.com called it a mistake.',
    ]);
  });

  it('goes on with Slack that was connected by another account, and rows with questions', () => {
    const world = pasted(1);
    const { now } = world;
    const [one, other] = [email('one'), email('other')];
    world.entries = [
      { kind: 'automationOn', account: one, calendar: '', by: one, at: now, run: 1 },
      { kind: 'slackConnected', team: 'Example', address: 'https://x.slack.com/', by: one, at: now, run: 2 },
      { kind: 'automationOn', account: other, calendar: '', by: other, at: now, run: 3 },
    ];
    world.automate('other').problems.set(1, ['Health “Purple” is unknown.']);
    expect(attention(world)).toEqual([
      'Slack is not connected as other@example.com, which sends now: messages wait until other@example.com connects it under Programme.',
      'Account Tracker: row 2 has a question in Check.',
    ]);
  });
});

it('is told to who looks after sending since when what is held', () => {
  const world = pasted(6);
  expect(watchedRed.held(world.found, world.now)).toEqual({
    title: '6 accounts changed at once',
    since: pasted(6).clock('2026-05-05 10:00').now,
  });
  expect(watchedRed.held(pasted(1).found, world.now)).toBeUndefined();
});
