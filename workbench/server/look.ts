import type { Cell } from '../world';
import type { CellLook } from './answers';

interface ApiColor {
  red?: number;
  green?: number;
  blue?: number;
}

interface ApiStyle {
  backgroundColor?: ApiColor;
  backgroundColorStyle?: { rgbColor?: ApiColor };
  horizontalAlignment?: string;
  wrapStrategy?: string;
  textFormat?: {
    bold?: boolean;
    italic?: boolean;
    foregroundColor?: ApiColor;
    foregroundColorStyle?: { rgbColor?: ApiColor };
  };
}

const alignments = new Map([
  ['LEFT', 'left'],
  ['CENTER', 'center'],
  ['RIGHT', 'right'],
] as const);

/** A colour of the Sheets API (parts from 0 to 1, absent is 0) as `#rrggbb`. */
export function cssColor(color: unknown): string | undefined {
  if (typeof color !== 'object' || color === null) return undefined;
  const { red = 0, green = 0, blue = 0 } = color as ApiColor;
  const part = (value: number) =>
    Math.round(Math.min(Math.max(value, 0), 1) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(red)}${part(green)}${part(blue)}`;
}

/** What a cell looks like; undefined when there is nothing special about it. Numbers stand right, as in Sheets. */
export function lookOf(cell: Cell): CellLook | undefined {
  const style = (cell.style ?? {}) as ApiStyle;
  const { textFormat = {} } = style;
  const background = cssColor(style.backgroundColorStyle?.rgbColor ?? style.backgroundColor);
  const color = cssColor(textFormat.foregroundColorStyle?.rgbColor ?? textFormat.foregroundColor);
  const align = alignments.get(style.horizontalAlignment as 'LEFT') ?? ownAlignment(cell);
  const look: CellLook = {
    ...(background && background !== '#ffffff' && { background }),
    ...(color && color !== '#000000' && { color }),
    ...(textFormat.bold && { bold: true }),
    ...(textFormat.italic && { italic: true }),
    ...(align && { align }),
    ...(style.wrapStrategy === 'WRAP' && { wrap: true }),
  };
  return Object.keys(look).length ? look : undefined;
}

function ownAlignment(cell: Cell): CellLook['align'] {
  if (typeof cell.value === 'number') return 'right';
  return typeof cell.value === 'boolean' ? 'center' : undefined;
}
