import type { MarketData, Overlay, UserList } from '../domain/lists/overlay.ts';
import { INDEXES, STYLES, THEMES, type Basket, type Company } from '../domain/model/reference.ts';
import { SECTORS } from '../domain/model/sector.ts';
import type { Result } from '../domain/model/units.ts';
import {
  addedLater,
  listOf,
  made,
  oneOf,
  orNull,
  parseCount,
  parseCurrency,
  parseDate,
  parseFinite,
  parseFlag,
  parseIssuer,
  parsePositive,
  parseText,
  parseWith,
  objectOf,
  refuse,
  tableOf,
  type Parse,
} from './fields.ts';
import { parseRowFate } from './parse-row-fate.ts';

/* The door for what the user brought, as it comes back from storage or a backup. Rebuilt from known keys. */

const fundSymbol = made((text) => (text === '' ? null : text), 'a symbol');
const dateFrom = oneOf(['file', 'added']);

const keptBasket = objectOf<Basket>({
  symbol: fundSymbol,
  name: parseText,
  asOf: parseDate,
  source: oneOf(['user']),
  estimated: parseFlag,
  coverage: parseFinite,
  companies: listOf(parseIssuer),
  weights: listOf(parseFinite),
  others: listOf(
    objectOf<Basket['others'][number]>({
      kind: oneOf(['cash', 'bond', 'derivative', 'other', 'rest']),
      name: parseText,
      weight: parseFinite,
    }),
  ),
});

const basket: Parse<Basket> = (value, path) => {
  const read = keptBasket(value, path);
  return read.companies.length === read.weights.length ? read : refuse(path, 'a list with one weight a company');
};

const company = objectOf<Company>({
  id: parseIssuer,
  symbol: parseText,
  name: parseText,
  country: orNull(parseText),
  cap: orNull(parsePositive),
  sector: orNull(oneOf(SECTORS)),
  // A list of the user's knows no spans, as it knows no caps.
  capSpan: () => null,
  // The user's own size is an answer of the portfolio, never part of a list.
  ownSize: () => null,
  ranked: parseFlag,
  currency: orNull(parseCurrency),
  style: orNull(oneOf(STYLES)),
  indexes: listOf(oneOf(INDEXES)),
  themes: listOf(oneOf(THEMES)),
  classes: listOf(parseText),
});

const userList = objectOf<UserList>({
  fund: fundSymbol,
  name: parseText,
  issuer: parseText,
  asOf: parseDate,
  asOfFrom: dateFrom,
  fileName: parseText,
  fingerprint: parseText,
  basket,
  rows: objectOf<UserList['rows']>({ companies: parseCount, known: parseCount, rejected: parseCount }),
  leftOut: addedLater(listOf(parseRowFate), []),
  unknown: listOf(company),
});

const marketData = objectOf<MarketData>({
  asOf: parseDate,
  asOfFrom: dateFrom,
  fileName: parseText,
  fingerprint: parseText,
  caps: tableOf(parsePositive),
  prices: tableOf(parsePositive),
  rows: objectOf<MarketData['rows']>({ total: parseCount, unknown: parseCount }),
});

const keptOverlay = objectOf<Overlay>({ lists: listOf(userList), market: orNull(marketData) });

/** Reads unknown data as an overlay, strictly. The error names the first field that is not as it should be. */
export function parseOverlay(value: unknown): Result<Overlay, string> {
  return parseWith((raw, path) => {
    const read = keptOverlay(raw, path);
    const funds = new Set(read.lists.map(({ fund }) => fund));
    return funds.size === read.lists.length ? read : refuse('lists', 'one list a fund');
  }, value);
}
