import { keyOfName } from '../../../src/redAccounts/account';
import { HistorySoFar } from '../../../src/redAccounts/columns/historySoFar';
import type { Report } from '../../../src/redAccounts/history';
import { at, RedWorld } from '../world';

const reportOf = (time: string): Report => ({
  id: time,
  health: 'Red',
  changedAt: at(`2026-05-04 ${time}`),
  source: 'crm',
  who: 'CRM',
  why: '',
  says: {},
  at: at('2026-05-04 12:00'),
});

test('what is known of two that turn out to be one account stands in the order of time', () => {
  const soFar = new HistorySoFar(new RedWorld().history);
  const [name, other] = [keyOfName('Aurora'), keyOfName('Aurora Health')];
  soFar.report(name, 'Aurora', reportOf('10:00'));
  soFar.report(other, 'Aurora Health', reportOf('09:00'));
  soFar.merge(name, other);
  for (const key of [name, other])
    expect(soFar.reportsOf(key).map(({ id }) => id)).toEqual(['09:00', '10:00']);
});
