import { rosterOf } from '../../src/domain/identity/roster.ts';
import { guessKind, namedTilt } from '../../src/domain/look-through/guess-kind.ts';
import { openFunds } from '../../src/domain/look-through/look-through.ts';
import type { FigureQuestion } from '../../src/domain/measure/certainty.ts';
import { openFacts } from '../../src/domain/measure/facts.ts';
import { measureFund, type KindGround } from '../../src/domain/measure/kind-spans.ts';
import { WORTH_A_RANGE } from '../../src/domain/measure/worth-a-range.ts';
import { findLensCompanies, isLargeTechnology, isSectorInLens, type Lens } from '../../src/domain/model/lens.ts';
import { KIND_IDS, type KindId } from '../../src/domain/model/kinds.ts';
import { GIVEN, type Basket, type FundPart, type Given, type Reference } from '../../src/domain/model/reference.ts';
import type { Ends } from '../../src/domain/model/report-amounts.ts';
import { formatTable } from '../../src/reference/table.ts';

/* How far off a fund is that is read as the middle of its kind: tried on funds whose list is known, each read as if it were not, by a kind
   that has none of the funds with its list or of its index. */

/** The figures that are tried, as fractions of the fund: what was read less what is true. */
type Figure = 'lens' | 'smallCaps';
const FIGURES: readonly Figure[] = ['lens', 'smallCaps'];
type Off = Readonly<Record<Figure, number | null>>;

/** One fund that was read as its kind. */
export interface KindTest {
  readonly kind: KindId;
  readonly fund: string;
  /** null = the truth is no one figure. */
  readonly off: Readonly<Record<Given, Off>>;
}

/** What was tried, and the same funds with another fund in the place of their kind's middle. */
export interface KindTests {
  readonly tests: readonly KindTest[];
  /**
   * Whether one fund stands for others of a kind better than the kind's middle does, by the funds that both can be tried on and by more
   * than a figure that is shown as one. Of fewer than five no difference is one.
   */
  isBetter(witness: string, kind: KindId): boolean;
}

/** A truth is one figure where its ends lie no further apart than this. */
const ONE_FIGURE = 0.04;
/** A list tells what its fund is from so much on. */
const WHOLE = 0.96;
/** Fewer tests than these say no more than how far off the worst of them was. */
const FEWEST = 5;
/** How many rows of a fund are usually published. */
const LARGEST = 10;

/** Tries each kind on the funds that belong to it and are seen whole. `reference` is the pack without the results. */
export function testKinds(reference: Reference): KindTests {
  const measure = openMeasure(reference);
  const truths = new Map(wholeFunds(reference).map((fund) => [fund, measure.truth(fund)]));
  const read = (fund: string, as: readonly FundPart[]) => measure.read(fund, as, truths.get(fund)!);
  const belonging = KIND_IDS.map(
    (kind) => [kind, [...truths.keys()].filter((fund) => isOfKind(fund, kind, reference))] as const,
  );
  const tests = belonging.flatMap(([kind, funds]) =>
    funds.flatMap((fund): readonly KindTest[] => {
      const others = othersOf(fund, kind, reference);
      return others.length === 0 ? [] : [{ kind, fund, off: read(fund, others) }];
    }),
  );
  return {
    tests,
    isBetter(witness, kind) {
      const both = tests.filter((test) => test.kind === kind && !isAlike(test.fund, witness, reference));
      const byKind = meanOff(both.map(({ off }) => off));
      const byOne = meanOff(both.map(({ fund }) => read(fund, [{ symbol: witness, weight: 1 }])));
      if (both.length < FEWEST || byKind === null || byOne === null) return false;
      return byKind - byOne >= WORTH_A_RANGE;
    },
  };
}

/** The table of what was tried: a line each kind and what is given of its funds. */
export function kindErrorsTable(tests: readonly KindTest[]): string {
  const lines = [...new Set(tests.map(({ kind }) => kind))].sort().flatMap((kind) =>
    GIVEN.map((given) => {
      const offs = tests.filter((test) => test.kind === kind).map(({ off }) => off[given]);
      return { kind, given, offs };
    }),
  );
  const figuresOf = (figure: Figure) =>
    lines.map(({ offs }) => offs.flatMap((off) => (off[figure] === null ? [] : [off[figure]])));
  const columns = FIGURES.flatMap((figure) => {
    const all = figuresOf(figure);
    const column = (name: string, read: (offs: readonly number[]) => number | null) =>
      [`${figure}${name}`, all.map((offs) => percentOf(offs.length === 0 ? null : read(offs)))] as const;
    return [
      [`${figure}Tests`, all.map((offs) => String(offs.length))] as const,
      column('Mean', mean),
      column('Median', (offs) => quantile(offs, 0.5)),
      column('Absolute', (offs) => mean(offs.map(Math.abs))),
      column('Width', widthOf),
      [`${figure}Inside`, all.map((offs) => String(countInside(offs)))] as const,
    ];
  });
  return formatTable([['of', lines.map(({ kind, given }) => `${kind} ${given}`)], ...columns]);
}

/** Of so many readings so many lie within the width; of few the width is that of the one that was furthest off. */
const WITHIN = 0.8;
function widthOf(offs: readonly number[]): number {
  return quantile(offs.map(Math.abs), offs.length < FEWEST ? 1 : WITHIN);
}
/* Each against the width by all others, as a fund is that was not among them. One by itself is never inside. */
function countInside(offs: readonly number[]): number {
  return offs.filter((off, at) => {
    const others = offs.filter((_, other) => other !== at);
    return others.length > 0 && Math.abs(off) <= widthOf(others);
  }).length;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))]!;
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const percentOf = (part: number | null): string => (part === null ? '' : String(Number((part * 100).toFixed(2))));

/* Both figures, by ten rows and by none; null where nothing could be tried. */
function meanOff(offs: readonly KindTest['off'][]): number | null {
  const all = offs.flatMap((off) => GIVEN.flatMap((given) => FIGURES.flatMap((figure) => off[given][figure] ?? [])));
  return all.length === 0 ? null : mean(all.map(Math.abs));
}

/* Funds with a whole list of their own, each list once, and those that hold nothing but such funds. */
function wholeFunds(reference: Reference): readonly string[] {
  const lists = reference.passport.lists.flatMap(({ symbol, coverage }) => {
    const content = reference.fundContent(symbol);
    const isListed = content.kind === 'basket' || content.kind === 'partial';
    const isOwn = isListed && content.list === symbol && content.borrowed === null;
    return isOwn && coverage >= WHOLE ? [symbol] : [];
  });
  const members = KIND_IDS.flatMap((kind) => reference.kind(kind)?.members ?? []).map(({ symbol }) => symbol);
  const ofFunds = members.filter((symbol) => reference.fundContent(symbol).kind === 'funds');
  return [...lists, ...new Set(ofFunds)];
}

/* What a person would be told of it if nobody had its list: by its name, or as one of the funds that the kind is made of. */
function isOfKind(fund: string, kind: KindId, reference: Reference): boolean {
  const listed = reference.bySymbol(fund).find((one) => one.kind === 'fund');
  if (listed === undefined) return false;
  const tilt = namedTilt(listed.name);
  if (tilt !== null && !(tilt === 'dividend' && kind.endsWith('dividend'))) return false;
  const found = reference.kind(kind);
  if (found === null) return false;
  // an index tells nothing of how far off managers are
  const isMember =
    !kind.endsWith('active') &&
    found.members.some(({ symbol, weight }) => weight > 0 && listOf(symbol, reference) === fund);
  return (
    isMember ||
    reference.listedKind(fund) === kind ||
    (/^[A-Z]{1,5}$/.test(fund) && guessKind(listed.name)?.kind === kind)
  );
}

function othersOf(fund: string, kind: KindId, reference: Reference): readonly FundPart[] {
  const left = reference
    .kind(kind)!
    .members.filter(({ symbol, weight }) => weight > 0 && !isAlike(fund, symbol, reference));
  const all = left.reduce((sum, { weight }) => sum + weight, 0);
  return left.map(({ symbol, weight }) => ({ symbol, weight: weight / all }));
}

/* The same list, or the same index: the one would tell what the other holds. */
function isAlike(one: string, other: string, reference: Reference): boolean {
  const index = reference.trackedIndex(one);
  return (
    listOf(one, reference) === listOf(other, reference) || (index !== null && index === reference.trackedIndex(other))
  );
}

function listOf(fund: string, reference: Reference): string {
  const content = reference.fundContent(fund);
  return content.kind === 'basket' ? content.list : fund;
}

function openMeasure(reference: Reference) {
  const roster = rosterOf(reference);
  const lens: Lens = { id: 'mega-cap-tech', cutoffs: reference.cutoffs('market-rank'), members: new Set() };
  const factsOf = openFacts(lens, roster);
  const { members } = findLensCompanies(lens, reference);
  const ofKind = () => ({ low: 0, high: 1 });
  const questions: Readonly<Record<Figure, FigureQuestion>> = {
    lens: {
      ofCompany: ({ inLens }) => inLens,
      ofSector: (sector) => isSectorInLens(sector, lens),
      isLargeTechnology: isLargeTechnology(lens),
      members: () => members,
      proven: null,
      ofKind,
    },
    smallCaps: {
      ofCompany: ({ small }) => small,
      ofSector: () => 'unknown',
      isLargeTechnology: false,
      members: null,
      proven: null,
      ofKind,
    },
  };
  const ask = (fund: string, pack: Reference, as: readonly FundPart[] | null): Readonly<Record<Figure, Ends>> => {
    const contents = openFunds(pack, (symbol) => (symbol === fund ? as : null));
    const ground: KindGround = { reference: pack, contents, roster, factsOf };
    return {
      lens: measureFund(fund, questions.lens, ground),
      smallCaps: measureFund(fund, questions.smallCaps, ground),
    };
  };
  return {
    truth: (fund: string) => ask(fund, reference, null),
    read(fund: string, as: readonly FundPart[], truth: Readonly<Record<Figure, Ends>>): KindTest['off'] {
      const tried = (given: Given): Off => {
        const pack = withOnly(fund, given, reference);
        const [proven, read] = [ask(fund, pack, null), ask(fund, pack, as)];
        const offOf = (figure: Figure) => apart(within(read[figure], proven[figure]), truth[figure]);
        return { lens: offOf('lens'), smallCaps: offOf('smallCaps') };
      };
      return { ten: tried('ten'), nothing: tried('nothing') };
    },
  };
}

const within = (read: Ends, { low, high }: Ends): Ends => {
  const held = (end: number): number => Math.min(high, Math.max(low, end));
  return { low: held(read.low), high: held(read.high) };
};
function apart(read: Ends, truth: Ends): number | null {
  if (truth.high - truth.low > ONE_FIGURE) return null;
  return (read.low + read.high - truth.low - truth.high) / 2;
}

/* The pack as if of one fund no more were known. */
function withOnly(fund: string, given: Given, reference: Reference): Reference {
  const whole = reference.basket(fund);
  const largest = (whole?.weights ?? [])
    .map((weight, at) => ({ weight, issuer: whole!.companies[at]! }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, LARGEST);
  const top: Basket | null = whole && {
    ...whole,
    source: 'top',
    others: [],
    companies: largest.map(({ issuer }) => issuer),
    weights: largest.map(({ weight }) => weight),
  };
  return {
    ...reference,
    basket: (symbol) => (symbol === fund ? top : reference.basket(symbol)),
    fundContent: (symbol) => {
      if (symbol !== fund) return reference.fundContent(symbol);
      return given === 'ten' && top !== null
        ? { kind: 'partial', list: fund, borrowed: null, sectors: null }
        : { kind: 'none', sectors: null };
    },
  };
}
