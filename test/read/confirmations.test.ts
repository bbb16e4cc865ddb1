import { expect, test } from 'vitest';
import { readAny } from '../../src/read/files/read-source.ts';
import { makePdf } from '../support/make-pdf.ts';

/* A paper about one trade has a security, a quantity, a price and an amount, and is no holding. */

const PAPERS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  English: [
    ['Trade Confirmation'],
    ['Trade date', '03/04/2026', 'Settlement date', '03/06/2026'],
    ['Symbol', 'Description', 'Quantity', 'Price', 'Amount'],
    ['AAPL', 'Apple Inc', '10', '230.00', '2,300.00'],
    ['Commission', '', '', '', '4.95'],
  ],
  German: [
    ['Wertpapierabrechnung Kauf'],
    ['Wertpapier', 'ISIN', 'Stück', 'Kurs', 'Kurswert'],
    ['Apple Inc', 'US0378331005', '10', '230,00', '2.300,00'],
  ],
  French: [
    ["Avis d'opéré"],
    ['Valeur', 'Code ISIN', 'Quantité', 'Cours', 'Montant'],
    ['AIRBUS', 'NL0000235190', '10', '150,00', '1 500,00'],
  ],
  Dutch: [
    ['Effectennota'],
    ['Fonds', 'ISIN', 'Aantal', 'Koers', 'Bedrag'],
    ['ASML', 'NL0010273215', '10', '700,00', '7.000,00'],
  ],
};
const pdfOf = (rows: readonly (readonly string[])[]) =>
  makePdf({
    pages: [rows.flatMap((cells, row) => cells.map((text, at) => ({ x: 40 + at * 90, y: 60 + row * 16, text })))],
  });
const WISHES = { columns: [], wanted: 'any' } as const;
const codeOf = async (rows: readonly (readonly string[])[]) => {
  const [read] = await readAny('paper.pdf', pdfOf(rows), WISHES);
  return read!.ok ? read!.value.kind : read!.error.code;
};

test.each(Object.entries(PAPERS))('a confirmation in %s is refused', async (_, rows) => {
  expect(await codeOf(rows)).toBe('refused-transactions');
});
test('the same table under another title is holdings', async () => {
  const [, ...rows] = PAPERS['English']!;
  expect(await codeOf([['Portfolio statement'], ...rows.slice(1)])).toBe('portfolio');
});
