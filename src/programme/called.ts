/**
 * What people call tabs and columns of their own that stand in for ours, by our names for them; what is not in it is called as
 * we call it.
 */
export interface Called {
  readonly tabs: Readonly<Record<string, string>>;
  /** By our title of the tab and our header. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Where sentences that name a tab or a column find what it is called. */
export interface Names {
  readonly called?: Called;
}

/** A tab as people call it: it may be one of their own, or renamed. */
export function tabCalled({ called }: Names, title: string): string {
  return called?.tabs[title] ?? title;
}

/** A column as people call it. */
export function columnCalled({ called }: Names, title: string, header: string): string {
  return called?.columns[title]?.[header] ?? header;
}
