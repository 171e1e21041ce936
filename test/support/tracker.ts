import type { RedReply, RedRequest, RedTracker } from '../../src/sidebar/redAccounts/requests';
import type { Request } from '../../src/sidebar/requests';
import type { Outtray } from '../../workbench/runtime/outtray';
import { WORKBENCH_TOKEN } from '../../workbench/google/slack/workspace';
import { signEnvelope } from '../../scripts/sendHealth.mjs';
import { coordinator, WorkbookBench, type BenchThere } from './workbook';

export const ann = 'ann.ae@example.com';
export const cem = 'cem.ce@example.com';
export const sam = 'sam.vp@example.com';
export const olga = 'olga.owner@example.com';

type Post = Outtray['posts'][number];
type Asked = RedRequest | Extract<Request, { kind: 'home' | 'saveCoordinators' | 'answerHeld' | 'nudge' }>;

/** What the CRM says of an account; what is left out is not said. */
export interface Told {
  id?: string;
  name?: string;
  health?: string;
  changedAt?: string;
  [more: string]: string | undefined;
}

/** A Red Accounts workbook on a workbench of its own, with short names for what people and the CRM do with it. */
export class TrackerBench extends WorkbookBench {
  key = '';
  private sent = 0;

  constructor(now = '2026-05-04T08:00:00Z', there: BenchThere = {}) {
    super('red-accounts', now, there);
  }

  /** The same, but for itself; without versions of its workbooks, unless they are wanted, it is much faster. */
  copy(versions = false): TrackerBench {
    const copy = new TrackerBench(undefined, { bench: this.benchCopied(versions), id: this.id });
    copy.key = this.key;
    copy.sent = this.sent;
    return copy;
  }

  /** What the sidebar gets; `row` is the selected one, from 1, of a tab. */
  ask(as: string, request: Asked, tab = '', row = 0): RedReply {
    this.meet(as);
    const active =
      tab === '' ? {} : { active: { sheetId: this.sheet(tab).sheetId, row: row - 1, column: 0 } };
    return this.bench.request(this.id, { as, request, ...active }) as RedReply;
  }

  tracker(as: string, show = ''): RedTracker {
    const answer = this.ask(as, { kind: 'account', show });
    const home = 'home' in answer ? answer.home : null;
    if (!home?.tracker) throw new Error(`${as} is not shown anything: ${JSON.stringify(answer)}`);
    return home.tracker;
  }

  /** The id of the episode whose row names this account. */
  episode(account: string): string {
    return this.record('Account Tracker', 'Account', account)['Episode id'] ?? '';
  }

  connectSlack(as = coordinator): RedReply {
    return this.ask(as, { kind: 'connectSlack', token: WORKBENCH_TOKEN });
  }

  /** Makes the webhook key that `post` signs with. */
  connectCrm(as = coordinator): void {
    const answer = this.ask(as, { kind: 'newWebhookKey' });
    if (answer.kind !== 'secret') throw new Error(JSON.stringify(answer));
    this.key = answer.secret;
  }

  /** A signed report of the CRM: what the sender reads. */
  tell(told: Told, envelope: { id?: string; key?: string } = {}): string {
    return this.bench.post(this.id, this.signed(told, envelope)).text;
  }

  signed(told: Told, { id, key = this.key }: { id?: string; key?: string } = {}): string {
    this.sent += 1;
    const { id: account = fjord.id, name = fjord.name, health = 'Red', changedAt, ...more } = told;
    const event = {
      type: 'account.health',
      account: { id: account, name },
      health,
      changedAt: changedAt ?? this.bench.clock(),
      ...more,
    };
    return signEnvelope({
      id: id ?? `event-${this.sent}`,
      payload: JSON.stringify(event),
      key,
      ts: Math.floor(Date.parse(this.bench.clock()) / 1000),
    });
  }

  threads(): Post[] {
    return this.bench.outtray().posts;
  }

  /** Sets a setting as a person types it. */
  set(name: string, value: string): void {
    this.type(coordinator, 'Settings', { Value: value }, this.rowOf('Settings', 'Setting', name));
  }
}

export const fjord = { id: '001A00000012345', name: 'Fjord Energy' };

interface Made {
  automation?: boolean;
  slack?: boolean;
  crm?: boolean;
  now?: string;
}

/** A workbook that is set up, with automation, Slack and the CRM connected, as far as it is not said otherwise. */
export function tracker({ automation = true, slack = true, crm = true, now }: Made = {}): TrackerBench {
  const t = new TrackerBench(now);
  t.run('setUpRedAccounts');
  if (!automation) return t;
  t.run('turnOnAutomation');
  if (slack) {
    t.set('Slack channel', '#red-accounts');
    t.connectSlack();
  }
  if (crm) t.connectCrm();
  // Nothing from before automation was first on is told; a run ends later than the clock that it began with.
  t.hours(0.1);
  return t;
}
