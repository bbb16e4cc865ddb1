import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { ruleWords } from '../../src/domain/identity/fund-names.ts';
import { nameKey } from '../../src/domain/identity/names.ts';
import { identifyFile } from '../../src/domain/identity/resolve.ts';
import { viewFund } from '../../src/domain/look-through/fund-view.ts';
import { openStandIns } from '../../src/domain/look-through/stand-ins.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { currency } from '../../src/domain/model/units.ts';
import { FUNDS, PLAN_FUNDS } from '../../src/reference/data/catalog.ts';
import { loadReference } from '../../src/reference/load.ts';
import { parseTable } from '../../src/reference/table.ts';
import { makeSources } from '../../scripts/reference/sources.ts';
import { fileOf, holdingOf } from '../support/portfolio.ts';
import { HAS_SOURCES, sourceText } from './source-folder.ts';

/* Securities that many savers hold, as their brokers print them, by hand: what each must be. `seen as LIST` is a fund that is seen into with
   that list, `likely X` one that is not and is read as X in the likely reading alone, `known` a fund of which no more is known; `fund X` is that
   of this symbol or ISIN; `bond`, `cash`, `commodity`, `crypto` and `other` hold no companies; `company X` is a share of the company that has
   this symbol at home or in New York; `unknown` is nobody, and `asked` is asked about. Behind a `|`
   stands what is worse and still not wrong. Letters and numbers stand where brokers print them. */
interface Line {
  readonly symbol: string;
  readonly name: string;
  readonly isin: string;
  readonly currency: string;
  readonly expected: string;
}
const LINES = Papa.parse<Line>(readFileSync(join(import.meta.dirname, '../fixtures/identity/much-held.csv'), 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

function whatIs(line: Line): string {
  const { symbol, name, isin } = line;
  const stated = (cell: string): string | null => (cell === '' ? null : cell);
  const holding = holdingOf({
    symbol: stated(symbol),
    name: stated(name),
    isin: stated(isin),
    currency: currency(line.currency),
    value: 100,
  });
  const { security, status } = identifyFile(fileOf([holding]), [], reference)[0]!;
  switch (security.kind) {
    case 'company':
      return `company ${security.issuer}`;
    case 'class':
      return security.of;
    case 'unidentified':
      return status === 'ambiguous' ? 'asked' : 'unknown';
    case 'fund':
      return line.expected.startsWith('fund ') ? `fund ${security.symbol}` : whatIsFund(security.symbol);
  }
}

/* The same in the pack's own words. */
function inWordsOfPack(expected: string): string {
  const [, kind, who = ''] = /^(company|fund) (.+)$/.exec(expected) ?? [];
  const found = [...reference.bySymbol(who), ...reference.byIsin(who)].find((one) => one.kind === kind);
  if (found === undefined) return expected;
  return found.kind === 'company' ? `company ${found.issuer}` : `${kind} ${found.symbol}`;
}

function whatIsFund(symbol: string): string {
  const view = viewFund(symbol, reference);
  if (view.kind === 'class') return view.of;
  if (view.kind === 'list') return `seen as ${view.basket.symbol}`;
  if (view.kind === 'funds') return `seen as ${view.parts.map((part) => part.symbol).join(', ')}`;
  const standIn = openStandIns([], reference)(symbol);
  return standIn === null ? 'known' : `likely ${standIn.witness}`;
}

describe('names that lead to a fund as a whole', () => {
  it('are no company’s', () => {
    const table = parseTable(PLAN_FUNDS);
    const whole = table.column('words').flatMap((words) => (words.startsWith('=') ? [words.slice(1)] : []));
    expect(whole.length).toBeGreaterThan(500);
    const isCompanys = (name: string): boolean =>
      reference.byName(nameKey(name)).some((one) => one.kind === 'company' && ruleWords(one.name).join(' ') === name);
    const taken = whole.filter(isCompanys);
    expect(taken).toEqual([]);
  });
});

describe('a fund of the US by its own name alone', () => {
  const isIndex = (name: string): boolean => /\bindex\b/i.test(name);
  it('that chooses its shares is never read as one that follows an index', () => {
    const table = parseTable(FUNDS);
    const named = table.column('symbol').flatMap((symbol, at) => {
      const name = (table.column('name')[at] ?? '').replace(/(?<= Fund)\b.*$/i, '');
      return /^[A-Z]{4}X$/.test(symbol) && / Fund$/i.test(name) && !isIndex(name) ? [name] : [];
    });
    const names = [...new Set(named)];
    expect(names.length).toBeGreaterThan(5000);
    const others = names.filter((name) => {
      const holding = holdingOf({ symbol: null, name, currency: currency('USD'), value: 100 });
      const { security } = identifyFile(fileOf([holding]), [], reference)[0]!;
      if (security.kind !== 'fund') return false;
      const found = reference.bySymbol(security.symbol).find(({ kind }) => kind === 'fund');
      return found?.kind === 'fund' && found.fundClass === 'equity' && isIndex(found.name);
    });
    expect(others).toEqual([]);
  });
});

describe('a number that nobody looked up', () => {
  it.each(['GB00BG0QPL51', 'GB00B545NX97', 'LU0346388704', 'FR0013076478', 'SE0003299999', 'IE00BFPM9V94'])(
    '%s leads to none',
    (isin) => {
      expect(reference.byIsin(isin)).toEqual([]);
    },
  );
});

describe.skipIf(!HAS_SOURCES)('an index that is only said to be a fund’s', () => {
  it('is seen into nowhere, but where its papers are quoted', () => {
    const sources = makeSources(sourceText);
    const decided = sources.read('decisions/much-held.csv').filter((row) => row('quoted_in') !== '');
    const quoted = new Set(decided.map((row) => row('name')));
    const said = sources
      .read('funds/world/much-held.csv')
      .filter((row) => row('answers') === 'index' && row('source').includes('general knowledge'))
      .filter((row) => !quoted.has(row('name')));
    expect(said.length).toBeGreaterThan(10);
    const seen = said.filter((row) => {
      const line = { symbol: '', name: row('name'), isin: row('id'), currency: '', expected: '' };
      return whatIs(line).startsWith('seen');
    });
    expect(seen.map((row) => row('name'))).toEqual([]);
  });
});

describe('what many savers hold', () => {
  it('is asked of more than 600 lines', () => {
    expect(LINES.length).toBeGreaterThan(600);
  });

  it('is what it is, and never another', () => {
    const wrong = LINES.map((line) => ({ ...line, found: whatIs(line) })).filter(
      ({ found, expected }) => !expected.split('|').map(inWordsOfPack).includes(found),
    );
    expect(wrong).toEqual([]);
  });
});
