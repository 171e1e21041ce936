import type { Column, ColumnKind, Tab } from './tab';

type Rest = Partial<Pick<Column, 'required' | 'choices' | 'hidden'>>;

/** A column that Ridealong fills. */
export function ours(header: string, kind: ColumnKind, width: number, help: string, rest: Rest = {}): Column {
  return { header, owner: 'ridealong', kind, required: false, width, help, ...rest };
}

/** A column in which people type. */
export function theirs(
  header: string,
  kind: ColumnKind,
  width: number,
  help: string,
  rest: Rest = {},
): Column {
  return { header, owner: 'people', kind, required: false, width, help, ...rest };
}

export const required: Rest = { required: true };

/** The column that names a row; undefined where rows have no name. */
export function idColumn(tab: Tab): Column | undefined {
  return tab.columns.find((column) => column.kind === 'id');
}
