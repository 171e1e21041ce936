import {
  outcomeOf,
  outstandingInvites,
  type CalendarReply,
  type InviteAct,
} from '../../src/effects/calendarActs';
import type { Claim, DeliveryEntry, EffectKey, Outcome } from '../../src/effects/delivery';
import { presentEffects, type Present } from '../../src/effects/present';
import type { WantedInvites } from '../../src/effects/shadowing/wantedInvites';
import type { Logged } from '../../src/programme/history';
import { instant, type Instant } from '../../src/time/instant';
import { email } from '../shadowing/world';
import { ModelCalendar } from './modelCalendar';

export type Wanted = WantedInvites;

/**
 * What happens to an act: it goes well · the run dies before or after it · the calendar says later, or that it will never do it.
 */
export type Fate = 'well' | 'diesBefore' | 'diesAfter' | 'later' | 'never';

/** A ledger of deliveries with the calendar beside it. */
export class Deliveries {
  readonly entries: Logged<DeliveryEntry>[] = [];
  readonly calendar = new ModelCalendar();
  now: Instant = instant(1_000);

  get present(): ReadonlyMap<EffectKey, Present> {
    return presentEffects(this.entries);
  }

  log(entry: DeliveryEntry): void {
    this.entries.push({ ...entry, at: this.now, by: email('automation'), run: 1 });
  }

  claim(...claims: Claim[]): void {
    this.log({ kind: 'claimed', claims });
  }

  told({ key, generation }: Claim, outcome: Outcome): void {
    this.log({ kind: 'delivered', outcomes: [{ key, generation, outcome, detail: 'why' }] });
  }

  outstanding(wanted: Wanted): readonly InviteAct[] {
    return outstandingInvites(wanted, this.present, { spreadsheet: 'book', calendar: 'cal@group' });
  }

  /** One run: claims what is outstanding, does it, records what came of it. Gives the acts. */
  run(wanted: Wanted, fates: readonly Fate[] = []): readonly InviteAct[] {
    this.now = instant(this.now + 1);
    const acts = this.outstanding(wanted);
    if (acts.length > 0) this.claim(...acts);
    acts.forEach((act, index) => {
      const outcome = this.meet(act, fates[index] ?? 'well');
      if (outcome) this.told(act, outcome);
    });
    return acts;
  }

  private meet(act: InviteAct, fate: Fate): Outcome | undefined {
    switch (fate) {
      case 'diesBefore':
        return undefined;
      case 'diesAfter':
        this.calendar.answer(act.call);
        return undefined;
      case 'later':
        return outcomeOf(act, { status: 403, reason: 'rateLimitExceeded' });
      case 'never':
        return outcomeOf(act, { status: 400, reason: 'invalid' } satisfies CalendarReply);
      case 'well':
        return outcomeOf(act, this.calendar.answer(act.call));
    }
  }
}
