import { changeOf, type RedChange } from '../../../src/run/redAccounts/change';
import { conflictOf } from '../../../src/run/redAccounts/conflict';
import type { RedAfter, RedWish } from '../../../src/run/redAccounts/found';
import type { RedOutcome } from '../../../src/run/redAccounts/outcome';
import { situationAfter } from '../../../src/run/redAccounts/situationAfter';
import { valuesOf } from '../../../src/redAccounts/rowValues';
import { serialOfDay } from '../../../src/time/calendarDay';
import { acme, saves } from '../../redAccounts/asking';
import { crmId, day, email, episodeId } from '../../redAccounts/world';
import { viewedWorld, ViewedWorld } from './viewing';

interface Asked {
  readonly wish: RedWish<RedOutcome>;
  /** What the person is told when all is done; or the outcome, where it is no sentence. */
  readonly told: unknown;
  readonly wasCoordinatorAsked: boolean;
}

function asks(world: ViewedWorld, me: string, request: RedChange, isCoordinator = false): Asked {
  let wasCoordinatorAsked = false;
  const context = { by: email(me), spreadsheet: 's1', run: 2, nonce: 'n', newId: (p: string) => `${p}-new` };
  const wish = changeOf(request, world.found, { ...context, now: world.now }, () => {
    wasCoordinatorAsked = true;
    return isCoordinator;
  });
  return { wish, told: toldOf(world, wish), wasCoordinatorAsked };
}

/** Asked once all is decided. */
function afterwards(world: ViewedWorld): RedAfter {
  const { found, tracker, history, now } = world;
  const context = { now, by: email('ann.berg'), spreadsheet: 's1', run: 2, nonce: 'n', newId: () => 'x' };
  return {
    before: found,
    programme: tracker,
    history,
    context,
    newRows: [],
    problems: new Map(),
    entries: [],
  };
}

function toldOf(world: ViewedWorld, { outcome }: RedWish<RedOutcome>): unknown {
  return outcome.kind === 'done' ? outcome.sentence(afterwards(world)) : outcome;
}

const shown = (world: ViewedWorld, { outcome }: RedWish<RedOutcome>): string | undefined =>
  outcome.kind === 'done' ? outcome.show?.(afterwards(world)) : undefined;

describe('opening an account', () => {
  const open: RedChange = {
    ...{ kind: 'openAccount', account: 'Globex', accountId: '', whyRed: 'Slow' },
    ...{ ae: email('ann.berg'), ce: '', sponsor: '' },
  };

  it('is a report of its being red', () => {
    const world = viewedWorld();
    const { wish, told } = asks(world, 'ann.berg', open);
    expect(told).toBe('The account is followed from now on.');
    expect(wish).toMatchObject({ newRows: [], edits: [], programme: world.tracker });
    expect(wish.entries).toEqual([
      {
        kind: 'healthReported',
        report: expect.any(String) as string,
        account: 'name:globex',
        name: 'Globex',
        health: 'Red',
        changedAt: world.now,
        source: 'panel',
        who: email('ann.berg'),
        why: 'Slow',
        says: { ae: email('ann.berg') },
      },
    ]);
  });

  it('shows the account that was opened, by its name or its id', () => {
    const world = viewedWorld();
    const { wish } = asks(world, 'ann.berg', open);
    expect(shown(world, wish)).toBe('');
    world.type('e5', { account: 'Globex', health: 'Red' }).run();
    expect(shown(world, wish)).toBe('e5');
    const byId = asks(new ViewedWorld(), 'ann', {
      ...open,
      account: 'New',
      accountId: `${crmId('acme')}AAY`,
    });
    expect(shown(world, byId.wish)).toBe(acme(world));
  });

  it('shows none where the name is of several accounts', () => {
    const world = viewedWorld();
    const { wish } = asks(world, 'ann.berg', { ...open, account: 'Twins' });
    for (const id of [crmId('one'), crmId('other')]) {
      const event = { account: { id, name: 'Twins' }, health: 'Red' as const, changedAt: world.now, why: '' };
      world.hear({ ...event, ae: undefined, ce: undefined, sponsor: undefined, renewal: undefined });
    }
    expect(shown(world, wish)).toBe('');
  });

  it('is refused where it has its row', () => {
    const { wish, told } = asks(viewedWorld(), 'ann.berg', { ...open, account: 'acme' });
    expect(told).toEqual({ kind: 'refused', sentence: 'acme has an open row already. Go on there.' });
    expect(wish).toMatchObject({ entries: [], newRows: [], edits: [] });
  });
});

describe('saving an account', () => {
  function save(world: ViewedWorld, me: string, values: Record<string, string>, sign = false): Asked {
    const base = valuesOf(world.row(acme(world)));
    return asks(world, me, { kind: 'saveAccount', show: acme(world), base, values, sign });
  }

  it('writes what was changed into its row, and keeps it', () => {
    const world = viewedWorld();
    world.report('globex', 'Red');
    world.rows.delete(acme(world));
    world.type(acme(world), { account: 'acme', health: 'Red', ce: email('cem') });
    const { wish, told, wasCoordinatorAsked } = save(world, 'cem', {
      nextStep: 'Call',
      nextStepDue: '2026-05-08',
    });
    expect([told, wasCoordinatorAsked]).toEqual(['Saved.', false]);
    expect(wish).toMatchObject({
      entries: [
        { kind: 'edited', episode: acme(world), values: { nextStep: 'Call', nextStepDue: '2026-05-08' } },
      ],
      newRows: [],
    });
    const cells = { 'Next step': 'Call', 'Next step due': serialOfDay(day('2026-05-08')) };
    expect(wish.edits).toEqual([{ kind: 'setCells', tab: 'tracker', row: 2, cells }]);
    expect(wish.programme.rows.get(acme(world))).toMatchObject({ nextStep: 'Call' });
    expect(shown(world, wish)).toBeUndefined();
  });

  it('says so when a part is signed with it', () => {
    const world = viewedWorld();
    const { wish, told } = save(world, 'cem', { actionPlan: 'Mend it', exitCriteria: 'Quiet' }, true);
    expect(told).toBe('Saved, and your part is signed.');
    expect(wish.entries.map(({ kind }) => kind)).toEqual(['edited', 'signed']);
  });

  it('writes nothing where somebody else wrote, and shows both texts', () => {
    const world = viewedWorld();
    const base = valuesOf(world.row(acme(world)));
    saves(world, 'ann.berg', { whyRed: 'Two outages' });
    world.clock('2026-05-05 09:30');
    const values = { whyRed: 'Slow' };
    const { wish } = asks(world, 'cem', {
      kind: 'saveAccount',
      show: acme(world),
      base,
      values,
      sign: false,
    });
    const { outcome } = wish;
    if (outcome.kind !== 'conflict') throw new Error(outcome.kind);
    expect(wish).toMatchObject({ entries: [], newRows: [], edits: [] });
    const home = world.home('cem');
    expect(conflictOf(outcome.conflict, situationAfter(afterwards(world)), home)).toEqual({
      kind: 'conflict',
      sentence:
        'Somebody else changed Why red since you opened this. Nothing was saved: look at both texts, keep what you need of each, and save again.',
      fields: [{ field: 'whyRed', label: 'Why red', theirs: 'Two outages', by: 'Ann Berg, Mon 4 May 10:00' }],
      home,
    });
  });

  it('is refused where the rules do not allow it', () => {
    expect(save(viewedWorld(), 'ann.berg', { ce: email('ann.berg') }).told).toEqual({
      kind: 'refused',
      sentence: 'acme needs two owners: AE and CE cannot both be ann.berg@example.com. Nothing was saved.',
    });
  });
});

describe('changing the health', () => {
  const change = (world: ViewedWorld): RedChange => ({
    ...{ kind: 'changeHealth', health: 'Yellow', why: 'Calmer', show: acme(world) },
  });

  it.each([
    ['ann.berg', false],
    ['casey', true],
  ])('is a report of %s', (me, isCoordinator) => {
    const world = viewedWorld().clock('2026-05-05 09:30');
    const { wish, told, wasCoordinatorAsked } = asks(world, me, change(world), isCoordinator);
    expect([told, wasCoordinatorAsked]).toEqual(['The health is changed.', true]);
    expect(wish).toMatchObject({
      entries: [{ kind: 'healthReported', health: 'Yellow', why: 'Calmer', who: email(me) }],
      newRows: [],
      edits: [],
    });
  });

  it('is refused to strangers', () => {
    const world = viewedWorld();
    expect(asks(world, 'stranger', change(world)).told).toEqual({
      kind: 'refused',
      sentence:
        'Only the AE, the CE, the sponsor and coordinators change the health of acme. Ask one of them. Nothing was changed.',
    });
  });
});

describe('asks', () => {
  const ask = (world: ViewedWorld): RedChange => ({
    ...{ kind: 'ask', show: acme(world), ask: 'A date', owner: email('vp'), due: '2026-05-08' },
  });

  it.each([
    ['cem', false],
    ['casey', true],
  ])('are made by %s, with a row of their own', (me, isCoordinator) => {
    const world = viewedWorld();
    const { wish, told } = asks(world, me, ask(world), isCoordinator);
    expect(told).toBe('Asked: the owner is told, and the ask stands in the tab Asks.');
    expect(wish.entries).toMatchObject([
      { kind: 'asked', ask: 'a-new', episode: acme(world), who: email(me) },
    ]);
    expect(wish.edits).toEqual([]);
    expect(wish.newRows).toEqual([
      {
        tab: 'asks',
        id: 'a-new',
        cells: {
          Account: 'acme',
          Ask: 'A date',
          Owner: email('vp'),
          Due: serialOfDay(day('2026-05-08')),
          Answer: '',
          Status: 'Open',
        },
      },
    ]);
    expect([...wish.programme.asks.keys()]).toEqual(['a-new']);
  });

  it('are not made by strangers', () => {
    const world = viewedWorld();
    expect(asks(world, 'stranger', ask(world)).told).toMatchObject({
      kind: 'refused',
      sentence: expect.stringMatching(
        /^Only the AE, the CE, the sponsor and coordinators ask for acme\./,
      ) as string,
    });
  });

  it.each([
    ['leader', false],
    ['casey', true],
  ])('are answered by %s in their row', (me, isCoordinator) => {
    const world = viewedWorld().typeAsk('k0', { account: 'acme' }).typeAsk('k1', { account: 'acme' });
    world.run();
    const request: RedChange = {
      kind: 'answerAsk',
      show: '',
      id: 'k1',
      status: 'Answered',
      answer: 'In June',
    };
    const { wish, told } = asks(world, me, request, isCoordinator);
    expect(told).toBe('Saved. Who asked sees it in the tab Asks.');
    expect(wish).toMatchObject({
      entries: [{ kind: 'askEdited', ask: 'k1', who: email(me) }],
      newRows: [],
    });
    const cells = { Answer: 'In June', Status: 'Answered' };
    expect(wish.edits).toEqual([{ kind: 'setCells', tab: 'asks', row: 2, cells }]);
    const [row] = [...wish.programme.asks.values()].slice(1);
    expect(row).toMatchObject({ answer: 'In June', status: 'Answered' });
  });

  it('are not answered by strangers', () => {
    const world = viewedWorld().typeAsk('k1', { account: 'acme' });
    world.run();
    const request: RedChange = {
      kind: 'answerAsk',
      show: '',
      id: 'k1',
      status: 'Answered',
      answer: 'In June',
    };
    expect(asks(world, 'stranger', request).wish.outcome.kind).toBe('refused');
  });
});

describe('a word that it is over', () => {
  it('is noted', () => {
    const world = viewedWorld().clock('2026-05-05 10:00');
    world.report('acme', 'Green');
    saves(world, 'ann.berg', { resolution: 'A new release' });
    const { wish, told, wasCoordinatorAsked } = asks(world, 'cem', { kind: 'giveWord', show: acme(world) });
    expect([told, wasCoordinatorAsked]).toEqual(['Your word is noted.', false]);
    expect(wish.entries).toEqual([
      { kind: 'wordGiven', episode: acme(world), role: 'ce', who: email('cem') },
    ]);
  });

  it('is refused of an account that is followed no more', () => {
    expect(asks(viewedWorld(), 'cem', { kind: 'giveWord', show: episodeId('e99') }).told).toEqual({
      kind: 'refused',
      sentence: 'There is no such red account any more. Select its row, and try again.',
    });
  });
});
