import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main as analyseCommand } from '../../scripts/analyse.ts';
import { BadChoice, UnreadableReport, analyse, sayVerdict, type GivenHolding } from '../../src/library/analyse.ts';
import { CannotRead, readHoldings } from '../../src/library/import.ts';
import { loadPack } from '../../src/library/pack.ts';
import { makePdf } from '../support/make-pdf.ts';
import { printedBy } from '../support/printed-by.ts';
import { tinyReference } from '../support/tiny-reference.ts';

/* What other programs call. */

const pack = tinyReference();
const SHEET =
  'Account,Symbol,Name,Quantity,Price,Value\nA,NVDA,NVIDIA,1,60,60\nB,SPY,SPDR S&P 500,1,40,40\nTotal,,,,,100\n';

describe('readHoldings', () => {
  it('takes bytes of any kind and text, and gives the rows that count and those that do not', async () => {
    const bytes = new TextEncoder().encode(SHEET);
    for (const content of [SHEET, bytes, bytes.buffer, Buffer.from(SHEET)]) {
      const reading = await readHoldings(content, { name: 'own.csv' });
      expect(reading).toMatchObject({ name: 'own.csv', broker: 'Spreadsheet', asOf: null });
      expect(reading.holdings.map(({ account, symbol, value }) => [account, symbol, value])).toEqual([
        ['A', 'NVDA', 60],
        ['B', 'SPY', 40],
      ]);
      expect(reading.leftOut.map(({ reason }) => reason)).toEqual(['header', 'total']);
    }
  });

  it('says an issue in words', async () => {
    const { issues } = await readHoldings('Symbol,Quantity,Price,Value\nNVDA,10,90,1000\nSPY,1,40,40\n');
    expect(issues.map(({ text }) => text).join(' ')).toContain('10 × 90');
  });

  it('throws for what it takes nothing of, and for what is neither bytes nor a text', async () => {
    const refused = readHoldings('Dear diary', { name: 'note.txt' });
    await expect(refused).rejects.toBeInstanceOf(CannotRead);
    await expect(refused).rejects.toMatchObject({
      code: 'refused-no-table',
      message: expect.stringMatching(/\.$/) as string,
    });
    await expect(readHoldings(7 as unknown as string)).rejects.toBeInstanceOf(TypeError);
    const torn = makePdf({ pages: [[]] }).slice(0, 60);
    await expect(readHoldings(torn)).rejects.toMatchObject({ code: 'refused-damaged-pdf' });
  });
});

describe('analyse', () => {
  it('gives the report that the command prints', async () => {
    const path = 'test/fixtures/brokers/fidelity-positions-2026.csv';
    const name = 'fidelity-positions-2026.csv';
    const options = { benchmark: 'sp500', lens: 'magnificent-seven', scenarios: ['bear'] } as const;
    const report = await analyse(await readHoldings(readFileSync(path), { name }), options);
    const said = ['--benchmark', 'sp500', '--lens', 'magnificent-seven', '--scenario', 'bear'];
    const printed = await printedBy(() => analyseCommand([path, ...said]));
    const own = { ...(JSON.parse(printed) as object), app: report.app };
    expect(JSON.parse(JSON.stringify(report))).toEqual(own);
    expect(await loadPack()).toBe(await loadPack());
  });

  it('takes several readings as one portfolio, the same file once', async () => {
    const [one, other] = [await readHoldings(SHEET), await readHoldings('Symbol,Value\nNVDA,40\n', { name: 'other' })];
    expect((await analyse([one, one, other], { pack })).totals.net).toBe(140);
  });

  it('takes holdings as objects: what is in them comes back to the last digit', async () => {
    const held: readonly GivenHolding[] = [
      { symbol: 'NVDA', value: 0.1 + 0.2, currency: 'USD', account: 'IRA', quantity: 3, price: 0.1 },
      { name: '=Cash "x", y', value: -1e-7, currency: 'USD', says: 'cash', asOf: '2026-01-02' },
      { isin: 'US67066G1040', value: 12345.678901, currency: 'USD', asOf: '2026-02-03' },
    ];
    const { positions, files } = await analyse(held, { pack });
    const back = new Map(positions.map((position) => [position.value, position]));
    expect([...back.keys()].sort()).toEqual(held.map(({ value }) => value).sort());
    expect(back.get(held[0]!.value)).toMatchObject({ symbol: 'NVDA', account: 'IRA', quantity: 3, price: 0.1 });
    expect(back.get(-1e-7)).toMatchObject({ name: '=Cash "x", y', says: 'cash' });
    expect(files.map(({ asOf }) => asOf)).toEqual(['2026-02-03']);
  });

  it('refuses holdings that cannot be, and names the first', async () => {
    const good = { symbol: 'NVDA', value: 1 };
    const odd: readonly (readonly [unknown, RegExp])[] = [
      [[], /no holdings/],
      [null, /takes a reading/],
      [[good, { symbol: 'SPY' }], /^Holding 2: "value" must be a number/],
      [[{ symbol: 'SPY', value: NaN }], /"value" must be a number/],
      [[{ symbol: 'SPY', value: '7' }], /"value" must be a number/],
      [[{ value: 1 }], /needs a "symbol"/],
      [[{ ...good, symbol: ' ' }], /"symbol" must be a text/],
      [[{ ...good, quantity: '3' }], /"quantity" must be a number/],
      [[{ ...good, currency: 'dollar' }], /no currency/],
      [[{ ...good, asOf: '2026-02-31' }], /no day/],
      [[{ ...good, says: 'stock' }], /"says" is one of/],
      [[{ ...good, ticker: 'NVDA' }], /"ticker" means nothing here/],
      [[null], /no object/],
      [[good, await readHoldings(SHEET)], /readings or holdings, not both/],
    ];
    for (const [given, why] of odd) {
      const refused = analyse(given as readonly GivenHolding[], { pack });
      await expect(refused).rejects.toBeInstanceOf(BadChoice);
      await expect(refused).rejects.toThrow(why);
    }
  });

  it('refuses an option that means nothing', async () => {
    const reading = await readHoldings(SHEET);
    const odd: readonly (readonly [object, RegExp])[] = [
      [{ lense: 'custom' }, /^lense is no option/],
      [{ lens: 'tech' }, /^lens tech is not known/],
      [{ cutoffs: [1, 2, 3, 4] }, /from the largest to the smallest/],
      [{ cutoffs: [1] }, /four amounts/],
      [{ members: ['NOPE'] }, /NOPE is no company/],
      [{ currency: 'XXX' }, /no exchange rate/],
      [{ benchmark: 'dax' }, /^benchmark dax is not known/],
      [{ scenarios: ['doom'] }, /doom is not known/],
    ];
    for (const [options, why] of odd) {
      const refused = analyse(reading, { pack, ...options });
      await expect(refused).rejects.toBeInstanceOf(BadChoice);
      await expect(refused).rejects.toThrow(why);
    }
    const { settings } = await analyse(reading, { pack, cutoffs: [1e22, 10e9, 2e9, 250e6], members: ['NVDA'] });
    expect(settings).toMatchObject({ sizeScheme: 'custom', cutoffs: { mega: 1e22 }, lens: 'custom' });
  });
});

describe('sayVerdict', () => {
  it('says what analyse gave, as an object or as its JSON, and refuses anything else', async () => {
    const report = await analyse(await readHoldings(SHEET), { pack });
    const said = sayVerdict(report);
    expect(said).toMatch(/^Of every \$100 you own, .*mega-cap tech/);
    expect(sayVerdict(JSON.stringify(report))).toBe(said);
    for (const odd of [null, {}, 'x', { ...report, lens: null }])
      expect(() => sayVerdict(odd)).toThrow(UnreadableReport);
  });
});
