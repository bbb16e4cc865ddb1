import { describe, expect, it } from 'vitest';
import { answerWords, formatAnswers } from '../../../../src/screens/review/words/answers.ts';
import { MORE_VIEWS, viewNote, viewRows } from '../../../../src/screens/verdict/words/more-views.ts';
import { countryName, currencyName, passportItems } from '../../../../src/words/names/reference-names.ts';
import { loadReference } from '../../../../src/reference/load.ts';
import {
  byListAge,
  sourceLicenceWords,
  errorSentences,
  sourceDate,
  staleLine,
  versionWords,
  witnessLine,
} from '../../../../src/screens/reference/words/reference-screen.ts';
import { sourceWords } from '../../../../src/screens/reference/words/source-words.ts';
import { issuerId } from '../../../../src/domain/model/units.ts';
import { sampleReport } from '../../../support/sample-report.ts';
import { tinyReference } from '../../../support/tiny-reference.ts';
import { positionsIn } from '../../../../src/domain/rows/position-rows.ts';

const SAMPLE = sampleReport();

describe('lists', () => {
  it('that are old are named with their share of the money', () => {
    expect(staleLine(SAMPLE)).toBe(
      '3.2% of your money is in funds whose holdings are more than six months old (before Feb 21, 2026): SMH.',
    );
  });
  it('that are all new are said to be', () => {
    const stale = { ...SAMPLE.reference.stale, funds: [], value: 0, share: 0 };
    expect(staleLine(sampleReport({ reference: { ...SAMPLE.reference, stale } }))).toMatch(
      /^None of your funds uses holdings more than six months old/,
    );
  });
  it('stand with the oldest first, those without a date last', () => {
    const order = byListAge(SAMPLE.funds).map(({ symbol }) => symbol);
    expect(order[0]).toBe('SMH');
    expect(order.slice(-2)).toEqual(['AVUV', 'BND']);
  });
});

it('a source’s date is in words where it is a day or a span of days', () => {
  expect(['2026-08-21', '2026-07-01 to 2026-08-22', '2025-11 to 2026-08', 'editorial'].map(sourceDate)).toEqual([
    'Aug 21, 2026',
    'Jul 1, 2026 to Aug 22, 2026',
    '2025-11 to 2026-08',
    '–',
  ]);
});

it('each source of the pack has words of ours, and none that only its makers know', async () => {
  const { passport } = await loadReference();
  expect(passport.sources.length).toBeGreaterThan(20);
  for (const { file, what, licence } of passport.sources) {
    const { name, provides } = sourceWords({ file, what });
    expect(name, file).toMatch(/^\p{Lu}[^/]+$/u);
    expect(`${name} ${provides}`, file).not.toMatch(/\.csv|_/);
    // its own description is English whatever the page speaks
    expect(provides, file).not.toBe(what);
    expect(provides, file).toMatch(/^\p{Lu}.*\.$/u);
    expect(sourceLicenceWords(licence)).not.toMatch(/editorial|README|\.md/);
  }
  expect(sourceWords({ file: 'funds/constituents-derived/IWM.csv', what: '' })).toEqual({
    name: 'Holdings of IWM',
    provides: 'Put together from several public files.',
  });
  // of a pack of the user's own
  expect(sourceWords({ file: 'mine/list.csv', what: 'my list' })).toEqual({ name: 'list.csv', provides: 'my list' });
});

it('the passport parts its version into day and checksum', () => {
  const errors = [{ of: 'sector', lens: 0.0373, smallCaps: 0.0141, pairs: 11 }] as const;
  const passport = { ...tinyReference().passport, version: '2026-08-21.9f2c41ae', errors };
  const cutoffs = { ...SAMPLE.settings.cutoffs };
  const facts = {
    passport,
    cutoffs: { 'market-rank': cutoffs, 'fixed-dollars': cutoffs, cumulative: cutoffs, crsp: cutoffs },
    home: { IN: null, JP: null },
  };
  expect(passportItems(facts)[0]).toEqual({ term: 'Version', value: '2026-08-21' });
  expect(versionWords(facts)).toBe('Data 2026-08-21, checksum 9f2c41ae');
  expect(errorSentences(facts)).toEqual([
    'Estimated holdings of sector funds: usually off by 3.7 points of mega-cap tech and 1.4 of small caps (11 tests).',
  ]);
});

it('lines are counted by what they were known by', () => {
  const [position] = positionsIn(SAMPLE.positions);
  const by = (witness: 'isin' | 'cusip' | 'ticker+name' | null) => ({
    ...position!,
    identity: { ...position!.identity, by: witness },
  });
  expect(witnessLine([by('isin'), by('cusip'), by('ticker+name'), by(null)])).toBe(
    'Holdings identified: 2 by ISIN, CUSIP or FIGI, 1 by symbol and matching name.',
  );
});

describe('more views', () => {
  it.each(MORE_VIEWS)('%s has rows with names and a note', (view) => {
    const rows = viewRows(view, SAMPLE);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every(({ name }) => name !== '')).toBe(true);
    expect(viewNote(view, SAMPLE)).toMatch(/1\.4% is unknown and could belong to any row\.$/);
  });
  it('say nothing of what is open when next to nothing is', () => {
    const exposure = { ...SAMPLE.exposure, open: 0.001 };
    expect(viewNote('country', sampleReport({ exposure }))).not.toMatch(/unknown/);
  });
  it('name countries and currencies, and leave what is no code readable', () => {
    expect([countryName('TW'), countryName('unknown'), currencyName('EUR'), currencyName('unknown')]).toEqual([
      'Taiwan',
      'Unknown',
      'Euro',
      'Unknown',
    ]);
  });
});

describe('answers', () => {
  const ANSWERS = [
    { kind: 'identity', symbol: 'KEY', name: 'KEY', choice: { kind: 'company', issuer: issuerId('KEY') } },
    { kind: 'identity', symbol: null, name: 'SOMETHING', choice: null },
    { kind: 'proxy', fund: 'AVUV', proxy: 'VBR' },
    { kind: 'class', symbol: 'OWC7', name: null, size: 'small', sector: 'Energy' },
  ] as const;
  it('are told by whom they are about and what was said', () => {
    expect(ANSWERS.map(answerWords)).toEqual([
      { about: 'KEY, KEY', said: 'counts as KEY' },
      { about: 'SOMETHING', said: 'left unknown' },
      { about: 'AVUV', said: 'uses VBR’s holdings as a stand-in' },
      { about: 'OWC7', said: 'counts as: Small, Energy' },
    ]);
  });
  it('become a file that names its shape and gives them back', () => {
    expect(JSON.parse(formatAnswers(ANSWERS))).toEqual({ schema: 'topheavy-answers/1', answers: ANSWERS });
  });
});
