import { expect, test } from 'vitest';
import { dropText, dropTitle, type DropPlace } from '../../../../src/screens/start/words/drop.ts';
import { EXPORT_GUIDES, exportGuideOf, exportSteps } from '../../../../src/screens/start/words/export-guides.ts';
import { fileNote, homeOf, stepsOf } from '../../../../src/screens/start/words/picker.ts';

const steps = (broker: string) =>
  stepsOf(exportGuideOf(broker)!).map(({ before, words, after }) => `${before}${words}${after}`);

test('the way to a file in steps: sign in, open a page, choose the export', () => {
  expect(steps('Fidelity')).toEqual([
    'Sign in on a computer. The app may have no export.',
    'Open Accounts › Positions.',
    'Choose ⋮ › Download.',
  ]);
  expect(steps('Wealthsimple').slice(1)).toEqual(['Choose Holdings report (CSV).']);
  expect(steps('Trading 212').at(-1)).toBe('Choose Export history: every year since your first trade.');
});

test.each(EXPORT_GUIDES)('the steps of $broker hold all of its way', (guide) => {
  const all = stepsOf(guide).map(({ words }) => words);
  expect(all.slice(1).join(' › ')).toBe(guide.path.join(' › '));
  expect(exportSteps(guide)).toContain(guide.path.join(' › '));
  expect(homeOf(guide)).toMatch(/^[A-Z][a-z]+/);
  expect(guide.countries.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  // one that has only a history says so, and from when on
  expect(fileNote(guide).includes('only a transaction history')).toBe(guide.span !== null);
});

test('a drop says what becomes of the files', () => {
  const into: DropPlace = { kind: 'into', portfolio: 'Joint' };
  expect([dropTitle(0, into), dropTitle(1, into), dropTitle(3, into)]).toEqual([
    'Drop to read',
    'Drop to read 1 file',
    'Drop to read 3 files',
  ]);
  expect(dropText(into)).toContain('go to “Joint.”');
  expect(dropText({ kind: 'into', portfolio: null })).not.toContain('“');
  expect(dropText({ kind: 'new' })).toBe('The holdings become your portfolio.');
  expect(dropText({ kind: 'beside-example' })).toContain('never added to it');
  const busy: DropPlace = { kind: 'busy', reading: 'long.csv' };
  expect(dropTitle(2, busy)).not.toContain('Drop');
  expect(dropText(busy)).toContain('long.csv');
});
