import type { HeadersSeen } from '../reading';
import type { Tab } from '../tab';
import type { SheetThere, Values } from './mending';

/** What the ledger remembers of a tab. */
export interface Remembered {
  /** By row id, what a row with it ever said: hashes of people's cells. */
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>;
  /** Of a tab that was adopted, its headers when all was well. */
  readonly headers: HeadersSeen | undefined;
}

export const nothingRemembered: Remembered = { rows: new Map(), headers: undefined };

/** A tab whose headers are looked at. */
export interface Looked {
  readonly tab: Tab;
  readonly values: Values;
  readonly sheet: SheetThere;
  readonly remembered: Remembered;
}
