import type { Written } from '../text/written-table.ts';
import { endsEarly } from '../text/tokens.ts';
import { writeFlexTable } from './flex-table.ts';
import { writeOfxTable } from './ofx-table.ts';
import { writeQifTable } from './qif-table.ts';

/** Writes a file of one of the formats that finance programs exchange as a table; null where nothing in it says what is held. */
export function writeStatementTable(format: string, text: string): Written | null {
  switch (format) {
    case 'OFX':
    case 'QFX':
      return writeOfxTable(text);
    case 'Flex':
      return writeFlexTable(text);
    case 'QIF':
      return writeQifTable(text);
    default:
      return null;
  }
}

/** Tells whether a file of such a format ends before its outermost element does. */
export function isCutStatement(format: string, text: string): boolean {
  if (format === 'Flex') return endsEarly(text, 'flexqueryresponse');
  return (format === 'OFX' || format === 'QFX') && endsEarly(text, 'ofx');
}
