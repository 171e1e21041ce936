import { message, type Shape } from './shape';

const visibilities = ['DOCUMENT', 'PROJECT'];

/** Metadata on a whole sheet; that on rows, columns or the spreadsheet is not built. */
export const developerMetadata: Shape = {
  metadataId: 'integer',
  metadataKey: 'string',
  metadataValue: 'string',
  location: message(() => ({ sheetId: 'integer', spreadsheet: 'notBuilt', dimensionRange: 'notBuilt' })),
  visibility: visibilities,
};

export const metadataLookup: Shape = {
  metadataId: 'integer',
  metadataKey: 'string',
  metadataValue: 'string',
  visibility: 'notBuilt',
  locationType: 'notBuilt',
  metadataLocation: 'notBuilt',
  locationMatchingStrategy: 'notBuilt',
};
