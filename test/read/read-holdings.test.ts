import { describe, expect, test } from 'vitest';
import { NO_HINTS, readHoldings } from '../../src/read/read-holdings.ts';
import { sentenceOf } from '../../src/screens/review/words/issues.ts';
import { readText, refused, sourceOf, taken } from './read-file.ts';
import type { FileReading } from '../../src/domain/model/file-reading.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';

/* Small texts, one point each. */

function values(text: string): readonly (readonly [string | null, number])[] {
  return holdingsIn(taken(readText(text)).holdings).map(({ symbol, name, value }) => [symbol ?? name, value]);
}
function reasons(text: string): readonly string[] {
  return fatesIn(taken(readText(text)).fates).map(({ reason }) => reason);
}
function codes(text: string): readonly string[] {
  return taken(readText(text)).issues.map(({ code }) => code);
}

const codesOf = ({ issues }: FileReading) => issues.map(({ code }) => code);

describe('columns', () => {
  test.each([
    ['Symbol,Purchase Price,Avg. Price,Shares,Price', 'A,1,2,10,5', 50],
    ['Symbol,Average Cost Basis,Cost basis total,Market Value', 'A,1,2,50', 50],
    ['Ticker,Last Price Change,Price Paid $,Qty,Last Price $', 'A,1,2,10,5', 50],
    ['Name,Opening Balance,Closing Balance', 'A fund,1,50', 50],
    ['Symbol,Book Value (USD),Market Value (USD)', 'A,1,50', 50],
    ['symbol,Mkt Val (Market Value),Qty (Quantity)', 'A,50,10', 50],
    ['TotalMarketValue,SecurityName', '50,A', 50],
    ['__proto__,constructor,Symbol,Value', 'x,y,A,50', 50],
  ])('%s', (header, row, value) => {
    expect(holdingsIn(taken(readText(`${header}\n${row}\n`)).holdings).map((holding) => holding.value)).toEqual([
      value,
    ]);
  });
  test('the header may stand anywhere', () => {
    expect(values('My list\n\nof March\nSymbol,Value\nA,5\n')).toEqual([['A', 5]]);
  });
  test.each([
    [',', 'Symbol,Value\nA,5'],
    [';', 'Symbol;Value\nA;5'],
    ['\t', 'Symbol\tValue\nA\t5'],
    ['|', 'Symbol|Value\nA|5'],
    [';', 'sep=;\nSymbol;Value\nA;5'],
    ['\t', 'Symbol\tValue\nA\t1,000,000.00\nB\t2,000,000.00'],
  ])('separated by %s', (delimiter, text) => {
    const reading = taken(readText(text));
    expect(reading.delimiter).toBe(delimiter);
    expect(holdingsIn(reading.holdings)[0]!.symbol).toBe('A');
  });
  test('two columns of one title are one when they agree, a question when not', () => {
    expect(values('Symbol,Value,Value\nA,5,5\n')).toEqual([['A', 5]]);
    expect(refused(readText('Symbol,Value,Value\nA,5,6\n'))).toMatchObject({
      code: 'refused-ambiguous-columns',
      detail: { title: 'value' },
    });
  });
  test('a list without titles: symbols and counts, or quantity, price and value that multiply', () => {
    expect(taken(readText('AAPL,10\nMSFT,5\n')).columns.map(({ role }) => role)).toEqual(['symbol', 'quantity']);
    expect(values('AAPL,10,5,50\nMSFT,2,4,8\n')).toEqual([
      ['AAPL', 50],
      ['MSFT', 8],
    ]);
    expect(values('AAPL,$10\nMSFT,$5\n')).toEqual([
      ['AAPL', 10],
      ['MSFT', 5],
    ]);
    expect(values('AAPL\t10\t$5.00\t$50.00\nMSFT\t1,000\t$4.00\t$4,000.00\n')).toEqual([
      ['AAPL', 50],
      ['MSFT', 4000],
    ]);
    expect(refused(readText('some words,here\nand,there\n')).code).toBe('refused-no-table');
  });
});

describe('values', () => {
  test.each([
    ['a bond is quoted per 100', 'Name,Quantity,Price\nXYZ CORP 4.5% 06/30/2030,1000,99', 990],
    ['an option is a hundred shares', 'Symbol,Quantity,Price\n-SPY260424C580,-1,5', -500],
    ['a warrant is one', 'Symbol,Quantity,Price,Type\nABCWS,100,2,Warrant', 200],
    ['the stated value goes first', 'Symbol,Quantity,Price,Value\nA,10,5,49.9', 49.9],
  ])('%s', (_name, text, value) => {
    expect(holdingsIn(taken(readText(text)).holdings)[0]!.value).toBeCloseTo(value, 10);
  });
  test('neither value nor price: rejected, not priced', () => {
    expect(reasons('Symbol,Shares\nA,10\nB,5')).toEqual(['header', 'no-value', 'no-value']);
  });
  test('nothing held is skipped, a watch-list row too', () => {
    expect(reasons('Symbol,Shares,Price,Value\nA,0,10,0\nB,,10,\nC,1,10,10')).toEqual([
      'header',
      'empty-position',
      'empty-position',
      'position',
    ]);
  });
  test('CASH is a balance, or the listed company when it has a price', () => {
    const text = 'Symbol,Shares,Price\nCASH,10,75\nCASH,500,1\ncash,20,\n$CASH,30,';
    expect(holdingsIn(taken(readText(text)).holdings).map(({ value, says }) => [value, says])).toEqual([
      [750, null],
      [500, 'cash'],
      [20, 'cash'],
      [30, 'cash'],
    ]);
  });
  test('an amount without anything it could be of is rejected', () => {
    expect(reasons('Symbol,Name,Value\n,,50\nA,,10')).toEqual(['header', 'no-identity', 'position']);
  });
  test('an unreadable value is rejected, an unreadable quantity only told', () => {
    const text = 'Symbol,Shares,Value\nA,10,abc\nB,x1,10';
    expect(reasons(text)).toEqual(['header', 'unreadable-number', 'position']);
    expect(codes(text).filter((code) => code === 'unreadable-number')).toHaveLength(2);
  });
});

describe('decimal marks', () => {
  test.each([
    ['decided by the column', 'Symbol;Value\nA;1.234\nB;12,5', 1234],
    ['proved by quantity × price', 'Symbol;Shares;Price;Value\nA;10;123,4;1.234', 1234],
    ['proved by quantity × price, the other way', 'Symbol;Shares;Price;Value\nA;2;0.617;1.234', 1.234],
    ['decided by the other columns', 'Symbol;Value;Gain\nA;1.234;5,5', 1234],
    ['decided by a dollar sign', 'Symbol;Value\nA;$1,234', 1234],
    ['a file between commas groups with commas', 'Symbol,Value\nA,"1,234"', 1234],
    ['a German’s round sums', 'Position;Wert\nApple;2.400\nSAP;12.500', 2400],
    ['an Italian’s', 'Titolo\tControvalore\nEni\t3.000\nEnel\t4.500', 3000],
    ['so do all in Japan', '銘柄コード\t評価額\nAAPL\t1,234', 1234],
    ['and in China', '代码;市值\nAAPL;1,234', 1234],
    ['and in Korea', '종목코드\t평가금액\nAAPL\t1,234', 1234],
  ])('%s', (_name, text, value) => {
    expect(holdingsIn(taken(readText(text)).holdings)[0]!.value).toBe(value);
  });
  test('undecidable: asked with the cell, nothing taken', () => {
    const reading = taken(readText('Symbol;Shares;Value\nA;10;1.234\nB;5;2.345'));
    expect(holdingsIn(reading.holdings)).toEqual([]);
    expect(reading.issues[0]).toMatchObject({
      code: 'decimal-mark-unclear',
      line: 2,
      detail: { cell: '1.234', column: 'Value', thousands: 1234, decimals: 1.234 },
    });
    expect(codesOf(reading)).not.toContain('unreadable-number');
  });
  test('one question for all columns', () => {
    const reading = taken(readText('Symbol;Shares;Value\nA;1,000;5.234\nB;2,000;2.345'));
    expect(codesOf(reading).filter((code) => code === 'decimal-mark-unclear')).toHaveLength(1);
  });
  test.each([
    [',', [1234, 800, -2345]],
    ['.', [1.234, 800, -2.345]],
  ] as const)('decided by the user: decimals behind %s', (decimalMark, values) => {
    const text = 'Symbol;Value\nA;1.234\nB;800\nC;-2.345';
    const answer = { kind: 'columns', titles: ['Symbol', 'Value'], roles: ['symbol', 'value'], decimalMark } as const;
    const reading = taken(readHoldings(sourceOf(text), { columns: [answer] }));
    expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual(values);
    expect(codesOf(reading)).not.toContain('decimal-mark-unclear');
  });
  test('what the file shows goes before what the user said', () => {
    const answer = { kind: 'columns', titles: ['Symbol', 'Value'], roles: ['symbol', 'value'] } as const;
    const said = { columns: [{ ...answer, decimalMark: '.' as const }] };
    const reading = taken(readHoldings(sourceOf('Symbol;Value\nA;1.234\nB;12,5'), said));
    expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([1234, 12.5]);
  });
  test.each([
    ['typed with commas', 'Apple 5,000\nMicrosoft 3,000\nNVIDIA 12,500\n', [5000, 3000, 12_500]],
    ['and some without', 'Apple 5,000\nMicrosoft 800\nNVIDIA 12,500\n', [5000, 800, 12_500]],
    ['pasted from a sheet', 'AAPL\t12,345\nMSFT\t3,217\nNVDA\t12,505\n', [12_345, 3217, 12_505]],
  ])('a list without headings: %s', (_, text, values) => {
    const reading = taken(readText(text));
    expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual(values);
    expect(codesOf(reading)).toContain('columns-guessed');
  });
  test.each([
    ['Apple 5.000\nMicrosoft 3.000\nNVIDIA 12.500\n'],
    ['Apple;5.000\nMicrosoft;3.000\nNVIDIA;12.500\n'],
    ['Apple;5,217\nMicrosoft;3,109\nNVIDIA;12,501\n'],
    ['AAPL\t5.217\nMSFT\t3.109\nNVDA\t12.501\n'],
    ['Position;Wert\nApple;2.417\nSAP;12.503\n'],
    ['Position;Value\nApple;2.400\nSAP;12.500\n'],
  ])('where it stays open, nothing is taken: %j', (text) => {
    const reading = taken(readText(text));
    expect(holdingsIn(reading.holdings)).toEqual([]);
    expect(codesOf(reading)).toContain('decimal-mark-unclear');
  });
});

describe('rows that are no positions', () => {
  test('totals, subtotals and notes', () => {
    const text =
      'Symbol,Name,Value\nA,Total Energies,10\nSubtotal of Stocks,,10\nTotal,,10\n"For your use only, as is."\n';
    expect(reasons(text)).toEqual(['header', 'position', 'subtotal', 'total', 'footer']);
  });
  test('a note whose commas make cells of it', () => {
    expect(reasons('Symbol,Value\nA,5\nThis list is, for your own use, only\n')).toEqual([
      'header',
      'position',
      'footer',
    ]);
  });
  test('a row that slid is kept only when quantity × price proves it', () => {
    const header = 'Symbol,Name,Quantity,Price,Value\n';
    expect(reasons(`${header}A,a,10,20,200,more`)).toEqual(['header', 'position']);
    expect(reasons(`${header}A,a,10,20,2,00`)).toEqual(['header', 'ragged']);
    expect(reasons(`${header}A,a,10,20`)).toEqual(['header', 'ragged']);
  });
  test('a second header is followed', () => {
    expect(values('Symbol,Value\nA,5\n\nValue,Symbol\n7,B\n')).toEqual([
      ['A', 5],
      ['B', 7],
    ]);
  });
});

describe('files of finance programs are told by their name', () => {
  const OFX = 'OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><SIGNONMSGSRSV1><SONRS>';
  const OFX_2 = '<?xml version="1.0" encoding="UTF-8"?>\n<?OFX OFXHEADER="200" VERSION="200"?>\n<OFX></OFX>';
  test.each([
    ['OFX', 'positions.ofx', OFX],
    ['OFX', 'positions.xml', OFX_2],
    ['OFX', 'positions.ofx', '<OFX><SIGNONMSGSRSV1></OFX>'],
    ['OFX', 'positions.ofx', '<?xml version="1.0"?><!-- made by a bank --><OFX></OFX>'],
    ['QFX', 'positions.QFX', OFX],
    ['QFX', 'download', OFX.replace('<SONRS>', '<SONRS><INTU.BID>1234')],
    ['QIF', 'positions.qif', '!Type:Invst\nD1/2/2026\nNBuy\nYApple Inc\n^\n'],
    ['QIF', 'positions.txt', '!Account\nNBrokerage\nTInvst\n^\n!Type:Invst\n'],
    ['Flex', 'flex.xml', '<FlexQueryResponse queryName="x"><FlexStatements count="1"></FlexStatements>'],
    ['Flex', 'flex.xml', '<?xml version="1.0"?>\n<FlexQueryResponse queryName="x">'],
  ])('%s: %s', (what, name, text) => {
    const refusal = refused(readText(text, name));
    expect([refusal.code, refusal.detail['what']]).toEqual(['refused-other-format', what]);
    expect(sentenceOf(refusal)).toContain(what);
    expect(sentenceOf(refusal)).not.toContain('web page');
  });
  test('a sheet that names them is none', () => {
    expect(holdingsIn(taken(readText('Symbol,Value\nOFX,5\nQIF,6\n')).holdings)).toHaveLength(2);
    expect(refused(readText('<html><body>OFX</body></html>')).code).toBe('refused-html');
  });
});

describe('refused', () => {
  test.each([
    ['refused-empty', ' \n\n'],
    ['refused-header-only', 'Symbol,Value\n'],
    ['refused-no-holdings', 'Symbol,Value\nTotal,5\n'],
    ['refused-transactions', 'Date,Action,Symbol,Quantity,Price,Amount\n1/2/2026,Sell,A,1,2,2'],
    ['refused-transactions', 'Run Date,Action,Symbol,Description\n1/2/2026,Buy,A,x'],
    ['refused-orders', 'Symbol,Order Type,Quantity,Price\nA,Limit,1,2'],
    ['refused-summary', 'Account Name,Account Value\nIRA,5\n'],
    ['refused-html', '<!DOCTYPE html><html><head><title>Log in</title></head><body></body></html>'],
    ['refused-json', '[{"symbol":"A","value":5}]'],
    ['refused-other-format', 'OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\n\n<OFX><SIGNONMSGSRSV1>'],
    ['refused-pdf', '%PDF-1.7 something'],
    ['refused-binary', '\u0001\u0002\u0003\u0004\u0005abc'],
    ['refused-no-table', 'Dear customer,\nplease find enclosed'],
    [
      'refused-no-table',
      'Statement,Header,Field Name,Field Value\nTrades,Header,Symbol,Date,Proceeds\nTrades,Data,A,1,2',
    ],
    ['refused-long-cell', `Symbol,Value\nA,${'9'.repeat(70_000)}`],
  ])('%s', (code, text) => {
    expect(refused(readText(text)).code).toBe(code);
  });
  test.each([
    ['day', 'Symbol,Action,Quantity,Price,Commission\nA,Buy,1,2,1\nB,Sell,1,2,1\nA,Sell,1,2,1\n'],
    ['who', 'Date,Action,Quantity,Amount\n1/2/2026,Buy,4,5\n2/2/2026,Sell,4,5\n3/2/2026,Buy,4,5\n'],
    ['rows', 'Date,Action,Symbol,Quantity,Price,Amount\n1/2/2026,Sell,A,1,2,2\n'],
  ])('a history says what it lacks: %s', (lacks, text) => {
    expect(refused(readText(text))).toMatchObject({ code: 'refused-transactions', detail: { lacks } });
  });
  test('a name in a row is no broker', () => {
    const rows = 'Name,Value\nHouse,350000\nMortgage,-200000\nRobinhood savings account,5000\n';
    expect(refused(readText(rows)).detail).not.toHaveProperty('broker');
    expect(refused(readText(`Robinhood Markets\n${rows}`)).detail['broker']).toBe('Robinhood');
    expect(refused(readText(rows, 'robinhood-export.csv')).detail['broker']).toBe('Robinhood');
  });
  test('rows that are all skipped are named', () => {
    expect(refused(readText('Symbol,Value\nTotal,5\nTotal,6\n')).detail).toMatchObject({ why: 'total', rows: 2 });
  });
  test('says what it looks like', () => {
    expect(refused(readText('<html><head><title>Log in</title>')).detail).toEqual({ title: 'Log in' });
    expect(refused(readText('x\nRun Date,Action,Symbol\n')).detail['line']).toBe(2);
  });
});

test('progress is told, and ends at the whole', () => {
  const parts: number[] = [];
  readHoldings(sourceOf(`Symbol,Value\n${'AAPL,1\n'.repeat(12_000)}`), NO_HINTS, (_rows, part) => parts.push(part));
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.at(-1)).toBe(1);
  expect(parts).toEqual(parts.toSorted((a, b) => a - b));
});

describe('cash above the table', () => {
  const TABLE = '\nSymbol,Quantity,Value\nNVDA,1,100\nAAPL,1,200\n';
  test.each([
    ['Cash,500.25', 500.25],
    ['Total cash:,"1,500.00"', 1500],
    ['Cash balance,$20.00', 20],
    ['Barmittel,20', 20],
  ])('%s is a position', (line, value) => {
    const reading = taken(readText(`Account,Joint\n${line}\n${TABLE}`));
    expect(holdingsIn(reading.holdings)[0]).toMatchObject({ line: 2, name: 'Cash', value, says: 'cash' });
    expect(fatesIn(reading.fates)[1]).toMatchObject({ line: 2, fate: 'accepted', reason: 'cash' });
  });
  test.each([
    ['a row of the table is cash', `Cash,500\n${TABLE}Cash,,500\n`],
    ['the stated total is that of the rows', `Total value,300\nCash,500\n${TABLE}`],
    ['two lines differ', `Cash,500\nSettled cash,400\n${TABLE}`],
  ])('is named and not counted when %s', (_why, text) => {
    const reading = taken(readText(`Account,Joint\n${text}`));
    const said = reading.issues.filter(({ code }) => code === 'cash-outside-table');
    expect(said.length).toBeGreaterThan(0);
    expect(holdingsIn(reading.holdings).filter(({ line }) => line < 5)).toEqual([]);
  });
  test.each(['Cash,0.00', 'Cash,--', 'Cash flow,500', 'Cash Purchasing Power,Total,500'])(
    '%s is no cash that is held',
    (line) => {
      const text = `Account,Joint\n${line}\n\nSymbol,Quantity,Value\nNVDA,1,100\nAAPL,1,200\n`;
      expect(codes(text)).not.toContain('cash-outside-table');
    },
  );
});
