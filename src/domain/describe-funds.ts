import { shareOf, type Base } from './base.ts';
import type { Exposure } from './exposure.ts';
import type { FactsOf } from './facts.ts';
import { viewFund, type Standins } from './fund-view.ts';
import { partOf, type FundContents, type Slice } from './look-through.ts';
import { recordOf } from './record-of.ts';
import type { Basket, Reference } from './reference.ts';
import type { FundUse } from './report.ts';
import type { Roster } from './roster.ts';
import { SECTOR_KEYS } from './sector.ts';
import { SIZE_KEYS } from './size.ts';
import { addTo, openSum, sum, sumOf } from './sum.ts';

/** What the description of funds needs of the whole. */
export interface FundQuestions {
  readonly exposure: Exposure;
  readonly base: Base;
  readonly factsOf: FactsOf;
  readonly roster: Roster;
  readonly reference: Reference;
  readonly standins: Standins;
  readonly contents: FundContents;
  /** Money known to be in the lens and in small caps, of the whole portfolio. */
  readonly lensValue: number;
  readonly smallValue: number;
}

type Content = Pick<FundUse, 'size' | 'sector' | 'classes' | 'rest' | 'lens' | 'smallCaps'> & {
  /** Fraction that counts as equity: companies and the residual of equity funds. */
  readonly equity: number;
};

function measureContent(slices: readonly Slice[], { factsOf, roster }: FundQuestions): Content {
  const sizes = recordOf(SIZE_KEYS, openSum);
  const sectors = recordOf(SECTOR_KEYS, openSum);
  const [inLens, small, companies] = [openSum(), openSum(), openSum()];
  for (const slice of slices) {
    if (slice.kind !== 'list') continue;
    const numbers = roster.numbersOf(slice.issuers);
    for (let row = 0; row < numbers.length; row += 1) {
      const facts = factsOf(numbers[row]!);
      const part = slice.weights[row]! * slice.factor;
      addTo(companies, part);
      addTo(sizes[facts.size], part);
      addTo(sectors[facts.sector], part);
      if (facts.inLens === 'yes') addTo(inLens, part);
      if (facts.small === 'yes') addTo(small, part);
    }
  }
  const partsOf = (test: (slice: Slice) => boolean) => sum(slices.filter(test).map(partOf));
  return {
    size: recordOf(SIZE_KEYS, (key) => sumOf(sizes[key])),
    sector: recordOf(SECTOR_KEYS, (key) => sumOf(sectors[key])),
    classes: partsOf(({ kind }) => kind === 'class' || kind === 'financing'),
    rest: partsOf(({ kind }) => kind === 'residual'),
    lens: sumOf(inLens),
    smallCaps: sumOf(small),
    equity: sumOf(companies) + partsOf((slice) => slice.kind === 'residual' && slice.isEquity),
  };
}

/* The known shares without the fund: its money is gone from both sides of the fraction. */
function measureWithout(value: number, content: Content, questions: FundQuestions): FundUse['without'] {
  const { base, lensValue, smallValue } = questions;
  if (base.whole === null) return null;
  const left = base.whole - value * (base.id === 'equities' ? content.equity : 1);
  // What floating point leaves of nothing is nothing.
  if (left <= base.whole * 1e-9) return null;
  return {
    lens: (lensValue - value * content.lens) / left,
    smallCaps: (smallValue - value * content.smallCaps) / left,
  };
}

function listOf(symbol: string, reference: Reference, standins: Standins): Basket | null {
  const view = viewFund(symbol, reference, standins);
  if (view.kind === 'leveraged') return listOf(view.underlying, reference, standins);
  return view.kind === 'list' || view.kind === 'partial' ? view.basket : null;
}

function describeFund(symbol: string, value: number, questions: FundQuestions): FundUse {
  const { exposure, base, reference, standins } = questions;
  const view = viewFund(symbol, reference, standins);
  const basket = listOf(symbol, reference, standins);
  const listed = reference.bySymbol(symbol).find(({ kind }) => kind === 'fund');
  const content = measureContent(questions.contents(symbol), questions);
  return {
    symbol,
    name: listed === undefined ? symbol : listed.name,
    value,
    share: shareOf(value, base),
    seen: view.kind,
    countsAs: view.kind === 'class' ? view.of : null,
    list: basket === null ? null : basket.symbol,
    asOf: basket === null ? null : basket.asOf,
    coverage: basket === null ? null : basket.coverage,
    estimated: view.kind === 'list' ? view.estimated : basket !== null && basket.estimated,
    borrowed: view.kind === 'list' || view.kind === 'partial' ? view.borrowed : null,
    proxy: view.kind === 'list' ? view.proxy : null,
    parts: view.kind === 'funds' ? view.parts.map((part) => part.symbol) : [],
    size: content.size,
    sector: content.sector,
    classes: content.classes,
    rest: content.rest,
    lens: content.lens,
    smallCaps: content.smallCaps,
    adds: shareOf(value * content.lens, base),
    without: measureWithout(value, content, questions),
    residual: sum(exposure.residuals.filter(({ fund }) => fund === symbol).map((residual) => residual.value)),
  };
}

/** Gives each fund that is held and what could be seen of it, the largest first. */
export function describeFunds(questions: FundQuestions): readonly FundUse[] {
  return [...questions.exposure.funds]
    .map(([symbol, value]) => describeFund(symbol, value, questions))
    .sort((a, b) => b.value - a.value || (a.symbol < b.symbol ? -1 : 1));
}
