import { callColumns } from '../../../src/shadowing/columns/calls';
import { engineerColumns } from '../../../src/shadowing/columns/engineers';
import { overviewRows } from '../../../src/shadowing/columns/overview';
import { rotationRows } from '../../../src/shadowing/columns/rotations';
import { summaryOf } from '../../../src/shadowing/summary';
import { setAside } from '../../../src/shadowing/held';
import type { PlacementId } from '../../../src/shadowing/history';
import { cancel, full } from '../manyPlaces';
import { at, callId, day, email, signUpId, week, World } from '../world';

const call = (world: World, id: string) =>
  callColumns(world.programme, world.history, world.now).get(callId(id))!;
const rotations = (world: World) => rotationRows(world.programme, world.history, world.now);
const engineer = (world: World, name: string) =>
  engineerColumns(world.programme, world.history, world.now).get(email(name));

describe('Calls', () => {
  it('name who joins, those who are not settled marked', () => {
    const world = new World().call('c1', '2026-05-12 10:00', { seats: 2 }).call('c2', '2026-06-02 10:00');
    world.engineer('bo', { name: '' });
    world.signUp('ada', '2026-05-11').signUp('bo', '2026-05-11').signUp('cy', '2026-06-01').run();
    expect(call(world, 'c1').shadowedBy).toBe('Ada, bo@example.com');
    expect(call(world, 'c2').shadowedBy).toBe('Cy (tentative)');
  });

  it('name who joins a call whose row does not read at present: the place stays', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', '2026-05-11');
    world.run();
    world.calls.set(callId('c1'), 'unreadable');
    expect(call(world, 'c1')).toEqual({ shadowedBy: 'Ada', notes: [] });
    world.withdraw('ada').run();
    expect(call(world, 'c1')).toEqual({ shadowedBy: '', notes: [] });
  });

  it('name of a row that was used again, and does not read, who joins the later call', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', '2026-05-11');
    world.run();
    world.clock('2026-05-18 10:00').call('c1', '2026-06-09 10:00').signUp('bo', '2026-06-08').run();
    world.calls.set(callId('c1'), 'unreadable');
    expect(call(world, 'c1')).toEqual({ shadowedBy: 'Bo (tentative)', notes: [] });
  });

  it('S1 ask whether a Saturday or Sunday is meant', () => {
    const world = new World()
      .call('c1', '2026-05-16 10:00')
      .call('c2', '2026-05-17 23:59')
      .call('c3', '2026-05-18 00:00');
    expect(call(world, 'c1').notes).toEqual(['This is a Saturday. Is it meant?']);
    expect(call(world, 'c2').notes).toEqual(['This is a Sunday. Is it meant?']);
    expect(call(world, 'c3').notes).toEqual([]);
    for (const status of ['Closed', 'Cancelled'] as const) {
      expect(call(world.call('c1', '2026-05-16 10:00', { status }), 'c1').notes).toEqual([]);
    }
  });

  it('ask about a past date that was typed when it was past, not about a call that is over', () => {
    const world = new World()
      .call('over', '2026-04-28 10:00')
      .call('typo', '2025-05-13 10:00', { seenAt: at('2026-05-04 09:00') });
    expect(call(world, 'over').notes).toEqual([]);
    expect(call(world, 'typo').notes).toEqual(['This call is in the past. Is the date right?']);
  });

  it('are past from the moment of their end', () => {
    const world = new World().call('typo', '2026-05-04 09:00', { seenAt: at('2026-05-04 10:00') });
    expect(call(world, 'typo').notes).toEqual(['This call is in the past. Is the date right?']);
  });

  it('ask about no past date that stood in a sheet which was adopted, unless it was typed since', () => {
    const world = new World()
      .call('then', '2025-05-13 10:00', { seenAt: at('2026-05-04 09:00') })
      .call('since', '2025-05-14 10:00', { seenAt: at('2026-05-04 09:01') });
    const programme = { ...world.programme, adoptedAt: at('2026-05-04 09:00') };
    const notes = callColumns(programme, world.history, world.now);
    expect(notes.get(callId('then'))?.notes).toEqual([]);
    expect(notes.get(callId('since'))?.notes).toEqual(['This call is in the past. Is the date right?']);
  });

  it('keep naming who joined once the week is over, without a note when the row is edited', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', 'any');
    world.run();
    world.clock('2026-05-20 10:00').call('c1', '2026-05-12 10:00', { seenAt: at('2026-05-20 10:00') });
    expect(call(world, 'c1')).toEqual({ shadowedBy: 'Ada', notes: [] });
  });

  it('S15 say when one customer has two numbers, or two have one', () => {
    const world = new World()
      .call('c1', '2026-05-12 10:00', { customer: 'Fjord', customerNo: 1 })
      .call('c2', '2026-05-13 10:00', { customer: 'FJORD', customerNo: 2 })
      .call('c3', '2026-05-14 10:00', { customer: 'Harbor', customerNo: 2 })
      .call('c4', '2026-05-15 10:00', { customer: 'Fjord' })
      .call('c5', '2026-05-15 11:00', { customer: 'Kestrel' });
    expect(call(world, 'c4').notes).toEqual([]);
    expect(call(world, 'c5').notes).toEqual([]);
    expect(call(world, 'c1').notes).toEqual(['Fjord has the number 2 in another row.']);
    expect(call(world, 'c3').notes).toEqual(["Number 2 is FJORD's in another row."]);
    world.call('c5', '2026-05-15 11:00', { customer: 'Fjord', customerNo: 3 });
    expect(call(world, 'c1').notes).toEqual(['Fjord has the number 2, 3 in another row.']);
  });
});

describe('Engineers', () => {
  it('S2 show the rotation of the calendar year and the last one', () => {
    const world = new World().call('c1', '2026-06-02 10:00').signUp('ada', 'any');
    world.run();
    expect(engineer(world, 'ada')).toEqual({
      rotationThisYear: '2026-06-01 (tentative)',
      lastRotation: '',
    });
    world.clock('2026-06-01 09:00').run();
    world.clock('2026-06-02 10:00');
    expect(engineer(world, 'ada')).toEqual({
      rotationThisYear: '2026-06-01',
      lastRotation: '2026-06-01',
    });
    world.clock('2026-12-31 23:59');
    expect(engineer(world, 'ada')?.rotationThisYear).toBe('2026-06-01');
    world.clock('2027-01-01 00:00');
    expect(engineer(world, 'ada')).toEqual({ rotationThisYear: '', lastRotation: '2026-06-01' });
  });

  it('S4 show a withdrawal that came too late as what it is', () => {
    const world = new World().call('c1', '2026-05-14 10:00').signUp('ada', 'any');
    world.run();
    world.clock('2026-05-12 10:00').withdraw('ada').run();
    expect(engineer(world, 'ada')).toEqual({
      rotationThisYear: '2026-05-11 (withdrawn)',
      lastRotation: '',
    });
    expect(engineer(world.clock('2026-05-18 10:00'), 'ada')?.lastRotation).toBe('');
  });
});

describe('Rotations', () => {
  it('S16 have a row for every week up to the horizon, numbers instead of names', () => {
    const world = new World()
      .call('c1', '2026-04-21 10:00')
      .call('c2', '2026-05-12 10:00', { customer: 'Kestrel', customerNo: 363 })
      .call('c3', '2026-05-13 10:00', { customer: 'Birchwood', customerNo: 77, seats: 3 })
      .call('c4', '2026-05-14 10:00', { status: 'Cancelled' });
    world.signUp('ada', '2026-05-11').signUp('bo', '2026-05-11').run();
    const rows = rotations(world);
    expect(rows.map(({ rotation }) => rotation)).toHaveLength(15);
    expect([rows[0]?.rotation, rows[14]?.rotation]).toEqual(['2026-04-20', '2026-07-27']);
    expect(rows.find(({ rotation }) => rotation === '2026-05-11')).toEqual({
      rotation: '2026-05-11',
      engineers: 'Ada, Bo',
      customers: '77, 363',
      calls: 2,
      seatsLeft: 2,
    });
    expect(rows[1]).toEqual({ rotation: '2026-04-27', engineers: '', customers: '', calls: 0, seatsLeft: 0 });
    expect(JSON.stringify(rows)).not.toMatch(/Kestrel|Birchwood/);
  });

  it('name nobody who gave the place back', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', 'any');
    world.run();
    world.withdraw('ada').run();
    expect(rotations(world)[1]).toMatchObject({ rotation: '2026-05-11', engineers: '' });
  });

  it('S15 have the number that the customer had of a call whose row does not read', () => {
    const world = new World()
      .call('c1', '2026-05-12 10:00', { customer: 'Fjord', customerNo: 12 })
      .call('c2', '2026-05-13 10:00', { customer: 'Harbor', customerNo: 7 });
    world.signUp('ada', '2026-05-11').signUp('bo', '2026-05-11').run();
    world.calls.set(callId('c1'), 'unreadable');
    expect(rotations(world)[1]?.customers).toBe('7, 12');
  });

  it('S15 have no number of a customer that is not known at all', () => {
    const world = new World().call('c1', '2026-05-12 10:00', { customer: 'Fjord', customerNo: 12 });
    world.signUp('ada', '2026-05-11').run();
    world.ledger({
      kind: 'placed',
      placement: 'p0' as PlacementId,
      signUp: signUpId('bo'),
      engineer: email('bo'),
      call: callId('gone'),
      week: week('2026-05-11'),
      start: at('2026-05-13 10:00'),
      confirmed: true,
    });
    expect(rotations(world)[1]).toMatchObject({ engineers: 'Ada, bo@example.com', customers: '12' });
  });

  it('count calls whose change is held as they stood', () => {
    const world = full(20);
    cancel(world, 7);
    world.run();
    const rows = rotationRows(
      setAside(world.programme, world.history, world.history.held.rows.keys()),
      world.history,
      world.now,
    );
    expect(rows.map(({ calls }) => calls).slice(0, 6)).toEqual([0, 5, 5, 5, 5, 0]);
    expect(rows[1]?.engineers).toBe('E0, E1, E2, E3, E4');
  });

  it('S16 are widened by empty calls of two years before and after, and no more', () => {
    const of = (...begin: string[]) => {
      const rows = rotations(begin.reduce((world, begins, n) => world.call(`c${n}`, begins), new World()));
      return [rows[0]?.rotation, rows[rows.length - 1]?.rotation];
    };
    expect(of('2024-05-06 10:00', '2028-05-05 10:00')).toEqual(['2024-05-06', '2028-05-01']);
    expect(of('2024-05-05 10:00', '2028-05-08 10:00')).toEqual(['2026-05-04', '2026-07-27']);
  });

  it('S16 are not widened by a mistyped year', () => {
    expect(rotations(new World().call('c1', '1926-05-12 10:00').call('c2', '2926-05-12 10:00'))).toHaveLength(
      13,
    );
  });

  it('S8 have no seats left once sign-up has closed', () => {
    const world = new World().call('c1', '2026-05-12 10:00').clock('2026-05-07 00:00');
    expect(rotations(world)[1]).toMatchObject({ rotation: '2026-05-11', calls: 1, seatsLeft: 0 });
  });
});

describe('Overview and summary', () => {
  it('S5 count who has been served, week by week of the calendar year', () => {
    const world = new World()
      .call('c1', '2026-06-02 10:00', { seats: 3 })
      .call('c2', '2026-06-03 10:00', { seats: 4, status: 'Cancelled' })
      .engineer('bo', { activeUntil: day('2026-05-31') });
    world.signUp('ada', 'any').run();
    const rows = overviewRows(world.programme, world.history, world.now);
    expect([rows[0]?.rotation, rows[rows.length - 1]?.rotation, rows.length]).toEqual([
      '2026-01-05',
      '2026-12-28',
      52,
    ]);
    const of = (monday: string) => rows.find(({ rotation }) => rotation === week(monday));
    expect(of('2026-05-25')).toMatchObject({ seats: 0, placed: 0, served: 0, active: 2, seatsToCome: 2 });
    expect(of('2026-06-01')).toEqual({
      rotation: '2026-06-01',
      seats: 3,
      placed: 1,
      seatsOpen: 2,
      active: 1,
      served: 1,
      seatsToCome: 2,
    });
    expect(of('2026-12-28')).toMatchObject({ seats: 0, placed: 0, served: 1, active: 1, seatsToCome: 0 });
  });

  it('S13 sum up the programme for the coordinator', () => {
    const world = new World()
      .call('c1', '2026-05-12 10:00')
      .call('c2', '2026-06-02 10:00')
      .call('c3', '2026-07-07 19:00');
    ['ada', 'bo', 'cy'].forEach((name) => world.signUp(name, 'any'));
    world.engineer('di', { activeUntil: day('2026-05-01') }).run();
    const summary = () => summaryOf(world.programme, world.history, world.now);
    expect(summary()).toEqual({
      year: 2026,
      engineers: 3,
      haveHadOne: 0,
      confirmed: 1,
      tentative: 1,
      waiting: 1,
      openSeats: 1,
    });
    world.clock('2026-05-12 12:00');
    expect(summary()).toMatchObject({ haveHadOne: 1, confirmed: 0 });
  });
});
