import type { ImportFound } from '../../sidebar/requests';

/** What came of an import, in words. */
export function importedText(found: ImportFound): string {
  const [one, many] = words[found.what];
  const parts = [
    counted(found.adds, `1 ${one} added`, `${many} added`),
    counted(found.updates, '1 row filled in', 'rows filled in'),
    counted(found.known, '1 known already', 'known already'),
    counted(found.leftOut, '1 row left out', 'rows left out'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'There was nothing to import.' : `${parts.join(', ')}.`;
}

const words: Readonly<Record<ImportFound['what'], readonly [string, string]>> = {
  engineers: ['engineer', 'engineers'],
  calls: ['call', 'calls'],
  handbook: ['rotation', 'rotations'],
};

function counted(n: number, one: string, many: string): string {
  return n === 0 ? '' : n === 1 ? one : `${n} ${many}`;
}
