import { keptOfRed } from '../../../src/run/remedies/keptOfRed';
import { keptOfShadowing } from '../../../src/run/remedies/keptOfShadowing';
import type { Kept } from '../../../src/run/remedies/remedy';
import type { PlacementId, ShadowingEntry } from '../../../src/shadowing/history';
import type { Entry } from '../../../src/workbook/entries';
import { redWorkbook } from '../../../src/workbook/redAccounts/workbook';
import { episodeId, RedWorld } from '../../redAccounts/world';
import { at, callId, email, signUpId, week, weeks, World } from '../../shadowing/world';
import { basics, ledgerOf, logged } from '../basics';

const now = at('2026-05-20 10:00');
const earlier = at('2026-05-04 10:00');

describe('of call shadowing', () => {
  const signedUp = (who: string): ShadowingEntry => ({
    kind: 'signedUp',
    signUp: signUpId(`s-${who}`),
    engineer: email(who),
    weeks: weeks('any'),
    flexible: false,
  });
  const placed = (who: string, start: string, confirmed = true): ShadowingEntry => ({
    kind: 'placed',
    placement: `p-${who}` as PlacementId,
    signUp: signUpId(`s-${who}`),
    engineer: email(who),
    call: callId('c1'),
    week: week('2026-05-18'),
    start: at(start),
    confirmed,
  });
  const confirmed = (who: string): ShadowingEntry => ({
    kind: 'confirmed',
    placement: `p-${who}` as PlacementId,
  });
  const released = (who: string, counts: boolean): ShadowingEntry => ({
    kind: 'released',
    placement: `p-${who}` as PlacementId,
    reason: 'callCancelled',
    counts,
  });
  const withdrew = (who: string): ShadowingEntry => ({ kind: 'withdrew', signUp: signUpId(`s-${who}`) });
  const past = '2026-05-19 17:00';
  const ahead = '2026-05-20 10:01';

  /** What is kept of a ledger, and what is said of the rest. */
  function kept(lines: readonly Entry[], world = new World()): Kept {
    world.ledger(...(lines.filter(isShadowing) as ShadowingEntry[]));
    const { programme, history } = world;
    const entries = lines.map((line) => logged(line, earlier));
    const found = { ...basics({ ledger: ledgerOf(entries) }), programme, history };
    const newId = (prefix: string): string => prefix;
    const context = { now, by: email('casey'), spreadsheet: 's2', run: 9, nonce: 'n', newId };
    return keptOfShadowing(found, context);
  }

  const foreign = ['started', 'automationOn', 'claimed', 'adopted', 'wentOn'];
  const isShadowing = ({ kind }: Entry): boolean => !foreign.includes(kind);
  const kinds = ({ lines }: Kept): string[] =>
    lines.map((line) => ('placement' in line ? `${line.kind} ${line.placement}` : line.kind));

  test('what says who signed up, and what is known of customers, the handbook and tabs, stays as it stood', () => {
    const staying: Entry[] = [
      signedUp('ann'),
      withdrew('ann'),
      { kind: 'refused', signUp: signUpId('s-ben'), weeks: weeks('any') },
      { kind: 'numbered', customer: 'fjord', no: 7 },
      { kind: 'imported', rotations: [] },
      { kind: 'handbookPage', page: 'p1', part: 0, of: 1, text: 'Year' },
      { kind: 'adopted', tab: 'calls', sheetId: 7, headers: {} },
    ];
    expect(kept(staying)).toEqual({ lines: staying.map((line) => logged(line, earlier)), closing: [] });
  });

  test('all else is left behind: whose it was, who sent, what was sent, missed and held', () => {
    const left: Entry[] = [
      { kind: 'started', spreadsheet: 's1', schema: 2 },
      { kind: 'automationOn', account: email('ridealong'), calendar: 'cal1' },
      { kind: 'claimed', claims: [] },
      { kind: 'missing', ids: ['c1'] },
      { kind: 'redSeen', red: true, calls: [callId('c1')] },
      { kind: 'wentOn' },
    ];
    expect(kept(left)).toEqual({ lines: [], closing: [] });
  });

  test('of places those whose call has begun and which count, and nothing of the others', () => {
    const who = ['ann', 'ben', 'cem', 'dee', 'eve', 'fay'];
    const found = kept([
      ...who.map(signedUp),
      placed('ann', past),
      placed('ben', ahead),
      placed('cem', past, false),
      placed('dee', past),
      released('dee', true),
      placed('eve', past),
      released('eve', false),
      placed('fay', '2026-05-20 10:00', false),
      confirmed('fay'),
    ]);
    expect(kinds(found).filter((line) => line !== 'signedUp')).toEqual([
      'placed p-ann',
      'placed p-dee',
      'released p-dee',
      'placed p-fay',
      'confirmed p-fay',
    ]);
    expect(found.closing).toEqual(['ben', 'cem', 'eve'].map(withdrew));
  });

  test('sign-ups that wait are closed; those that were withdrawn are', () => {
    expect(kept([signedUp('ann'), signedUp('ben'), withdrew('ben')]).closing).toEqual([withdrew('ann')]);
  });

  test('rows that no run has seen are signed up and closed, so that nobody is placed for them', () => {
    const world = new World()
      .signUp('ann', 'any', { row: 's-ann' })
      .signUp('ben', '2026-06-01', { row: 's-ben', flexible: true })
      .signUp('cem', 'any', { row: 's-cem', withdraw: true });
    world.signUpRows.set(signUpId('s-dee'), 'unreadable');
    expect(kept([signedUp('ann')], world).closing).toEqual([
      { ...signedUp('ben'), weeks: weeks('2026-06-01'), flexible: true },
      withdrew('ann'),
      withdrew('ben'),
    ]);
  });
});

test('of Red Accounts all that is said of accounts stays, and which tabs are people’s', () => {
  const staying: Entry[] = [
    { kind: 'adopted', tab: 'tracker', sheetId: 7, headers: {} },
    { kind: 'putBack', ids: [episodeId('e1')] },
    { kind: 'closed', episode: episodeId('e1'), outcome: 'resolved', reopensUntil: now },
  ];
  const left: Entry[] = [
    { kind: 'started', spreadsheet: 's1', schema: 2 },
    { kind: 'claimed', claims: [] },
    { kind: 'slackConnected', team: 'Team', address: 'https://team.slack.com' },
    { kind: 'missing', ids: ['e1'] },
    { kind: 'found', ids: ['e1'] },
  ];
  const entries = [...left, ...staying, ...left].map((line) => logged(line, earlier));
  const { tracker: programme, history } = new RedWorld();
  const found = { ...basics({ workbook: redWorkbook, ledger: ledgerOf(entries) }), programme, history };
  expect(keptOfRed(found)).toEqual({
    lines: staying.map((line) => logged(line, earlier)),
    closing: [],
  });
});
