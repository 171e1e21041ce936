import { message, type Shape } from './shape';

export const color: Shape = { red: 'number', green: 'number', blue: 'number', alpha: 'number' };

const themeColors = [
  'TEXT',
  'BACKGROUND',
  'ACCENT1',
  'ACCENT2',
  'ACCENT3',
  'ACCENT4',
  'ACCENT5',
  'ACCENT6',
  'LINK',
];

export const colorStyle: Shape = { rgbColor: message(() => color), themeColor: themeColors };

export const textFormat: Shape = {
  foregroundColor: message(() => color),
  foregroundColorStyle: message(() => colorStyle),
  fontFamily: 'string',
  fontSize: 'integer',
  bold: 'boolean',
  italic: 'boolean',
  strikethrough: 'boolean',
  underline: 'boolean',
  link: 'notBuilt',
};

export const gridRange: Shape = {
  sheetId: 'integer',
  startRowIndex: 'integer',
  endRowIndex: 'integer',
  startColumnIndex: 'integer',
  endColumnIndex: 'integer',
};
