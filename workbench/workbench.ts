import type { ActiveCell, AuthMode, UiSession } from './google/execution';
import { createSpreadsheet } from './google/sheets/createSpreadsheet';
import { isZone } from './google/zone';
import { echoAddress, tokenOf, type WebAnswer, type WebRequest } from './google/webApp';
import { freshBundles, type Bundles } from './runtime/bundle';
import { advanceTo } from './runtime/clock';
import { EditTriggers } from './runtime/edits';
import { emptyWorld } from './runtime/emptyWorld';
import type { Fault } from './runtime/faults';
import { deleteEvent, respond, type Answer } from './runtime/guests';
import { Hands, workbookIdFrom, type WorkbookEdit, type WorkbookEdited } from './runtime/hands';
import { Histories } from './runtime/histories';
import { Holding } from './runtime/holding';
import type { Hooks } from './runtime/hooks';
import { LockTable } from './runtime/locks';
import { readManifest } from './runtime/manifest';
import { outtrayOf, type Outtray } from './runtime/outtray';
import * as people from './runtime/people';
import type { Place, TabShown } from './runtime/people';
import { Runner, type Ended, type Inside, type Start, type StartedBy } from './runtime/runner';
import { toJsonText } from './runtime/serialise';
import { DeployedWebApp } from './runtime/webApp';
import { ScriptError, WorkbenchError } from './runtime/workbenchError';
import type { Execution, Sheet, Spreadsheet, Version, WorkbookKind, World } from './world';

export interface WorkbenchOptions {
  /** The built add-on: Code.js, its HTML files, appsscript.json. */
  distDir: string;
  /** ISO instant at which the clock of a new world stands; a given world has its own. */
  now: string;
  world?: World;
  /** Left out: every run loads its own, as Google does it. */
  bundles?: Bundles;
  /** Whether versions of workbooks are kept; left out: yes. Without them nothing is undone and restored but what hands did since. */
  versions?: boolean;
  /** Called after everything that may have changed the world. */
  onChange?: () => void;
}

export interface RunResult extends Ended {
  ui: UiSession;
  /** The cell that the script has selected for the person; null where it left them where they were. */
  select: ActiveCell | null;
}

/** A function of the script that a person at the page starts. */
export interface Asked {
  as: string;
  function: string;
  args?: unknown[];
  /** The cell that is selected meanwhile, and from then on; left out: the one that was selected last. */
  active?: ActiveCell;
}

interface NewWorkbook {
  kind: WorkbookKind;
  title: string;
  timeZone?: string;
  locale?: string;
  owner: string;
}

interface PostOptions {
  /** Further parameters of the address. */
  query?: Readonly<Record<string, string>>;
  contentType?: string;
}

/** What a sender gets of the web app. */
export interface Posted {
  /** Of the first answer. */
  status: number;
  /** Where the first answer points to. */
  location: string | null;
  /** What a sender reads that follows it there. */
  text: string;
}

/** Text as displayed. */
export interface Snapshot {
  tabs: TabShown[];
}

/**
 * A Google on one's own machine, on which the built add-on runs: its workbooks, its people and what they can do, its
 * clock, and what went out. People are named by their address; `''` is somebody whom policy hides.
 * What makes no sense here throws a `WorkbenchError` with a sentence; what goes wrong in the add-on is an answer.
 */
export class Workbench {
  readonly world: World;
  /** Lets tests look on and break things at every round trip. */
  readonly hooks: Hooks = {};
  /** Lets tests hold runs between two calls. */
  readonly holding: Holding;
  readonly #runner: Runner;
  readonly #edits: EditTriggers;
  readonly #histories: Histories;
  readonly #hands: Hands;
  readonly #webApp: DeployedWebApp;
  readonly #changed: () => void;
  /** Where each person is, by workbook and address; rows and columns 0-based. */
  readonly #places = new Map<string, ActiveCell>();

  constructor({ distDir, now, world, onChange, bundles = freshBundles, versions = true }: WorkbenchOptions) {
    this.world = world ?? emptyWorld(instantFrom(now));
    this.#changed = onChange ?? (() => undefined);
    const manifest = readManifest(distDir);
    this.#webApp = new DeployedWebApp(this.world, manifest, () => this.#runner);
    const { world: google, hooks } = this;
    const shared = { world: google, manifest, distDir, bundles, hooks, webApp: this.#webApp };
    this.#edits = new EditTriggers(this.world, () => this.#runner);
    this.#histories = new Histories(this.world);
    this.#hands = new Hands(this.world, this.#histories, this.#edits);
    const locks = new LockTable();
    this.#runner = new Runner({ ...shared, locks }, ({ as: by, function: what }) => {
      if (versions) this.#histories.noticeAll({ by, what });
      this.#edits.fire();
    });
    this.holding = new Holding(this.#runner, locks);
  }

  /** The workbench as `toJSON` kept it. */
  static restore(state: unknown, options: Omit<WorkbenchOptions, 'world' | 'now'>): Workbench {
    const world = state as World;
    return new Workbench({ ...options, now: new Date(world.now).toISOString(), world });
  }

  /** The whole state; not a copy. */
  toJSON(): World {
    return this.world;
  }

  /** @param timeZone IANA zone of the person's calendar, in which Google writes to them about events */
  addPerson(email: string, name: string, timeZone?: string): void {
    if (timeZone !== undefined && !isZone(timeZone))
      throw new WorkbenchError(`"${timeZone}" is no time zone.`);
    const person = { email: email.trim().toLowerCase(), name, ...(timeZone !== undefined && { timeZone }) };
    const index = this.world.people.findIndex((known) => known.email === person.email);
    if (index >= 0) this.world.people[index] = person;
    else this.world.people.push(person);
    this.#changed();
  }

  /** Somebody takes rights back, or did not tick them when they were asked; scopes as the manifest names them. */
  withhold(email: string, scopes: readonly string[]): void {
    this.world.withheld = { ...this.world.withheld, [people.personIn(this.world, email)]: [...scopes] };
    this.#changed();
  }

  /** A new spreadsheet, not set up. @returns its id */
  createWorkbook({ kind, title, timeZone = 'Europe/Berlin', locale = 'en_GB', owner }: NewWorkbook): string {
    const email = people.personIn(this.world, owner);
    this.world.counter += 1;
    const id = workbookIdFrom(this.world.counter);
    this.world.workbooks.push(createSpreadsheet({ id, kind, title, locale, timeZone, owner: email }));
    this.#changed();
    return id;
  }

  workbooks(): { id: string; kind: WorkbookKind; title: string }[] {
    return this.world.workbooks.map(({ id, kind, title }) => ({ id, kind, title }));
  }

  /** Rows below the header; empty ones at the end are left out. */
  snapshot(id: string): Snapshot {
    const workbook = people.workbookIn(this.world, id);
    return { tabs: workbook.sheets.map((sheet) => people.tabShown(workbook, sheet)) };
  }

  /** One tab of a snapshot; undefined when there is none of that title. */
  tab(id: string, title: string): TabShown | undefined {
    const workbook = people.workbookIn(this.world, id);
    const sheet = workbook.sheets.find((each) => each.title === title);
    return sheet && people.tabShown(workbook, sheet);
  }

  /** Opens the workbook in a browser: simple `onOpen`, in the mode that an add-on has there. */
  open(id: string, as: string, authMode: Exclude<AuthMode, 'FULL'> = 'LIMITED'): RunResult {
    const args = ({ bundle }: Inside) => [bundle.parseJson(JSON.stringify({ authMode }))];
    return this.#attended(id, {
      as,
      function: 'onOpen',
      by: 'simple trigger',
      authMode,
      optional: true,
      args,
    });
  }

  /** Clicks a menu item: runs a function in full authority. */
  run(id: string, { args = [], ...asked }: Asked): RunResult {
    return this.#attended(id, { ...asked, by: 'menu', args: argumentsFrom(args) });
  }

  /** What the sidebar does: `google.script.run.handleRequest(request)`. Throws as `call` does. */
  request(id: string, { request, ...who }: Pick<Asked, 'as' | 'active'> & { request: unknown }): unknown {
    return this.call(id, { ...who, function: 'handleRequest', args: [request] });
  }

  /**
   * google.script.run from a page: only plain JSON crosses. An answer that holds anything else arrives as null.
   *
   * @throws ScriptError what the page's failure handler would get
   */
  call(id: string, asked: Asked): unknown {
    return this.callFromPage(id, asked).value;
  }

  /** As `call`, for a page that goes along where the script selects a cell. */
  callFromPage(id: string, { args = [], ...asked }: Asked): { value: unknown; select: ActiveCell | null } {
    const ended = this.#attended(id, { ...asked, by: 'sidebar', args: argumentsFrom(args) });
    if (ended.error !== null) throw new ScriptError(ended.error);
    const text = toJsonText(ended.result);
    const value = typeof text === 'string' ? (JSON.parse(text) as unknown) : null;
    return { value, select: ended.select };
  }

  /** Somebody sends something to the web app, at the address that names this workbook; any text can be sent. */
  post(id: string, body: string, { query = {}, contentType = 'application/json' }: PostOptions = {}): Posted {
    const search = new URLSearchParams({ workbook: id, ...query }).toString();
    const { status, headers, body: page } = this.web({ method: 'POST', query: search, contentType, body });
    const location = headers['Location'] ?? null;
    const token = location === null ? null : tokenOf(new URL(location));
    return { status, location, text: token === null ? page : this.webAnswer('GET', token).body };
  }

  /** A request to the web app. @param answerAt where a text that it answers with is to be had */
  web(request: WebRequest, answerAt = echoAddress): WebAnswer {
    const answer = this.#webApp.exec(request, answerAt);
    this.#changed();
    return answer;
  }

  /** A text that the web app answered with, which is handed over once. */
  webAnswer(method: string, token: string): WebAnswer {
    return this.#webApp.echo(method, token);
  }

  /** Whose account runs the web app for requests that name this workbook, and where Google has it; null: nowhere. */
  webAppOf(id: string): { by: string; address: string | null } {
    const { webAppBy, owner } = people.workbookIn(this.world, id);
    const { address } = this.#webApp;
    return { by: webAppBy ?? owner, address: address && `${address}?workbook=${encodeURIComponent(id)}` };
  }

  /** Changes whose account runs the web app for requests that name this workbook. */
  deployWebApp(id: string, as: string): void {
    const workbook = people.workbookIn(this.world, id);
    const email = people.personIn(this.world, as);
    if (email === '') throw new WorkbenchError('Somebody without an address deploys nothing.');
    workbook.webAppBy = email;
    this.#changed();
  }

  /**
   * Types into the columns with these headers, one cell after another; triggers learn of each.
   *
   * @param row the sheet's row number, from 1; left out: the first empty row
   */
  type(
    id: string,
    {
      as,
      tab,
      row,
      values,
    }: { as: string; tab: string; row?: number; values: Readonly<Record<string, string>> },
  ): { row: number } {
    const { workbook, sheet, email } = this.#at(id, as, tab);
    const headers = Object.keys(values);
    const above = people.headerRowOf(workbook, sheet, headers);
    const target = row === undefined ? people.firstEmptyRow(sheet, above) : people.zeroBased(row, 'row');
    const columns = headers.map((header) => people.columnUnder(workbook, sheet, header, above));
    Object.values(values).forEach((text, index) => {
      const at = { row: target, column: columns[index] ?? 0 };
      const input = { text, as: email, now: this.world.now };
      this.#hands.touch(workbook, { by: email, sheetId: sheet.sheetId, what: 'type' }, () =>
        people.typeCell(workbook, sheet, at, input),
      );
    });
    this.#changed();
    return { row: target + 1 };
  }

  /** Pastes tab-separated text; triggers learn of it once. */
  paste(id: string, { as, tab, row, column, text }: Place & { as: string; text: string }): void {
    const { workbook, sheet, email } = this.#at(id, as, tab);
    const at = { row: people.zeroBased(row, 'row'), column: people.zeroBased(column, 'column') };
    const input = { text, as: email, now: this.world.now };
    const change = { by: email, sheetId: sheet.sheetId, what: 'paste' };
    this.#hands.touch(workbook, change, () => people.pasteBlock(workbook, sheet, at, input));
    this.#changed();
  }

  /**
   * Does by hand what people do to a spreadsheet apart from typing: rows, columns, tabs, sorting, filters, cut and paste,
   * settings, undo, a copy, an older version. May be called from a hook, between two calls of a run.
   */
  edit(id: string, { as, ...edit }: WorkbookEdit & { as: string }): WorkbookEdited {
    const edited = this.#hands.edit(people.workbookIn(this.world, id), people.personIn(this.world, as), edit);
    this.#changed();
    return edited;
  }

  /** What File › Version history lists, newest first. */
  versions(id: string): Omit<Version, 'content'>[] {
    return this.#histories.versions(people.workbookIn(this.world, id).id);
  }

  /** Goes to a cell, which then is the active one of this person in this workbook. */
  select(id: string, { as, tab, row, column }: Place & { as: string }): void {
    const { sheet, email } = this.#at(id, as, tab);
    const place = { row: people.zeroBased(row, 'row'), column: people.zeroBased(column, 'column') };
    this.#places.set(`${id} ${email}`, { sheetId: sheet.sheetId, ...place });
  }

  /** A guest answers an invitation. */
  respond(eventId: string, as: string, answer: Answer): void {
    respond(this.world, eventId, people.personIn(this.world, as), answer);
    this.#changed();
  }

  /** Somebody deletes an event in the calendar by hand. */
  deleteEvent(eventId: string): void {
    deleteEvent(this.world, eventId);
    this.#changed();
  }

  /** Lets a call of the next run of the script go wrong, whatever starts it; undefined: of none. An outage that goes on is over. */
  breakNext(fault: Fault | undefined): void {
    this.#runner.breakNext(fault);
  }

  /** The instant at which the world stands, ISO. */
  clock(): string {
    return new Date(this.world.now).toISOString();
  }

  /** Moves the clock on to an ISO instant; clock triggers run on the way. */
  advance(to: string): void {
    const instant = instantFrom(to);
    if (instant < this.world.now) {
      throw new WorkbenchError(`The clock moves forward only; it stands at ${this.clock()}.`);
    }
    advanceTo(this.world, this.#runner, instant);
    this.#changed();
  }

  outtray(): Outtray {
    return outtrayOf(this.world);
  }

  /** The last 500, newest last. */
  executions(): readonly Execution[] {
    return this.world.executions;
  }

  #at(id: string, as: string, tab: string): { workbook: Spreadsheet; sheet: Sheet; email: string } {
    const workbook = people.workbookIn(this.world, id);
    return { workbook, sheet: people.tabOf(workbook, tab), email: people.personIn(this.world, as) };
  }

  /** A run with this person at the keyboard. */
  #attended(
    id: string,
    { active, ...start }: Omit<Start, 'spreadsheet' | 'ui'> & { by: StartedBy; active?: ActiveCell },
  ): RunResult {
    const spreadsheet = people.workbookIn(this.world, id);
    const as = people.personIn(this.world, start.as);
    const here = `${id} ${as}`;
    const before = active ?? this.#places.get(here) ?? null;
    const ui: UiSession = { menus: [], alerts: [], toasts: [], sidebar: null, activeCell: before };
    const ended = this.#runner.start({ ...start, as, spreadsheet, ui });
    const after = ui.activeCell;
    if (after) this.#places.set(here, after);
    this.#changed();
    return { ...ended, ui, select: after === before ? null : after };
  }
}

/** Arguments as a page hands them over; one that cannot cross is refused before anything runs. */
function argumentsFrom(args: unknown[]): (inside: Inside) => unknown[] {
  const text = toJsonText(args);
  if (typeof text !== 'string')
    throw new ScriptError(`TypeError: Failed due to illegal value in property: ${text.illegalAt}`);
  return ({ bundle }) => bundle.parseJson(text) as unknown[];
}

function instantFrom(iso: string): number {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new WorkbenchError(`"${iso}" is no instant such as 2026-05-04T08:00:00Z.`);
  return instant;
}
