import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src/domain/model/units.ts';
import type { Refusal } from '../../../src/domain/model/file-reading.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { sentenceOf } from '../../../src/screens/review/words/issues.ts';
import { readAny } from '../../../src/read/files/read-source.ts';
import type { ParsedSource } from '../../../src/read/files/parsed-source.ts';

/* A file that ends in its middle, or has more rows than we take, says so: nothing of it is left out without a word. */

async function outcomeOf(name: string, text: string): Promise<Result<ParsedSource, Refusal>> {
  const [outcome] = await readAny(name, new TextEncoder().encode(text), { columns: [], wanted: 'any' });
  return outcome!;
}

const fixture = (name: string) => readFileSync(resolve(import.meta.dirname, '../../fixtures/statements', name), 'utf8');
const saysCut = (outcome: Result<ParsedSource, Refusal>): boolean =>
  outcome.ok
    ? outcome.value.kind === 'portfolio' && outcome.value.reading.issues.some(({ code }) => code === 'cut-off')
    : outcome.error.code === 'refused-cut-off';

describe('a file that ends in the middle', () => {
  const FILES = ['two-accounts.ofx', 'xml.ofx', 'trades.ofx', 'flex.xml', 'flex-trades.xml', 'ghostfolio.json'];
  const FIRST = 220; // up to here the beginning does not say what it is
  test.each(FILES)('%s says so wherever it is cut, and whole it does not', async (name) => {
    const text = fixture(name).trimEnd();
    expect(saysCut(await outcomeOf(name, text))).toBe(false);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: FIRST, max: text.length - 1 }), async (length) => {
        expect(saysCut(await outcomeOf(name, text.slice(0, length)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('no number that the end cuts is believed', async () => {
    const position = (id: string, value: string) =>
      `<POSSTOCK><INVPOS><SECID><UNIQUEID>${id}<UNIQUEIDTYPE>TICKER</SECID><POSTYPE>LONG<UNITS>10<UNITPRICE>70<MKTVAL>${value}`;
    const text = `OFXHEADER:100\n\n<OFX><INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS><DTASOF>20250630<CURDEF>USD<INVPOSLIST>${position('KO', '700')}</INVPOS></POSSTOCK>${position('MSFT', '70')}`;
    const outcome = await outcomeOf('cut.ofx', text);
    if (!outcome.ok || outcome.value.kind !== 'portfolio') throw new Error('refused');
    const { holdings, issues } = outcome.value.reading;
    expect(holdingsIn(holdings).map(({ symbol, value }) => [symbol, value])).toEqual([['KO', 700]]);
    const said = issues.find(({ code }) => code === 'cut-off')!;
    expect(sentenceOf(said)).toBe('This file ends in the middle: rows after KO may be missing. Download it again.');
  });

  test('a record of a QIF file that never ends', async () => {
    const trade = 'D1/2/25\nNBuy\nYCoca-Cola\nQ10\nI60\nT600\n';
    expect(saysCut(await outcomeOf('a.qif', `!Type:Invst\n${trade}^\n`))).toBe(false);
    expect(saysCut(await outcomeOf('a.qif', `!Type:Invst\n${trade}^\n${trade}`))).toBe(true);
  });

  test('a web page and an XML workbook', async () => {
    const rows = (ends: string) => `<html><body><table><tr><td>Symbol</td><td>Quantity</td><td>Price</td><td>Value</td></tr><tr><td>KO</td><td>10</td><td>70</td><td>700</td></tr>${ends}`; // oxfmt-ignore
    expect(saysCut(await outcomeOf('a.html', rows('</table></body></html>')))).toBe(false);
    expect(saysCut(await outcomeOf('a.html', rows('<tr><td>PEP')))).toBe(true);
    const cells = (words: readonly string[]) => `<Row>${words.map((word) => `<Cell><Data ss:Type="String">${word}</Data></Cell>`).join('')}</Row>`; // oxfmt-ignore
    const book = `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>${cells(['Symbol', 'Quantity', 'Price', 'Value'])}${cells(['KO', '10', '70', '700'])}`;
    expect(saysCut(await outcomeOf('a.xml', `${book}</Table></Worksheet></Workbook>`))).toBe(false);
    expect(saysCut(await outcomeOf('a.xml', book))).toBe(true);
  });
});

describe('more rows than we take', () => {
  const position = '<POSSTOCK><INVPOS><SECID><UNIQUEID>KO</SECID><UNITS>7<UNITPRICE>70<MKTVAL>490</INVPOS></POSSTOCK>';
  test.each([
    ['a.ofx', () => `OFXHEADER:100\n\n<OFX><INVSTMTRS><INVPOSLIST>${position.repeat(200_001)}</INVPOSLIST></INVSTMTRS></OFX>`, '200,000 rows'],
    ['a.xml', () => `<FlexQueryResponse>${'<OpenPosition symbol="KO"/>'.repeat(200_001)}</FlexQueryResponse>`, '200,000 rows'],
    ['a.qif', () => `!Type:Invst\n${'NBuy\n^\n'.repeat(500_001)}`, '500,000 rows'],
    ['a.txt', () => '  10 VTI  Assets:Broker\n'.repeat(200_001), '200,000 lines'],
    ['a.json', () => `{"activities":[${'{},'.repeat(1_000_000)}{}]}`, '1,000,000 rows'],
    ['a.html', () => `<table>${'<tr><td>a<td>b'.repeat(250_001)}</table>`, '500,000 cells'],
  ])('%s is refused with the number', async (name, text, number) => {
    const outcome = await outcomeOf(name, text());
    expect(outcome).toMatchObject({ ok: false, error: { code: 'refused-too-large' } });
    if (!outcome.ok) expect(sentenceOf(outcome.error)).toContain(`more than ${number}`);
  }); // oxfmt-ignore
});

test('lines of a ledger that are no holdings have a fate each', async () => {
  const outcome = await outcomeOf('a.txt', `${fixture('beancount-query.txt')}\nSymbol,Value\nTSLA,100\nWords\n`);
  if (!outcome.ok || outcome.value.kind !== 'portfolio') throw new Error('refused');
  const { text } = outcome.value.reading.fates;
  for (const line of ['Symbol,Value', 'TSLA,100', 'Words', 'Liabilities:US:Chase', 'Assets:US:Vacation'])
    expect(text).toContain(line);
});
