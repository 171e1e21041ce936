import { columnRequests, type PlacedColumn } from '../columnRequests';
import { cellData, type SheetsRequest } from '../encode';
import { hasPeople, isRule, validationRule } from '../look';
import { listed } from '../../programme/listing';
import { calledIn, headerKey } from '../reading';
import type { Column, Tab } from '../tab';
import { findHeaders, headerText, type HeadersFound } from './headers';
import type { Looked } from './looked';
import { lostHeaders } from './lostHeaders';
import { columnName, nothingToMend, together, type Columns, type Mending } from './mending';

/**
 * Brings the headers and the validation of a tab back to what is declared. What people typed stays: a header that was renamed is
 * named again, of two with one name the other gets a number, and a column that is gone comes back right of everything. In a tab that
 * was adopted a column of people's goes by its new name from now on, and nothing is added beside what may be it.
 */
export function mendColumns(looked: Looked): Columns {
  const lost = lostHeaders(looked);
  if (lost) return lost;
  const found = findHeaders(looked);
  const { tab, values } = looked;
  const used = values.reduce((most, row) => Math.max(most, row.length), 0);
  const added = found.gone.map(({ column }, n) => ({ column, at: used + n }));
  const kept = new Map([
    ...found.present,
    ...found.renamed.map(({ column, at }) => [column.header, at] as const),
  ]);
  const isEmptied = used === 0;
  return {
    mending: together([
      renamedMending(tab, found),
      followedMending(tab, found),
      clearedMending(tab, found),
      askedMending(tab, found),
      doubledMending(looked, found),
      addedMending(looked, found, added),
      isEmptied ? nothingToMend : validationMending(looked, found.headerRow, kept, added.length > 0),
    ]),
    headerRow: found.headerRow,
    places: new Map([...kept, ...added.map(({ column, at }) => [column.header, at] as const)]),
  };
}

/** Whether a column of people's has a name of its own, by which it can be found. */
function isFollowed(tab: Tab, { renamed, present }: HeadersFound, one: Renamed): boolean {
  const name = headerKey(one.instead);
  const others = [...present.keys()].map((header) => headerKey(calledIn(tab, header)));
  const isOne = renamed.filter(({ instead }) => headerKey(instead) === name).length === 1;
  return (
    tab.adopted !== undefined &&
    one.column.owner === 'people' &&
    name !== '' &&
    isOne &&
    !others.includes(name)
  );
}

type Renamed = HeadersFound['renamed'][number];

/** In tabs of people's, columns of theirs are called as they call them. */
function followedMending(tab: Tab, found: HeadersFound): Mending {
  const followed = found.renamed.filter((one) => isFollowed(tab, found, one));
  if (followed.length === 0 || !tab.adopted) return nothingToMend;
  const names = followed.map(({ column, instead }) => [column.header, instead.trim()] as const);
  return {
    ...nothingToMend,
    mended: followed.map(
      ({ column, at, instead }) =>
        `${tab.title}: column ${columnName(at)}, ${calledIn(tab, column.header)}, is called ${headerText(instead)} now, and is read under that name.`,
    ),
    called: [
      {
        tab: tab.key,
        sheetId: tab.sheetId,
        headers: { ...tab.adopted.headers, ...Object.fromEntries(names) },
      },
    ],
  };
}

function clearedMending(tab: Tab, { cleared, headerRow }: HeadersFound): Mending {
  return {
    ...nothingToMend,
    requests: cleared.map(({ at, name }) => headerCell(tab, headerRow, at, name, undefined)),
    mended: cleared.map(({ at, name }) => `${tab.title}: column ${columnName(at)} is called ${name} again.`),
  };
}

function askedMending(tab: Tab, { asked }: HeadersFound): Mending {
  return {
    ...nothingToMend,
    open: asked.map(({ column, among }) => {
      const called = calledIn(tab, column.header);
      const which = among.length === 1 ? 'that' : 'one of them';
      return `${tab.title}: there is no column ${called}, and it cannot be told whether it is called otherwise now. There is ${listed(among.map(headerText))}: if ${which} is it, call it ${called} again. If it was deleted, write ${called} above an empty column.`;
    }),
  };
}

function renamedMending(tab: Tab, found: HeadersFound): Mending {
  const { headerRow } = found;
  const renamed = found.renamed.filter((one) => !isFollowed(tab, found, one));
  return {
    requests: renamed.map(({ column, at }) =>
      headerCell(tab, headerRow, at, calledIn(tab, column.header), column),
    ),
    mended: renamed.map(
      ({ column, at, instead }) =>
        `${tab.title}: the header of column ${columnName(at)} said ${headerText(instead)} and says ${calledIn(tab, column.header)} again.`,
    ),
    open: [],
  };
}

function doubledMending({ tab, values }: Looked, { doubled, headerRow }: HeadersFound): Mending {
  const isEmpty = (at: number): boolean =>
    values.slice(headerRow + 1).every((row) => String(row[at] ?? '').trim() === '');
  return {
    requests: doubled.map(({ at, name }) => headerCell(tab, headerRow, at, name, undefined)),
    mended: doubled.map(
      ({ header, at, name }) =>
        `${tab.title}: there were two columns ${header}; column ${columnName(at)} is called ${name} now. Ridealong does not read it${isEmpty(at) ? ': delete it when you do not need it.' : '; what stands in it stays.'}`,
    ),
    open: [],
  };
}

function headerCell(
  { sheetId, adopted }: Tab,
  rowIndex: number,
  columnIndex: number,
  name: string,
  column: Column | undefined,
): SheetsRequest {
  const note = column === undefined ? {} : { note: column.help };
  const isNoted = column !== undefined && !adopted;
  return {
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: [{ values: [{ ...cellData(name), ...(isNoted ? note : {}) }] }],
      fields: isNoted ? 'userEnteredValue,note' : 'userEnteredValue',
    },
  };
}

/** With the header that it goes by in this tab. */
function named(tab: Tab, { column, at }: PlacedColumn): PlacedColumn {
  return { column: { ...column, header: calledIn(tab, column.header) }, at };
}

function addedMending(
  { tab, sheet, values }: Looked,
  { gone, headerRow }: HeadersFound,
  added: readonly PlacedColumn[],
): Mending {
  if (added.length === 0) return nothingToMend;
  const needed = Math.max(...added.map(({ at }) => at + 1)) - sheet.columnCount;
  const length = { sheetId: tab.sheetId, dimension: 'COLUMNS', length: needed };
  return {
    requests: [
      ...(needed > 0 ? [{ appendDimension: length }] : []),
      ...columnRequests(
        tab,
        added.map((one) => named(tab, one)),
        headerRow,
      ),
    ],
    mended: gone.map(({ column, inPlace }, n) => {
      const called = calledIn(tab, column.header);
      const at = columnName(added[n]?.at ?? 0);
      const name = headerText(String(values[headerRow]?.[inPlace ?? -1] ?? ''));
      const lookalike =
        inPlace === undefined
          ? ''
          : ` If column ${columnName(inPlace)}, ${name}, is what it was, delete the new one and call that ${called}.`;
      return `${tab.title}: the column ${called} was gone and is there again, as column ${at}. ${whatStoodInIt(column)}${lookalike}`;
    }),
    open: [],
  };
}

function whatStoodInIt({ owner }: Column): string {
  return owner === 'ridealong'
    ? 'Ridealong fills it.'
    : 'What was typed in it is in File › Version history, when it was deleted.';
}

interface Broken {
  readonly column: Column;
  readonly at: number;
  readonly rule: SheetsRequest;
}

function validationMending(
  { tab, sheet }: Looked,
  headerRow: number,
  places: ReadonlyMap<string, number>,
  isFilledDown: boolean,
): Mending {
  const firstRow = headerRow + 1;
  if (tab.adopted || !hasPeople(tab) || firstRow >= sheet.rowCount) return nothingToMend;
  const brokenUntil = (end: number): readonly Broken[] =>
    tab.columns.flatMap((column) => {
      const rule = validationRule(column);
      const at = places.get(column.header);
      if (rule === undefined || at === undefined) return [];
      const rows = Array.from({ length: Math.max(1, end - firstRow) }, (_, n) => firstRow + n);
      return rows.every((row) => isRule(sheet.ruleAt(row, at), rule)) ? [] : [{ column, at, rule }];
    });
  // What is written to the last row makes Google tell of all rows: the next Repair would find there what this one did not see.
  const isWritten = isFilledDown || brokenUntil(sheet.rowsTold).length > 0;
  const broken = isWritten ? brokenUntil(sheet.rowCount) : [];
  if (broken.length === 0) return nothingToMend;
  return {
    requests: broken.map(({ at, rule }) => ({
      setDataValidation: {
        range: {
          sheetId: tab.sheetId,
          startRowIndex: firstRow,
          startColumnIndex: at,
          endColumnIndex: at + 1,
        },
        rule,
      },
    })),
    mended: [
      `${tab.title}: the help and the choices of ${broken.map(({ column }) => column.header).join(', ')} are back in every row.`,
    ],
    open: [],
  };
}
