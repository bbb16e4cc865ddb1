import { ESLint, Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import { describe, expect, test } from 'vitest';
import { noOwnFigures } from '../../scripts/lint/no-own-figures.mjs';

/* The lint rule that keeps arithmetic out of words, pictures and screens catches what it is for, and nothing else. */

const linter = new Linter();
const plugins = { house: { rules: { 'no-own-figures': noOwnFigures } } };

function faultsOf(text: string, options: { readonly pictures?: boolean } = {}): readonly (string | undefined)[] {
  const rules: Linter.RulesRecord = { 'house/no-own-figures': ['error', options] };
  const config: Linter.Config[] = [...svelte.configs.base, { files: ['**/*.js', '**/*.svelte'], plugins, rules }];
  const file = text.startsWith('<') ? 'a.svelte' : 'a.js';
  return linter.verify(text, config, file).map(({ messageId, message }) => messageId ?? message);
}

describe('what shows a report works out no figure', () => {
  test.each([
    ['a sum', 'rows.reduce((total, { value }) => total + value, 0)', 'adds'],
    ['a sum with a body', 'rows.reduce((sum, one) => { if (one.ok) return sum + one.value; return sum; }, 0)', 'adds'],
    ['a sum from the end', 'rows.reduceRight((a, b) => b + a)', 'adds'],
    ['a sum of magnitudes', 'rows.reduce((sum, one) => Math.abs(one) + sum, 0)', 'adds'],
    ['a product', 'rows.reduce((left, { by }) => left / by, 1)', 'adds'],
    ['a running total', 'total += step.amount', 'adds'],
    ['a running total of counts', 'count += row.value', 'adds'],
    ['a share of the base', 'value / totals.base', 'divides'],
    ['a share of what was destructured', 'value / base', 'divides'],
    ['a share of anything else', 'members / other', 'divides'],
    ['a share of a call', 'value / sumOf(rows)', 'divides'],
    ['a share, assigned', 'value /= report.totals.net', 'divides'],
    ['what is left', 'totals.base - fund.value', 'reckons'],
    ['what two are together', 'totals.unidentified + totals.unseen', 'reckons'],
    ['magnitudes together', 'Math.abs(a.direct) + Math.abs(a.viaTotal)', 'reckons'],
    ['money of a share', 'open * totals.widest', 'reckons'],
    ['by how much a share is above another', 'share - benchmark', 'reckons'],
  ])('%s is refused', (_name, text, fault) => {
    expect(faultsOf(text)).toContain(fault);
  });

  test('in markup, too', () => {
    expect(faultsOf('<p>{value / totals.base}</p>')).toEqual(['divides']);
    expect(faultsOf('<Bar part={rows.reduce((sum, one) => sum + one, 0)} />')).toContain('adds');
  });

  test.each([
    ['the largest', 'rows.reduce((most, { value }) => Math.max(most, value), 0)'],
    ['the best', 'rows.reduce((best, one) => (one.value > best.value ? one : best))'],
    ['an order', 'rows.sort((a, b) => b.value - a.value)'],
    ['an order by magnitude', 'rows.sort((a, b) => Math.abs(b.value) - Math.abs(a.value))'],
    ['percent', 'share * 100'],
    ['rounding to a step', 'Math.round(count / step) * step'],
    ['a unit', 'bytes / MEGABYTE'],
    ['pages', 'Math.ceil(rows.length / PAGE)'],
    ['rows in sight', 'Math.floor(top / rowHeight)'],
    ['words', "`${name} ` + 'and others'"],
    ['a sum that domain/figures gives', 'addUp(rows, ({ value }) => value)'],
  ])('%s is let through', (_name, text) => {
    expect(faultsOf(text)).toEqual([]);
  });

  test('a picture has scales and places of its own, and no figures', () => {
    for (const text of ['value / widest', 'left + direct', 'x + value * scale', 'area / sum'])
      expect(faultsOf(text, { pictures: true })).toEqual([]);
    for (const text of ['value / totals.widest', 'value / base', 'without.lens - lens.share', 'smallCaps.share * part'])
      expect(faultsOf(text, { pictures: true })).toHaveLength(1);
    expect(faultsOf('drawn.reduce((all, { share }) => all + share, 0)', { pictures: true })).toContain('adds');
  });

  test.each([
    ['src/screens/verdict/words/verdict.ts', false],
    ['src/screens/verdict/Verdict.svelte', false],
    ['src/parts/Tabs.svelte', false],
    ['src/charts/beam/beam.ts', true],
  ])('the rule is on for %s', async (file, pictures) => {
    const config = (await new ESLint().calculateConfigForFile(file)) as Linter.Config;
    expect(config.rules?.['house/no-own-figures']).toEqual(pictures ? [2, { pictures }] : [2]);
  });
});
