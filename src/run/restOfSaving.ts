import type { Change } from '../workbook/change';
import { setCellsFor } from '../workbook/encode';
import type { Entry } from '../workbook/entries';
import { settingRow } from '../workbook/setting';
import { coordinatorsOf, coordinatorsText } from './coordinators';
import { shownCoordinators } from './homeOfBoth';
import type { Platform } from './ports';
import type { Wish } from './task';
import type { Basics } from './understanding';

/**
 * A wish with what a save of the coordinators that was begun still lacks: Settings shows whom the properties name, and the ledger
 * says so. Any run that decides brings it to its end, however the one that began it ended: the properties alone give rights,
 * and a line of the ledger, which whoever edits the spreadsheet can forge, gives none. Where no save was begun nothing is added, and
 * no property looked at, so that what somebody types into that row stays.
 */
export function withRestOfSaving<T, P>(platform: Platform, found: Basics, wish: Wish<T, P>): Wish<T, P> {
  if (!isSaving(found)) return wish;
  const coordinators = coordinatorsOf(platform.properties);
  const shown = shownCoordinators(found);
  const added = coordinators.filter((one) => !shown.includes(one));
  const saved: Entry = { kind: 'coordinatorsSaved', added };
  const edits = coordinatorsShown(found, coordinatorsText(coordinators));
  return { ...wish, entries: [saved, ...wish.entries], edits: [...wish.edits, ...edits] };
}

/** Whether a save was begun that is not at its end. */
export function isSaving({ ledger }: Basics): boolean {
  return ledger.entries.reduce(
    (begun, { kind }) => kind === 'coordinatorsMeant' || (begun && kind !== 'coordinatorsSaved'),
    false,
  );
}

/** Brings the row of Settings that shows who coordinates to this text; nothing where it says so, or is gone. */
export function coordinatorsShown({ readings }: Basics, text: string): readonly Change[] {
  const reading = readings.get('settings');
  if (!reading) return [];
  const row = settingRow(reading, 'Coordinators');
  const change = row === undefined ? undefined : setCellsFor(reading, row, { Value: text });
  return change ? [change] : [];
}
