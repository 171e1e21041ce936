import type { RedHistory } from '../../redAccounts/history';
import type { Tracker } from '../../redAccounts/records';
import type { After, Wish } from '../task';
import type { Understanding } from '../understanding';

/** A Red Accounts workbook as one run found it, what somebody wants of it, and as it will be. */
export type RedFound = Understanding<Tracker, RedHistory>;
export type RedWish<T> = Wish<T, Tracker>;
export type RedAfter = After<Tracker, RedHistory>;
