import { deliver } from '../../src/run/deliver';
import type { Platform } from '../../src/run/ports';
import type { ShadowingAfter, ShadowingFound } from '../../src/run/shadowing/found';
import { noWork, type Work } from '../../src/run/work';
import { instant } from '../../src/time/instant';
import { ada } from '../google/inGoogle';
import { googlePlatform } from '../mutation/platform';
import { email } from '../shadowing/world';
import { InWorkbook, type Said } from './inWorkbook';

/** How a delivery is under way, and what Google does meanwhile. */
export interface Course {
  underWayMs?: number;
  while?: (deliver: () => number, platform: Platform) => number;
  /** What the workbook said otherwise before. */
  before?: Partial<ShadowingFound>;
}

/** A workbook in which what was claimed is delivered, while a run's clock goes on. */
export class DeliveringInWorkbook extends InWorkbook {
  constructor() {
    super('shadowing', false);
  }

  override platform(named?: string): Platform {
    return googlePlatform(named);
  }

  /** Delivers it: what the ledger says of it then, how many lines that took, how long, and which calls. */
  delivered(
    work: Partial<Work>,
    { underWayMs = 0, while: meanwhile = (go) => go(), before = {} }: Course = {},
  ): { said: readonly Said[]; lines: number; ms: number; calls: readonly string[] } {
    const told = this.ledger().length;
    const found = this.found();
    const next = this.asks((platform) => {
      const after = afterNothing(platform, found, before);
      const startedAt = instant(platform.now() - underWayMs);
      const go = () => deliver({ platform, after, startedAt, firstLine: 1 }, { ...noWork, ...work });
      return meanwhile(go, platform);
    });
    const calls = this.lastCalls();
    const { ms = 0 } = this.workbench.executions().at(-1) ?? {};
    return { said: this.ledger(told), lines: next - 1, ms, calls };
  }
}

/** The workbook after a decision that changed nothing, in the run that came next. */
function afterNothing(
  platform: Platform,
  found: ShadowingFound,
  change: Partial<ShadowingFound>,
): ShadowingAfter {
  const before = { ...found, ...change };
  return {
    before,
    programme: before.programme,
    history: before.history,
    context: {
      now: platform.now(),
      by: email(ada),
      spreadsheet: platform.spreadsheet.id(),
      run: before.ledger.lastRun + 1,
      nonce: platform.nonce(),
      newId: (prefix) => `${prefix}new`,
    },
    newRows: [],
    problems: new Map(),
    entries: [],
  };
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

export const outcomes = (...list: readonly object[]): Said => ['delivered', { outcomes: list }];

export const noTime = 'There was no time left in this run.';

/** As if Google took nothing for the spreadsheet. */
export const noWrites = {
  batchUpdate: () => {
    throw new Error('Service Spreadsheets failed.');
  },
};
