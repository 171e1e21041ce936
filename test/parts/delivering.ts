import { deliver } from '../../src/run/deliver';
import type { Platform } from '../../src/run/ports';
import type { ShadowingFound } from '../../src/run/shadowing/found';
import { noWork, type Work } from '../../src/run/work';
import { instant } from '../../src/time/instant';
import { afterNothing, saysOf, SetUpInGoogle } from './setUpInGoogle';

/** How a delivery is under way, and what Google does meanwhile. */
export interface Course {
  underWayMs?: number;
  while?: (deliver: () => number, platform: Platform) => number;
  /** What the workbook said otherwise before. */
  before?: Partial<ShadowingFound>;
}

/** A workbook in which what was claimed is delivered. */
export class DeliveringInGoogle extends SetUpInGoogle {
  /** Delivers it: what the ledger says of it then, how many lines that took, how long, and which calls. */
  delivered(
    work: Partial<Work>,
    { underWayMs = 0, while: meanwhile = (go) => go(), before = {} }: Course = {},
  ): { said: readonly object[]; lines: number; ms: number; calls: readonly string[] } {
    const found = this.found();
    const next = this.with((platform) => {
      const after = afterNothing(platform, found, before);
      const startedAt = instant(platform.now() - underWayMs);
      const go = () => deliver({ platform, after, startedAt, firstLine: 1 }, { ...noWork, ...work });
      return meanwhile(go, platform);
    });
    const calls = this.lastCalls();
    const { ms = 0 } = this.workbench.executions().at(-1) ?? {};
    const said = this.linesSince(found.ledger.entries.length).map(saysOf);
    return { said, lines: next - 1, ms, calls };
  }
}

/** What the ledger says of an act that was done, or ended otherwise. */
export const done = (key: string, more: object = {}): object => ({
  key,
  generation: 1,
  outcome: 'done',
  detail: '',
  ...more,
});

/** What it says of one that was put off. */
export const notDone = (key: string, waitsFor: string, detail: string, more: object = {}): object =>
  done(key, { outcome: 'notDone', detail, waitsFor, ...more });

export const outcomes = (...list: readonly object[]): object => ({ kind: 'delivered', outcomes: list });

export const noTime = 'There was no time left in this run.';

/** As if Google took nothing for the spreadsheet. */
export const noWrites = {
  batchUpdate: () => {
    throw new Error('Service Spreadsheets failed.');
  },
};
