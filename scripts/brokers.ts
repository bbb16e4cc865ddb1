import { existsSync } from 'node:fs';
import { fromUser } from './from-user.ts';
import { readBytes } from '../src/read/files/read-source.ts';
import { compareSample, type Comparison } from './brokers/compare.ts';
import { loadSample, sampleNames } from './brokers/samples.ts';

/* `npm run brokers [-- [--all] [FOLDER]]`: reads every sample as the app does and holds it against its right reading. */

const FOLDER = '../shared/brokers';

/** Prints the table; gives 1 when a sample differs, 2 when there are none. */
export async function main(args: readonly string[]): Promise<number> {
  const details = args.includes('--all');
  const folder = fromUser(args.find((argument) => !argument.startsWith('--')) ?? FOLDER);
  if (!existsSync(`${folder}/samples`) || !existsSync(`${folder}/expected`)) {
    console.error(`There are no samples in ${folder}: it needs the folders samples/ and expected/.`);
    return 2;
  }
  const rows: { readonly broker: string; readonly file: string; readonly found: Comparison }[] = [];
  for (const file of sampleNames(folder)) {
    const { name, bytes, expected } = loadSample(folder, file);
    const found = compareSample(file, expected, await readBytes(name, bytes));
    rows.push({ broker: expected.broker, file, found });
  }
  print(['broker', 'file', 'positions', 'sum off by', 'fates', 'totals', '']);
  for (const { broker, file, found } of rows) {
    const { right, total, sum, fates, totals, differences } = found;
    const off = sum === null ? '–' : sum.toFixed(2).replace('-0.00', '0.00');
    print([broker, file, `${right}/${total}`, off, word(fates), word(totals), differences.length === 0 ? '' : '◀']);
    for (const difference of differences.slice(0, details ? 1000 : 3)) console.log(`    ${difference}`);
  }
  const asExpected = rows.filter(({ found }) => found.differences.length === 0).length;
  const sum = (of: 'right' | 'total'): number => rows.reduce((all, { found }) => all + found[of], 0);
  console.log(`\n${asExpected} of ${rows.length} files and ${sum('right')} of ${sum('total')} positions as expected.`);
  return asExpected === rows.length ? 0 : 1;
}

function word(isRight: boolean): string {
  return isRight ? 'ok' : 'differ';
}

const WIDTHS = [26, 46, 9, 12, 6, 6, 1];
function print(cells: readonly string[]): void {
  console.log(
    cells
      .map((cell, at) => cell.slice(0, WIDTHS[at]).padEnd(WIDTHS[at]!))
      .join('  ')
      .trimEnd(),
  );
}
