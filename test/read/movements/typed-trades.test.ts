import { describe, expect, test } from 'vitest';
import { fatesIn } from '../../../src/domain/rows/fate-rows.ts';
import { holdingsIn } from '../../../src/domain/rows/holding-rows.ts';
import { readText, taken } from '../read-file.ts';

const read = (text: string) => taken(readText(text, 'mine.txt'));
const heldIn = (text: string) => {
  const { holdings, drafts } = read(text);
  const all = [...holdingsIn(holdings), ...drafts];
  return Object.fromEntries(all.map(({ symbol, name, quantity, price }) => [symbol ?? name ?? '', [quantity, price]]));
};

/* Trades as people write them down in a note. */

describe('a line for each trade', () => {
  test.each([
    ['the day first', '2024-01-05 BUY 10 AAPL @ 180\n2024-02-05 SELL 4 AAPL @ 190\n\n2024-02-06 BUY 12 VTI @ 240\n', { AAPL: [6, 190], VTI: [12, 240] }], // oxfmt-ignore
    ['the day last', 'Bought 10 shares of Apple at $180 on Jan 5 2024\nSold 4 shares of Apple at $190 on Feb 5, 2024\n', { Apple: [6, 190] }], // oxfmt-ignore
    ['the day in the middle', 'bought 10 AAPL on 1/5/2024 at 180\nsold 3 AAPL on 3/7/2025 at 230\n', { AAPL: [7, 230] }], // oxfmt-ignore
    ['German', '05.01.2024: Kauf 10 SAP @ 170,50\n05.02.2024: Verkauf 4 SAP @ 180\n', { SAP: [6, 180] }],
    ['German with a word before the price', '05.01.2025 Kauf 10 Apple zu 190 €\n01.03.2025 Verkauf 3 Apple zu 210 €\n', { Apple: [7, 210] }], // oxfmt-ignore
    ['French', '2025-01-05 achat 10 Air Liquide à 170 €\n2025-03-01 vente 2 Air Liquide à 180,50 €\n', { 'Air Liquide': [8, 180.5] }], // oxfmt-ignore
    ['Spanish', 'Compré 10 acciones de Apple el 5/1/2025 a 190 €\nVendí 4 de Apple el 13/2/2025 a 200 €\n', { Apple: [6, 200] }], // oxfmt-ignore
    ['shares and a price without a word between them', '1/5/24 Bought 10 sh AAPL $180\n3/5/24 Sold 4 shares AAPL $190\n', { AAPL: [6, 190] }], // oxfmt-ignore
    ['who did it', 'I bought 10 AAPL on Jan 5 2024 at $180\nI sold 4 AAPL on Feb 5 2024 at $190\n', { AAPL: [6, 190] }], // oxfmt-ignore
    ['bullets, and no price', '- Jan 5 2024: bought 10 VTI\n- Feb 5 2024: bought 5 VTI\n', { VTI: [15, null] }],
  ])('%s', (_what, text, held) => {
    expect(read(text).kind).toBe('history');
    expect(heldIn(text)).toEqual(held);
  });
  test('keeps each line, as it is written, with its fate', () => {
    const { fates, headerLine } = read('2024-01-05 BUY 10 AAPL @ 180\n\n2024-02-05 SELL 4 AAPL @ 190\n');
    expect([...fatesIn(fates)].map(({ line, text }) => [Number(line), text])).toEqual([
      [1, '2024-01-05 BUY 10 AAPL @ 180'],
      [3, '2024-02-05 SELL 4 AAPL @ 190'],
    ]);
    expect(headerLine).toBe(0);
  });
  test('all sold holds nothing, and says so', () => {
    const result = readText('2024-01-05 BUY 10 AAPL @ 180\n2024-02-05 SELL 10 AAPL @ 190\n');
    expect(result).toMatchObject({ ok: false, error: { code: 'refused-sold-out' } });
  });
  test.each([
    ['a line that is none', '2024-01-05 BUY 10 AAPL @ 180\n2024-02-05 went to the bank\n'],
    ['a day missing', '2024-01-05 BUY 10 AAPL @ 180\nSELL 4 AAPL @ 190\n'],
    ['holdings as of a day', 'as of 11/20/2026\nVTI 5000\nBND 3000\n'],
  ])('is not read with %s', (_what, text) => {
    const result = readText(text);
    expect(result.ok && result.value.kind === 'history').toBe(false);
  });
});
