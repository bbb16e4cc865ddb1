import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import { prepare, type Groundwork } from '../../../../src/domain/report/groundwork.ts';
import { LENSES } from '../../../../src/domain/model/lens.ts';
import { BASES, type Portfolio, type Settings } from '../../../../src/domain/model/portfolio.ts';
import type { Reference } from '../../../../src/domain/model/reference.ts';
import type { Report } from '../../../../src/domain/model/report.ts';
import { WHOLE, type Look } from '../../../../src/domain/model/look.ts';
import { MARKETS } from '../../../../src/domain/model/benchmark-id.ts';
import { SIZE_SCHEMES } from '../../../../src/domain/model/size.ts';
import { compareSnapshots } from '../../../../src/domain/change/compare-snapshots.ts';
import { takeSnapshot } from '../../../../src/domain/change/take-snapshot.ts';
import { openLab, placeExposure } from '../../../../src/domain/rotation/lab-ground.ts';
import { playMoves } from '../../../../src/domain/rotation/lab.ts';
import { placeNewMoney } from '../../../../src/domain/rotation/new-money.ts';
import { SCENARIOS, catchUp } from '../../../../src/domain/model/scenario.ts';
import { measureTargets } from '../../../../src/domain/measure/targets.ts';
import { isoDate } from '../../../../src/domain/model/units.ts';
import { loadReference } from '../../../../src/reference/load.ts';
import { EXAMPLE_NAME, EXAMPLE_TEXT } from '../../../../src/app/examples/example.ts';
import { keyFigures } from '../../../../src/screens/verdict/words/key-figures.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { formatPercent, formatShareRange } from '../../../../src/words/marks/numbers.ts';
import { formatChange } from '../../../../src/words/marks/returns.ts';
import { FIGURES, FIGURE_NAMES, figureOfTopic, workedOutTopic } from '../../../../src/words/names/figures.ts';
import { tiltFigure } from '../../../../src/screens/verdict/words/tilt.ts';
import { workOut } from '../../../../src/screens/explain/words/work-out.ts';
import type { Step } from '../../../../src/screens/explain/words/working.ts';
import { fileOf, holdingOf, portfolioOf } from '../../../support/portfolio.ts';
import { readText, taken } from '../../../read/read-file.ts';
import { someOf } from '../../../support/dice.ts';
import { evaluate, readFigure } from '../../../support/evaluate.ts';
import { tinyReference } from '../../../support/tiny-reference.ts';

const money = moneyFormat('USD', false);
const hidden = moneyFormat('USD', true);

const DEFINITIONS = someOf(
  SIZE_SCHEMES.flatMap((sizeScheme) => LENSES.flatMap((lens) => BASES.map((base) => ({ sizeScheme, lens, base })))),
  3,
);
const COMPARED = someOf(
  ([...MARKETS, 'mix:sp500:russell-2000:0.3'] as const).flatMap((benchmark) =>
    BASES.map((base) => ({ benchmark, base })),
  ),
);

/* Half a unit of the last digit that a figure shows, and what the rounding of the inputs may add to it. */
function slack({ figure, work }: Step, isRoundedToSum: boolean): number {
  const arithmetic = String(work);
  const [, decimals = ''] = /\.(\d+)/.exec(figure) ?? [];
  const isShare = /%|points/.test(figure);
  const unit = 10 ** -(decimals.length + (isShare ? 2 : 0));
  const summands = arithmetic.split(/ [+−] /).length;
  // money is shown in whole units, so a share of it is off by half a unit of that whole
  const coarse = /÷ \(?\$/.test(arithmetic) ? 2e-5 : 0;
  const relative = /[×÷²]/.test(arithmetic) ? Math.abs(readFigure(figure)) * (isShare ? 3e-4 : 1.5e-3) : 0;
  const own = isRoundedToSum ? 1.01 : 0.51;
  return unit * (own + (summands > 1 ? (summands + 1) * 0.5 : 0)) + coarse + relative;
}

function expectTrue(steps: readonly Step[], where: string, isRoundedToSum = false): void {
  for (const step of steps) {
    if (step.work === null || step.figure.startsWith('<')) continue;
    const off = Math.abs(evaluate(step.work) - readFigure(step.figure));
    expect(off, `${where}: ${step.what}: ${step.work} = ${step.figure}`).toBeLessThanOrEqual(
      slack(step, isRoundedToSum),
    );
  }
}

function resultOf(report: Report, id: (typeof FIGURES)[number], about: string | null = null): readonly string[] {
  return workOut(id, report, money, about)
    .steps.filter(({ isResult }) => isResult)
    .map(({ figure }) => figure);
}

describe('on the example portfolio and the real lists', () => {
  let reference: Reference;
  let portfolio: Portfolio;
  let groundwork: Groundwork;
  const made = new Map<string, Report>();
  const reportOf = (settings: Partial<Settings> = {}) => {
    const all = { ...portfolio.settings, ...settings };
    const key = JSON.stringify(all);
    const report =
      made.get(key) ?? analyse({ ...portfolio, settings: all }, reference, groundwork, SCENARIOS.slice(0, 1));
    made.set(key, report);
    return report;
  };
  beforeAll(async () => {
    reference = await loadReference();
    portfolio = portfolioOf([taken(readText(EXAMPLE_TEXT, EXAMPLE_NAME))]);
    groundwork = prepare(portfolio, reference);
  });

  test.each(FIGURES)('%s: each line of arithmetic comes to what stands behind it, under every definition', (id) => {
    for (const { sizeScheme, lens, base } of DEFINITIONS) {
      const working = workOut(id, reportOf({ sizeScheme, lens, base }), money);
      expect(working.steps.length).toBeGreaterThan(0);
      expectTrue(working.steps, `${sizeScheme} ${lens} ${base}`, id === 'size');
    }
  });

  test('against every benchmark, in some accounts only, and as the broker shows it', () => {
    const account = reportOf().accounts[0]!.account;
    const looks: readonly Look[] = [WHOLE, { ...WHOLE, accounts: [account] }, { ...WHOLE, funds: 'lines' }];
    for (const look of looks) {
      const ground = prepare(portfolio, reference, look);
      for (const { benchmark, base } of COMPARED) {
        const settings = { ...portfolio.settings, benchmark, base };
        const report = analyse({ ...portfolio, settings }, reference, ground, SCENARIOS.slice(0, 1));
        for (const id of FIGURES)
          expectTrue(workOut(id, report, money).steps, `${benchmark} ${base} ${look.funds} ${id}`, id === 'size');
      }
    }
  });

  test('no account number is in any calculation', () => {
    const named = portfolioOf([taken(readText(EXAMPLE_TEXT, 'Positions_Z10000001.csv'))]);
    const report = analyse(named, reference, prepare(named, reference), SCENARIOS.slice(0, 1));
    for (const id of FIGURES) expect(JSON.stringify(workOut(id, report, money)), id).not.toMatch(/[12]0{6}[12]/);
  });

  test('what it comes to is the figure of the report', () => {
    for (const base of BASES) {
      const report = reportOf({ base });
      const { lens, smallCaps, concentration, totals, benchmark, exposure } = report;
      expect(resultOf(report, 'lens')).toEqual([formatShareRange(lens)]);
      expect(resultOf(report, 'small-caps')).toEqual([formatShareRange(smallCaps)]);
      expect(resultOf(report, 'direct-and-funds')).toEqual([
        formatPercent(lens.viaFundsShare),
        formatPercent(lens.directShare),
      ]);
      expect(resultOf(report, 'tilt')).toEqual(
        [report.tiltRange!, benchmark.tiltRange].map((tilt) => `${tiltFigure(tilt)} points`),
      );
      expect(resultOf(report, 'ten-largest')).toEqual([formatPercent(concentration.top10)]);
      expect(resultOf(report, 'largest-company')).toEqual([formatPercent(report.companies[0]!.share)]);
      expect(resultOf(report, 'identified')).toEqual([formatPercent(totals.identifiedShare)]);
      const [replay] = report.scenarios;
      expect(resultOf(report, 'scenario')).toEqual([
        money.whole(replay!.portfolio.value!),
        formatChange(replay!.portfolio.share),
      ]);
      expect(resultOf(report, 'total')).toEqual([money.whole(totals.net)]);
      expect(resultOf(report, 'rows')).toEqual(report.files.map(({ rows }) => String(rows.total)));
      expect(resultOf(report, 'old-lists')).toEqual([formatPercent(report.reference.stale.share)]);
      expect(resultOf(report, 'benchmark')).toEqual(
        [benchmark.lens, benchmark.smallCaps, benchmark.top10].map(formatPercent),
      );
      if (benchmark.activeShare !== null)
        expect(resultOf(report, 'active-share')).toEqual([
          formatShareRange({
            share: 1 - benchmark.overlap!,
            ...benchmark.activeShare,
            uncertain: benchmark.activeShare.high - benchmark.activeShare.low,
          }),
        ]);
      expect(resultOf(report, 'size')).toHaveLength(exposure.composition.length);
      for (const fund of report.funds) {
        expect(resultOf(report, 'fund-adds', fund.symbol)).toEqual([formatPercent(fund.adds)]);
        expect(resultOf(report, 'fund-without', fund.symbol)).toEqual(
          [fund.without!.lens, fund.without!.smallCaps].map(formatPercent),
        );
        expectTrue(workOut('fund-content', report, money, fund.symbol).steps, fund.symbol);
        expectTrue(workOut('fund-without', report, money, fund.symbol).steps, fund.symbol);
        expectTrue(workOut('fund-adds', report, money, fund.symbol).steps, fund.symbol);
      }
      for (const { a, b, share } of report.overlaps) {
        expect(resultOf(report, 'overlap', `${a}:${b}`)).toEqual([formatPercent(share)]);
        expectTrue(workOut('overlap', report, money, `${b}:${a}`).steps, `${a} ${b}`);
      }
    }
  });

  test('the key figures lead to the calculation of what they show', () => {
    const report = reportOf();
    for (const { figure, value } of keyFigures(report)) {
      const [shown] = resultOf(report, figure!);
      // the calculation ends in the same figure, with what it counts: "25–29 companies"
      expect(shown!.split(' ')[0], figure!).toBe(value);
    }
  });

  test('every one names its sources with a date, and the definitions that change it', () => {
    const report = reportOf();
    for (const id of FIGURES) {
      const { sources, title, plain, formula, switches } = workOut(id, report, money);
      expect(sources.join(), id).toMatch(/(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{1,2}, \d{4}/);
      for (const text of [title, plain, formula]) expect(text.length, id).toBeGreaterThan(3);
      for (const { name, value } of switches) expect(`${name} ${value}`).not.toMatch(/undefined/);
    }
  });

  test('a switch that is said to change a figure does, and one that is not does not', () => {
    const usual = reportOf();
    const others: Readonly<Record<'lens' | 'size' | 'base', Partial<Settings>>> = {
      lens: { lens: 'tech-all-sizes' },
      size: { sizeScheme: 'crsp' },
      base: { base: 'equities' },
    };
    for (const id of FIGURES) {
      const said = workOut(id, usual, money).switches.map((one) => one.id);
      for (const name of ['lens', 'size', 'base'] as const) {
        const changed = resultOf(reportOf(others[name]), id).join() !== resultOf(usual, id).join();
        if (changed) expect(said, `${id} changes with ${name}`).toContain(name);
      }
    }
  });

  test('hidden amounts stay hidden in every line', () => {
    const report = reportOf();
    for (const id of FIGURES) {
      const { steps, plain, formula } = workOut(id, report, hidden);
      const texts = steps.flatMap(({ what, work, note, figure }) => [what, work ?? '', note ?? '', figure]);
      for (const text of [...texts, plain, formula])
        expect(text.replace(/(?:between \$\d+ and )?\$\d+ of every hundred|≥ \$[\d.]+[TBM]/g, ''), id).not.toMatch(
          /[$€]\d/,
        );
    }
  });
});

describe('on portfolios that are out of the ordinary', () => {
  const reference = tinyReference();
  const settings = BASES.flatMap((base) => LENSES.map((lens) => ({ base, lens })));
  const CASES = {
    'nothing known': [['NOPE', 500_000]],
    'no companies': [['SPAXX', 100_000]],
    'part of it open': [
      ['NVDA', 600_000],
      ['AVUV', 400_000],
      ['NOPE', 50_000],
    ],
    leverage: [
      ['SSO', 300_000],
      ['SPY', 200_000],
    ],
    'a leveraged fund without a list': [
      ['UBT', 300_000],
      ['NVDA', 200_000],
    ],
    shorts: [
      ['NVDA', 900_000],
      ['WWW', -200_000],
      ['SPAXX', 100_000],
    ],
    margin: [
      ['SPY', 900_000],
      ['SPAXX', -400_000],
    ],
    'more owed than owned': [
      ['SPY', 100_000],
      ['SPAXX', -400_000],
    ],
    'two funds': [
      ['SPY', 300_000],
      ['IWM', 700_000],
    ],
  } as const;
  test.each(Object.entries(CASES))('%s', (name, rows) => {
    const files = [
      fileOf(
        rows.map(([symbol, value]) => holdingOf({ symbol, value })),
        { asOf: isoDate('2026-08-21') },
      ),
    ];
    for (const one of settings) {
      const report = analyse(portfolioOf(files, one), reference);
      for (const id of FIGURES)
        expectTrue(workOut(id, report, money).steps, `${name}: ${one.base} ${one.lens} ${id}`, id === 'size');
      if (report.totals.base !== null) expect(resultOf(report, 'lens')).toEqual([formatShareRange(report.lens)]);
    }
  });
});

test.each(['behaves-like', 'more-views'] as const)('%s: what is unknown is the same money on either base', (id) => {
  const file = fileOf([holdingOf({ symbol: 'NVDA', value: 600_000 }), holdingOf({ symbol: 'NOPE', value: 50_000 })]);
  for (const base of BASES) {
    const report = analyse(portfolioOf([file], { base }), tinyReference());
    expect(JSON.stringify(workOut(id, report, money).steps), base).toContain('$50,000');
  }
});

describe('figures that stand beside the report', () => {
  const reference = tinyReference();
  const day = (quantity: number, price: number, asOf: string, file: string) => {
    const holdings = [
      holdingOf({ symbol: 'NVDA', quantity, price, value: quantity * price }),
      holdingOf({ symbol: 'SPY', quantity: 10, price: price * 4, value: 40 * price }),
      holdingOf({ symbol: 'WWW', value: 3000 }),
    ];
    const portfolio = portfolioOf([fileOf(holdings, { asOf: isoDate(asOf)!, name: file })]);
    const report = analyse(portfolio, reference);
    return { report, snapshot: takeSnapshot(portfolio, report, isoDate(asOf)!)! };
  };
  const [then, now] = [day(10, 100, '2025-11-28', 'then.csv'), day(14, 133, '2026-08-21', 'now.csv')];
  const change = compareSnapshots(then.snapshot, now.snapshot)!;
  const lab = portfolioOf([
    fileOf(
      [
        holdingOf({ symbol: 'NVDA', value: 20_000 }),
        holdingOf({ symbol: 'SPY', value: 60_000 }),
        holdingOf({ symbol: 'WWW', value: 5000 }),
      ],
      { asOf: isoDate('2026-08-21')! },
    ),
  ]);
  const groundOf = (portfolio: Portfolio) => openLab(portfolio.settings, prepare(portfolio, reference));
  const measured = measureTargets(now.report, [
    { key: 'lens', low: 0.05, high: 0.1 },
    { key: 'small-caps', low: 0.9, high: null },
    { key: 'largest-company', low: null, high: 1 },
  ]);

  test('what changed adds up line by line, to the money and the share of the later day', () => {
    const { steps, sources } = workOut('change', now.report, money, null, { change });
    expectTrue(steps, 'change');
    expect(steps.filter(({ work }) => work !== null)).toHaveLength(2);
    expect(steps.filter(({ isResult }) => isResult).map(({ figure }) => figure)).toEqual([
      money.whole(now.report.totals.net),
      formatPercent(now.report.lens.share),
    ]);
    expect(sources.join()).toMatch(/Nov 28, 2025: then\.csv.*Aug 21, 2026: now\.csv/);
    const masked = workOut('change', now.report, hidden, null, { change });
    expect(JSON.stringify(masked.steps)).not.toMatch(/\$\d/);
  });

  test('days by different definitions are not compared in shares, and it says why', () => {
    const beside = { change: { ...change, differing: ['lens'] as const } };
    const last = workOut('change', now.report, money, null, beside).steps.at(-1);
    expect(last).toMatchObject({ figure: 'not compared', isResult: false });
  });

  test('swaps come to the money and the shares that are shown after them', () => {
    const ground = groundOf(lab);
    const size = { unit: 'money', value: 12_345.67 } as const;
    const move = { account: 'Brokerage', from: 'fund:SPY', to: 'fund:IWM', size, price: null } as const;
    const refused = { ...move, from: 'fund:VOO' } as const;
    const played = playMoves([move, refused, { ...move, to: 'class:cash' }], [], ground);
    const report = analyse(lab, reference, ground.groundwork);
    const { steps } = workOut('swaps', report, money, null, { played });
    expectTrue(steps, 'swaps');
    expect(steps.filter(({ work }) => work !== null)).toHaveLength(3);
    expect(steps.filter(({ isResult }) => isResult).map(({ figure }) => figure)).toEqual([
      formatPercent(played.after!.lens.share),
      formatPercent(played.after!.smallCaps.share),
    ]);
    expect(steps.some(({ note }) => note?.startsWith('No effect: ') === true)).toBe(true);
    expect(JSON.stringify(workOut('swaps', report, hidden, null, { played }).steps)).not.toMatch(/\$\d/);
  });

  test('new money comes to what has to go in, for each limit and each of the short list', () => {
    const ground = groundOf(lab);
    const figures = playMoves([], [], ground).before;
    const limits = { lens: figures.lens.share! - 0.02, smallCaps: figures.smallCaps.share! + 0.03, company: null };
    const rounded = {
      ...limits,
      lens: Math.round(limits.lens * 100) / 100,
      smallCaps: Math.round(limits.smallCaps * 100) / 100,
    };
    const newMoney = placeNewMoney(1000, rounded, figures, placeExposure(ground.groundwork.exposure, ground), ground);
    const report = analyse(lab, reference, ground.groundwork);
    const { steps } = workOut('new-money', report, money, null, { newMoney });
    expectTrue(steps, 'new money');
    expect(steps.filter(({ work }) => work !== null).length).toBeGreaterThan(1);
    expect(steps.filter(({ isResult }) => isResult)).toHaveLength(newMoney.length);
    expect(JSON.stringify(workOut('new-money', report, hidden, null, { newMoney }).steps)).not.toMatch(/\$\d/);
  });

  test.each([
    [0.31, 1, '+44.9%'],
    [0.4, 1, '+66.7%'],
    [0.31, 0.5, '+22.5%'],
  ])('a discount of %d that closes by %d is a rise of %s', (discount, closes, rise) => {
    const rule = catchUp(discount, closes);
    if (rule.kind !== 'sizes') throw new Error('not by size');
    const beside = { discount: { discount, closes, rise: rule.small } };
    const { steps } = workOut('discount', now.report, money, null, beside);
    expectTrue(steps, 'discount');
    expect(steps.at(-1)).toMatchObject({ figure: rise, isResult: true });
  });

  test('a target is beyond its band by what the line comes to', () => {
    const { steps } = workOut('targets', now.report, money, null, { measured });
    expectTrue(steps, 'targets');
    const results = steps.filter(({ isResult }) => isResult);
    expect(results.map(({ note }) => note?.split(' ').at(-1))).toEqual(['above.', 'below.', undefined]);
    expect(results[2]).toMatchObject({ work: null, figure: 'within target' });
  });
});

test('every figure has a name and a page of its own', () => {
  for (const id of FIGURES) {
    expect(FIGURE_NAMES[id]).not.toBe('');
    expect(figureOfTopic(workedOutTopic(id))).toBe(id);
  }
  expect(figureOfTopic('active-share')).toBeNull();
});
