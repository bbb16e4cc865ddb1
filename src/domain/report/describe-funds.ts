import { chooseBase, openShareOf, shareOf, type Base } from '../measure/base.ts';
import { certainPart, endsOfPart, provenEndOf, type FigureQuestion } from '../measure/certainty.ts';
import { isOfSize } from '../model/classify.ts';
import type { Exposure } from '../look-through/exposure.ts';
import type { FactsOf } from '../measure/facts.ts';
import { sightOf, type FundSight } from '../look-through/fund-sight.ts';
import { viewFund, type FundView } from '../look-through/fund-view.ts';
import { contentsUnsaid, openKindSpans, type KindSpans } from '../measure/kind-spans.ts';
import { sliceWeight, type FundContents, type Slice } from '../look-through/look-through.ts';
import { guessFundKind } from '../look-through/own-kinds.ts';
import { recordOf } from '../measure/record-of.ts';
import type { Reference } from '../model/reference.ts';
import type { Ends, Ranged } from '../model/report-amounts.ts';
import type { FundUse, UnknownFund } from '../model/report-funds.ts';
import type { ResolvedGroup } from '../identity/resolve.ts';
import type { Roster } from '../identity/roster.ts';
import { SECTOR_KEYS, SECTORS, type Sector } from '../model/sector.ts';
import { SIZE_KEYS, SIZES, type SizeBucket } from '../model/size.ts';
import type { StandIns } from '../look-through/stand-ins.ts';
import { addTo, openSum, sum, sumInAnyOrder, sumOf } from '../sum.ts';
import { must } from '../must.ts';

/** What the description of funds needs of the whole. */
export interface FundQuestions {
  readonly exposure: Exposure;
  readonly base: Base;
  readonly factsOf: FactsOf;
  readonly roster: Roster;
  readonly reference: Reference;
  readonly seenFund: (symbol: string) => SeenFund;
  readonly contents: FundContents;
  readonly asked: Readonly<Record<'lens' | 'smallCaps', FigureQuestion>>;
  /** What of the whole portfolio is in the lens and in small caps. */
  readonly lens: Ranged;
  readonly smallCaps: Ranged;
  /** Funds are left as lines: then they are a part of all the money, and their companies are in no figure to be taken from. */
  readonly asLines: boolean;
}

type Content = Pick<FundUse, 'size' | 'sector' | 'classes' | 'rest' | 'excess' | 'lens' | 'smallCaps' | 'between'> & {
  /** Fraction that counts as equity: companies and the residual of equity funds; the upper end with all that may be equity. */
  readonly equity: Ends;
};

/* Companies that lack the fact a question asks for: one held short reaches below, like one held long reaches above. */
const openEnds = () => ({ low: openSum(), high: openSum() });
function addOpen(ends: ReturnType<typeof openEnds>, part: number): void {
  addTo(part < 0 ? ends.low : ends.high, part);
}

/* What is asked of each fund beside the two questions of the portfolio. */
interface FigureQuestions {
  readonly size: Readonly<Record<SizeBucket, FigureQuestion>>;
  readonly sector: Readonly<Record<Sector, FigureQuestion>>;
}
function openQuestions({ reference, roster, factsOf }: FundQuestions): FigureQuestions {
  const kindSpan = openKindSpans({ reference, roster, factsOf, contents: contentsUnsaid(reference) });
  return {
    size: recordOf(SIZES, (key) => askSize(key, kindSpan)),
    sector: recordOf(SECTORS, (key) => askSector(key, kindSpan)),
  };
}

function measureContent(slices: readonly Slice[], questions: FundQuestions, each: FigureQuestions): Content {
  const { factsOf, roster, asked } = questions;
  const sizes = recordOf(SIZE_KEYS, openSum);
  const sectors = recordOf(SECTOR_KEYS, openSum);
  const [inLens, small, companies] = [openSum(), openSum(), openSum()];
  const unsure = { lens: openEnds(), small: openEnds(), size: recordOf(SIZES, openEnds), sector: openEnds() };
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
      else if (facts.inLens === 'unknown') addOpen(unsure.lens, part);
      if (facts.small === 'yes') addTo(small, part);
      else if (facts.small === 'unknown') addOpen(unsure.small, part);
      if (facts.size === 'unknown')
        for (const key of SIZES) if (isOfSize(facts.sizes, key) !== 'no') addOpen(unsure.size[key], part);
      if (facts.sector === 'unknown') addOpen(unsure.sector, part);
    }
  }
  const residuals = slices.filter((slice) => slice.kind === 'residual');
  // a list may cover a hair more than its fund; a part of a fund that is only long is still not more than all of it
  const isLong = slices.every((slice) => {
    if (slice.kind === 'list') return slice.factor >= 0;
    return slice.kind === 'residual' ? slice.low >= 0 : slice.kind !== 'financing';
  });
  const endsOf = (known: number, open: ReturnType<typeof openEnds>, question: FigureQuestion): Ends => {
    const parts = residuals.map((slice) => endsOfPart(slice, question));
    const low = known + sum([...parts.map((part) => part.low), sumOf(open.low)]);
    const high = known + sum([...parts.map((part) => part.high), sumOf(open.high)]);
    return isLong ? spanOf([Math.min(1, low), Math.min(1, high)]) : spanOf([low, high]);
  };
  const certain = (question: FigureQuestion) => sum(residuals.map((slice) => certainPart(slice, question)));
  const [lens, smallCaps] = [sumOf(inLens) + certain(asked.lens), sumOf(small) + certain(asked.smallCaps)];
  const partsOf = (test: (slice: Slice) => boolean) => sum(slices.filter(test).map(sliceWeight));
  const equity = sumOf(companies) + partsOf((slice) => slice.kind === 'residual' && slice.isEquity);
  return {
    size: recordOf(SIZE_KEYS, (key) => sumOf(sizes[key])),
    sector: recordOf(SECTOR_KEYS, (key) => sumOf(sectors[key])),
    classes: partsOf(({ kind }) => kind === 'class' || kind === 'financing'),
    rest: partsOf(({ kind }) => kind === 'residual'),
    excess: partsOf(({ kind }) => kind === 'excess'),
    lens,
    smallCaps,
    between: {
      lens: endsOf(sumOf(inLens), unsure.lens, asked.lens),
      smallCaps: endsOf(sumOf(small), unsure.small, asked.smallCaps),
      size: recordOf(SIZES, (key) => endsOf(sumOf(sizes[key]), unsure.size[key], each.size[key])),
      sector: recordOf(SECTORS, (key) => endsOf(sumOf(sectors[key]), unsure.sector, each.sector[key])),
    },
    equity: { low: equity, high: equity + sum(residuals.map(({ isEquity, high }) => (isEquity ? 0 : high))) },
  };
}

function askSize(bucket: SizeBucket, kindSpan: KindSpans): FigureQuestion {
  const question: FigureQuestion = {
    ofCompany: ({ sizes }) => isOfSize(sizes, bucket),
    ofSector: () => 'unknown',
    isLargeTechnology: false,
    members: null,
    proven: null,
    ofKind: (kind, fund) => kindSpan(kind, fund, question),
  };
  return question;
}
function askSector(asked: Sector, kindSpan: KindSpans): FigureQuestion {
  const isIt = (sector: Sector) => (sector === asked ? 'yes' : 'no');
  const question: FigureQuestion = {
    ofCompany: ({ sector }) => (sector === 'unknown' ? 'unknown' : isIt(sector)),
    ofSector: isIt,
    isLargeTechnology: false,
    members: null,
    proven: null,
    ofKind: (kind, fund) => kindSpan(kind, fund, question),
  };
  return question;
}

/* The known shares without the fund: its money is gone from both sides of the fraction. */
function measureWithout(value: number, content: Content, questions: FundQuestions): FundUse['without'] {
  const { base, lens, smallCaps } = questions;
  if (base.whole === null) return null;
  const equities = base.id === 'equities';
  const left = base.whole - value * (equities ? content.equity.low : 1);
  // What floating point leaves of nothing is nothing.
  if (left <= base.whole * 1e-9) return null;
  const counts = equities ? content.equity : { low: 1, high: 1 };
  const most = left + base.outside - value * (counts.high - counts.low);
  const change = (whole: Ranged, fund: Ends) =>
    changeWithout(value, whole, fund, counts, { low: left, high: most }, base);
  return {
    lens: (lens.value - value * content.lens) / left,
    smallCaps: (smallCaps.value - value * content.smallCaps) / left,
    changes: { lens: change(lens, content.between.lens), smallCaps: change(smallCaps, content.between.smallCaps) },
  };
}

/*
 * Between which ends a share changes: rest ÷ left − (rest + value · fund) ÷ (left + value · counts). It goes one way with each
 * of what is not known, so its ends are among their ends.
 */
function changeWithout(value: number, whole: Ranged, fund: Ends, counts: Ends, left: Ends, base: Base): Ends {
  const widest = must(base.whole) + base.outside;
  const rests = [must(whole.low) * widest - value * fund.low, must(whole.high) * widest - value * fund.high];
  const changes: number[] = [];
  for (const rest of rests)
    for (const part of [fund.low, fund.high])
      for (const counted of [counts.low, counts.high])
        for (const remains of [left.low, left.high])
          changes.push(rest / remains - (rest + value * part) / (remains + value * counted));
  return spanOf(changes);
}

function spanOf(values: readonly number[]): Ends {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { low: low === 0 ? 0 : low, high: high === 0 ? 0 : high }; // never −0, which no file could carry
}

function addsBetween(value: number, { low, high }: Ends, base: Base): Ends | null {
  const { whole } = base;
  return whole === null ? null : spanOf([low, high].map((end) => (value * end) / whole));
}

/* With equities only a fund is its equity part; left as a line it is a part of all the money. */
function shareOfFund(value: number, content: Content, { asLines, base, exposure }: FundQuestions): number | null {
  if (asLines) return shareOf(value, chooseBase('portfolio', exposure));
  return shareOf(base.id === 'equities' ? value * content.equity.low : value, base);
}

/* The kind that a fund was said to be of, and the funds that its ends are taken from. */
function describeKind(view: FundView, reference: Reference): FundUse['ofKind'] {
  if ((view.kind !== 'closed' && view.kind !== 'partial') || view.ofKind === undefined) return null;
  const found = reference.kind(view.ofKind);
  return { kind: view.ofKind, members: (found === null ? [] : found.members).map((member) => member.symbol) };
}

/* What is proven of a closed fund for the two figures; a kind that the user said narrows the rest, not this. */
function describeProof(slices: readonly Slice[], { asked }: FundQuestions): FundUse['proven'] {
  const [slice, ...others] = slices;
  if (slice?.kind !== 'residual' || slice.proof === null || others.length > 0) return null;
  const { asOf, category } = slice.proof;
  const ends = [asked.lens, asked.smallCaps].flatMap((question) => provenEndOf(slice.proof, question) ?? []);
  return ends.length === 0 ? null : { asOf, category, ends };
}

/** What is said of a fund under every scheme, lens and base. */
export interface SeenFund {
  readonly name: string;
  readonly sight: FundSight &
    Pick<FundUse, 'seen' | 'countsAs' | 'borrowed' | 'proxy' | 'ofKind' | 'kindGuess' | 'parts'>;
}

/** Says what a fund is, and how much of it can be seen by what. */
export function seeFund(symbol: string, reference: Reference, standIns: StandIns): SeenFund {
  const view = viewFund(symbol, reference);
  const standIn = standIns(symbol);
  const listed = reference.bySymbol(symbol).find(({ kind }) => kind === 'fund');
  const sight: SeenFund['sight'] = {
    seen: view.kind,
    countsAs: view.kind === 'class' ? view.of : null,
    ...sightOf(symbol, reference),
    borrowed: view.kind === 'list' || view.kind === 'partial' ? view.borrowed : null,
    proxy: standIn !== null && standIn.isChosen && standIn.ofKind === null ? standIn.witness : null,
    ofKind: describeKind(view, reference),
    kindGuess: reference.saidKind(symbol) === null ? guessFundKind(symbol, reference) : null,
    parts: view.kind === 'funds' ? view.parts.map((part) => part.symbol) : [],
  };
  return { name: listed === undefined ? symbol : listed.name, sight };
}

function describeFund(symbol: string, value: number, questions: FundQuestions, each: FigureQuestions): FundUse {
  const { base, asLines } = questions;
  const { name, sight } = questions.seenFund(symbol);
  const slices = questions.contents(symbol);
  const content = measureContent(slices, questions, each);
  return {
    symbol,
    name,
    value,
    share: shareOfFund(value, content, questions),
    ...sight,
    proven: describeProof(slices, questions),
    size: content.size,
    sector: content.sector,
    classes: content.classes,
    rest: content.rest,
    excess: content.excess,
    lens: content.lens,
    smallCaps: content.smallCaps,
    between: content.between,
    adds: asLines ? null : shareOf(value * content.lens, base),
    addsBetween: asLines ? null : addsBetween(value, content.between.lens, base),
    without: asLines ? null : measureWithout(value, content, questions),
    residual: content.rest === 0 ? 0 : value * content.rest,
  };
}

/** Gives each fund that is held and what could be seen of it, the largest first. */
export function describeFunds(questions: FundQuestions): readonly FundUse[] {
  const each = openQuestions(questions);
  return [...questions.exposure.funds]
    .map(([symbol, value]) => describeFund(symbol, value, questions, each))
    .sort((a, b) => b.value - a.value || (a.symbol < b.symbol ? -1 : 1));
}

/** Gives the lines that call themselves a fund and are none that is known, those of the same words together; the most money first. */
export function describeUnknownFunds(groups: readonly ResolvedGroup[], base: Base): readonly UnknownFund[] {
  const found = new Map<string, { readonly sample: ResolvedGroup; readonly values: number[] }>();
  for (const group of groups) {
    const { identification, holding, baseValue } = group;
    if (identification.security.kind !== 'unidentified' || identification.assetClass !== 'fund') continue;
    if (baseValue === null) continue;
    const words = JSON.stringify([holding.symbol, holding.name]);
    const known = found.get(words) ?? { sample: group, values: [] };
    found.set(words, known);
    known.values.push(baseValue);
  }
  return [...found]
    .map(([words, { sample, values }]) => ({ words, sample, value: sumInAnyOrder(values) }))
    .sort((a, b) => b.value - a.value || (a.words < b.words ? -1 : 1))
    .map(({ sample: { holding, identification }, value }) => ({
      symbol: holding.symbol,
      name: holding.name,
      value,
      share: openShareOf(value, base),
      isAsked: identification.doubt !== null,
    }));
}
