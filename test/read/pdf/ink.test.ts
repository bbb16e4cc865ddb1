import { expect, test } from 'vitest';
import { readAny } from '../../../src/read/files/read-source.ts';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { makePdf, PAGE } from '../../support/make-pdf.ts';

/* What a page holds and nobody sees on it is read, counted and said; what can be seen is never said to be hidden. */

const ROWS = [
  ['Symbol', 'Name', 'Quantity', 'Value'],
  ['NVDA', 'NVIDIA Corp', '10', '6,000.00'],
  ['KO', 'Coca-Cola Co', '20', '1,000.00'],
].map((cells, line) => cells.map((text, at) => ({ x: 40 + 130 * at, y: 60 + 14 * line, text })));
const TESLA = ['TSLA', 'Tesla Inc', '1', '900,000.00'];

/* The row as a step of the page's drawing: what stands before it is how it is inked. */
const inked = (ink: string, y = 102) =>
  `q ${ink} BT /F1 9 Tf ${TESLA.map((text, at) => `1 0 0 1 ${40 + 130 * at} ${PAGE.height - y} Tm (${text}) Tj`).join(' ')} ET Q\n`;

async function hiddenLines(drawing: string): Promise<readonly unknown[]> {
  const [read] = await readAny('s.pdf', makePdf({ pages: [ROWS.flat()], drawing }), { wanted: 'any', columns: [] });
  if (read?.ok !== true || read.value.kind !== 'portfolio') throw new Error('It was not read');
  const { holdings, issues } = read.value.reading;
  // it is counted, seen or not
  expect(holdings.line).toHaveLength(3);
  return issues.filter(({ code }) => code === 'invisible-row').map(({ line }) => line);
}

test.each([
  ['neither filled nor outlined', inked('3 Tr')],
  ['used to cut alone', inked('7 Tr')],
  ['white', inked('1 1 1 rg')],
  ['white as light', inked('1 g')],
  ['white as no ink', inked('0 0 0 0 k')],
  ['white of a space of colors', inked('/DeviceRGB cs 1 1 1 sc')],
  ['white on white', `q 1 g 30 600 500 150 re f Q ${inked('1 g')}`],
  ['white beside something dark', `0 g 30 100 500 50 re f ${inked('1 g')}`],
])('a row in no visible ink is said: %s', async (_, drawing) => {
  expect(await hiddenLines(drawing)).toEqual([4]);
});

test.each([
  ['black', inked('0 g')],
  ['gray', inked('0.9 g')],
  ['outlined alone', inked('1 Tr')],
  ['white on dark', `q 0.1 0.2 0.5 rg 30 680 500 20 re f Q ${inked('1 g')}`],
  ['white on a dark field drawn by lines', `q 0 g 30 680 m 530 680 l 530 700 l 30 700 l h f Q ${inked('1 g')}`],
  ['white on a dark field that is placed', `q 500 0 0 20 30 680 cm 0 g 0 0 1 1 re f Q ${inked('1 g')}`],
  ['after white that is over', `q 1 g Q ${inked('')}`],
  ['black after white', inked('1 g 0 g')],
])('a row that can be seen is not: %s', async (_, drawing) => {
  expect(await hiddenLines(drawing)).toEqual([]);
});

test('pages that a document does not count are read', async () => {
  const pages = Array.from({ length: 3 }, (_, at) => [{ x: 40, y: 60, text: `Letter ${at} to you` }]);
  const bytes = Buffer.from(makePdf({ pages })).toString('latin1');
  for (const said of ['/Count 1', '/Count 2', '/Count 9', '/Count x']) {
    const read = await readPdf(
      new Uint8Array(Buffer.from(bytes.replace('/Count 3', said), 'latin1')),
      undefined,
      () => undefined,
    );
    expect(read.ok && [read.value.pages, read.value.text.match(/Letter \d/g)]).toEqual([
      3,
      ['Letter 0', 'Letter 1', 'Letter 2'],
    ]);
  }
});
