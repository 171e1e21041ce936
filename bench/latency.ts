import type { CallRecord, Execution } from '../workbench/world';

/** What one call costs, in virtual milliseconds; estimated: no published figure was found (docs/performance.md). */
interface Cost {
  readonly ms: number;
  readonly estimated?: true;
}

/** Costs of calls that the samples make, which have to be what the workbench charges for the same call. */
export const costs = {
  start: { ms: 500, estimated: true },
  read: { ms: 100 },
  commit: { ms: 200 },
  getProperty: { ms: 30 },
  setProperty: { ms: 62 },
  calendarRead: { ms: 150, estimated: true },
  calendarWrite: { ms: 400, estimated: true },
  mail: { ms: 600 },
  /** As a read of a calendar, for want of anything better. */
  mailboxRead: { ms: 150, estimated: true },
  createForm: { ms: 1000, estimated: true },
  createDocument: { ms: 800, estimated: true },
  setter: { ms: 100, estimated: true },
  pdf: { ms: 1000, estimated: true },
  createTrigger: { ms: 500, estimated: true },
  directory: { ms: 200, estimated: true },
} as const satisfies Record<string, Cost>;

/** How many calls of each kind. */
export type Calls = Readonly<Partial<Record<keyof typeof costs, number>>>;

/** Virtual milliseconds, with the estimated costs as they are, halved and doubled. */
export interface Virtual {
  readonly ms: number;
  readonly halved: number;
  readonly doubled: number;
}

function virtual(known: number, estimated: number): Virtual {
  return { ms: known + estimated, halved: known + estimated / 2, doubled: known + estimated * 2 };
}

export function virtualOfCalls(calls: Calls): Virtual {
  const sums = { known: 0, estimated: 0 };
  for (const [kind, count] of Object.entries({ start: 1, ...calls })) {
    const cost: Cost = costs[kind as keyof typeof costs];
    sums[cost.estimated ? 'estimated' : 'known'] += cost.ms * count;
  }
  return virtual(sums.known, sums.estimated);
}

/** Services with published figures for what their calls cost. Properties have them for one at a time only. */
const published =
  /^(Sheets|SpreadsheetApp|CacheService|MailApp)\.|^PropertiesService\.(get|set)Property$|^UrlFetchApp\./;

/** A batch of calendar events is one request by UrlFetchApp, whose cost for each part is an estimate. */
const isEstimated = ({ service, method, ms }: CallRecord): boolean =>
  !published.test(`${service}.${method}`) || (service === 'UrlFetchApp' && ms > 300);

/** What is no call (the start, navigation) is estimated as well. */
export function virtualOfRun({ calls, ms }: Execution): Virtual {
  const known = calls.filter((call) => !isEstimated(call)).reduce((sum, call) => sum + call.ms, 0);
  return virtual(known, ms - known);
}
