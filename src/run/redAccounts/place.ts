/** A selected row as the panel compares it with the one it shows; '' when nothing is selected. */
export function placeOf(selected: { readonly sheetId: number; readonly row: number } | undefined): string {
  return selected === undefined ? '' : `${selected.sheetId}:${selected.row}`;
}
