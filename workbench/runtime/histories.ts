import type { ChangedLines, KeptContent, Sheet, Spreadsheet, UndoStep, Version, World } from '../world';
import { KeptContents, sameContent } from './kept';

/** Of the newest versions all are kept; older ones are merged until there are no more than this together. */
const MOST_VERSIONS = 40;
const NEWEST_VERSIONS = 20;
const MOST_STEPS = 100;
/** What nobody needs any more is looked for when there is much of it. */
const MOST_UNTIDIED_ROWS = 5_000;

/** Who changed something, and by what. */
export interface Change {
  by: string;
  what: string;
}

/**
 * What every spreadsheet of a world was like. A version is made after each thing that changed it, and versions that lie
 * near each other in time are merged as they grow old, as Google merges them
 * (support.google.com/docs/answer/190843: "may occasionally be merged"; how, and how many it keeps, it does not say).
 */
export class Histories {
  readonly #world: World;
  readonly #contents = new Map<string, KeptContents>();
  readonly #tidied = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Makes a version of every workbook that is not as it was when it was looked at last. */
  noticeAll(change: Change): void {
    for (const workbook of this.#world.workbooks) this.notice(workbook, change);
  }

  /** Makes a version of it, if it is not as it was. @returns what it is now */
  notice(workbook: Spreadsheet, change: Change): KeptContent {
    return this.#version(workbook.id, change, this.#contentsOf(workbook.id).keep(workbook));
  }

  #version(id: string, change: Change, content: KeptContent): KeptContent {
    const history = this.#historyOf(id);
    const newest = history.versions.at(-1);
    if (newest && sameContent(newest.content, content)) return newest.content;
    history.versions.push({ number: history.nextNumber, at: this.#world.now, ...change, content });
    history.nextNumber += 1;
    if (history.versions.length > MOST_VERSIONS) mergeNearest(history.versions);
    this.#tidy(id);
    return content;
  }

  /** Newest first, without what they contain. */
  versions(id: string): Omit<Version, 'content'>[] {
    return this.#historyOf(id)
      .versions.map(({ content: _content, ...about }) => about)
      .reverse();
  }

  /** The sheets of a version: of the one with this number, or of the one that was the newest at this instant. */
  sheetsOf(id: string, wanted: { version: number } | { at: number }): Sheet[] | undefined {
    const fits = (each: Version): boolean =>
      'version' in wanted ? each.number === wanted.version : each.at <= wanted.at;
    const version = this.#historyOf(id).versions.filter(fits).at(-1);
    return version && this.open(id, version.content);
  }

  open(id: string, content: KeptContent): Sheet[] {
    return this.#contentsOf(id).open(content);
  }

  /** Remembers what a hand did since `before`, so that it can be taken back, and makes a version of what is then. */
  did(workbook: Spreadsheet, change: Change, before: KeptContent, lines?: ChangedLines): void {
    const after = this.#contentsOf(workbook.id).keep(workbook);
    if (!sameContent(before, after)) {
      const { steps } = this.#historyOf(workbook.id);
      steps.push({ as: change.by, what: change.what, before, after, ...(lines && { lines }) });
      steps.splice(0, steps.length - MOST_STEPS);
    }
    this.#version(workbook.id, change, after);
  }

  /** Takes the last thing that this person did from the list. */
  takeLast(id: string, as: string): UndoStep | undefined {
    const { steps } = this.#historyOf(id);
    const at = steps.map((step) => step.as).lastIndexOf(as);
    return at < 0 ? undefined : steps.splice(at, 1)[0];
  }

  /** Nobody can take anything back any more. */
  forgetSteps(id: string): void {
    this.#historyOf(id).steps.splice(0);
  }

  #historyOf(id: string) {
    this.#world.histories ??= {};
    return (this.#world.histories[id] ??= { rows: [], frames: [], versions: [], steps: [], nextNumber: 1 });
  }

  #contentsOf(id: string): KeptContents {
    const known = this.#contents.get(id) ?? new KeptContents(this.#historyOf(id));
    this.#contents.set(id, known);
    return known;
  }

  #tidy(id: string): void {
    const { rows, versions, steps } = this.#historyOf(id);
    if (rows.length < (this.#tidied.get(id) ?? 0) * 2 + MOST_UNTIDIED_ROWS) return;
    const contents = [
      ...versions.map(({ content }) => content),
      ...steps.flatMap(({ before, after }) => [before, after]),
    ];
    this.#contentsOf(id).tidy(contents);
    this.#tidied.set(id, rows.length);
  }
}

/** Of the older ones the two nearest in time become one: the later. The first version of all stays. */
function mergeNearest(versions: Version[]): void {
  let merged = 1;
  for (let at = 1; at < versions.length - NEWEST_VERSIONS - 1; at++) {
    if (gapAfter(versions, at) < gapAfter(versions, merged)) merged = at;
  }
  versions.splice(merged, 1);
}

function gapAfter(versions: readonly Version[], at: number): number {
  return (versions[at + 1]?.at ?? Infinity) - (versions[at]?.at ?? 0);
}
