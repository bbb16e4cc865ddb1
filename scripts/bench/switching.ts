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
import type { Figure } from '../measuring/figures.ts';
import { timesOf } from '../measuring/times.ts';
import { compare, timesOfBoth } from './compare.ts';
import { asFidelity, asPlainSheet } from './sheets.ts';

const ROWS = 200;
/* Ten of the most held stock ETFs, in equal amounts. */
const TEN = ['VOO', 'VTI', 'VXUS', 'VUG', 'VTV', 'VB', 'SPY', 'IWM', 'IJR', 'XLK'];

/* Measures a portfolio by one size scheme after another, with what no scheme changes worked out before. */
function switchOf(portfolio: Portfolio, reference: Reference): () => unknown {
  const groundwork = prepare(portfolio, reference);
  let turn = 0;
  return () => {
    turn += 1;
    const sizeScheme = SIZE_SCHEMES[turn % SIZE_SCHEMES.length]!;
    return analyse({ ...portfolio, settings: { ...DEFAULT_SETTINGS, sizeScheme } }, reference, groundwork);
  };
}

const readPlainSheet = async (reference: Reference) => portfolioOf(await readText(asPlainSheet(ROWS, reference)));

/** Times what a switch of the size scheme takes where only figures are measured anew: 200 positions, 40 of them funds. */
export async function measureSwitch(
  runs: number,
  reference: Reference,
  calibration: readonly number[],
): Promise<Figure> {
  const times = await timesOf(switchOf(await readPlainSheet(reference), reference), runs);
  return compare('200 positions: a switch of the size scheme', times, 'a fixed loop', calibration);
}

/** Times a switch of a large file of which one row is corrected beside one of the file as it was read. */
export async function measureCorrected(rows: number, runs: number, reference: Reference): Promise<Figure> {
  const asRead = portfolioOf(await readText(asFidelity(rows, reference)));
  const [file] = asRead.files;
  const line = lineNumber(file!.holdings.line[0]!);
  const corrected: Portfolio = {
    ...asRead,
    corrections: [{ kind: 'set', file: file!.fingerprint, line, fields: { value: 1 } }],
  };
  const [one, none] = await timesOfBoth(switchOf(corrected, reference), switchOf(asRead, reference), runs);
  return compare(`${rows.toLocaleString('en-US')} rows: a switch, one row corrected`, one, 'plain', none);
}

/** Times an analysis from the ground up, of 200 positions and of ten ETFs. */
export async function measureAnalysis(
  runs: number,
  reference: Reference,
  calibration: readonly number[],
): Promise<readonly Figure[]> {
  const portfolio = await readPlainSheet(reference);
  const ten = portfolioOf(await readText(['Symbol,Value', ...TEN.map((symbol) => `${symbol},10000`)].join('\n')));
  const of = async (name: string, work: () => unknown) =>
    compare(name, await timesOf(work, runs), 'a fixed loop', calibration);
  return [
    await of('200 positions: a report from the ground up', () => analyse(portfolio, reference)),
    await of('ten ETFs: looked through', () => prepare(ten, reference)),
    await of('ten ETFs: a report from the ground up', () => analyse(ten, reference)),
  ];
}

/** Times the rotation lab's questions on 200 positions. Each turn another scenario and another amount, as a slider gives them. */
export async function measureLab(
  runs: number,
  reference: Reference,
  calibration: readonly number[],
): Promise<readonly Figure[]> {
  const portfolio = await readPlainSheet(reference);
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
    compare(name, await timesOf(work, runs), 'a fixed loop', calibration);
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
