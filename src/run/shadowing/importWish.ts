import type { ImportFound } from '../../sidebar/requests';
import type { Instant } from '../../time/instant';
import { noWish } from '../task';
import type { ShadowingFound, ShadowingWish } from './found';

/** What an import rests on. A preview reads the same, and gives out ids that nobody keeps. */
export interface ImportRun {
  readonly found: ShadowingFound;
  readonly now: Instant;
  readonly newId: (prefix: string) => string;
}

type ImportOutcome =
  | { readonly kind: 'imported'; readonly found: ImportFound }
  | { readonly kind: 'refused'; readonly sentence: string };

export type ImportWish = ShadowingWish<ImportOutcome>;

export function refusedImport({ found }: ImportRun, sentence: string): ImportWish {
  return noWish(found, { kind: 'refused', sentence });
}
