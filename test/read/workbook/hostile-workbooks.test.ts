import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sentenceOf } from '../../../src/screens/review/words/issues.ts';
import { readAny } from '../../../src/read/files/read-source.ts';
import { HAS_SHARED, SHARED } from '../read-file.ts';
import { bookOf, bookParts, makeBook, rowsOf, zip } from '../../support/make-workbook.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { triesOf } from '../../support/dice.ts';

/* Workbooks made to harm. Each ends in a reading or in a sentence; none of them marks the objects of the page. */

const keysBefore = Object.getOwnPropertyNames(Object.prototype);
let inherited: readonly string[];
beforeEach(() => {
  inherited = [];
  for (const key in {}) inherited = [...inherited, key];
});
afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(keysBefore);
  for (const key in {}) expect(inherited).toContain(key);
});

const ROWS = [
  ['Symbol', 'Name', 'Value'],
  ['NVDA', 'NVIDIA Corp', 1800],
  ['KO', 'Coca-Cola Co', 350],
] as const;
const good = () => bookOf(ROWS);

async function read(bytes: Uint8Array<ArrayBuffer>, name = 'book.xlsx') {
  const outcomes = await readAny(name, bytes, { wanted: 'any', columns: [] });
  expect(outcomes.length).toBeGreaterThan(0);
  return outcomes[0]!;
}
async function refusal(bytes: Uint8Array<ArrayBuffer>, name?: string) {
  const outcome = await read(bytes, name);
  if (outcome.ok) throw new Error('Read, not refused.');
  expect(outcome.error.file).toBe(name ?? 'book.xlsx');
  return { code: outcome.error.code, sentence: sentenceOf(outcome.error) };
}
async function holdings(bytes: Uint8Array<ArrayBuffer>, name?: string) {
  const outcome = await read(bytes, name);
  if (!outcome.ok || outcome.value.kind !== 'portfolio') throw new Error('Not read as holdings.');
  return holdingsIn(outcome.value.reading.holdings).map(({ symbol, value }) => [symbol, value]);
}
const BOTH = [
  ['NVDA', 1800],
  ['KO', 350],
];

describe('bombs', () => {
  test('of one huge sheet are refused by what they declare', async () => {
    const blank = new Uint8Array(40 * 1024 * 1024).fill(0x20);
    const parts = bookParts({
      sheets: [{ name: 'A', rows: rowsOf(ROWS) }],
      more: [{ name: 'xl/more.xml', text: blank }],
    });
    const bytes = zip(parts);
    expect(bytes.length).toBeLessThan(100_000);
    expect((await refusal(bytes)).code).toBe('refused-unsafe-workbook');
  });

  test('of too much in all, and of too many entries', async () => {
    const parts = bookParts({ sheets: [{ name: 'A', rows: rowsOf(ROWS) }] });
    const large = [...parts, { name: 'media/a.bin', text: 'x', says: { size: 300 * 1024 * 1024 } }];
    expect((await refusal(zip(large))).code).toBe('refused-unsafe-workbook');
    const many = [...parts, ...Array.from({ length: 1000 }, (_, at) => ({ name: `xl/media/${at}.png`, text: '' }))];
    expect((await refusal(zip(many))).code).toBe('refused-unsafe-workbook');
  });

  test('whose sizes lie are left where the lie shows', async () => {
    const parts = bookParts({ sheets: [{ name: 'A', rows: rowsOf(ROWS) }] });
    const lying = (size: number) =>
      zip(parts.map((part) => (part.name === 'xl/worksheets/sheet1.xml' ? { ...part, says: { size } } : part)));
    expect((await refusal(lying(50))).code).toBe('refused-unsafe-workbook');
    expect((await refusal(lying(5000))).code).toBe('refused-damaged-workbook');
  });

  test('of two cells in far corners', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const { code, sentence } = await refusal(makeBook({ sheets: [{ name: 'A', rows }] }));
    expect(code).toBe('refused-unsafe-workbook');
    expect(sentence).toContain('isn’t safe for us to open');
  });

  test('of more cells than any holdings have', async () => {
    const cells = '<row r="1"><c r="A1"/></row>'.repeat(1_000_001);
    const parts = bookParts({ sheets: [{ name: 'A', rows: cells }] }).map((part) => ({ ...part, isStored: true }));
    const { code, sentence } = await refusal(zip(parts));
    expect(code).toBe('refused-too-large');
    expect(sentence).toContain('1,000,000 cells');
  });

  test('ZIP64 and a count that is not there', async () => {
    const parts = bookParts({ sheets: [{ name: 'A', rows: rowsOf(ROWS) }] });
    expect((await refusal(zip(parts, 0xffff))).code).toBe('refused-unsafe-workbook');
    const far = parts.map((part, at) => (at === 0 ? { ...part, says: { size: 0xffffffff } } : part));
    expect((await refusal(zip(far))).code).toBe('refused-unsafe-workbook');
    expect((await refusal(zip(parts, parts.length + 3))).code).toBe('refused-damaged-workbook');
  });
});

describe('texts', () => {
  test('of a DTD are never expanded, nor is anything fetched for them', async () => {
    const parts = bookParts({ sheets: [{ name: 'A', rows: rowsOf(ROWS) }] }).map((part) =>
      part.name === 'xl/worksheets/sheet1.xml'
        ? {
            ...part,
            text: String(part.text)
              .replace('?>', '?><!DOCTYPE x [<!ENTITY a "EXPANDED"><!ENTITY b SYSTEM "file:///etc/passwd">]>')
              .replace('NVIDIA Corp', '&a;&b;'),
          }
        : part,
    );
    const outcome = await read(zip(parts));
    expect(JSON.stringify(outcome)).not.toMatch(/EXPANDED|root:/);
  });

  test('named like the keys of every object are texts', async () => {
    const rows = [
      ['Symbol', '__proto__', 'constructor', 'Value'],
      ['NVDA', 'polluted', 'toString', 1800],
      ['KO', '__proto__', 'valueOf', 350],
    ];
    expect(await holdings(bookOf(rows))).toEqual(BOTH);
    const named = makeBook({ sheets: [{ name: '__proto__', rows: rowsOf(ROWS) }] });
    expect(await holdings(named)).toEqual(BOTH);
  });
});

describe('files', () => {
  test('are told by their bytes, whatever they are called', async () => {
    expect(await holdings(new TextEncoder().encode('Symbol,Value\nNVDA,1800\nKO,350\n'), 'holdings.xlsx')).toEqual(
      BOTH,
    );
    expect(await holdings(good(), 'holdings.csv')).toEqual(BOTH);
  });

  test('that begin with the symbol PK are no ZIP files', async () => {
    expect(await holdings(new TextEncoder().encode('PK,100\nNVDA,5\n'), 'list.csv').catch(() => 'refused')).not.toBe(
      'refused',
    );
  });

  test('cut short or without their parts are damaged', async () => {
    expect((await refusal(good().slice(0, 900))).code).toBe('refused-damaged-workbook');
    for (const missing of ['_rels/.rels', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml']) {
      const parts = bookParts({ sheets: [{ name: 'A', rows: rowsOf(ROWS) }] }).filter(({ name }) => name !== missing);
      expect((await refusal(zip(parts))).code, missing).toBe('refused-damaged-workbook');
    }
  });

  test('with one digit changed on the way are damaged, not read as another amount', async () => {
    const parts = bookParts({ sheets: [{ name: 'A', rows: rowsOf(ROWS) }] }).map((part) => ({
      ...part,
      isStored: true,
    }));
    const bytes = zip(parts);
    const at = Buffer.from(bytes).indexOf('<v>1800</v>') + 3;
    bytes[at] = '9'.charCodeAt(0);
    expect((await refusal(bytes)).code).toBe('refused-damaged-workbook');
  });

  test('encrypted inside their ZIP are under a password', async () => {
    const parts = bookParts({ sheets: [{ name: 'A', rows: rowsOf(ROWS) }] });
    const { code, sentence } = await refusal(zip(parts.map((part) => ({ ...part, says: { flags: 1 } }))));
    expect(code).toBe('refused-locked-workbook');
    expect(sentence).toContain('remove the password');
  });

  test.each([
    [['EncryptionInfo', 'EncryptedPackage'], 'refused-locked-workbook', 'password'],
    [['Root Entry', 'Workbook'], 'refused-workbook', '.xls'],
    [['Root Entry', 'WordDocument'], 'refused-workbook', '.xls'],
  ])('in the old container with %s', async (names, code, word) => {
    const refused = await refusal(compound(names), 'old.xls');
    expect(refused.code).toBe(code);
    expect(refused.sentence).toContain(word);
  });

  test('in the old container whose workbook states a password', async () => {
    const bytes = compound(['Workbook']);
    // BOF, then the record that says how the rest is encrypted
    bytes.set([0x09, 0x08, 0x02, 0x00, 0x00, 0x06, 0x2f, 0x00, 0x02, 0x00, 0x00, 0x00], 512);
    expect((await refusal(bytes, 'old.xls')).code).toBe('refused-locked-workbook');
  });

  test('of neighbouring kinds are called what they are', async () => {
    const xlsb = zip([
      { name: '[Content_Types].xml', text: '<x/>' },
      { name: 'xl/workbook.bin', text: 'x' },
    ]);
    expect((await refusal(xlsb)).sentence).toContain('.xlsb');
    expect((await refusal(zip([{ name: 'positions.csv', text: 'Symbol,Value' }]))).code).toBe('refused-zip');
    expect(
      (
        await refusal(
          zip([
            { name: '[Content_Types].xml', text: '<x/>' },
            { name: 'word/document.xml', text: '' },
          ]),
        )
      ).code,
    ).toBe('refused-zip');
  });
});

describe.skipIf(!HAS_SHARED)('of the collection', () => {
  test.each([
    ['plain.xlsx', 4000],
    ['csv-holding-xlsx.csv', 4000],
    ['csv-named.xlsx', 4000],
    ['proto-header.xlsx', 4000],
    ['path-traversal.xlsx', 4000],
    ['dtd-entity.xlsx', 4000],
    ['xxe.xlsx', 4000],
    ['formula-no-cached-value.xlsx', 2000],
    ['error-cell.xlsx', 2000],
    ['html-saved-as.xls', 2000],
  ])('%s holds %i', async (file, total) => {
    const values = await holdings(new Uint8Array(readFileSync(`${SHARED}/hostile/own/${file}`)), file);
    expect(values.reduce((sum, [, value]) => sum + Number(value), 0)).toBe(total);
  });
  test('truncated.xlsx is said to be damaged', async () => {
    const bytes = new Uint8Array(readFileSync(`${SHARED}/hostile/own/truncated.xlsx`));
    expect((await refusal(bytes, 'truncated.xlsx')).code).toBe('refused-damaged-workbook');
  });
});

test('a sheet without a name, or none at all, is not lost in silence', async () => {
  const nameless = { name: '', rows: rowsOf(ROWS) };
  expect((await refusal(makeBook({ sheets: [nameless] }))).code).toBe('refused-damaged-workbook');
  expect((await refusal(makeBook({ sheets: [{ name: 'A', rows: rowsOf(ROWS) }, nameless] }))).code).toBe(
    'refused-damaged-workbook',
  );
  expect((await refusal(makeBook({ sheets: [] }))).code).toBe('refused-damaged-workbook');
});

test('no damage whatever makes the reader throw', async () => {
  const whole = good();
  const damage = fc.record({
    flips: fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
    cut: fc.option(fc.nat(whole.length)),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ flips, cut }) => {
      const bytes = whole.slice();
      for (const [at, byte] of flips) bytes[at] = byte;
      await readAny('book.xlsx', bytes.slice(0, cut ?? bytes.length), { wanted: 'any', columns: [] });
    }),
    { numRuns: triesOf(300) },
  );
});

test('no XML whatever in the place of a sheet makes the reader throw', async () => {
  const shred = fc.constantFrom('<row>', '</row>', '<row r="2">', '<c r="A1" t="s">', '<c r="B9">', '<v>', '</v>', '</c>', '7', '-1', '<is><t>', 'x', '"', '<', '&#x0;', '<f>', '<c r="ZZZZ1">', '<mergeCell ref="A1:B2"/>', '<row r="-5">', '<row r="99999999">'); // oxfmt-ignore
  await fc.assert(
    fc.asyncProperty(fc.array(shred, { maxLength: 40 }), async (shreds) => {
      await readAny('book.xlsx', makeBook({ sheets: [{ name: 'A', rows: shreds.join('') }] }), {
        wanted: 'any',
        columns: [],
      });
    }),
    { numRuns: triesOf(200) },
  );
});

/* Header, one sector for a stream, one for the directory with these names. */
function compound(names: readonly string[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  names.forEach((name, entry) => {
    const at = 1024 + entry * 128;
    [...name].forEach((letter, place) => view.setUint16(at + 2 * place, letter.charCodeAt(0), true));
    view.setUint16(at + 64, 2 * name.length + 2, true);
    view.setUint32(at + 116, 0, true);
  });
  return bytes;
}
