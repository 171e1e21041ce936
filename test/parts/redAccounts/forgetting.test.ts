import fc, { type Arbitrary } from 'fast-check';
import { redHomeOf } from '../../../src/run/redAccounts/home';
import type { RedViewed } from '../../../src/run/redAccounts/viewed';
import { watchedRed } from '../../../src/run/redAccounts/watchedRed';
import { yearReportOf } from '../../../src/run/redAccounts/yearReport';
import { instant } from '../../../src/time/instant';
import { anEvent } from '../../redAccounts/world';
import { casey, spreadsheet, TrackerChronicle } from './trackerChronicle';
import { ann, deed, team, type Deed } from './trackerDeeds';

/** What happens in some days or months. */
interface Chapter {
  readonly deeds: readonly Deed[];
  readonly days: number;
  readonly folds: boolean;
}

const chapters: Arbitrary<Chapter[]> = fc.array(
  fc.record({
    deeds: fc.array(deed, { minLength: 1, maxLength: 4 }),
    days: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 30, max: 150 })),
    folds: fc.boolean(),
  }),
  { minLength: 5, maxLength: 8 },
);

/** A tracker with two accounts that turned red. */
function begun(): TrackerChronicle {
  const tracker = new TrackerChronicle();
  for (const account of ['a0', 'a1']) tracker.told(anEvent(account, 'Red', tracker.now, team));
  return tracker;
}

/** Hourly runs come soon after the deeds, then so far apart that the days go by. */
function live(to: TrackerChronicle, { deeds, days }: Chapter): unknown[] {
  const told = deeds.map((deed) => deed(to));
  const hours = [1, 24, days * 12, days * 12].map((each) => to.hour(each));
  return [...told, ...hours, shown(to)];
}

/** What people see of it: their panels, the year's report, and what is known of what was sent. */
function shown({ found, now }: TrackerChronicle): unknown {
  const { programme: tracker, history, ledger, deliveries } = found;
  const seen: RedViewed = {
    ...{ found, tracker, history, now, spreadsheet },
    ...{ me: casey, show: '', selected: undefined },
  };
  const back = { now, automationSince: instant(0), spreadsheet, coordinators: [casey], deliveries };
  const unsettled = [...deliveries.values()]
    .filter(({ open, refused, standing }) => open ?? refused ?? standing === 'gone')
    .sort((a, b) => a.key.localeCompare(b.key));
  return {
    home: redHomeOf(seen),
    accounts: [...history.episodes.keys()].map(
      (show) => redHomeOf({ ...seen, me: ann, show }).tracker?.account,
    ),
    report: yearReportOf(seen, 2026),
    lapsed: watchedRed.lapsed(found, back),
    lacksToken: watchedRed.lacksToken(found),
    unsettled,
    problems: ledger.problems,
  };
}

/** Without that a request of the CRM came at all: of one that came long ago it is forgotten, and what it said is kept. */
const asText = (of: unknown): string =>
  JSON.stringify(of, (_, value: unknown) =>
    Array.isArray(value) ? value.filter((one: { kind?: unknown } | null) => one?.kind !== 'received') : value,
  );

test('a folded ledger of Red Accounts lets every later run decide, want and show the same, and is folded no further at once', () => {
  let folds = 0;
  fc.assert(
    fc.property(chapters, (all) => {
      const one = begun();
      let folded: TrackerChronicle | undefined;
      for (const chapter of all) {
        const had = live(one, chapter);
        const has = folded ? live(folded, chapter) : had;
        const at = had.findIndex((each, n) => asText(each) !== asText(has[n]));
        expect(has[at]).toEqual(had[at]);
        if (!chapter.folds) continue;
        folded ??= one.copy();
        if (!folded.fold()) continue;
        folds += 1;
        expect(folded.fold()).toBe(false);
      }
    }),
    { numRuns: 5, endOnFailure: true },
  );
  expect(folds).toBeGreaterThan(2);
});
