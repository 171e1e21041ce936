import type { Virtual } from './latency';
import type { Figures } from './onWorkbench';
import { costOf, peers, type Peer } from './peers';

/** One run of Ridealong beside a sample that does the same job for as many. */
export interface Compared {
  readonly name: string;
  readonly n: number;
  /** On file; 0 where it does not matter. */
  readonly engineers: number;
  readonly trips: number;
  readonly virtual: Virtual;
  readonly peer: Peer;
  readonly its: ReturnType<typeof costOf>;
  readonly verdict: string;
}

export function compared(figures: readonly Figures[]): readonly Compared[] {
  return figures.flatMap(({ operation: { name, beside }, trips, virtual }) => {
    if (!beside) return [];
    const { job: done, n, engineers } = beside;
    return peers
      .filter(({ job }) => job === done)
      .map((peer) => {
        const its = costOf(peer, n);
        const verdict = `${tripsVerdict(trips, its.trips)}; ${timeVerdict(virtual, its)}`;
        return { name, n, engineers, trips, virtual, peer, its, verdict };
      });
  });
}

function tripsVerdict(ours: number, theirs: number): string {
  if (ours === theirs) return 'as many trips';
  return ours < theirs ? 'fewer trips' : 'more trips';
}

/** Sound only when it is the same with the estimated costs as they are, halved and doubled. */
function timeVerdict(ours: Virtual, theirs: Virtual): string {
  const sooner = [ours.ms < theirs.ms, ours.halved < theirs.halved, ours.doubled < theirs.doubled];
  if (sooner.every(Boolean)) return 'sooner, whatever the estimates';
  return sooner.some(Boolean) ? 'which is sooner hangs on estimates' : 'later, whatever the estimates';
}
