import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ENDS_FILE } from '../../scripts/reference/config.ts';
import { endsTable, findContradictions, readEndsTable, readProvenEnds } from '../../scripts/reference/proven-ends.ts';
import { makeSources } from '../../scripts/reference/sources.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { loadReference } from '../../src/reference/load.ts';
import { HAS_SOURCES, sourceText } from './source-folder.ts';
import { sourcesOf } from './source-rows.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

const lines = readFileSync(ENDS_FILE, 'utf8').trimEnd().split('\n');
const ends = readEndsTable(sourcesOf({ ends: lines }).read('ends'));

/* The list that a fund is read from, by its ISIN; null where it is from none. */
function listOf(isin: string): string | null {
  const fund = reference.byIsin(isin).find(({ kind }) => kind === 'fund');
  const content = fund === undefined ? null : reference.fundContent(fund.symbol);
  return content !== null && 'list' in content ? content.list : null;
}

describe('what records prove of funds', () => {
  it('no list of the pack contradicts by more than five points', () => {
    expect(ends.length).toBeGreaterThan(300);
    expect(findContradictions(ends, reference)).toEqual([]);
  });

  it('shows up a list that is another fund’s, by how far it is off', () => {
    // what the records of two funds say that were once read from MSCI Netherlands and MSCI USA, held against a list that is right for neither
    const of = { of: 'mega-cap-tech', scheme: 'cumulative' } as const;
    const wrong = findContradictions(
      [
        { isin: 'IE00B4L5Y983', ...of, low: 15.2, high: 15.5 },
        { isin: 'IE00B5BMR087', ...of, low: 0, high: 100 },
      ],
      reference,
    );
    expect(wrong.map(({ isin, list }) => [isin, list])).toEqual([['IE00B4L5Y983', 'MSCI World']]);
    expect(wrong[0]!.off).toBeGreaterThan(5);
  });

  it.each(['isin,of,scheme,low,high\nX,tech,market-rank,0,1', 'isin,of,scheme,low,high\nX,mega-cap-tech,by-eye,0,1'])(
    'refuses a question that nobody asks: %s',
    (text) => {
      expect(() => readEndsTable(sourcesOf({ ends: text.split('\n') }).read('ends'))).toThrow(/unknown question/);
    },
  );
});

describe.skipIf(!HAS_SOURCES)('what records prove of funds, in the sources', () => {
  it('no list of the pack contradicts, and what a clone is held to is all of it that is about lists', () => {
    const all = readProvenEnds(makeSources(sourceText));
    expect(findContradictions(all, reference)).toEqual([]);
    expect(endsTable(all, reference)).toBe(readFileSync(ENDS_FILE, 'utf8'));
  });

  it('no fund is read from the list that was another index’s', () => {
    const repairs = makeSources(sourceText).read('funds/world/list-repairs.csv');
    expect(repairs).toHaveLength(25);
    const plain: Readonly<Record<string, string>> = {
      ...{ 'SOUTH-KOREA': 'MSCI Korea', TAIWAN: 'MSCI Taiwan', EUROPE: 'MSCI Europe', CHINA: 'MSCI China' },
      ...{ USA: 'MSCI USA', WORLD: 'MSCI World', SPY: 'SPY' },
    };
    for (const row of repairs) {
      expect(plain[row('from_list')], row('from_list')).toBeDefined();
      expect(listOf(row('isin')), row('isin')).not.toBe(plain[row('from_list')]);
    }
    // a fund of British companies that was called one of the whole world
    expect(listOf('GB00BD3RZ368')).toBe('MSCI United Kingdom');
  });
});
