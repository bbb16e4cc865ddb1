import { describe, expect, test } from 'vitest';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readText, taken } from '../read-file.ts';

/* Japan's funds: a price is of 10,000 units, and what was paid proves it. */

const ROWS = [
  '2025/01/10,全世界インデックス,買付,12345,24300,29998',
  '2025/02/10,全世界インデックス,買付,12000,25000,30000',
  '2025/03/10,全世界インデックス,解約,2000,25500,5100',
];
const held = (titles: string, rows: readonly string[]) =>
  holdingsIn(taken(readText(`${titles}\n${rows.join('\n')}\n`)).holdings).map(({ name, quantity, price, value }) => [
    name,
    quantity,
    price,
    Math.round(value),
  ]);

describe('a fund quoted per 10,000 units', () => {
  test.each([
    '約定日,銘柄名,取引,口数,基準価額,金額',
    '約定日,ファンド名,取引,数量[口],単価,受渡金額[円]',
    '約定日,ファンド名,取引,数量,単価,受渡金額',
  ])('is worth what was paid for it: %s', (titles) => {
    expect(held(titles, ROWS)).toEqual([['全世界インデックス', 22_345, 2.55, 56_980]]);
  });
  test('a row that says no amount follows the others of its fund', () => {
    const rows = [...ROWS.slice(0, 2), '2025/03/10,全世界インデックス,解約,2000,25500,'];
    expect(held('約定日,銘柄名,取引,数量,単価,金額', rows)).toEqual([['全世界インデックス', 22_345, 2.55, 56_980]]);
  });
  test('where no row says what was paid, the value is asked for', () => {
    const text = `約定日,銘柄名,取引,口数,基準価額\n2025/01/10,全世界インデックス,買付,12345,24300\n2025/02/10,日本株インデックス,買付,300,18000\n`;
    const reading = taken(readText(text));
    expect(holdingsIn(reading.holdings)).toEqual([]);
    expect(reading.drafts.map(({ quantity, price }) => [quantity, price])).toEqual([
      [12_345, null],
      [300, null],
    ]);
  });
  test('shares beside it stay as they are, and so does a fund quoted by the unit', () => {
    const rows = [...ROWS, '2025/03/11,トヨタ自動車,買付,100,2800,280000', '2025/03/12,日本株,買付,500,1200,600500'];
    expect(held('約定日,銘柄名,取引,数量,単価,金額', rows)).toEqual([
      ['全世界インデックス', 22_345, 2.55, 56_980],
      ['トヨタ自動車', 100, 2800, 280_000],
      ['日本株', 500, 1200, 600_000],
    ]);
  });
});
