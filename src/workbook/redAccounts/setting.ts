import { readChoice, readWhole } from '../decodeText';
import { read, type Decoded } from '../decoded';
import type { CellValue } from '../tab';

/** A setting, declared once: its row in the tab, and how its value is read. */
export interface Setting<T> {
  readonly name: string;
  /** What it does, for the coordinator who reads the tab. */
  readonly meaning: string;
  /** What holds when the value cannot be read. */
  readonly default: T;
  /** The default as it is typed. */
  readonly typed: string;
  readonly choices?: readonly string[];
  readonly read: (name: string, cell: CellValue) => Decoded<T>;
}

export const yesNo = ['Yes', 'No'] as const;

export function yes(name: string, cell: CellValue): Decoded<boolean> {
  const choice = readChoice(name, cell, yesNo, { true: 'Yes', false: 'No' });
  return choice.ok ? read(choice.value === 'Yes') : choice;
}

export function whole(from: number, until: number): Setting<number>['read'] {
  return (name, cell) => readWhole(name, cell, from, until);
}
