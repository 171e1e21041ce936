import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/shadowing/records';
import { calendarDay, serialOfDay } from '../../src/time/calendarDay';
import { readTab, type TabReading } from '../../src/workbook/reading';
import { decodeShadowingSettings } from '../../src/workbook/shadowing/settings';
import type { CellValue } from '../../src/workbook/tab';
import { shadowingTabs as tabs } from '../../src/workbook/shadowing/tabs';

type TabKey = keyof typeof tabs;

export type Typed = Readonly<Record<string, CellValue>>;

/** Values of a tab with its declared headers and these rows. */
export function sheetOf(key: TabKey, rows: readonly Typed[]): CellValue[][] {
  const headers = tabs[key].columns.map((column) => column.header);
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
}

export function readingOf(key: TabKey, rows: readonly Typed[]): TabReading {
  return readTab(tabs[key], sheetOf(key, rows));
}

/** Ids by row, as if every row had been given one: row 1 is c-1. */
export function idsOf(reading: TabReading): ReadonlyMap<number, string> {
  return new Map(reading.rows.map(({ row }) => [row, `c-${String(row)}`]));
}

export function settingsOf(values: Readonly<Record<string, CellValue>> = {}): Settings {
  const all = { "Organisation's domain": 'example.com', 'Time zone': 'America/New_York', ...values };
  const rows = Object.entries(all).map(([Setting, Value]) => ({ Setting, Value }));
  return decodeShadowingSettings(readingOf('settings', rows)).settings;
}

/** What Sheets makes of typed text where it is sure: ISO dates, times with a colon, and numbers. */
export function coerced(text: string): CellValue {
  const day = calendarDay(text);
  if (day !== undefined) return serialOfDay(day);
  const time = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (time) return (Number(time[1]) * 60 + Number(time[2])) / 1440;
  return /^-?\d+$/.test(text) ? Number(text) : text;
}

/** Rows of a file in test/data, by header. Quoted cells may hold commas, and quotes twice. */
export function csv(name: string): Record<string, string>[] {
  const lines = readFileSync(join(process.cwd(), 'test/data', name), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  const [headers = [], ...rows] = lines.map((line) =>
    [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
    ),
  );
  return rows.map((cells) => Object.fromEntries(headers.map((header, n) => [header, cells[n] ?? ''])));
}
