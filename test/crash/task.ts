/** What one worker does at a time. */
export type Task =
  /** Every fault in one operation; `twice`: also a kill at each call of the run after it; `brief`: no outage, which takes long to play. */
  | { kind: 'faults'; operation: string; twice: boolean; brief?: boolean }
  /** One operation that meets each other one of its world, or only one of them. */
  | { kind: 'interleavings'; operation: string; between?: string }
  /** So many random meetings, each with a seed of its own from this one on. */
  | { kind: 'random'; seed: number; count: number }
  /** All short histories of a story that begin with this operation. */
  | { kind: 'histories'; story: string; operation: string }
  /** A deed after the run that folds a ledger, with each fault in that run. */
  | { kind: 'foldings'; ledger: string; deed: string }
  /** One schedule, as the command line names it. */
  | { kind: 'one'; schedule: string };
