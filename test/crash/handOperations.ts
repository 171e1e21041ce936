import type { WorkbookEdit } from '../../workbench/runtime/hands';
import { coordinator } from '../support/workbook';
import { prepared, type Operation, type SmallWorld } from './operation';
import { small as smallTracker } from './redOperations';
import { small } from './shadowingOperations';

/** A tab, columns of it that people own, its column of keys, and how a day in it may be written as a text. */
interface Place {
  base: () => SmallWorld;
  tab: string;
  column: string;
  key: string;
  day?: string;
  /** A column of people's from which nothing follows. */
  note?: string;
}

type Steps = readonly WorkbookEdit[];

/** What people do to a tab by hand. It calls nothing of Ridealong's, and may happen between any two of its calls. */
const harmless = (
  { tab, column, note }: Place,
  letter: (header: string) => string,
): Record<string, Steps> => ({
  'inserts a row': [{ action: 'insertRow', tab, at: 2 }],
  'inserts rows at the end': [{ action: 'insertRow', tab, at: 3, side: 'after', count: 2 }],
  'sorts by a column': [{ action: 'sort', tab, column, descending: true }],
  'inserts a column': [{ action: 'insertColumn', tab, at: 2 }],
  'moves a column': [{ action: 'moveColumn', tab, at: column, to: 3 }],
  'moves a row': [{ action: 'moveRow', tab, at: 2, to: 5 }],
  'renames the tab': [{ action: 'renameTab', tab, title: `Our ${tab}` }],
  'moves the tab': [{ action: 'moveTab', tab, to: 4 }],
  'sets a filter': [{ action: 'setFilter', tab }],
  'freezes rows': [{ action: 'freeze', tab, rows: 2 }],
  ...(note !== undefined && {
    'writes a note': [{ action: 'paste', tab, to: `${letter(note)}2`, text: 'Seen' }] satisfies Steps,
  }),
});

/** Of those, what only puts rows elsewhere. */
const neutral = 'sorts by a column';

/** What takes something away that a decision may rest on, or writes over it. */
const spoiling = (
  { tab, column, key, day }: Place,
  letter: (header: string) => string,
): Record<string, Steps> => ({
  'deletes a row': [{ action: 'deleteRow', tab, at: 2 }],
  'deletes a column': [{ action: 'deleteColumn', tab, at: column }],
  'deletes the tab': [{ action: 'deleteTab', tab }],
  'clears a key': [{ action: 'paste', tab, to: `${letter(key)}2`, text: '' }],
  'writes over a key': [{ action: 'paste', tab, to: `${letter(key)}2`, text: 'mine' }],
  'pastes over a cell': [{ action: 'paste', tab, to: `${letter(column)}2`, text: 'Pasted' }],
  'cuts a row and pastes it below': [{ action: 'cutPaste', tab, range: 'A2:Z2', to: 'A9' }],
  'copies a row with its key': [{ action: 'copyPaste', tab, range: 'A2:Z2', to: 'A9' }],
  'deletes a row and takes it back': [{ action: 'deleteRow', tab, at: 2 }, { action: 'undo' }],
  'sorts one column alone': [
    { action: 'sort', tab, column, descending: true, range: `${letter(column)}2:${letter(column)}9` },
  ],
  ...(day !== undefined && {
    'writes a day as text': [
      { action: 'plainText', tab, range: `${letter(day)}2` },
      { action: 'paste', tab, to: `${letter(day)}2`, text: 'the 2nd of June' },
    ] satisfies Steps,
  }),
});

const places: readonly Place[] = [
  { base: small, tab: 'Calls', column: 'Customer', key: 'Call id', day: 'Date' },
  { base: small, tab: 'Sign-ups', column: 'Engineer', key: 'Sign-up id', note: 'Note' },
  { base: smallTracker, tab: 'Account Tracker', column: 'Account', key: 'Episode id', day: 'Next step due' },
  { base: smallTracker, tab: 'Asks', column: 'Ask', key: 'Ask id', day: 'Due' },
];

const letterIn =
  (world: SmallWorld, tab: string) =>
  (header: string): string =>
    String.fromCharCode(65 + world.header(tab).indexOf(header));

function handsOn(place: Place): Operation[] {
  const { base, tab } = place;
  const edits = (world: SmallWorld) => ({
    ...harmless(place, letterIn(world, tab)),
    ...spoiling(place, letterIn(world, tab)),
  });
  const letters = spoiling(place, () => 'A');
  return [...Object.keys(harmless(place, () => 'A')), ...Object.keys(letters)].map((what) =>
    prepared(
      `hand: somebody ${what} in ${tab}`,
      base,
      (world) => {
        const steps = (edits(world) as Record<string, Steps>)[what] ?? [];
        return () => {
          for (const step of steps) world.bench.edit(world.id, { as: coordinator, ...step });
        };
      },
      { spoils: what in letters, isNeutral: what === neutral },
    ),
  );
}

export const handOperations: readonly Operation[] = places.flatMap(handsOn);
