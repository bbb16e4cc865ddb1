import { beforeAll, describe, expect, it } from 'vitest';
import type { Reference } from '../../../src/domain/model/reference.ts';
import { loadReference } from '../../../src/reference/load.ts';
import { anonymiseBytes } from '../../../src/read/files/anonymise-source.ts';
import { makeHandler } from '../../../src/engine/handle.ts';
import type { Reply } from '../../../src/engine/protocol.ts';
import type { Source } from '../../../src/read/files/source.ts';
import { readBytes, readAny } from '../../../src/read/files/read-source.ts';
import { writeWorkbook } from '../../../src/read/workbook/write-workbook.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';

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

describe('a copy', () => {
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

  it.each(['VTI $9,900\nBND $7,300\n', 'AAPL 10 @ 214.72\nMSFT 5 @ 420\n', '60% VTI\n40% BND\n'])(
    'lines typed by hand, as a table: %j',
    async (text) => {
      const copy = await copyOf('list.txt', bytesOf(text));
      expect([copy.form, copy.text.split('\n')[0]]).toEqual(['text', expect.stringContaining('\t')]);
      expect(copy.text).not.toMatch(/9,900|\b10\b|60%/);
    },
  );
  it('a table that lies on its side, and cells below each other, as they are read', async () => {
    const turned = await copyOf('mine.csv', bytesOf('Ticker,AAPL,VTI\nShares,17,15\nValue,2719.43,4966.58\n'));
    expect(turned.text).not.toMatch(/\b17\b|2719|4966/);
    const below = await copyOf('page.txt', bytesOf('Apple\n€2,719.43\nNVIDIA\n€1,903.57\nCash\n€2,300.61\n'));
    expect([below.form, below.text.split('\n')[0]]).toEqual(['text', expect.stringMatching(/^Apple\t/)]);
    expect(below.text).not.toMatch(/2,719|1,903|2,300/);
  });
  it('nothing where the file cannot be read', async () => {
    expect(await anonymiseBytes('a.pdf', bytesOf('%PDF-1.7'), WISHES, reference)).toEqual({
      ok: false,
      fault: 'not-text',
    });
  });
});
