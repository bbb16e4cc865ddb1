import Papa from 'papaparse';
import type { Reference } from '../../src/domain/model/reference.ts';
import { readText } from './import.ts';
import { compare, timesOfBoth, type Measured } from './measure.ts';
import { asFidelity, asPlainSheet, withoutTitles } from './sheets.ts';

const ROWS = 20_000;

/** Times the reading of files that say more or less of themselves, each beside PapaParse splitting the same text whole. */
export async function measureReading(runs: number, reference: Reference): Promise<readonly Measured[]> {
  const plain = asPlainSheet(ROWS, reference);
  const kinds = {
    'a known broker': asFidelity(ROWS, reference),
    'known titles': plain,
    'unknown titles': withoutTitles(plain),
  };
  const measured: Measured[] = [];
  for (const [kind, text] of Object.entries(kinds)) {
    const [read, split] = await timesOfBoth(
      () => readText(text),
      () => Papa.parse(text, { delimiter: ',', newline: '\n' }),
      runs,
    );
    measured.push(compare(`read-20k: ${kind}`, read, 'papaparse', split, ROWS));
  }
  return measured;
}
