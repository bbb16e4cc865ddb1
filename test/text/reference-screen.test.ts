import { describe, expect, it } from 'vitest';
import { answerWords, formatAnswers } from '../../src/text/answers.ts';
import { MORE_VIEWS, viewNote, viewRows } from '../../src/text/more-views.ts';
import { countryName, currencyName } from '../../src/text/reference-names.ts';
import { byListAge, passportItems, sourceDate, staleLine, witnessLine } from '../../src/text/reference-screen.ts';
import { issuerId } from '../../src/domain/units.ts';
import { sampleReport } from '../support/sample-report.ts';
import { tinyReference } from '../support/tiny-reference.ts';

const SAMPLE = sampleReport();

describe('lists', () => {
  it('that are old are named with their share of the money', () => {
    expect(staleLine(SAMPLE)).toBe(
      '3.2% of your money rests on lists older than six months (before 21 Feb 2026): SMH.',
    );
  });
  it('that are all new are said to be', () => {
    const stale = { ...SAMPLE.reference.stale, funds: [], value: 0, share: 0 };
    expect(staleLine(sampleReport({ reference: { ...SAMPLE.reference, stale } }))).toMatch(/^No fund of yours/);
  });
  it('stand with the oldest first, those without a date last', () => {
    const order = byListAge(SAMPLE.funds).map(({ symbol }) => symbol);
    expect(order[0]).toBe('SMH');
    expect(order.slice(-2)).toEqual(['AVUV', 'BND']);
  });
});

it('a source’s date is in words where it is a day or a span of days', () => {
  expect(['2026-08-21', '2026-07-01 to 2026-08-22', '2025-11 to 2026-08', 'editorial'].map(sourceDate)).toEqual([
    '21 Aug 2026',
    '1 Jul 2026 to 22 Aug 2026',
    '2025-11 to 2026-08',
    'editorial',
  ]);
});

it('the passport parts its version into day and checksum', () => {
  const passport = { ...tinyReference().passport, version: '2026-08-21.9f2c41ae' };
  const cutoffs = { ...SAMPLE.settings.cutoffs };
  const items = passportItems({
    passport,
    cutoffs: { 'market-rank': cutoffs, 'fixed-dollars': cutoffs, cumulative: cutoffs, crsp: cutoffs },
  });
  expect(items[0]).toEqual({ term: 'Version', value: '2026-08-21' });
  expect(items.at(-1)).toEqual({ term: 'Checksum', value: '9f2c41ae' });
});

it('lines are counted by what they were known by', () => {
  const [position] = SAMPLE.positions;
  const by = (witness: 'isin' | 'cusip' | 'ticker+name' | null) => ({
    ...position!,
    identity: { ...position!.identity, by: witness },
  });
  expect(witnessLine([by('isin'), by('cusip'), by('ticker+name'), by(null)])).toBe(
    'Lines known: 2 by ISIN, CUSIP or FIGI, 1 by ticker and agreeing name.',
  );
});

describe('more views', () => {
  it.each(MORE_VIEWS)('%s has rows with names and a note', (view) => {
    const rows = viewRows(view, SAMPLE);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every(({ name }) => name !== '')).toBe(true);
    expect(viewNote(view, SAMPLE)).toMatch(/1\.4% is open and may belong to any row\.$/);
  });
  it('say nothing of what is open when next to nothing is', () => {
    const exposure = { ...SAMPLE.exposure, open: 0.001 };
    expect(viewNote('country', sampleReport({ exposure }))).not.toMatch(/open/);
  });
  it('name countries and currencies, and leave what is no code readable', () => {
    expect([countryName('TW'), countryName('unknown'), currencyName('EUR'), currencyName('unknown')]).toEqual([
      'Taiwan',
      'Not known',
      'Euro',
      'Not known',
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
      { about: 'KEY, KEY', said: 'is the company KEY' },
      { about: 'SOMETHING', said: 'left unknown' },
      { about: 'AVUV', said: 'read from the list of VBR, which stands in' },
      { about: 'OWC7', said: 'counts as small, Energy' },
    ]);
  });
  it('become a file that names its shape and gives them back', () => {
    expect(JSON.parse(formatAnswers(ANSWERS))).toEqual({ schema: 'topheavy-answers/1', answers: ANSWERS });
  });
});
