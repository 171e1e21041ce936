import type { SheetMetadata } from '../../../../world';
import { sheetsWith } from '../../metadata';
import { invalid } from '../../refusal';
import { sheetById } from '../places';
import type { RequestHandler } from '../types';

/**
 * Ids may be chosen, are positive and stand once in a spreadsheet; key and visibility must be given. Source:
 * developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets.developerMetadata. The words are unproven.
 */
export const createDeveloperMetadata: RequestHandler<'createDeveloperMetadata'> = (request, context) => {
  const { spreadsheet, newId } = context;
  const {
    metadataKey,
    metadataValue,
    visibility,
    location,
    metadataId = newId(),
  } = request.developerMetadata ?? {};
  if (metadataKey === undefined || metadataKey === '') throw invalid('Developer metadata must have a key.');
  if (visibility === undefined) throw invalid('Developer metadata must have a visibility.');
  if (location?.sheetId === undefined) throw invalid('Developer metadata must have a location.');
  if (metadataId < 1) throw invalid(`metadataId must be positive: ${metadataId}`);
  if (sheetsWith(spreadsheet, { metadataId }).length > 0) {
    throw invalid(`Developer metadata with id ${metadataId} already exists.`);
  }
  const sheet = sheetById(spreadsheet, location.sheetId);
  const kept: SheetMetadata = {
    metadataId,
    metadataKey,
    ...(metadataValue !== undefined && { metadataValue }),
    visibility,
  };
  sheet.metadata = [...(sheet.metadata ?? []), kept];
  return { createDeveloperMetadata: { developerMetadata: { ...kept, location } } };
};

/** What matches nothing deletes nothing. */
export const deleteDeveloperMetadata: RequestHandler<'deleteDeveloperMetadata'> = (
  { dataFilter },
  { spreadsheet },
) => {
  const deleted = sheetsWith(spreadsheet, dataFilter?.developerMetadataLookup ?? {});
  for (const { sheet, found } of deleted) {
    sheet.metadata = (sheet.metadata ?? []).filter((one) => !found.includes(one));
  }
  return {
    deleteDeveloperMetadata: {
      deletedDeveloperMetadata: deleted.flatMap(({ sheet: { sheetId }, found }) =>
        found.map((one) => ({ ...one, location: { sheetId } })),
      ),
    },
  };
};
