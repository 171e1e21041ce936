import fc from 'fast-check';
import type { Logged } from '../../src/programme/history';
import { keyOfId, keyOfName } from '../../src/redAccounts/account';
import { emptyRedHistory, redHistoryWith } from '../../src/redAccounts/redHistoryWith';
import type { Health } from '../../src/redAccounts/health';
import type { RedEntry } from '../../src/redAccounts/history';
import { crmReport, typedReport } from '../../src/redAccounts/reports';
import { anEvent, askId, at, crmId, email, episodeId, kinds, RedWorld } from './world';

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
const help = { account: 'Acme', ask: 'Help', owner: 'vp@example.com', due: '', answer: '', status: 'Open' };

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
    const values = { account: 'Acme', whyRed: 'Outage' };
    const filled: RedEntry = { kind: 'edited', episode: e2, who: 'CRM', values };
    const { episodes } = added(opened, second, filled, join, { ...second, account: keyOfName('Other') });
    expect(episodes.get(e2)).toEqual(added(opened, second, filled).episodes.get(e2));
  });

  it('R1 an episode joined into one of which nothing is known is one of its own again with the next run', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    const { id } = world.episodeOf('acme');
    world.ledger({ kind: 'joined', episode: id, into: episodeId('lost') });
    expect(world.history.episodes.get(id)?.joinedInto).toBe('lost');
    expect(kinds(world.run())).toEqual(['opened']);
    expect(world.course('acme').state).toBe('red');
  });

  it('keeps whose news are held, until they are told or as before; what is a mistake stays so', () => {
    const told = (kind: 'unheld' | 'carriedOut' | 'mistaken') => {
      const { held } = added(opened, { kind: 'held', rows: [e1] }, { kind, rows: [e1] });
      return [[...held.rows], held.carriedOut.length, [...held.quietUntil]];
    };
    const since = at('2026-05-04 10:01');
    expect([...added(opened, { kind: 'held', rows: [e1] }).held.rows]).toEqual([
      [e1, { since, mistake: undefined }],
    ]);
    expect(told('unheld')).toEqual([[], 0, [[e1, at('2026-05-04 10:02')]]]);
    expect(told('carriedOut')).toEqual([[], 1, []]);
    expect(told('mistaken')).toEqual([[[e1, { since, mistake: email('somebody') }]], 0, []]);
  });

  it('two episodes are never joined into each other', () => {
    const join: RedEntry = { kind: 'joined', episode: e2, into: e1 };
    const { episodes } = added(opened, second, join, { kind: 'joined', episode: e1, into: e2 });
    expect(episodes.get(e1)?.joinedInto).toBeUndefined();
  });

  it('R5 an ask climbs once', () => {
    const ask = askId('a1');
    const { asks } = added(
      opened,
      { kind: 'asked', ask, episode: e1, who: 'someone', values: help },
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

  it('R4 R7 an episode keeps the latest signature and word of each, every closing, and the thread that it took', () => {
    const until = at('2026-05-18 10:00');
    const closed: RedEntry = { kind: 'closed', episode: e1, outcome: 'lost', reopensUntil: until };
    const place = { channel: 'C1', ts: '1.2', link: 'https://acme.slack.com/archives/C1/p12' };
    const { episodes } = added(
      opened,
      { kind: 'signed', episode: e1, part: 'ae', who: email('ann'), content: 'x' },
      { kind: 'signed', episode: e1, part: 'ce', who: email('cem'), content: 'y' },
      { kind: 'signed', episode: e1, part: 'ae', who: 'someone', content: 'z' },
      { kind: 'wordGiven', episode: e1, role: 'ae', who: email('ann') },
      { kind: 'wordGiven', episode: e1, role: 'sponsor', who: 'someone' },
      { kind: 'wordSeen', episode: e1, role: 'ae', word: 'Agreed' },
      { kind: 'wordSeen', episode: e1, role: 'ce', word: 'Resolved' },
      { kind: 'threadTaken', episode: e1, ...place },
      closed,
      { ...closed, outcome: 'resolved' },
      opened,
    );
    const minute = (n: number) => at(`2026-05-04 10:0${n % 10}`);
    expect(episodes.get(e1)).toMatchObject({
      id: e1,
      account: acme,
      openedAt: minute(0),
      touched: {},
      signatures: {
        ae: { who: 'someone', at: minute(3), content: 'z' },
        ce: { who: email('cem'), at: minute(2), content: 'y' },
      },
      words: { ae: { who: email('ann'), at: minute(4) }, sponsor: { who: 'someone', at: minute(5) } },
      wordsSeen: { ae: 'Agreed', ce: 'Resolved' },
      thread: place,
      closings: [
        { outcome: 'lost', at: minute(9), reopensUntil: until },
        { outcome: 'resolved', at: minute(10), reopensUntil: until },
      ],
      joinedInto: undefined,
    });
  });

  it('R7 a row is missing once for each run that did not find it, until it is found or put back', () => {
    const missing: RedEntry = { kind: 'missing', ids: ['e1', 'q1', 'q2'] };
    const history = added(
      missing,
      missing,
      { kind: 'found', ids: ['q1'] },
      { kind: 'putBack', ids: [e1] },
      missing,
    );
    expect([...history.missing]).toEqual([
      ['q2', 3],
      ['e1', 1],
      ['q1', 1],
    ]);
  });

  it('R5 an ask is asked once, and nothing is said of one that was not', () => {
    const asked: RedEntry = { kind: 'asked', ask: askId('a1'), episode: e1, who: email('ann'), values: help };
    const { asks } = added(
      opened,
      asked,
      { ...asked, who: 'someone', values: { ...help, ask: 'Another' } },
      { kind: 'askEdited', ask: askId('a2'), who: 'someone', values: { answer: 'x' } },
    );
    expect([...asks.values()]).toEqual([
      {
        id: 'a1',
        episode: e1,
        askedBy: email('ann'),
        askedAt: at('2026-05-04 10:01'),
        values: help,
        touched: {},
        climbed: undefined,
      },
    ]);
  });

  it('R1 an account has the name that came with its latest report that has any', () => {
    const told = (name: string, minute: number): RedEntry =>
      typedReport({ key: acme, name }, 'Green', at(`2026-05-04 09:0${minute}`));
    const nameAfter = (...reports: readonly RedEntry[]) => added(...reports).accounts.get(acme)?.name;
    expect([
      nameAfter(told('Old', 1), told('New', 7)),
      nameAfter(told('New', 7), told('Old', 1)),
      nameAfter(told('Old', 1), told('', 7)),
      nameAfter(told('', 7), told('Old', 1)),
    ]).toEqual(['New', 'New', 'Old', 'Old']);
  });

  it('R1 two accounts that turn out to be one have the reports of both, each once', () => {
    const id = keyOfId(crmId('acme'));
    const other = (minute: number, name = 'ACME Inc') =>
      typedReport({ key: id, name }, 'Red', at(`2026-05-04 10:0${minute}`));
    const merge: RedEntry = { kind: 'sameAccount', name: acme, id };
    const late = typedReport({ key: acme, name: 'Acme' }, 'Green', at('2026-05-04 11:00'));
    const history = added(red, late, other(0), other(9), merge);
    expect(history.accounts.get(id)).toMatchObject({ key: id, name: 'ACME Inc' });
    expect(history.accounts.get(id)?.reports.map(({ health, changedAt }) => [health, changedAt])).toEqual([
      ['Red', at('2026-05-04 10:00')],
      ['Red', at('2026-05-04 10:09')],
      ['Green', at('2026-05-04 11:00')],
    ]);
    expect(added(red, merge).accounts.get(id)).toMatchObject({ key: id, name: 'Acme' });
    expect(added(red, merge, red).accounts.get(id)?.reports).toHaveLength(1);
  });

  it('R1 reports of two accounts that turn out to be one stand by their time', () => {
    const id = keyOfId(crmId('acme'));
    const told = (key: typeof id, minute: number, health: Health) =>
      typedReport({ key, name: 'Acme' }, health, at(`2026-05-04 10:${minute}`));
    const history = added(told(acme, 20, 'Yellow'), told(id, 10, 'Red'), told(id, 30, 'Green'), {
      kind: 'sameAccount',
      name: acme,
      id,
    });
    const reports = history.accounts.get(id)?.reports;
    expect(reports?.map(({ health }) => health)).toEqual(['Red', 'Yellow', 'Green']);
  });

  it('R1 an account of which nothing was reported is the same as another, and other names stay their accounts’', () => {
    const [id, beta] = [keyOfId(crmId('acme')), keyOfId(crmId('beta'))];
    const history = added(
      opened,
      { kind: 'sameAccount', name: keyOfName('Beta'), id: beta },
      { kind: 'sameAccount', name: acme, id },
    );
    expect(history.accounts.size).toBe(0);
    expect([...history.sameAs]).toEqual([
      [keyOfName('Beta'), beta],
      [acme, id],
    ]);
    expect(history.episodes.get(e1)?.account).toBe(id);
  });

  it('R1 an account is the same as itself, also when it was another’s name before', () => {
    const id = keyOfId(crmId('acme'));
    expect(added(red, { kind: 'sameAccount', name: acme, id: acme }).sameAs.size).toBe(0);
    const history = added(
      red,
      { kind: 'sameAccount', name: acme, id },
      { kind: 'sameAccount', name: id, id: acme },
    );
    expect([...history.sameAs]).toEqual([[id, acme]]);
    expect([...history.accounts.keys()]).toEqual([acme]);
  });

  it('R1 no chain of joined episodes leads back to its beginning', () => {
    const e3 = episodeId('e3');
    const join = (episode: typeof e1, into: typeof e1): RedEntry => ({ kind: 'joined', episode, into });
    const { episodes } = added(
      opened,
      second,
      { ...opened, episode: e3 },
      join(e2, e1),
      join(e3, e2),
      join(e1, e3),
      join(e1, e1),
    );
    expect([e1, e2, e3].map((id) => episodes.get(id)?.joinedInto)).toEqual([undefined, e1, e2]);
  });

  it('is the very same history when nothing is added', () => {
    const history = added(red);
    expect(redHistoryWith(history, [])).toBe(history);
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
