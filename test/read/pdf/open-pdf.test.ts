import { expect, test, vi } from 'vitest';
import { loadReference } from '../../../src/reference/load.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { anonymiseBytes } from '../../../src/read/files/anonymise-source.ts';
import { isPdf } from '../../../src/read/files/file-parts.ts';
import { readAny, readBytes } from '../../../src/read/files/read-source.ts';
import { sentenceOf } from '../../../src/screens/review/words/issues.ts';
import { makePdf, type PdfPlan } from '../../support/make-pdf.ts';
import { CAS_PASSWORD, longStatement, statementPdf } from '../../support/statements.ts';

const WISHES = { wanted: 'any', columns: [] } as const;

async function refusalOf(bytes: Uint8Array<ArrayBuffer>, password?: string) {
  const [read] = await readAny('statement.pdf', bytes, WISHES, undefined, password);
  if (read?.ok !== false) throw new Error('It was read');
  const { code, detail, file } = read.error;
  expect(file).toBe('statement.pdf');
  return [code, detail] as const;
}

const words = (...texts: readonly string[]): PdfPlan['pages'] => [
  texts.map((text, at) => ({ x: 40, y: 60 + 20 * at, text })),
];
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

test('a locked PDF asks for its password, says when it is wrong, and opens with the right one', async () => {
  const locked = statementPdf('Indian');
  expect(await refusalOf(locked)).toEqual(['refused-locked-pdf', {}]);
  expect(await refusalOf(locked, 'abcde1234f')).toEqual(['refused-locked-pdf', { wrong: 'yes' }]);
  const [read] = await readAny('statement.pdf', locked, WISHES, undefined, CAS_PASSWORD);
  expect(read?.ok).toBe(true);
});

test('pages without text are refused as scanned; a blank one among others is said', async () => {
  const drawing = '0.5 g 50 50 500 700 re f';
  expect(await refusalOf(makePdf({ pages: [[], []], drawing }))).toEqual(['refused-scanned-pdf', { pages: 2 }]);
  const [page] = makePagesOf('Symbol', 'NVDA');
  const read = await readBytes('statement.pdf', makePdf({ pages: [page!, []], drawing }));
  const issue = read.ok ? read.value.issues.find(({ code }) => code === 'read-from-pdf') : undefined;
  expect(issue?.detail).toEqual({ pages: 2, blankPages: 1 });
});

function makePagesOf(title: string, symbol: string): PdfPlan['pages'] {
  const row = (y: number, cells: readonly string[]) => cells.map((text, at) => ({ x: 40 + 120 * at, y, text }));
  return [
    [
      ...row(60, [title, 'Quantity', 'Price', 'Value']),
      ...row(80, [symbol, '10', '180.00', '1,800.00']),
      ...row(100, ['KO', '5', '70.00', '350.00']),
    ],
  ];
}

test('what is damaged, or holds no table, is refused in words of its own', async () => {
  expect(await refusalOf(bytesOf('%PDF-1.7\nnothing'))).toEqual(['refused-damaged-pdf', {}]);
  const letter = words('Dear customer,', 'thank you for your letter of last week.');
  const [code, detail] = await refusalOf(makePdf({ pages: [...letter, []] }));
  expect([code, detail]).toEqual(['refused-pdf', { text: 'Dear customer,', pages: 2, blankPages: 1 }]);
  expect(sentenceOf({ code: 'refused-pdf', severity: 'error', file: '', line: null, detail })).toMatch(
    /^We couldn’t find a table of holdings in this PDF\. Its text begins with “Dear customer,”\. One of its 2 pages has no text\./,
  );
});

test('too many bytes and too many pages are refused before they are read', async () => {
  const large = new Uint8Array(100 * 1024 * 1024);
  large.set(bytesOf('%PDF-1.7\n'));
  expect(await refusalOf(large)).toEqual(['refused-too-large', { bytes: large.length, limit: 64 * 1024 * 1024 }]);
  expect(await refusalOf(makePdf({ pages: Array.from({ length: 501 }, () => []) }))).toEqual([
    'refused-too-large',
    { pages: 500 },
  ]);
});

test('a page made to take for ever is given up', async () => {
  const { now } = Date;
  vi.spyOn(performance, 'now');
  let clock = now();
  Date.now = () => (clock += 500);
  try {
    const nested = makePdf({ pages: words('Symbol'), drawing: 'q '.repeat(3000) });
    expect(await refusalOf(nested)).toEqual(['refused-pdf-too-much', { page: 1 }]);
  } finally {
    Date.now = now;
    vi.restoreAllMocks();
  }
});

test('the mark of a PDF may stand a little further down, as other readers have it', () => {
  expect(isPdf(bytesOf(`${' '.repeat(1000)}%PDF-1.4`))).toBe(true);
  expect(isPdf(bytesOf(`${' '.repeat(2000)}%PDF-1.4`))).toBe(false);
  expect(isPdf(bytesOf('%PDF'))).toBe(false);
});

test('it says how far it is, page by page, and never goes back', async () => {
  const parts: number[] = [];
  await readAny('statement.pdf', longStatement(5), WISHES, (_, part) => parts.push(part));
  expect(parts.slice(0, 5).map((part) => Math.round(100 * part))).toEqual([18, 36, 54, 72, 90]);
  expect([...parts].sort((a, b) => a - b)).toEqual(parts);
});

test('a list of a fund is none of a PDF’s', async () => {
  const bytes = makePdf({ pages: makePagesOf('Symbol', 'NVDA') });
  const [read] = await readAny('list.pdf', bytes, { wanted: 'fund-list', columns: [] });
  expect(read?.ok === false && read.error.code).toBe('refused-no-fund-list');
});

test('the anonymized copy of a PDF is its table as text, which reads the same, without the person', async () => {
  const wishes = { columns: [], seed: 3, alsoNames: false };
  const copy = await anonymiseBytes('SAM SAMPLE.pdf', statementPdf('US, two accounts'), wishes, await loadReference());
  if (!copy.ok) throw new Error(copy.fault);
  expect([copy.form, copy.name.endsWith('.csv')]).toEqual(['pdf-text', true]);
  const text = new TextDecoder().decode(copy.bytes);
  expect(text).not.toMatch(/SAMPLE|X11-000001|21,600/);
  const read = await readBytes(copy.name, copy.bytes);
  expect(read.ok && holdingsIn(read.value.holdings).map(({ symbol }) => symbol)).toEqual([
    'NVDA',
    'AAPL',
    'MSFT',
    'VTI',
    'IWM',
    'AMZN',
    'KO',
  ]);
});
