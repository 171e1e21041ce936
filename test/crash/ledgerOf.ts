import { writtenBy } from './kinds';
import type { SmallWorld } from './operation';
import { seenIn } from './seen';

/** The ledger's lines, each as its id and its kind. */
export const linesOf = ({ bench, id }: SmallWorld): string[] =>
  bench
    .snapshot(id)
    .tabs.filter(({ title }) => title === 'Ledger')
    .flatMap(({ header, rows }) =>
      rows.map((row) => ['Id', 'Kind'].map((name) => row[header.indexOf(name)]).join(' ')),
    );

/** Kinds of lines that an operation is said to write, and that none of these lines is of. */
export const unwrittenBy = (operation: string, lines: readonly string[]): string[] =>
  Object.entries(writtenBy)
    .filter(([kind, name]) => name === operation && !lines.some((line) => line.endsWith(` ${kind}`)))
    .map(([kind]) => kind);

const ofAccounts = [
  ...['healthReported', 'opened', 'edited', 'signed', 'wordGiven', 'closed', 'joined'],
  ...['asked', 'askEdited', 'climbed'],
];

/** What the ledger tells of red accounts, of which nothing is ever forgotten (rule R8). */
export const toldOfAccounts = (world: SmallWorld): string[] =>
  seenIn(world, false)
    .books.flatMap(({ lines }) => lines)
    .filter(({ kind }) => ofAccounts.includes(kind))
    .map(({ at, kind, data }) => `${at} ${kind} ${JSON.stringify(Object.entries(data).sort())}`);
