import { googlePlatform } from '../../../src/google/platform';
import type { Platform } from '../../../src/run/ports';
import { instant } from '../../../src/time/instant';
import { ada, InGoogle } from '../../google/inGoogle';

type Typed = readonly (readonly string[])[];

/** A spreadsheet of Ada's which is not set up, with tabs that she typed, by title. */
export class HandKept extends InGoogle {
  constructor(tabs: Readonly<Record<string, Typed>> = {}) {
    super();
    const [first] = this.workbench.snapshot(this.workbook).tabs;
    const others = Object.keys(tabs).filter((title) => title !== first?.title);
    this.asks(({ spreadsheet }) => {
      const requests = others.map((title, n) => ({
        addSheet: { properties: { sheetId: n + 7, title } },
      }));
      if (requests.length > 0) spreadsheet.commit(requests, []);
    });
    for (const [tab, rows] of Object.entries(tabs)) this.types(tab, 1, ...rows);
  }

  /** Types into a tab, from a row on. */
  types(tab: string, row: number, ...rows: Typed): void {
    const text = rows.map((cells) => cells.join('\t')).join('\n');
    this.workbench.paste(this.workbook, { as: ada, tab, row, column: 1, text });
  }

  /** What a function gives in a run of its own, on a Google that does some things otherwise. */
  asks<T>(
    work: (platform: Platform) => T,
    as = ada,
    otherwise: (platform: Platform) => Partial<Platform> = () => ({}),
  ): T {
    return this.run(() => {
      const platform = { ...googlePlatform(), now: () => instant(this.workbench.world.now) };
      return work({ ...platform, ...otherwise(platform) });
    }, as);
  }

  /** Rows of a tab as cells by header. */
  records(title: string): Record<string, string>[] {
    const { header = [], rows = [] } = this.workbench.tab(this.workbook, title) ?? {};
    return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
  }

  titles(): string[] {
    return this.workbench.snapshot(this.workbook).tabs.map((tab) => tab.title);
  }
}
