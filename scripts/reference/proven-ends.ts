import { isSmallCap, type YesNoUnknown } from '../../src/domain/model/classify.ts';
import { isInLens, LENSES, type LensId } from '../../src/domain/model/lens.ts';
import type { Basket, Company, Reference } from '../../src/domain/model/reference.ts';
import type { Cutoffs, PackScheme } from '../../src/domain/model/size.ts';
import { byText, type Row, type Sources } from './sources.ts';

/** What a fund's own record of countries, sectors and named companies leaves room for, in percent of the fund. */
export interface ProvenEnds {
  readonly isin: string;
  readonly of: LensId | 'small-caps';
  /** The scheme of sizes that the question asks for. */
  readonly scheme: PackScheme;
  readonly low: number;
  readonly high: number;
}

/** A fund that is read from a list which its own record rules out: another fund's list. */
export interface Contradiction extends ProvenEnds {
  readonly list: string;
  /** What the list holds, in percent of the fund. */
  readonly says: { readonly low: number; readonly high: number };
  /** By how many points the list lies outside. */
  readonly off: number;
}

const SCHEMES: readonly PackScheme[] = ['market-rank', 'fixed-dollars', 'cumulative', 'crsp'];
/** Lists are of other days than records; what lies further out than markets move in a few months is another fund's list. */
const POINTS_OUTSIDE = 5;

function question(lens: string, word: string): Pick<ProvenEnds, 'of' | 'scheme'> {
  const of = [...LENSES, 'small-caps' as const].find((one) => one === lens);
  const scheme = word === '' ? 'market-rank' : SCHEMES.find((one) => one === word);
  if (of === undefined || scheme === undefined) throw new Error(`Ends of an unknown question: ${lens} ${word}.`);
  return { of, scheme };
}

/** The ends of ucits-bounds.csv, and of the lists that contradicted some when they were made; the share of the US is no question of the app. */
export function readProvenEnds(sources: Sources): readonly ProvenEnds[] {
  const bounds = sources.read('funds/world/ucits-bounds.csv').filter((row) => row('lens') !== 'us-share');
  const contradicted = sources.read('funds/world/list-contradictions.csv').map((row): ProvenEnds => {
    const [lens = '', scheme = ''] = row('lens').split(' ');
    const [low, high] = [Number(row('proven_low')), Number(row('proven_high'))];
    return { isin: row('isin'), ...question(lens, scheme), low, high };
  });
  const stated = bounds.map((row): ProvenEnds => {
    return {
      isin: row('isin'),
      ...question(row('lens'), row('scheme')),
      low: Number(row('low')),
      high: Number(row('high')),
    };
  });
  return [...stated, ...contradicted];
}

/** The ends of funds that the pack reads from a list, with that list. */
function endsOfLists(ends: readonly ProvenEnds[], reference: Reference): readonly (ProvenEnds & { list: string })[] {
  return ends.flatMap((end) => {
    const fund = reference.byIsin(end.isin).find((one) => one.kind === 'fund');
    const content = fund === undefined ? null : reference.fundContent(fund.symbol);
    return content?.kind === 'basket' ? [{ ...end, list: content.list }] : [];
  });
}

/** The columns of the table of ends, of which the sources name what is read here. */
const COLUMNS = ['isin', 'of', 'scheme', 'low', 'high'] as const;

/** The table of the ends of funds that the pack reads from a list, as comma-separated text. */
export function endsTable(ends: readonly ProvenEnds[], reference: Reference): string {
  const rows = endsOfLists(ends, reference).map((end) => COLUMNS.map((column) => end[column]).join(','));
  return `${[COLUMNS.join(','), ...rows.sort(byText)].join('\n')}\n`;
}

/** Reads that table. */
export function readEndsTable(rows: readonly Row[]): readonly ProvenEnds[] {
  return rows.map((row) => ({
    isin: row('isin'),
    ...question(row('of'), row('scheme')),
    low: Number(row('low')),
    high: Number(row('high')),
  }));
}

/** The funds whose list lies more than 5 points outside the ends, the farthest first. */
export function findContradictions(ends: readonly ProvenEnds[], reference: Reference): readonly Contradiction[] {
  const measured = new Map<string, Contradiction['says']>();
  return endsOfLists(ends, reference)
    .map((end): Contradiction => {
      const key = `${end.list}|${end.of}|${end.scheme}`;
      const basket = reference.basket(end.list);
      if (basket === null) throw new Error(`The pack has no list ${end.list}.`);
      const says = measured.get(key) ?? measure(basket, end, reference);
      measured.set(key, says);
      return { ...end, says, off: Math.max(says.low - end.high, end.low - says.high) };
    })
    .filter(({ off }) => off > POINTS_OUTSIDE)
    .sort((a, b) => b.off - a.off);
}

/* What is certainly in, and what may be: companies of which that is not known, and what the list leaves out. */
function measure(basket: Basket, { of, scheme }: ProvenEnds, reference: Reference): Contradiction['says'] {
  const cutoffs = reference.cutoffs(scheme);
  const points = { yes: 0, unknown: 0, no: 0 };
  basket.companies.forEach((id, at) => {
    const company = reference.company(id);
    points[company === null ? 'unknown' : answer(company, of, cutoffs)] += basket.weights[at]! * 100;
  });
  const others = basket.others.reduce((sum, { kind, weight }) => (kind === 'rest' ? sum : sum + weight * 100), 0);
  const open = Math.max(0, 100 - points.yes - points.unknown - points.no - others);
  return { low: points.yes, high: points.yes + points.unknown + open };
}

function answer(company: Company, of: ProvenEnds['of'], cutoffs: Cutoffs): YesNoUnknown {
  return of === 'small-caps'
    ? isSmallCap(company, cutoffs)
    : isInLens(company, { id: of, cutoffs, members: new Set() });
}
