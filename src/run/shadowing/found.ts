import type { History } from '../../shadowing/history';
import type { Programme } from '../../shadowing/records';
import type { Reply } from '../reply';
import type { After, Wish } from '../task';
import type { Understanding } from '../understanding';

/** A shadowing workbook as one run found it, what somebody wants of it, and as it will be. */
export type ShadowingFound = Understanding<Programme, History>;
export type ShadowingWish<T> = Wish<T, Programme>;
export type ShadowingAfter = After<Programme, History>;
export type ShadowingReply = Reply<ShadowingAfter>;
