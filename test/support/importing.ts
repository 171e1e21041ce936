import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { root } from '../../scripts/project.mjs';
import type { ImportAnswer, ImportFound, ImportRequest } from '../../src/sidebar/requests';
import type { ProgrammeBench } from './programme';
import { coordinator } from './workbook';

export const given = (name: string): string => readFileSync(join(root, 'test', 'data', name), 'utf8');

type Rows = Extract<ImportRequest, { kind: 'importRows' }>;

/** A CSV text as the panel sends it. */
export function csv(text: string): Pick<Rows, 'header' | 'rows'> {
  const [header = [], ...rows] = Papa.parse<string[]>(text.trimEnd()).data;
  return { header, rows: rows.map((cells, i) => ({ row: i + 2, cells })) };
}

export function ask(p: ProgrammeBench, request: ImportRequest, as = coordinator): ImportAnswer {
  return p.askImport(as, request);
}

/** What an import does, or would do. */
export function bring(
  p: ProgrammeBench,
  what: Rows['what'] | 'handbook',
  text: string,
  preview = false,
): ImportFound {
  const answer =
    what === 'handbook'
      ? ask(p, { kind: 'importHandbook', preview, page: text })
      : ask(p, { kind: 'importRows', what, preview, ...csv(text) });
  if (answer.kind !== (preview ? 'preview' : 'imported')) throw new Error(JSON.stringify(answer));
  return answer.found;
}
