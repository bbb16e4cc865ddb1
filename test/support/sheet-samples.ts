import {
  REPORT_ALONE,
  changeSinceLast,
  planForSheet,
  playedForSheet,
  scenarioForSheet,
  type SheetContents,
} from '../../src/domain/book/sheet-contents.ts';
import type { Snapshot } from '../../src/domain/change/snapshot.ts';
import { takeSnapshot } from '../../src/domain/change/take-snapshot.ts';
import { measureTargets } from '../../src/domain/measure/targets.ts';
import { NO_LAB, type KeptLab } from '../../src/domain/model/kept-lab.ts';
import { WHOLE } from '../../src/domain/model/look.ts';
import type { Move } from '../../src/domain/model/move.ts';
import type { Portfolio, Settings } from '../../src/domain/model/portfolio.ts';
import type { Report } from '../../src/domain/model/report.ts';
import type { Target } from '../../src/domain/model/target.ts';
import { isoDate, type IsoDate } from '../../src/domain/model/units.ts';
import { analyse } from '../../src/domain/report/analyse.ts';
import { prepare } from '../../src/domain/report/groundwork.ts';
import { openLab } from '../../src/domain/rotation/lab-ground.ts';
import { playMoves } from '../../src/domain/rotation/lab.ts';
import { fileOf, holdingOf, portfolioOf } from './portfolio.ts';
import { tinyReference } from './tiny-reference.ts';

/* A client with all that a sheet can show: targets, a file before, a plan. */

const reference = tinyReference();
const THEN = isoDate('2026-05-21')!;
const NOW = isoDate('2026-08-21')!;

/** A portfolio of NVIDIA, SPY and IWM on a day, with so many NVIDIA shares. */
function portfolioOfDay(asOf: IsoDate, shares: number, settings: Partial<Settings> = {}): Portfolio {
  const row = (symbol: string, quantity: number, price: number) =>
    holdingOf({ symbol, quantity, price, value: quantity * price, account: 'A 10001' });
  const rows = [row('NVDA', shares, 180), row('SPY', 60, 600), row('IWM', 40, 220)];
  return portfolioOf([fileOf(rows, { asOf, broker: 'Fidelity' })], settings);
}
/** What is kept of that day. */
export function snapshotOfDay(asOf: IsoDate, shares: number, settings: Partial<Settings> = {}): Snapshot {
  const portfolio = portfolioOfDay(asOf, shares, settings);
  return takeSnapshot(portfolio, analyse(portfolio, reference), NOW)!;
}
export const MOVE: Move = {
  account: 'A 10001',
  from: 'fund:SPY',
  to: 'fund:IWM',
  size: { unit: 'money', value: 10_000 },
  price: null,
};
/** A move of what isn't held. */
export const IDLE_MOVE: Move = { ...MOVE, from: 'fund:VOO' };
const TARGETS: readonly Target[] = [
  { key: 'lens', low: null, high: 0.3 },
  { key: 'small-caps', low: 0.1, high: null },
  { key: 'largest-company', low: null, high: 0.1 },
];

/** A lab with these moves in its first plan. */
const labOf = (moves: readonly Move[]): KeptLab => ({ ...NO_LAB, plans: [{ name: 'Calmer', moves }] });

/** The sheet's plan of this client as it was played. */
export function playedPlan(moves: readonly Move[]) {
  const portfolio = portfolioOfDay(NOW, 100);
  const lab = labOf(moves);
  const scenario = scenarioForSheet(lab);
  const ground = openLab(portfolio.settings, prepare(portfolio, reference));
  const played = playMoves(moves, [{ id: scenario.id, rule: scenario.rule, abroadMoves: false }], ground);
  return { played, plan: playedForSheet(planForSheet(lab)!, played, scenario) };
}

/** The client's report, and all that stands on the sheet beside it. */
export function fullSheet(): { readonly report: Report; readonly contents: SheetContents } {
  const portfolio = portfolioOfDay(NOW, 100);
  const report = analyse(portfolio, reference);
  const change = changeSinceLast([snapshotOfDay(THEN, 60), snapshotOfDay(NOW, 100)], portfolio.settings);
  return {
    report,
    contents: {
      targets: measureTargets(report, TARGETS),
      change,
      plan: playedPlan([MOVE]).plan,
      model: null,
      notes: [],
      isTogether: false,
    },
  };
}

/** The client beside a model of SPY and IWM, and nothing else on the second page. */
export function modelSheet(): { readonly report: Report; readonly contents: SheetContents } {
  const portfolio = portfolioOfDay(NOW, 100);
  const model = { ...portfolioOfDay(NOW, 0), model: true };
  const against = { what: { kind: 'portfolio', name: 'Growth 60' }, portfolio: model } as const;
  const report = analyse(portfolio, reference, prepare(portfolio, reference, { ...WHOLE, against }));
  return { report, contents: { ...REPORT_ALONE, model: { name: 'Growth 60', report: analyse(model, reference) } } };
}
