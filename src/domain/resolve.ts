import { chooseCurrency, convert } from './convert.ts';
import type { Holding } from './holding.ts';
import type { Identification } from './identification.ts';
import { identify } from './identify.ts';
import type { Portfolio } from './portfolio.ts';
import type { Reference } from './reference.ts';
import type { Position } from './report.ts';
import { currency, type Currency, type IsoDate } from './units.ts';

/** A line with what it turned out to be and what it is worth in the report's currency. */
export interface ResolvedPosition {
  readonly holding: Holding;
  readonly file: string;
  /** Number of the file in the portfolio. */
  readonly fileAt: number;
  readonly identification: Identification;
  readonly currency: Currency;
  /** null = no rate: visible, but in no sum. */
  readonly baseValue: number | null;
  /** The first step of every path: the account, or the file where the rows name none. */
  readonly account: string;
}

/** All lines of a portfolio, identified and in one currency. */
export interface Resolved {
  readonly currency: Currency;
  readonly positions: readonly ResolvedPosition[];
}

interface DatedHolding extends Holding {
  readonly asOf: IsoDate | null;
}

/** Identifies every line and brings it into one currency. Depends on the files, the answers, the asked currency and the pack, not on schemes and lenses. */
export function resolvePortfolio(portfolio: Portfolio, reference: Reference): Resolved {
  const dated: DatedHolding[] = portfolio.files.flatMap((file) =>
    file.holdings.map((holding) => ({ ...holding, asOf: file.asOf })),
  );
  const base = chooseCurrency(portfolio.settings.currency, dated, reference);
  const positions: ResolvedPosition[] = [];
  const known = new Map<string, Identification>();
  for (const [fileAt, file] of portfolio.files.entries()) {
    for (const holding of file.holdings) {
      const words = JSON.stringify([holding.symbol, holding.name, holding.isin, holding.cusip, holding.says]);
      const identification = known.get(words) ?? identify(holding, portfolio.answers, reference);
      known.set(words, identification);
      const own = holding.currency === null ? base : holding.currency;
      positions.push({
        holding,
        file: file.name,
        fileAt,
        identification,
        currency: own,
        baseValue: convert({ value: holding.value, currency: own, asOf: file.asOf }, own, base, reference),
        account: holding.account ?? file.accountLabel ?? file.name,
      });
    }
  }
  return { currency: base, positions };
}

/** Gives the line as the report shows it. */
export function describePosition(resolved: ResolvedPosition): Position {
  const { holding, identification } = resolved;
  return {
    file: resolved.file,
    line: holding.line,
    account: holding.account,
    symbol: holding.symbol,
    name: holding.name,
    isin: holding.isin,
    cusip: holding.cusip,
    quantity: holding.quantity,
    price: holding.price,
    value: holding.value,
    valueFrom: holding.valueFrom,
    currency: resolved.currency,
    baseValue: resolved.baseValue,
    assetClass: identification.assetClass,
    identity: {
      status: identification.status,
      issuer: identification.issuer,
      fund: identification.security.kind === 'fund' ? identification.security.symbol : null,
      by: identification.by,
    },
  };
}

/** The dollar, in which market caps and cut-offs are. */
export const DOLLAR = currency('USD')!;
