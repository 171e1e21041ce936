import type { Email } from '../programme/records';

/** One thing in a mail: what it is, with facts below it. Links are https (the records see to that). */
export interface Item {
  readonly title: string;
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly name: string;
  readonly value: string;
  /** `warning` is what the reader should do something about. */
  readonly kind: 'text' | 'link' | 'warning';
  /** What a link is called where it can be clicked; else its address is shown. */
  readonly label?: string;
}

export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** How much of something is done, drawn as a bar; the words say it as well. */
  readonly progress: { readonly done: number; readonly of: number } | undefined;
  readonly items: readonly Item[];
  /** Short sentences, one a line. */
  readonly points: readonly string[];
}

/** A mail before it is set: text and HTML are made from the same words, and say the same. */
export interface Letter {
  readonly to: Email;
  readonly subject: string;
  readonly greeting: string;
  readonly sections: readonly Section[];
  /** Where the reader can do something about it; '' when there is no such place. */
  readonly sheet: string;
  /** Why the reader gets this. */
  readonly footer: string;
}

/** A section of what there is to say under a title. */
export function section(title: string, parts: Partial<Omit<Section, 'title'>>): Section {
  return { title, paragraphs: [], progress: undefined, items: [], points: [], ...parts };
}

/** A fact, or none where there is nothing to say. */
export function fact(
  name: string,
  value: string,
  kind: Fact['kind'] = 'text',
  label?: string,
): readonly Fact[] {
  return value === '' ? [] : [{ name, value, kind, ...(label === undefined ? {} : { label }) }];
}

/** How somebody is greeted; those who are not on the roster have no name here. */
export function greetingFor(name: string | undefined): string {
  return name === undefined || name === '' ? 'Hello,' : `Hello ${name},`;
}

/** Where a spreadsheet is opened; '' when its id is not known. */
export function sheetAddress(spreadsheet: string | undefined): string {
  return spreadsheet === undefined
    ? ''
    : `https://docs.google.com/spreadsheets/d/${encodeURIComponent(spreadsheet)}/edit`;
}
