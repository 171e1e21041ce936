import { createCacheService } from '../google/cacheService';
import { createCalendarService } from '../google/calendar/calendarService';
import { createContentService } from '../google/contentService';
import { createHtmlService } from '../google/htmlService';
import { createLockService } from '../google/lockService';
import { createMailApp } from '../google/mailApp';
import { createPropertiesService } from '../google/propertiesService';
import { createScriptApp } from '../google/scriptApp';
import { scope, type ServiceRun } from '../google/serviceRun';
import { createSession } from '../google/session';
import { throwingWhenUnbuilt } from '../google/sheets/refusal';
import { createSheetsService } from '../google/sheets/service';
import { createSpreadsheetApp } from '../google/spreadsheetApp';
import { createUnbuiltServices } from '../google/unbuiltServices';
import { createUrlFetchApp } from '../google/urlFetchApp';
import { createUtilities } from '../google/utilities';
import { createLogs } from './log';

/** Everything that a bundle finds around it in one run. */
export function createServices(run: ServiceRun, log: string[]): Record<string, unknown> {
  return {
    ...createUnbuiltServices(log),
    ...createLogs(log),
    ...advancedServices(run, log),
    Date: run.ScriptDate,
    CacheService: createCacheService(run),
    ContentService: createContentService(run),
    HtmlService: createHtmlService(run),
    LockService: createLockService(run),
    MailApp: createMailApp(run),
    PropertiesService: createPropertiesService(run),
    ScriptApp: createScriptApp(run),
    Session: createSession(run),
    SpreadsheetApp: createSpreadsheetApp(run),
    UrlFetchApp: createUrlFetchApp(run),
    Utilities: createUtilities(run),
  };
}

/** Only those that the manifest enables, under the name it gives them; any other name is not defined. */
function advancedServices(run: ServiceRun, log: string[]): Record<string, unknown> {
  const enabled = Object.entries(run.manifest.advancedServices);
  return Object.fromEntries(
    enabled.map(([symbol, id]) => [symbol, advancedService(run, id) ?? throwingWhenUnbuilt(symbol, {}, log)]),
  );
}

function advancedService(run: ServiceRun, id: string): object | undefined {
  if (id === 'calendar') return createCalendarService(run);
  if (id === 'sheets') return withScope(run, createSheetsService(run));
  return undefined;
}

/** The Sheets API takes the full scope only: `spreadsheets.currentonly` does not do (apps-script.md, section 12). */
function withScope(run: ServiceRun, sheets: object): object {
  return new Proxy(sheets, {
    get(target, key): unknown {
      run.authorise('Sheets', [scope('spreadsheets')]);
      return Reflect.get(target, key);
    },
  });
}
