import type { Episode } from '../../../src/redAccounts/history';
import { planView } from '../../../src/run/redAccounts/homePlan';
import type { PartView } from '../../../src/sidebar/redAccounts/requests';
import { acme, agrees, saves } from '../../redAccounts/asking';
import { email } from '../../redAccounts/world';
import { ViewedWorld } from './viewing';

/** acme, red since Monday 2026-05-04, 10:00, with these owners. */
function owned(owners: { ae?: string; ce?: string } = { ae: 'ann.berg', ce: 'cem' }): ViewedWorld {
  const world = new ViewedWorld();
  const { ae, ce } = owners;
  world.report('acme', 'Red', undefined, { ...(ae && { ae: email(ae) }), ...(ce && { ce: email(ce) }) });
  return world;
}

function viewOf(world: ViewedWorld, change: Partial<Episode> = {}): ReturnType<typeof planView> {
  return planView(world.situation, { ...world.episodeOf('acme'), ...change });
}

/** Both have signed their part on Monday at 10:00. */
function agreed(): ViewedWorld {
  const world = owned({ ae: 'ann', ce: 'cem' });
  agrees(world);
  return world;
}

describe('R4 the view of a plan', () => {
  it('of which nothing is written says what is missing from whom, and until when', () => {
    expect(viewOf(owned())).toEqual({
      parts: {
        ae: { owner: 'Ann Berg', state: 'missing', sentence: 'Missing: Why red, Current state.' },
        ce: {
          owner: 'cem@example.com',
          state: 'missing',
          sentence: 'Missing: Action plan, Exit criteria.',
        },
      },
      plan: 'The plan is to be agreed by Wed 6 May.',
      planState: 'due',
    });
  });

  it('that nobody owns says so', () => {
    expect(viewOf(owned({})).parts).toEqual({
      ae: { owner: '', state: 'nobody', sentence: 'Nobody is named as AE.' },
      ce: { owner: '', state: 'nobody', sentence: 'Nobody is named as CE.' },
    });
  });

  it('that one person would own alone asks for somebody else', () => {
    const world = owned({ ae: 'ann.berg' });
    world.type(acme(world), { ce: email('ann.berg') }).run();
    expect(viewOf(world).parts.ce).toEqual({
      owner: '',
      state: 'nobody',
      sentence: 'Ann Berg has another role here: name somebody else as CE.',
    });
  });

  it('is due until the end of its day, then overdue', () => {
    const world = owned();
    const at = (text: string): [string, string] => {
      const { plan, planState } = viewOf(world.clock(text));
      return [plan, planState];
    };
    expect(at('2026-05-06 23:59')).toEqual(['The plan is to be agreed by Wed 6 May.', 'due']);
    expect(at('2026-05-07 00:00')).toEqual(['The plan was due on Wed 6 May.', 'overdue']);
  });

  it('that was agreed says when the second signed', () => {
    const world = owned({ ae: 'ann', ce: 'cem' });
    saves(world, 'ann', { whyRed: 'Two outages', currentState: 'They are angry' }, true);
    world.clock('2026-05-05 16:30');
    saves(world, 'cem', { actionPlan: 'Mend it', exitCriteria: '30 quiet days' }, true);
    expect(viewOf(world)).toEqual({
      parts: {
        ae: {
          owner: 'ann@example.com',
          state: 'signed',
          sentence: 'Signed by ann@example.com on Mon 4 May 10:00.',
        },
        ce: {
          owner: 'cem@example.com',
          state: 'signed',
          sentence: 'Signed by cem@example.com on Tue 5 May 16:30.',
        },
      },
      plan: 'Agreed by both on Tue 5 May 16:30.',
      planState: 'agreed',
    });
  });

  it('that was not agreed is asked for no more once the account waits for its resolution', () => {
    const world = owned().clock('2026-05-05 10:00');
    world.report('acme', 'Yellow');
    const { plan, planState } = viewOf(world.clock('2026-05-20 10:00'));
    expect([plan, planState]).toEqual(['The plan was not agreed.', 'due']);
  });

  it('that was agreed still says so when the account waits', () => {
    const world = agreed().clock('2026-05-05 10:00');
    world.report('acme', 'Yellow');
    expect(viewOf(world).plan).toBe('Agreed by both on Mon 4 May 10:00.');
  });
});

describe('R4 a part', () => {
  function partAfter(change: (world: ViewedWorld) => unknown, world = agreed()): PartView {
    world.clock('2026-05-05 09:30');
    change(world);
    return viewOf(world).parts.ae;
  }

  it('that is complete waits for its signature', () => {
    const written = (world: ViewedWorld): void =>
      saves(world, 'ann', { whyRed: 'Two outages', currentState: 'They are angry' });
    expect(partAfter(written, owned({ ae: 'ann', ce: 'cem' }))).toEqual({
      owner: 'ann@example.com',
      state: 'unsigned',
      sentence: 'Complete, and not signed yet.',
    });
  });

  it('that was typed since it was signed names nobody', () => {
    expect(partAfter((world) => world.type(acme(world), { whyRed: 'Three outages' }).run())).toEqual({
      owner: 'ann@example.com',
      state: 'changed',
      sentence: 'Changed by somebody on Tue 5 May 09:30 since it was signed on Mon 4 May 10:00.',
    });
  });

  it('that the CRM changed since it was signed names the CRM', () => {
    const byCrm = (world: ViewedWorld): unknown =>
      world.ledger({
        kind: 'edited',
        episode: acme(world),
        who: 'CRM',
        values: { whyRed: 'Three outages' },
      });
    expect(partAfter(byCrm).sentence).toBe(
      'Changed by the CRM on Tue 5 May 09:30 since it was signed on Mon 4 May 10:00.',
    );
  });

  it('that was signed by typing says where', () => {
    const typed = (world: ViewedWorld): unknown =>
      world.type(acme(world), { whyRed: 'Outages', currentState: 'Angry', words: { ae: 'Agreed' } }).run();
    const world = owned({ ae: 'ann', ce: 'cem' });
    expect(partAfter(typed, world).sentence).toBe('Signed in Account Tracker on Tue 5 May 09:30.');
    const called = { tabs: { 'Account Tracker': 'Rote Kunden' }, columns: {} };
    world.settings = { ...world.settings, called };
    expect(viewOf(world).parts.ae.sentence).toBe('Signed in Rote Kunden on Tue 5 May 09:30.');
  });
});
