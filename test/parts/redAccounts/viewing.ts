import type { Present } from '../../../src/effects/present';
import type { RedEntry } from '../../../src/redAccounts/history';
import type { RedReconciled } from '../../../src/redAccounts/reconcile';
import type { EpisodeId } from '../../../src/redAccounts/records';
import { redHomeOf } from '../../../src/run/redAccounts/home';
import type { RedFound } from '../../../src/run/redAccounts/found';
import type { RedViewed } from '../../../src/run/redAccounts/viewed';
import type {
  AccountView,
  RedCoordinator,
  RedPanelHome,
  RedTracker,
} from '../../../src/sidebar/redAccounts/requests';
import type { EffectKey } from '../../../src/effects/delivery';
import type { Entry, LoggedEntry } from '../../../src/workbook/entries';
import { redTabs } from '../../../src/workbook/redAccounts/tabs';
import { redWorkbook } from '../../../src/workbook/redAccounts/workbook';
import { readTab } from '../../../src/workbook/reading';
import type { CellValue } from '../../../src/workbook/tab';
import { email, RedWorld } from '../../redAccounts/world';

/** A world that keeps its ledger, and whose rows stand in Account Tracker and Asks as they came, from row 2 on. */
export class ViewedWorld extends RedWorld {
  entries: readonly LoggedEntry[] = [];
  /** What the coordinators' row of Settings says. */
  coordinators = 'casey@example.com';
  automation: RedFound['automation'] = undefined;
  deliveries = new Map<EffectKey, Present>();
  /** Sentences of rows that do not read, by 0-based row of Account Tracker. */
  problems = new Map<number, readonly string[]>();
  /** The same of Asks. */
  askProblems = new Map<number, readonly string[]>();
  condition: RedFound['condition'] = 'ready';
  /** 0-based row that nobody gave an id yet. */
  withoutId = -1;

  override ledger(...entries: readonly RedEntry[]): this {
    this.keep(entries);
    return super.ledger(...entries);
  }

  override run(hourly = false): RedReconciled {
    const result = super.run(hourly);
    this.keep(result.entries);
    return result;
  }

  /** Lines of the workbook itself. */
  keep(entries: readonly Entry[]): void {
    const logged = entries.map((entry) => ({ ...entry, at: this.now, by: email('somebody'), run: 1 }));
    this.entries = [...this.entries, ...logged];
  }

  automate(account = 'ridealong', webApp = ''): this {
    this.automation = {
      on: true,
      account: email(account),
      calendar: '',
      since: this.now,
      before: new Set(),
      webApp,
      calendarIs: 'there',
      sharing: { isDue: false, refused: [], lacking: [] },
    };
    return this;
  }

  get found(): RedFound {
    const ids = (rows: ReadonlyMap<string, unknown>): ReadonlyMap<number, string> =>
      new Map([...rows.keys()].map((id, at) => [at + 1, id]));
    const identity = (rows: ReadonlyMap<string, unknown>) => ({
      ids: ids(rows),
      writes: new Map(),
      changed: new Map(),
    });
    const settings = [{ Setting: 'Coordinators', Value: this.coordinators }];
    const inSheet = [...this.rows.keys()].map((id, at) => ({
      'Episode id': at + 1 === this.withoutId ? '' : id,
      Account: 'x',
    }));
    return {
      workbook: redWorkbook,
      condition: this.condition,
      gone: [],
      hindrances: [],
      readings: new Map([
        ['settings', readTab(redTabs.settings, cellsOf('settings', settings))],
        ['tracker', readTab(redTabs.tracker, cellsOf('tracker', inSheet))],
      ]),
      problems: new Map([
        ['tracker', this.problems],
        ['asks', this.askProblems],
      ]),
      identities: new Map([
        ['tracker', identity(this.rows)],
        ['asks', identity(this.asks)],
      ]),
      ledger: {
        spreadsheet: 's1',
        schema: 2,
        lastRun: 1,
        entries: this.entries,
        lineIds: new Set(),
        folded: new Map(),
        problems: [],
      },
      automation: this.automation,
      deliveries: this.deliveries,
      programme: this.tracker,
      history: this.history,
    };
  }

  viewed(me: string, place: Partial<Pick<RedViewed, 'show' | 'selected'>> = {}): RedViewed {
    const { found, tracker, history, now } = this;
    return {
      found,
      tracker,
      history,
      now,
      me: email(me),
      spreadsheet: 's1',
      show: '',
      selected: undefined,
      ...place,
    };
  }

  home(me: string, place: Partial<Pick<RedViewed, 'show' | 'selected'>> = {}): RedPanelHome {
    return redHomeOf(this.viewed(me, place));
  }

  trackerFor(me: string, place: Partial<Pick<RedViewed, 'show' | 'selected'>> = {}): RedTracker {
    const { tracker } = this.home(me, place);
    if (!tracker) throw new Error('the tracker is not shown');
    return tracker;
  }

  /** The account of an episode, as somebody sees it. */
  account(me: string, show: EpisodeId = this.episodeOf('acme').id): AccountView {
    const { account } = this.trackerFor(me, { show });
    if (!account) throw new Error('no account is shown');
    return account;
  }

  forCoordinator(me = 'casey'): RedCoordinator {
    const { coordinator } = this.trackerFor(me);
    if (!coordinator) throw new Error(`${me} is no coordinator`);
    return coordinator;
  }
}

/** A tab with all its headers and these rows. */
function cellsOf(
  tab: 'settings' | 'tracker',
  rows: readonly Readonly<Record<string, CellValue>>[],
): CellValue[][] {
  const headers = redTabs[tab].columns.map(({ header }) => header);
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
}

/** A row of a tab, as Google names what is selected; 1-based as people count. */
export function selectedIn(tab: 'tracker' | 'asks' | 'history', row: number): RedViewed['selected'] {
  return { sheetId: redTabs[tab].sheetId, row: row - 1 };
}

/** A world in which acme is red since Monday 2026-05-04, 10:00, with ann as AE, cem as CE and sam as sponsor. */
export function viewedWorld(settings: ConstructorParameters<typeof RedWorld>[0] = {}): ViewedWorld {
  const world = new ViewedWorld(settings);
  world.report('acme', 'Red', undefined, {
    ae: email('ann.berg'),
    ce: email('cem'),
    sponsor: email('sam'),
  });
  return world;
}
