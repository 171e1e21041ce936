import { customerKey, customerNoOf } from '../../src/shadowing/customers';
import type { Call } from '../../src/shadowing/records';
import { callId, World } from './world';

const no = (world: World, id: string): number =>
  customerNoOf(world.calls.get(callId(id)) as Call, world.history, world.programme);

describe('S15 customer numbers', () => {
  it('S15 a customer is the same whatever the case and the spaces', () => {
    expect(customerKey('  Fjord   TELECOM ')).toBe('fjord telecom');
    expect(customerKey('Caf\u00e9')).toBe(customerKey('Cafe\u0301'));
  });

  it('S15 the typed number, else that of another row, else the next', () => {
    const world = new World()
      .call('c1', '2026-06-02 10:00', { customer: 'Fjord', customerNo: 593 })
      .call('c2', '2026-06-03 10:00', { customer: ' fjord' })
      .call('c4', '2026-06-05 10:00', { customer: 'Kestrel' })
      .call('c3', '2026-06-04 10:00', { customer: 'Harbor' });
    expect(['c1', 'c2', 'c3', 'c4'].map((id) => no(world, id))).toEqual([593, 593, 594, 595]);
    world.run();
    expect(['c1', 'c2', 'c3', 'c4'].map((id) => no(world, id))).toEqual([593, 593, 594, 595]);
  });

  it('S15 a customer keeps its number when the row with it is gone, and nobody else gets it', () => {
    const world = new World().call('c1', '2026-06-02 10:00', { customer: 'Fjord', customerNo: 7 });
    world.run();
    world.calls.clear();
    world
      .call('c2', '2026-06-09 10:00', { customer: 'Harbor' })
      .call('c3', '2026-06-10 10:00', { customer: 'Fjord' });
    world.run();
    expect([no(world, 'c2'), no(world, 'c3')]).toEqual([8, 7]);
  });

  it('S15 a number that is typed later takes the place of the one that was given', () => {
    const world = new World().call('c1', '2026-06-02 10:00', { customer: 'Fjord' });
    world.run();
    expect(no(world, 'c1')).toBe(1);
    world.call('c1', '2026-06-02 10:00', { customer: 'Fjord', customerNo: 12 }).run();
    world.calls.clear();
    expect(no(world.call('c2', '2026-06-09 10:00', { customer: 'Fjord' }), 'c2')).toBe(12);
  });
});
