import type { FundContent, Proxy, SectorSplit } from '../domain/model/reference.ts';
import { SECTORS } from '../domain/model/sector.ts';
import type { Baskets } from './baskets.ts';
import { once } from '../domain/once.ts';
import { cellAt, dateCell, numberCell, percentCell, rowByCell, textCell, wordsCell } from './pack-cells.ts';
import { parseTable } from './table.ts';

/** The tables of what is in which fund, as text. */
export interface FundContentTexts {
  readonly lookThrough: string;
  readonly leveraged: string;
  readonly parts: string;
  readonly sectorSplits: string;
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
    if (held === null) return { kind: 'none', sectors: sectorsOf(symbol) };
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
