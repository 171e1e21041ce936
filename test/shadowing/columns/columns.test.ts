import { callColumns } from '../../../src/shadowing/columns/calls';
import { engineerColumns } from '../../../src/shadowing/columns/engineers';
import { overviewRows } from '../../../src/shadowing/columns/overview';
import { rotationRows } from '../../../src/shadowing/columns/rotations';
import { summaryOf } from '../../../src/shadowing/summary';
import { at, callId, day, email, signUpId, week, World, zone } from '../world';

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
  });

  it('S1 ask whether a Saturday or Sunday is meant', () => {
    const world = new World()
      .call('c1', '2026-05-16 10:00')
      .call('c2', '2026-05-17 23:59')
      .call('c3', '2026-05-18 00:00');
    expect(call(world, 'c1').notes).toEqual(['This is a Saturday. Is it meant?']);
    expect(call(world, 'c2').notes).toEqual(['This is a Sunday. Is it meant?']);
    expect(call(world, 'c3').notes).toEqual([]);
  });

  it('ask about a past date that was typed when it was past, not about a call that is over', () => {
    const world = new World()
      .call('over', '2026-04-28 10:00')
      .call('typo', '2025-05-13 10:00', { seenAt: at('2026-05-04 09:00') });
    expect(call(world, 'over').notes).toEqual([]);
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
      .call('c3', '2026-05-14 10:00', { customer: 'Harbor', customerNo: 2 });
    expect(call(world, 'c1').notes).toEqual(['Fjord has the number 2 in another row.']);
    expect(call(world, 'c3').notes).toEqual(["Number 2 is FJORD's in another row."]);
  });
});

describe('Sign-ups', () => {
  it('S6 tell the time of the own day', () => {
    const world = new World()
      .call('c1', '2026-05-12 17:00')
      .engineer('ada', { zone: zone('America/New_York') });
    world.signUp('ada', 'any').run();
    expect(world.row('ada')).toMatchObject({
      rotation: '2026-05-11',
      status: 'Confirmed: Tue 12 May, 11:00–12:00 (your time)',
      signedUp: at('2026-05-04 10:00'),
      problems: [],
    });
  });

  it('S6 say when a place that stands clashes with what was typed since', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', 'any');
    world.run();
    world.engineer('ada', { away: [{ from: day('2026-05-12'), until: day('2026-05-12') }] });
    world.run();
    expect(world.place('ada')).toBe('c1 confirmed');
    expect(world.row('ada').problems).toEqual([
      'On Tue 12 May, 10:00–11:00 you are away, says the Engineers tab. Withdraw if you cannot come.',
    ]);
  });

  it('of which the row does not read keep what the ledger says', () => {
    const world = new World().call('c1', '2026-05-12 10:00').signUp('ada', 'any');
    world.run();
    world.signUpRows.set(signUpId('ada'), 'unreadable').set(signUpId('new'), 'unreadable');
    expect(world.row('ada').status).toBe('Confirmed: Tue 12 May, 10:00–11:00 (your time)');
    expect(world.row('new')).toEqual({ rotation: '', status: '', signedUp: undefined, problems: [] });
  });

  it('number the queue in words', () => {
    const world = new World();
    for (let i = 1; i <= 23; i += 1) world.signUp(`e${String(i).padStart(2, '0')}`, 'any');
    world.run();
    const places = ['e01', 'e02', 'e03', 'e04', 'e11', 'e12', 'e13', 'e21', 'e22', 'e23'];
    expect(places.map((name) => /\((\w+)\)/.exec(world.row(name).status)?.[1])).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '23rd',
    ]);
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
