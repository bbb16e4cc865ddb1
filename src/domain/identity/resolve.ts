import { chooseCurrency, naturalCurrency, type DatedValue } from '../money/choose-currency.ts';
import { convert } from '../money/convert.ts';
import type { RateUse } from '../model/rate-use.ts';
import { labelOf } from '../files/file-parts.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Holding } from '../model/holding.ts';
import { guessClass, UNASKED, UNIDENTIFIED, type Identification } from './identification.ts';
import { withoutBrokers } from './broker-names.ts';
import { findCompany } from './find-company.ts';
import { identify } from './identify.ts';
import { ratesOfFile } from '../money/file-rates.ts';
import { holdingsIn, keepGroups } from '../rows/holding-rows.ts';
import { countLines, GroupNumbers } from '../rows/line-groups.ts';
import type { LineGroup } from '../model/holding-rows.ts';
import { exchangeOfFile, judgeMarket } from './market-of-file.ts';
import type { Answer, Portfolio } from '../model/portfolio.ts';
import { openRates, type Rates } from '../money/rates.ts';
import type { Reference } from '../model/reference.ts';
import { dependsOnWriting, whatIsWritten, type Writes } from './name-or-symbol.ts';
import { withSymbolOfName } from './symbol-in-name.ts';
import { cleanSymbol } from './symbols.ts';
import { guessUsListings, weighTicker } from './us-tickers.ts';
import type { FilePositions, Position } from '../model/report-positions.ts';
import type { Report } from '../model/report.ts';
import { once } from '../once.ts';
import { zip } from '../zip.ts';
import { currency, type Currency, type IsoDate } from '../model/units.ts';
import { itemAt, must } from '../must.ts';

/** The dollar, in which caps, cut-offs and what is traded are. */
export const DOLLAR = must(currency('USD'));

/** A line with what it turned out to be and what it is worth in the report's currency. */
export interface ResolvedPosition {
  readonly holding: Holding;
  readonly file: string;
  /** Number of the file in the portfolio. */
  readonly fileAt: number;
  /** Number of the line among the file's holdings. */
  readonly rowAt: number;
  /** One and the same object for all lines of the same words in a file. */
  readonly identification: Identification;
  readonly currency: Currency;
  /** null = no rate: visible, but in no sum. */
  readonly baseValue: number | null;
  /** Whose rate made it so; null = no rate. */
  readonly rateFrom: RateUse | null;
  /** The day of its file; null = the file does not say. */
  readonly asOf: IsoDate | null;
  /** The first step of every path: the account, or the file where the rows name none. */
  readonly account: string;
  /** What it is not: a group of them. */
  readonly count?: never;
}

/** Lines of one file that say the same words of one account (line-groups.ts): the first of them, with what all of them come to. */
export interface ResolvedGroup extends Omit<ResolvedPosition, 'count'> {
  readonly count: number;
  /** In `currency`; `baseValue` is that of all of them, too. */
  readonly value: number;
}

/** One line or several: for what is asked of their words, and of what they come to in the report's currency. */
export type ResolvedLines = ResolvedPosition | ResolvedGroup;

/** All lines of a portfolio, identified and in one currency. */
export interface Resolved {
  readonly currency: Currency;
  /** The one it would be in if none were asked for; lines that name no currency are in it. */
  readonly natural: Currency;
  readonly rates: Rates;
  /** Of file after file, in the order of the first line of each. */
  readonly groups: readonly ResolvedGroup[];
  /** Every line, made when they are first asked for; and as the report shows those of the groups that are looked at. */
  readonly lines: () => readonly ResolvedPosition[];
  readonly describe: (isLookedAt: (lines: ResolvedLines) => boolean) => readonly FilePositions[];
}

function naturalCurrencyOf(files: readonly FileReading[], rates: Rates): Currency {
  const dated = files.flatMap((file) =>
    file.holdings.groups.map(({ first: { inBase, currency: stated }, gross }): DatedValue => {
      return { gross, inBase, currency: stated, asOf: file.asOf };
    }),
  );
  return naturalCurrency(dated, rates);
}

/** Identifies every line and brings it into one currency. Depends on the files, the answers, the asked currency and the pack, not on schemes and lenses. */
export function resolvePortfolio(portfolio: Portfolio, reference: Reference): Resolved {
  const rates = openRates(portfolio.answers, reference);
  const natural = naturalCurrencyOf(portfolio.files, rates);
  const base = chooseCurrency(portfolio.settings.currency, natural, rates);
  const ofFile = portfolio.files.map((file) => ratesOfFile(file.holdings.groups, rates));
  const ofFiles = portfolio.files.map((file, fileAt) => {
    const { groups } = file.holdings;
    const identifications = identifyGroups(groups, portfolio.answers, reference);
    return groups.map(({ first, firstAt, count, value }, at): ResolvedGroup => {
      // Not the one asked for: a look at the same money in euros does not make euros of it.
      const own = first.currency ?? natural;
      const converted = convert({ value, inBase: first.inBase }, own, base, file.asOf, itemAt(ofFile, fileAt));
      return {
        holding: first,
        file: file.name,
        fileAt,
        rowAt: firstAt,
        identification: itemAt(identifications, at),
        currency: own,
        baseValue: converted === null ? null : converted.value,
        rateFrom: converted === null ? null : converted.from,
        asOf: file.asOf,
        account: labelOf(file, first),
        count,
        value,
      };
    });
  });
  const money = { base, rates: ofFile };
  return {
    currency: base,
    natural,
    rates,
    groups: ofFiles.flat(),
    lines: once(() => zip(portfolio.files, ofFiles).flatMap(([file, own]) => spreadOut(own, file, money))),
    describe: (isLookedAt) =>
      zip(portfolio.files, ofFiles).map(([file, own]) => describeFilePositions(own, file, money, isLookedAt)),
  };
}

interface Money {
  readonly base: Currency;
  /** Of each file. */
  readonly rates: readonly Rates[];
}

/* The lines of a file, in their order. Those of a group differ in nothing but their numbers. */
function spreadOut(
  groups: readonly ResolvedGroup[],
  { holdings }: FileReading,
  { base, rates }: Money,
): readonly ResolvedPosition[] {
  return holdingsIn(holdings).map((holding, rowAt) => {
    const group = itemAt(groups, itemAt(holdings.groupOf, rowAt));
    const { file, fileAt, identification, currency: own, asOf, account } = group;
    const converted = convert(holding, own, base, asOf, itemAt(rates, fileAt));
    const [baseValue, rateFrom] = converted === null ? [null, null] : [converted.value, converted.from];
    return { holding, file, fileAt, rowAt, identification, currency: own, baseValue, rateFrom, asOf, account };
  });
}

/* The positions of a file as the report shows them: those of the groups that are looked at. */
function describeFilePositions(
  all: readonly ResolvedGroup[],
  { name, holdings }: FileReading,
  { base, rates }: Money,
  isLookedAt: (lines: ResolvedLines) => boolean,
): FilePositions {
  const groups = all.filter(isLookedAt);
  const isKept = new Set(groups.map(({ holding }) => holding));
  const rows = groups.length === all.length ? holdings : keepGroups(holdings, (first) => isKept.has(first));
  const identities = new Map<Identification, Position['identity']>();
  return {
    file: name,
    rows,
    groups: groups.map(({ account, currency: own, rateFrom, identification }) => {
      const identity = identities.get(identification) ?? describeIdentity(identification);
      identities.set(identification, identity);
      return { pathStart: account, currency: own, rateFrom, assetClass: identification.assetClass, identity };
    }),
    baseValue: rows.value.map((value, at) => {
      const { holding, fileAt, currency: own, asOf } = itemAt(groups, itemAt(rows.groupOf, at));
      return convert({ value, inBase: holding.inBase }, own, base, asOf, itemAt(rates, fileAt))?.value ?? NaN;
    }),
  };
}

/**
 * Identifies the lines of one file: each by its own words, and tickers also by the company they keep. Lines of the same words
 * get one and the same object, so that whoever goes through many lines can know them by it.
 */
export function identifyFile(
  file: FileReading,
  answers: readonly Answer[],
  reference: Reference,
): readonly Identification[] {
  const { groups, groupOf } = file.holdings;
  const identified = identifyGroups(groups, answers, reference);
  return Array.from(groupOf, (group) => itemAt(identified, group));
}

function identifyGroups(
  groups: readonly LineGroup[],
  answers: readonly Answer[],
  reference: Reference,
): readonly Identification[] {
  const numbers = new GroupNumbers();
  const stated: Holding[] = [];
  // whoever owns it, and in whatever money it is counted, too: the words are the same
  const kinds = groups.map(({ first }) => {
    const kind = numbers.numberOf({ ...first, account: null, inBase: null });
    if (kind === stated.length) stated.push(first);
    return kind;
  });
  const identifyOne = (holding: Holding, writes: Writes) =>
    sparing(holding, reference, () => identify(holding, answers, reference, writes));
  const asNames = stated.map((holding) => identifyOne(holding, 'names'));
  const writes = whatIsWritten(stated, asNames);
  const asWritten = zip(stated, asNames).map(([holding, one]) =>
    writes === 'symbols' && dependsOnWriting(holding) ? identifyOne(holding, writes) : one,
  );
  const found = withoutBrokers(stated, asWritten);
  const samples = stated.map((holding) => withSymbolOfName(holding, writes));
  const market = judgeMarket(samples, found, reference);
  const weighed = zip(samples, found).map(([holding, one]) =>
    sparing(holding, reference, () => weighTicker(holding, one, market, reference)),
  );
  const mark = exchangeOfFile(samples, weighed, reference);
  const atHome = zip(samples, weighed).map(([holding, one]) => {
    if (mark === null || holding.symbol === null || one.answered || !isUnsure(one)) return one;
    const marked = { ...holding, symbol: `${cleanSymbol(holding.symbol)}.${mark}` };
    const again = sparing(marked, reference, () => identify(marked, answers, reference));
    return again.status === 'identified' ? again : one;
  });
  const guessed = guessUsListings(samples, atHome, reference);
  return kinds.map((kind) => itemAt(guessed, kind));
}

/* One line costs one line: what the pack throws about a security leaves that security unidentified, and the rest of the file
   as it is. */
function sparing(holding: Holding, reference: Reference, identifyIt: () => Identification): Identification {
  try {
    const found = identifyIt();
    if (found.security.kind === 'company') findCompany(found.security.issuer, reference);
    return found;
  } catch {
    const assetClass = guessClass(holding);
    return {
      ...UNASKED,
      security: UNIDENTIFIED,
      assetClass,
      status: 'unknown',
      by: null,
      issuer: null,
      isFaulty: true,
    };
  }
}

function isUnsure({ status }: Identification): boolean {
  return status === 'ambiguous' || status === 'unknown';
}

/** Counts the lines, and those of which it is not known, or not certain, what they are. */
export function countIdentified(groups: readonly ResolvedGroup[]): Report['counts'] {
  const unsure = groups.filter(({ identification }) => isUnsure(identification));
  return { positions: countLines(groups), unsure: countLines(unsure) };
}

function describeIdentity({ status, issuer, security, by }: Identification): Position['identity'] {
  return { status, issuer, fund: security.kind === 'fund' ? security.symbol : null, by };
}
