import { editEvent } from '../google/spreadsheetApp';
import type { Sheet, Spreadsheet, Trigger, World } from '../world';
import type { Touched } from './people';
import type { Inside, Runner } from './runner';

/** Google keeps so many edits for a trigger that is still running. Source: developers.google.com/apps-script/guides/triggers. */
const MOST_PENDING = 2;

/** One change by a person's hand: one cell typed, or a block pasted. */
export interface Edit extends Touched {
  spreadsheet: Spreadsheet;
  /** A tab that is gone when its turn comes has nobody to tell. */
  sheetId: number;
  by: string;
}

/** Tells triggers of what people edit. While any run goes on, edits wait, and those beyond the second are lost to triggers. */
export class EditTriggers {
  readonly #world: World;
  readonly #runner: () => Runner;
  readonly #pending: Edit[] = [];
  #firing = false;

  constructor(world: World, runner: () => Runner) {
    this.#world = world;
    this.#runner = runner;
  }

  happened(edit: Edit): void {
    if (this.#pending.length < MOST_PENDING) this.#pending.push(edit);
    if (!this.#runner().busy) this.fire();
  }

  /** Hands over what waits, in order. */
  fire(): void {
    if (this.#firing) return;
    this.#firing = true;
    try {
      for (let edit = this.#pending.shift(); edit; edit = this.#pending.shift()) this.#tell(edit);
    } finally {
      this.#firing = false;
    }
  }

  #tell(edit: Edit): void {
    const { spreadsheet, sheetId, by } = edit;
    const sheet = spreadsheet.sheets.find((each) => each.sheetId === sheetId);
    if (!sheet) return;
    const simple = {
      function: 'onEdit',
      as: by,
      by: 'simple trigger',
      authMode: 'LIMITED',
      optional: true,
    } as const;
    this.#runner().start({ ...simple, spreadsheet, ui: null, args: eventOf(edit, sheet) });
    const installed = this.#world.triggers.filter(
      ({ event, spreadsheetId }) => event === 'ON_EDIT' && spreadsheetId === spreadsheet.id,
    );
    for (const trigger of installed) {
      const installable = { function: trigger.handler, as: trigger.owner, by: 'trigger' } as const;
      this.#runner().start({ ...installable, spreadsheet, ui: null, args: eventOf(edit, sheet, trigger) });
    }
  }
}

/** The event is made inside the run that gets it, since its objects call back into that run. */
function eventOf(edit: Edit, sheet: Sheet, trigger?: Trigger): (inside: Inside) => unknown[] {
  const { spreadsheet: _theirs, sheetId: _its, ...about } = edit;
  const edited = { ...about, sheet };
  return ({ run }) => [editEvent(run, { ...edited, ...(trigger && { triggerUid: trigger.uid }) })];
}
