import { describe, expect, it } from 'vitest';
import { returnBars } from '../../src/charts/return-bars.ts';
import { analyse } from '../../src/domain/analyse.ts';
import { prepare } from '../../src/domain/groundwork.ts';
import { playMoves } from '../../src/domain/rotation/lab.ts';
import { SCENARIOS } from '../../src/domain/rotation/scenario.ts';
import { issuerId } from '../../src/domain/units.ts';
import { loadReference } from '../../src/reference/load.ts';
import { moneyFormat } from '../../src/text/money.ts';
import { parseAmount, parsePercent, percentText } from '../../src/text/percents.ts';
import { afterRows, newMoneyRows, planRows, sharesLine, solvedLine } from '../../src/text/plans.ts';
import { formatChange, formatFinePoints, formatGain, formatPlainChange, formatReplay } from '../../src/text/returns.ts';
import { openLine, replayRows } from '../../src/text/rotation-card.ts';
import {
  companyContributions,
  contributionRows,
  fundContributions,
  labTitle,
  mixWords,
  partContributions,
  placeLine,
  sectorContributions,
  sizesLine,
  tenPointsLine,
  whyLine,
} from '../../src/text/rotation.ts';
import { reportedLine, ruleLine, scenarioWords } from '../../src/text/scenarios.ts';
import { holding, labFor } from '../domain/rotation/ground.ts';

const pack = await loadReference();
const dollars = moneyFormat('USD', false);
const hidden = moneyFormat('USD', true);
const HELD = [
  { symbol: 'SPY', value: 5000 },
  { symbol: 'IWM', value: 1000 },
  { symbol: 'MSFT', value: 2000 },
  { symbol: 'NOSUCHTHING', value: 200 },
  { symbol: 'SPAXX', value: 1800 },
];
const portfolio = holding(HELD);
const report = analyse(portfolio, pack, prepare(portfolio, pack), SCENARIOS);
const [first] = report.scenarios;

describe('gains and losses', () => {
  it('carry their sign, with a true minus and a plain zero', () => {
    expect([0.0139, -0.0139, 0, null].map(formatChange)).toEqual(['+1.4%', '−1.4%', '0.0%', '–']);
    expect([0.068, 0.08, -0.053].map(formatPlainChange)).toEqual(['+6.8%', '+8%', '−5.3%']);
    expect(formatFinePoints(-0.00333)).toBe('−0.33');
    expect([3959, -934, 0].map((value) => formatGain(value, dollars))).toEqual(['+$3,959', '−$934', '$0']);
  });
  it('hide their amount and its sign', () => {
    expect([3959, -934].map((value) => formatGain(value, hidden))).toEqual(['••••', '••••']);
  });
  it('are a range only where the ends differ', () => {
    const value = 10;
    expect(formatReplay({ value, share: 0.014, low: 0.014, high: 0.0145 })).toBe('+1.4 to +1.5%');
    expect(formatReplay({ value, share: 0.014, low: 0.014, high: 0.0141 })).toBe('+1.4%');
  });
});

describe('percentages and amounts as people type them', () => {
  it.each([
    ['6.8', 0.068],
    ['−6,6 %', -0.066],
    ['', null],
    ['abc', undefined],
    ['-101', undefined],
    ['1001', undefined],
  ])('%s', (text, value) => {
    if (value === null || value === undefined) expect(parsePercent(text)).toBe(value);
    else expect(parsePercent(text)).toBeCloseTo(value, 12);
  });
  it('come back as they were', () => {
    for (const text of ['6.8', '−6.6', '0', '44.9275']) expect(percentText(parsePercent(text) ?? null)).toBe(text);
  });
  it.each([
    ['$10,000', 10_000],
    ['2 500.50', 2500.5],
    ['0', null],
    ['ten', null],
  ])('%s is %s', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });
});

describe('a scenario in words', () => {
  it('names what was reported, and when', () => {
    expect(reportedLine(SCENARIOS[0]!)).toBe(
      'Reported for 1–16 Jan 2026: Russell 2000 +6.8%, S&P 500 +1.2%, META −6.6%, MSFT −5.3%.',
    );
    expect(reportedLine(SCENARIOS.find(({ id }) => id === 'bull')!)).toBe('');
  });
  it('has a title and a line for each that is shipped', () => {
    for (const scenario of SCENARIOS) {
      expect(scenarioWords(scenario.id).title).not.toBe('Your scenario');
      expect(ruleLine(scenario)).not.toBe('');
    }
    expect(scenarioWords('own-1', ' Mine ').title).toBe('Mine');
    expect(ruleLine({ id: 'own-1', rule: { kind: 'own', bySize: {}, bySector: {}, byTheme: {}, byCompany: {} } })).toBe(
      'Nothing moves yet',
    );
  });
  it('puts both results in the title', () => {
    expect(labTitle(first!, report, first!.id, null)).toMatch(
      /^The first weeks of 2026 would have brought you at least [+−]\d\.\d%, the US market \+1\.8%$/,
    );
    const notSane = { ...first!, sane: false, portfolio: { value: null, share: null, low: null, high: null } };
    expect(labTitle(notSane, report, first!.id, null)).toBe('First weeks of 2026');
  });
});

describe('where it comes from', () => {
  const { share, value } = first!.portfolio;
  const whole = { share: share!, value: value!, base: report.totals.base };
  it.each([
    ['parts', partContributions(first!, report)],
    ['sectors', sectorContributions(first!, report)],
    ['companies', companyContributions(first!, report, 5)],
    ['funds', fundContributions(first!, 5)],
  ])('%s add up to the total, in points and dollars as they are written', (_, parts) => {
    const rows = contributionRows(parts, whole, dollars);
    const number = (text: string) => +text.replace('−', '-').replace(/[+$,]/g, '');
    const known = rows.filter(({ points }) => !points.includes('…'));
    const points = known.reduce((total, row) => total + number(row.points), 0);
    expect(points).toBeCloseTo(Math.round(whole.share * 10_000) / 100, 2);
    const amounts = known.reduce((total, row) => total + number(row.money.replace('−$', '-')), 0);
    expect(amounts).toBe(Math.round(whole.value));
  });
  it('names the named, and what is open as a range', () => {
    const rows = contributionRows(partContributions(first!, report), whole, dollars);
    expect(rows[0]!.name).toContain('Microsoft');
    expect(rows.find(({ id }) => id === 'lens')!.name).toBe('Other mega-cap tech');
    expect(rows.find(({ id }) => id === 'not-identified')!.points).toMatch(/^0\.00 … \+0\.\d\d$/);
    expect(rows.find(({ id }) => id === 'not-identified')!.money).toMatch(/^up to \+\$\d+$/);
    expect(openLine(first!)).toMatch(/^What is not known may bring 0\.00 to \+0\.\d\d points more\.$/);
  });
  it('says what large and small ones do, and why you differ', () => {
    expect(sizesLine(first!)).toMatch(/^Mega and large \+\d\.\d\d%, mid \+\d\.\d\d%, small and micro \+\d\.\d\d%\.$/);
    expect(sizesLine({ L: null, S: null })).toBe('');
    expect(whyLine(first!, report)).toMatch(/^You are \d\.\d points behind the US market: Microsoft.* take/);
  });
  it('is drawn on one scale with one zero', () => {
    const [loss, gain] = returnBars([
      { known: -0.02, low: -0.02, high: -0.02 },
      { known: 0.02, low: 0.02, high: 0.06 },
    ]);
    expect(loss).toEqual({ zero: 0.25, from: 0, width: 0.25, open: null });
    expect(gain).toEqual({ zero: 0.25, from: 0.25, width: 0.25, open: { from: 0.5, width: 0.5 } });
    expect(returnBars([{ known: 0, low: 0, high: 0 }])[0]).toEqual({ zero: 0, from: 0, width: 0, open: null });
  });
  it('compares you with the market on the same sum', () => {
    const rows = replayRows(first!, report, ['you', 'benchmark', 'half']);
    expect(rows.map(({ key }) => key)).toEqual(['you', 'benchmark', 'half']);
    expect(rows[1]!.value).toBeCloseTo(first!.benchmark!.share * 10_000, 6);
  });
});

describe('the dial in words', () => {
  const markets = ['sp500', 'russell-2000'] as const;
  it('says the mix and how close it is', () => {
    expect(mixWords(markets, 0.02)).toBe('98% S&P 500, 2% Russell 2000');
    expect(placeLine({ part: 0.02, apart: 0.08 }, markets)).toBe(
      'Closest to you by size: 98% S&P 500, 2% Russell 2000. 8.0% of your companies’ weight would have to be of another size to be just that.',
    );
    expect(placeLine({ part: 0.5, apart: 0.01 }, markets)).toContain('nearly the same spread of sizes');
    expect(placeLine(null, markets)).toBe('Nothing that you hold has a known size between the two.');
  });
  it('says what ten points more would mean', () => {
    expect(
      tenPointsLine(markets, { lens: -0.0469, smallCaps: 0.08, share: 0.0056 }, 'mega-cap tech', 100_000, dollars),
    ).toBe(
      '10 points more ($10,000) of Russell 2000 in place of S&P 500 would mean: mega-cap tech −4.7, small caps +8.0 points, in this scenario +0.6 points (+$560).',
    );
  });
});

describe('plans in words', () => {
  const ground = labFor(
    [
      { symbol: 'NVDA', value: 1000, quantity: 5 },
      { symbol: 'WMT', value: 1000 },
    ],
    pack,
  );
  const move = {
    account: 'A',
    from: `company:${issuerId('NVDA')}`,
    to: 'fund:IWM',
    size: { unit: 'money', value: 500 },
    price: null,
  } as const;
  const played = playMoves([move, move, move], SCENARIOS.slice(0, 1), ground);

  it('shows each figure before and after, with the points between', () => {
    const rows = afterRows(played.before, played.after, 'Mega-cap tech');
    expect(rows[0]).toMatchObject({ name: 'Mega-cap tech', before: '50.0%', after: '0.0%', change: '−50.0' });
    expect(rows.map(({ name }) => name)).toContain('In this scenario');
    expect(afterRows(played.before, null, 'Mega-cap tech')[0]!.after).toBe('');
  });
  it('shows what each swap changes by itself', () => {
    const rows = planRows(played, 3);
    expect(rows.map(({ lens, total }) => [lens, total])).toEqual([
      ['−25.0', 500],
      ['−25.0', 1000],
      ['0.0', 1000],
    ]);
    expect(planRows(played, 1)).toHaveLength(1);
  });
  it('counts shares', () => {
    expect(sharesLine('Sell', played.steps[0]!.sells, dollars)).toBe('Sell 2 whole shares at $200.00, $100.00 over.');
    expect(sharesLine('Buy', null, dollars)).toBe('');
  });
  it('says what the search for the least moves found', () => {
    expect(solvedLine({ kind: 'met', moves: [], amount: 0, share: 0 }, 'mega-cap tech', dollars)).toContain(
      'Nothing would',
    );
    expect(solvedLine({ kind: 'met', moves: [move], amount: 500, share: 0.25 }, 'mega-cap tech', dollars)).toBe(
      '$500 (25.0%) would have to move, in 1 swap.',
    );
    const far = { kind: 'out-of-reach', targets: [{ target: 'smallCaps', best: 0.8 }] } as const;
    expect(solvedLine(far, 'mega-cap tech', dollars)).toBe(
      'The limit for small caps cannot be met: moves into the short list could bring it to 80.0% and no further.',
    );
  });
  it('says what new money would do, by what it goes into', () => {
    const into = (target: 'lens' | 'smallCaps', needed: number | null) =>
      ({ target, security: 'fund:IWM', needed, share: 0.476 }) as const;
    expect(newMoneyRows([into('lens', 226_226.2), into('smallCaps', null)], dollars)).toEqual([
      {
        name: 'IWM',
        cells: [
          { target: 'lens', needed: '$226,227', share: '47.6%' },
          { target: 'smallCaps', needed: 'not by it', share: '47.6%' },
        ],
      },
    ]);
    expect(newMoneyRows([into('lens', 0)], dollars)[0]!.cells[0]!.needed).toBe('reached');
  });
});
