import type {
  KeptCompany,
  KeptFigure,
  KeptFund,
  KeptPosition,
  KeptRange,
  Snapshot,
} from '../domain/change/snapshot.ts';
import { ASSET_CLASSES } from '../domain/model/holding.ts';
import { LENSES } from '../domain/model/lens.ts';
import { BASES } from '../domain/model/portfolio.ts';
import { SIZE_KEYS, SIZE_SCHEMES } from '../domain/model/size.ts';
import type { Result } from '../domain/model/units.ts';
import {
  addedLater,
  listOf,
  oneOf,
  optional,
  orNull,
  parseCurrency,
  parseDate,
  parseFinite,
  parseFlag,
  parseIssuer,
  parseText,
  parseWith,
  objectOf,
  tableOf,
  type Parse,
} from './fields.ts';
import { parseLikely } from './parse-likely.ts';
import { rowsOf } from './rows/parse-row-table.ts';
import { packRows } from '../domain/rows/pack-rows.ts';

const range = {
  share: orNull(parseFinite),
  low: orNull(parseFinite),
  high: orNull(parseFinite),
} as const;

const keptFigure = objectOf<Omit<KeptFigure, 'uncertain'> & { readonly uncertain?: number | null }>({
  ...range,
  value: parseFinite,
  uncertain: optional(orNull(parseFinite)),
  likely: addedLater(orNull(parseLikely), null),
});

/* A record from before `uncertain` was kept says no more than its ends. */
const figure: Parse<KeptFigure> = (value, path) => {
  const { uncertain, ...rest } = keptFigure(value, path);
  const between = rest.low === null || rest.high === null ? null : rest.high - rest.low;
  return { ...rest, uncertain: uncertain === undefined ? between : uncertain };
};

const position = objectOf<KeptPosition>({
  account: parseText,
  symbol: orNull(parseText),
  name: orNull(parseText),
  assetClass: oneOf([...ASSET_CLASSES, 'unknown']),
  issuer: orNull(parseIssuer),
  fund: orNull(parseText),
  quantity: orNull(parseFinite),
  currency: parseCurrency,
  value: parseFinite,
  baseValue: orNull(parseFinite),
});

const sizes = objectOf<KeptFund['size']>({
  mega: parseFinite,
  large: parseFinite,
  mid: parseFinite,
  small: parseFinite,
  micro: parseFinite,
  unknown: parseFinite,
});

const fund = objectOf<KeptFund>({
  symbol: parseText,
  asOf: orNull(parseDate),
  lens: parseFinite,
  smallCaps: parseFinite,
  size: sizes,
  classes: parseFinite,
  rest: parseFinite,
});

const company = objectOf<KeptCompany>({
  issuer: parseIssuer,
  symbol: parseText,
  name: parseText,
  size: oneOf(SIZE_KEYS),
  inLens: parseFlag,
  value: parseFinite,
  inFunds: tableOf(parseFinite),
});

const positions = rowsOf(position);

type Market = Snapshot['market'];
type KeptSnapshot = Omit<Snapshot, 'market'> & {
  readonly market: Omit<Market, 'asOf'> & { readonly asOf: Market['asOf'] | null };
};

const keptSnapshot = objectOf<KeptSnapshot>({
  id: parseText,
  portfolio: parseText,
  date: parseDate,
  dateFrom: oneOf(['files', 'kept']),
  oldest: orNull(parseDate),
  files: listOf(parseText),
  accounts: listOf(
    objectOf<Snapshot['accounts'][number]>({ account: parseText, broker: parseText, value: parseFinite }),
  ),
  settings: objectOf<Snapshot['settings']>({
    sizeScheme: oneOf(SIZE_SCHEMES),
    custom: parseText,
    lens: oneOf(LENSES),
    base: oneOf(BASES),
    currency: parseCurrency,
  }),
  pack: objectOf<Snapshot['pack']>({ version: parseText, equitiesAsOf: parseDate }),
  net: parseFinite,
  lens: figure,
  smallCaps: figure,
  effectiveNumber: objectOf<KeptRange>(range),
  cashAndBonds: orNull(parseFinite),
  open: addedLater(orNull(parseFinite), null),
  market: objectOf<KeptSnapshot['market']>({
    benchmark: parseText,
    asOf: addedLater<Market['asOf'] | null>(parseDate, null),
    lens: parseFinite,
    smallCaps: parseFinite,
  }),
  positions: (rows, path) => packRows(positions(rows, path)),
  funds: listOf(fund),
  companies: listOf(company),
});

/* The market of a record from before its day was kept is of the day of the lists. */
const snapshot: Parse<Snapshot> = (value, path) => {
  const { market, ...rest } = keptSnapshot(value, path);
  return { ...rest, market: { ...market, asOf: market.asOf ?? rest.pack.equitiesAsOf } };
};

/** Reads unknown data as a snapshot, strictly. The error names the first field that is not as it should be. */
export function parseSnapshot(value: unknown): Result<Snapshot, string> {
  return parseWith(snapshot, value);
}
