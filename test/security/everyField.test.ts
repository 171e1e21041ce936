import { redWorkbook } from '../../src/workbook/redAccounts/workbook';
import { shadowingWorkbook } from '../../src/workbook/shadowing/workbook';
import { callsRequests, trackerRequests } from './asked';
import { callsWorld, callers, trackerWorld } from './people';
import { everyKind } from '../sidebar/everyKind';
import type { ProgrammeBench } from '../support/programme';
import { inLines, packed, payloads } from '../support/payloads';
import type { TrackerBench } from '../support/tracker';
import { coordinator } from '../support/workbook';

// Whatever stands in a column in which people type, and whatever a text field of a request holds.

type Bench = ProgrammeBench | TrackerBench;

const plain = (text: string): string => text.replace(/[\t\r\n]/g, ' ');

/** Columns with a formula in them, as `tab/header`. A header may be its sheet's number where it is hidden. */
function columnsWithFormulas({ book }: Bench): string[] {
  return book.sheets.flatMap(({ title, rows }) =>
    rows.flatMap((row) =>
      row.flatMap((cell, column) =>
        cell?.formula === undefined ? [] : [`${title}/${String(rows[0]?.[column]?.value)}`],
      ),
    ),
  );
}

const books = [
  ['call shadowing', callsWorld, shadowingWorkbook, 'everyHour'],
  ['Red Accounts', trackerWorld, redWorkbook, 'everyHourRedAccounts'],
] as const;

describe.each(books)('in a workbook of %s', (_, make, { tabs }, hourly) => {
  test('every column of people’s may hold anything: the run goes on, says so in Check, and writes no formula', () => {
    const w: Bench = make();
    const typedIn = tabs
      .map((tab) => ({ ...tab, ours: tab.columns.filter(({ owner }) => owner === 'people') }))
      .filter(({ ours, key }) => ours.length > 0 && key !== 'settings');
    expect(typedIn.length).toBeGreaterThan(1);
    for (const { title, ours } of typedIn) {
      const first = ours[0]?.header ?? '';
      const rows = payloads.map((_text, n) =>
        ours.map((_column, at) => plain(payloads[(n + at * 17) % payloads.length] ?? '')),
      );
      w.paste(callers.engineer, title, first, rows);
    }
    w.hours(2);
    expect(w.lastRun(hourly).error).toBeNull();
    const people = new Set(
      typedIn.flatMap(({ title, ours }) => ours.map(({ header }) => `${title}/${header}`)),
    );
    expect(columnsWithFormulas(w).filter((column) => !people.has(column))).toEqual([]);
    const checks = w.records(typedIn[0]?.title ?? '').map(({ Check = '' }) => Check);
    expect(checks.filter((check) => check !== '').length).toBeGreaterThan(100);
  });

  test('every setting may hold anything', () => {
    const w: Bench = make();
    const names = w.records('Settings').map(({ Setting = '' }) => Setting);
    names.forEach((name, n) => {
      const value = plain(payloads[(n * 13 + 60) % payloads.length] ?? '');
      w.type(coordinator, 'Settings', { Value: value }, w.rowOf('Settings', 'Setting', name));
    });
    w.hours(2);
    expect(w.lastRun(hourly).error).toBeNull();
    expect(w.records('Settings').filter(({ Problem }) => Problem !== '').length).toBeGreaterThan(3);
    expect(columnsWithFormulas(w).filter((column) => column !== 'Settings/Value')).toEqual([]);
  });

  test('every text of every request may hold anything: no cell becomes a formula, no run fails', () => {
    const base: Bench = make();
    const own: Record<string, unknown> = 'tell' in base ? trackerRequests(base) : callsRequests(base);
    const requests = Object.values({ ...everyKind, ...own }).flatMap((request, n) =>
      [payloads[n % 60] ?? '', inLines[n % inLines.length] ?? '', packed(200)[n % 40] ?? ''].flatMap((text) =>
        withText(request, text),
      ),
    );
    expect(requests.length).toBeGreaterThan(150);
    const failed = requests.flatMap((request) => {
      const { error, result } = base.bench.run(base.id, {
        as: coordinator,
        function: 'handleRequest',
        args: [request],
      });
      return error === null && result !== undefined ? [] : [`${JSON.stringify(request)}: ${String(error)}`];
    });
    expect(failed).toEqual([]);
    base.hours(1);
    expect(base.lastRun(hourly).error).toBeNull();
    expect(columnsWithFormulas(base)).toEqual([]);
  });
});

/** The request once for each text in it, but for its kind, with this in its place. */
function withText(value: unknown, text: string): unknown[] {
  if (typeof value === 'string') return [text];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value)
    .filter(([key]) => key !== 'kind')
    .flatMap(([key, inner]) =>
      withText(inner, text).map((changed) =>
        Array.isArray(value)
          ? value.map((each, at) => (String(at) === key ? changed : (each as unknown)))
          : { ...value, [key]: changed },
      ),
    );
}
