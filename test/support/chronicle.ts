import { outstandingInvites } from '../../src/effects/calendarActs';
import type { Claim, Outcome } from '../../src/effects/delivery';
import { hashOf } from '../../src/effects/hash';
import { inviteKey } from '../../src/effects/keys';
import { outstandingMails } from '../../src/effects/mailActs';
import { presentEffects } from '../../src/effects/present';
import { notices } from '../../src/effects/shadowing/notices';
import { wantedInvites } from '../../src/effects/shadowing/wantedInvites';
import { weeklyMails } from '../../src/effects/shadowing/weeklyMails';
import { automationOf } from '../../src/run/automationOf';
import { forgettingOfShadowing } from '../../src/run/shadowing/forgetting';
import { isShadowing } from '../../src/run/shadowing/shadowingEntries';
import { signUpColumns } from '../../src/shadowing/columns/signUps';
import { counts, yearsUsed } from '../../src/shadowing/oneAYear';
import { emptyHistory, historyWith } from '../../src/shadowing/historyWith';
import { isDelivery, type Entry } from '../../src/workbook/entries';
import { foldLedger } from '../../src/workbook/foldLedger';
import { rowsSeen } from '../../src/workbook/identity';
import { ledgerRow, readLedger, type LedgerReading } from '../../src/workbook/ledger';
import { readTab } from '../../src/workbook/reading';
import { ledgerTab } from '../../src/workbook/tabsOfBoth';
import type { World } from '../shadowing/world';
import { email } from '../shadowing/world';
import { yearOf } from '../../src/time/calendarDay';
import { sheetOf, type Typed } from '../workbook/sheet';

/** What an hourly run decided, wanted outside and showed. */
export interface Hour {
  readonly decided: readonly unknown[];
  readonly claims: readonly Claim[];
  readonly unsettled: readonly (readonly unknown[])[];
  readonly [shown: string]: unknown;
}

const me = email('robot');
const spreadsheet = 'sheet-1';

/** A shadowing programme that keeps its ledger as rows, and knows of the past only what stands there. */
export class Chronicle {
  rows: Typed[] = [];
  readonly world: World;

  constructor(world: World) {
    this.world = world;
    this.write([{ kind: 'started', spreadsheet, schema: 2 }]);
    this.write([{ kind: 'automationOn', account: me, calendar: 'cal' }]);
  }

  get ledger(): LedgerReading {
    return readLedger(sheetOf('ledger', this.rows));
  }

  /** An hourly run: what it decided and what it wanted outside, and how the rows of Sign-ups look then. */
  hour(): Hour {
    const { world } = this;
    const { entries, lastRun } = this.ledger;
    const known = historyWith(emptyHistory, entries.filter(isShadowing));
    world.history = known;
    const decided = world.run(true);
    const stamp = { at: world.now, by: me, run: lastRun + 1 };
    world.history = historyWith(
      known,
      decided.map((entry) => ({ ...entry, ...stamp })),
    );
    const seen = rowsSeen(
      'calls',
      new Map([...world.calls].map(([id, row]) => [id, hashOf(JSON.stringify(row))])),
    );
    const acts = this.wanted(entries);
    const claims: Claim[] = acts.map(({ key, generation, act, content }) => ({
      key,
      generation,
      act,
      content,
    }));
    const told = claims.flatMap((claim) => {
      const outcome = fateOf(claim, world.now);
      return outcome ? [{ key: claim.key, generation: claim.generation, outcome, detail: '' }] : [];
    });
    const lines: Entry[] = [
      ...seen,
      ...decided,
      ...(claims.length > 0 ? [{ kind: 'claimed', claims } as const] : []),
      ...(told.length > 0 ? [{ kind: 'delivered', outcomes: told } as const] : []),
    ];
    this.write(lines, lastRun + 1);
    return { decided, claims, ...this.shown() };
  }

  /** What people see of it, and what uses up their years. */
  private shown(): { readonly unsettled: Hour['unsettled'] } & Record<string, unknown> {
    const { world, ledger } = this;
    const history = historyWith(emptyHistory, ledger.entries.filter(isShadowing));
    const unsettled = [...presentEffects(ledger.entries.filter(isDelivery)).values()].filter(
      ({ open, refused }) => open !== undefined || refused !== undefined,
    );
    return {
      signUps: [...signUpColumns(world.programme, history, world.now)],
      years: [...world.engineers.keys()].map((engineer) => [engineer, ...yearsUsed(history, engineer)]),
      had: [...history.placements.values()]
        .filter(counts)
        .map(({ engineer, week, call, start, state }) => [engineer, week, call, start, state]),
      numbers: [...history.customerNumbers],
      missing: [...history.missing],
      unsettled: unsettled.map(({ key, open, refused, at }) => [key, open, refused, at]),
      problems: ledger.problems,
    };
  }

  /** The keys of invites to calls in whose row the same engineer had a call of an earlier year. */
  get takenUpAgain(): ReadonlySet<string> {
    const { placements } = historyWith(emptyHistory, this.ledger.entries.filter(isShadowing));
    const years = new Map<string, Set<number>>();
    for (const { call, engineer, week } of placements.values()) {
      const key = inviteKey(call, engineer);
      years.set(key, (years.get(key) ?? new Set()).add(yearOf(week)));
    }
    return new Set([...years].filter(([, of]) => of.size > 1).map(([key]) => key));
  }

  private wanted(entries: LedgerReading['entries']): readonly Claim[] {
    const { world } = this;
    const { history, now, programme } = world;
    const automation = automationOf(entries);
    if (!automation) throw new Error('Automation is on from the beginning.');
    const present = presentEffects(entries.filter(isDelivery));
    const since = { now, automationSince: automation.since, before: automation.before, spreadsheet };
    const invites = wantedInvites(programme, history, now);
    const mails = new Map([
      ...notices(programme, history, { ...since, deliveries: present }),
      ...weeklyMails(programme, history, { ...since, coordinators: [], attention: [] }),
    ]);
    return [
      ...outstandingInvites(invites, present, { spreadsheet, calendar: automation.calendar }),
      ...outstandingMails(mails, present, now),
    ];
  }

  /** Folds all that is long over. False when nothing is. */
  fold(): boolean {
    const fold = foldLedger(this.reading, this.world.now, forgettingOfShadowing, 1);
    if (!fold) return false;
    const { lastRun } = this.ledger;
    const gone = new Set(fold.rows);
    this.rows = this.rows.filter((_, index) => !gone.has(index + 1));
    this.write(fold.entries, lastRun + 1);
    return true;
  }

  get reading() {
    return readTab(ledgerTab(0), sheetOf('ledger', this.rows));
  }

  write(entries: readonly Entry[], run = this.ledger.lastRun + 1): void {
    const { now } = this.world;
    const root = `n${run}`;
    entries.forEach((entry, index) => {
      this.rows.push(ledgerRow(entry, { run, line: index + 1, id: `${root}-${index + 1}`, at: now, by: me }));
    });
  }
}

/** What comes of an act: mostly what was meant; the same for the same act at the same moment. */
function fateOf({ key, act }: Claim, now: number): Outcome | undefined {
  const n = parseInt(hashOf(`${key} ${act} ${now}`).slice(0, 2), 16);
  if (n < 20) return undefined;
  if (n < 40) return 'notDone';
  if (n < 50) return 'refused';
  return act === 'update' && n < 70 ? 'gone' : 'done';
}
