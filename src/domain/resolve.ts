import { chooseCurrency, naturalCurrency, type DatedValue } from './choose-currency.ts';
import { convert, type RateUse } from './convert.ts';
import { labelOf } from './file-parts.ts';
import type { FileReading } from './file-reading.ts';
import type { Holding } from './holding.ts';
import type { Identification } from './identification.ts';
import { findCompany } from './find-company.ts';
import { doubtTicker, rivalsAbroad } from './identify-symbol.ts';
import { identify } from './identify.ts';
import { judgeMarket, repeats, type FileMarket } from './market-of-file.ts';
import type { Answer, Portfolio } from './portfolio.ts';
import { openRates, type Rates } from './rates.ts';
import type { Reference } from './reference.ts';
import type { Position } from './report.ts';
import { currency, type Currency } from './units.ts';

/** The dollar, in which market caps and cut-offs are. */
const DOLLAR = currency('USD')!;

/** A line with what it turned out to be and what it is worth in the report's currency. */
export interface ResolvedPosition {
  readonly holding: Holding;
  readonly file: string;
  /** Number of the file in the portfolio. */
  readonly fileAt: number;
  /** Number of the line among the file's holdings. */
  readonly rowAt: number;
  readonly identification: Identification;
  readonly currency: Currency;
  /** null = no rate: visible, but in no sum. */
  readonly baseValue: number | null;
  /** Whose rate made it so; null = no rate. */
  readonly rateFrom: RateUse | null;
  /** The first step of every path: the account, or the file where the rows name none. */
  readonly account: string;
}

/** All lines of a portfolio, identified and in one currency. */
export interface Resolved {
  readonly currency: Currency;
  /** The one it would be in if none were asked for; lines that name no currency are in it. */
  readonly natural: Currency;
  readonly rates: Rates;
  readonly positions: readonly ResolvedPosition[];
}

/** Identifies every line and brings it into one currency. Depends on the files, the answers, the asked currency and the pack, not on schemes and lenses. */
export function resolvePortfolio(portfolio: Portfolio, reference: Reference): Resolved {
  const rates = openRates(portfolio.answers, reference);
  const dated: DatedValue[] = portfolio.files.flatMap((file) =>
    file.holdings.map(({ value, inBase, currency: stated }) => ({ value, inBase, currency: stated, asOf: file.asOf })),
  );
  const natural = naturalCurrency(dated, rates);
  const base = chooseCurrency(portfolio.settings.currency, natural, rates);
  const positions: ResolvedPosition[] = [];
  for (const [fileAt, file] of portfolio.files.entries()) {
    const identifications = identifyFile(file, portfolio.answers, reference);
    for (const [at, holding] of file.holdings.entries()) {
      const identification = identifications[at]!;
      // Not the one asked for: a look at the same money in euros does not make euros of it.
      const own = holding.currency ?? natural;
      const converted = convert(holding, own, base, file.asOf, rates);
      positions.push({
        holding,
        file: file.name,
        fileAt,
        rowAt: at,
        identification,
        currency: own,
        baseValue: converted === null ? null : converted.value,
        rateFrom: converted === null ? null : converted.from,
        account: labelOf(file, holding),
      });
    }
  }
  return { currency: base, natural, rates, positions };
}

/** Identifies the lines of one file: each by its own words, and tickers also by the company they keep. */
export function identifyFile(
  file: FileReading,
  answers: readonly Answer[],
  reference: Reference,
): readonly Identification[] {
  const known = new Map<string, Identification>();
  const found = file.holdings.map((holding) => {
    const words = JSON.stringify([holding.symbol, holding.name, holding.isin, holding.cusip, holding.says]);
    const identification = known.get(words) ?? identify(holding, answers, reference);
    known.set(words, identification);
    return identification;
  });
  const market = judgeMarket(file, found, reference);
  return found.map((identification, at) => weighTicker(file.holdings[at]!, identification, market, reference));
}

/* What was taken for a US company by its letters is asked about where the file speaks of another market, and where a
   company abroad of the same letters fits as well: the file is not known to be a US one, or the name says nothing although
   other lines of the file have names that do. */
function weighTicker(
  holding: Holding,
  taken: Identification,
  market: FileMarket,
  reference: Reference,
): Identification {
  if (taken.by !== 'ticker' && taken.by !== 'ticker+name') return taken;
  const isDollars = holding.currency === null || holding.currency === DOLLAR;
  if (taken.by === 'ticker' && (market.looksForeign || !isDollars))
    return doubtTicker(holding, taken, 'other-market', reference);
  if (taken.security.kind !== 'company') return taken;
  const { id: issuer, symbol, name } = findCompany(taken.security.issuer, reference);
  const isMute = holding.name !== null && repeats(holding.name, holding.symbol) && market.hasNames;
  if (market.isUs && !isMute) return taken;
  const rivals = rivalsAbroad(holding, { kind: 'company', symbol, name, issuer }, reference);
  return rivals.length === 0 ? taken : doubtTicker(holding, taken, 'several', reference);
}

/** Gives the line as the report shows it. */
export function describePosition(resolved: ResolvedPosition): Position {
  const { holding, identification } = resolved;
  return {
    file: resolved.file,
    line: holding.line,
    account: holding.account,
    pathStart: resolved.account,
    symbol: holding.symbol,
    name: holding.name,
    isin: holding.isin,
    cusip: holding.cusip,
    quantity: holding.quantity,
    price: holding.price,
    value: holding.value,
    valueFrom: holding.valueFrom,
    currency: resolved.currency,
    statesCurrency: holding.currency !== null,
    inBase: holding.inBase,
    says: holding.says,
    baseValue: resolved.baseValue,
    rateFrom: resolved.rateFrom,
    assetClass: identification.assetClass,
    identity: {
      status: identification.status,
      issuer: identification.issuer,
      fund: identification.security.kind === 'fund' ? identification.security.symbol : null,
      by: identification.by,
    },
  };
}
