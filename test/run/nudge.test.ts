import { callCells, programme } from '../support/programme';
import { trips } from '../support/workbook';

// Design section 4: another person's run leaves effects pending; within seconds where the web app is deployed.

test('a nudge after a sign-up brings the invite at once, sent by the automation account', () => {
  const p = programme({ calls: [callCells()], now: '2026-05-21T08:00:00Z' });
  p.hours(0.2);
  expect(p.signUp('eng1@example.com').kind).toBe('done');
  expect(p.events()).toEqual([]);
  expect(p.ask('eng1@example.com', { kind: 'nudge' })).toMatchObject({ kind: 'nudged' });
  expect(p.events('eng1@example.com')).toHaveLength(1);
  expect(p.lastRun('doPost').as).toBe('casey@example.com');
});

test('where automation is off a nudge wakes nobody', () => {
  const p = programme({ calls: [callCells()], automation: false });
  p.ask('eng1@example.com', { kind: 'nudge' });
  expect(p.runs('doPost')).toEqual([]);
  expect(trips(p.lastRun('handleRequest'))).not.toContain('UrlFetchApp.fetch');
});
