/** How much there is of everything; tests take less. */
export interface Sizes {
  /** Engineers on file. */
  readonly onFile: readonly number[];
  /** Calls pasted at once. */
  readonly pasted: number;
  readonly invites: readonly number[];
  readonly mails: readonly number[];
  /** Red accounts in a tracker, each with five asks. */
  readonly followed: readonly number[];
  readonly planned: { readonly engineers: number; readonly weeks: number };
  /** How often each is timed; the median counts. */
  readonly times: number;
}

export const sizes: Sizes = {
  onFile: [100, 1000, 10_000],
  pasted: 500,
  invites: [25, 100, 500],
  mails: [25, 100],
  followed: [10, 1000],
  planned: { engineers: 10_000, weeks: 52 },
  times: 9,
};
