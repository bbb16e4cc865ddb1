import { loadReference } from '../../src/reference/load.ts';
import { openLedger, type Figure } from '../measuring/figures.ts';
import { timesOf } from '../measuring/times.ts';
import { calibrate } from './compare.ts';
import { measureEquities, measureLists } from './decoding.ts';
import { measureHostile } from './hostile.ts';
import { measureImport, measureWorkbook } from './import.ts';
import { measureReading, measureStatement } from './reading.ts';
import { measureAnalysis, measureCorrected, measureLab, measureSwitch } from './switching.ts';

/* The bench itself. It runs as one file, made by the same bundler as the app, so that what is measured is what is shipped. */

const args = process.argv.slice(2);
const isJson = args.includes('--json');
const ledger = openLedger('npm run bench', args);
const told: Figure[] = [];
for await (const figure of measureAll())
  if (isJson) told.push(figure);
  else ledger.tell(figure);
if (isJson) console.log(JSON.stringify(told, null, 1));
process.exitCode = ledger.close();

async function* measureAll(): AsyncGenerator<Figure> {
  if (args.includes('--hostile')) {
    yield* measureHostile();
    return;
  }
  const isQuick = args.includes('--quick');
  const calibration = await timesOf(calibrate, isQuick ? 5 : 15);
  yield measureEquities(isQuick ? 5 : 15, calibration);
  const reference = await loadReference();
  yield measureSwitch(isQuick ? 15 : 30, reference, calibration);
  if (isQuick) {
    yield* await measureImport(100_000, 7, reference);
  } else {
    yield* await measureLists(15, calibration);
    yield* await measureAnalysis(15, reference, calibration);
    yield* await measureLab(30, reference, calibration);
    yield* await measureReading(10, reference);
    yield measureStatement(10, calibration);
    for (const [rows, runs] of [
      [300, 100],
      [10_000, 20],
      [100_000, 10],
      [1_000_000, 4],
    ] as const)
      yield* await measureImport(rows, runs, reference);
  }
  yield measureWorkbook(20_000, isQuick ? 5 : 10, reference);
  yield measureCorrected(100_000, isQuick ? 15 : 30, reference);
}
