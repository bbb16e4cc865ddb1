import { analyse, prepare } from '../src/domain/analyse.ts';
import type { FileReading } from '../src/domain/file-reading.ts';
import { DEFAULT_SETTINGS, type Portfolio } from '../src/domain/portfolio.ts';
import type { Reference } from '../src/domain/reference.ts';
import { SIZE_SCHEMES } from '../src/domain/size.ts';
import { loadReference } from '../src/reference/load.ts';
import { readBytes } from '../src/worker/read-source.ts';

/* Machines are noisy, so every time is also given as a ratio to a fixed loop of arithmetic run beside it: ratios of one
   run can be compared with those of another. Medians of several runs. */

const RUNS = 7;

function calibrate(): number {
  let state = 1;
  for (let turn = 0; turn < 20_000_000; turn += 1) state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
  return state;
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function medianOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await timeOf(work));
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

/* An own-made sheet: symbols of the pack in turn, 40 funds among each 200 rows, in two accounts. */
function makeSheet(rows: number, reference: Reference): string {
  const companies = reference.companiesByCap();
  const funds = reference.passport.lists.map(({ symbol }) => symbol);
  const lines = Array.from({ length: rows }, (_, row) => {
    const isFund = row % 5 === 0;
    const symbol = isFund ? funds[(row / 5) % funds.length]! : companies[(row * 7) % companies.length]!.symbol;
    return `${row % 2 === 0 ? 'Brokerage' : 'IRA'},${symbol},${(row % 90) + 1},${(row % 300) + 5}.25,${((row % 90) + 1) * ((row % 300) + 5.25)}`;
  });
  return ['Account,Symbol,Quantity,Price,Value', ...lines].join('\n');
}

/* Ten of the most held stock ETFs, in equal amounts. */
const TEN = ['VOO', 'VTI', 'VXUS', 'VUG', 'VTV', 'VB', 'SPY', 'IWM', 'IJR', 'XLK'];
const TEN_SHEET = ['Symbol,Value', ...TEN.map((symbol) => `${symbol},10000`)].join('\n');

async function read(text: string): Promise<FileReading> {
  const outcome = await readBytes('bench.csv', new TextEncoder().encode(text));
  if (!outcome.ok) throw new Error(`The bench's own sheet was refused: ${outcome.error.code}.`);
  return outcome.value;
}

/** `npm run bench`: prints what the main pieces of work take. */
export async function main(): Promise<number> {
  const unit = await medianOf(calibrate);
  const row = (name: string, milliseconds: number) =>
    console.log(
      `${name.padEnd(52)} ${milliseconds.toFixed(1).padStart(9)} ms ${(milliseconds / unit).toFixed(3).padStart(9)} ×`,
    );
  console.log(`Median of ${RUNS} runs; × = ratio to the calibration loop.`);
  row('calibration loop', unit);
  row('load and decode the reference pack, first time', await timeOf(loadReference));
  const reference = await loadReference();
  row(
    'decode all baskets, first time',
    await timeOf(() => reference.passport.lists.map(({ symbol }) => reference.basket(symbol))),
  );

  const sheet = makeSheet(200, reference);
  const large = makeSheet(100_000, reference);
  row('read a sheet of 200 rows', await medianOf(() => read(sheet)));
  row('read a sheet of 100,000 rows', await medianOf(() => read(large)));

  const portfolio: Portfolio = {
    id: 'bench',
    name: 'Bench',
    files: [await read(sheet)],
    answers: [],
    corrections: [],
    settings: DEFAULT_SETTINGS,
  };
  row('analyse 200 positions (40 of them funds), anew', await medianOf(() => analyse(portfolio, reference)));
  const ten: Portfolio = { ...portfolio, id: 'ten', files: [await read(TEN_SHEET)] };
  row('look through ten ETFs', await medianOf(() => prepare(ten, reference)));
  row('analyse ten ETFs, anew', await medianOf(() => analyse(ten, reference)));
  const groundwork = prepare(portfolio, reference);
  let turn = 0;
  row(
    'the same after a change of size scheme',
    await medianOf(() => {
      const sizeScheme = SIZE_SCHEMES[(turn += 1) % SIZE_SCHEMES.length]!;
      return analyse({ ...portfolio, settings: { ...DEFAULT_SETTINGS, sizeScheme } }, reference, groundwork);
    }),
  );
  return 0;
}
