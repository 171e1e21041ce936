/*
 * What Ridealong relies on in developer metadata: a tab keeps its mark, whatever people call it.
 * Keys: [DM] developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.developerMetadata ·
 * [DF] …/reference/rest/v4/DataFilter · [un] unproven.
 */
import { failure, filled, testRun, updateBook as update } from '../support/testRun';

const mark = (metadataId: number, sheetId: number) => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataId,
      metadataKey: 'ridealong.tab',
      metadataValue: 'calls',
      location: { sheetId },
      visibility: 'DOCUMENT' as const,
    },
  },
});

type Run = ReturnType<typeof testRun>;

function found(run: Run, metadataId: number): unknown {
  const answer = run.sheets.Spreadsheets.Values.batchGetByDataFilter(
    { dataFilters: [{ developerMetadataLookup: { metadataId } }] },
    'book',
  ) as { valueRanges: unknown[] };
  return answer.valueRanges;
}

describe('developer metadata on a sheet', () => {
  it('names the whole sheet in a read, under the title that it has by then [DF]', () => {
    const run = testRun();
    filled(run.book, [['Head', 'Tail']]);
    update(run, [mark(1026001, 0)]);
    update(run, [
      { updateSheetProperties: { properties: { sheetId: 0, title: 'Calls 2026' }, fields: 'title' } },
    ]);
    expect(found(run, 1026001)).toEqual([
      {
        valueRange: { range: "'Calls 2026'!A1:Z1000", majorDimension: 'ROWS', values: [['Head', 'Tail']] },
        dataFilters: [{ developerMetadataLookup: { metadataId: 1026001 } }],
      },
    ]);
  });

  it('that nothing carries names nothing, and refuses nothing [un]', () => {
    expect(found(testRun(), 1026001)).toEqual([]);
  });

  it('has an id that stands once in the spreadsheet [DM]', () => {
    const run = testRun();
    update(run, [mark(1026001, 0)]);
    expect(failure(() => update(run, [mark(1026001, 0)]))).toMatchObject({
      message: expect.stringContaining('already exists') as string,
    });
  });

  it('goes with its sheet, and its id is free again [DM]', () => {
    const run = testRun();
    update(run, [{ addSheet: { properties: { sheetId: 7, title: 'Calls' } } }, mark(1026001, 7)]);
    update(run, [{ deleteSheet: { sheetId: 7 } }]);
    expect(found(run, 1026001)).toEqual([]);
    update(run, [mark(1026001, 0)]);
    expect(found(run, 1026001)).toHaveLength(1);
  });

  it('is shown with its sheet, and taken away by its id [DM]', () => {
    const run = testRun();
    update(run, [mark(1026001, 0)]);
    const shown = () =>
      run.sheets.Spreadsheets.get('book', {
        fields: 'sheets(properties(sheetId),developerMetadata(metadataId))',
      });
    expect(shown()).toEqual({
      sheets: [{ properties: { sheetId: 0 }, developerMetadata: [{ metadataId: 1026001 }] }],
    });
    update(run, [
      { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: 1026001 } } } },
    ]);
    expect(shown()).toEqual({ sheets: [{ properties: { sheetId: 0 } }] });
  });
});
