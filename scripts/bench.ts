import Papa from 'papaparse';
import { analyse, prepare } from '../src/domain/analyse.ts';
import type { FileReading } from '../src/domain/file-reading.ts';
import { DEFAULT_SETTINGS, UNSAID, type Portfolio } from '../src/domain/portfolio.ts';
import type { Reference } from '../src/domain/reference.ts';
import { SIZE_SCHEMES } from '../src/domain/size.ts';
import { askLab } from '../src/domain/rotation/lab.ts';
import { openLab } from '../src/domain/rotation/lab-ground.ts';
import { listHoldables } from '../src/domain/rotation/plan.ts';
import { SCENARIOS } from '../src/domain/rotation/scenario.ts';
import { findLeastMoves } from '../src/domain/rotation/solve.ts';
import { sum } from '../src/domain/sum.ts';
import { loadReference } from '../src/reference/load.ts';
import { readBytes } from '../src/worker/read-source.ts';

/* Machines are noisy, so the fastest of several runs stands beside their median, and the fastest is also given as a ratio to
   a fixed loop of arithmetic run beside it: ratios of one run can be compared with those of another. */

const RUNS = 15;

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

async function timesOf(work: () => unknown, runs = RUNS): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timeOf(work));
  return times;
}

function medianOf(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
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

/* The same rows under titles that nobody knows, so that the contents must tell. */
function withoutTitles(sheet: string): string {
  return ['Aaa,Bbb,Ccc,Ddd,Eee', ...sheet.split('\n').slice(1)].join('\n');
}

/* As Fidelity writes its positions. */
function asFidelity(sheet: string): string {
  const titles =
    'Account Number,Account Name,Symbol,Description,Quantity,Last Price,Last Price Change,Current Value,' +
    "Today's Gain/Loss Dollar,Today's Gain/Loss Percent,Percent Of Account,Cost Basis Total,Average Cost Basis,Type";
  const rows = sheet.split('\n').slice(1);
  const written = rows.map((row) => {
    const [account, symbol, quantity, price, value] = row.split(',');
    return `Z1,${account},${symbol},${symbol} INC,${quantity},$${price},+$0.10,$${value},+$1.00,+0.10%,0.01%,$10.00,$5.00,Cash`;
  });
  return [titles, ...written].join('\n');
}

/* Ten of the most held stock ETFs, in equal amounts. */
const TEN = ['VOO', 'VTI', 'VXUS', 'VUG', 'VTV', 'VB', 'SPY', 'IWM', 'IJR', 'XLK'];
const TEN_SHEET = ['Symbol,Value', ...TEN.map((symbol) => `${symbol},10000`)].join('\n');

/** What each list takes a reference that has not decoded it yet, by symbol. Companies and the table of lists are read once before. */
async function decodeLists(): Promise<ReadonlyMap<string, number>> {
  const fresh = await loadReference();
  const { lists } = fresh.passport;
  fresh.basket(lists[0]!.symbol);
  const times = new Map<string, number>();
  for (const { symbol } of lists) times.set(symbol, await timeOf(() => fresh.basket(symbol)));
  return times;
}

/* The list that takes longest, by its own times. */
function slowestOf(
  rounds: readonly ReadonlyMap<string, number>[],
): readonly [symbol: string, times: readonly number[]] {
  const lists = [...rounds[0]!.keys()].map((symbol) => [symbol, rounds.map((times) => times.get(symbol)!)] as const);
  return lists.reduce((slowest, list) => (Math.min(...list[1]) > Math.min(...slowest[1]) ? list : slowest));
}

async function read(text: string): Promise<FileReading> {
  const outcome = await readBytes('bench.csv', new TextEncoder().encode(text));
  if (!outcome.ok) throw new Error(`The bench's own sheet was refused: ${outcome.error.code}.`);
  return outcome.value;
}

/** `npm run bench`: prints what the main pieces of work take. */
export async function main(): Promise<number> {
  const calibration = await timesOf(calibrate);
  const unit = Math.min(...calibration);
  const row = (name: string, times: readonly number[]) => {
    const fastest = Math.min(...times);
    const figures = [medianOf(times).toFixed(1), fastest.toFixed(1), (fastest / unit).toFixed(3)];
    console.log(`${name.padEnd(56)}${figures.map((figure) => figure.padStart(10)).join('')}`);
  };
  console.log(`${''.padEnd(56)}${['median ms', 'fastest', '×'].map((title) => title.padStart(10)).join('')}`);
  row('calibration loop', calibration);
  row('load the reference pack, first time', await timesOf(loadReference, 1));
  const reference = await loadReference();
  row('decode equities, first time', await timesOf(() => reference.companiesByCap(), 1));
  const equities: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const fresh = await loadReference();
    equities.push(await timeOf(() => fresh.companiesByCap()));
  }
  row('decode equities', equities);
  const rounds = [await decodeLists()];
  const [firstSlowest, firstTimes] = slowestOf(rounds);
  row('decode all lists, first time', [sum(rounds[0]!.values())]);
  row(`decode a list, first time: the slowest, ${firstSlowest}`, firstTimes);
  for (let run = 0; run < RUNS; run += 1) rounds.push(await decodeLists());
  const [slowest, times] = slowestOf(rounds);
  row(`decode a list: the slowest, ${slowest}`, times);

  const sheet = makeSheet(200, reference);
  const large = makeSheet(100_000, reference);
  row('read a sheet of 200 rows', await timesOf(() => read(sheet)));
  const rows20 = makeSheet(20_000, reference);
  const kinds = {
    'a known broker': asFidelity(rows20),
    'known titles': rows20,
    'unknown titles': withoutTitles(rows20),
  };
  for (const [kind, text] of Object.entries(kinds)) {
    const reading = await timesOf(() => read(text));
    const splitting = await timesOf(() => Papa.parse(text, { delimiter: ',', newline: '\n' }));
    row(`read 20,000 rows of ${kind}`, reading);
    row(`split the same with PapaParse alone`, splitting);
    console.log(`${''.padEnd(20)}= ${(Math.min(...reading) / Math.min(...splitting)).toFixed(1)} times PapaParse`);
  }
  row('read a sheet of 100,000 rows', await timesOf(() => read(large)));

  const portfolio: Portfolio = {
    id: 'bench',
    name: 'Bench',
    files: [await read(sheet)],
    answers: [],
    corrections: [],
    settings: DEFAULT_SETTINGS,
    ...UNSAID,
  };
  row('analyse 200 positions (40 of them funds), anew', await timesOf(() => analyse(portfolio, reference)));
  const groundwork = prepare(portfolio, reference);
  let turn = 0;
  row(
    'analyse 200 positions, after a change of size scheme',
    await timesOf(() => {
      const sizeScheme = SIZE_SCHEMES[(turn += 1) % SIZE_SCHEMES.length]!;
      return analyse({ ...portfolio, settings: { ...DEFAULT_SETTINGS, sizeScheme } }, reference, groundwork);
    }),
  );
  const ground = openLab(DEFAULT_SETTINGS, groundwork);
  const [held] = listHoldables(groundwork.shown, reference);
  const { account, security: from } = held!;
  const lab = { kind: 'replay', markets: ['sp500', 'russell-2000'] } as const;
  const loadSolver = () => Promise.resolve(findLeastMoves);
  // Each turn another scenario and another amount, as a slider gives them.
  const turnDial = (withMove: boolean) => {
    const scenario = SCENARIOS[(turn += 1) % SCENARIOS.length]!;
    const size = { unit: 'money', value: 100 + turn } as const;
    const moves = withMove ? [{ account, from, to: 'fund:IJR', size, price: null } as const] : [];
    return askLab({ ...lab, scenarios: [scenario], moves }, ground, loadSolver);
  };
  row('the lab: a scenario, 200 positions', await timesOf(() => turnDial(false), 3 * RUNS));
  row('the lab: a scenario and a swap, before and after', await timesOf(() => turnDial(true), 3 * RUNS));
  row('the lab: rank single swaps', await timesOf(() => askLab({ kind: 'rank', amount: 1000 }, ground, loadSolver)));
  const targets = { lens: 0.05, smallCaps: 0.5, company: 0.03 };
  row(
    'the lab: least moves',
    await timesOf(() => askLab({ kind: 'solve', targets, newMoney: 1000 }, ground, loadSolver)),
  );
  const ten: Portfolio = { ...portfolio, id: 'ten', files: [await read(TEN_SHEET)] };
  row('look through ten ETFs', await timesOf(() => prepare(ten, reference)));
  row('analyse ten ETFs, anew', await timesOf(() => analyse(ten, reference)));
  return 0;
}
