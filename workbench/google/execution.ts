import type { World, Spreadsheet } from '../world';

/** What Apps Script allows a run: see reference "Authorisation". */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/**
 * One run of one entry point, as its services see it. Every service is made by a factory `(run: Run) => object`
 * and reaches the world only through it.
 */
export interface Run {
  readonly world: World;
  /** Whose authority the run has; '' for somebody whom policy hides. */
  readonly as: string;
  readonly authMode: AuthMode;
  /** The spreadsheet it was started from; null for a run without one. */
  readonly spreadsheet: Spreadsheet | null;
  /** What the person at the keyboard sees of it; null in a trigger's run, which has nobody at a keyboard. */
  readonly ui: UiSession | null;
  /** The script's own `Date`, of which every date is that a service hands out. */
  readonly ScriptDate: DateConstructor;
  /**
   * The one seam that every round trip passes: records it, charges its latency to the run and the clock,
   * gives fault hooks their chance, ends the run when its time is up; then does it.
   */
  call<T>(service: string, method: string, ms: number, doIt: () => T): T;
  /** Charges navigation, builders and Utilities, which reach no server and are not recorded. */
  charge(ms: number): void;
  /** Refuses what the authorisation mode does not allow, in Google's words. */
  requireFull(service: string): void;
  /** A new id of the world (counter), for ids that services hand out. */
  nextId(prefix: string): string;
}

/** What one run showed to the person at the keyboard, and what it knows of where they are. */
export interface UiSession {
  menus: { caption: string; items: { caption: string; functionName: string }[] }[];
  alerts: { title: string; text: string }[];
  toasts: { title: string; text: string }[];
  sidebar: { title: string; html: string } | null;
  /** Where they are, which the script may change; row and column 0-based. */
  activeCell: ActiveCell | null;
}

export interface ActiveCell {
  sheetId: number;
  row: number;
  column: number;
}
