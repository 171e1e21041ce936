import { sheets } from './sheetTools';
import type { Scratch } from './statement';

/** The scratch of one run, which is taken away when the run is over. */
export class RunScratch implements Scratch {
  readonly spreadsheet: string;
  readonly #tabs: number[] = [];
  #calendar: string | undefined;

  constructor(spreadsheet: string) {
    this.spreadsheet = spreadsheet;
  }

  unique(): string {
    return Utilities.getUuid().replace(/-/g, '');
  }

  tab(): number {
    const title = `Contract ${this.unique().slice(0, 12)}`;
    const sheetId = parseInt(this.unique().slice(0, 7), 16);
    const addSheet = { properties: { sheetId, title, gridProperties: { rowCount: 100, columnCount: 10 } } };
    const answer = sheets().Spreadsheets.batchUpdate({ requests: [{ addSheet }] }, this.spreadsheet);
    const made = answer.replies?.[0]?.addSheet?.properties?.sheetId;
    if (made !== sheetId) throw new Error(`The new tab has the id ${String(made)} instead of ${sheetId}.`);
    this.#tabs.push(sheetId);
    return sheetId;
  }

  calendar(): string {
    if (this.#calendar === undefined)
      this.#calendar = Calendar?.Calendars.insert({
        summary: 'Ridealong contract',
        timeZone: 'Europe/Berlin',
      }).id;
    if (this.#calendar === undefined) throw new Error('No calendar could be made.');
    return this.#calendar;
  }

  remove(): void {
    const requests = this.#tabs.splice(0).map((sheetId) => ({ deleteSheet: { sheetId } }));
    if (requests.length > 0) sheets().Spreadsheets.batchUpdate({ requests }, this.spreadsheet);
    if (this.#calendar !== undefined) Calendar?.Calendars.remove(this.#calendar);
    this.#calendar = undefined;
  }
}
