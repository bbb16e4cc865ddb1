import { accountOf } from '../files/file-parts.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Holding } from '../model/holding.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { PositionGroup } from '../model/report-positions.ts';
import type { CompanyExposure } from '../model/report-exposure.ts';
import type { Report } from '../model/report.ts';
import { countPositions } from '../rows/position-rows.ts';
import { openSum, readSums, sumFor, addTo, sumInAnyOrder } from '../sum.ts';
import type { IsoDate, IssuerId } from '../model/units.ts';
import { customWord } from './definitions.ts';
import {
  snapshotId,
  type KeptAccount,
  type KeptCompany,
  type KeptFigure,
  type KeptFund,
  type KeptPosition,
  type Snapshot,
} from './snapshot.ts';
import { packColumns } from '../rows/pack-rows.ts';
import { itemAt } from '../must.ts';

/* Companies below this share of the whole are in the funds' figures alone: some hundreds are kept, not thousands. */
const LEAST = 0.0005;

/**
 * Takes what has to be kept of a portfolio of one day. `today` is its date where no file states one. The report must be of
 * the whole portfolio, looked through. Null = nothing in it has a value.
 */
export function takeSnapshot(portfolio: Portfolio, report: Report, today: IsoDate): Snapshot | null {
  if (countPositions(report.positions) === 0) return null;
  const days = portfolio.files.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort();
  const newest = days.at(-1) ?? null;
  const date = newest ?? today;
  const positions = keptPositions(portfolio, report);
  const { settings, reference, lens, smallCaps, concentration, benchmark } = report;
  const cash = report.exposure.composition.find(({ key }) => key === 'cash-and-bonds');
  return {
    id: snapshotId(portfolio.id, date),
    portfolio: portfolio.id,
    date,
    dateFrom: newest === null ? 'kept' : 'files',
    oldest: days[0] ?? null,
    files: portfolio.files.map(({ name }) => name),
    accounts: keptAccounts(portfolio, positions),
    settings: {
      sizeScheme: settings.sizeScheme,
      custom: customWord(portfolio.settings),
      lens: settings.lens,
      base: settings.base,
      currency: settings.currency,
    },
    pack: { version: reference.version, equitiesAsOf: reference.equitiesAsOf },
    net: report.totals.net,
    lens: keptFigure(lens),
    smallCaps: keptFigure(smallCaps),
    effectiveNumber: { share: concentration.effectiveNumber, low: concentration.low, high: concentration.high },
    cashAndBonds: cash === undefined ? null : cash.share,
    open: report.totals.uncertain,
    market: { benchmark: benchmark.name, asOf: benchmark.asOf, lens: benchmark.lens, smallCaps: benchmark.smallCaps },
    positions: packColumns(positions),
    funds: report.funds.map(keptFund),
    companies: keptCompanies(report),
  };
}

function keptFigure({ value, share, low, high, uncertain, likely }: Report['lens' | 'smallCaps']): KeptFigure {
  return {
    value,
    share,
    low,
    high,
    uncertain,
    likely: likely === null ? null : { share: likely.share, low: likely.low, high: likely.high },
  };
}

/** What stands in each field of all positions. */
type KeptColumns = { readonly [Name in keyof KeptPosition]: KeptPosition[Name][] };

/* What a line says in words, and who it is, is worked out once for its group: of 100,000 lines the numbers alone differ, and no object is
   made of any. */
function keptPositions(portfolio: Portfolio, report: Report): KeptColumns {
  const files = new Map(portfolio.files.map((file) => [file.name, file]));
  const companies = new Set(report.companies.map(({ issuer }) => issuer));
  const kept: KeptColumns = {
    account: [],
    symbol: [],
    name: [],
    assetClass: [],
    issuer: [],
    fund: [],
    quantity: [],
    currency: [],
    value: [],
    baseValue: [],
  };
  for (const { file, rows, groups, baseValue } of report.positions) {
    const words = rows.groups.map(({ first }, group) =>
      wordsOf(file, files.get(file), first, itemAt(groups, group), companies),
    );
    for (let at = 0; at < baseValue.length; at += 1) {
      const { account, symbol, name, assetClass, issuer, fund, currency } = itemAt(words, itemAt(rows.groupOf, at));
      kept.account.push(account);
      kept.symbol.push(symbol);
      kept.name.push(name);
      kept.assetClass.push(assetClass);
      kept.issuer.push(issuer);
      kept.fund.push(fund);
      kept.quantity.push(numberOrNull(itemAt(rows.quantity, at)));
      kept.currency.push(currency);
      kept.value.push(itemAt(rows.value, at));
      kept.baseValue.push(numberOrNull(itemAt(baseValue, at)));
    }
  }
  return kept;
}

type KeptWords = Omit<KeptPosition, 'quantity' | 'value' | 'baseValue'>;

function wordsOf(
  fileName: string,
  file: FileReading | undefined,
  first: Holding,
  { currency, assetClass, identity }: PositionGroup,
  companies: ReadonlySet<IssuerId>,
): KeptWords {
  const isCompany = assetClass === 'equity' && identity.issuer !== null && companies.has(identity.issuer);
  const isOpen = identity.status === 'ambiguous' || identity.status === 'unknown';
  return {
    account: file === undefined ? fileName : (accountOf(file, first) ?? file.broker),
    symbol: first.symbol,
    name: first.name,
    assetClass: isOpen && identity.fund === null && !isCompany ? 'unknown' : assetClass,
    issuer: isCompany ? identity.issuer : null,
    fund: identity.fund,
    currency,
  };
}

function numberOrNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}

function keptAccounts(portfolio: Portfolio, positions: KeptColumns): readonly KeptAccount[] {
  const brokers = new Map(
    portfolio.files.flatMap((file) =>
      file.holdings.groups.map(({ first }) => [accountOf(file, first) ?? file.broker, file.broker] as const),
    ),
  );
  const values = new Map<string, number[]>();
  for (const [at, account] of positions.account.entries()) {
    let known = values.get(account);
    if (known === undefined) values.set(account, (known = []));
    const value = positions.baseValue[at] ?? null;
    if (value !== null) known.push(value);
  }
  return [...values].map(([account, all]) => ({
    account,
    broker: brokers.get(account) ?? '',
    value: sumInAnyOrder(all),
  }));
}

/* What a list covers beyond 100 % is kept with what is no company, where it mostly comes from, so that the parts stay all of the fund. */
function keptFund({ symbol, asOf, lens, smallCaps, size, classes, rest, excess }: Report['funds'][number]): KeptFund {
  return { symbol, asOf, lens, smallCaps, size, classes: classes + excess, rest };
}

function keptCompanies(report: Report): readonly KeptCompany[] {
  const values = new Map(report.funds.map(({ symbol, value }) => [symbol, value]));
  const direct = new Set(report.positions.flatMap(({ groups }) => groups.map(directly)));
  const least = Math.abs(report.totals.net) * LEAST;
  return report.companies
    .filter(({ issuer, value, inLens }) => inLens || direct.has(issuer) || Math.abs(value) >= least)
    .map(({ issuer, symbol, name, size, inLens, value, viaFunds }) => ({
      issuer,
      symbol,
      name,
      size,
      inLens,
      value,
      inFunds: weightsIn(viaFunds, values),
    }));
}

const directly = ({ identity }: PositionGroup) => identity.issuer;

/* The weight of a company in each fund that is held: what of the fund's money is in it, whatever funds lie between. */
function weightsIn(
  paths: CompanyExposure['viaFunds'],
  values: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> {
  const sums = new Map<string, ReturnType<typeof openSum>>();
  for (const { path, value } of paths) if (path[1] !== undefined) addTo(sumFor(sums, path[1]), value);
  return Object.fromEntries(
    [...readSums(sums)].flatMap(([fund, value]) => {
      const whole = values.get(fund);
      return whole === undefined || whole === 0 ? [] : [[fund, value / whole]];
    }),
  );
}
