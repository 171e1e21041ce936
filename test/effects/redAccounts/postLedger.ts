import type { DeliveryEntry, EffectKey } from '../../../src/effects/delivery';
import { presentEffects, type Present } from '../../../src/effects/present';
import { deliverPost } from '../../../src/effects/redAccounts/deliverPost';
import { outstandingPosts, type PostAct, type WantedPost } from '../../../src/effects/redAccounts/postActs';
import type { SlackReply } from '../../../src/effects/redAccounts/slackReply';
import type { SlackRequest } from '../../../src/effects/redAccounts/slackRequests';
import type { Logged } from '../../../src/programme/history';
import type { Instant } from '../../../src/time/instant';
import { email } from '../../redAccounts/world';
import { ModelSlack } from './modelSlack';

/**
 * What happens at a call to Slack: it goes well · the run dies before or after it · its answer is lost · Slack asks to wait ·
 * Slack refuses.
 */
export type Fate = 'well' | 'diesBefore' | 'diesAfter' | 'lost' | 'later' | 'refused';

export type WantedPosts = ReadonlyMap<EffectKey, WantedPost>;

class Died extends Error {}

/** A ledger of posts with Slack beside it. */
export class PostLedger {
  readonly entries: Logged<DeliveryEntry>[] = [];
  readonly slack: ModelSlack;

  constructor(now: Instant) {
    this.slack = new ModelSlack(now);
  }

  get present(): ReadonlyMap<EffectKey, Present> {
    return presentEffects(this.entries);
  }

  outstanding(wanted: WantedPosts, now: Instant): readonly PostAct[] {
    return outstandingPosts(wanted, this.present, { now, spreadsheet: 'book' });
  }

  /** One run: claims what is outstanding, does it, and records what came of it unless it dies before. Gives the acts. */
  run(wanted: WantedPosts, now: Instant, fates: readonly Fate[] = []): readonly PostAct[] {
    this.slack.tick(now);
    const acts = this.outstanding(wanted, now);
    if (acts.length > 0) this.log({ kind: 'claimed', claims: acts }, now);
    const left = [...fates];
    try {
      const outcomes = acts.flatMap((act) => {
        const told = deliverPost(act, (request) => this.meet(request, left.shift() ?? 'well'));
        if (!told) return [];
        const { outcome, detail, ref } = told;
        const { key, generation } = act;
        return [{ key, generation, outcome, detail, ...(ref !== undefined && { ref }) }];
      });
      if (outcomes.length > 0) this.log({ kind: 'delivered', outcomes }, now);
    } catch (error) {
      if (!(error instanceof Died)) throw error;
    }
    return acts;
  }

  private log(entry: DeliveryEntry, at: Instant): void {
    this.entries.push({ ...entry, at, by: email('automation'), run: 1 });
  }

  private meet(request: SlackRequest, fate: Fate): SlackReply {
    switch (fate) {
      case 'diesBefore':
        throw new Died();
      case 'later':
        return { status: 429, body: '', retryAfter: '30' };
      case 'refused':
        return { status: 200, body: '{"ok":false,"error":"not_in_channel"}', retryAfter: '' };
      case 'well':
        return this.slack.answer(request);
      case 'diesAfter':
        this.slack.answer(request);
        throw new Died();
      case 'lost':
        this.slack.answer(request);
        return { status: 0, body: '', retryAfter: '' };
    }
  }
}
