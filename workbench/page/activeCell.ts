import { server, type Place } from './api';

/** The cell that is selected in a workbook, told to the server only when a script may ask for it. */
const selected = new Map<string, { place: Place; told: boolean }>();

export function rememberSelection(id: string, place: Place): void {
  const before = selected.get(id);
  if (before && JSON.stringify(before.place) === JSON.stringify(place)) return;
  selected.set(id, { place, told: false });
}

/** Before a script runs, so that it finds the cell that the person at the page has selected. */
export async function tellSelection(id: string, as: string): Promise<void> {
  const selection = selected.get(id);
  if (!selection || selection.told || selection.place.as !== as) return;
  selection.told = true;
  await server.select(id, selection.place);
}
