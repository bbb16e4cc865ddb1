import { analyse } from '../../src/domain/report/analyse.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import { DEFAULT_SETTINGS, type Portfolio } from '../../src/domain/model/portfolio.ts';
import { lineNumber } from '../../src/domain/model/units.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { askLab } from '../../src/domain/rotation/lab.ts';
import { openLab } from '../../src/domain/rotation/lab-ground.ts';
import { listHoldables } from '../../src/domain/rotation/plan.ts';
import { SCENARIOS } from '../../src/domain/model/scenario.ts';
import { findLeastMoves } from '../../src/domain/rotation/solve.ts';
import { SIZE_SCHEMES } from '../../src/domain/model/size.ts';
import { portfolioOf, readText } from './import.ts';
import { compare, timesOf, timesOfBoth, type Measured } from './measure.ts';
import { asFidelity, asPlainSheet } from './sheets.ts';

const ROWS = 200;
/* Ten of the most held stock ETFs, in equal amounts. */
const TEN = ['VOO', 'VTI', 'VXUS', 'VUG', 'VTV', 'VB', 'SPY', 'IWM', 'IJR', 'XLK'];

/** Times what a switch of the size scheme takes where only figures are measured anew: 200 positions, 40 of them funds. */
export async function measureSwitch(
  runs: number,
  reference: Reference,
  calibration: readonly number[],
): Promise<Measured> {
  const portfolio = portfolioOf(await readText(asPlainSheet(ROWS, reference)));
  const groundwork = prepare(portfolio, reference);
  let turn = 0;
  const times = await timesOf(() => {
    turn += 1;
    const sizeScheme = SIZE_SCHEMES[turn % SIZE_SCHEMES.length]!;
    return analyse({ ...portfolio, settings: { ...DEFAULT_SETTINGS, sizeScheme } }, reference, groundwork);
  }, runs);
  return compare('switch-scheme', times, 'calibration', calibration);
}

/** Times a switch of a large file of which one row is corrected beside one of the file as it was read. */
export async function measureCorrected(rows: number, runs: number, reference: Reference): Promise<Measured> {
  const asRead = portfolioOf(await readText(asFidelity(rows, reference)));
  const [file] = asRead.files;
  const line = lineNumber(file!.holdings.line[0]!);
  const corrected = {
    ...asRead,
    corrections: [{ kind: 'set' as const, file: file!.fingerprint, line, fields: { value: 1 } }],
  };
  const switched = (portfolio: Portfolio) => {
    const groundwork = prepare(portfolio, reference);
    let turn = 0;
    return () => {
      turn += 1;
      const sizeScheme = SIZE_SCHEMES[turn % SIZE_SCHEMES.length]!;
      return analyse({ ...portfolio, settings: { ...DEFAULT_SETTINGS, sizeScheme } }, reference, groundwork);
    };
  };
  const [one, none] = await timesOfBoth(switched(corrected), switched(asRead), runs);
  return compare(`switch-${rows / 1000}k: one row corrected`, one, 'plain', none);
}

/** Times an analysis from the ground up, of 200 positions and of ten ETFs. */
export async function measureAnalysis(
  runs: number,
  reference: Reference,
  calibration: readonly number[],
): Promise<readonly Measured[]> {
  const portfolio = portfolioOf(await readText(asPlainSheet(ROWS, reference)));
  const ten = portfolioOf(await readText(['Symbol,Value', ...TEN.map((symbol) => `${symbol},10000`)].join('\n')));
  const of = async (name: string, work: () => unknown) =>
    compare(name, await timesOf(work, runs), 'calibration', calibration);
  return [
    await of('analyse-200: anew', () => analyse(portfolio, reference)),
    await of('look-through-ten-etfs', () => prepare(ten, reference)),
    await of('analyse-ten-etfs: anew', () => analyse(ten, reference)),
  ];
}

/** Times the rotation lab's questions on 200 positions. Each turn another scenario and another amount, as a slider gives them. */
export async function measureLab(
  runs: number,
  reference: Reference,
  calibration: readonly number[],
): Promise<readonly Measured[]> {
  const portfolio = portfolioOf(await readText(asPlainSheet(ROWS, reference)));
  const groundwork = prepare(portfolio, reference);
  const ground = openLab(DEFAULT_SETTINGS, groundwork);
  const [held] = listHoldables(groundwork.lines(), reference);
  const { account, security: from } = held!;
  const lab = { kind: 'replay', markets: ['sp500', 'russell-2000'], draft: null } as const;
  const loadSolver = () => Promise.resolve(findLeastMoves);
  let turn = 0;
  const turnDial = (withMove: boolean) => {
    turn += 1;
    const scenario = SCENARIOS[turn % SCENARIOS.length]!;
    const size = { unit: 'money', value: 100 + turn } as const;
    const moves = withMove ? [{ account, from, to: 'fund:IJR', size, price: null } as const] : [];
    return askLab({ ...lab, scenarios: [scenario], moves }, ground, loadSolver);
  };
  const targets = { lens: 0.05, smallCaps: 0.5, company: 0.03 };
  const of = async (name: string, work: () => unknown) =>
    compare(name, await timesOf(work, runs), 'calibration', calibration);
  return [
    await of('lab: a scenario', () => turnDial(false)),
    await of('lab: a scenario and a swap, before and after', () => turnDial(true)),
    await of('lab: rank single swaps', () => askLab({ kind: 'rank', amount: 1000 }, ground, loadSolver)),
    await of('lab: least moves', () =>
      askLab(
        { kind: 'solve', targets, chosen: { prefer: 'least-money', untaxed: [] }, newMoney: 1000 },
        ground,
        loadSolver,
      ),
    ),
  ];
}
