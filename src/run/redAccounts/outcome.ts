import type { EpisodeId } from '../../redAccounts/records';
import type { Conflicting } from '../../redAccounts/requestSave';
import type { Reply } from '../reply';
import type { RedAfter } from './found';

/** What somebody is told: as in every programme, or that others wrote where they did, or a secret, once. */
export type RedOutcome =
  | (Reply<RedAfter> & { readonly show?: (after: RedAfter) => EpisodeId | '' })
  | { readonly kind: 'conflict'; readonly conflict: Conflicting }
  | { readonly kind: 'secret'; readonly sentence: string; readonly secret: string; readonly address: string };
