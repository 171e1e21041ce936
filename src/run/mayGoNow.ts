import type { Claim, DeliveryEntry, EffectKey, WaitsFor } from '../effects/delivery';
import type { MailAct } from '../effects/mailActs';
import { pace } from '../effects/pace';
import type { Entry } from '../workbook/entries';
import type { Platform } from './ports';
import type { After } from './task';
import type { PostAct } from '../effects/redAccounts/postActs';
import { slackToken } from './secretNames';
import { noToken, putOff, record, type Told } from './told';
import { claimsOf, mailGroupMax, type Work } from './work';

type Found = After<unknown, unknown>['before'];

/** So many Slack messages fit into a run: one a second is what a channel takes. */
const postsMax = 60;

interface MayGo {
  readonly now: Work;
  /** What the ledger is to be told of what has to wait. */
  readonly told: readonly Entry[];
}

/**
 * What of the work this run may begin: without what rests since it was tried in vain, and no more mails than the account may still
 * send today. What is left out stays wanted, so that a later run takes it up.
 */
export function mayGoNow<P, H>(platform: Platform, work: Work, { before, context }: After<P, H>): MayGo {
  const mayTry = pace(before.deliveries, context.now);
  const mails = work.mails.filter(mayTry);
  const left = isToBeAsked(mails, before) ? platform.mail.left() : undefined;
  // Where it was not asked, or did not answer, the first mail that does not go tells.
  const mayGo = left?.ok ? Math.max(0, left.value) : mails.length;
  const posts = work.posts.filter(mayTry);
  const isWithout = lacksToken(platform, posts, before);
  return {
    now: {
      invites: work.invites.filter(mayTry),
      posts: isWithout ? [] : posts.slice(0, postsMax),
      mails: mails.slice(0, mayGo),
    },
    told: [
      ...toldOnce(mails.slice(mayGo), usedUp, before),
      ...toldOnce(isWithout ? posts : [], noToken, before),
    ],
  };
}

/** Asking is a round trip: it is left out for a few mails, as long as none of them was put off for that reason. */
function isToBeAsked(mails: readonly MailAct[], { deliveries }: Found): boolean {
  return mails.length > mailGroupMax || mails.some(({ key }) => waitsFor(deliveries, key) === 'mailQuota');
}

/** Looked up only when a run found none before: it is a round trip. */
function lacksToken(platform: Platform, posts: readonly PostAct[], { deliveries }: Found): boolean {
  const wasWithout = posts.some(({ key }) => waitsFor(deliveries, key) === 'slackToken');
  return wasWithout && platform.secrets.get(slackToken) === undefined;
}

function waitsFor(deliveries: Found['deliveries'], key: EffectKey): WaitsFor | undefined {
  return deliveries.get(key)?.waiting?.waitsFor;
}

const usedUp = putOff('mailQuota', 'The account may send no more mails today.');

/** Why these have to wait, said once of each, since an hour in which nothing goes is not to leave a line. */
export function toldOnce(
  stay: readonly Claim[],
  why: NonNullable<Told>,
  { deliveries }: Found,
): DeliveryEntry[] {
  const untold = stay.filter(({ key }) => waitsFor(deliveries, key) !== why.waitsFor);
  return [
    ...claimsOf(untold),
    ...record(
      untold,
      untold.map(() => why),
    ),
  ];
}
