import { describe, expect, it } from 'vitest';
import { readHoldings } from '../../src/read/read-holdings.ts';
import type { ColumnRole } from '../../src/domain/model/file-reading.ts';
import type { ColumnsAnswer } from '../../src/domain/model/portfolio.ts';
import { breachesOfAccounting, fixtureText, sourceOf, taken } from './read-file.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';
import { fatesIn } from '../../src/domain/rows/fate-rows.ts';

const answer = (titles: readonly string[], roles: readonly ColumnRole[]): ColumnsAnswer => ({
  kind: 'columns',
  titles,
  roles,
});
const read = (text: string, ...columns: ColumnsAnswer[]) => readHoldings(sourceOf(text), { columns });
const STRANGE = 'Zork,Blib,Grunt,Plonk\nNVDA,10,200,2000\nWWW,20,15,300\nZork,Blib,Grunt,Plonk\nAAPL,1,150,150\n';
const ROLES: readonly ColumnRole[] = ['symbol', 'quantity', 'price', 'value'];
const TITLES = ['Zork', 'Blib', 'Grunt', 'Plonk'];

describe('columns that the user named', () => {
  it('read a table whose titles mean nothing, repeated titles included', () => {
    const reading = taken(read(STRANGE, answer(TITLES, ROLES)));
    expect(reading.columnsFrom).toBe('user');
    expect(reading.headerLine).toBe(1);
    expect(holdingsIn(reading.holdings).map(({ symbol, quantity, value }) => [symbol, quantity, value])).toEqual([
      ['NVDA', 10, 2000],
      ['WWW', 20, 300],
      ['AAPL', 1, 150],
    ]);
    expect(fatesIn(reading.fates).map(({ reason }) => reason)).toContain('repeated-header');
    expect(breachesOfAccounting(reading)).toEqual([]);
  });

  it('go before what a title means', () => {
    const text = 'Symbol,Value,Worth\nNVDA,10,2000\nWWW,20,300\n';
    const titles = ['Symbol', 'Value', 'Worth'];
    expect(holdingsIn(taken(read(text)).holdings).map(({ value }) => value)).toEqual([10, 20]);
    const told = taken(read(text, answer(titles, ['symbol', 'unused', 'value'])));
    expect(holdingsIn(told.holdings).map(({ value }) => value)).toEqual([2000, 300]);
  });

  it('are not used for other titles, nor in another order', () => {
    const reading = read(STRANGE.replaceAll('Blib,Grunt', 'Grunt,Blib'), answer(TITLES, ROLES));
    expect(reading.ok && reading.value.columnsFrom === 'user').toBe(false);
  });

  it('leave a recognised broker the broker', () => {
    const text = fixtureText('fidelity-positions-2026.csv');
    const plain = taken(read(text));
    const told = taken(
      read(
        text,
        answer(
          plain.columns.map(({ title }) => title),
          plain.columns.map(({ role }) => role),
        ),
      ),
    );
    expect(told.broker).toBe(plain.broker);
    expect(told.columnsFrom).toBe('user');
    expect(holdingsIn(told.holdings)).toEqual(holdingsIn(plain.holdings));
    expect(fatesIn(told.fates)).toEqual(fatesIn(plain.fates));
  });

  it('without titles fit rows of that width with numbers in the same places, never a table with a header', () => {
    const bare = answer([], ['name', 'quantity', 'price', 'unused', 'unused', 'unused']);
    const text = 'Some Company Ltd,10,200,x,y,z\nOther Company Ltd,20,15,x,y,z\n';
    expect(holdingsIn(taken(read(text, bare)).holdings).map(({ value }) => value)).toEqual([2000, 300]);
    const words = 'Some Company Ltd,ten,two,x,y,z\nOther Company Ltd,nine,one,x,y,z\n';
    expect(read(words, bare).ok).toBe(false);
    const titled = 'Symbol,Name,Value,A,B,C\nNVDA,NVIDIA Corp,2000,x,y,z\n';
    expect(taken(read(titled, bare)).columnsFrom).toBe('titles');
  });

  it('are refused with a sketch that keeps them, while who or how much is missing', () => {
    const result = read(STRANGE, answer(TITLES, ['symbol', 'unused', 'unused', 'unused']));
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'refused-no-table', sketch: { headerLine: 1, columns: [{ role: 'symbol' }, {}, {}, {}] } },
    });
  });
});

describe('a sketch of what was refused', () => {
  it('shows titles, guesses and rows of a table that nobody recognised', () => {
    const result = read(
      'My list\n\nZork,Blib,Grunt,Plonk,Note\nNVIDIA Corp,10,200,2000,a\nWolverine Wide,20,15,300,b\n',
    );
    if (result.ok) {
      expect(result.value.columnsFrom).toBe('contents');
      return;
    }
    expect(result.error.sketch).toMatchObject({ headerLine: 3 });
    expect(result.error.sketch?.columns.map(({ role }) => role)).toEqual([
      'name',
      'quantity',
      'price',
      'value',
      'unused',
    ]);
    expect(result.error.sketch?.rows.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
  });

  it.each([
    ['What,about how much,exactly\nApple,"ca. 12,000",54%\nNVIDIA,12 000,46%\n', ['name', 'value', 'weight']],
    ['What,Zork,Blib,Grunt\nNVIDIA Corp,a,6000,\nWolverine,b,1000,\n', ['name', 'unused', 'value', 'unused']],
    ['Zork,Blib,Grunt\nNVIDIA Corp,6000,17.5\nWolverine World Wide,1000,12.5\n', ['name', 'unused', 'unused']],
    ['What,Amount held today,Number\nNVIDIA Corp,6000,17.5\nWolverine,1000,12.5\n', ['name', 'value', 'unused']],
  ])('offers the amounts that are likely, of several that nothing tells apart none: %s', (text, roles) => {
    const result = read(text);
    if (result.ok) throw new Error('read without a question');
    expect(result.error.sketch?.columns.map(({ role }) => role)).toEqual(roles);
  });

  it('is given where two columns of one title contradict each other', () => {
    const result = read('Symbol,Value,Value\nNVDA,10,2000\nWWW,20,300\n');
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'refused-ambiguous-columns', sketch: { headerLine: 1, rows: [{ line: 1 }, {}, {}] } },
    });
  });

  it('is given for what looks like trades, and not for prose, pages or noise', () => {
    const trades = read('Date,Action,Amount,Symbol,Quantity\n2026-01-02,Sell,5,NVDA,1\n2026-01-02,Sell,5,WWW,1\n');
    expect(trades).toMatchObject({ ok: false, error: { sketch: { headerLine: 1 } } });
    for (const text of ['', 'just a line of words\nand another\n', '<html><body></body></html>', '{"a":1}']) {
      expect(read(text)).toMatchObject({ ok: false, error: { sketch: null } });
    }
  });
});

describe('drafts of rows left out', () => {
  it('hold what could be read of rejected rows, totals and rows of another day', () => {
    const reading = taken(
      read(
        'Symbol,Name,Quantity,Price,Value\nNVDA,NVIDIA Corp,10,200,2000\nAMD,Advanced Micro,6,,\n,,5,,7\nTotal,,,,2007\nOLD,Old Co,0,1,0\n',
      ),
    );
    expect(
      reading.drafts.map(({ line, symbol, quantity, price, value }) => [line, symbol, quantity, price, value]),
    ).toEqual([
      [3, 'AMD', 6, null, null],
      [4, null, 5, null, 7],
      [5, 'Total', null, null, 2007],
      [6, 'OLD', 0, 1, 0],
    ]);
    const days = taken(
      read('Symbol,Value,As of\nNVDA,10,2026-01-02\nWWW,20,2026-01-02\nNVDA,11,2026-01-03\nWWW,21,2026-01-03\n'),
    );
    expect(days.drafts.map(({ line, value }) => [line, value])).toEqual([
      [2, 10],
      [3, 20],
    ]);
  });

  it('never take a number from cells that may have slid', () => {
    const reading = taken(read('Symbol,Quantity,Price,Value\nNVDA,10,200,2000\nAMD,6,1,000,6,000\n'));
    expect(reading.drafts).toMatchObject([{ symbol: 'AMD', quantity: null, price: null, value: null }]);
  });

  it('are no more than a thousand', () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `X${at},,,`);
    expect(taken(read(`Symbol,Quantity,Price,Value\nNVDA,1,2,2\n${rows.join('\n')}\n`)).drafts).toHaveLength(1000);
  });
});

describe('a column that looks like the price, too', () => {
  const TEXT =
    'Symbol,Quantity,Last Price,Value,Average Cost Basis\nNVDA,62,192.60,11941.20,41.18\nAAPL,45,227.45,10235.25,96.10\nMSFT,13,481.14,6254.82,212.40\n';
  it('is named with the rows that decide', () => {
    expect(taken(read(TEXT)).issues).toContainEqual({
      code: 'price-by-product',
      severity: 'note',
      file: 'holdings.csv',
      line: null,
      detail: {
        title: 'Last Price',
        other: 'Average Cost Basis',
        equal: 3,
        rows: 3,
        otherEqual: 0,
        otherRows: 3,
      },
    });
  });
  it('is not made of a total or a note', () => {
    const total = TEXT.replace('Average Cost Basis', 'Note').replace(/(41.18|96.10|212.40)/g, '900000');
    expect(taken(read(total)).issues.filter(({ code }) => code === 'price-by-product')).toEqual([]);
  });
});
