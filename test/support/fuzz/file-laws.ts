import { readHoldings } from '../../../src/read/read-holdings.ts';
import { unwrapLines } from '../../../src/read/cells/quoted-lines.ts';
import { isBlank, readRecords } from '../../../src/read/cells/records.ts';
import { asRows } from '../../../src/read/table/layout/as-rows.ts';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { decodeBytes } from '../../../src/read/text/decode-bytes.ts';
import type { Case } from './target.ts';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';

/** Reads the bytes as the worker does and checks what holds for every file whatever. */
export function faultsOf(bytes: Uint8Array): Pick<Case, 'faults' | 'outcome'> {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return { faults: [], outcome: decoded.error.code };
  const { text } = decoded.value;
  const result = readHoldings({ name: 'fuzz.csv', bytes: bytes.length, fingerprint: '', ...decoded.value });
  if (result.ok) return { faults: breaches(result.value, text), outcome: `read from ${result.value.columnsFrom}` };
  const { code } = result.error;
  return { faults: code.startsWith('refused-') ? [] : [`refused with ${code}`], outcome: code };
}

/* Each record that is not blank (cells below each other are one) has one fate, in the file's order; what is accepted is held, with a number for a
   value. */
function breaches(reading: FileReading, text: string): readonly string[] {
  const found: string[] = [...breachesOfReading(reading)];
  const plain = unwrapLines(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const records = [...readRecords(asRows(plain).text, reading.delimiter)].filter((record) => !isBlank(record));
  if (
    fatesIn(reading.fates)
      .map(({ line }) => line)
      .join() !== records.map(({ line }) => line).join()
  ) {
    found.push('fates are not the records');
  }
  return [...new Set(found)];
}

/** Which laws a reading breaks that hold whatever stood in the file: what is accepted is held, with numbers, and belongs to somebody. */
export function breachesOfReading(reading: FileReading): readonly string[] {
  const found: string[] = [];
  const accepted = fatesIn(reading.fates)
    .filter(({ fate }) => fate === 'accepted')
    .map(({ line }) => line);
  if (
    accepted.join() !==
    holdingsIn(reading.holdings)
      .map(({ line }) => line)
      .join()
  )
    found.push('holdings are not the accepted rows');
  for (const { value, quantity, price, symbol, name, isin, cusip } of holdingsIn(reading.holdings)) {
    if (!Number.isFinite(value)) found.push('a value is no number');
    if (quantity !== null && !Number.isFinite(quantity)) found.push('a quantity is no number');
    if (price !== null && !Number.isFinite(price)) found.push('a price is no number');
    if (symbol === null && name === null && isin === null && cusip === null) found.push('a position names nobody');
  }
  return [...new Set(found)];
}
