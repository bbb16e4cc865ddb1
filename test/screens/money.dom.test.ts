import { mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { currency } from '../../src/domain/model/units.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';
import Unconverted from '../../src/screens/verdict/Unconverted.svelte';
import { sampleReport } from '../support/sample-report.ts';

let shown: Record<string, unknown> | null = null;
afterEach(async () => {
  if (shown !== null) await unmount(shown);
  shown = null;
});

const report = sampleReport();
const open = { ...report, totals: { ...report.totals, unconverted: [{ currency: currency('ISK')!, value: 123_456 }] } };
const show = (hidden: boolean) => {
  shown = mount(Unconverted, { target: document.body, props: { report: open, money: moneyFormat('USD', hidden) } });
  return document.body.textContent;
};

test('what has no rate is named with its amount', () => {
  expect(show(false)).toContain('123,456.00 ISK');
});
test('and not by how much while amounts are hidden', () => {
  expect(show(true)).not.toMatch(/\d/);
});
