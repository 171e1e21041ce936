/** Where statements are checked. */
export type Place = 'workbench' | 'google';

/** What Ridealong relies on in one service of Google, said by a piece of script. */
export interface Statement {
  /** The service and what it does, in a sentence; no two say the same. */
  says: string;
  /** Where it is known from. */
  source: string;
  /** Throws where it does not hold. Leaves nothing behind outside its scratch. */
  holds: (scratch: Scratch) => void;
  /** Where it is known not to hold, and why. It is to be taken out when it does: then the run fails. */
  gap?: { at: Place; why: string };
}

/** What a statement may write on. */
export interface Scratch {
  readonly spreadsheet: string;
  /** A new tab. @returns its id */
  tab: () => number;
  /** A calendar that the script made. @returns its id */
  calendar: () => string;
  /** Letters and digits that were never used before: a to f, 0 to 9. */
  unique: () => string;
}

export interface Verdict {
  says: string;
  verdict: 'ok' | 'failed' | 'known gap' | 'gap closed';
  /** What went wrong, or why the gap is there. */
  why: string;
}

/** Whether the run is to fail for it: also for a gap that is closed, since the list of gaps is then out of date. */
export const isBad = ({ verdict }: Verdict): boolean => verdict === 'failed' || verdict === 'gap closed';

/** Checks one statement here. @param here where that is */
export function judge({ says, holds, gap }: Statement, scratch: Scratch, here: Place): Verdict {
  const known = gap && gap.at === here ? gap.why : undefined;
  try {
    holds(scratch);
  } catch (error) {
    if (known !== undefined) return { says, verdict: 'known gap', why: known };
    return { says, verdict: 'failed', why: wordsOf(error) };
  }
  if (known !== undefined)
    return { says, verdict: 'gap closed', why: `It holds now: take the gap out (${known}).` };
  return { says, verdict: 'ok', why: '' };
}

function wordsOf(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return typeof message === 'string' ? message : String(error);
}

/** @throws Error unless both are alike, as JSON has them */
export function same(found: unknown, wanted: unknown): void {
  const texts = [found, wanted].map((value) => JSON.stringify(value, sorted) as string | undefined);
  const [left = 'nothing', right = 'nothing'] = texts;
  if (left !== right) throw new Error(`Found ${left} instead of ${right}.`);
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.keys(value).sort();
  return entries.reduce<Record<string, unknown>>((object, key) => {
    object[key] = (value as Record<string, unknown>)[key];
    return object;
  }, {});
}

/** @throws Error unless `text` is like the pattern */
export function like(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) throw new Error(`Found "${text}", which is not like ${String(pattern)}.`);
}

/**
 * @param pattern what its message has to be like
 * @returns the error
 * @throws Error when nothing was refused
 */
export function refused(act: () => unknown, pattern = /./): { message: string; details?: { code?: number } } {
  let error: unknown;
  try {
    act();
  } catch (thrown) {
    error = thrown;
  }
  if (error === undefined) throw new Error('Nothing was refused.');
  like(wordsOf(error), pattern);
  return error as { message: string };
}
