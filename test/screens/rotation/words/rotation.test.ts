import type { AccountLimit } from '../../../../src/domain/rotation/allowed.ts';
import { describe, expect, it } from 'vitest';
import { returnBars } from '../../../../src/charts/bars/return-bars.ts';
import { analyse } from '../../../../src/domain/report/analyse.ts';
import { prepare } from '../../../../src/domain/report/groundwork.ts';
import type { Replay } from '../../../../src/domain/model/report-replay.ts';
import { figuresMoved } from '../../../../src/domain/rotation/span.ts';
import { openSpan, playMoves } from '../../../../src/domain/rotation/lab.ts';
import { SCENARIOS } from '../../../../src/domain/model/scenario.ts';
import { issuerId } from '../../../../src/domain/model/units.ts';
import { loadReference } from '../../../../src/reference/load.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { parseAmount, parseTypedPercent, percentText } from '../../../../src/words/marks/percents.ts';
import { listScenarios } from '../../../../src/domain/rotation/lab-scenarios.ts';
import { NO_LAB } from '../../../../src/domain/model/kept-lab.ts';
import {
  afterRows,
  afterTitle,
  newMoneyRows,
  planRows,
  sharesLine,
  solvedLine,
} from '../../../../src/screens/rotation/words/plans.ts';
import {
  formatChange,
  formatFinePoints,
  formatGain,
  formatPlainChange,
  formatReplay,
} from '../../../../src/words/marks/returns.ts';
import { replayRows, rowBelow, rowGain } from '../../../../src/screens/rotation/words/rotation-card.ts';
import { mixWords } from '../../../../src/words/names/benchmarks.ts';
import {
  ownRowsLine,
  companyContributions,
  contributionRows,
  fundContributions,
  partContributions,
  placeLine,
  sectorContributions,
  sizesLine,
  tenPointsLine,
  decidingLine,
  whereTitle,
  whyLine,
} from '../../../../src/screens/rotation/words/rotation.ts';
import { allOfItLine, moveRows, sliderWords, whatIfTitle } from '../../../../src/screens/rotation/words/what-if.ts';
import { reportedLine, ruleLine, scenarioWords } from '../../../../src/screens/rotation/words/scenarios.ts';
import { holding, labFor } from '../../../domain/rotation/ground.ts';

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
    expect(formatReplay({ value, share: 0.014, low: 0.014, high: 0.0145, likely: null })).toBe('+1.4 to +1.5%');
    expect(formatReplay({ value, share: 0.014, low: 0.014, high: 0.0171, likely: 0.0152 })).toBe('about +1.5%');
    expect(formatReplay({ value, share: 0.014, low: 0.014, high: 0.0141, likely: null })).toBe('+1.4%');
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
    if (value === null || value === undefined) expect(parseTypedPercent(text)).toBe(value);
    else expect(parseTypedPercent(text)).toBeCloseTo(value, 12);
  });
  it('come back as they were', () => {
    for (const text of ['6.8', '−6.6', '0', '44.9275']) expect(percentText(parseTypedPercent(text) ?? null)).toBe(text);
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
    expect(reportedLine(SCENARIOS[0]!, 'mega-cap-tech')).toBe(
      'Reported for Jan 1–16, 2026: Russell 2000 +6.8%, S&P 500 +1.2%, META −6.6%, MSFT −5.3%.',
    );
    expect(
      reportedLine(
        SCENARIOS.find(({ id }) => id === 'bull')!,
        'mega-cap-tech',
      ),
    ).toBe('');
  });
  it('has a title and a line for each that is shipped', () => {
    for (const scenario of SCENARIOS) {
      expect(scenarioWords(scenario.id, null, 'mega-cap-tech').title).not.toBe('Your scenario');
      expect(ruleLine(scenario, 'mega-cap-tech')).not.toBe('');
    }
    expect(scenarioWords('own-1', ' Mine ', 'mega-cap-tech').title).toBe('Mine');
    const empty = { kind: 'own', bySize: {}, bySector: {}, byTheme: {}, byCompany: {} } as const;
    expect(ruleLine({ id: 'own-1', rule: empty }, 'mega-cap-tech')).toBe('No returns set yet');
  });
  it('lets fall what the definition that is on counts', () => {
    const fall = SCENARIOS.find(({ id }) => id === 'mega-tech-20')!;
    expect(scenarioWords(fall.id, null, 'magnificent-seven')).toMatchObject({
      title: 'Mag 7 falls 20%',
      condition: 'If the Magnificent Seven fell 20%',
    });
    expect(ruleLine(fall, 'custom')).toBe('Your list −20%, everything else unchanged');
  });
  it('puts both results in the title', () => {
    const { benchmark } = first!;
    const titled = (portfolio: Replay['portfolio'], theirs = benchmark!.share) =>
      whatIfTitle({ ...first!, portfolio, benchmark: { share: theirs } }, report, first!.id, null);
    const one = (share: number) => titled({ value: share, share, low: share, high: share, likely: null }, 0.018);
    expect(one(0.012)).toBe(
      'If the first weeks of 2026 came again, you’d gain 1.2%, 0.6 points less than the US market',
    );
    expect(one(-0.03)).toBe('If the first weeks of 2026 came again, you’d lose 3.0% and the US market would gain 1.8%');
    expect(one(0)).toBe(
      'If the first weeks of 2026 came again, your portfolio wouldn’t change and the US market would gain 1.8%',
    );
    const about = (likely: number, theirs: number) =>
      titled({ value: 1, share: likely, low: likely - 0.002, high: likely + 0.002, likely }, theirs);
    expect(about(0.0171, 0.0168)).toBe(
      'If the first weeks of 2026 came again, you’d gain about 1.7%, the same as the US market',
    );
    expect(about(-0.12, -0.1)).toBe(
      'If the first weeks of 2026 came again, you’d lose about 12.0%, 2.0 points more than the US market',
    );
    expect(titled({ value: -1, share: -0.04, low: -0.045, high: -0.04, likely: null }, -0.02)).toBe(
      'If the first weeks of 2026 came again, you’d lose between 4.0% and 4.5% and the US market 2.0%',
    );
    expect(titled({ value: 1, share: 0.001, low: -0.003, high: 0.002, likely: null }, 0)).toBe(
      'If the first weeks of 2026 came again, you’d end between −0.3% and +0.2% and the US market wouldn’t change',
    );
    const notSane = {
      ...first!,
      sane: false,
      portfolio: { value: null, share: null, low: null, high: null, likely: null },
    };
    expect(whatIfTitle(notSane, report, first!.id, null)).toBe('First weeks of 2026');
  });
});

describe('a move in words', () => {
  const ground = labFor(HELD, pack);
  const MSFT = `company:${issuerId('MSFT')}` as const;
  const tried = { account: 'A', from: MSFT, to: 'class:cash', size: { unit: 'money', value: 1 }, price: null } as const;
  const span = openSpan([], tried, SCENARIOS.slice(0, 1), ground)!;
  it('says each figure now, after and of the market, and differences of what is printed', () => {
    const rows = moveRows({ now: span.none, moved: figuresMoved(span, 1000), replay: span.none.replays[0]! }, report);
    expect(rows.map(({ name }) => name)).toEqual([
      'Mega-cap tech',
      'Small caps',
      'Above the US market',
      'In this scenario',
    ]);
    const [lens, , ahead] = rows;
    const tenths = (text: string) => text.split('–').map((one) => Math.round(Number(one) * 10));
    const signed = (text: string) =>
      text.split(' to ').map((one) => Math.round(Number(one.replace('−', '-').replace('+', '')) * 10));
    const market = tenths(lens!.market)[0]!;
    for (const column of ['now', 'after'] as const)
      expect(signed(ahead![column])).toEqual(tenths(lens![column]).map((one) => one - market));
    // without a move the column after stays empty
    expect(moveRows({ now: span.none, moved: null, replay: span.none.replays[0]! }, report)[0]!.after).toBe('');
  });
  it('says what the slider stands on, and what all of it would leave', () => {
    expect(sliderWords(1000, 2000, dollars)).toBe('$1,000 of $2,000');
    expect(sliderWords(2000, 2000, dollars)).toBe('All of it, $2,000');
    expect(allOfItLine(span.all.lens, 2000, report, dollars)).toMatch(
      /^All of it: \$2,000, and you’d (?:still be [\d.]+ points above|be [\d.]+ points below) the US market$/,
    );
    expect(allOfItLine(span.all.lens, 2000, report, hidden)).not.toMatch(/\$\d/);
  });
});

describe('where it comes from', () => {
  const { share, value } = first!.portfolio;
  const whole = { share: share!, value: value!, base: report.totals.base };
  it.each([
    ['parts', partContributions(first!, report)],
    ['sectors', sectorContributions(first!, report)],
    ['companies', companyContributions(first!, report, 5)],
    ['funds', fundContributions(first!, report, 5)],
  ])('%s add up to the total, in points and dollars as they are written', (_, parts) => {
    const rows = contributionRows(parts, whole, dollars);
    const number = (text: string) => +text.replace('−', '-').replace(/[+$,]/g, '');
    const known = rows.filter(({ points }) => !points.includes(' to '));
    const points = known.reduce((total, row) => total + number(row.points), 0);
    expect(points).toBeCloseTo(Math.round(whole.share * 10_000) / 100, 2);
    const amounts = known.reduce((total, row) => total + number(row.money.replace('−$', '-')), 0);
    expect(amounts).toBe(Math.round(whole.value));
  });
  it('names the named, and what is open as a range', () => {
    const rows = contributionRows(partContributions(first!, report), whole, dollars);
    expect(rows[0]!.name).toContain('Microsoft');
    expect(rows.find(({ id }) => id === 'lens')!.name).toBe('Rest of mega-cap tech');
    expect(rows.find(({ id }) => id === 'not-identified')!.points).toMatch(/^0\.00 to \+0\.\d\d$/);
    expect(rows.find(({ id }) => id === 'not-identified')!.money).toMatch(/^up to \+\$\d+$/);
  });
  it('says what large and small ones do, and why you differ', () => {
    expect(sizesLine(first!)).toMatch(/^Mega and large \+\d\.\d\d%, mid \+\d\.\d\d%, small and micro \+\d\.\d\d%\.$/);
    expect(sizesLine({ L: null, S: null })).toBe('');
    expect(whyLine(first!, report)).toMatch(/^What costs you most: Microsoft.*, \d/);
    // two parts are named, with what they cost together
    const [part] = first!.contributions;
    const known = {
      ...first!,
      named: [],
      portfolio: { ...first!.portfolio, share: -0.03, low: -0.03, high: -0.03 },
      benchmark: { ...first!.benchmark!, share: 0.01 },
      contributions: [
        { ...part!, key: 'lens', share: -0.025 } as const,
        { ...part!, key: 'mid', share: -0.009 } as const,
        { ...part!, key: 'small-and-micro', share: 0.004 } as const,
      ],
    };
    expect(whyLine(known, report)).toMatch(/^What costs you most: .* and .*, 3\.4\.$/);
    expect(decidingLine(known, report)).toBe('');
    const wide = { ...first!, portfolio: { ...first!.portfolio, low: -0.05, high: 0.09 }, benchmark: { share: 0.01 } };
    const open = {
      ...report,
      lens: { ...report.lens, likely: null },
      smallCaps: { ...report.smallCaps, likely: null },
    };
    expect(decidingLine(wide, open)).toBe(
      'What we can’t see could put you up to 6.0 points behind the US market or 8.0 ahead.',
    );
  });
  it('is titled by what makes half of it', () => {
    const parts = partContributions(first!, report).slice(0, 1);
    const of = (...shares: readonly number[]) =>
      shares.map((share, at) => ({ ...parts[0]!, share, name: `Part ${at}` }));
    const titled = (share: number, ...shares: readonly number[]) =>
      whereTitle({ ...first!.portfolio, share }, of(...shares));
    expect(titled(0.017, 0.002, 0.01, 0.005)).toBe('Part 1 brings most of it');
    expect(titled(0.017, 0.005, 0.006, 0.003, 0.003)).toBe('Part 1 and Part 0 bring most of it');
    expect(titled(-0.02, -0.015, 0.001)).toBe('Part 0 costs most of it');
    expect(titled(0.02, 0.004, 0.004, 0.004, 0.004, 0.004)).toBe('Where it comes from');
    expect(titled(0.0001, 0.01)).toBe('Where it comes from');
  });
  it('says which companies the sizes leave out', () => {
    expect(ownRowsLine(first!)).toMatch(
      /^The sizes here leave out .*companies with a return of their own, so they’re smaller/,
    );
    const abroad = { ...first!.contributions[0]!, key: 'abroad', held: 0.004 } as const;
    expect(ownRowsLine({ ...first!, named: [], contributions: [abroad] })).toBe(
      'The sizes here leave out foreign companies (they don’t move), so they’re smaller than under Size.',
    );
    expect(ownRowsLine({ ...first!, named: [], contributions: [] })).toBe('');
  });
  it('gives the money of a range as one, and beside a middle as that', () => {
    const [you] = replayRows(first!, report, ['you']);
    expect(rowGain(you!, 10_000, dollars)).toMatch(/^[+−]?\$\d+ to [+−]?\$\d+$/);
    expect(rowGain({ ...you!, low: 0.01, high: 0.01, value: 100 }, 10_000, dollars)).toBe('+$100');
    expect(rowGain({ ...you!, low: 0.015, high: 0.019, likely: 0.0171 }, 10_000, dollars)).toBe('about +$171');
    expect(rowBelow({ ...you!, low: 0.015, high: 0.019, likely: 0.0171 }, 10_000, dollars)).toBe(
      '+1.5 to +1.9%, about +$171',
    );
  });
  it('tells of a discount what its rule does', () => {
    const catching = listScenarios(NO_LAB).find(({ id }) => id === 'catch-up')!;
    expect(ruleLine(catching, 'mega-cap-tech')).toBe('Small and micro +44.9%, mid +22.5%, everything else unchanged');
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
    expect(placeLine({ part: 0.02, apart: 0.08, open: 0 }, markets)).toBe(
      'By company size, you’re closest to 98% S&P 500, 2% Russell 2000. You’d need to shift 8.0% to match that mix exactly.',
    );
    expect(placeLine({ part: 0.5, apart: 0.01, open: 0 }, markets)).toContain('nearly the same');
    expect(placeLine({ part: 0.02, apart: 0.08, open: 0.521 }, markets)).toMatch(
      /^By the company sizes we can see \(52\.1% of your portfolio has no known size\), you’re closest to 98% S&P 500/,
    );
    expect(placeLine(null, markets)).toBe('We don’t know the size of enough of your companies to place you.');
  });
  it('says what ten points more would mean', () => {
    expect(
      tenPointsLine(markets, { lens: -0.0469, smallCaps: 0.08, share: 0.0056 }, 'mega-cap tech', 100_000, dollars),
    ).toBe(
      'Moving 10% ($10,000) from the S&P 500 to the Russell 2000 would change: mega-cap tech −4.7, small caps +8.0 points. In this scenario, +0.6 points (+$560).',
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
    const rows = afterRows(played, 'Mega-cap tech');
    expect(rows[0]).toMatchObject({ name: 'Mega-cap tech', before: '50.0%', after: '0.0%', change: '−50.0' });
    expect(rows.map(({ name }) => name)).toContain('Result in this scenario');
    const none = afterRows({ ...played, after: null, changes: null }, 'Mega-cap tech');
    expect(none[0]).toMatchObject({ after: '', change: '' });
  });
  it('shows what each swap changes by itself', () => {
    const rows = planRows(played.steps);
    expect(rows.map(({ lens, total }) => [lens, total])).toEqual([
      ['−25.0', 500],
      ['−25.0', 1000],
      ['±0.0', 1000],
    ]);
  });
  it('names the swap that is tried and those of the plan, never none of them', () => {
    expect([afterTitle(true, 0), afterTitle(true, 2), afterTitle(false, 1)]).toEqual([
      'Today and after this swap',
      'Today and after this swap and 2 swaps in your plan',
      'Today and after 1 swap in your plan',
    ]);
  });
  it('gives how many companies it is as diversified as as the verdict does', () => {
    const wide = { ...played.before, concentration: { ...played.before.concentration, low: 26.2, high: 28.4 } };
    const rows = afterRows({ ...played, before: wide }, 'Mega-cap tech');
    expect(rows.find(({ name }) => name.startsWith('As diversified'))!.before).toBe('26–29');
  });
  it('counts shares', () => {
    expect(sharesLine('sell', played.steps[0]!.sells, dollars)).toBe(
      'Sell 2 whole shares at $200.00, with $100.00 left over.',
    );
    expect(sharesLine('buy', null, dollars)).toBe('');
  });
  it('says what the search for the least moves found', () => {
    const chosen = { prefer: 'least-money', untaxed: [] } as const;
    const none = { moves: [], made: [], realised: null, amount: 0, share: 0, figures: [], unseen: [] } as const;
    const met = { kind: 'met', ...none, chosen, sellsUnseen: false } as const;
    expect(solvedLine(met, 'mega-cap-tech', dollars)).toBe('You’re already within all of these limits.');
    expect(solvedLine({ ...met, moves: [move], amount: 500, share: 0.25 }, 'mega-cap-tech', dollars)).toBe(
      'You’d need to move $500 (25.0%) in 1 swap.',
    );
    const stopped = (isEach: boolean, ...by: readonly AccountLimit[]) =>
      solvedLine({ kind: 'not-allowed', by, isEach }, 'mega-cap-tech', dollars);
    const roth: AccountLimit = { account: 'Roth', of: 'no-sales' };
    const plan: AccountLimit = { account: 'Plan', of: 'line-up' };
    const lead = 'You can’t meet these limits with what your accounts allow.';
    expect(stopped(true, roth)).toBe(`${lead} What stops it: “No sales” in Roth.`);
    expect(stopped(true, roth, plan)).toBe(
      `${lead} Any one of these stops it, and lifting one is enough: “No sales” in Roth or what Plan can buy.`,
    );
    expect(stopped(false, roth, plan)).toBe(
      `${lead} What stops it, together: “No sales” in Roth and what Plan can buy.`,
    );
    const far = { kind: 'out-of-reach', targets: [{ target: 'smallCaps', best: 0.8 }] } as const;
    expect(solvedLine(far, 'mega-cap-tech', dollars)).toBe(
      'You can’t meet the limit for small caps by moving into funds on our short list. The closest you’d get is 80.0%.',
    );
  });
  it('says what new money would do, by what it goes into', () => {
    const into = (target: 'lens' | 'smallCaps', needed: number | null) =>
      ({
        target,
        security: 'fund:IWM',
        boughtAs: null,
        needed: { least: needed, most: needed },
        share: { low: 0.476, high: 0.476 },
      }) as const;
    expect(newMoneyRows([into('lens', 226_226.2), into('smallCaps', null)], dollars)).toEqual([
      {
        name: 'IWM',
        cells: [
          { target: 'lens', needed: '$226,227', share: '47.6%' },
          { target: 'smallCaps', needed: 'not possible', share: '47.6%' },
        ],
      },
    ]);
    expect(newMoneyRows([into('lens', 0)], dollars)[0]!.cells[0]!.needed).toBe('already met');
  });
});
