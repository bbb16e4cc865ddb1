import { writeLines } from '../text/sheet-lines.ts';
import { tooMany, written, type Written } from '../text/written-table.ts';
import { MOST_TABLE_CELLS, readHtmlTables } from './html-tables.ts';

/**
 * The tables of a web page as text: a line for each row, tabs between the cells, a blank line between tables; null where
 * the page has none. Never throws.
 */
export function writeTables(markup: string): Written | null {
  const tables = readHtmlTables(markup);
  if (tables === null) return tooMany({ cells: MOST_TABLE_CELLS });
  return tables.length === 0 ? null : written(tables.map(writeLines).join('\n\n'), endsInTable(markup));
}

/* A table that nothing closes, and the page neither: browsers save both. */
function endsInTable(markup: string): boolean {
  const page = markup.toLowerCase();
  return page.lastIndexOf('<table') > page.lastIndexOf('</table') && !/<\/(?:body|html)/.test(page.slice(-4096));
}
