import { googlePlatform } from '../../src/google/platform';
import { turnOffAutomation, turnOnAutomation } from '../../src/run/entry/automation';
import { setUp, setUpRedAccounts } from '../../src/run/entry/setUp';
import type { Attempt, Platform } from '../../src/run/ports';
import { readWorkbook } from '../../src/run/readWorkbook';
import { tell } from '../../src/run/settle';
import type { ShadowingFound } from '../../src/run/shadowing/found';
import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import { instant } from '../../src/time/instant';
import type { Entry } from '../../src/workbook/entries';
import type { World } from '../../workbench/world';
import { ada, InGoogle } from '../google/inGoogle';
import { email } from '../shadowing/world';

type Failure = Extract<Attempt<unknown>, { ok: false }>['failure'];

interface Hindrances {
  readonly commit?: Failure;
  readonly create?: Failure;
  readonly lock?: true;
}

type Kind = 'shadowing' | 'redAccounts';

/** A line of the ledger: nothing of who wrote it when. */
export type Said = readonly [kind: string, data: unknown];

/** Google after a workbook was set up, by what it is and whether its automation is on: made once in a file of tests, and copied. */
const worlds = new Map<string, World>();

/** A workbook of Ada's, who coordinates, on a Google in which functions of a run are asked one by one. */
export class InWorkbook extends InGoogle {
  constructor(kind: Kind = 'shadowing', automation = true) {
    const made = `${kind} ${automation ? 'on' : 'off'}`;
    const world = worlds.get(made);
    super(world && { world: structuredClone(world) });
    if (world) return;
    this.asks(kind === 'shadowing' ? setUp : setUpRedAccounts);
    if (automation) this.asks(turnOnAutomation);
    worlds.set(made, structuredClone(this.workbench.world));
  }

  turnOff(): void {
    this.asks(turnOffAutomation);
  }

  /** What a function gives in a run of its own, at the workbench's time; of another spreadsheet, where that is named. */
  asks<T>(work: (platform: Platform) => T, as = ada, named?: string): T {
    return this.run(() => work(this.platform(named)), as);
  }

  /** Google as a run sees it; to be asked within one. */
  platform(named?: string): Platform {
    return { ...googlePlatform(named), now: () => instant(this.workbench.world.now) };
  }

  /** Google as it is when it does not take a write, or make a calendar, or while somebody else has the lock. */
  hindered({ commit, create, lock }: Hindrances, named?: string): Partial<Platform> {
    const { spreadsheet, calendar, scriptLock } = this.platform(named);
    const failed = (failure: Failure) =>
      ({ ok: false, failure, detail: 'Service error: Spreadsheets' }) as const;
    return {
      ...(commit && { spreadsheet: { ...spreadsheet, commit: () => failed(commit) } }),
      ...(create && { calendar: { ...calendar, create: () => failed(create) } }),
      ...(lock && { scriptLock: { ...scriptLock, acquire: () => false } }),
    };
  }

  /** The workbook as a run of call shadowing understands it now. */
  found(): ShadowingFound {
    return this.asks(readBy);
  }

  /** Lines come into the ledger, past all rules. */
  tells(...entries: readonly Entry[]): void {
    this.asks((platform) => tell(platform, readBy(platform), email(ada), entries));
  }

  /** Moves the clock on; no trigger's function is there, so that none runs. */
  hours(count: number): void {
    this.workbench.world.now += count * 3_600_000;
  }

  /** Rows of a tab as cells by header. */
  records(title: string, workbook = this.workbook): Record<string, string>[] {
    const tab = this.workbench.tab(workbook, title);
    if (!tab) throw new Error(`There is no tab ${title}.`);
    return tab.rows.map((row) => Object.fromEntries(tab.header.map((name, at) => [name, row[at] ?? ''])));
  }

  /** The ledger's lines from a place on. */
  ledger(from = 0): Said[] {
    return this.records('Ledger')
      .slice(from)
      .map((line): Said => [line['Kind'] ?? '', JSON.parse(line['Data'] ?? '') as unknown]);
  }
}

function readBy(platform: Platform): ShadowingFound {
  return readWorkbook(platform, shadowingBook, platform.now(), (prefix) => `${prefix}new`).found;
}
