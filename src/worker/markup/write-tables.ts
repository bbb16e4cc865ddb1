import { writeLines } from '../workbook/sheet-lines.ts';
import { readHtmlTables } from './html-tables.ts';

/**
 * The tables of a web page as text: a line for each row, tabs between the cells, a blank line between tables; null where
 * the page has none, or more cells than any holdings have. Never throws.
 */
export function writeTables(markup: string): string | null {
  const tables = readHtmlTables(markup);
  return tables === null || tables.length === 0 ? null : tables.map(writeLines).join('\n\n');
}
