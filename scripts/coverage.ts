import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isinOfWkn } from '../src/domain/identity/national-codes.ts';
import type { Listed, Reference } from '../src/domain/reference.ts';
import { loadReference } from '../src/reference/load.ts';
import { DEFAULT_SOURCES } from './reference/config.ts';
import { byText, makeSources, type Row, type Sources } from './reference/sources.ts';

/** How many of the largest stock ETFs are looked at. */
const LARGEST = 100;

/** What is known of a fund: fractions of it. */
export interface Known {
  /** Companies by name, whether or not their size is known, and what is no stock. */
  readonly identified: number;
  /** Of these what comes from a list that covers its fund and is printed by the issuer, not worked out. */
  readonly exact: number;
}

/**
 * How much of a fund the pack shows: the part of it that is companies or a known class. A fund of funds is what its
 * parts are, whose bonds count as known; a leveraged fund counts as unknown. Lists that cover too much count as whole.
 */
export function knownPart(reference: Reference, fund: string): Known {
  const content = reference.fundContent(fund);
  switch (content.kind) {
    case 'funds':
      return content.parts.reduce(
        (sum, { symbol, weight }) => {
          const part = knownPart(reference, symbol);
          return { identified: sum.identified + weight * part.identified, exact: sum.exact + weight * part.exact };
        },
        { identified: 0, exact: 0 },
      );
    case 'basket':
    case 'partial': {
      const identified = shownBy(reference, content.list);
      const isExact = content.kind === 'basket' && !content.estimated;
      return { identified, exact: isExact ? identified : 0 };
    }
    case 'leveraged':
      return { identified: 0, exact: 0 };
    case 'none': {
      const isKnown = reference
        .bySymbol(fund)
        .some((listed) => listed.kind === 'fund' && CLASSES.includes(listed.fundClass));
      return isKnown ? { identified: 1, exact: 1 } : { identified: 0, exact: 0 };
    }
  }
}

/** Classes that say all there is to say about a fund's part in stocks. */
const CLASSES: readonly string[] = ['bond', 'money-market', 'commodity', 'crypto', 'currency'];

function shownBy(reference: Reference, list: string): number {
  const basket = reference.basket(list);
  if (basket === null) throw new Error(`The pack has no list ${list}.`);
  const others = basket.others.filter((other) => other.kind !== 'rest').map((other) => other.weight);
  const sum = [...basket.weights, ...others].reduce((total, weight) => total + weight, 0);
  return Math.min(1, sum);
}

/** A portfolio to measure: funds with amounts in any unit. */
type Amounts = readonly { readonly fund: string; readonly amount: number }[];

/** The largest stock ETFs by assets; leveraged ones are no stock ETFs. */
export function largestStockEtfs(sources: Sources, reference: Reference): Amounts {
  const isStock = (row: Row): boolean =>
    row('asset_class') === 'Equity' && reference.fundContent(row('ticker')).kind !== 'leveraged';
  return sources
    .read('funds/etf-profiles.csv')
    .filter((row) => isStock(row) && row('aum_usd') !== '')
    .map((row) => ({ fund: row('ticker'), amount: Number(row('aum_usd')) }))
    .sort((a, b) => b.amount - a.amount || byText(a.fund, b.fund))
    .slice(0, LARGEST);
}

/** The mutual funds of equivalents.csv in equal amounts: five letters that end in X. */
export function indexMutualFunds(sources: Sources): Amounts {
  const tickers = sources.read('funds/equivalents.csv').map((row) => row('ticker'));
  const funds = [...new Set(tickers)].filter((ticker) => /^[A-Z]{4}X$/.test(ticker)).sort(byText);
  return funds.map((fund) => ({ fund, amount: 1 }));
}

function measure(reference: Reference, portfolio: Amounts): string {
  const total = portfolio.reduce((sum, { amount }) => sum + amount, 0);
  const share = (part: (fund: string) => number): string =>
    percent(portfolio.reduce((sum, { fund, amount }) => sum + part(fund) * amount, 0) / total);
  const isWhole = (fund: string): boolean => ['basket', 'funds'].includes(reference.fundContent(fund).kind);
  const whole = portfolio.filter(({ fund }) => isWhole(fund));
  return [
    String(portfolio.length),
    String(whole.length),
    percent(whole.reduce((sum, { amount }) => sum + amount, 0) / total),
    share((fund) => knownPart(reference, fund).identified),
    share((fund) => knownPart(reference, fund).exact),
  ]
    .map((cell) => cell.padStart(12))
    .join('');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/**
 * `npm run coverage [-- FOLDER]`: how much of typical fund portfolios the pack sees through, as a small table. Needs the
 * source lists beside the repository, for the assets of the ETFs.
 */
export async function main(args: string[]): Promise<number> {
  const folder = resolve(args[0] ?? DEFAULT_SOURCES);
  if (!existsSync(folder)) {
    console.error(`The source lists are not there: ${folder}`);
    return 1;
  }
  const sources = makeSources((file) => readFileSync(join(folder, file), 'utf8'));
  const reference = await loadReference();
  const etfs = largestStockEtfs(sources, reference);
  const mutual = indexMutualFunds(sources);
  const head = ['funds', 'seen whole', 'of assets', 'identified', 'not estim.']
    .map((cell) => cell.padStart(12))
    .join('');
  console.log(`${''.padEnd(44)}${head}`);
  console.log(`${`the ${LARGEST} largest stock ETFs, by assets`.padEnd(44)}${measure(reference, etfs)}`);
  console.log(`${'index mutual funds, in equal amounts'.padEnd(44)}${measure(reference, mutual)}`);
  console.log(`${'both, half and half'.padEnd(44)}${measure(reference, halves(etfs, mutual))}`);
  const missing = [...etfs, ...mutual].filter(({ fund }) => knownPart(reference, fund).identified < 0.9);
  console.log(`\n${measureEuropean(reference, sources).join('\n')}`);
  console.log(`\nless than 90 % seen: ${missing.map(({ fund }) => fund).join(' ')}`);
  return 0;
}

/**
 * What the pack knows of European ETFs, each counting as one: how many it finds by which mark, and what it sees of them. A list or
 * parts, or a class that says all there is to say, make a fund seen into; of the others the class alone is known, or nothing.
 */
export function measureEuropean(reference: Reference, sources: Sources): readonly string[] {
  const rows = sources.read('funds/world/ucits-etfs.csv');
  const isFund = (found: readonly Listed[]): boolean => found.some(({ kind }) => kind === 'fund');
  const funds = rows.flatMap((row) => reference.byIsin(row('isin')).filter((listed) => listed.kind === 'fund'));
  const kindOf = ({ symbol }: Listed): string => reference.fundContent(symbol).kind;
  const seen = funds.filter((fund) => kindOf(fund) !== 'none');
  const plain = funds.filter((fund) => kindOf(fund) === 'none' && CLASSES.includes(fund.fundClass));
  const unknown = funds.filter((fund) => kindOf(fund) === 'none' && fund.fundClass === 'unknown');
  const share = (count: number): string => percent(count / rows.length).padStart(8);
  const isin = (row: Row): string => isinOfWkn(row('wkn')) ?? '';
  return [
    `${rows.length} European ETFs, each counting as one`,
    `${share(funds.length)} found by ISIN`,
    `${share(rows.filter((row) => isFund([...reference.byWkn(row('wkn')), ...reference.byIsin(isin(row))])).length)} by WKN`,
    `${share(rows.filter((row) => isFund(reference.fundsAbroad(row('ticker')))).length)} by ticker`,
    `${share(rows.filter((row) => reference.fundByName(row('name')) !== null).length)} by name`,
    `${share(seen.length)} with a list, parts or a multiple of one`,
    `${share(plain.length)} bonds, money, metal, coins`,
    `${share(funds.length - seen.length - plain.length - unknown.length)} shares or a mix, not seen into`,
    `${share(unknown.length)} of unknown class`,
  ];
}

function halves(a: Amounts, b: Amounts): Amounts {
  return [a, b].flatMap((portfolio) => {
    const total = portfolio.reduce((sum, { amount }) => sum + amount, 0);
    return portfolio.map(({ fund, amount }) => ({ fund, amount: amount / total }));
  });
}
