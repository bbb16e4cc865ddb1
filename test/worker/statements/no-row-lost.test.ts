import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { readAny } from '../../../src/worker/read-source.ts';

/* The law of every format: what a file lists is counted, skipped or rejected, each with its line; or the file says that it ends early, or
   is refused. Each row has a mark of its own, by which it is found among the fates. */

interface Row {
  readonly mark: string;
  readonly units: number;
  readonly price: number;
}

const value = ({ units, price }: Row): string => (units * price).toFixed(2);
const leaf = (name: string, text: string): string => `<${name}>${text}`;
const ofx = (rows: readonly Row[], close: (name: string, text: string) => string): string =>
  `<OFX><INVSTMTMSGSRSV1><INVSTMTTRNRS><INVSTMTRS>${close('DTASOF', '20260630')}${close('CURDEF', 'USD')}<INVPOSLIST>${rows
    .map(
      (row) =>
        `<POSSTOCK><INVPOS><SECID>${close('UNIQUEID', row.mark)}${close('UNIQUEIDTYPE', 'TICKER')}</SECID>${close('UNITS', String(row.units))}${close('UNITPRICE', String(row.price))}${close('MKTVAL', value(row))}</INVPOS></POSSTOCK>\n`,
    )
    .join('')}</INVPOSLIST></INVSTMTRS></INVSTMTTRNRS></INVSTMTMSGSRSV1></OFX>\n`;
const lines = (rows: readonly Row[], mark: string): string =>
  `${['Symbol', 'Quantity', 'Price', 'Value'].join(mark)}\n${rows.map((row) => [row.mark, row.units, row.price, value(row)].join(mark)).join('\n')}\n`;

const FORMATS: Readonly<Record<string, (rows: readonly Row[]) => string>> = {
  'a.csv': (rows) => lines(rows, ','),
  'a.tsv': (rows) => lines(rows, '\t'),
  'a.ofx': (rows) => `OFXHEADER:100\nDATA:OFXSGML\n\n${ofx(rows, leaf)}`,
  'a.qfx': (rows) => `<?xml version="1.0"?>\n${ofx(rows, (name, text) => `<${name}>${text}</${name}>`)}`,
  'flex.xml': (rows) =>
    `<FlexQueryResponse><FlexStatements><FlexStatement toDate="20260630"><OpenPositions>${rows
      .map(
        (row) =>
          `<OpenPosition accountId="U1" currency="USD" assetCategory="STK" symbol="${row.mark}" position="${row.units}" markPrice="${row.price}" positionValue="${value(row)}"/>\n`,
      ) // prettier-ignore
      .join('')}</OpenPositions></FlexStatement></FlexStatements></FlexQueryResponse>\n`,
  'a.qif': (rows) =>
    `!Type:Invst\n${rows.map((row) => `D6/30/26\nNBuy\nY${row.mark}\nQ${row.units}\nI${row.price}\nT${value(row)}\n^\n`).join('')}`,
  'a.json': (rows) =>
    JSON.stringify({
      schema: 'topheavy-report/1',
      positions: rows.map((row) => ({
        ...{ symbol: row.mark, quantity: row.units, price: row.price, value: +value(row), currency: 'USD' },
        valueFrom: 'stated',
      })),
    }),
  'a.html': (rows) =>
    `<html><body><table><tr><th>Symbol</th><th>Quantity</th><th>Price</th><th>Value</th></tr>\n${rows
      .map((row) => `<tr><td>${row.mark}</td><td>${row.units}</td><td>${row.price}</td><td>${value(row)}</td></tr>\n`)
      .join('')}</table></body></html>\n`,
  'a.txt': (rows) => rows.map((row) => `Assets:Broker:${row.mark}   ${row.units} ${row.mark}\n`).join(''),
};

const row = fc.record({
  units: fc.integer({ min: 1, max: 900 }),
  price: fc.integer({ min: 101, max: 90_000 }).map((cents) => cents / 100),
});
const someRows = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((one, at): Row => ({ ...one, mark: `QZ${String.fromCharCode(65 + at)}W` })));

/* The marks that nothing is said of. */
async function lostOf(name: string, text: string, marks: readonly string[]): Promise<readonly string[]> {
  const [outcome] = await readAny(name, new TextEncoder().encode(text), { columns: [], wanted: 'any' });
  if (!outcome!.ok || outcome!.value.kind !== 'portfolio') return [];
  const { reading } = outcome!.value;
  if (reading.issues.some(({ code }) => code === 'cut-off')) return [];
  const told = fatesIn(reading.fates)
    .map(({ text: words }) => words)
    .join('\n');
  return marks.filter((mark) => !told.includes(mark));
}

describe.each(Object.entries(FORMATS))('%s', (name, write) => {
  test('has a fate for each row', () =>
    fc.assert(
      fc.asyncProperty(someRows, async (rows) => {
        expect(await lostOf(name, write(rows), rows.map(({ mark }) => mark))).toEqual([]); // prettier-ignore
      }),
      { numRuns: 30 },
    ));
  test('and for each that is left of it where it is cut, or it says that it is', () =>
    fc.assert(
      fc.asyncProperty(someRows, fc.double({ min: 0.2, max: 0.99, noNaN: true }), async (rows, part) => {
        const whole = write(rows);
        const text = whole.slice(0, Math.floor(whole.length * part));
        const left = rows.map(({ mark }) => mark).filter((mark) => text.includes(mark));
        expect(await lostOf(name, text, left)).toEqual([]);
      }),
      { numRuns: 30 },
    ));
  test('and for foreign lines below it', () =>
    fc.assert(
      fc.asyncProperty(
        someRows,
        fc.constantFrom('Words ZZFOREIGN', 'ZZFOREIGN,1,2', 'ZZFOREIGN   5 VTI'),
        async (rows, foreign) => {
          // prettier-ignore
          if (!/\.(?:csv|tsv|txt)$/.test(name)) return;
          expect(await lostOf(name, `${write(rows)}\n${foreign}\n`, ['ZZFOREIGN'])).toEqual([]);
        },
      ),
      { numRuns: 30 },
    ));
});
