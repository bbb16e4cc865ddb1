import { readFundFile } from '../../../src/read/fund-files/read-fund-file.ts';
import type { FundFileReading } from '../../../src/domain/model/fund-file.ts';
import { writeLines } from '../../../src/read/text/sheet-lines.ts';
import type { RawFile } from './renewal.ts';

/**
 * Reads a fund's list that comes in parts (filings, pages, an index's table) as the app reads an issuer's file: `facts` are the lines above
 * the titles, which name the fund and the day. null = the app's reader can make nothing of it.
 */
export function readParts(
  file: Pick<RawFile, 'name' | 'sha256'>,
  facts: readonly (readonly string[])[],
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): FundFileReading | null {
  const text = writeLines([...facts, titles, ...rows].map((cells) => [...cells]));
  const source = { name: file.name, text, encoding: 'utf-8', bytes: text.length, fingerprint: file.sha256 };
  const reading = readFundFile(source, true);
  return reading?.ok === true ? reading.value : null;
}
