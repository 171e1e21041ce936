import type { Refusal } from '../sidebar/requests';

/** What a person is told; `done` may depend on where they ended up, so it is worded from the state after the decision. */
export type Reply<A> =
  | { readonly kind: 'done'; readonly sentence: (after: A) => string }
  | { readonly kind: 'refused'; readonly sentence: string; readonly offerYear?: number };

/** Nothing was done, and the panel stays as it is. */
export function refused(sentence: string): Refusal {
  return { kind: 'refused', sentence, offer: null, home: null };
}
