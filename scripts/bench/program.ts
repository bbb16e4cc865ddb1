import { loadReference } from '../../src/reference/load.ts';
import { measureEquities, measureLists } from './decoding.ts';
import { measureHostile } from './hostile.ts';
import { measureImport, measureWorkbook } from './import.ts';
import { calibrate, timesOf, type Measured } from './measure.ts';
import { measureReading, measureStatement } from './reading.ts';
import { measureAnalysis, measureCorrected, measureLab, measureSwitch } from './switching.ts';

/* The bench itself. It runs as one file, made by the same bundler as the app, so that what is measured is what is shipped. */

const isQuick = process.argv.includes('--quick');
const isJson = process.argv.includes('--json');

const measured: Measured[] = [];

function tell(...all: readonly Measured[]): void {
  measured.push(...all);
  if (isJson) return;
  for (const { name, median, fastest, ratio, against, perRow } of all) {
    const figures = [
      median.toFixed(1),
      fastest.toFixed(1),
      ratio.toFixed(3),
      perRow === undefined ? '' : perRow.toFixed(2),
    ];
    console.log(`${name.padEnd(48)}${figures.map((figure) => figure.padStart(10)).join('')}  ÷ ${against}`);
  }
}

if (!isJson) {
  const titles = ['median ms', 'fastest', '×', 'µs a row'];
  console.log(`${''.padEnd(48)}${titles.map((title) => title.padStart(10)).join('')}`);
}
if (process.argv.includes('--hostile')) tell(...(await measureHostile()));
else await measureAll();
if (isJson) console.log(JSON.stringify(measured, null, 1));

async function measureAll(): Promise<void> {
  const calibration = await timesOf(calibrate, isQuick ? 5 : 15);
  tell(await measureEquities(isQuick ? 5 : 15, calibration));
  const reference = await loadReference();
  if (isQuick) {
    tell(await measureSwitch(15, reference, calibration));
    tell(...(await measureImport(100_000, 7, reference)));
    tell(await measureWorkbook(20_000, 5, reference), await measureCorrected(100_000, 15, reference));
  } else {
    tell(...(await measureLists(15, calibration)));
    tell(await measureSwitch(30, reference, calibration));
    tell(...(await measureAnalysis(15, reference, calibration)));
    tell(...(await measureLab(30, reference, calibration)));
    tell(...(await measureReading(10, reference)));
    tell(await measureStatement(10, calibration));
    for (const [rows, runs] of [
      [300, 100],
      [10_000, 20],
      [100_000, 10],
      [1_000_000, 4],
    ] as const)
      tell(...(await measureImport(rows, runs, reference)));
    tell(await measureWorkbook(20_000, 10, reference), await measureCorrected(100_000, 30, reference));
  }
}
