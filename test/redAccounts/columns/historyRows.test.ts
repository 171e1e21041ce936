import { historyRows } from '../../../src/redAccounts/columns/historyRows';
import type { RedEntry } from '../../../src/redAccounts/history';
import type { AskValues } from '../../../src/redAccounts/records';
import { redHistoryWith } from '../../../src/redAccounts/redHistoryWith';
import { keyOfId, keyOfName } from '../../../src/redAccounts/account';
import { askId, at, berlin, crmId, day, email, episodeId, RedWorld } from '../world';

/** What History gets of entries, as "account · who · what: from → to". */
function told(world: RedWorld, entries: readonly RedEntry[], before = world.history): readonly string[] {
  const logged = entries.map((entry) => ({ ...entry, at: world.now, by: email('somebody'), run: 1 }));
  return historyRows(before, logged, berlin).map(
    ({ account, who, what, from, to }) => `${account} · ${who} · ${what}: ${from} → ${to}`,
  );
}

/** What a run decides, as History tells it. */
function toldOfRun(world: RedWorld): readonly string[] {
  const before = world.history;
  return told(world, world.run().entries, before);
}

const ask: AskValues = {
  account: 'Fjord',
  ask: 'A date for the export fix',
  owner: 'pm@example.com',
  due: '2026-05-08',
  answer: '',
  status: 'Open',
};

describe('R8 History', () => {
  it('tells a typed row that became an episode, by someone, at the time when it was seen', () => {
    const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red', ae: email('ann') });
    const before = world.history;
    const entries = world.run().entries.map((entry) => ({
      ...entry,
      at: world.now,
      by: email('x'),
      run: 1,
    }));
    expect(told(world, entries, before)).toEqual([
      'Fjord · Someone · Health:  → Red',
      'Fjord · Ridealong · Row:  → Followed as a red account',
      'Fjord · Someone · AE:  → ann@example.com',
    ]);
    expect(new Set(historyRows(before, entries, berlin).map((row) => row.at))).toEqual(new Set([world.now]));
  });

  it('tells each changed field with what it said before, and a health once', () => {
    const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red', currentState: 'Down' });
    world.run();
    world
      .clock('2026-05-05 10:00')
      .type('e1', { currentState: 'Up again', health: 'Yellow', nextStepDue: day('2026-05-08') });
    expect(toldOfRun(world)).toEqual([
      'Fjord · Someone · Current state: Down → Up again',
      'Fjord · Someone · Next step due:  → 2026-05-08',
      'Fjord · Someone · Health: Red → Yellow',
    ]);
  });

  it('tells a late report with its time, and what was before it then', () => {
    const world = new RedWorld();
    world.report('fjord', 'Red', '2026-05-01 10:00');
    world.report('fjord', 'Green', '2026-05-03 10:00');
    const late: RedEntry = {
      kind: 'healthReported',
      report: 'r',
      account: keyOfId(crmId('fjord')),
      name: 'fjord',
      health: 'Yellow',
      changedAt: at('2026-05-02 10:00'),
      source: 'crm',
      who: 'CRM',
      why: 'calmer',
      says: {},
    };
    expect(told(world, [late, late])).toEqual([
      'fjord · CRM · Health, on Sat 2 May 2026, 10:00: Red → Yellow: calmer',
    ]);
  });

  it('does not tell the first word about an account that was never red, nor the same health again', () => {
    const world = new RedWorld();
    const green: RedEntry = {
      kind: 'healthReported',
      report: 'r1',
      account: keyOfId(crmId('fjord')),
      name: 'fjord',
      health: 'Green',
      changedAt: world.now,
      source: 'crm',
      who: 'CRM',
      why: '',
      says: {},
    };
    const again = { ...green, report: 'r2', changedAt: at('2026-05-04 10:30') };
    expect(told(world, [green, again, { ...again, health: 'Red' }])).toEqual([
      'fjord · CRM · Health: Green → Red',
    ]);
  });

  it('tells signatures, words, threads and the end', () => {
    const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red' });
    world.run();
    const episode = episodeId('e1');
    expect(
      told(world, [
        { kind: 'signed', episode, part: 'ce', who: email('cem'), content: 'h' },
        { kind: 'threadTaken', episode, channel: 'C1', ts: '1.2', link: 'https://x.slack.com/p1' },
        { kind: 'wordGiven', episode, role: 'sponsor', who: email('sam') },
        { kind: 'closed', episode, outcome: 'lost', reopensUntil: world.now },
        { kind: 'putBack', ids: [episode] },
        { kind: 'missing', ids: [episode] },
      ]),
    ).toEqual([
      'Fjord · cem@example.com · CE’s part:  → Signed',
      'Fjord · Ridealong · Thread:  → https://x.slack.com/p1',
      'Fjord · sam@example.com · Sponsor’s word:  → Resolved',
      'Fjord · Ridealong · Status: Waiting for resolution → Lost',
      'Fjord · Ridealong · Row: Gone → Put back',
    ]);
  });

  it('tells an ask from its asking to its answer, also within one run', () => {
    const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red' });
    world.run();
    const id = askId('a1');
    expect(
      told(world, [
        { kind: 'asked', ask: id, episode: episodeId('e1'), who: email('ann'), values: ask },
        { kind: 'climbed', ask: id, to: email('sam') },
        {
          kind: 'askEdited',
          ask: id,
          who: email('pm'),
          values: { answer: 'In June', status: 'Answered', due: ask.due },
        },
      ]),
    ).toEqual([
      'Fjord · ann@example.com · Ask:  → A date for the export fix (owner pm@example.com, due 2026-05-08)',
      'Fjord · Ridealong · Ask “A date for the export fix”: Open → Climbed to sam@example.com',
      'Fjord · pm@example.com · Ask “A date for the export fix”: Answer:  → In June',
      'Fjord · pm@example.com · Ask “A date for the export fix”: Status: Open → Answered',
    ]);
  });

  it('tells that an account is known by its id from now on, under one name', () => {
    const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red' });
    world.run();
    const key = keyOfId(crmId('fjord'));
    const entries: RedEntry[] = [
      { kind: 'sameAccount', name: keyOfName('Fjord'), id: key },
      { kind: 'closed', episode: episodeId('e1'), outcome: 'resolved', reopensUntil: world.now },
    ];
    expect(told(world, entries)[0]).toBe(
      `Fjord · Ridealong · Account: Fjord → Known by its id ${crmId('fjord')}`,
    );
  });

  it('says the same of entries told in one run or in several', () => {
    const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red', whyRed: 'Outage' });
    const before = world.history;
    const entries = [...world.run().entries];
    world.clock('2026-05-05 10:00').type('e1', { whyRed: 'Two outages', health: 'Green' });
    entries.push(...world.run().entries);
    let history = before;
    const oneByOne = entries.flatMap((entry) => {
      const rows = told(world, [entry], history);
      history = redHistoryWith(history, [{ ...entry, at: world.now, by: email('somebody'), run: 1 }]);
      return rows;
    });
    expect(told(world, entries, before)).toEqual(oneByOne);
    expect(oneByOne.length).toBeGreaterThan(3);
  });
});
