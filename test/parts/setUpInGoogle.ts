import type { Email } from '../../src/programme/records';
import { mendWorkbook } from '../../src/run/mendWorkbook';
import type { Platform } from '../../src/run/ports';
import { readWorkbook } from '../../src/run/readWorkbook';
import type { ShadowingAfter, ShadowingFound } from '../../src/run/shadowing/found';
import { shadowingBook } from '../../src/run/shadowing/shadowingBook';
import type { LoggedEntry } from '../../src/workbook/entries';
import { ada, InGoogle, type InGoogleOptions } from '../google/inGoogle';
import { googlePlatform } from '../mutation/platform';

/** A call shadowing workbook of Ada's that was set up, in which parts of a run are tried one by one. */
export class SetUpInGoogle extends InGoogle {
  constructor(options: InGoogleOptions = {}) {
    super(options);
    const mended = this.with((platform) => mendWorkbook(platform, shadowingBook, ada as Email));
    if (!mended.ok) throw new Error(mended.text);
  }

  /** Does it in a run of Ada's, with what the run has of Google. */
  with<T>(work: (platform: Platform) => T, as = ada): T {
    return this.run(() => work(googlePlatform()), as);
  }

  /** The workbook as it stands now. */
  found(): ShadowingFound {
    return this.with(
      (platform) => readWorkbook(platform, shadowingBook, platform.now(), (prefix) => `${prefix}new`).found,
    );
  }

  /** What stands in the ledger since so many lines stood there. */
  linesSince(before: number): readonly LoggedEntry[] {
    return this.found().ledger.entries.slice(before);
  }
}

/** The workbook after a decision that changed nothing, in the run that came next. */
export function afterNothing(
  platform: Platform,
  found: ShadowingFound,
  change: Partial<ShadowingFound> = {},
): ShadowingAfter {
  const before = { ...found, ...change };
  return {
    before,
    programme: before.programme,
    history: before.history,
    context: {
      now: platform.now(),
      by: ada as Email,
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

/** What a line of the ledger says, without who wrote it when. */
export const saysOf = ({ at: _at, by: _by, run: _run, ...entry }: LoggedEntry): object => entry;
