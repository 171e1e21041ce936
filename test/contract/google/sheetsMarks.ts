/*
 * Keys: [DM] developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.developerMetadata ·
 * [DF] …/v4/DataFilter
 */
import { read, typed, update, type Request } from './sheetTools';
import { refused, same, type Scratch, type Statement } from './statement';

const mark = (metadataId: number, sheetId: number): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId,
      metadataKey: 'ridealong.contract',
      metadataValue: 'calls',
      location: { sheetId },
      visibility: 'DOCUMENT',
    },
  },
});

const newId = (scratch: Scratch): number => parseInt(scratch.unique().slice(0, 7), 16);

const lookup = (metadataId: number) => ({ developerMetadataLookup: { metadataId } });

/** What a read finds by the mark, with the filter that it names. */
const found = (scratch: Scratch, metadataId: number): unknown =>
  read(scratch, [lookup(metadataId)]).map(({ valueRange, dataFilters }) => [
    dataFilters?.[0]?.developerMetadataLookup?.metadataId,
    valueRange?.values,
  ]);

export const sheetsMarks: readonly Statement[] = [
  {
    says: 'Sheets: a mark on a tab, with an id that the script chose, finds the tab whatever people call it',
    source: '[DM], [DF]',
    holds: (scratch) => {
      const [sheetId, id] = [scratch.tab(), newId(scratch)];
      typed(sheetId, [['a']]);
      update(scratch, [mark(id, sheetId)]);
      const properties = { sheetId, title: `Renamed ${scratch.unique()}` };
      update(scratch, [{ updateSheetProperties: { properties, fields: 'title' } }]);
      same(found(scratch, id), [[id, [['a']]]]);
    },
  },
  {
    says: 'Sheets: a mark that no tab carries finds nothing, and is not refused',
    source: '[DF]; unproven',
    holds: (scratch) => {
      same(found(scratch, newId(scratch)), []);
    },
  },
  {
    says: 'Sheets: the id of a mark stands once in a spreadsheet',
    source: '[DM]',
    holds: (scratch) => {
      const [sheetId, id] = [scratch.tab(), newId(scratch)];
      update(scratch, [mark(id, sheetId)]);
      same(refused(() => update(scratch, [mark(id, sheetId)])).details?.code, 400);
    },
  },
];
