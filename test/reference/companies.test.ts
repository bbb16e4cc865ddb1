import { describe, expect, it } from 'vitest';
import { companiesTable, gatherCompanies } from '../../scripts/reference/companies.ts';
import { foreignTable } from '../../scripts/reference/foreign.ts';
import { unlistedTable } from '../../scripts/reference/unlisted.ts';
import { issuerId } from '../../src/domain/model/units.ts';
import { decodeCompanies } from '../../src/reference/companies.ts';
import { sourcesOf } from './source-rows.ts';

const COLUMNS = 'symbol,name,issuer_id,kind,country,market_cap_usd,volume_shares,sector,price_usd';
const gather = (members: readonly string[], ...listings: readonly string[]) =>
  gatherCompanies(
    sourcesOf({
      'equities/listings.csv': [COLUMNS, ...listings.map((row) => `${row},200`)],
      'equities/index-members.csv': ['index,symbol', ...members],
      'equities/other-listings.csv': ['symbol,name,kind,country', ...SHELLS],
    }),
  );
const SHELLS: string[] = [];

describe('companies', () => {
  it('gather their share classes, the most traded first, and count their cap once', () => {
    const [company] = gather(
      [],
      'LB.C,Class C,LB.A,common,United States,50,10,Energy',
      'LB.B,Class B,LB.A,common,United States,50,20,Energy',
      'LB.A,Class A,LB.A,common,United States,50,30,Energy',
    );
    expect(company).toMatchObject({ id: 'LB.A', name: 'Class A', cap: 50, otherClasses: ['LB.B', 'LB.C'] });
  });

  it('stand largest first, those without a cap last', () => {
    const companies = gather(
      [],
      'A,,A,common,United States,,1,',
      'B,,B,common,United States,5,1,',
      'C,,C,common,United States,9,1,',
    );
    expect(companies.map((company) => company.id)).toEqual(['C', 'B', 'A']);
  });

  it.each([
    ['US by the list', [], 'common', 'United States', true],
    ['foreign', [], 'common', 'Ireland', false],
    ['foreign, in the S&P 500', ['sp500,A'], 'common', 'Ireland', true],
    ['foreign, in the Russell 2000', ['russell2000,A'], 'common', 'Canada', true],
    ['foreign, in the Nasdaq-100 only', ['nasdaq100,A'], 'common', 'Netherlands', false],
    ['a US REIT', [], 'reit', 'United States', true],
    ['an ADR, though in an index', ['russell1000,A'], 'adr', 'China', false],
    ['a US BDC', [], 'bdc', 'United States', false],
    ['a US partnership', [], 'mlp', 'United States', false],
    ['a US royalty trust', [], 'royalty-trust', 'United States', false],
  ])('ranked: %s', (_, members, kind, country, ranked) => {
    expect(gather(members, `A,,A,${kind},${country},1,1,`)[0]?.ranked).toBe(ranked);
  });

  it('have SPACs among them, of unknown size and sector and never ranked; other lines of that list are no companies', () => {
    SHELLS.push('SHEL1,Blank Cheque Corp,spac,United States', 'SHEL1W,Blank Cheque Warrant,warrant,United States');
    const companies = gather([], 'A,,A,common,United States,5,1,');
    SHELLS.length = 0;
    expect(companies.map(({ id }) => id)).toEqual(['A', 'SHEL1']);
    expect(companies[1]).toMatchObject({ cap: null, sector: '', ranked: false, country: 'US' });
  });

  it('stop the compiler when a country has no code or a sector no name', () => {
    expect(() => gather([], 'A,,A,common,Atlantis,1,1,')).toThrow('Atlantis');
    expect(() => gather([], 'A,,A,common,United States,1,1,Technology')).toThrow('Technology');
  });

  it('carry what is traded a day as a step that holds it, and none where the list says nothing', () => {
    const companies = gather([], 'A,,A,common,United States,5,1000,', 'B,,B,common,United States,4,,');
    const decoded = decodeCompanies({
      listed: companiesTable(
        companies,
        { style: new Map(), indexes: new Map(), themes: new Map() },
        { abroad: new Map(), printed: new Map(), called: new Map() },
      ),
      foreign: foreignTable([]),
      unlisted: unlistedTable([]),
    });
    const traded = decoded.traded(issuerId('A'))!;
    expect(traded.low).toBeLessThanOrEqual(200_000);
    expect(traded.high).toBeGreaterThan(200_000);
    expect(decoded.traded(issuerId('B'))).toBeNull();
    expect(decoded.traded(issuerId('NOPE'))).toBeNull();
  });

  it('read back as they were written', () => {
    const listed = companiesTable(
      gather(
        [],
        'A,Ay,A,common,Ireland,,1,',
        'B.A,Bee,B.A,common,United States,7,2,Energy',
        'B.B,Bee,B.A,common,United States,7,1,Energy',
      ),
      {
        style: new Map([['A', 'blend']]),
        indexes: new Map([['A', 'sp500 dow30']]),
        themes: new Map([['A', 'semiconductors']]),
      },
      {
        abroad: new Map([['A', ['A.IR', 'AYYY']]]),
        printed: new Map([['A', ['Ay plc', 'Eire Bank', 'EIRE BANK']]]),
        called: new Map([['A', ['The Irish one']]]),
      },
    );
    const foreign = foreignTable([
      {
        id: '1.T',
        name: 'Ichi',
        country: 'JP',
        cap: 5,
        span: null,
        sector: 'Energy',
        otherClasses: ['1P.T'],
        overTheCounter: ['ICHIY'],
      },
    ]);
    const unlisted = unlistedTable([
      { id: '~X:FR', symbol: 'X:FR', name: 'Ex', country: 'FR', sector: '', isins: ['FR0000120271'] },
      { id: '~X:FR/WHY', symbol: 'X:FR', name: 'Why', country: '', sector: '', isins: [] },
    ]);
    const companies = decodeCompanies({ listed, foreign, unlisted });
    // what only repeats the name in other letters says nothing
    expect(companies.namedAtHome()).toEqual([['A', 'EIRE BANK']]);
    expect(companies.commonNames()).toEqual([['A', 'The Irish one']]);
    expect(companies.company(issuerId('A'))).toEqual({
      id: 'A',
      symbol: 'A',
      name: 'Ay',
      country: 'IE',
      cap: null,
      sector: null,
      capSpan: null,
      ownSize: null,
      ranked: false,
      currency: 'EUR',
      style: 'blend',
      indexes: ['sp500', 'dow30'],
      themes: ['semiconductors'],
      classes: ['A'],
    });
    for (const symbol of ['A.IR', 'AYYY']) expect(companies.bySymbol(symbol)?.id).toBe('A');
    for (const symbol of ['1.T', '1P.T', 'ICHIY'])
      expect(companies.bySymbol(symbol)).toMatchObject({
        id: '1.T',
        cap: 5,
        ranked: false,
        currency: 'JPY',
        style: null,
        classes: ['1.T', '1P.T'],
      });
    expect(companies.company(issuerId('~X:FR/WHY'))).toMatchObject({ symbol: 'X:FR', cap: null, currency: null });
    expect(companies.bySymbol('X:FR')).toMatchObject({ id: '~X:FR', currency: 'EUR' });
    expect(companies.ids()).toEqual(['B.A', 'A', '1.T', '~X:FR', '~X:FR/WHY']);
    expect(companies.bySymbol('B.B')).toMatchObject({ id: 'B.A', classes: ['B.A', 'B.B'], cap: 7, sector: 'Energy' });
    expect(companies.all().map((company) => company.id)).toEqual(['B.A', '1.T', 'A', '~X:FR', '~X:FR/WHY']);
    expect(companies.ranked().map((company) => company.id)).toEqual(['B.A']);
    expect(companies.company(issuerId('Z'))).toBeNull();
  });
});
