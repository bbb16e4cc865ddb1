import { describe, expect, test } from 'vitest';
import { accountName } from '../../../../src/words/names/account-names.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { addUp } from '../../../../src/domain/figures/parts.ts';
import type { Ranged } from '../../../../src/domain/model/report-amounts.ts';
import {
  modelNotes,
  planNotes,
  planTitle,
  sheetFunds,
  sheetModelRows,
  sheetMoves,
  sheetPlanRows,
  sheetSince,
  sheetTargets,
  unlistedFunds,
  wordLines,
} from '../../../../src/screens/hand-over/words/sheet-pages.ts';
import { driftFrom } from '../../../../src/domain/figures/beside-model.ts';
import { formatPercent, formatPoints, formatShare, formatShareRange } from '../../../../src/words/marks/numbers.ts';
import { IDLE_MOVE, MOVE, fullSheet, modelSheet, playedPlan } from '../../../support/sheet-samples.ts';
import { OWED } from '../../../support/odd-reports.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const MONEY = moneyFormat('USD', false);
const { report, contents } = fullSheet();
/* For a column that says “percent”. */
const bare = (figure: Ranged) => formatShareRange(figure).replace('%', '');

test('each target stands with the report’s own figure and where that is', () => {
  const rows = sheetTargets(contents.targets, report);
  expect(rows.map(({ name, limit }) => [name, limit])).toEqual([
    ['Mega-cap tech', 'at most 30%'],
    ['Small caps', 'at least 10%'],
    ['Largest company', 'at most 10%'],
  ]);
  expect(rows[2]!.now).toBe(`NVDA ${formatPercent(report.companies[0]!.share)}`);
  expect(rows[2]!.stands).toMatch(/points above$/);
});

test('a model stands beside the portfolio with each one’s own figures, and where they differ most', () => {
  const { report: compared, contents: beside } = modelSheet();
  const model = beside.model!;
  const rows = sheetModelRows(model, compared);
  expect(rows.map(({ name }) => name)).toEqual([
    'Mega-cap tech',
    'Small caps',
    'Largest company',
    'Top 10 companies',
    'As diversified as',
    'Fund costs a year',
  ]);
  expect(rows[2]).toMatchObject({
    yours: formatPercent(compared.companies[0]!.share),
    theirs: formatPercent(model.report.companies[0]!.share),
  });
  const [common, most, bySector] = modelNotes(model, compared);
  expect(common).toBe(`In common: ${formatPercent(compared.benchmark.overlap)}.`);
  const [first] = driftFrom(compared, model.report).companies;
  expect(first).toMatchObject({ key: 'NVDA' });
  expect(most).toContain(`NVDA ${formatPoints(first!.by)}`);
  expect(bySector).toContain('Technology +');
  // of the model the first page says the same
  expect(rows[0]!.theirs).toBe(formatPercent(compared.benchmark.lens));
});

describe('what changed', () => {
  const rows = sheetSince(contents.change!)!;
  const number = (text: string) => Number.parseFloat(text.replace('−', '-'));
  test('begins and ends with a day, the last one with the report’s own figures', () => {
    expect(rows.map(({ isDay }) => isDay).filter(Boolean)).toHaveLength(2);
    expect(rows[0]).toMatchObject({ name: 'May 21, 2026', isDay: true });
    expect(rows.at(-1)).toMatchObject({ name: 'Aug 21, 2026', lens: formatShareRange(report.lens) });
  });
  test('adds up as it is printed', () => {
    const [first, last] = [rows[0]!, rows.at(-1)!];
    const parts = rows.slice(1, -1);
    expect(parts.length).toBeGreaterThan(0);
    const sum = addUp(parts, ({ lens }) => number(lens));
    // a day in doubt is written as a range, so the known figures are what the parts lead from and to
    const [then, now] = [contents.change!.lensShare!.before, contents.change!.lensShare!.after];
    expect([first, last].every(({ lens }) => Number.isFinite(number(lens)))).toBe(true);
    expect(sum).toBeCloseTo(number(formatShare(now)) - number(formatShare(then)), 6);
  });
  test('is not compared in shares by different definitions', () => {
    expect(sheetSince({ ...contents.change!, differing: ['lens'] })).toBeNull();
  });
});

describe('the plan', () => {
  test('shows now, after and the market, and says what isn’t in it', () => {
    const plan = contents.plan!;
    expect(planTitle(plan)).toBe('Calmer: 1 move, before and after');
    const rows = sheetPlanRows(plan, report);
    const lens = rows.find(({ key }) => key === 'lens')!;
    expect(lens).toMatchObject({ now: bare(report.lens), market: formatShare(report.benchmark.lens) });
    expect(lens.after).toBe(bare(plan.after.lens));
    expect(planNotes(plan, report, MONEY).join(' ')).toMatch(/not a forecast and not advice/);
  });
  test('lists what is sold and bought where, for how much, and what isn’t known', () => {
    expect(sheetMoves(contents.plan!, MONEY)).toEqual([
      { account: accountName('A 10001'), sold: 'SPY', bought: 'IWM', amount: '$10,000', gain: 'no cost basis' },
    ]);
    // a move that moves nothing is no move
    expect(sheetMoves(playedPlan([MOVE, IDLE_MOVE]).plan!, MONEY)).toHaveLength(1);
    // no amount while they are hidden
    expect(JSON.stringify(sheetMoves(contents.plan!, moneyFormat('USD', true)))).not.toMatch(/\d{2},\d{3}/);
    const many = playedPlan(
      Array.from({ length: 18 }, () => ({ ...MOVE, size: { unit: 'money', value: 100 } as const })),
    );
    expect(sheetMoves(many.plan!, MONEY)).toHaveLength(16);
    expect(planNotes(many.plan!, report, MONEY).join(' ')).toContain('Not listed here: 2 more moves.');
  });
  test('says what its scenario is, and what is assumed', () => {
    const said = planNotes(contents.plan!, report, MONEY).join(' ');
    expect(said).toContain('The scenario is hypothetical. First weeks of 2026: Jan 1–16: Russell 2000 +6.8%');
    expect(said).toContain('companies abroad, bonds and cash don’t move.');
    expect(said).toContain('Your files don’t include a cost basis for what you’d sell');
  });
  test('counts a move that moves nothing and plans that aren’t shown, in words', () => {
    const plan = { ...playedPlan([MOVE, IDLE_MOVE]).plan!, others: 2 };
    const said = planNotes(plan, report, MONEY).join(' ');
    expect(said).toContain('Not counted, because it would move nothing: 1 move of this plan.');
    expect(said).toContain('Not on this sheet: 2 other plans.');
  });
});

describe('the funds', () => {
  test('are all there, the largest first, each with the report’s share and the date of its holdings', () => {
    const sample = sampleReport();
    const rows = sheetFunds(sample);
    expect(rows).toHaveLength(sample.funds.length + sample.unknownFunds.length);
    for (const fund of sample.funds)
      expect(rows.find(({ key }) => key === fund.symbol)?.percent, fund.symbol).toBe(formatShare(fund.share));
    expect(rows.some(({ source }) => /\d{4}/.test(source))).toBe(true);
  });
  test('that have no room are counted with what they come to', () => {
    const rows = sheetFunds(sampleReport());
    const rest = rows.slice(2);
    const all = addUp(rest, ({ share }) => share!);
    expect(unlistedFunds(rest)).toBe(
      `${rest.length} smaller funds aren’t listed here: together ${formatPercent(all)} of the portfolio.`,
    );
    expect(unlistedFunds(rest.slice(0, 1))).toMatch(/^1 smaller fund isn’t listed here: together /);
    expect(unlistedFunds([])).toBe('');
    // what has no share is no zero
    expect(unlistedFunds(rest.map((fund) => ({ ...fund, share: null })))).not.toContain('%');
  });
});

test('the terms on the sheet are explained; without shares there are none', () => {
  expect(wordLines(report).join(' ')).toMatch(/Tilt is .* Active share is how much .* differs from the US market\.$/);
  expect(wordLines(OWED).join(' ')).not.toMatch(/Active share/);
});
