import { beforeAll, describe, expect, it } from 'vitest';
import { builtInPack } from '../../scripts/reference/refresh.ts';
import type { Holding } from '../../src/domain/model/holding.ts';
import type { Identification } from '../../src/domain/identity/identification.ts';
import type { Listed, Reference } from '../../src/domain/model/reference.ts';
import { identifyFile, resolvePortfolio } from '../../src/domain/identity/resolve.ts';
import { symbolForms } from '../../src/domain/identity/symbols.ts';
import { currency } from '../../src/domain/model/units.ts';
import { decodePack, type DecodedPack } from '../../src/reference/make-reference.ts';
import { parseTable } from '../../src/reference/table.ts';
import { LOCAL_CODES } from '../../src/read/table/currency/currency-words.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { positionsIn } from '../../src/domain/rows/position-rows.ts';

/* Everything that the pack knows somebody by goes through the identification of a file, so that no row of a table can break a
   reading, and what a file says in the pack's own words is what the pack says. */

let pack: DecodedPack;
let formers: readonly string[];
beforeAll(async () => {
  const text = await builtInPack();
  pack = decodePack(text);
  formers = parseTable(text.equities.ALIASES).column('former');
});

const DOLLAR = currency('USD');
const KINDS = ['company', 'related', 'fund', 'cash', 'crypto'] as const;

function linesOf(kind: Listed['kind']): readonly Holding[] {
  const named = pack.listings.named(kind);
  return named.map(([symbol, name], at) =>
    holdingOf({ symbol, name: name === '' ? null : name, currency: DOLLAR, value: 1 }, at + 2),
  );
}

/* What a line became, as the pack would say it: the company, the fund, or the class. */
function keyOf({ security, doubt }: Identification): string {
  switch (security.kind) {
    case 'company':
      return security.issuer;
    case 'fund':
      return `fund ${security.symbol}`;
    case 'class':
      return security.of;
    case 'unidentified':
      return doubt ?? 'unknown';
  }
}

function rightKeys(listed: Listed): readonly string[] {
  switch (listed.kind) {
    case 'company':
      return [listed.issuer];
    case 'fund':
      return [`fund ${listed.symbol}`, 'cash', ...(listed.fundClass === 'alternative' ? ['other'] : [])];
    case 'cash':
      return ['cash'];
    case 'crypto':
      return ['crypto'];
    case 'related':
      return ['derivative', 'bond', 'other'];
  }
}

/** The lines as a report shows them; it fails where one cannot be described. */
function describeAll(holdings: readonly Holding[], reference: Reference) {
  const { describe: positions } = resolvePortfolio(portfolioOf([fileOf(holdings)]), reference);
  return positionsIn(positions(() => true));
}

describe('every symbol of the pack', { timeout: 120_000 }, () => {
  it.each(KINDS)('of the kind %s is nobody else under its own name', (kind) => {
    const lines = linesOf(kind);
    const found = identifyFile(fileOf(lines), [], pack.reference);
    const wrong = lines.filter(({ symbol }, at) => {
      const one = found[at]!;
      if (one.isFaulty) return true;
      if (one.security.kind === 'unidentified') return false;
      const bearers = pack.listings.bySymbol(symbol!);
      return !bearers.flatMap(rightKeys).includes(keyOf(one));
    });
    expect(
      wrong.map(({ symbol, name }, at) => `${symbol} ${name} ${keyOf(found[lines.indexOf(wrong[at]!)]!)}`),
    ).toEqual([]);
    expect(describeAll(lines, pack.reference)).toHaveLength(lines.length);
  });

  it('of a listed company or of a fund is found by itself with its own name', () => {
    for (const kind of ['company', 'fund'] as const) {
      const lines = linesOf(kind).filter(({ name }) => name !== null);
      const found = identifyFile(fileOf(lines), [], pack.reference);
      const open = lines.filter((_, at) => found[at]!.security.kind === 'unidentified');
      expect(open.map(({ symbol, name }) => `${symbol} ${name}`)).toEqual([]);
    }
  });
});

describe('every former symbol of the pack', () => {
  it('leads to its successor, to today\u2019s bearer, or to nobody', () => {
    const lines = formers.map((symbol, at) => holdingOf({ symbol, value: 1 }, at + 2));
    const found = identifyFile(fileOf(lines), [], pack.reference);
    const wrong = lines.filter(({ symbol }, at) => {
      const one = found[at]!;
      if (one.isFaulty) return true;
      const alias = pack.reference.alias(symbol!);
      const successors = alias === null || alias.symbol === null ? [] : pack.reference.bySymbol(alias.symbol);
      const today = symbolForms(symbol!).flatMap((form) => pack.reference.bySymbol(form));
      const right = [...today, ...successors].flatMap(rightKeys);
      return one.security.kind !== 'unidentified' && !right.includes(keyOf(one));
    });
    expect(wrong.map(({ symbol }) => symbol)).toEqual([]);
    expect(lines.length).toBeGreaterThan(2000);
  });
});

describe('every identifier of the pack', () => {
  it('leads to what it is of, whatever name stands beside it', () => {
    const { reference, identifiers } = pack;
    const byHash = (hash: string): readonly Listed[] => {
      const found = identifiers.byHash(hash);
      return found === null ? [] : [found];
    };
    const hashes = identifiers.hashes();
    const lines = hashes.map((isin, at) => holdingOf({ isin, name: 'Cut na', value: 1 }, at + 2));
    const found = identifyFile(fileOf(lines), [], { ...reference, byIsin: byHash });
    const wrong = hashes.filter((hash, at) => !byHash(hash).flatMap(rightKeys).includes(keyOf(found[at]!)));
    expect(wrong).toEqual([]);
    expect(hashes.length).toBeGreaterThan(20_000);
  });
});

it('a symbol that alone tells the money of its country is no company of New York', () => {
  const sure = LOCAL_CODES.filter(({ fewest }) => fewest === 1);
  // Singapore's have digits, and are known by them
  const symbols = pack.listings.named('company').flatMap(([symbol]) => (/\d/.test(symbol) ? [] : symbol));
  expect(symbols.filter((symbol) => sure.some(({ codes }) => codes.test(symbol)))).toEqual([]);
});
