import { createHash } from 'node:crypto';
import { commitDraft, draftOf } from '../google/sheets/api/draft';
import type { Hand } from '../google/sheets/byHand/place';
import { objectIdFrom } from '../google/sheets/objectId';
import { isEditor } from '../google/sheets/protection';
import { Refusal } from '../google/sheets/refusal';
import type { KeptContent, Sheet, Spreadsheet, UndoStep, World } from '../world';
import type { EditTriggers } from './edits';
import { handEdit, type Edited, type HandEdit } from './handEdit';
import type { Change, Histories } from './histories';
import type { Touched } from './people';
import { takeBack } from './undo';
import { WorkbenchError } from './workbenchError';

/** Everything that people do to a spreadsheet by hand. */
export type WorkbookEdit =
  | HandEdit
  /** Of the last things that this person did here by hand; 1 when left out. */
  | { action: 'undo'; steps?: number }
  | { action: 'copyWorkbook'; title?: string }
  /** The version with this number, or the one that was there at an ISO instant: one of them is given. */
  | { action: 'restore'; version?: number; instant?: string };

export interface WorkbookEdited {
  /** What Sheets asks before it does it: whether one is sure to change cells that a protection warns of. */
  warning: string | null;
  /** A tab that is new, or has a new name. */
  tab?: string;
  /** The id of a copy. */
  id?: string;
  /** What was taken back, the last first. */
  undone?: string[];
}

/** Words unproven. */
const WARNING =
  "Heads up! You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?";

/** The hands of people on spreadsheets: each thing they do is done in whole or not at all, remembered, and told to triggers. */
export class Hands {
  readonly #world: World;
  readonly #histories: Histories;
  readonly #edits: EditTriggers;

  constructor(world: World, histories: Histories, edits: EditTriggers) {
    this.#world = world;
    this.#histories = histories;
    this.#edits = edits;
  }

  /** @throws WorkbenchError for what Sheets refuses, or nobody can do */
  edit(workbook: Spreadsheet, by: string, edit: WorkbookEdit): WorkbookEdited {
    if (by !== '' && !isEditor(workbook, by)) {
      throw new WorkbenchError('You need permission to edit this spreadsheet.');
    }
    if (edit.action === 'undo') return this.#undo(workbook, by, edit.steps ?? 1);
    if (edit.action === 'copyWorkbook') return this.#copy(workbook, by, edit.title);
    if (edit.action === 'restore') return this.#restore(workbook, by, edit);
    const hand = this.#handOn(workbook, by);
    const { touched, tab } = this.#remembered(workbook, { by, what: edit.action }, () => {
      const edited = asSheetsSays(() => handEdit(hand, edit, this.#world.now));
      commitDraft(workbook, hand.spreadsheet);
      return edited;
    });
    if (touched) this.#edits.happened({ ...touched, spreadsheet: workbook, by });
    return { warning: hand.warned ? WARNING : null, ...(tab !== undefined && { tab }) };
  }

  /** What is typed or pasted straight into a tab; triggers learn of it. */
  touch(workbook: Spreadsheet, change: Change & { sheetId: number }, act: () => Touched): void {
    const { sheetId, by, what } = change;
    const touched = this.#remembered(workbook, { by, what }, () => ({ ...act(), sheetId }));
    this.#edits.happened({ ...touched, spreadsheet: workbook, by });
  }

  #handOn(workbook: Spreadsheet, person: string): Hand {
    const newId = (): number => {
      this.#world.counter += 1;
      return objectIdFrom(`byhand${this.#world.counter}`);
    };
    return { spreadsheet: draftOf(workbook), person, newId, warned: false };
  }

  /** Keeps what was before, so that it can be taken back, and makes a version of what is then. */
  #remembered<T extends object>(
    workbook: Spreadsheet,
    change: Change,
    act: () => T & Pick<Edited, 'lines'>,
  ): T {
    // Whatever was not noticed yet is not this hand's.
    const before = this.#histories.notice(workbook, { by: '', what: '' });
    const done = act();
    this.#histories.did(workbook, change, before, done.lines);
    return done;
  }

  #undo(workbook: Spreadsheet, by: string, steps: number): WorkbookEdited {
    const undone: string[] = [];
    while (undone.length < steps) {
      const step = this.#histories.takeLast(workbook.id, by);
      if (!step) break;
      this.#takeBack(workbook, step);
      undone.push(step.what);
    }
    if (undone.length === 0) throw new WorkbenchError('There is nothing to undo.');
    return { warning: null, undone };
  }

  /** That cells got their values back is an edit of which no value is told (unproven on the real Google). */
  #takeBack(workbook: Spreadsheet, { as: by, before, after, lines }: UndoStep): void {
    const open = (content: KeptContent): Sheet[] => this.#histories.open(workbook.id, content);
    const draft = draftOf(workbook);
    for (const key of ['title', 'locale', 'timeZone'] as const) {
      if (before[key] !== after[key]) draft[key] = before[key];
    }
    const put = takeBack(draft, { before: open(before), after: open(after), ...(lines && { lines }) });
    if (draft.sheets.every(({ hidden }) => hidden)) {
      throw new WorkbenchError('It cannot be undone: no tab would be in sight.');
    }
    commitDraft(workbook, draft);
    this.#histories.notice(workbook, { by, what: 'undo' });
    for (const { sheetId, box } of put) {
      const { top: row, left: column, bottom, right } = box;
      const size = { rowCount: bottom - row, columnCount: right - column };
      const about = { sheetId, row, column, ...size, oldText: '', valueUntold: true as const };
      this.#edits.happened({ ...about, spreadsheet: workbook, by });
    }
  }

  /**
   * File › Make a copy: whoever copies owns it. Tabs keep their ids, hidden ones and what programs noted on them are
   * copied; triggers are not, and nobody has deployed a web app for it. What a script keeps in properties belongs to the
   * script of an add-on, not to a file, so the copy finds the same. (Ids, notes and triggers are unproven.)
   */
  #copy(workbook: Spreadsheet, owner: string, title = `Copy of ${workbook.title}`): WorkbookEdited {
    if (owner === '') throw new WorkbenchError('Somebody without an address copies nothing.');
    this.#world.counter += 1;
    const { webAppBy: _its, ...about } = structuredClone(draftOf(workbook));
    const copy = { ...about, id: workbookIdFrom(this.#world.counter), title, owner };
    this.#world.workbooks.push(copy);
    this.#histories.notice(copy, { by: owner, what: 'copyWorkbook' });
    return { warning: null, id: copy.id };
  }

  /**
   * File › Version history › Restore: every tab is as it was. Title, locale and time zone stay (unproven), and so does
   * all that is not in the spreadsheet: triggers, properties, calendars, mails, Slack. Nobody can undo what was before it.
   */
  #restore(
    workbook: Spreadsheet,
    by: string,
    wanted: { version?: number; instant?: string },
  ): WorkbookEdited {
    this.#histories.notice(workbook, { by: '', what: '' });
    const { version, instant } = wanted;
    if ((version === undefined) === (instant === undefined)) {
      throw new WorkbenchError('Name the version by its number, or by an instant.');
    }
    const which = version === undefined ? { at: Date.parse(instant ?? '') } : { version };
    const sheets = this.#histories.sheetsOf(workbook.id, which);
    if (!sheets)
      throw new WorkbenchError('There is no such version. GET …/versions lists those that there are.');
    commitDraft(workbook, { ...draftOf(workbook), sheets });
    this.#histories.forgetSteps(workbook.id);
    this.#histories.notice(workbook, { by, what: 'restore' });
    return { warning: null };
  }
}

/** The id of the spreadsheet that the world counts as this one. */
export function workbookIdFrom(count: number): string {
  return `1${createHash('sha256').update(`workbook-${count}`).digest('base64url')}`;
}

function asSheetsSays<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) throw new WorkbenchError(error.message);
    throw error;
  }
}
