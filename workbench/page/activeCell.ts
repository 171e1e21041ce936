import type { Place } from './api';

/** The cell that somebody selected in a workbook, by workbook; sent along whenever a script runs. */
const selected = new Map<string, { as: string; place: Place }>();

export function rememberSelection(id: string, as: string, place: Place): void {
  selected.set(id, { as, place });
}

/** Undefined: this person has selected nothing here yet. */
export function selectionOf(id: string, as: string): Place | undefined {
  const selection = selected.get(id);
  return selection?.as === as ? selection.place : undefined;
}
