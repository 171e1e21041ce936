import { compared, type Compared } from './compared';
import type { PureFigures } from './inPureCode';
import type { Virtual } from './latency';
import type { Figures } from './onWorkbench';

/** A column is right-aligned when its header says so with a colon at its end. */
type Cells = readonly string[];

/** What was measured, as Markdown. */
export function report(figures: readonly Figures[], pure: readonly PureFigures[]): string {
  return [
    table(operationHeader, figures.map(operationRow)),
    table(pureHeader, pure.map(pureRow)),
    '### Beside Google’s samples',
    table(comparedHeader, compared(figures).map(comparedRow)),
  ].join('\n\n');
}

const operationHeader = [
  'operation',
  'round trips:',
  'to reach',
  'reached:',
  'virtual s:',
  'own work, ms:',
  'µs per row:',
];

function operationRow({ operation, trips, reached, virtual, ownMs }: Figures): Cells {
  const { name, rows, held } = operation;
  return [
    name,
    String(trips),
    held?.text ?? '–',
    reached === undefined ? '–' : verdict(reached, reached <= (held?.atMost ?? 0)),
    seconds(virtual.ms),
    trips > 1 ? ownMs.toFixed(1) : '–',
    rows > 0 ? ((ownMs * 1000) / rows).toFixed(0) : '–',
  ];
}

const pureHeader = ['pure code', 'engineers:', 'placed:', 'to reach', 'ms:', 'µs per engineer:'];

function pureRow({ name, engineers, placed, ms, under }: PureFigures): Cells {
  const reached = verdict(ms.toFixed(1), under === undefined || ms < under);
  const perEngineer = ((ms * 1000) / engineers).toFixed(1);
  const toReach = under === undefined ? '–' : `under ${under} ms`;
  return [name, engineers.toLocaleString('en'), placed.toLocaleString('en'), toReach, reached, perEngineer];
}

const comparedHeader = [
  'what',
  'round trips:',
  'virtual s',
  'sample',
  'its formula',
  'its round trips:',
  'its virtual s',
  'verdict',
];

function comparedRow({ name, trips, virtual, peer, its, verdict: said }: Compared): Cells {
  return [
    name,
    String(trips),
    spread(virtual),
    peer.sample,
    peer.formula,
    String(its.trips),
    spread(its),
    said,
  ];
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** With the estimated costs halved and doubled in brackets. */
const spread = ({ ms, halved, doubled }: Virtual): string =>
  `${seconds(ms)} (${seconds(halved)}–${seconds(doubled)})`;

function verdict(figure: number | string, isReached: boolean): string {
  return isReached ? String(figure) : `**${figure}**`;
}

/** Padded, as prettier leaves it. */
function table(header: Cells, rows: readonly Cells[]): string {
  const names = header.map((name) => name.replace(/:$/, ''));
  const isRight = header.map((name) => name.endsWith(':'));
  const width = names.map((name, i) => Math.max(name.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: Cells): string =>
    `| ${cells.map((cell, i) => (isRight[i] ? cell.padStart(width[i]!) : cell.padEnd(width[i]!))).join(' | ')} |`;
  const rule = width.map((w, i) => (isRight[i] ? `${'-'.repeat(w - 1)}:` : '-'.repeat(w)));
  return [line(names), line(rule), ...rows.map(line)].join('\n');
}

const from = '<!-- measured by npm run bench -- --write -->';
const until = '<!-- end of what was measured -->';

/**
 * Puts what was measured in the place of what was measured before.
 *
 * @throws when the document has not both markers, each once
 */
export function replaceMeasured(document: string, measured: string): string {
  const [before, rest, ...more] = document.split(from);
  const [old, after, ...further] = (rest ?? '').split(until);
  if (before === undefined || old === undefined || after === undefined || more.length + further.length > 0)
    throw new Error(`The document needs ${from} and then ${until}, each once.`);
  return `${before}${from}\n\n${measured}\n\n${until}${after}`;
}
