import type { Answer, Home } from '../sidebar/requests';
import type { After } from './task';

/** What a person is told; `done` may depend on where they ended up, so it is worded from the state after the decision. */
export type Reply =
  | { readonly kind: 'done'; readonly sentence: (after: After) => string }
  | { readonly kind: 'refused'; readonly sentence: string; readonly offerYear?: number };

export function answerOf(reply: Reply, after: After, home: Home): Answer {
  if (reply.kind === 'done') return { kind: 'done', sentence: reply.sentence(after), home };
  const offer = reply.offerYear === undefined ? null : { year: reply.offerYear };
  return { kind: 'refused', sentence: reply.sentence, offer, home };
}

export function refused(sentence: string): Answer {
  return { kind: 'refused', sentence, offer: null, home: null };
}
