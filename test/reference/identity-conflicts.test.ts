import { beforeAll, describe, expect, it } from 'vitest';
import { gatherGroundwork, type Groundwork } from '../../scripts/reference/groundwork.ts';
import { localCode } from '../../scripts/reference/exchanges.ts';
import { makeSources, type Row, type Sources } from '../../scripts/reference/sources.ts';
import { hasGovernmentNumber } from '../../src/domain/identity/government-bond.ts';
import { compareNames, nameKey } from '../../src/domain/identity/names.ts';
import { identifierKey } from '../../src/reference/identifier-hash.ts';
import { HAS_SOURCES, sourceText } from './source-folder.ts';

describe.skipIf(!HAS_SOURCES)('rows of an exchange abroad', { timeout: 60_000 }, () => {
  let sources: Sources;
  let ground: Groundwork;
  let abroadRows: readonly Row[];
  beforeAll(() => {
    sources = makeSources(sourceText);
    ground = gatherGroundwork(sources);
    const files = sources.read('funds/funds.csv').map((row) => row('file'));
    abroadRows = [...new Set(files)]
      .filter((file) => file !== '')
      .flatMap((file) => sources.read(`funds/${file}`))
      .filter((row) => row('symbol').includes(':') && row('asset_class') === 'Equity');
  });

  const rowOf = (cells: Readonly<Record<string, string>>): Row => {
    return (column) => cells[column] ?? '';
  };

  it('never become the US company that bears their letters: all of identity-conflicts.csv', () => {
    const conflicts = sources.read('funds/identity-conflicts.csv');
    expect(conflicts.length).toBeGreaterThan(800);
    const wrong = conflicts.filter((row) => {
      const [symbol, name] = [row('local_symbol'), row('foreign_name')];
      const country = row('country') === '' ? 'XX' : row('country');
      const cells = { symbol: `${symbol}:${country}`, name, country, listing: 'foreign' };
      const found = ground.resolvers.row(rowOf(cells));
      return found !== null && found === ground.companyOf(symbol) && !isTied(symbol, name, found);
    });
    expect(wrong.map((row) => `${row('local_symbol')} ${row('foreign_name')}`)).toEqual([]);
  });

  it('resolve to a company of their own letters only when more than the letters ties them: all lists', () => {
    expect(abroadRows.length).toBeGreaterThan(40_000);
    const wrong = new Set<string>();
    for (const row of abroadRows) {
      const letters = row('symbol').slice(0, -3);
      const bare = ground.companyOf(letters);
      if (bare === null || ground.resolvers.row(row) !== bare) continue;
      const byIsin = ground.identifiers.get(identifierKey(row('isin')));
      const tied = byIsin !== undefined && ground.companyOf(byIsin.symbol) === bare;
      if (!tied && !isTied(letters, row('name'), bare)) wrong.add(`${row('symbol')} ${row('name')}`);
    }
    expect([...wrong]).toEqual([]);
  });

  /** Whether a line abroad, or the company itself, has a name that speaks for it. */
  function isTied(letters: string, name: string, id: string): boolean {
    const lines = ground.foreign.lines.filter((line) => line.company === id);
    const names = [...lines.map((line) => line.name), ground.companies.find((one) => one.id === id)?.name ?? ''];
    return names.some(
      (known) =>
        nameKey(known) === nameKey(name) ||
        (lines.some((line) => localCode(line.symbol.replace(/\.[A-Z]+$/, '')) === localCode(letters)) &&
          compareNames(name, known, letters, false) !== 'contradicts'),
    );
  }

  it.each([
    ['KEY:CA', 'KEYERA CORP', 'KEY.TO'],
    ['BA.:GB', 'BAE SYSTEMS PLC', 'BA.L'],
    ['COP:DE', 'COMPUGROUP MEDICAL', null],
    ['SRE:GB', 'SIRIUS REAL ESTATE LTD', 'SRE.L'],
    ['ALL:AU', 'ARISTOCRAT LEISURE LTD', 'ALL.AX'],
    ['ANZ:AU', 'ANZ GROUP HOLDINGS LTD', 'ANZ.AX'],
    ['ROG:CH', 'ROCHE HOLDING PAR AG', 'ROG.SW'],
    ['MC:FR', 'LVMH', 'MC.PA'],
    ['CASH:NO', 'CASH SOMETHING ASA', null],
  ])('%s %s is %s', (symbol, name, id) => {
    const country = symbol.slice(-2);
    expect(ground.resolvers.row(rowOf({ symbol, name, country, listing: 'foreign' }))).toBe(id);
  });

  it('are never a state’s debt by their number, which begins as the table of state debt says', () => {
    const isDebt = (isin: string) => hasGovernmentNumber({ symbol: null, cusip: null, isin });
    const isins = ['equities/foreign.csv', 'funds/world/ucits-etfs.csv'].flatMap((file) =>
      sources.read(file).flatMap((row) => (row('isin') === '' ? [] : [row('isin')])),
    );
    expect(isins.length).toBeGreaterThan(8000);
    expect(isins.filter(isDebt)).toEqual([]);
    const proving = sources
      .read('words/government-bonds.csv')
      .filter((row) => row('prefix_proves_state_debt') === 'yes');
    // the US Treasury's stand in a CUSIP, India's leave room for a year, Russia's are no ISIN
    const beginnings = proving
      .filter((row) => !['US', 'IN', 'RU'].includes(row('country')))
      .flatMap((row) => row('isin_prefix').split('; '));
    expect(beginnings.length).toBeGreaterThan(14);
    expect(beginnings.filter((beginning) => !isDebt(beginning.padEnd(12, '0')))).toEqual([]);
  });
});
