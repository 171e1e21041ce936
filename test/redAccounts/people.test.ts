import { holderOf, isHolders, roleOf, roles, roleText, speaksFor } from '../../src/redAccounts/people';
import type { Values } from '../../src/redAccounts/records';
import { noValues } from '../../src/redAccounts/redHistoryWith';
import { instant } from '../../src/time/instant';
import { email } from './world';

const ann = email('ann');
const cem = email('cem');
const sam = email('sam');
const team: Values = { ...noValues, ae: ann, ce: cem, sponsor: sam };
const holders = (values: Values) => roles.map((role) => holderOf(values, role));

describe('R3 who has a role', () => {
  it('R3 is who is named, and nobody where nobody is', () => {
    expect(holders(team)).toEqual([ann, cem, sam]);
    expect(holders(noValues)).toEqual([undefined, undefined, undefined]);
    expect(roles.map((role) => roleText[role])).toEqual(['AE', 'CE', 'Sponsor']);
  });

  it('R3 has one role only, the first: two owners are two people', () => {
    expect(holders({ ...team, ce: ann })).toEqual([ann, undefined, sam]);
    expect(holders({ ...team, sponsor: cem })).toEqual([ann, cem, undefined]);
    expect(holders({ ...team, sponsor: ann })).toEqual([ann, cem, undefined]);
  });

  it('R3 speaks for the account, as coordinators do', () => {
    expect([ann, cem, sam, email('omar')].map((person) => roleOf(team, person))).toEqual([
      'ae',
      'ce',
      'sponsor',
      undefined,
    ]);
    expect(roleOf(noValues, '' as typeof ann)).toBeUndefined();
    expect([speaksFor(team, sam, false), speaksFor(team, email('omar'), false)]).toEqual([true, false]);
    expect(speaksFor(team, email('omar'), true)).toBe(true);
  });
});

describe('R4 R7 whose word it is', () => {
  const named = { values: team, touched: { ae: { who: cem, at: instant(10) } } };

  it('R4 is its own of who has the role, whenever they said it', () => {
    expect(isHolders(named, 'ae', { who: ann, at: instant(5) })).toBe(true);
    expect(isHolders(named, 'ae', { who: cem, at: instant(15) })).toBe(false);
    expect(isHolders({ ...named, values: noValues }, 'ae', { who: ann, at: instant(15) })).toBe(false);
    expect(isHolders({ ...named, values: noValues }, 'ae', { who: 'someone', at: instant(15) })).toBe(false);
  });

  it('R4 is typed by the holder when it came with their name or after it', () => {
    const typed = (at: number, role: 'ae' | 'ce' = 'ae') =>
      isHolders(named, role, { who: 'someone', at: instant(at) });
    expect([typed(9), typed(10), typed(11), typed(0, 'ce')]).toEqual([false, true, true, true]);
  });
});
