/** Rows that are named in the panel; of more than these their number is told. */
export const heldRowsMax = 30;

/** What coordinators do who find that it was a mistake. */
export function howToRestore(since: string): string {
  return `Undo it (Ctrl+Z), or choose File › Version history › See version history, open a version from before ${since} and copy these rows from there. Do not restore the whole version: that would take back everything else since then as well. The hold ends by itself when the rows say again what they said. A row that somebody changed on purpose meanwhile, such as a call that its AE cancelled, is held with the others: when only such rows are left, choose “Do it after all”.`;
}

export const heldChangedText =
  'Something has changed since your panel showed what is held. Nothing was done: please look again, and then say.';

export const nothingHeldText = 'Nothing is held any more: the rows say again what they said.';
