import Papa from 'papaparse';
import type { Reference } from '../../src/domain/model/reference.ts';
import { longStatement } from '../../test/support/statements.ts';
import { readBytes, readText } from './import.ts';
import type { Figure } from '../measuring/figures.ts';
import { timesOf } from '../measuring/times.ts';
import { compare, timesOfBoth } from './compare.ts';
import { asFidelity, asPlainSheet, withoutTitles } from './sheets.ts';

const ROWS = 20_000;

/** Times the reading of files that say more or less of themselves, each beside PapaParse splitting the same text whole. */
export async function measureReading(runs: number, reference: Reference): Promise<readonly Figure[]> {
  const plain = asPlainSheet(ROWS, reference);
  const kinds = {
    'a known broker': asFidelity(ROWS, reference),
    'known titles': plain,
    'unknown titles': withoutTitles(plain),
  };
  const measured: Figure[] = [];
  for (const [kind, text] of Object.entries(kinds)) {
    const [read, split] = await timesOfBoth(
      () => readText(text),
      () => Papa.parse(text, { delimiter: ',', newline: '\n' }),
      runs,
    );
    measured.push(compare(`20,000 rows read: ${kind}`, read, 'PapaParse', split, { rows: ROWS }));
  }
  return measured;
}

const PAGES = 200;

/** Times the reading of a long statement, beside a fixed loop. The first run loads pdf.js, as it does for who drops one. */
export async function measureStatement(runs: number, calibration: readonly number[]): Promise<Figure> {
  const bytes = longStatement(PAGES);
  const times = await timesOf(() => readBytes(bytes, 'bench.pdf'), runs);
  return compare(`a PDF statement of ${PAGES} pages`, times, 'a fixed loop', calibration);
}
