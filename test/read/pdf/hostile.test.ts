import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { countRefused } from '../../../src/read/pdf/cap-pdfjs.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';

/* Documents of a few thousand bytes that ask for gigabytes, each by another trick. What is held here is that each is refused in words, and
   not by its size: what a document may become is counted while it becomes that. */

const ROW = 'BT /F1 9 Tf 1 0 0 1 40 700 Tm (NVDA) Tj 1 0 0 1 170 700 Tm (1,000.00) Tj ET\n';
const MB = 1024 * 1024;

interface Plan {
  /** The page's drawing as its whole object; a row without it. */
  readonly contents?: Buffer;
  readonly fonts?: string;
  readonly kids?: string;
  readonly count?: number;
  readonly more?: Readonly<Record<number, Buffer | string>>;
}

const streamOf = (dictionary: string, data: Buffer | string) =>
  Buffer.concat([
    Buffer.from(`<< /Length ${data.length} ${dictionary} >>\nstream\n`, 'latin1'),
    Buffer.from(data as string, 'latin1'),
    Buffer.from('\nendstream'),
  ]);

function documentOf({ contents, fonts = '', kids = '10 0 R', count = 1, more = {} }: Plan): Uint8Array<ArrayBuffer> {
  const objects: Record<number, Buffer | string> = {
    1: '<< /Type /Catalog /Pages 2 0 R >>',
    2: `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    3: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    10: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 11 0 R /Resources << /Font << /F1 3 0 R ${fonts} >> >> >>`,
    11: contents ?? streamOf('', ROW),
    ...more,
  };
  const parts = Object.entries(objects).flatMap(([number, body]) => [
    Buffer.from(`${number} 0 obj\n`),
    Buffer.from(body as string, 'latin1'),
    Buffer.from('\nendobj\n'),
  ]);
  // without a list of objects: whoever reads it makes one
  return new Uint8Array(
    Buffer.concat([Buffer.from('%PDF-1.7\n'), ...parts, Buffer.from('trailer << /Root 1 0 R >>\n')]),
  );
}

const blanks = deflateSync(Buffer.concat([Buffer.alloc(32 * MB, ' '), Buffer.from(ROW)]), { level: 9 });

/* A block that is not packed, and says "endstream", before those that are. */
function withEndInside(): Buffer {
  const said = Buffer.from('% endstream \n');
  const head = Buffer.from([0, said.length, 0, 255 - said.length, 255]);
  return Buffer.concat([blanks.subarray(0, 2), head, said, blanks.subarray(2)]);
}

/* Each code stands for one letter more than the one before, until there are no more codes. */
function lzwBomb(rounds: number): Buffer {
  const bits: string[] = [];
  const put = (code: number, width: number) => bits.push(code.toString(2).padStart(width, '0'));
  let width = 9;
  for (let round = 0; round < rounds; round += 1) {
    put(256, width);
    put(32, 9);
    for (let code = 258; code < 4093; code += 1) {
      width = code + 1 < 512 ? 9 : code + 1 < 1024 ? 10 : code + 1 < 2048 ? 11 : 12;
      put(code, width);
    }
    width = 12;
  }
  put(257, 12);
  const all = bits.join('');
  return Buffer.from(
    Array.from({ length: Math.ceil(all.length / 8) }, (_, at) =>
      parseInt(all.slice(8 * at, 8 * at + 8).padEnd(8, '0'), 2),
    ),
  );
}

const cidFont = (descendant: string, ranges: string): Plan => ({
  contents: streamOf('', `${ROW}BT /F2 9 Tf 40 300 Td <00410042> Tj ET`),
  fonts: '/F2 40 0 R',
  more: {
    40: '<< /Type /Font /Subtype /Type0 /BaseFont /Foo /Encoding /Identity-H /DescendantFonts [41 0 R] /ToUnicode 42 0 R >>',
    41: `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Foo /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 43 0 R ${descendant} >>`,
    42: streamOf('', `1 begincodespacerange <0000> <FFFF> endcodespacerange ${ranges}`),
    43: '<< /Type /FontDescriptor /FontName /Foo /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
    44: '2147483640',
  },
});
const range = (from: string, to: string) => `1 beginbfrange <${from}> <${to}> <0041> endbfrange `;

/* A list of objects in which an entry takes no bytes, so that as many may be said as one likes. */
const objectList = () => {
  const before = documentOf({}).subarray(0, -'trailer << /Root 1 0 R >>\n'.length);
  const list =
    '50 0 obj << /Type /XRef /Size 3000000 /W [0 0 0] /Root 1 0 R /Length 0 >>\nstream\n\nendstream endobj\n';
  return new Uint8Array(Buffer.concat([before, Buffer.from(`${list}startxref\n${before.length}\n%%EOF\n`)]));
};

/* A TrueType font of which a table says letters for glyphs; what else such a font has is there and says nothing. */
function fontWith(table: Buffer): Plan {
  const cmap = Buffer.concat([words(0, 1, 3, 1, 0, 12), table]);
  const tables = new Map([
    ['cmap', cmap],
    ['glyf', Buffer.alloc(64)],
    ['head', Buffer.alloc(54)],
    ['hhea', Buffer.alloc(36)],
    ['hmtx', Buffer.alloc(8)],
    ['loca', Buffer.alloc(8)],
    ['maxp', Buffer.concat([words(1, 0, 1), Buffer.alloc(26)])],
    ['post', Buffer.concat([words(3, 0), Buffer.alloc(28)])],
  ]);
  tables.get('hhea')!.writeUInt16BE(1, 34);
  tables.get('head')!.writeUInt16BE(1000, 18);
  let at = 12 + 16 * tables.size;
  const directory = [...tables].map(([tag, data]) => {
    const entry = Buffer.concat([Buffer.from(tag), Buffer.alloc(12)]);
    entry.writeUInt32BE(at, 8);
    entry.writeUInt32BE(data.length, 12);
    at += data.length;
    return entry;
  });
  const font = Buffer.concat([words(1, 0, tables.size, 0, 0, 0), ...directory, ...tables.values()]);
  return {
    contents: streamOf('', `${ROW}BT /F2 9 Tf 40 300 Td (AB) Tj ET`),
    fonts: '/F2 40 0 R',
    more: {
      40: '<< /Type /Font /Subtype /TrueType /BaseFont /Foo /FirstChar 65 /LastChar 66 /Widths [500 500] /FontDescriptor 43 0 R >>',
      43: '<< /Type /FontDescriptor /FontName /Foo /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 44 0 R >>',
      44: streamOf(`/Length1 ${font.length} /Filter /FlateDecode`, deflateSync(font)),
    },
  };
}
function words(...numbers: readonly number[]): Buffer {
  const written = Buffer.alloc(2 * numbers.length);
  numbers.forEach((one, at) => written.writeUInt16BE(one, 2 * at));
  return written;
}
const times = (count: number, ...numbers: readonly number[]) => Array.from({ length: count }, () => numbers).flat();
/* As many segments, each of all letters. */
const segments = (count: number) =>
  words(
    4,
    0,
    0,
    2 * count,
    0,
    0,
    0,
    ...times(count, 0xfffe),
    0,
    ...times(count, 0),
    ...times(count, 1),
    ...times(count, 0),
  );
/* As many groups, each of all letters and more. */
const groups = (count: number) => words(12, 0, 0, 0, 0, 0, 0, count, ...times(count, 0, 0, 0x7fff, 0xffff, 0, 1));

const flate = (extra: string, data: Buffer): Plan => ({ contents: streamOf(`/Filter /FlateDecode ${extra}`, data) });
const BOMBS: Readonly<Record<string, () => Plan>> = {
  'packed once': () => flate('', blanks),
  'a filter written with an escape': () => ({ contents: streamOf('/Filter /Fl#61teDecode', blanks) }),
  'a block that says endstream': () => flate('', withEndInside()),
  'a dictionary that is long': () => flate(`/Pad (${'x'.repeat(4000)})`, blanks),
  'a dictionary with the word obj': () => flate('/Pad ( obj)', blanks),
  'packed twice, said elsewhere': () => ({
    contents: streamOf('/Filter 30 0 R', deflateSync(blanks)),
    more: { 30: '[/FlateDecode /FlateDecode]' },
  }),
  LZW: () => ({ contents: streamOf('/Filter /LZWDecode', lzwBomb(5)) }),
  'runs of letters': () => ({
    contents: streamOf('/Filter /RunLengthDecode', Buffer.alloc(MB / 4, Buffer.from([129, 32]))),
  }),
  'many parts of one page': () => ({
    more: {
      10: `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents [${'12 0 R '.repeat(20)}] /Resources << /Font << /F1 3 0 R >> >> >>`,
      12: streamOf('/Filter /FlateDecode', deflateSync(Buffer.alloc(MB, ' '))),
    },
  }),
  'widths of two billion letters': () => cidFont('/W [0 2147483640 500]', range('00', 'f0')),
  'widths whose end is said elsewhere': () => cidFont('/W [0 44 0 R 500]', range('00', 'f0')),
  'widths of all letters, often': () => cidFont(`/W [${'0 65535 500 '.repeat(100)}]`, range('00', 'f0')),
  'one range of sixteen million letters': () => cidFont('', range('00000000', '00fffff0')),
  'a typeface whose segments are all letters each': () => fontWith(segments(200)),
  'a typeface with a group of two billion letters': () => fontWith(groups(1)),
  'many ranges of all letters': () => cidFont('', range('0000', 'ffff').repeat(100)),
};

async function outcomeOf(made: Plan | Uint8Array<ArrayBuffer>) {
  const read = await readPdf(made instanceof Uint8Array ? made : documentOf(made), undefined, () => undefined);
  return read.ok ? read.value.text : read.error.code;
}

test('the rows of a page without tricks are read', async () => {
  expect(await outcomeOf({})).toContain('NVDA');
  expect(await outcomeOf(cidFont('/W [0 65535 500]', range('0000', 'ffff')))).toContain('NVDA');
  expect(await outcomeOf(fontWith(segments(7)))).toContain('NVDA');
  const large = deflateSync(Buffer.concat([Buffer.alloc(4 * MB, ' '), Buffer.from(ROW)]));
  expect(await outcomeOf(flate('', large))).toContain('NVDA');
});

test.each(Object.keys(BOMBS))('a document that asks for too much is refused: %s', async (name) => {
  const before = countRefused();
  expect(await outcomeOf(BOMBS[name]!())).toBe('refused-pdf-too-much');
  expect(countRefused()).toBeGreaterThan(before);
});

test('a list of more objects than a file has room for is not believed, and made anew from what is there', async () => {
  const before = countRefused();
  expect(await outcomeOf(objectList())).toContain('NVDA');
  expect(countRefused()).toBeGreaterThan(before);
});

test('what nothing on a page uses is not unpacked, and refuses nothing', async () => {
  expect(await outcomeOf({ more: { 30: streamOf('/Filter /FlateDecode', blanks) } })).toContain('NVDA');
});
