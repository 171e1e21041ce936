import type { Spreadsheet } from '../../../world';
import type { Run } from '../../execution';
import { isEditor } from '../protection';
import { asAdvancedServiceError, invalid, Refusal } from '../refusal';

/**
 * One round trip of the advanced service; what is refused in it is thrown as Apps Script throws it.
 *
 * @param method as the record names it, such as `Spreadsheets.batchUpdate`.
 * @param ms what it costs; a request that is refused costs `leastMs`.
 */
export function roundTrip<T>(run: Run, method: string, leastMs: number, ms: () => number, doIt: () => T): T {
  run.requireFull('Sheets');
  const api = `sheets.${method.replace(/(^|\.)[A-Z]/g, (start) => start.toLowerCase())}`;
  return run.call('Sheets', method, costOf(ms, leastMs), () => {
    try {
      return doIt();
    } catch (error) {
      if (error instanceof Refusal) throw asAdvancedServiceError(api, error);
      throw error;
    }
  });
}

function costOf(ms: () => number, leastMs: number): number {
  try {
    return ms();
  } catch (error) {
    if (error instanceof Refusal) return leastMs;
    throw error;
  }
}

/** Works something out when it is first asked for and then keeps it, be it a value or an error. */
export function once<T>(make: () => T): () => T {
  let made: (() => T) | undefined;
  return () => {
    made ??= attempt(make);
    return made();
  };
}

function attempt<T>(make: () => T): () => T {
  try {
    const value = make();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** A copy of what the script handed over, as it goes over the wire: no undefined, no null fields, nothing shared. */
export function asJson(value: unknown): object {
  const text = JSON.stringify(value ?? {});
  const parsed: unknown = text.includes(':null') ? JSON.parse(text, withoutNullFields) : JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) throw invalid('Invalid JSON payload received.');
  return parsed;
}

function withoutNullFields(this: unknown, _key: string, value: unknown): unknown {
  return value === null && !Array.isArray(this) ? undefined : value;
}

/** Options are query parameters; the refusal of an unknown one has words of its own. */
export function readOptions(options: unknown, known: readonly string[]): Record<string, unknown> {
  const given = asJson(options) as Record<string, unknown>;
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown === undefined) return given;
  throw invalid(`Invalid JSON payload received. Unknown name "${unknown}": Cannot bind query parameter.`);
}

/**
 * The spreadsheet, for somebody who may edit it.
 *
 * @throws Refusal 404 where there is none, 403 for somebody who is no editor.
 */
export function openSpreadsheet(run: Run, id: unknown): Spreadsheet {
  const spreadsheet = run.world.workbooks.find((workbook) => workbook.id === id);
  if (!spreadsheet) throw new Refusal(404, 'Requested entity was not found.');
  // Somebody whose address policy hides has opened this one; of others nothing is known.
  const mayEdit = run.as === '' ? run.spreadsheet?.id === id : isEditor(spreadsheet, run.as);
  if (!mayEdit) throw new Refusal(403, 'The caller does not have permission');
  return spreadsheet;
}
