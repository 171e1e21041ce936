import { historyRows } from '../../../src/redAccounts/columns/historyRows';
import type { Health } from '../../../src/redAccounts/health';
import type { RedEntry } from '../../../src/redAccounts/history';
import type { AccountKey, AskValues } from '../../../src/redAccounts/records';
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

/** What the CRM says of fjord. */
function reported(health: Health, changedAt: string, name = 'fjord'): RedEntry & { kind: 'healthReported' } {
  return {
    kind: 'healthReported',
    report: `${health} ${changedAt}`,
    account: keyOfId(crmId('fjord')),
    name,
    health,
    changedAt: at(changedAt),
    source: 'crm',
    who: 'CRM',
    why: '',
    says: {},
  };
}

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

  it('tells the time of a change only of what was told more than an hour later', () => {
    const world = new RedWorld();
    const after = (changedAt: string) => told(world, [reported('Red', changedAt)]).join();
    expect(after('2026-05-04 09:00')).toBe('fjord · CRM · Health:  → Red');
    expect(after('2026-05-04 08:59')).toBe('fjord · CRM · Health, on Mon 4 May 2026, 08:59:  → Red');
  });

  it('takes for what was before it what was last before it in time, not what was told last', () => {
    const world = new RedWorld();
    const entries = [
      reported('Red', '2026-05-04 09:20'),
      reported('Yellow', '2026-05-04 09:10'),
      reported('Green', '2026-05-04 09:30', ''),
    ];
    expect(told(world, entries)).toEqual([
      'fjord · CRM · Health:  → Red',
      'fjord · CRM · Health: Red → Green',
    ]);
  });

  it('calls an account that was opened without a name by its id or by the name in its key', () => {
    const world = new RedWorld();
    const opened = (account: AccountKey): RedEntry => ({
      kind: 'opened',
      episode: episodeId(account),
      account,
      red: world.now,
    });
    expect(told(world, [opened(keyOfId(crmId('fjord'))), opened(keyOfName('Fjord'))])).toEqual([
      `${crmId('fjord')} · Ridealong · Row:  → Followed as a red account`,
      'fjord · Ridealong · Row:  → Followed as a red account',
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
        { kind: 'closed', episode, outcome: 'resolved', reopensUntil: world.now },
        { kind: 'joined', episode, into: episodeId('e2') },
        { kind: 'putBack', ids: [episode] },
      ]),
    ).toEqual([
      'Fjord · cem@example.com · CE’s part:  → Signed',
      'Fjord · Ridealong · Thread:  → https://x.slack.com/p1',
      'Fjord · sam@example.com · Sponsor’s word:  → Resolved',
      'Fjord · Ridealong · Status: Waiting for resolution → Lost',
      'Fjord · Ridealong · Status: Waiting for resolution → Resolved',
      'Fjord · Ridealong · Row:  → Counts no more: the account has an earlier row',
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

  it('goes on telling, in the same run, of an account that is known by its id as of one', () => {
    const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red' });
    world.run();
    const same: RedEntry = { kind: 'sameAccount', name: keyOfName('Fjord'), id: keyOfId(crmId('fjord')) };
    const known = `Fjord · Ridealong · Account: Fjord → Known by its id ${crmId('fjord')}`;
    const later: RedEntry = { ...reported('Red', '2026-05-04 10:40'), account: keyOfName('Fjord') };
    expect(
      told(world, [
        reported('Yellow', '2026-05-04 09:10', 'Fjord Inc'),
        same,
        reported('Green', '2026-05-04 10:30', ''),
        later,
      ]),
    ).toEqual([known, 'Fjord Inc · CRM · Health: Red → Green', 'fjord · CRM · Health: Green → Red']);
    // Without a name of its own it is called as before.
    expect(told(world, [same, reported('Green', '2026-05-04 10:30', '')])).toEqual([
      known,
      'Fjord · CRM · Health: Red → Green',
    ]);
  });

  describe('of an account that was typed before the CRM spoke of it', () => {
    const known = `Fjord · Ridealong · Account: Fjord → Known by its id ${crmId('fjord')}`;
    const same: RedEntry = { kind: 'sameAccount', name: keyOfName('Fjord'), id: keyOfId(crmId('fjord')) };

    it.each([
      [
        'tells the CRM’s first word where it is a change',
        [{ ...reported('Yellow', '2026-05-06 11:00', 'Fjord'), why: 'Calmer' }],
        ['Fjord · CRM · Health: Red → Yellow: Calmer', known],
      ],
      [
        'tells it with its time where it comes late',
        [reported('Yellow', '2026-05-06 10:59', 'Fjord')],
        ['Fjord · CRM · Health, on Wed 6 May 2026, 10:59: Red → Yellow', known],
      ],
      ['tells nothing of what was before', [reported('Green', '2026-05-04 09:00', 'Fjord')], [known]],
      [
        'tells a second word once',
        [reported('Yellow', '2026-05-06 11:30', 'Fjord'), reported('Green', '2026-05-06 11:40', 'Fjord')],
        ['Fjord · CRM · Health: Yellow → Green', known],
      ],
      [
        'tells red once',
        [reported('Red', '2026-05-06 11:30', 'Fjord')],
        ['Fjord · CRM · Health:  → Red', known],
      ],
    ])('%s', (_what, reports, rows) => {
      const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red' });
      world.run();
      expect(told(world.clock('2026-05-06 12:00'), [...reports, same])).toEqual(rows);
    });
  });

  it('tells another name as a change of the row alone', () => {
    const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red' });
    world.run();
    world.type('e1', { account: 'Fjord AS' });
    expect(toldOfRun(world)).toEqual(['Fjord AS · Someone · Account: Fjord → Fjord AS']);
    const again: RedEntry = {
      kind: 'opened',
      episode: episodeId('e1'),
      account: keyOfName('Fjord AS'),
      red: world.now,
    };
    expect(told(world, [again])).toEqual(['Fjord AS · Ridealong · Row:  → Followed as a red account']);
  });

  it('tells each change of an ask, with what the one before it said, and what it is about as it was asked', () => {
    const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red' });
    world.run();
    const asked = {
      kind: 'asked',
      ask: askId('a1'),
      episode: episodeId('e1'),
      who: email('ann'),
      values: ask,
    } as const;
    const edited = (values: Partial<AskValues>): RedEntry => ({
      kind: 'askEdited',
      ask: askId('a1'),
      who: 'someone',
      values,
    });
    const ofAsk = 'Ask “A date for the export fix”';
    const { answer: _answer, ...others } = ask;
    const changed = Object.fromEntries(Object.keys(others).map((field) => [field, `New ${field}`]));
    expect(
      told(world, [
        asked,
        { ...asked, values: { ...ask, ask: 'Said twice' } },
        { kind: 'climbed', ask: asked.ask, to: '' },
        edited({ answer: 'In June' }),
        edited({ answer: 'In July', status: 'Open' }),
        edited(changed),
      ]).slice(2),
    ).toEqual([
      `Fjord · Ridealong · ${ofAsk}: Open → Shown on the board: there is no sponsor`,
      `Fjord · Someone · ${ofAsk}: Answer:  → In June`,
      `Fjord · Someone · ${ofAsk}: Answer: In June → In July`,
      `Fjord · Someone · ${ofAsk}: Account: Fjord → New account`,
      `Fjord · Someone · ${ofAsk}: Ask: A date for the export fix → New ask`,
      `Fjord · Someone · ${ofAsk}: Owner: pm@example.com → New owner`,
      `Fjord · Someone · ${ofAsk}: Due: 2026-05-08 → New due`,
      `Fjord · Someone · ${ofAsk}: Status: Open → New status`,
    ]);
  });

  it('tells nothing of what only the next run looks at', () => {
    const world = new RedWorld().type('e1', { account: 'Fjord', health: 'Red' });
    world.run();
    const [episode, rows] = [episodeId('e1'), ['e1']];
    expect(
      told(world, [
        { kind: 'missing', ids: rows },
        { kind: 'found', ids: rows },
        { kind: 'wordSeen', episode, role: 'ae', word: 'Agreed' },
        { kind: 'held', rows },
        { kind: 'mistaken', rows },
        { kind: 'unheld', rows },
        { kind: 'carriedOut', rows },
      ]),
    ).toEqual([]);
  });

  it('tells of an episode or ask whose line is lost what it can', () => {
    const world = new RedWorld();
    const [episode, lost] = [episodeId('e1'), askId('a1')];
    expect(
      told(world, [
        { kind: 'signed', episode, part: 'ce', who: email('cem'), content: 'h' },
        { kind: 'edited', episode, who: 'someone', values: { whyRed: 'Outage' } },
        { kind: 'climbed', ask: lost, to: email('sam') },
        { kind: 'askEdited', ask: lost, who: 'someone', values: { answer: 'In June' } },
        { kind: 'asked', ask: lost, episode, who: email('ann'), values: ask },
      ]),
    ).toEqual([
      ' · cem@example.com · CE’s part:  → Signed',
      ' · Ridealong · Ask “”: Open → Climbed to sam@example.com',
      'Fjord · ann@example.com · Ask:  → A date for the export fix (owner pm@example.com, due 2026-05-08)',
    ]);
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
