import {
  isOnIndex,
  makeIndexFinder,
  namesOfBritishClass,
  plainFundName,
  withoutPlan,
  type IndexName,
} from '../domain/identity/fund-names.ts';
import { makePlanFundFinder, type PlanFund } from '../domain/identity/plan-funds.ts';
import { isFundAbroad, isOtherForm } from '../domain/identity/identify-fund-abroad.ts';
import { isOfStyle, nameKey, nameWords } from '../domain/identity/names.ts';
import { once } from '../domain/once.ts';
import type { Listed, Reference } from '../domain/model/reference.ts';
import { cellAt } from './pack-cells.ts';
import type { Listings } from './listings.ts';
import type { Names } from './names.ts';
import { makeShortenedFinder } from './shortened-names.ts';
import { parseTable } from './table.ts';

/** The tables of what names of funds may state, as text. */
export interface NamedFundTexts {
  readonly indexes: string;
  readonly plans: string;
}
interface Target {
  readonly symbol: string;
}

/**
 * Look-up of funds by what their names state in full: the name of a European fund without its share class, the index it follows,
 * the words by which workplace plans call it; first of all the whole name as brokers print it, which alone counts with `onlyWhole`.
 * null = the name does not say enough, or says several things.
 */
export function decodeNamedFunds(texts: NamedFundTexts, names: Names, listings: Listings): Reference['fundByName'] {
  const indexes = once(() => makeIndexFinder<IndexName & Target>(decodeIndexNames(texts.indexes)));
  const indexSymbols = once(() => new Set(decodeIndexNames(texts.indexes).map(({ symbol }) => symbol)));
  const plans = once(() => makePlanFundFinder<PlanFund & Target>(planFunds(texts.plans), ({ symbol }) => symbol));
  const fund = (symbol: string): (Listed & { kind: 'fund' }) | null => {
    const found = listings.ofKind(symbol, 'fund');
    return found?.kind === 'fund' ? found : null;
  };
  const shortened = once(() => {
    const funds = listings.named('fund').filter(([symbol]) => !indexSymbols().has(symbol));
    return makeShortenedFinder(
      funds.map(([symbol, name]) => {
        return { symbol, name, isAbroad: isFundAbroad({ kind: 'fund', symbol, name, fundClass: 'unknown' }) };
      }),
    );
  });
  const find = (name: string, onlyWhole: boolean): ReturnType<Reference['fundByName']> => {
    const printed = plans()(name, true) ?? plans()(plainFundName(name), true);
    if (printed !== null || onlyWhole) return printed === null ? null : fund(printed.symbol);
    const plain = plainFundName(name);
    for (const key of [nameKey(name), nameKey(plain), nameKey(`${plain} UCITS`)]) {
      const [first, ...others] = names.byName(key).filter((listed) => listed.kind === 'fund');
      // general words ("International Growth Fund") are a US fund's name by chance
      const isIt = (one: Listed): boolean => isOfStyle(nameWords(name).join(' '), nameWords(one.name).join(' '));
      if (first !== undefined && others.length === 0 && isFundAbroad(first) && !isOtherForm(name, first) && isIt(first))
        return first;
    }
    const short = shortened()(name);
    if (short !== null) return fund(short);
    const stated = indexes()(name);
    if (stated !== null) {
      const followed = fund(stated.index.symbol);
      return followed !== null && isOnIndex(stated, followed.fundClass) ? followed : null;
    }
    const plan = plans()(name);
    return plan === null ? null : fund(plan.symbol);
  };
  return (written, onlyWhole = false) => {
    const name = withoutPlan(written);
    for (const one of [name, ...namesOfBritishClass(name)]) {
      const found = find(one, onlyWhole);
      if (found !== null) return found;
    }
    return null;
  };
}

/** Gives the indexes of the table: the symbol each is listed under, its usual name, further ways to write it. */
export function decodeIndexNames(text: string): readonly (IndexName & Target)[] {
  const table = parseTable(text);
  const spellings = table.column('spellings');
  return table.column('symbol').map((symbol, row) => {
    const [index = symbol, ...further] = cellAt(spellings, row).split('; ');
    return { symbol, index, spellings: further };
  });
}

function planFunds(text: string): readonly (PlanFund & Target)[] {
  const table = parseTable(text);
  const cut = (cell: string): readonly string[] => (cell === '' ? [] : cell.split('; '));
  return table.column('symbol').map((symbol, row) => ({
    symbol,
    phrases: cut(cellAt(table.column('words'), row)),
    without: cut(cellAt(table.column('without'), row)),
  }));
}
