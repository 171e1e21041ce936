import { callCells, programme } from '../../support/programme';
import { trips } from '../../support/workbook';

const [eng1, eng2] = ['eng1@example.com', 'eng2@example.com'];

const twoEngineers = () => {
  const p = programme({ zones: ['Europe/Berlin', 'Europe/Berlin'], calls: [callCells()], automation: false });
  p.home(eng2);
  return p;
};

describe('a run that is held', () => {
  test('makes each of its calls once, however often it is held, and comes to what it would have come to', () => {
    const [p, q] = [twoEngineers(), twoEngineers()];
    const answer = p.signUp(eng1);
    let held;
    q.bench.holding.next(1);
    q.signUp(eng1);
    let ended;
    for (held = q.bench.holding.last; held; held = ended.held)
      ended = q.bench.holding.goOn(held, held.at + 1);
    expect(JSON.parse(JSON.stringify(ended?.result))).toEqual(answer);
    expect(trips(q.lastRun('handleRequest'))).toEqual(trips(p.lastRun('handleRequest')));
    expect(q.lastRun('handleRequest').ms).toBe(p.lastRun('handleRequest').ms);
    expect(JSON.stringify(q.book)).toBe(JSON.stringify(p.book));
  });

  test('keeps its lock: another waits for it, and is then no earlier than who gave it back', () => {
    const p = twoEngineers();
    const first = trips(p.lastRun('handleRequest'));
    expect(first.length).toBeGreaterThan(1);
    p.bench.holding.next(4);
    p.signUp(eng1);
    const one = p.bench.holding.last!;
    p.bench.holding.next(Infinity);
    p.signUp(eng2);
    const other = p.bench.holding.last!;
    expect(other.lock).toBe('script');
    expect(p.bench.holding.mayGoOn(other)).toBe(false);
    const { execution } = p.bench.holding.goOn(one);
    expect(p.bench.holding.mayGoOn(other)).toBe(true);
    const ended = p.bench.holding.goOn(other);
    expect(ended.error).toBeNull();
    expect(ended.execution.startedAt + ended.execution.ms).toBeGreaterThan(
      execution.startedAt + execution.ms,
    );
    expect(p.records('Sign-ups').map(({ Engineer }) => Engineer)).toEqual([eng1, eng2]);
  });

  test('that waits for no lock but the one it was refused at once is not held', () => {
    const p = twoEngineers();
    p.run('turnOnAutomation');
    p.bench.holding.next(6);
    p.run('everyHour');
    const one = p.bench.holding.last!;
    const other = p.run('everyHour');
    expect(other.held).toBeUndefined();
    expect(trips(other.execution).length).toBeLessThan(6);
    expect(p.bench.holding.goOn(one).error).toBeNull();
  });
});
