import { keyOfId, keyOfName } from '../../src/redAccounts/account';
import { emptyRedHistory } from '../../src/redAccounts/redHistoryWith';
import type { Health } from '../../src/redAccounts/health';
import type { Report } from '../../src/redAccounts/history';
import {
  adoptedReport,
  byTime,
  crmReport,
  importedReport,
  isRepeat,
  isSlip,
  panelReport,
  reportsOf,
  typedReport,
} from '../../src/redAccounts/reports';
import { instant, minuteMs } from '../../src/time/instant';
import { anEvent, at, crmId, day, email, RedWorld } from './world';

const moment = at('2026-05-04 10:00');

const told = (health: Health, minutes = 0, source: Report['source'] = 'typed'): Report => ({
  id: 'x',
  health,
  changedAt: instant(moment + minutes * minuteMs),
  source,
  who: 'someone',
  why: '',
  says: {},
  at: moment,
});

describe('R1 reports of an account', () => {
  it('R1 stand by the time of the change, at one instant red last', () => {
    const mixed = [
      told('Red', 1),
      told('Lost'),
      told('Red'),
      told('Green'),
      told('Yellow'),
      told('Green', -1),
    ];
    const order = [...mixed].sort(byTime);
    expect(order.map(({ health, changedAt }) => [health, changedAt - moment])).toEqual([
      ['Green', -minuteMs],
      ['Lost', 0],
      ['Green', 0],
      ['Yellow', 0],
      ['Red', 0],
      ['Red', minuteMs],
    ]);
    expect(byTime(told('Red'), told('Red'))).toBe(0);
  });

  it('R1 are the same one when they tell of the same health since the same moment', () => {
    expect(isRepeat(told('Red'), told('Red', 0, 'crm'))).toBe(true);
    expect(isRepeat(told('Red'), told('Green'))).toBe(false);
    expect(isRepeat(told('Red'), told('Red', 1))).toBe(false);
  });

  it('R1 that were typed are slips when the next was typed within five minutes', () => {
    const almost = 5 - 1 / minuteMs;
    expect(isSlip(told('Lost'), told('Green', almost))).toBe(true);
    expect(isSlip(told('Lost'), told('Green', 5))).toBe(false);
    expect(isSlip(told('Lost'), told('Green'))).toBe(false);
    expect(isSlip(told('Lost', 1), told('Green'))).toBe(false);
    expect(isSlip(told('Lost', 0, 'panel'), told('Green', 1))).toBe(false);
    expect(isSlip(told('Lost'), told('Green', 1, 'panel'))).toBe(false);
  });

  it('R1 that were slips leave no trace in the course of the account', () => {
    const world = new RedWorld().type('e1', { account: 'Acme', health: 'Red' });
    world.run();
    world.clock('2026-05-05 10:00').type('e1', { health: 'Lost' }).run();
    world.clock('2026-05-05 10:04').type('e1', { health: 'Green' }).run();
    const healthsTold = world.history.accounts
      .get(world.episodeOf('Acme').account)
      ?.reports.map(({ health }) => health);
    expect(healthsTold).toEqual(['Red', 'Green']);
  });
});

describe('what a report keeps', () => {
  const account = { key: keyOfName('Acme'), name: 'Acme' };

  it('R2 of the CRM has its account by its id, and what it says besides, without empty texts', () => {
    const event = anEvent('acme', 'Red', moment, {
      why: 'Outage',
      ae: email('ann'),
      renewal: day('2026-12-31'),
    });
    const [report, another] = crmReport(emptyRedHistory, event);
    expect(another).toBeUndefined();
    expect(report).toEqual({
      kind: 'healthReported',
      report: `id:${crmId('acme')} 2026-05-04T08:00:00.000Z Red`,
      account: keyOfId(crmId('acme')),
      name: 'acme',
      health: 'Red',
      changedAt: moment,
      source: 'crm',
      who: 'CRM',
      why: 'Outage',
      says: { ae: 'ann@example.com', renewal: '2026-12-31' },
    });
    expect(importedReport(emptyRedHistory, event, email('casey'))).toEqual([
      { ...report, source: 'import', who: email('casey') },
    ]);
  });

  it('R1 is told again neither of the account nor of one that is the same', () => {
    const world = new RedWorld();
    world.report('acme', 'Red');
    const again = anEvent('acme', 'Red', world.now);
    expect(crmReport(world.history, again)).toEqual([]);
    const other = keyOfId(crmId('merged'));
    world.ledger({ kind: 'sameAccount', name: keyOfId(crmId('acme')), id: other });
    expect(crmReport(world.history, again)).toEqual([]);
    expect(crmReport(world.history, anEvent('acme', 'Green', world.now))).toHaveLength(1);
  });

  it('R8 says who told it, and how', () => {
    const same = { kind: 'healthReported', account: 'name:acme', name: 'Acme', changedAt: moment, says: {} };
    expect(typedReport(account, 'Lost', moment)).toEqual({
      ...same,
      report: 'name:acme 2026-05-04T08:00:00.000Z Lost',
      health: 'Lost',
      source: 'typed',
      who: 'someone',
      why: '',
    });
    expect(adoptedReport(account, moment)).toEqual({
      ...same,
      report: 'name:acme 2026-05-04T08:00:00.000Z Red',
      health: 'Red',
      source: 'adopted',
      who: 'someone',
      why: '',
    });
    expect(panelReport(account, { health: 'Green', why: 'Calm' }, email('ann'), moment)).toEqual({
      ...same,
      report: 'name:acme 2026-05-04T08:00:00.000Z Green',
      health: 'Green',
      source: 'panel',
      who: email('ann'),
      why: 'Calm',
    });
  });
});

test('of an account of which nothing is reported, or not any more, no report is known', () => {
  const world = new RedWorld();
  world.report('acme', 'Red');
  expect(reportsOf(world.history, keyOfId(crmId('acme'))).map(({ health }) => health)).toEqual(['Red']);
  expect(reportsOf(world.history, keyOfName('zeta'))).toEqual([]);
});
