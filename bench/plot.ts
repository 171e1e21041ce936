import type { TopLevelSpec } from 'vega-lite';
import type { Compared } from './compared';
import type { Virtual } from './latency';

/** A point of a line: how long so many take. */
interface Point {
  readonly job: string;
  readonly program: string;
  readonly n: number;
  readonly s: number;
  readonly halved: number;
  readonly doubled: number;
}

const titles = { invites: 'n invites', 'weekly mails': 'a weekly run with n mails' } as const;

/** What is drawn of one size of a roster: jobs that grow with n, Ridealong and the samples a line each, with a band for the estimates. */
export function pointsOf(all: readonly Compared[], engineers: number): readonly Point[] {
  return all
    .filter((each) => each.engineers === engineers)
    .flatMap(({ peer, n, virtual, its }) => {
      const job = peer.job in titles ? titles[peer.job as keyof typeof titles] : undefined;
      if (job === undefined) return [];
      // What is drawn last lies on top.
      return [point(job, peer.sample, n, its), point(job, 'Ridealong', n, virtual)];
    });
}

const point = (job: string, program: string, n: number, { ms, halved, doubled }: Virtual): Point => ({
  ...{ job, program, n },
  ...{ s: ms / 1000, halved: halved / 1000, doubled: doubled / 1000 },
});

/** A chart for each job, as Vega-Lite draws it. */
export function plotOf(points: readonly Point[]): TopLevelSpec {
  const x = {
    field: 'n',
    type: 'quantitative',
    scale: { type: 'log' },
    axis: { title: 'n', values: [25, 100, 500] },
  };
  const y = { type: 'quantitative', scale: { type: 'log' }, axis: { title: 'virtual seconds' } };
  const color = {
    field: 'program',
    type: 'nominal',
    legend: { title: null, orient: 'bottom', labelLimit: 200, symbolOpacity: 1 },
  };
  return {
    background: 'white',
    data: {
      values: [...new Map(points.map((each) => [`${each.job} ${each.program} ${each.n}`, each])).values()],
    },
    facet: { column: { field: 'job', header: { title: null } } },
    spec: {
      width: 300,
      height: 240,
      layer: [
        {
          mark: { type: 'area', opacity: 0.2 },
          encoding: { x, y: { ...y, field: 'halved' }, y2: { field: 'doubled' }, color },
        },
        { mark: { type: 'line', point: true }, encoding: { x, y: { ...y, field: 's' }, color } },
      ],
    },
  } as TopLevelSpec;
}
