import { beforeAll, describe, expect, it } from 'vitest';
import { identifyFile } from '../../../src/domain/identity/resolve.ts';
import type { Reference } from '../../../src/domain/model/reference.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { readText, taken } from '../read-file.ts';

/* Whose a holding is says what was bought and sold, never the text of a dividend, a fee, a split, a transfer or interest. */

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

const ROBINHOOD =
  '"Activity Date","Process Date","Settle Date","Instrument","Description","Trans Code","Quantity","Price","Amount"';
const robinhood = (
  day: string,
  symbol: string,
  text: string,
  code: string,
  numbers: readonly [string, string, string],
) => [day, day, day, symbol, text, code, ...numbers].map((cell) => `"${cell}"`).join(',');

describe('names of securities in a history', () => {
  it('come from trades where the newest row is a dividend', () => {
    const rows = [
      robinhood('10/15/2026', 'AAPL', 'Cash Div: R/D 2026-10-10 P/D 2026-10-15 - 10 shares at 0.26', 'CDIV', [
        ...(['', '', '$2.60'] as const),
      ]),
      robinhood('9/10/2026', 'VOO', 'Vanguard S&P 500 ETF\nCUSIP: 922908363', 'Buy', ['4', '$610.00', '($2,440.00)']),
      robinhood('8/10/2026', 'TSLA', 'Tesla\nCUSIP: 88160R101', 'Buy', ['3', '$310.00', '($930.00)']),
      robinhood('7/10/2026', 'AAPL', 'Apple\nCUSIP: 037833100', 'Buy', ['10', '$230.00', '($2,300.00)']),
    ];
    const reading = taken(readText([ROBINHOOD, ...rows].join('\n')));
    const found = identifyFile(reading, [], reference).map(({ status, security }) => [status, security]);
    expect(found).toEqual([
      ['identified', { kind: 'company', issuer: 'AAPL' }],
      ['identified', { kind: 'fund', symbol: 'VOO' }],
      ['identified', { kind: 'company', issuer: 'TSLA' }],
    ]);
    expect(holdingsIn(reading.holdings).map(({ value }) => value)).toEqual([2300, 2440, 930]);
  });

  const OTHERS = [
    ['Dividend', 'Cash Div: R/D 2026-10-10', '', '', '2.60'],
    ['Fee', 'Agency processing fee', '', '', '-1.00'],
    ['Interest', 'Interest on margin', '', '', '-0.40'],
    ['Stock Split', '4:1 forward split payable today', '30', '', ''],
    ['Transfer In', 'ACAT from another house', '5', '', ''],
    ['Transfer Out', 'ACAT to another house', '-5', '', ''],
  ] as const;
  const TITLES = 'Date,Type,Symbol,Description,Quantity,Price,Amount';

  it.each(OTHERS)('are not the text of a row of %s', (deed, text, quantity, price, amount) => {
    const bought = ['2026-01-05,Buy,AAPL,Apple Inc,10,230,-2300', '2026-01-05,Buy,MSFT,Microsoft Corp,2,400,-800'];
    const other = `2026-06-05,${deed},AAPL,${text},${quantity},${price},${amount}`;
    for (const rows of [
      [...bought, other],
      [other, ...bought],
    ]) {
      const { holdings } = taken(readText([TITLES, ...rows].join('\n')));
      const names = new Set(holdingsIn(holdings).map(({ name }) => name));
      expect(names).toEqual(new Set(['Apple Inc', 'Microsoft Corp']));
    }
  });

  it('stay where the column names the security in every row', () => {
    const rows = [
      '2026-01-05,Buy,AAPL,Apple Inc,10,230,-2300',
      '2026-02-05,Dividend,AAPL,APPLE INC,,,2.60',
      '2026-03-05,Transfer In,SAP.DE,SAP SE,5,,',
      '2026-03-05,Buy,MSFT,Microsoft Corp,2,400,-800',
    ];
    const reading = taken(readText([TITLES, ...rows].join('\n')));
    expect(reading.drafts.map(({ name }) => name)).toEqual(['SAP SE']);
  });
});
