import type { Instant } from '../time/instant';
import type { Email } from './records';

/** An entry of the ledger with when and by whom; `run` tells entries of one run from those of another. */
export type Logged<E> = E & { readonly at: Instant; readonly by: Email; readonly run: number };
