import fc from 'fast-check';
import type { Logged } from '../../src/programme/history';
import { keyOfId, keyOfName } from '../../src/redAccounts/account';
import { emptyRedHistory, redHistoryWith } from '../../src/redAccounts/redHistoryWith';
import type { RedEntry } from '../../src/redAccounts/history';
import { crmReport, typedReport } from '../../src/redAccounts/reports';
import { anEvent, askId, at, crmId, email, episodeId } from './world';

const logged = (entries: readonly RedEntry[]): Logged<RedEntry>[] =>
  entries.map((entry, i) => ({
    ...entry,
    at: at(`2026-05-04 10:0${i % 10}`),
    by: email('somebody'),
    run: i,
  }));
const added = (...entries: RedEntry[]): ReturnType<typeof redHistoryWith> =>
  redHistoryWith(emptyRedHistory, logged(entries));

const acme = keyOfName('Acme');
const e1 = episodeId('e1');
const e2 = episodeId('e2');
const red = typedReport({ key: acme, name: 'Acme' }, 'Red', at('2026-05-04 10:00'));
const opened: RedEntry = { kind: 'opened', episode: e1, account: acme, red: at('2026-05-04 10:00') };
const second: RedEntry = { ...opened, episode: e2 };

describe('what the ledger of Red Accounts adds up to', () => {
  it('R8 a field keeps who changed it last and when, and what it was before', () => {
    const edits: readonly RedEntry[] = [
      { kind: 'edited', episode: e1, who: 'CRM', values: { ae: 'ann@example.com', ce: 'cy@example.com' } },
      { kind: 'edited', episode: e1, who: email('ann'), values: { ae: '' } },
    ];
    const episode = added(opened, ...edits).episodes.get(e1);
    expect([episode?.values.ae, episode?.values.ce]).toEqual(['', 'cy@example.com']);
    expect(episode?.touched).toEqual({
      ae: { who: email('ann'), at: at('2026-05-04 10:02'), had: 'ann@example.com' },
      ce: { who: 'CRM', at: at('2026-05-04 10:01') },
    });
  });

  it('R1 reports, episodes and other names of an account go with it to the key that it has from then on', () => {
    const id = keyOfId(crmId('acme'));
    const inc = keyOfName('Acme Inc');
    const history = added(
      red,
      opened,
      { kind: 'sameAccount', name: acme, id: inc },
      { kind: 'sameAccount', name: inc, id },
      { ...second, account: acme },
    );
    expect([...history.accounts.keys()]).toEqual([id]);
    expect([...history.sameAs]).toEqual([
      [acme, id],
      [inc, id],
    ]);
    expect([history.episodes.get(e1)?.account, history.episodes.get(e2)?.account]).toEqual([id, id]);
  });

  it('R1 a joined episode is one of its own again when it is opened again', () => {
    const join: RedEntry = { kind: 'joined', episode: e2, into: e1 };
    expect(added(opened, second, join).episodes.get(e2)?.joinedInto).toBe(e1);
    expect(added(opened, second, join, second).episodes.get(e2)?.joinedInto).toBeUndefined();
  });

  it('two episodes are never joined into each other', () => {
    const join: RedEntry = { kind: 'joined', episode: e2, into: e1 };
    const { episodes } = added(opened, second, join, { kind: 'joined', episode: e1, into: e2 });
    expect(episodes.get(e1)?.joinedInto).toBeUndefined();
  });

  it('R5 an ask climbs once', () => {
    const values = {
      account: 'Acme',
      ask: 'Help',
      owner: 'vp@example.com',
      due: '',
      answer: '',
      status: 'Open',
    };
    const ask = askId('a1');
    const { asks } = added(
      opened,
      { kind: 'asked', ask, episode: e1, who: 'someone', values },
      { kind: 'askEdited', ask, who: email('vp'), values: { status: 'Acknowledged' } },
      { kind: 'climbed', ask, to: email('first') },
      { kind: 'climbed', ask, to: email('second') },
    );
    expect(asks.get(ask)).toMatchObject({
      askedBy: 'someone',
      values: { ask: 'Help', status: 'Acknowledged' },
      touched: { status: { who: email('vp') } },
      climbed: { to: email('first') },
    });
  });

  it('passes over what is about an episode or ask that nothing made', () => {
    const lost: readonly RedEntry[] = [
      { kind: 'edited', episode: e1, who: 'CRM', values: { ae: 'x' } },
      { kind: 'closed', episode: e1, outcome: 'lost', reopensUntil: at('2026-05-04 10:00') },
      { kind: 'climbed', ask: askId('a1'), to: '' },
    ];
    expect(added(...lost)).toEqual(emptyRedHistory);
  });

  it('R1 reports add up to the same account in every order', () => {
    const events = fc.array(
      fc
        .record({ minute: fc.nat(5), health: fc.constantFrom('Red', 'Yellow', 'Green', 'Lost') })
        .map(({ minute, health }) => anEvent('acme', health, at(`2026-05-04 10:0${minute}`))),
      { maxLength: 8 },
    );
    const told = (list: readonly RedEntry[]): unknown =>
      redHistoryWith(emptyRedHistory, logged(list))
        .accounts.get(keyOfId(crmId('acme')))
        ?.reports.map(({ id }) => id);
    fc.assert(
      fc.property(
        events.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
          ),
        ),
        ([list, shuffled]) => {
          const entries = (of: typeof list): RedEntry[] =>
            of.flatMap((event) => crmReport(emptyRedHistory, event));
          expect(told(entries(shuffled))).toEqual(told(entries(list)));
        },
      ),
    );
  });
});
