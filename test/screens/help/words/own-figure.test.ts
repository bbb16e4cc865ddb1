import { describe, expect, test } from 'vitest';
import { ownFigure } from '../../../../src/screens/help/words/own-figure.ts';
import { CONTENTS, FIRST_WORDS, GUIDES, guideOf } from '../../../../src/screens/help/words/guides.ts';
import { GLOSSARY, termOf } from '../../../../src/screens/help/words/glossary.ts';
import { moneyFormat } from '../../../../src/words/marks/money.ts';
import { FIGURES, figureOfTopic } from '../../../../src/words/names/figures.ts';
import { workOut } from '../../../../src/screens/explain/words/work-out.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const report = sampleReport();
const money = moneyFormat(report.settings.currency, false);

describe('what a figure comes to for the reader', () => {
  test('is what its calculation comes to, and nothing where that has several results', () => {
    const said = FIGURES.filter((figure) => ownFigure(figure, report, money) !== null);
    expect(said).toContain('lens');
    expect(said).toContain('active-share');
    for (const figure of said) {
      const results = workOut(figure, report, money).steps.filter(({ isResult }) => isResult);
      expect(results.map((one) => one.figure)).toEqual([ownFigure(figure, report, money)]);
    }
  });

  test('is not said of one fund or of a plan, nor without holdings', () => {
    expect(ownFigure('fund-adds', report, money)).toBeNull();
    expect(ownFigure('swaps', report, money)).toBeNull();
    expect(ownFigure('lens', null, money)).toBeNull();
    expect(ownFigure(null, report, money)).toBeNull();
  });

  test('has no amount in it while amounts are hidden', () => {
    const hidden = moneyFormat(report.settings.currency, true);
    for (const figure of FIGURES) expect(ownFigure(figure, report, hidden) ?? '').not.toMatch(/\$\s?\d/);
  });
});

describe('the pages of Help', () => {
  test('have addresses that no term and no calculation has', () => {
    const ids = CONTENTS.flatMap(({ pages }) => pages.flatMap(({ id }) => id ?? []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => termOf(id) !== null || figureOfTopic(id) !== null)).toEqual([]);
  });

  test('of the guide are all in the contents and say something', () => {
    expect(GUIDES.length).toBeGreaterThan(3);
    for (const guide of GUIDES) {
      expect(guideOf(guide.id)).toBe(guide);
      expect(guide.parts.every(({ paragraphs }) => paragraphs.length > 0)).toBe(true);
    }
    expect(guideOf('active-share')).toBeNull();
  });

  test('begin with words that the glossary has', () => {
    expect(FIRST_WORDS.filter((id) => !GLOSSARY.some((term) => term.id === id))).toEqual([]);
  });
});
