import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Identification } from '../../src/domain/identity/identification.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { identifyFile } from '../../src/domain/identity/resolve.ts';
import { currency } from '../../src/domain/model/units.ts';
import { loadReference } from '../../src/reference/load.ts';
import { fileOf, holdingOf } from '../support/portfolio.ts';

/* Securities as brokers of many countries write them, by hand: symbol or national number, name, ISIN, currency, price, and what
   the line is. `fund:` with a symbol is that fund; `world-fund` a fund of another country, known or not, but never a company and
   never a US fund of the same letters; `?` is asked about; `unknown` is nobody; `|` parts what would both be right. */
interface Line {
  readonly symbol: string;
  readonly name: string;
  readonly isin: string;
  readonly currency: string;
  readonly price: string;
  readonly expected: string;
}
function linesOf(file: string): readonly Line[] {
  const table = readFileSync(join(import.meta.dirname, '../fixtures/identity', file), 'utf8');
  return Papa.parse<Line>(table, { header: true, skipEmptyLines: true }).data;
}
const LINES = linesOf('securities.csv');
/* Names that a shorter one begins, that a company's words begin, or that are written in other letters: right, or unknown, never wrong. */
const TRICKY = linesOf('tricky-names.csv');

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

function wordFor({ security, status, doubt }: Identification): string {
  switch (security.kind) {
    case 'company':
      return security.issuer;
    case 'fund':
      return `fund:${security.symbol}`;
    case 'class':
      return security.of;
    case 'unidentified':
      return doubt === null && status === 'unknown' ? 'unknown' : '?';
  }
}

function identified(line: Line): string {
  const text = (cell: string): string | null => (cell === '' ? null : cell);
  const holding = holdingOf({
    symbol: text(line.symbol),
    name: text(line.name),
    isin: text(line.isin),
    currency: currency(line.currency),
    price: line.price === '' ? null : Number(line.price),
    value: 100,
  });
  return wordFor(identifyFile(fileOf([holding]), [], reference)[0]!);
}

/* Funds of the US bear letters and names of funds elsewhere. */
function isUsFund(word: string): boolean {
  const symbol = word.replace('fund:', '');
  const known = reference.bySymbol(symbol).find(({ kind }) => kind === 'fund');
  return known !== undefined && /^[A-Z]{1,5}$/.test(symbol) && !/UCITS|World/.test(known.name);
}

describe('securities of the world', () => {
  it('are about three hundred', () => {
    expect(LINES.length).toBeGreaterThan(280);
  });

  it('some hundred have tricky names', () => {
    expect(TRICKY.length).toBeGreaterThan(100);
  });

  it.each(
    [...LINES, ...TRICKY].map((line) => [`${line.symbol} ${line.name} ${line.isin} ${line.currency}`, line] as const),
  )('%s', (_, line) => {
    const found = identified(line);
    const isRight = line.expected.split('|').some((expected) => {
      if (expected !== 'world-fund') return found === expected;
      return found === 'unknown' || (found.startsWith('fund:') && !isUsFund(found));
    });
    expect(isRight ? line.expected : found).toBe(line.expected);
  });
});
