import { beforeAll, describe, expect, it } from 'vitest';
import type { Reference } from '../../src/domain/model/reference.ts';
import { loadReference } from '../../src/reference/load.ts';
import { anonymiseBytes } from '../../src/worker/anonymise-source.ts';
import { makeHandler } from '../../src/worker/handle.ts';
import type { Reply, Source } from '../../src/worker/protocol.ts';
import { readBytes, readAny } from '../../src/worker/read-source.ts';
import { writeWorkbook } from '../../src/worker/workbook/write-workbook.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

const WISHES = { columns: [], seed: 7, alsoNames: false };
let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

const bytesOf = (text: string) => new TextEncoder().encode(text);
async function copyOf(name: string, bytes: Uint8Array<ArrayBuffer>, seed = 7) {
  const copy = await anonymiseBytes(name, bytes, { ...WISHES, seed }, reference);
  if (!copy.ok) throw new Error(copy.fault);
  return { ...copy, text: new TextDecoder().decode(copy.bytes) };
}
const HEAD = 'Account,Symbol,Name,Type,Quantity,Price,Value,Held by\n';
const rowOf = (words: string) => `${HEAD}Smith IRA 12345678,NVDA,NVIDIA CORP,Stock,10,180.00,1800.00,me\n${words}\n`;

describe('in a copy', () => {
  it.each([
    ['a type', 'A1,VOO,VANGUARD S&P 500 ETF,Held by John Smithson,1,500.00,500.00,x', /smithson|john/i],
    ['a bracket behind a name', 'A1,MSFT,MICROSOFT CORP (acct 4433-2211),Stock,1,500.00,500.00,x', /4433|2211/],
    ['c/o behind a name', 'A1,MSFT,Microsoft c/o Meyerling,Stock,1,500.00,500.00,x', /meyerling/i],
    ['cash', 'A1,,Cash - savings of Peter Parkinson 00123456,Cash,1,77.25,77.25,x', /parkinson|00123456/i],
    [
      'a house and its price',
      'A1,,House 14 Acacia Avenue Springfield,Other,1,450000,450000,x',
      /acacia|springfield|450,?000/i,
    ],
    ['a loan without a value', 'A1,,Loan to Jane Doering,Other,,,,x', /doering/i],
    ['Arabic digits', 'حساب ١٢٣٤٥٦٧٨,MSFT,MICROSOFT CORP,Stock,1,500.00,500.00,١٢٣٤٥٦٧٨', /١٢٣٤٥٦٧٨/],
    ['a symbol that is a name', 'A1,PETERSEN,Petersen Family Fund LP,Other,3,91.00,273.00,x', /petersen/i],
    ['a column’s cell', 'A1,MSFT,MICROSOFT CORP,Stock,1,500.00,500.00,1961-04-03', /1961-04-03/],
  ])('%s keeps nothing of its owner', async (_, row, secret) => {
    expect(rowOf(row)).toMatch(secret);
    for (let seed = 1; seed < 20; seed += 1)
      expect((await copyOf('a.csv', bytesOf(rowOf(row)), seed)).text).not.toMatch(secret);
  });

  it('known securities, known words and the prices of those stay', async () => {
    const { text, name, facts } = await copyOf(
      'Smith.csv',
      bytesOf(rowOf('A1,ZZQX,Petersen Fund,Widget of Ann,3,91.00,273.00,x')),
    );
    expect(text).toContain(',NVDA,NVIDIA CORP,Stock,');
    expect(text).toContain(',180.00,');
    expect(text).toMatch(/,Security 1,/);
    expect(text.split('\n')[0]).toBe('Account,Symbol,Name,Type,Quantity,Price,Value,Held by');
    expect(name).toBe('Spreadsheet copy.csv');
    expect(facts.names).toEqual(['NVDA', 'NVIDIA CORP']);
    expect(facts.words).toContain('Stock');
    expect(facts.replaced).toBeGreaterThan(8);
  });

  it('titles that nobody knows say only their place', async () => {
    const { text } = await copyOf(
      'a.csv',
      bytesOf(rowOf('A1,KO,COCA-COLA CO,Stock,1,60.00,60.00,x').replace('Held by', 'Smith Family Trust memo')),
    );
    expect(text.split('\n')[0]).toBe('Account,Symbol,Name,Type,Quantity,Price,Value,Column 1');
  });

  it('no size can be guessed: all amounts move by far more than ten times, from copy to copy', async () => {
    const totals: number[] = [];
    const lengths = new Set<number>();
    for (let seed = 1; seed <= 60; seed += 1) {
      const { name, bytes } = await copyOf(
        'a.csv',
        bytesOf(rowOf('A1,KO,COCA-COLA CO,Stock,500,60.00,30000.00,x')),
        seed,
      );
      const read = await readBytes(name, bytes);
      if (!read.ok) throw new Error(read.error.code);
      totals.push(holdingsIn(read.value.holdings).reduce((sum, { value }) => sum + value, 0));
      lengths.add(String(Math.trunc(holdingsIn(read.value.holdings)[1]!.quantity!)).length);
    }
    expect(Math.max(...totals) / Math.min(...totals)).toBeGreaterThan(1000);
    expect(lengths.size).toBeGreaterThan(3);
  });

  it('a birthday above the table is not taken for the file’s date', async () => {
    const { text, name } = await copyOf(
      'a.csv',
      bytesOf(`Date of birth: 03/04/2011\n${rowOf('A1,KO,COCA-COLA CO,Stock,1,60.00,60.00,x')}`),
    );
    expect(text).not.toContain('2011');
    expect(name).not.toContain('2011');
  });

  it('the file’s own date stays', async () => {
    const { text } = await copyOf(
      'a.csv',
      bytesOf(`Holdings as of 03/04/2026\n${rowOf('A1,KO,COCA-COLA CO,Stock,1,60.00,60.00,x')}`),
    );
    expect(text).toContain('Holdings as of 03/04/2026');
  });

  it('is shown up to some rows, and says how many more there are', async () => {
    const rows = Array.from(
      { length: 100 },
      (_, at) => `A1,KO,COCA-COLA CO,Stock,${at + 2},60.00,${(at + 2) * 60}.00,x`,
    );
    const { facts } = await copyOf('a.csv', bytesOf(`${HEAD}${rows.join('\n')}\n`));
    expect(facts.tables).toHaveLength(1);
    expect(facts.tables[0]!.rows.length + facts.tables[0]!.more).toBe(101);
    expect(facts.tables[0]!.more).toBeGreaterThan(0);
  });
});

describe('a copy is made of', () => {
  const ROWS = [
    ['Symbol', 'Name', 'Quantity', 'Price', 'Value'],
    ['NVDA', 'NVIDIA CORP', '10', '180.5', '1805'],
    ['MSFT', 'MICROSOFT CORP', '2', '500', '1000'],
  ];

  it('a workbook: every sheet of holdings, and none of another kind', async () => {
    const bytes = writeWorkbook([ROWS, [['A note of mine']], ROWS]);
    const copy = await copyOf('Smith holdings.xlsx', bytes);
    expect(copy.form).toBe('workbook');
    expect(copy.name).toBe('Spreadsheet copy.xlsx');
    expect(copy.facts.sheetsLeftOut).toBe(1);
    expect(copy.facts.tables).toHaveLength(2);
    const again = await readAny(copy.name, copy.bytes, { columns: [], wanted: 'any' });
    expect(
      again.map(
        (one) =>
          one.ok &&
          one.value.kind === 'portfolio' &&
          holdingsIn(one.value.reading.holdings).map(({ symbol }) => symbol),
      ),
    ).toEqual([
      ['NVDA', 'MSFT'],
      ['NVDA', 'MSFT'],
    ]);
  });

  it('a web page with a table, as text', async () => {
    const markup = `<html><body><table>${ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
    const copy = await copyOf('Smith.xls', bytesOf(markup));
    expect(copy.form).toBe('text');
    expect(copy.name).toBe('Spreadsheet copy.csv');
    expect((await readBytes(copy.name, copy.bytes)).ok).toBe(true);
  });

  it('a pasted table, of its cells where the text has lost their edges', async () => {
    const html = `<table>${ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    const source: Source = { kind: 'table', name: 'Pasted holdings', text: ROWS.flat().join('\n'), html };
    const replies: Reply[] = [];
    await makeHandler(loadReference, () => 0)({ kind: 'anonymise', id: 1, source, ...WISHES }, (reply) =>
      replies.push(reply),
    );
    const [reply] = replies;
    if (reply?.kind !== 'anonymise-done' || !reply.file.ok) throw new Error(JSON.stringify(reply));
    const read = await readBytes(reply.file.name, reply.file.bytes);
    expect(read.ok && holdingsIn(read.value.holdings).map(({ symbol }) => symbol)).toEqual(['NVDA', 'MSFT']);
  });

  it('nothing where the file cannot be read', async () => {
    expect(await anonymiseBytes('a.pdf', bytesOf('%PDF-1.7'), WISHES, reference)).toEqual({
      ok: false,
      fault: 'not-text',
    });
  });
});
