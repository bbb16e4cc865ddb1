import { provenQuestionOf } from '../domain/measure/certainty.ts';
import { LENSES } from '../domain/model/lens.ts';
import {
  END_WITNESSES,
  type FundContent,
  type FundProof,
  type ProvenEnd,
  type ProvenQuestion,
  type Proxy,
  type SectorSplit,
} from '../domain/model/reference.ts';
import { SECTORS } from '../domain/model/sector.ts';
import { PACK_SCHEMES } from '../domain/model/size.ts';
import type { Baskets } from './baskets.ts';
import { once } from '../domain/once.ts';
import { cellAt, dateCell, numberCell, percentCell, rowByCell, textCell, wordIn, wordsCell } from './pack-cells.ts';
import { parseTable } from './table.ts';

/** The tables of what is in which fund, as text. */
export interface FundContentTexts {
  readonly lookThrough: string;
  readonly leveraged: string;
  readonly parts: string;
  readonly sectorSplits: string;
  readonly provenEnds: string;
}

/** A table whose first column names funds: gives the cells of a fund's row, null where it has none. */
type RowOf = (symbol: string) => ((column: string) => string) | null;

/**
 * Look-up of how a fund is looked through (src/domain/README, "Look-through"): a leveraged one by what it multiplies,
 * else by a list, else by the funds it holds. Which list stands for which fund was settled when the pack was compiled.
 */
export function decodeFundContent(texts: FundContentTexts, baskets: Baskets): (symbol: string) => FundContent {
  const lookThrough = rowsOf(texts.lookThrough);
  const leveraged = rowsOf(texts.leveraged);
  const parts = rowsOf(texts.parts);
  const splits = rowsOf(texts.sectorSplits);
  const proofOf = decodeProofs(texts.provenEnds);
  const lists = once(() => new Map(baskets.lists().map((list) => [list.symbol, list])));

  const sectorsOf = (symbol: string): SectorSplit | null => {
    const cell = splits(symbol);
    return cell === null ? null : sectorSplit(cell);
  };
  const listed = (symbol: string, cell: (column: string) => string): FundContent => {
    const list = textCell(cell('list')) ?? symbol;
    const borrowed = textCell(cell('basis'));
    const facts = lists().get(list);
    if (facts === undefined) throw new Error(`The reference pack has no list ${list}.`);
    if (facts.source === 'partial' || facts.source === 'top')
      return { kind: 'partial', list, borrowed, sectors: sectorsOf(symbol) };
    return { kind: 'basket', list, borrowed, estimated: facts.estimated || cell('estimated') === 'yes' };
  };
  return (symbol) => {
    const factor = leveraged(symbol);
    if (factor !== null)
      return { kind: 'leveraged', underlying: factor('underlying'), factor: numberCell(factor('factor')) };
    const list = lookThrough(symbol);
    if (list !== null) return listed(symbol, list);
    const held = parts(symbol);
    if (held === null) {
      const proof = proofOf(symbol);
      return { kind: 'none', sectors: sectorsOf(symbol), ...(proof === null ? {} : { proof }) };
    }
    const percents = wordsCell(held('percents'));
    const symbols = held('parts').split('|');
    return {
      kind: 'funds',
      parts: symbols.map((part, at) => ({ symbol: part, weight: percentCell(cellAt(percents, at)) })),
      asOf: dateCell(held('asOf')),
    };
  };
}

function sectorSplit(cell: (column: string) => string): SectorSplit {
  const [asOf, scheme] = [dateCell(cell('asOf')), cell('scheme')];
  if (scheme === 'icb') return { asOf, scheme, technology: percentCell(cell('technology')) };
  if (scheme !== 'gics') throw new Error(`Nobody knows the sectors of ${scheme}.`);
  const stated = SECTORS.map((sector) => [sector, cell(sector)] as const);
  return {
    asOf,
    scheme,
    shares: Object.fromEntries(
      stated.filter(([, percent]) => percent !== '').map(([sector, percent]) => [sector, percentCell(percent)]),
    ),
  };
}

/** Gives the column of PROVEN_ENDS that a question has. */
export function provenColumn({ of, scheme }: ProvenQuestion): string {
  return scheme === null ? of : `${of} ${scheme}`;
}

/** The questions that ends may be proven for, in the order of their columns. */
export const PROVEN_QUESTIONS: readonly ProvenQuestion[] = [...LENSES, 'small-caps' as const].flatMap((of) => {
  const asked = PACK_SCHEMES.flatMap((scheme) => provenQuestionOf(of, scheme) ?? []);
  return asked.filter((one, at) => asked.findIndex((other) => provenColumn(other) === provenColumn(one)) === at);
});

const WITNESS_BY_LETTER = new Map(END_WITNESSES.map((witness) => [witness.charAt(0), witness]));

/* What is proven of funds: a cell a question, `0 12.5 cs` for 0 to 12.5 %, by countries and sectors. */
function decodeProofs(text: string): (symbol: string) => FundProof | null {
  const rowOf = rowsOf(text);
  return (symbol) => {
    const cell = rowOf(symbol);
    if (cell === null) return null;
    const ends = PROVEN_QUESTIONS.flatMap((question): readonly ProvenEnd[] => {
      const [low = '', high = '', why = ''] = cell(provenColumn(question)).split(' ');
      if (low === '') return [];
      const end = { ...question, low: percentCell(low), high: percentCell(high) };
      if (!(end.low >= 0 && end.low <= end.high && end.high <= 1))
        throw new Error(`The reference pack has ends of ${symbol} from ${low} to ${high}.`);
      return [{ ...end, why: [...why].map((letter) => wordIn(letter, WITNESS_BY_LETTER)) }];
    });
    return { asOf: dateCell(cell('asOf')), category: textCell(cell('category')), ends };
  };
}

/** Look-up of funds that may stand in for one without a list. */
export function decodeProxies(proxiesText: string, reasonsText: string): (symbol: string) => readonly Proxy[] {
  const rowOf = rowsOf(proxiesText);
  const reasons = once(() => parseTable(reasonsText).column('reason'));
  return (symbol) => {
    const cell = rowOf(symbol);
    if (cell === null) return [];
    const numbers = wordsCell(cell('reasons'));
    return cell('proxies')
      .split('|')
      .map((proxy, at) => ({
        symbol: proxy,
        why: cellAt(reasons(), numberCell(cellAt(numbers, at))),
      }));
  };
}

function rowsOf(text: string): RowOf {
  const table = once(() => parseTable(text));
  const rows = once(() => rowByCell(table().column('symbol')));
  return (symbol) => {
    const row = rows().get(symbol);
    return row === undefined ? null : (column) => cellAt(table().column(column), row);
  };
}
