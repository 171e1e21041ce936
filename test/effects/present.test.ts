import type { Claim, DeliveryEntry, EffectKey, Outcome } from '../../src/effects/delivery';
import { presentEffects, type Present } from '../../src/effects/present';
import { instant } from '../../src/time/instant';
import { email } from '../shadowing/world';

// What stands outside the sheet follows from the claims and outcomes in the ledger (design, section 4).

const key = 'invite/c1/ada@example.com' as EffectKey;
const claim = (changes: Partial<Claim> = {}): Claim => ({
  key,
  generation: 1,
  act: 'insert',
  content: 'x',
  ...changes,
});

type Told = Extract<DeliveryEntry, { kind: 'delivered' }>['outcomes'][number];
const told = (outcome: Outcome, changes: Partial<Told> = {}): DeliveryEntry => ({
  kind: 'delivered',
  outcomes: [{ key, generation: 1, outcome, detail: 'why', ...changes }],
});
const claimed = (...claims: Claim[]): DeliveryEntry => ({ kind: 'claimed', claims });
const madeAnew: DeliveryEntry = { kind: 'calendarMade', calendar: 'another' };

/** What stands after these, of which the first was at 1, the second at 2 and so on. */
function after(...entries: DeliveryEntry[]): Present {
  const logged = entries.map((entry, i) => ({ ...entry, at: instant(i + 1), by: email('auto'), run: 1 }));
  return presentEffects(logged).get(key)!;
}

const first = claim();
const open: Present = {
  key,
  generation: 1,
  standing: 'absent',
  content: '',
  open: first,
  openBefore: undefined,
  act: 'insert',
  at: instant(1),
  refused: undefined,
  ref: '',
  tried: 'x',
  waiting: { since: instant(1), tries: 1, waitsFor: undefined, detail: '', notBefore: undefined },
};
const live: Present = { ...open, standing: 'live', content: 'x', open: undefined, waiting: undefined };

describe('a claim', () => {
  it('without an outcome is open: nobody knows what came of it', () => {
    expect(after(claimed(first))).toEqual(open);
  });

  it('that was done stands, with the content that it was to bring about', () => {
    expect(after(claimed(first), told('done'))).toEqual(live);
  });

  it.each<[string, Partial<Claim>, Outcome, Partial<Present>]>([
    ['a mail that was done is sent', { act: 'mail' }, 'done', { standing: 'sent', content: 'x' }],
    ['a post that was done is live', { act: 'post' }, 'done', { standing: 'live', content: 'x' }],
    [
      'an insert that found its id in use stands, with what content is not certain',
      {},
      'exists',
      { standing: 'live' },
    ],
    ['what somebody removed by hand is gone', { act: 'update' }, 'gone', { standing: 'gone' }],
    ['what was cancelled has no content', { act: 'cancel', content: '' }, 'done', { standing: 'cancelled' }],
  ])('%s', (_, changes, outcome, expected) => {
    const { act, content: tried } = claim(changes);
    expect(after(claimed(claim(changes)), told(outcome))).toEqual({
      ...live,
      content: '',
      act,
      tried,
      ...expected,
    });
  });

  it('that was refused says so until it is claimed anew', () => {
    const refused = after(claimed(first), told('refused'));
    expect(refused).toEqual({ ...open, open: undefined, waiting: undefined, refused: 'why' });
    const again = after(claimed(first), told('refused'), claimed(first));
    expect(again).toMatchObject({ refused: undefined, at: 3, waiting: { since: 3, tries: 1 } });
  });

  it('after what stands leaves it standing until it is told', () => {
    const update = claim({ act: 'update', content: 'y' });
    const changing = after(claimed(first), told('done'), claimed(update));
    expect(changing).toEqual({
      ...live,
      open: update,
      act: 'update',
      at: 3,
      tried: 'y',
      waiting: { ...open.waiting, since: 3 },
    });
    expect(after(claimed(first), told('done'), claimed(update), told('notDone'))).toMatchObject({
      standing: 'live',
      content: 'x',
      open: undefined,
    });
  });

  it('of a new generation begins anew', () => {
    const next = claim({ generation: 2 });
    const cancelled = [claimed(claim({ act: 'cancel', content: '' })), told('done', { ref: 'C1/1' })];
    expect(after(...cancelled, claimed(next))).toEqual({
      ...open,
      generation: 2,
      open: next,
      at: 3,
      waiting: { ...open.waiting, since: 3 },
    });
  });
});

describe('an act that came to nothing', () => {
  it('waits since it was first claimed, with how often it was tried', () => {
    const until = { notBefore: instant(99) };
    expect(after(claimed(first), told('notDone', until), claimed(first), told('notDone', until))).toEqual({
      ...open,
      open: undefined,
      at: 3,
      waiting: { since: 1, tries: 2, waitsFor: 'service', detail: 'why', notBefore: 99 },
    });
  });

  it.each(['time', 'mailQuota', 'fetchQuota', 'slackToken'] as const)(
    'for want of %s was no try',
    (waitsFor) => {
      const entries = [claimed(first), told('notDone'), claimed(first), told('notDone', { waitsFor })];
      expect(after(...entries).waiting).toMatchObject({ since: 1, tries: 1, waitsFor });
    },
  );

  it('leaves the claim before it as open as it was', () => {
    const again = claim({ content: 'y' });
    const twice = after(claimed(first), claimed(again));
    expect(twice).toMatchObject({ open: again, openBefore: first, waiting: { since: 1, tries: 2 } });
    for (const outcome of ['notDone', 'refused'] as const) {
      expect(after(claimed(first), claimed(again), told(outcome))).toMatchObject({
        open: first,
        openBefore: undefined,
      });
    }
    // Told of both of them: the second was refused, the first surely did not happen.
    expect(after(claimed(first), claimed(again), told('refused'), told('notDone'))).toMatchObject({
      open: undefined,
      refused: 'why',
      waiting: undefined,
    });
    expect(after(claimed(first), claimed(again), told('done'))).toMatchObject({
      open: undefined,
      openBefore: undefined,
      content: 'y',
    });
  });
});

describe('an outcome', () => {
  it('says where it stands, which is kept when later ones do not', () => {
    const post = claim({ act: 'post' });
    const entries = [claimed(post), told('done', { ref: 'C1/1' })];
    expect(after(...entries).ref).toBe('C1/1');
    expect(after(...entries, claimed(claim({ act: 'edit' })), told('done')).ref).toBe('C1/1');
  });

  it('of another generation, of what is not claimed, or told a second time says nothing', () => {
    expect(after(claimed(first), told('done', { generation: 2 }))).toEqual(open);
    expect(after(told('done'))).toBeUndefined();
    expect(after(claimed(first), told('done'), told('gone'))).toEqual(live);
  });
});

describe('a new calendar in place of one that is gone', () => {
  const anew = { standing: 'cancelled', content: '', open: undefined, waiting: undefined };

  it('has none of its events, whatever was open or refused', () => {
    expect(after(claimed(first), told('done'), madeAnew)).toEqual({ ...live, ...anew });
    expect(after(claimed(first), claimed(first), madeAnew)).toEqual({ ...open, at: 2, ...anew });
    expect(after(claimed(first), told('refused'), madeAnew)).toEqual({ ...open, ...anew });
  });

  it('does not bring back what was removed by hand, and is nothing to mails and posts', () => {
    const gone = [claimed(first), told('gone')];
    expect(after(...gone, madeAnew)).toEqual(after(...gone));
    for (const act of ['mail', 'post', 'edit'] as const) {
      const sent = [claimed(claim({ act })), told('done')];
      expect(after(...sent, madeAnew)).toEqual(after(...sent));
    }
  });
});
