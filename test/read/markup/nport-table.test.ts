import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFundFile } from '../../../src/read/fund-files/read-fund-file.ts';
import type { FundFileReading } from '../../../src/domain/model/fund-file.ts';
import { readAny } from '../../../src/read/files/read-source.ts';
import { isNport, writeNportTable } from '../../../src/read/markup/nport-table.ts';
import { sourceOf } from '../read-file.ts';

/* One holding of a form; `more` stands inside it after the plain facts. */
function holding(facts: Readonly<Record<string, string>>, more = ''): string {
  const plain = Object.entries(facts).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<invstOrSec>${plain.join('\n')}${more}</invstOrSec>`;
}

const textOf = (form: string): string => {
  const table = writeNportTable(form);
  if (table.kind !== 'table') throw new Error('too large');
  return table.text;
};
const FORM = `<?xml version="1.0" encoding="UTF-8"?>
<edgarSubmission xmlns="http://www.sec.gov/edgar/nport" xmlns:com="http://www.sec.gov/edgar/common">
<formData><genInfo><regName>Example Trust</regName><seriesName>Example Growth &amp; Income Fund</seriesName>
<seriesId>S000000001</seriesId><repPdEnd>2026-12-31</repPdEnd><repPdDate>2026-06-30</repPdDate></genInfo>
<invstOrSecs>
${holding(
  {
    name: 'Apple Inc',
    title: 'Apple Inc',
    cusip: '037833100',
    valUSD: '600.00',
    pctVal: '60.000000',
    assetCat: 'EC',
    issuerCat: 'CORP',
    invCountry: 'US',
  },
  '<identifiers><isin value="US0378331005"/><ticker value="AAPL"/></identifiers>',
)}
${holding(
  {
    name: 'Nestle SA',
    title: 'Nestle SA',
    cusip: 'N/A',
    valUSD: '200.00',
    pctVal: '20.000000',
    assetCat: 'EC',
    issuerCat: 'CORP',
    invCountry: 'CH',
  },
  '<identifiers><isin value="CH0038863350"/></identifiers>',
)}
${holding({ name: 'Example Liquidity Fund', title: 'Class I', cusip: '000000000', valUSD: '50.00', pctVal: '5.000000', assetCat: 'STIV', invCountry: 'US' })}
${holding({ name: 'Example Small Cap Fund', title: 'Class I', cusip: '000000000', valUSD: '100.00', pctVal: '10.000000', assetCat: 'EC', issuerCat: 'RF', invCountry: 'US' })}
${holding(
  {
    name: 'Chicago Mercantile Exchange',
    title: 'S&amp;P 500 EMINI FUT',
    cusip: 'N/A',
    valUSD: '-1.00',
    pctVal: '-0.100000',
    assetCat: 'DE',
    invCountry: 'US',
  },
  '<derivativeInfo><futrDeriv derivCat="FUT"><descRefInstrmnt><indexBasketInfo><name>Somebody Else</name></indexBasketInfo></descRefInstrmnt></futrDeriv></derivativeInfo>',
)}
</invstOrSecs></formData></edgarSubmission>`;

function readForm(text: string): FundFileReading {
  const read = readFundFile(sourceOf(textOf(text), 'primary_doc.xml'), false);
  if (read === null || !read.ok) throw new Error('The form was not read.');
  return read.value;
}

describe('SEC form N-PORT', () => {
  it('is a list of the fund that it names, on its day', () => {
    const { issuer, fundName, asOf, rows } = readForm(FORM);
    expect({ issuer, fundName, asOf }).toEqual({
      issuer: 'SEC N-PORT',
      fundName: 'Example Growth & Income Fund',
      asOf: '2026-06-30',
    });
    expect(
      rows.map(({ name, isin, symbol, weight, kind, country }) => [name, isin, symbol, weight, kind, country]),
    ).toEqual([
      ['Apple Inc', 'US0378331005', 'AAPL', 0.6, 'company', 'US'],
      ['Nestle SA', 'CH0038863350', null, 0.2, 'company', 'CH'],
      ['Example Liquidity Fund', null, null, 0.05, 'cash', 'US'],
      ['Example Small Cap Fund', null, null, 0.1, 'fund', 'US'],
      ['Chicago Mercantile Exchange', null, null, -0.001, 'derivative', 'US'],
    ]);
  });

  it('comes through the door of files as a fund’s list', async () => {
    const outcomes = await readAny('primary_doc.xml', new TextEncoder().encode(FORM), { wanted: 'any', columns: [] });
    expect(outcomes.map((outcome) => outcome.ok && outcome.value.kind)).toEqual(['fund-list']);
  });

  it('a fund without a series is called by its trust', () => {
    expect(readForm(FORM.replace('Example Growth &amp; Income Fund', 'N/A')).fundName).toBe('Example Trust');
  });

  it('another document of the SEC or of anybody is no N-PORT', () => {
    expect(isNport(FORM)).toBe(true);
    expect(isNport('<?xml version="1.0"?><edgarSubmission xmlns="http://www.sec.gov/edgar/thirteenffiler">')).toBe(
      false,
    );
    expect(isNport('Symbol,Value\nhttp://www.sec.gov/edgar/nport,1')).toBe(false);
  });

  it('never throws on a form that is cut or torn', () => {
    fc.assert(
      fc.property(fc.nat(FORM.length), fc.nat(60), (at, gone) => {
        const torn = FORM.slice(0, at) + FORM.slice(at + gone);
        expect(() => writeNportTable(torn)).not.toThrow();
        const lines = textOf(torn).split('\n');
        expect(lines.length).toBeLessThan(40);
      }),
    );
  });
});
