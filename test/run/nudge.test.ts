import { callCells, programme } from '../support/programme';
import { coordinator, trips } from '../support/workbook';

// Design section 4: another person's run leaves effects pending; within seconds where the web app is deployed.

const outNow = { kind: 'nudged', sentence: 'It goes out now.' };
const outLater = { kind: 'nudged', sentence: 'It goes out with the next hourly run.' };

test('a nudge after a sign-up brings the invite at once, sent by the automation account', () => {
  const p = programme({ calls: [callCells()], now: '2026-05-21T08:00:00Z' });
  p.hours(0.2);
  expect(p.signUp('eng1@example.com').kind).toBe('done');
  expect(p.events()).toEqual([]);
  expect(p.ask('eng1@example.com', { kind: 'nudge' })).toEqual(outNow);
  expect(p.events('eng1@example.com')).toHaveLength(1);
  expect(p.lastRun('doPost').as).toBe('casey@example.com');
});

test('where automation is off a nudge wakes nobody', () => {
  const p = programme({ calls: [callCells()], automation: false });
  p.ask('eng1@example.com', { kind: 'nudge' });
  expect(p.runs('doPost')).toEqual([]);
  expect(trips(p.lastRun('handleRequest'))).not.toContain('UrlFetchApp.fetch');
});

describe('after another account took over, while the web app still runs as the one that sent before', () => {
  const heir = 'vera@example.com';
  const p = programme({ calls: [callCells()], now: '2026-05-21T08:00:00Z' });
  p.ask(coordinator, { kind: 'saveCoordinators', coordinators: [coordinator, heir] });
  p.hours(1);
  p.run('turnOffAutomation');
  p.run('turnOnAutomation', heir);
  expect(p.signUp('eng1@example.com').kind).toBe('done');

  test('a nudge does not promise what nobody does, and the hourly run of the new one does it', () => {
    const q = p.copy();
    expect(q.ask('eng1@example.com', { kind: 'nudge' })).toEqual(outLater);
    expect([q.lastRun('doPost').as, q.events()]).toEqual([coordinator, []]);
    q.hours(1);
    expect(q.events('eng1@example.com')).toHaveLength(1);
  });

  test('a web app of the new one goes on as before', () => {
    const q = p.copy();
    q.bench.deployWebApp(q.id, heir);
    expect(q.ask('eng1@example.com', { kind: 'nudge' })).toEqual(outNow);
    expect(q.events('eng1@example.com')).toHaveLength(1);
  });
});
