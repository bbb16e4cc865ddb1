import type { MarketData, Overlay, UserList } from '../domain/lists/overlay.ts';
import { INDEXES, STYLES, THEMES, type Basket, type Company } from '../domain/model/reference.ts';
import { SECTORS } from '../domain/model/sector.ts';
import type { Result } from '../domain/model/units.ts';
import {
  fieldsOf,
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
  refuse,
  tableOf,
  type Parse,
} from './fields.ts';
import { parseRowFate } from './parse-row-fate.ts';

/* The door for what the user brought, as it comes back from storage or a backup. Rebuilt from known keys. */

/** Reads unknown data as an overlay, strictly. The error names the first field that is not as it should be. */
export function parseOverlay(value: unknown): Result<Overlay, string> {
  return parseWith(overlay, value);
}

const fundSymbol = made((text) => (text === '' ? null : text), 'a symbol');
const dateFrom = oneOf(['file', 'added']);
const overlay: Parse<Overlay> = (value, path) => {
  const field = fieldsOf(value, path);
  const lists = field('lists', listOf(userList));
  if (new Set(lists.map(({ fund }) => fund)).size < lists.length) refuse(`${path}lists`, 'one list a fund');
  return { lists, market: field('market', orNull(marketData)) };
};

const userList: Parse<UserList> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    fund: field('fund', fundSymbol),
    name: field('name', parseText),
    issuer: field('issuer', parseText),
    asOf: field('asOf', parseDate),
    asOfFrom: field('asOfFrom', dateFrom),
    fileName: field('fileName', parseText),
    fingerprint: field('fingerprint', parseText),
    basket: field('basket', basket),
    rows: field('rows', (rows, at) => {
      const count = fieldsOf(rows, at);
      return {
        companies: count('companies', parseCount),
        known: count('known', parseCount),
        rejected: count('rejected', parseCount),
      };
    }),
    // Lists of before had none of them.
    leftOut: field('leftOut', (value, path) => (value === undefined ? [] : listOf(parseRowFate)(value, path))),
    unknown: field('unknown', listOf(company)),
  };
};

const basket: Parse<Basket> = (value, path) => {
  const field = fieldsOf(value, path);
  const companies = field('companies', listOf(parseIssuer));
  const weights = field('weights', listOf(parseFinite));
  if (companies.length !== weights.length) refuse(path, 'a list with one weight a company');
  return {
    symbol: field('symbol', fundSymbol),
    name: field('name', parseText),
    asOf: field('asOf', parseDate),
    source: field('source', oneOf(['user'])),
    estimated: field('estimated', parseFlag),
    coverage: field('coverage', parseFinite),
    companies,
    weights,
    others: field('others', listOf(otherRow)),
  };
};

const otherRow: Parse<Basket['others'][number]> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    kind: field('kind', oneOf(['cash', 'bond', 'derivative', 'other', 'rest'])),
    name: field('name', parseText),
    weight: field('weight', parseFinite),
  };
};

const company: Parse<Company> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    id: field('id', parseIssuer),
    symbol: field('symbol', parseText),
    name: field('name', parseText),
    country: field('country', orNull(parseText)),
    cap: field('cap', orNull(parsePositive)),
    sector: field('sector', orNull(oneOf(SECTORS))),
    // A list of the user's knows no spans, as it knows no caps.
    capSpan: null,
    // The user's own size is an answer of the portfolio, never part of a list.
    ownSize: null,
    ranked: field('ranked', parseFlag),
    currency: field('currency', orNull(parseCurrency)),
    style: field('style', orNull(oneOf(STYLES))),
    indexes: field('indexes', listOf(oneOf(INDEXES))),
    themes: field('themes', listOf(oneOf(THEMES))),
    classes: field('classes', listOf(parseText)),
  };
};

const marketData: Parse<MarketData> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    asOf: field('asOf', parseDate),
    asOfFrom: field('asOfFrom', dateFrom),
    fileName: field('fileName', parseText),
    fingerprint: field('fingerprint', parseText),
    caps: field('caps', tableOf(parsePositive)),
    prices: field('prices', tableOf(parsePositive)),
    rows: field('rows', (rows, at) => {
      const count = fieldsOf(rows, at);
      return { total: count('total', parseCount), unknown: count('unknown', parseCount) };
    }),
  };
};
