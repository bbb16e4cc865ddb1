import { expect, test } from 'vitest';
import { readPasted } from '../../../src/read/files/read-pasted.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';

const table = (...rows: readonly (readonly string[])[]) =>
  `<meta charset='utf-8'><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

async function read(text: string, html: string) {
  const [outcome, ...others] = await readPasted(
    { name: 'Pasted holdings', text, html },
    { wanted: 'any', columns: [] },
    () => undefined,
  );
  expect(others).toEqual([]);
  if (outcome?.ok !== true) return outcome?.error.code;
  if (outcome.value.kind !== 'portfolio') return outcome.value.kind;
  return holdingsIn(outcome.value.reading.holdings).map(({ symbol, name, value }) => [symbol, name, value]);
}

test('the text counts where both say the same', async () => {
  const text = 'Symbol\tName\tValue\r\nNVDA\tNVIDIA Corp\t1,800.00\r\n';
  const html = table(['Symbol', 'Name', 'Value'], ['NVDA', 'NVIDIA\n Corp', '1,800.00']);
  expect(await read(text, html)).toEqual([['NVDA', 'NVIDIA Corp', 1800]]);
});

test('the markup counts where the text has lost the edges of the cells', async () => {
  const text = 'Symbol\nName\nValue\nNVDA\nNVIDIA Corp\n$1,800.00\nKO\nCoca-Cola Co\n$350.00';
  const html = table(
    ['Symbol', 'Name', 'Value'],
    ['NVDA', 'NVIDIA Corp', '$1,800.00'],
    ['KO', 'Coca-Cola Co', '$350.00'],
  );
  expect(await read(text, html)).toEqual([
    ['NVDA', 'NVIDIA Corp', 1800],
    ['KO', 'Coca-Cola Co', 350],
  ]);
});

test('the text counts where the markup is of something else', async () => {
  const text = 'Symbol,Name,Value\nNVDA,NVIDIA Corp,1800\n';
  expect(await read(text, table(['Menu', 'Home']))).toEqual([['NVDA', 'NVIDIA Corp', 1800]]);
  expect(await read(text, '<p>no table')).toEqual([['NVDA', 'NVIDIA Corp', 1800]]);
});

test('what is hidden in the page is in neither', async () => {
  const html = table(['Symbol', 'Value'], ['NVDA', '<span hidden>9</span>1800']);
  expect(await read('', html)).toEqual([['NVDA', null, 1800]]);
});

test('neither of use is refused by the text', async () => {
  expect(await read('Good morning', table(['Good', 'morning']))).toBe('refused-no-table');
});
