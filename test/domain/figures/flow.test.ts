import { shownTenths } from '../../../src/domain/figures/rounding.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowOf, type Flow, type FlowPart } from '../../../src/domain/figures/flow.ts';
import { groupOfFund, HOLDING_GROUPS } from '../../../src/domain/figures/fund-groups.ts';
import { addUp } from '../../../src/domain/figures/parts.ts';
import { answerOf } from '../../../src/domain/figures/answer.ts';
import { aboveKnown, roundComposition } from '../../../src/domain/figures/composition.ts';
import { comparedFinding, comparePieces, type SizePiece } from '../../../src/domain/figures/size-pieces.ts';
import { whyFinding } from '../../../src/domain/figures/why-title.ts';
import type { FundUse } from '../../../src/domain/model/report-funds.ts';
import type { Report } from '../../../src/domain/model/report.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { anyReport } from '../../support/any-portfolio.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { sampleReport } from '../../support/sample-report.ts';

const reference = await loadReference();
const reportOf = (rows: readonly Parameters<typeof holdingOf>[0][], settings: Parameters<typeof portfolioOf>[1] = {}) =>
  analyse(portfolioOf([fileOf(rows.map((row) => holdingOf(row)))], settings), reference);
const orNothing = (value: number | undefined) => value ?? 0; // eslint-disable-line house/no-zero-if-missing -- a part that is not there
const valueOf = ({ exposure }: Report, ...keys: readonly string[]) =>
  addUp(
    exposure.composition.filter(({ key }) => keys.includes(key)),
    ({ value }) => value,
  );

/* What is true of every flow there is. */
function expectClosed(flow: Flow, report: Report): void {
  const whole = report.totals.base!;
  const close = (value: number, other: number) => expect(Math.abs(value - other)).toBeLessThan(1e-6 * whole);
  const out = (from: string) =>
    addUp(
      flow.links.filter((link) => link.from === from),
      ({ value }) => value,
    );
  for (const group of flow.groups) close(out(group.key), group.value);
  const into = (to: string) =>
    addUp(
      flow.links.filter((link) => link.to === to),
      ({ value }) => value,
    );
  for (const target of flow.targets) close(into(target.key), target.value);
  for (const parts of [flow.groups, flow.targets, flow.links] as readonly (readonly Pick<
    FlowPart,
    'value' | 'share'
  >[])[]) {
    close(
      addUp(parts, ({ value }) => value),
      whole,
    );
    for (const { value, share } of parts) {
      expect(value).toBeGreaterThan(0);
      expect(share).toBeCloseTo(value / whole, 9);
    }
  }
  for (const parts of [flow.groups, flow.targets] as readonly (readonly FlowPart[])[]) {
    expect(addUp(parts, ({ tenths }) => tenths)).toBe(1000);
    for (const { tenths } of parts) expect(tenths).toBeGreaterThanOrEqual(0);
  }
  const lens = flow.targets.find(({ key }) => key === 'lens');
  const largest = [...flow.companies, ...(flow.others === null ? [] : [flow.others])];
  // what the answer counts beyond what is known is in no company that could be named
  const above = aboveKnown(report).lens;
  const inLens = addUp(
    report.companies.filter(({ inLens: isIn, value }) => isIn && value > 0),
    ({ value }) => value,
  );
  close(
    addUp(largest, ({ value }) => value),
    above === 0 ? (lens === undefined ? 0 : lens.value) : inLens,
  );
  expect(addUp(largest, ({ tenths }) => tenths)).toBe(
    inLens === 0 ? 0 : above === 0 ? lens!.tenths : shownTenths(report.lens.share!),
  );
  // where there are others, they take what rounding leaves: a company's figure is that of its own screen
  if (flow.others !== null && flow.others.tenths > 2)
    expect(flow.companies.map(({ tenths }) => tenths)).toEqual(flow.companies.map(({ share }) => shownTenths(share)));
  expect(flow.groups.length).toBeLessThanOrEqual(8);
  expect(flow.companies.length).toBeLessThanOrEqual(6);
}

describe('the flow', () => {
  it('closes: groups to their value, targets to the report’s figures, all to the base', () => {
    fc.assert(
      fc.property(anyReport({ shorts: true }), (report) => {
        const flow = flowOf(report);
        if (flow === null) return;
        expectClosed(flow, report);
        const whole = report.totals.base!;
        const into = (key: string) => orNothing(flow.targets.find((target) => target.key === key)?.value);
        const close = (value: number, other: number) => expect(Math.abs(value - other)).toBeLessThan(3e-4 * whole);
        close(into('lens'), report.lens.value);
        close(into('small'), report.smallCaps.value);
        close(into('safe'), valueOf(report, 'cash-and-bonds', 'other-assets', 'excess'));
        close(into('unseen'), valueOf(report, 'not-identified', 'unknown-size'));
        close(into('others'), valueOf(report, 'mega', 'large', 'mid') - report.lens.value);
      }),
    );
  });

  it('is there for every portfolio that owns something in more than one place, without shorts and borrowed money', () => {
    let drawn = 0;
    fc.assert(
      fc.property(anyReport(), (report) => {
        const flow = flowOf(report);
        const isPlain =
          report.totals.base !== null &&
          report.funds.every(({ seen }) => seen !== 'leveraged') &&
          report.exposure.composition.every(({ value, key }) => value >= 0 && key !== 'financing');
        if (flow !== null) drawn += 1;
        else if (isPlain)
          expect(
            new Set(report.exposure.composition.filter(({ value }) => value > 0).map(({ key }) => key)).size,
          ).toBeLessThan(3);
      }),
    );
    expect(drawn).toBeGreaterThan(20);
  });

  it('has no picture of what is owed, short, or left as lines', () => {
    const opened = reportOf([
      { symbol: 'VOO', value: 100 },
      { symbol: 'NVDA', value: 50 },
    ]);
    const lines: Report = { ...opened, settings: { ...opened.settings, funds: 'lines' } };
    expect(flowOf(lines)).toBeNull();
    expect(comparePieces(lines)).toBeNull();
    const short = reportOf([
      { symbol: 'VOO', value: 100 },
      { symbol: 'JPM', value: -50 },
    ]);
    expect(flowOf(short)).toBeNull();
    const owed = reportOf([
      { symbol: 'NVDA', value: 100 },
      { symbol: 'SPAXX', value: -500 },
    ]);
    expect(flowOf(owed)).toBeNull();
    expect(comparePieces(owed)).toBeNull();
    const leveraged = reportOf([
      { symbol: 'TQQQ', value: 100 },
      { symbol: 'NVDA', value: 20 },
    ]);
    expect(flowOf(leveraged)).toBeNull();
    expect(flowOf(reportOf([{ symbol: 'BND', value: 100 }]))).toBeNull();
  });

  it('puts holdings where the report knows what they hold', () => {
    const report = reportOf([
      { symbol: 'NVDA', value: 30_000 },
      { symbol: 'VOO', value: 20_000 },
      { symbol: 'FXAIX', value: 20_001 },
      { symbol: 'VTI', value: 10_000 },
      { symbol: 'QQQ', value: 9000 },
      { symbol: 'IWM', value: 5000 },
      { symbol: 'VXUS', value: 4000 },
      { symbol: 'VFIFX', value: 3000 },
      { symbol: 'VYM', value: 2000 },
      { symbol: 'BND', value: 1000 },
      { symbol: 'ZZZZQ', name: 'Nobody Knows Fund', value: 500 },
    ]);
    const flow = flowOf(report)!;
    expectClosed(flow, report);
    // Ten kinds: the two smallest kinds of funds joined the others.
    expect(flow.groups.map(({ key, funds }) => `${key}: ${funds.join(' ')}`)).toEqual([
      'own: ',
      'sp500: FXAIX VOO',
      'total-market: VTI',
      'nasdaq-100: QQQ',
      'small-caps: IWM',
      'other-funds: VXUS VFIFX VYM',
      'safe: BND',
      'unknown: ',
    ]);
    expect(flow.groups[0]!.companies).toBe(1);
    expect(flow.links.find(({ from, to }) => from === 'unknown' && to === 'unseen')!.value).toBeCloseTo(500, 6);
    expect(flow.companies.map(({ company }) => company.symbol)[0]).toBe('NVDA');
    expect(flow.companies).toHaveLength(5);
    expect(flow.others!.count).toBe(report.companies.filter(({ inLens, value }) => inLens && value > 0).length - 5);
    expect(flowOf(report)).toEqual(flow);
  });

  it('prints the hero’s figure and the size table’s', () => {
    const report = reportOf([
      { symbol: 'VTI', value: 700 },
      { symbol: 'AAPL', value: 200 },
      { symbol: 'AVUV', value: 100 },
    ]);
    const flow = flowOf(report)!;
    const tenths = (key: string) => orNothing(flow.targets.find((target) => target.key === key)?.tenths);
    const parts = new Map(roundComposition(report).map((part) => [part.key, part.tenths]));
    const printed = ({ lens, smallCaps }: Report) =>
      [lens, smallCaps].map((figure) => {
        const answer = answerOf(figure)!;
        return shownTenths(answer.kind === 'between' ? figure.share! : answer.share);
      });
    expect([tenths('lens'), tenths('small')]).toEqual(printed(report));
    expect(answerOf(report.smallCaps)!.kind).toBe('about');
    expect(tenths('small')).toBe(orNothing(parts.get('small')) + orNothing(parts.get('micro')));
    expect(tenths('lens') + tenths('others')).toBe(parts.get('mega')! + parts.get('large')! + parts.get('mid')!);
  });

  it('closes with equities only, too', () => {
    const report = reportOf(
      [
        { symbol: 'VTI', value: 700 },
        { symbol: 'AVUV', value: 100 },
        { symbol: 'BND', value: 500 },
        { symbol: 'KO', value: 40 },
      ],
      { base: 'equities' },
    );
    const flow = flowOf(report)!;
    expectClosed(flow, report);
    expect(flow.groups.map(({ key }) => key)).toEqual(['own', 'total-market', 'small-caps']);
  });

  it.each(['magnificent-seven', 'tech-all-sizes', 'mega-cap-it'] as const)('closes under %s', (lens) => {
    const report = reportOf(
      [
        { symbol: 'VTI', value: 700 },
        { symbol: 'IWM', value: 300 },
      ],
      { lens },
    );
    const flow = flowOf(report)!;
    expectClosed(flow, report);
    expect(flow.targets[0]!.tenths).toBe(Math.round(report.lens.share! * 1000));
  });

  it('takes three hundred funds and thousands of companies in its stride', () => {
    const symbols = [
      'VTI',
      'VXUS',
      'IWM',
      'VOO',
      'QQQ',
      'VT',
      'VB',
      'VYM',
      'SCHD',
      'VEA',
      'VWO',
      'VUG',
      'VTV',
      'IJR',
      'VO',
    ];
    const report = reportOf(symbols.map((symbol, at) => ({ symbol, value: 1000 + at })));
    const many = Array.from({ length: 20 }).flatMap((_, copy) =>
      report.funds.map((fund) => ({ ...fund, symbol: `${fund.symbol}${String(copy)}`, value: fund.value / 20 })),
    );
    const split = {
      ...report,
      funds: many,
      companies: report.companies.map((company) => ({
        ...company,
        viaFunds: company.viaFunds.flatMap(({ path, value }) =>
          Array.from({ length: 20 }, (_, copy) => ({
            path: [path[0]!, `${path[1]!}${String(copy)}`],
            value: value / 20,
          })),
        ),
      })),
    };
    expect(split.funds).toHaveLength(300);
    expect(split.companies.length).toBeGreaterThan(5000);
    const begun = performance.now();
    const flow = flowOf(split)!;
    expect(performance.now() - begun).toBeLessThan(1500);
    expectClosed(flow, split);
  });
});

describe('what a fund holds', () => {
  const fund = (patch: Partial<FundUse>): FundUse => ({
    ...sampleReport().funds[0]!,
    list: null,
    ofKind: null,
    kindGuess: null,
    ...patch,
  });
  it.each([
    [{ name: 'Anything', list: 'SPY', seen: 'list' }, 'sp500'],
    [{ name: 'S&P 500 double', list: 'SPY', seen: 'leveraged' }, 'other-funds'],
    [{ name: 'Vanguard Target Retirement 2045 Fund', seen: 'funds' }, 'target-date'],
    [{ name: 'Avantis U.S. Small Cap Value ETF', seen: 'partial', list: 'AVUV' }, 'small-caps'],
    [{ name: 'iShares MSCI Emerging Markets ETF', seen: 'closed' }, 'world'],
    [{ name: 'ABC', seen: 'closed', ofKind: { kind: 'us-small', members: [] } }, 'small-caps'],
    [{ name: 'ISHARES MSCI WOR A', seen: 'list', list: 'MSCI World' }, 'world'],
    [{ name: 'DAX UCITS ETF', seen: 'list', list: 'MSCI Germany, 40 largest' }, 'world'],
    [{ name: 'Small world', seen: 'list', list: 'MSCI EAFE Small Cap' }, 'small-caps'],
    [{ name: 'ABC Bond', seen: 'class' }, 'safe'],
    [{ name: 'Corporate Bond Fund', seen: 'closed' }, 'other-funds'],
    [{ name: 'ABC', seen: 'closed' }, 'other-funds'],
  ] as const)('%o: %s', (patch, group) => {
    expect(groupOfFund(fund(patch))).toBe(group);
    expect(HOLDING_GROUPS).toContain(group);
  });
});

describe('the title’s finding', () => {
  const findingOf = (rows: readonly Parameters<typeof holdingOf>[0][]) => {
    const report = reportOf(rows);
    return whyFinding(flowOf(report)!, report);
  };
  it('counts five of many, and what lies inside funds', () => {
    const report = reportOf([
      { symbol: 'VTI', value: 900 },
      { symbol: 'BND', value: 100 },
    ]);
    const flow = flowOf(report)!;
    const finding = whyFinding(flow, report);
    expect(finding).toMatchObject({
      kind: 'some',
      count: 5,
      inside: { kind: 'all' },
      hundredths: Math.round(report.lens.share! * 100),
    });
  });
  it.each([
    [
      [
        { symbol: 'NVDA', value: 60 },
        { symbol: 'KO', value: 40 },
      ],
      { kind: 'one', hundredths: 60, isCertain: true },
    ],
    [
      [
        { symbol: 'NVDA', value: 60 },
        { symbol: 'AAPL', value: 20 },
        { symbol: 'KO', value: 20 },
      ],
      { kind: 'all', count: 2, hundredths: 80, isCertain: true, inside: { kind: 'none' } },
    ],
    [
      [
        { symbol: 'JPM', value: 60 },
        { symbol: 'BND', value: 40 },
      ],
      { kind: 'none', isCertain: true },
    ],
    [
      [
        { symbol: 'JPM', value: 60 },
        { symbol: 'ZZZZQ', name: 'Nobody Knows', value: 40 },
      ],
      { kind: 'none', isCertain: false },
    ],
    [
      [
        { symbol: 'NVDA', value: 60 },
        { symbol: 'ZZZZQ', name: 'Nobody Knows', value: 40 },
      ],
      { kind: 'one', isCertain: false },
    ],
    [
      [
        { symbol: 'NVDA', value: 0.4 },
        { symbol: 'JPM', value: 99.6 },
      ],
      { kind: 'trace' },
    ],
  ] as const)('%o', (rows, finding) => {
    expect(findingOf(rows)).toMatchObject(finding);
  });
});

describe('the pieces of both bars', () => {
  it('add up to the whole each, as the size table does, and their differences to nothing', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyReport({ shorts: true }), (report) => {
        const pieces = comparePieces(report);
        if (pieces === null) return;
        compared += 1;
        expect(addUp(pieces, ({ tenths }) => tenths)).toBe(1000);
        expect(addUp(pieces, ({ theirTenths }) => theirTenths)).toBe(1000);
        for (const { tenths, theirTenths, differenceTenths } of pieces) {
          expect(Math.min(tenths, theirTenths)).toBeGreaterThanOrEqual(0);
          expect(differenceTenths).toBe(tenths - theirTenths);
        }
        const parts = new Map(roundComposition(report).map((part) => [part.key, part.tenths]));
        for (const key of ['large', 'mid'] as const)
          expect(orNothing(pieces.find((piece) => piece.key === key)?.tenths)).toBe(orNothing(parts.get(key)));
      }),
    );
    expect(compared).toBeGreaterThan(20);
  });
  it('leave the mega caps whole where the definition reaches beyond them', () => {
    const keys = (lens: Report['settings']['lens']) =>
      comparePieces(reportOf([{ symbol: 'VTI', value: 700 }], { lens }))!.map(({ key }) => key);
    expect(keys('mega-cap-tech').slice(0, 3)).toEqual(['lens', 'other-mega', 'large']);
    expect(keys('tech-all-sizes').slice(0, 2)).toEqual(['mega', 'large']);
  });

  const piece = (key: SizePiece['key'], tenths: number, theirTenths: number): SizePiece => ({
    key,
    tenths,
    theirTenths,
    share: tenths / 1000,
    theirShare: theirTenths / 1000,
    differenceTenths: tenths - theirTenths,
  });
  const certain = (() => {
    const report = sampleReport();
    return { ...report, lens: { ...report.lens, low: 0.48, high: 0.48, uncertain: 0 } };
  })();
  const open = (low: number, high: number, theirs: number): Report => ({
    ...certain,
    lens: { ...certain.lens, low, high, uncertain: high - low },
    benchmark: { ...certain.benchmark, lens: theirs },
  });
  it.each([
    [
      [piece('lens', 480, 380), piece('large', 140, 208), piece('mid', 103, 182), piece('small', 36, 40)],
      { kind: 'moved', side: 'more', tenths: 100, against: ['large', 'mid'] },
    ],
    [
      [piece('lens', 280, 380), piece('safe', 240, 0), piece('mid', 103, 182)],
      { kind: 'moved', side: 'less', tenths: 100, against: ['safe'] },
    ],
    [[piece('lens', 389, 380), piece('large', 140, 208)], { kind: 'same' }],
    [
      [piece('lens', 390, 380), piece('large', 140, 150)],
      { kind: 'moved', side: 'more', tenths: 10, against: ['large'] },
    ],
  ] as const)('say what moved: %o', (pieces, finding) => {
    expect(comparedFinding(pieces, certain)).toEqual(finding);
  });
  it.each([
    [0.4, 0.6, 0.35, { kind: 'at-least', side: 'more', tenths: 50 }],
    [0.1, 0.3, 0.35, { kind: 'at-least', side: 'less', tenths: 50 }],
    [0.2, 0.5, 0.35, { kind: 'open' }],
    [0.355, 0.5, 0.35, { kind: 'open' }],
  ] as const)('say no more than a range from %s to %s against %s allows', (low, high, theirs, finding) => {
    expect(comparedFinding([piece('lens', 1000 * low, 1000 * theirs)], open(low, high, theirs))).toEqual(finding);
  });
});
