import type { Sheet, SheetMetadata, Spreadsheet } from '../../world';
import type { MetadataLookup } from './api/types';

/** The sheets that carry metadata of this kind, each with what matched. */
export function sheetsWith(
  spreadsheet: Spreadsheet,
  lookup: MetadataLookup,
): readonly { sheet: Sheet; found: readonly SheetMetadata[] }[] {
  return spreadsheet.sheets
    .map((sheet) => ({ sheet, found: (sheet.metadata ?? []).filter((one) => fits(one, lookup)) }))
    .filter(({ found }) => found.length > 0);
}

function fits(one: SheetMetadata, { metadataId, metadataKey, metadataValue }: MetadataLookup): boolean {
  return (
    (metadataId === undefined || one.metadataId === metadataId) &&
    (metadataKey === undefined || one.metadataKey === metadataKey) &&
    (metadataValue === undefined || one.metadataValue === metadataValue)
  );
}
