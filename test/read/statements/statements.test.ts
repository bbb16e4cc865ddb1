import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileReading } from '../../../src/domain/model/file-reading.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readBytes } from '../../../src/read/files/read-source.ts';
import { analyse } from '../../../src/domain/report/analyse.ts';
import { prepare } from '../../../src/domain/report/groundwork.ts';
import type { Holding } from '../../../src/domain/model/holding.ts';
import { sentenceOf } from '../../../src/screens/review/words/issues.ts';
import { findElements } from '../../../src/read/statements/elements.ts';
import { writeJsonTable } from '../../../src/read/statements/json-table.ts';
import { writeLedgerTable } from '../../../src/read/statements/ledger-table.ts';
import { writeStatementTable } from '../../../src/read/statements/statement-table.ts';
import { breachesOfAccounting, readText } from '../read-file.ts';
import { fileOf, holdingOf, portfolioOf } from '../../support/portfolio.ts';
import { textOfReport } from '../../support/report-text.ts';
import { tinyReference } from '../../support/tiny-reference.ts';

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, `../../fixtures/statements/${name}`)));

async function read(name: string, bytes = bytesOf(name)): Promise<FileReading> {
  const result = await readBytes(name, bytes);
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`);
  expect(breachesOfAccounting(result.value)).toEqual([]);
  return result.value;
}

const heldIn = ({ holdings }: FileReading) =>
  holdingsIn(holdings).map((row) => [
    row.account,
    row.symbol ?? row.isin ?? row.name,
    row.quantity,
    row.value,
    row.currency,
  ]);

describe('OFX', () => {
  test('1, without closing tags: several accounts, currencies, cash, a short position and a loan', async () => {
    const reading = await read('two-accounts.ofx');
    expect(reading).toMatchObject({ broker: 'OFX', encoding: 'OFX', kind: 'positions', asOf: '2025-06-30' });
    expect(heldIn(reading)).toEqual([
      ['10000001', 'KO', 10, 700, 'USD'],
      ['10000001', 'VTI', 12.5, 3750, 'USD'],
      ['10000001', 'Cash', null, 250.5, 'USD'],
      ['10000002', 'DE0007164600', 4, 1000, 'EUR'],
      ['10000002', 'TSLA', -2, -600, 'USD'],
      ['10000002', 'Cash', null, 1000, 'USD'],
      ['10000002', 'Cash', null, -200, 'USD'],
    ]);
    expect(holdingsIn(reading.holdings)[0]).toMatchObject({ name: 'COCA COLA CO & CO', cusip: '191216100' });
    expect(reading.statedTotals).toEqual([]);
    expect(reading.issues).toEqual([]);
  });
  test('2, as XML: cash that is a fund’s position, too, counts once', async () => {
    const reading = await read('xml.ofx');
    expect(heldIn(reading)).toEqual([
      ['20000001', 'ASML', 3, 2041.5, 'EUR'],
      ['20000001', 'XYZXX', 100, 100, 'EUR'],
    ]);
    expect(holdingsIn(reading.holdings)[1]!.says).toBe('cash');
    expect(reading.statedTotals).toMatchObject([{ account: null, value: 2141.5 }]);
  });
  test('in an old encoding', async () => {
    const text = new TextDecoder().decode(bytesOf('two-accounts.ofx')).replace('COCA COLA CO &amp; CO', 'COCA CÔLA');
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    expect(holdingsIn((await read('old.ofx', bytes)).holdings)[0]!.name).toBe('COCA CÔLA');
  });
  test('without positions it is refused as what it is', async () => {
    const bank = '<OFX><BANKMSGSRSV1><STMTRS><CURDEF>USD<LEDGERBAL><BALAMT>5</LEDGERBAL></STMTRS></BANKMSGSRSV1></OFX>';
    const result = await readBytes('bank.ofx', new TextEncoder().encode(bank));
    expect(result).toMatchObject({ ok: false, error: { code: 'refused-other-format', detail: { what: 'OFX' } } });
  });
});

test('a Flex query in XML reads as its CSV does: lots within their position, cash once', async () => {
  const reading = await read('flex.xml');
  expect(reading).toMatchObject({ broker: 'Interactive Brokers', asOf: '2025-06-30' });
  expect(heldIn(reading).map(([, ...rest]) => rest)).toEqual([
    ['AAPL', 10, 2000, 'USD'],
    ['SAP', 4, 1000, 'EUR'],
    ['Cash', null, 75, 'USD'],
  ]);
});

test('a Flex query of trades alone: what is held follows from them, from a split and a transfer', async () => {
  const reading = await read('flex-trades.xml');
  expect(reading).toMatchObject({ broker: 'Interactive Brokers', kind: 'history', asOf: '2025-06-18' });
  expect(heldIn(reading)).toEqual([
    ['U0000001', 'AAPL', 28, 1645, 'USD'],
    ['U0000001', 'MSFT', 5, 2000, 'USD'],
  ]);
  expect(reading.drafts).toEqual([]);
});

describe('balances of ledgers', () => {
  const said = ({ holdings, drafts }: FileReading) => [
    ...holdingsIn(holdings).map(({ account, symbol, name, value, currency }) => [
      account,
      symbol ?? name,
      value,
      currency,
    ]),
    ...drafts.map(({ account, symbol, name, quantity }) => [account, symbol ?? name, quantity]),
  ];
  test.each([
    [
      'ledger-tree.txt', // the sums of a tree are not counted again
      [
        ['Assets:Checking', 'Cash', 250, 'USD'],
        ['Assets:Broker', 'AAPL', 10],
        ['Assets:Broker', 'VTI', 12.5],
      ],
    ],
    [
      'hledger.txt',
      [
        ['assets:bank', 'Cash', 1250, 'EUR'],
        ['assets:broker', 'AAPL', 10],
        ['assets:broker', 'World Fund', 12.5],
      ],
    ],
    [
      'beancount-query.txt',
      [
        ['Assets:US:ETrade:Cash', 'Cash', 250, 'USD'],
        ['Assets:US:ETrade:Cash', 'Cash', 10, 'EUR'],
        ['Assets:US:ETrade:VTI', 'VTI', 12.5],
      ],
    ],
    [
      'beancount-balances.txt',
      [
        ['Assets:US:ETrade:Cash', 'Cash', 250, 'USD'],
        ['Assets:US:ETrade:VTI', 'VTI', 12.5],
      ],
    ],
    [
      'beancount-holdings.csv',
      [
        ['Assets:US:ETrade:VTI', 'VTI', 3750, 'USD'],
        ['Assets:US:Bank', 'Cash', 250, 'USD'],
      ],
    ],
  ])('%s: what is owned, and of what without a price the value is asked', async (file, held) => {
    const reading = await read(file);
    expect(reading).toMatchObject({ broker: 'Ledger', kind: 'positions' });
    expect(said(reading)).toEqual(held);
  });
  test.each([
    ['an account’s own amount beside those below it', '  15 VTI  Assets\n  10 VTI    Broker\n', 'Assets\tVTI\t\t5\t'],
    ['a decimal comma', '  10,5 VTI  Assets:Broker\n', null],
    ['nothing owned', '  10 VTI  Equity:Opening\n', null],
    ['a table of something else', 'Symbol,Value\nVTI,10\n', null],
    ['prose', 'Dear all,\nthe balance is 5 USD.\n', null],
  ])('%s', (_, text, written) => {
    const table = writeLedgerTable(text);
    if (written === null) expect(table).toBeNull();
    else expect(table).toMatchObject({ kind: 'table', text: expect.stringContaining(written) as string });
  });
});

describe('JSON', () => {
  test('of Ghostfolio: activities add up, and what was typed by hand has its name', async () => {
    const reading = await read('ghostfolio.json');
    expect(reading).toMatchObject({ broker: 'Ghostfolio', kind: 'history' });
    expect(heldIn(reading)).toEqual([
      ['Broker', 'MSFT', 3, 930, 'USD'],
      ['Broker', 'BTC', 0.5, 15_000, 'USD'],
      ['Broker', 'Penthouse', 1, 500_000, 'USD'],
    ]);
    expect(reading.drafts).toMatchObject([{ symbol: 'NVDA', quantity: null }]);
  });
  const word = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('=1+1', "'x", 'a;b', '"q"', 'a\nb', 'Ä,ö', ' x '),
  );
  const position = fc.record({
    symbol: fc.option(word),
    name: fc.option(word),
    account: fc.option(word),
    value: fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    quantity: fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true })),
    price: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
    says: fc.constantFrom(null, 'equity' as const, 'cash' as const, 'bond' as const),
  });
  test('of our own report gives its positions as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(position, { minLength: 1, maxLength: 6 }), async (held) => {
        const plain = held.map((one) => ({
          ...one,
          // a line of a report is somebody's
          symbol: (one.symbol ?? '').trim() === '' ? 'KO' : one.symbol,
          value: one.value + 0,
          quantity: one.quantity === null ? null : one.quantity + 0,
        }));
        const portfolio = portfolioOf([fileOf(plain.map((one) => holdingOf(one)))]);
        const reference = tinyReference();
        const report = analyse(portfolio, reference, prepare(portfolio, reference), []);
        const bytes = new TextEncoder().encode(textOfReport(report, { version: '1' }));
        const reading = await read('topheavy-report.json', bytes);
        expect(reading).toMatchObject({ broker: 'Topheavy', kind: 'positions' });
        const facts = ({ symbol, name, account, quantity, price, value, says, currency }: Holding) => ({
          symbol: said(symbol),
          name: said(name),
          account: said(account),
          quantity,
          price,
          value,
          says,
          currency,
        });
        expect(holdingsIn(reading.holdings).map(facts)).toEqual(
          portfolio.files.flatMap(({ holdings }) => holdingsIn(holdings).map(facts)),
        );
      }),
      { numRuns: 60 },
    );
  });
  // an empty text is none, and a line break inside a cell is one sign
  const said = (text: string | null) => (text === null || text === '' ? null : text.replace(/\r\n?/g, '\n'));
  test.each([
    ['another schema', '{"schema":"topheavy-report/9","positions":[{"value":1}]}'],
    ['no positions', '{"schema":"topheavy-report/1","positions":[]}'],
    ['positions that are none', '{"schema":"topheavy-report/1","positions":[1,null,"x",[]]}'],
    ['a position of nobody', '{"schema":"topheavy-report/1","positions":[{"value":1,"valueFrom":"stated"}]}'],
    ['no activities', '{"activities":[]}'],
    ['a list', '[{"symbol":"VTI"}]'],
    ['cut off', '{"schema":"topheavy-report/1","positions":[{"val}'],
    ['keys of every object', '{"__proto__":{"schema":"topheavy-report/1"},"constructor":1}'],
    ['a backup', '{"schema":"topheavy-backup/1","files":[{"symbol":"AAPL","quantity":10,"value":2712}]}'],
    ['rates of currencies', '{"USD":1,"EUR":0.9}'],
    ['settings of a program', '{"name":"app","version":"1.0.0","scripts":{"A":"b"},"LIMITS":{"MAX":5,"MIN":1}}'],
    ['records of something else', '{"cities":[{"name":"Oslo","people":700000},{"name":"Bergen","people":290000}]}'],
  ])('%s is refused as JSON', async (_, text) => {
    const result = await readBytes('x.json', new TextEncoder().encode(text));
    expect(result).toMatchObject({ ok: false });
    expect(writeJsonTable(text)).toBeNull();
  });
});

test.each([
  ['a list', '[{"symbol":"AAPL","qty":"10","market_value":"2712"},{"symbol":"VTI","qty":"20","market_value":"6622"}]'],
  [
    'a list inside, whose records have parts',
    '{"account":{"id":7},"positions":[{"instrument":{"symbol":"AAPL","name":"Apple"},"quantity":10,"marketValue":2712,"averagePrice":12.345},{"instrument":{"symbol":"VTI"},"quantity":20,"marketValue":6622}]}',
  ],
])('records as a broker’s interface answers are read: %s', async (_, text) => {
  const result = await readBytes('positions.json', new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.error.code);
  const held = holdingsIn(result.value.holdings).map(({ symbol, quantity, value }) => [symbol, quantity, value]);
  expect(held).toEqual([
    ['AAPL', 10, 2712],
    ['VTI', 20, 6622],
  ]);
});

test.each<[string, string, readonly (readonly (string | number | null)[])[]]>([
  [
    'the accounts that hold them, and the cash in each',
    '{"accounts":[{"name":"IRA","positions":[{"symbol":"AAPL","qty":10,"price":200},{"symbol":"VTI","qty":5,"price":300}]},{"name":"Taxable","cashBalance":"200.50","positions":[{"symbol":"MSFT","qty":10,"price":490}]}]}',
    [
      ['IRA', 'AAPL', 2000, null],
      ['IRA', 'VTI', 1500, null],
      ['Taxable', 'MSFT', 4900, null],
      ['Taxable', 'Cash', 200.5, null],
    ],
  ],
  [
    'accounts with as many figures as holdings, named by what they are',
    '[{"account":{"name":"TFSA"},"balance":3000,"held":[{"symbol":"VTI","value":3000}]},{"account":{"name":"RRSP"},"balance":100,"held":[{"symbol":"AAPL","value":100}]}]',
    [
      ['TFSA', 'VTI', 3000, null],
      ['RRSP', 'AAPL', 100, null],
    ],
  ],
  [
    'the currency and the cash beside them; another list is no holdings',
    '{"baseCurrency":"EUR","cash":500,"name":"Mine","positions":[{"symbol":"AAPL","value":2300},{"symbol":"VTI","value":100}],"orders":[{"symbol":"MSFT","quantity":1,"price":400}]}',
    [
      [null, 'AAPL', 2300, 'EUR'],
      [null, 'VTI', 100, 'EUR'],
      [null, 'Cash', 500, 'EUR'],
    ],
  ],
  [
    'each account of its newest day',
    '[{"account":"A","date":"2026-01-31","held":[{"symbol":"AAPL","value":100},{"symbol":"VTI","value":50}]},{"account":"A","date":"2026-02-28","held":[{"symbol":"AAPL","value":120}]},{"account":"B","date":"2026-01-31","held":[{"symbol":"MSFT","value":70}]}]',
    [
      ['A', 'AAPL', 120, null],
      ['B', 'MSFT', 70, null],
    ],
  ],
  [
    'holdings with their lots',
    '[{"symbol":"AAPL","value":2300,"lots":[{"symbol":"AAPL","value":1000},{"symbol":"AAPL","value":1300}]}]',
    [[null, 'AAPL', 2300, null]],
  ],
  [
    'cash in an object of its own, the current one of several',
    '[{"securitiesAccount":{"positions":[{"instrument":{"symbol":"AAPL"},"longQuantity":10,"marketValue":2300}],"initialBalances":{"cashBalance":400},"currentBalances":{"cashBalance":500,"liquidationValue":2800}}}]',
    [
      [null, 'AAPL', 2300, null],
      [null, 'Cash', 500, null],
    ],
  ],
  [
    'securities and accounts in lists of their own, by their ids',
    '{"accounts":[{"account_id":"x1","name":"Roth IRA","balances":{"current":2300}}],"holdings":[{"account_id":"x1","security_id":"s1","institution_value":2300,"quantity":10},{"account_id":"x1","security_id":"s9","institution_value":700,"quantity":7}],"securities":[{"security_id":"s1","ticker_symbol":"AAPL","close_price":230}]}',
    [
      ['Roth IRA', 'AAPL', 2300, null],
      ['Roth IRA', 's9', 700, null],
    ],
  ],
  [
    'holdings of two accounts, none of which says anything of the other',
    '{"accounts":[{"account_id":"x1","name":"Roth IRA"},{"account_id":"x2","name":"Taxable"}],"holdings":[{"account_id":"x1","security_id":"s1","symbol":"AAPL","name":"Apple","value":2300,"quantity":10},{"account_id":"x2","security_id":"s1","symbol":"AAPL","name":"Apple","value":700,"quantity":3}]}',
    [
      ['Roth IRA', 'AAPL', 2300, null],
      ['Taxable', 'AAPL', 700, null],
    ],
  ],
  [
    'ids of programs beside symbols',
    '[{"asset_id":"904837e3-3b76","symbol":"AAPL","qty":"10","market_value":"2300"},{"asset_id":"8ccae427-5dd0","symbol":"TSLA","qty":"5","market_value":"1750"}]',
    [
      [null, 'AAPL', 2300, null],
      [null, 'TSLA', 1750, null],
    ],
  ],
  [
    'what a contract is called where no symbol stands',
    '[{"acctId":"U1","conid":265598,"contractDesc":"AAPL","position":10,"mktPrice":230,"mktValue":2300,"currency":"USD"}]',
    [['U1', 'AAPL', 2300, 'USD']],
  ],
  [
    'cash in a list of currencies',
    '{"positions":[{"symbol":"AAPL","value":2300,"currency":"USD"}],"balances":[{"currency":{"code":"CAD"},"cash":300.71},{"currency":"EUR","amount":20},{"currency":"GBP","cash":0}]}',
    [
      [null, 'AAPL', 2300, 'USD'],
      [null, 'Cash', 300.71, 'CAD'],
      [null, 'Cash', 20, 'EUR'],
    ],
  ],
  [
    'cash that is listed with the holdings, once',
    '{"positions":[{"symbol":"AAPL","value":2300},{"symbol":"CUR:USD","value":500}],"balances":{"cash":500}}',
    [
      [null, 'AAPL', 2300, null],
      [null, 'CUR:USD', 500, null],
    ],
  ],
  [
    'holdings under their symbols',
    '{"AAPL":{"price":"230.00","quantity":"10.0000","equity":"2300.00","name":"Apple"},"BRK.B":{"price":"500","quantity":"1","equity":"500"}}',
    [
      [null, 'AAPL', 2300, null],
      [null, 'BRK.B', 500, null],
    ],
  ],
  [
    'holdings under their symbols, and the cash beside them',
    '{"portfolio":{"AAPL":{"shares":10,"price":230},"VTI":{"shares":5,"price":300}},"cash":700}',
    [
      [null, 'AAPL', 2300, null],
      [null, 'VTI', 1500, null],
      [null, 'Cash', 700, null],
    ],
  ],
])('records are read with what stands around them: %s', async (_, text, expected) => {
  const result = await readBytes('positions.json', new TextEncoder().encode(text));
  if (!result.ok) throw new Error(result.error.code);
  const held = holdingsIn(result.value.holdings);
  expect(held.map(({ account, symbol, name, value, currency }) => [account, symbol ?? name, value, currency])).toEqual(
    expected,
  );
});

test.each([
  ['{"AAPL":50,"VTI":200}', 'AAPL,50\nVTI,200\n'],
  ['{"holdings":{"AAPL":50,"VTI":200}}', 'AAPL,50\nVTI,200\n'],
  ['{"AAPL":50,"VTI":200,"cash":700.5}', 'AAPL,50\nVTI,200\ncash,700.5\n'],
  ['{"holdings":{"AAPL":50,"VTI":200},"cash":700.5}', 'AAPL,50\nVTI,200\nCash,700.5\n'],
])('%s is read as a sheet of that', async (text, lines) => {
  const result = await readBytes('mine.json', new TextEncoder().encode(text));
  const sheet = readText(lines);
  if (!result.ok || !sheet.ok) throw new Error('refused');
  const read = ({ holdings, issues }: FileReading) => [holdingsIn(holdings), issues.map(({ code }) => code)];
  expect(read(result.value)).toEqual(read(sheet.value));
});

test('Portfolio Performance’s own file is refused with the export to take', async () => {
  const result = await readBytes('client.xml', bytesOf('portfolio-performance.xml'));
  if (result.ok) throw new Error('read');
  expect(sentenceOf(result.error)).toContain('Statement of Assets');
});

test('a QIF file: movements, a split of two for one, and prices of the end', async () => {
  const reading = await read('quicken.qif');
  expect(reading).toMatchObject({ broker: 'QIF', kind: 'history' });
  expect(holdingsIn(reading.holdings)).toMatchObject([
    { account: 'Brokerage', symbol: 'KO', name: 'Coca-Cola Co', quantity: 16, price: 35 },
    { account: 'Brokerage', symbol: 'VTI', quantity: 2.5, price: 300, value: 750 },
  ]);
});

describe('hostile files', () => {
  const texts = ['two-accounts.ofx', 'xml.ofx', 'trades.ofx', 'flex.xml', 'flex-trades.xml', 'quicken.qif']
    .concat(['ledger-tree.txt', 'hledger.txt', 'beancount-query.txt', 'beancount-holdings.csv', 'ghostfolio.json'])
    .map((name) => new TextDecoder().decode(bytesOf(name)));
  test('cut, doubled and mixed, they never throw', () => {
    const part = fc
      .tuple(fc.constantFrom(...texts), fc.nat(4000), fc.nat(4000))
      .map(([text, from, to]) => text.slice(from, to));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), fc.constantFrom('OFX', 'QFX', 'QIF', 'Flex'), (parts, format) => {
        const text = parts.join('');
        const written = [writeStatementTable(format, text), writeLedgerTable(text), writeJsonTable(text)];
        expect(written.every((one) => one === null || (one.kind === 'table' && one.text.includes('\t')))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
  test('elements that never close, nest without end or name entities are one pass and no more', () => {
    const deep = '<POSSTOCK>'.repeat(50_000);
    expect([...findElements(deep, new Set(['posstock']))].length).toBeLessThanOrEqual(64);
    expect(writeStatementTable('OFX', `<OFX>${'<UNITS>'.repeat(50_000)}`)).toBeNull();
    expect(
      writeStatementTable('OFX', `<OFX><!DOCTYPE x [<!ENTITY a "&a;&a;"><!ENTITY b SYSTEM "file:///etc/passwd">]>&b;`),
    ).toBeNull();
    expect(writeStatementTable('Flex', `<FlexQueryResponse>${'<OpenPosition symbol="'.repeat(5000)}`)).toSatisfy(
      (written: string | null) => written === null || !written.includes('undefined'),
    );
    expect(writeStatementTable('QIF', `!Type:Invst\n${'D'.repeat(1_000_000)}`)).toBeNull();
  });
});
