import { Bench } from 'tinybench';

/**
 * The median time that something takes.
 *
 * @param prepare makes, outside of what is timed, what `act` is done to
 * @param act gives its milliseconds when not all of it is to count
 * @throws whatever `act` throws
 */
export function medianMs<T>(
  prepare: () => T,
  act: (prepared: T) => number | undefined,
  times: number,
): number {
  let prepared: T;
  const bench = new Bench({ iterations: times, time: 0, warmup: false, throws: true });
  const task = (): { overriddenDuration?: number } => {
    const ms = act(prepared);
    return ms === undefined ? {} : { overriddenDuration: ms };
  };
  bench.add('task', task, {
    async: false,
    beforeEach: () => {
      prepared = prepare();
    },
  });
  bench.runSync();
  const { result } = bench.tasks[0]!;
  if (!('latency' in result)) throw new Error(`Nothing was measured: ${result.state}.`);
  return result.latency.p50;
}
