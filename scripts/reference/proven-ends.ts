import { isSmallCap, type YesNoUnknown } from '../../src/domain/model/classify.ts';
import { provenQuestionOf } from '../../src/domain/measure/certainty.ts';
import { isInLens, LENSES } from '../../src/domain/model/lens.ts';
import {
  END_WITNESSES,
  type Basket,
  type Company,
  type EndWitness,
  type FundProof,
  type ProvenEnd,
  type ProvenQuestion,
  type Reference,
} from '../../src/domain/model/reference.ts';
import { PACK_SCHEMES, type Cutoffs } from '../../src/domain/model/size.ts';
import { PROVEN_QUESTIONS, provenColumn } from '../../src/reference/fund-content.ts';
import { formatTable } from '../../src/reference/table.ts';
import { addTo, byText, type Row, type Sources } from './sources.ts';

/** What a fund's own record of countries, sectors and named companies leaves room for, in percent of the fund. */
export interface StatedEnds extends ProvenQuestion {
  readonly isin: string;
  readonly asOf: string;
  readonly low: number;
  readonly high: number;
  readonly why: readonly EndWitness[];
}

/** A fund that is read from a list which its own record rules out: another fund's list. */
export interface Contradiction extends StatedEnds {
  readonly list: string;
  /** What the list holds, in percent of the fund. */
  readonly says: { readonly low: number; readonly high: number };
  /** By how many points the list lies outside of the widened ends. */
  readonly off: number;
}

/** What is proven of a fund without a list, as the pack has it. */
export interface ProofRecord extends Omit<FundProof, 'asOf' | 'category'> {
  readonly symbol: string;
  readonly asOf: string;
  readonly category: string;
}

const WITNESSES: Readonly<Record<string, EndWitness>> = {
  country: 'countries',
  sector: 'sectors',
  'named companies': 'holdings',
};

/**
 * Records are of April 2026, lists and market caps of other days, between which markets move and indexes are reviewed. By so much the odds of
 * a share (share : rest) are widened both ways: twice what the farthest of the 478 ends of funds whose list is known needed (1.13).
 */
const DRIFT = 1.3;

/** Ends with room for what has moved since their day: 5 to 30 % become 3.8 to 35.8 %. Outwards to a tenth; none and all stay what they are. */
export function widen<Of extends { readonly low: number; readonly high: number }>(ends: Of): Of {
  const moved = (share: number, by: number): number => (share * by) / (share * by + 100 - share);
  const [low, high] = [moved(ends.low, 1 / DRIFT), moved(ends.high, DRIFT)];
  return { ...ends, low: Math.floor(low * 1000 + 1e-6) / 10, high: Math.ceil(high * 1000 - 1e-6) / 10 };
}

function question(lens: string, scheme: string): ProvenQuestion {
  const of = [...LENSES, 'small-caps' as const].find((one) => one === lens);
  const by = PACK_SCHEMES.find((one) => one === (scheme === '' ? 'market-rank' : scheme));
  const found = of === undefined || by === undefined ? null : provenQuestionOf(of, by);
  if (found === null) throw new Error(`Ends of an unknown question: ${lens} ${scheme}.`);
  return found;
}

/** The ends of ucits-bounds.csv; the share of the US is no question of the app. */
export function readProvenEnds(sources: Sources): readonly StatedEnds[] {
  const rows = sources.read('funds/world/ucits-bounds.csv').filter((row) => row('lens') !== 'us-share');
  return rows.map((row) => ({
    isin: row('isin'),
    asOf: row('as_of'),
    ...question(row('lens'), row('scheme')),
    low: Number(row('low')),
    high: Number(row('high')),
    why: row('witness')
      .split('; ')
      .map((word) => WITNESSES[word] ?? refuse(`No witness for ends of funds: ${word}.`)),
  }));
}

/** The ends of lists that contradicted some when they were made: lists are held to them, and they prove nothing of other funds. */
export function readContradictedEnds(sources: Sources): readonly StatedEnds[] {
  return sources.read('funds/world/list-contradictions.csv').map((row) => {
    const [lens = '', scheme = ''] = row('lens').split(' ');
    const ends = { low: Number(row('proven_low')), high: Number(row('proven_high')) };
    return { isin: row('isin'), asOf: '', ...question(lens, scheme), ...ends, why: [] };
  });
}

function refuse(why: string): never {
  throw new Error(why);
}

/**
 * What is proven of the funds that nobody can look into (`closedFund` gives such a fund by its ISIN, else null). Classes of one fund have records of
 * their own, which are never told apart: the ends hold what each leaves room for. What leaves all open says nothing.
 */
export function gatherProofs(
  ends: readonly StatedEnds[],
  closedFund: (isin: string) => string | null,
): readonly ProofRecord[] {
  const ofFund = new Map<string, StatedEnds[]>();
  for (const end of ends) {
    const symbol = closedFund(end.isin);
    if (symbol !== null) addTo(ofFund, symbol, end);
  }
  return [...ofFund]
    .map(([symbol, own]): ProofRecord => {
      const classes = new Set(own.map(({ isin }) => isin)).size;
      const proven = PROVEN_QUESTIONS.flatMap((asked) => {
        const same = own.filter((end) => provenColumn(end) === provenColumn(asked));
        if (same.length < classes) return [];
        const hull = { low: Math.min(...same.map(({ low }) => low)), high: Math.max(...same.map(({ high }) => high)) };
        const why = END_WITNESSES.filter((witness) => same.some((end) => end.why.includes(witness)));
        return tellingEnd({ ...asked, ...widen(hull), why });
      });
      const asOf = own.map((end) => end.asOf).reduce((oldest, day) => (day < oldest ? day : oldest));
      return { symbol, asOf, category: '', ends: proven };
    })
    .filter((proof) => proof.ends.length > 0)
    .sort((one, other) => byText(one.symbol, other.symbol));
}

const tellingEnd = (end: ProvenEnd): readonly ProvenEnd[] => (end.low > 0 || end.high < 99 ? [end] : []);

/** The table of what is proven of funds, in percent, a column a question. */
export function proofsTable(proofs: readonly ProofRecord[]): string {
  return formatTable([
    ['symbol', proofs.map(({ symbol }) => symbol)],
    ['asOf', proofs.map(({ asOf }) => asOf)],
    ['category', proofs.map(({ category }) => category)],
    ...PROVEN_QUESTIONS.map((asked) => {
      const column = provenColumn(asked);
      const cellOf = ({ ends }: ProofRecord): string => {
        const end = ends.find((one) => provenColumn(one) === column);
        return end === undefined
          ? ''
          : `${end.low} ${end.high} ${end.why.map((witness) => witness.charAt(0)).join('')}`;
      };
      return [column, proofs.map(cellOf)] as const;
    }),
  ]);
}

/** The ends of funds that the pack reads from a list, with that list. */
function endsOfLists(ends: readonly StatedEnds[], reference: Reference): readonly (StatedEnds & { list: string })[] {
  return ends.flatMap((end) => {
    const fund = reference.byIsin(end.isin).find((one) => one.kind === 'fund');
    const content = fund === undefined ? null : reference.fundContent(fund.symbol);
    return content?.kind === 'basket' ? [{ ...end, list: content.list }] : [];
  });
}

/** The columns of the table of ends, of which the sources name what is read here. */
const COLUMNS = ['isin', 'of', 'scheme', 'low', 'high'] as const;

/** The table of the ends of funds that the pack reads from a list, as comma-separated text. */
export function endsTable(ends: readonly StatedEnds[], reference: Reference): string {
  const rows = endsOfLists(ends, reference).map((end) => COLUMNS.map((column) => end[column] ?? '').join(','));
  return `${[COLUMNS.join(','), ...rows.sort(byText)].join('\n')}\n`;
}

/** Reads that table. */
export function readEndsTable(rows: readonly Row[]): readonly StatedEnds[] {
  return rows.map((row) => ({
    isin: row('isin'),
    asOf: '',
    ...question(row('of'), row('scheme')),
    why: [],
    low: Number(row('low')),
    high: Number(row('high')),
  }));
}

/* A list may come to 100.01 %. */
const ROUNDED = 0.02;

/** The funds whose list lies outside of what their record leaves room for, with what moves between their days, the farthest first. */
export function findContradictions(ends: readonly StatedEnds[], reference: Reference): readonly Contradiction[] {
  const measured = new Map<string, Contradiction['says']>();
  return endsOfLists(ends, reference)
    .map((end): Contradiction => {
      const key = `${end.list}|${end.of}|${end.scheme}`;
      const basket = reference.basket(end.list);
      if (basket === null) throw new Error(`The pack has no list ${end.list}.`);
      const says = measured.get(key) ?? measure(basket, end, reference);
      measured.set(key, says);
      const { low, high } = widen(end);
      return { ...end, says, off: Math.max(says.low - high, low - says.high) };
    })
    .filter(({ off }) => off > ROUNDED)
    .sort((a, b) => b.off - a.off);
}

/* What is certainly in, and what may be: companies of which that is not known, and what the list leaves out. */
function measure(basket: Basket, { of, scheme }: StatedEnds, reference: Reference): Contradiction['says'] {
  const cutoffs = reference.cutoffs(scheme ?? 'market-rank');
  const points = { yes: 0, unknown: 0, no: 0 };
  basket.companies.forEach((id, at) => {
    const company = reference.company(id);
    points[company === null ? 'unknown' : answer(company, of, cutoffs)] += basket.weights[at]! * 100;
  });
  const others = basket.others.reduce((sum, { kind, weight }) => (kind === 'rest' ? sum : sum + weight * 100), 0);
  const open = Math.max(0, 100 - points.yes - points.unknown - points.no - others);
  return { low: points.yes, high: points.yes + points.unknown + open };
}

function answer(company: Company, of: StatedEnds['of'], cutoffs: Cutoffs): YesNoUnknown {
  return of === 'small-caps'
    ? isSmallCap(company, cutoffs)
    : isInLens(company, { id: of, cutoffs, members: new Set() });
}
