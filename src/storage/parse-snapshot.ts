import type {
  KeptCompany,
  KeptFigure,
  KeptFund,
  KeptPosition,
  KeptRange,
  Snapshot,
} from '../domain/change/snapshot.ts';
import { middleOf } from '../domain/measure/worth-a-range.ts';
import { ASSET_CLASSES } from '../domain/model/holding.ts';
import { LENSES } from '../domain/model/lens.ts';
import { BASES } from '../domain/model/portfolio.ts';
import { SIZE_KEYS, SIZE_SCHEMES, type SizeKey } from '../domain/model/size.ts';
import type { Result } from '../domain/model/units.ts';
import {
  fieldsOf,
  listOf,
  oneOf,
  orAbsent,
  orNull,
  parseCurrency,
  parseDate,
  parseFinite,
  parseFlag,
  parseIssuer,
  parseText,
  parseWith,
  tableOf,
  type Parse,
} from './fields.ts';
import { rowsOf } from './rows/parse-row-table.ts';
import { packRows } from '../domain/rows/pack-rows.ts';

/** Reads unknown data as a snapshot, strictly. The error names the first field that is not as it should be. */
export function parseSnapshot(value: unknown): Result<Snapshot, string> {
  return parseWith(snapshot, value);
}

const snapshot: Parse<Snapshot> = (value, path) => {
  const field = fieldsOf(value, path);
  const pack = field('pack', keptPack);
  const sizesAsOf = pack.equitiesAsOf;
  return {
    id: field('id', parseText),
    portfolio: field('portfolio', parseText),
    date: field('date', parseDate),
    dateFrom: field('dateFrom', oneOf(['files', 'kept'])),
    oldest: field('oldest', orNull(parseDate)),
    files: field('files', listOf(parseText)),
    accounts: field('accounts', listOf(account)),
    settings: field('settings', settings),
    pack,
    net: field('net', parseFinite),
    lens: field('lens', figure),
    smallCaps: field('smallCaps', figure),
    effectiveNumber: field('effectiveNumber', range),
    cashAndBonds: field('cashAndBonds', orNull(parseFinite)),
    open: field('open', orAbsent(parseFinite)),
    market: field('market', (market, at) => {
      const inMarket = fieldsOf(market, at);
      return {
        benchmark: inMarket('benchmark', parseText),
        asOf: inMarket('asOf', (day, place) => (day === undefined ? sizesAsOf : parseDate(day, place))),
        lens: inMarket('lens', parseFinite),
        smallCaps: inMarket('smallCaps', parseFinite),
      };
    }),
    positions: packRows(field('positions', rowsOf(position))),
    funds: field('funds', listOf(fund)),
    companies: field('companies', listOf(company)),
  };
};

const keptPack: Parse<Snapshot['pack']> = (value, path) => {
  const field = fieldsOf(value, path);
  return { version: field('version', parseText), equitiesAsOf: field('equitiesAsOf', parseDate) };
};

const account: Parse<Snapshot['accounts'][number]> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    account: field('account', parseText),
    broker: field('broker', parseText),
    value: field('value', parseFinite),
  };
};

const settings: Parse<Snapshot['settings']> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    sizeScheme: field('sizeScheme', oneOf(SIZE_SCHEMES)),
    custom: field('custom', parseText),
    lens: field('lens', oneOf(LENSES)),
    base: field('base', oneOf(BASES)),
    currency: field('currency', parseCurrency),
  };
};

const range: Parse<KeptRange> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    share: field('share', orNull(parseFinite)),
    low: field('low', orNull(parseFinite)),
    high: field('high', orNull(parseFinite)),
  };
};

const figure: Parse<KeptFigure> = (value, path) => {
  const field = fieldsOf(value, path);
  const ends = range(value, path);
  // a record from before it was kept says no more than its ends
  const between = ends.low === null || ends.high === null ? null : ends.high - ends.low;
  return {
    ...ends,
    value: field('value', parseFinite),
    uncertain: field('uncertain', (open, at) => (open === undefined ? between : orNull(parseFinite)(open, at))),
    likely: field('likely', orAbsent(likely)),
  };
};

const likely: Parse<NonNullable<KeptFigure['likely']>> = (value, path) => {
  const field = fieldsOf(value, path);
  field('share', orNull(parseFinite));
  const between = { low: field('low', parseFinite), high: field('high', parseFinite) };
  // a record of an older version has a middle however far apart the ends are
  return { ...between, share: middleOf(between) };
};

const position: Parse<KeptPosition> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    account: field('account', parseText),
    symbol: field('symbol', orNull(parseText)),
    name: field('name', orNull(parseText)),
    assetClass: field('assetClass', oneOf([...ASSET_CLASSES, 'unknown'])),
    issuer: field('issuer', orNull(parseIssuer)),
    fund: field('fund', orNull(parseText)),
    quantity: field('quantity', orNull(parseFinite)),
    currency: field('currency', parseCurrency),
    value: field('value', parseFinite),
    baseValue: field('baseValue', orNull(parseFinite)),
  };
};

const sizes: Parse<Readonly<Record<SizeKey, number>>> = (value, path) => {
  const field = fieldsOf(value, path);
  const part = (size: SizeKey) => field(size, parseFinite);
  return {
    mega: part('mega'),
    large: part('large'),
    mid: part('mid'),
    small: part('small'),
    micro: part('micro'),
    unknown: part('unknown'),
  };
};

const fund: Parse<KeptFund> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    symbol: field('symbol', parseText),
    asOf: field('asOf', orNull(parseDate)),
    lens: field('lens', parseFinite),
    smallCaps: field('smallCaps', parseFinite),
    size: field('size', sizes),
    classes: field('classes', parseFinite),
    rest: field('rest', parseFinite),
  };
};

const company: Parse<KeptCompany> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    issuer: field('issuer', parseIssuer),
    symbol: field('symbol', parseText),
    name: field('name', parseText),
    size: field('size', oneOf(SIZE_KEYS)),
    inLens: field('inLens', parseFlag),
    value: field('value', parseFinite),
    inFunds: field('inFunds', tableOf(parseFinite)),
  };
};
