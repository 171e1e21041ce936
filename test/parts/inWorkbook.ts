import { googlePlatform } from '../../src/google/platform';
import { turnOffAutomation, turnOnAutomation } from '../../src/run/entry/automation';
import { setUp, setUpRedAccounts } from '../../src/run/entry/setUp';
import type { Attempt, Platform } from '../../src/run/ports';
import { readWorkbook } from '../../src/run/readWorkbook';
import { tell } from '../../src/run/settle';
import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import { instant } from '../../src/time/instant';
import type { Entry } from '../../src/workbook/entries';
import { ada, InGoogle } from '../google/inGoogle';
import { email } from '../shadowing/world';

type Failure = Extract<Attempt<unknown>, { ok: false }>['failure'];

interface Hindrances {
  readonly commit?: Failure;
  readonly create?: Failure;
  readonly lock?: true;
}

/** A workbook of Ada's, who coordinates, on a Google in which functions of a run are asked one by one. */
export class InWorkbook extends InGoogle {
  constructor(kind: 'shadowing' | 'redAccounts' = 'shadowing', automation = true) {
    super();
    this.asks(kind === 'shadowing' ? setUp : setUpRedAccounts);
    if (automation) this.asks(turnOnAutomation);
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

  /** Lines come into the ledger, past all rules. */
  tells(...entries: readonly Entry[]): void {
    this.asks((platform) => {
      const { found } = readWorkbook(platform, shadowingBook, platform.now(), (prefix) => prefix);
      tell(platform, found, email(ada), entries);
    });
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

  /** The ledger's lines from a place on, as kind and data. */
  ledger(from = 0): (readonly [kind: string, data: unknown])[] {
    return this.records('Ledger')
      .slice(from)
      .map((line) => [line['Kind'] ?? '', JSON.parse(line['Data'] ?? '') as unknown]);
  }
}
