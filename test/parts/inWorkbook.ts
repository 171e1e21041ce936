import { googlePlatform } from '../../src/google/platform';
import { turnOffAutomation, turnOnAutomation } from '../../src/run/entry/automation';
import { setUp, setUpRedAccounts } from '../../src/run/entry/setUp';
import type { Platform } from '../../src/run/ports';
import { instant } from '../../src/time/instant';
import { ada, InGoogle } from '../google/inGoogle';

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

  /** What a function gives in a run of its own, at the workbench's time. */
  asks<T>(work: (platform: Platform) => T, as = ada): T {
    return this.run(() => work(this.platform()), as);
  }

  /** Google as a run sees it; to be asked within one. */
  platform(): Platform {
    return { ...googlePlatform(), now: () => instant(this.workbench.world.now) };
  }

  /** Moves the clock on; no trigger's function is there, so that none runs. */
  hours(count: number): void {
    this.workbench.world.now += count * 3_600_000;
  }

  /** Rows of a tab as cells by header. */
  records(title: string): Record<string, string>[] {
    const tab = this.workbench.tab(this.workbook, title);
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
