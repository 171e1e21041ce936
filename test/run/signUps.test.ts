import { callCells, offer, programme, ProgrammeBench } from '../support/programme';
import { coordinator } from '../support/workbook';

const one = 'eng1@example.com';
const two = 'eng2@example.com';
const three = 'eng3@example.com';
const berlin = ['Europe/Berlin', 'Europe/Berlin', 'Europe/Berlin'];

const sentenceOf = (answer: ReturnType<ProgrammeBench['ask']>): string =>
  answer.kind === 'home' ? '' : answer.sentence;

function typedSignUp(p: ProgrammeBench, engineer: string, weeks: string): Record<string, string> {
  const row = p.type(engineer, 'Sign-ups', { Engineer: engineer, 'Weeks available': weeks });
  return p.records('Sign-ups')[row - 2] ?? {};
}

describe('S3 by every way in', () => {
  const twoCalls = [callCells(), callCells({ Date: '2026-06-09', Customer: 'Ivory Media' })];

  test('sidebar and typed row give the same place', () => {
    const bySidebar = programme({ zones: berlin, calls: twoCalls });
    bySidebar.signUp(one, '2026-06-03');
    const byRow = programme({ zones: berlin, calls: twoCalls });
    const typed = typedSignUp(byRow, one, '2026-06-03');
    const shown = bySidebar.record('Sign-ups', 'Engineer', one);
    for (const header of ['Rotation', 'Status', 'Check']) expect(typed[header]).toBe(shown[header]);
    expect(typed['Rotation']).toBe('2026-06-01');
  });

  test('a second in the year is refused in the same words, and next year offered', () => {
    const p = programme({ zones: berlin, calls: twoCalls });
    p.signUp(one, '2026-06-03');
    const answer = p.signUp(one, '2026-06-10');
    const words =
      'You already have your rotation of 2026: the week of 1–7 Jun 2026. You can sign up for 2027.';
    expect(answer).toMatchObject({ kind: 'refused', sentence: words, offer: { year: 2027 } });
    expect(typedSignUp(p, one, '2026-06-10')).toMatchObject({ Check: words, Rotation: '' });
    expect(p.home(one).programme).toMatchObject({ refusal: words, nextYear: 2027 });
  });

  test('the offer of next year can be taken up', () => {
    const p = programme({ zones: berlin, calls: twoCalls });
    p.signUp(one, '2026-06-03');
    const answer = p.ask(one, { kind: 'signUp', weeks: { year: 2027 }, flexible: false, note: '' });
    expect(answer.kind).toBe('done');
    expect(p.home(one).programme?.queued).toMatchObject({ position: 1 });
  });

  test('two requests of one person at once give one place', () => {
    const p = programme({ zones: berlin, calls: twoCalls });
    let inner: ReturnType<ProgrammeBench['ask']> | undefined;
    p.bench.hooks.beforeCall = ({ method }) => {
      if (method !== 'tryLock' || inner) return;
      p.bench.hooks.beforeCall = () => undefined;
      inner = p.signUp(one, '2026-06-10');
    };
    const outer = p.signUp(one, '2026-06-03');
    expect([outer.kind, inner?.kind].sort()).toEqual(['done', 'refused']);
    expect(p.records('Sign-ups').filter((row) => row['Rotation'] !== '')).toHaveLength(1);
  });
});

describe('S9 the queue', () => {
  test('says its place and why, and gives a place as soon as a call, a seat or a cancellation makes room', () => {
    const p = programme({ zones: berlin, calls: [callCells()] });
    p.signUp(one);
    p.hours(0.1);
    expect(sentenceOf(p.signUp(two))).toMatch(/in the queue, in place 1\. .*seat/);
    p.hours(0.1);
    expect(sentenceOf(p.signUp(three))).toMatch(/in the queue, in place 2\./);
    expect(p.record('Sign-ups', 'Engineer', three)['Status']).toMatch(/^In the queue \(2nd\)/);

    p.type('ae.emea@example.com', 'Calls', { Seats: '2' }, 2);
    expect(p.record('Sign-ups', 'Engineer', two)['Rotation']).toBe('2026-06-01');
    expect(p.record('Sign-ups', 'Engineer', three)['Status']).toMatch(/^In the queue \(1st\)/);

    offer(p, [callCells({ Date: '2026-06-16', Customer: 'Nimbus Pay' })]);
    expect(p.record('Sign-ups', 'Engineer', three)['Rotation']).toBe('2026-06-15');
  });

  test('S10: a cancelled call gives its engineer back to the queue, and a withdrawal frees the seat for the next', () => {
    const p = programme({ zones: berlin, calls: [callCells(), callCells({ Date: '2026-06-09' })] });
    p.signUp(one);
    p.signUp(two);
    p.type('ae.emea@example.com', 'Calls', { Status: 'Cancelled' }, 2);
    expect(p.record('Sign-ups', 'Engineer', one)['Status']).toMatch(
      /^In the queue \(1st\): Your call was cancelled/,
    );
    p.withdraw(two);
    expect(p.record('Sign-ups', 'Engineer', one)['Rotation']).toBe('2026-06-08');
    expect(p.record('Sign-ups', 'Engineer', two)).toMatchObject({ Withdraw: 'Yes', Rotation: '' });
  });

  test('who waits and signs up again changes the weeks of the one sign-up', () => {
    const p = programme({ zones: berlin, calls: [callCells()] });
    p.signUp(one);
    p.signUp(two, '2026-06-03');
    p.signUp(two, '2026-06-17');
    expect(p.records('Sign-ups')).toHaveLength(2);
    expect(p.record('Sign-ups', 'Engineer', two)['Weeks available']).toBe('2026-06-15');
  });
});

describe('withdrawing', () => {
  test('is for one’s own sign-up only', () => {
    const p = programme({ zones: berlin, calls: [callCells()] });
    p.signUp(one);
    const id = p.record('Sign-ups', 'Engineer', one)['Sign-up id'] ?? '';
    const before = p.fingerprint();
    expect(p.ask(two, { kind: 'withdraw', signUp: id }).kind).toBe('refused');
    expect(p.ask(one, { kind: 'withdraw', signUp: 'made-up' }).kind).toBe('refused');
    expect(p.fingerprint()).toBe(before);
  });

  test('S4: before its Monday it does not count, by sidebar or by typing Yes', () => {
    const p = programme({ zones: berlin, calls: [callCells({ Seats: '2' })] });
    p.signUp(one);
    typedSignUp(p, two, 'any');
    expect(p.withdraw(one).kind).toBe('done');
    p.type(two, 'Sign-ups', { Withdraw: 'Yes' }, p.rowOf('Sign-ups', 'Engineer', two));
    for (const engineer of [one, two]) {
      expect(p.home(engineer).programme).toMatchObject({ rotations: [], refusal: '' });
      expect(p.signUp(engineer).kind).toBe('done');
    }
  });
});

describe('who somebody is', () => {
  test('is what Google says: other names in a request have no effect', () => {
    const p = programme({ zones: berlin, calls: [callCells({ Seats: '3' })] });
    const forged = {
      kind: 'signUp',
      weeks: { any: true },
      flexible: false,
      note: '',
      engineer: two,
      as: two,
    };
    p.ask(one, forged as Parameters<ProgrammeBench['ask']>[1]);
    expect(
      p
        .records('Sign-ups')
        .map((row) => row['Engineer'])
        .filter((email) => email !== one),
    ).toEqual([]);
    expect(p.home(one).me.email).toBe(one);
  });

  test('nobody in particular is refused, and nothing is written', () => {
    const p = programme({ zones: berlin, calls: [callCells()] });
    const before = p.fingerprint();
    expect(p.signUp('')).toMatchObject({ kind: 'refused', home: null });
    expect(p.fingerprint()).toBe(before);
  });

  test('a stranger, whom Google does not let into the file, gets nothing and changes nothing', () => {
    const p = programme({ zones: berlin, calls: [callCells()] });
    const before = p.fingerprint();
    expect(() => p.signUp('mallory@elsewhere.test')).toThrow('The caller does not have permission');
    for (const name of ['setUp', 'repair', 'turnOnAutomation', 'turnOffAutomation', 'everyHour', 'afterEdit'])
      p.run(name, 'mallory@elsewhere.test');
    expect(p.fingerprint()).toBe(before);
  });

  test.each([
    null,
    1,
    'home',
    [],
    {},
    { kind: 'nothing' },
    { kind: 'signUp' },
    { kind: 'withdraw', signUp: {} },
  ])('a request that is none (%j) is refused in a sentence', (request) => {
    const p = programme({ automation: false });
    const answer = p.bench.call(p.id, { as: coordinator, function: 'handleRequest', args: [request] });
    expect(answer).toMatchObject({ kind: 'refused', home: null });
  });
});

describe('S6 a typed sign-up of a colleague who is not on the roster', () => {
  test('adds them, as the panel does, and asks for their time zone', () => {
    const bench = new ProgrammeBench();
    bench.run('setUp');
    bench.run('turnOnAutomation');
    const row = { Engineer: 'new.hire@example.com', 'Weeks available': 'any' };
    bench.type('new.hire@example.com', 'Sign-ups', row);
    expect(bench.records('Engineers').map(({ Email, Name }) => [Email, Name])).toEqual([
      ['new.hire@example.com', 'New Hire'],
    ]);
    expect(bench.records('Sign-ups')[0]?.['Status']).toMatch(
      /In the queue \(1st\): Your time zone is missing/,
    );
  });
});
