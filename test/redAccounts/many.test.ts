import type { RedEntry } from '../../src/redAccounts/history';
import { reconcileRed } from '../../src/redAccounts/reconcile';
import { healths } from '../../src/redAccounts/health';
import { crmReport } from '../../src/redAccounts/reports';
import { hourMs, instant } from '../../src/time/instant';
import { anEvent, askId, email, episodeId, RedWorld } from './world';

describe('a large tracker', () => {
  it('is reconciled in few passes with 1,000 episodes of 20 reports and 5,000 asks', () => {
    const world = new RedWorld();
    const accounts = Array.from({ length: 1000 }, (_, n) => `a${n}`);
    const events = accounts.flatMap((account, n) =>
      Array.from({ length: 20 }, (_, k) =>
        anEvent(account, healths[k % 4] ?? 'Red', instant(world.now - (20 - k) * hourMs - n), {
          ae: email('ann'),
        }),
      ),
    );
    world.ledger(...events.flatMap((event) => crmReport(world.history, event)));
    world.run();
    const ids = [...world.history.episodes.keys()];
    const asked = Array.from({ length: 5000 }, (_, n): RedEntry => {
      const account = accounts[n % 1000] ?? '';
      world.typeAsk(`k${n}`, { account, ask: 'Help', owner: email('vp') });
      return {
        kind: 'asked',
        ask: askId(`k${n}`),
        episode: ids[n % 1000] ?? episodeId(''),
        who: 'someone',
        values: {
          account,
          ask: 'Help',
          owner: 'vp@example.com',
          due: '2026-05-11',
          answer: '',
          status: 'Open',
        },
      };
    });
    world.ledger(...asked);
    world.type('e7', { currentState: 'Angry' });
    const context = {
      now: world.now,
      run: 9,
      by: email('ann'),
      newId: world.newId,
      hourly: true,
      rowOf: () => 2,
    };
    const { tracker, history } = world;
    // A step that looked for each row among all others would walk the asks thousands of times.
    let walks = 0;
    const asks = new Map(tracker.asks);
    const values = asks.values.bind(asks);
    asks.values = () => {
      walks += 1;
      return values();
    };
    const { entries } = reconcileRed({ ...tracker, asks }, { ...history }, context);
    expect(entries).toMatchObject([{ kind: 'edited', values: { currentState: 'Angry' } }]);
    expect(walks).toBeLessThan(50);
  });
});
