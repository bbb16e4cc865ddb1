import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { identify } from '../../src/domain/identity/identify.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { decodeIndexNames } from '../../src/reference/named-funds.ts';
import { INDEX_NAMES } from '../../src/reference/data/catalog.ts';
import { loadReference } from '../../src/reference/load.ts';
import { holdingOf } from '../support/portfolio.ts';
import { HAS_SOURCES, sourceText } from './source-folder.ts';

/* The longest name wins, and what a name says beyond an index makes another index of it; no company's name is lost for it. */

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

const followed = (name: string): string | null => reference.fundByName(name)?.symbol ?? null;
const isOfShares = (symbol: string): boolean =>
  reference.bySymbol(symbol).some((one) => one.kind === 'fund' && one.fundClass === 'equity');

/* In the words of several languages; the last are no word at all. */
const FURTHER = [
  'Smallcap 250',
  'Equal Weight',
  'Next 50',
  'Auto',
  'Småbolag',
  'Equiponderado',
  'Nebenwerte',
  'Hållbar',
];
const UNHEARD_OF = ['Qwerty', '35:65', '均等', 'Новый'];

describe('an index in a name', () => {
  it.each([...FURTHER, ...UNHEARD_OF])('is not the one that goes on with “%s”', (word) => {
    for (const { symbol, index } of decodeIndexNames(INDEX_NAMES)) {
      if (!isOfShares(symbol)) continue;
      const name = `Acme ${index} ${word} Index Fund`;
      expect(followed(name), name).not.toBe(symbol);
    }
  });

  it('is found beside the words of the fund', () => {
    for (const { symbol, index } of decodeIndexNames(INDEX_NAMES)) {
      if (!isOfShares(symbol) || followed(index) === null) continue;
      const name = `Acme ${index} Index Fund Class A EUR Hedged Acc`;
      expect(followed(name), name).toBe(symbol);
    }
  });

  it.skipIf(!HAS_SOURCES)('of the sources is never read as a shorter one', () => {
    const { data } = Papa.parse<{ readonly index: string; readonly asset_class: string }>(
      sourceText('funds/world/index-names.csv'),
      {
        header: true,
        skipEmptyLines: true,
      },
    );
    const known = new Set(decodeIndexNames(INDEX_NAMES).flatMap(({ index, spellings }) => [index, ...spellings]));
    const further = data.filter((row) => row.asset_class === 'equity' && !known.has(row.index));
    for (const { index } of further) {
      const name = `Acme ${index} Index Fund`;
      expect([null, index], name).toContain(followed(name));
    }
  });
});

describe('the name of a company', () => {
  it('leads to it, though it speaks of funds', () => {
    const lost = reference.companies().filter(({ id, name, cap }) => {
      if (id.startsWith('~') || cap === null || !/\b(?:fund|funds|trust|index|etf)\b/i.test(name)) return false;
      const { security, candidates } = identify(holdingOf({ symbol: null, name, isin: null, value: 1 }), [], reference);
      if (security.kind === 'company') return false;
      return !candidates.some((one) => one.kind === 'company' && one.issuer === id);
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it('is not a fund’s, which goes on with what funds are called', () => {
    const largest = reference.rankedCompanies().slice(0, 300);
    for (const { name } of largest)
      for (const form of ['Fonds', 'Fondo', 'Rohstofffonds', 'Globalindeks', 'Index Fund', 'ETF', 'ファンド', '基金']) {
        const line = holdingOf({ symbol: null, name: `${name} ${form}`, isin: null, value: 1 });
        expect(identify(line, [], reference).security.kind, line.name!).not.toBe('company');
      }
  });
});
