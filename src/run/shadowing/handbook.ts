import { currentRotations } from '../../shadowing/handbook/current';
import { importedPage } from '../../shadowing/handbook/imported';
import { renderPage, renderTable } from '../../shadowing/handbook/render';
import { whoIs } from '../../shadowing/handbook/roster';
import { findTable } from '../../shadowing/handbook/tableLines';
import type { Instant } from '../../time/instant';
import type { ShadowingFound } from './found';
import { readHandbook } from './importHandbook';

/** The handbook's Markdown as it should be now (rule S16): the table, and the whole page where one was brought in, else ''. */
export function handbookOf(
  { programme, history }: ShadowingFound,
  now: Instant,
): { readonly table: string; readonly page: string } {
  const current = currentRotations(programme, history, now);
  const text = importedPage(history.imported);
  const page = text === undefined ? undefined : readHandbook(text);
  if (!page) return { table: renderTable(current), page: '' };
  const written = renderPage(page, current, whoIs(programme.engineers));
  const place = findTable(written);
  const table = place ? place.lines.slice(place.header, place.end).join('\n') + '\n' : '';
  return { table, page: written };
}
