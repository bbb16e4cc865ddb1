import { describe, expect, it } from 'vitest';
import type { KeptDays } from '../../../../src/domain/figures/kept-days.ts';
import { isoDate } from '../../../../src/domain/model/units.ts';
import {
  besideFigure,
  dayFigure,
  lettersLeft,
  marketLine,
  noteAction,
  oldestWords,
} from '../../../../src/screens/portfolios/words/over-time.ts';

const day = (text: string) => isoDate(text)!;
const market = { lens: 0.377, smallCaps: 0.046 };
const newestMarket = { ...market, benchmark: 'us-market', asOf: day('2026-10-01') };
const dayOf = (date: string, known: boolean): KeptDays['days'][number] => ({
  date: day(date),
  oldest: null,
  lens: null,
  smallCaps: null,
  effectiveNumber: null,
  market: known ? market : null,
});

describe('what is said of the market', () => {
  it('is that the line is of about each date', () => {
    const days = [dayOf('2026-09-30', true), dayOf('2026-10-20', true)];
    expect(marketLine({ days, left: 0, newestMarket }, 'mega-cap-tech')).toBe(
      'The dashed line is the US market within 30 days of each date.',
    );
  });
  it('is the newest with its own date where no date’s is known, and that there is no line', () => {
    const days = [dayOf('2025-11-28', false), dayOf('2026-08-21', false)];
    expect(marketLine({ days, left: 0, newestMarket }, 'mega-cap-tech')).toBe(
      'The newest figures we have of the US market: 37.7% in mega-cap tech and 4.6% in small caps, as of Oct 1, 2026. We have none from within 30 days of these dates, so there’s no line for it.',
    );
  });
  it('is where the line has a gap, and what a mix is', () => {
    const days = [dayOf('2025-11-28', false), dayOf('2026-10-20', true)];
    const mixed = { ...newestMarket, benchmark: 'mix:sp500:russell-2000:0.3' };
    expect(marketLine({ days, left: 0, newestMarket: mixed }, 'magnificent-seven')).toBe(
      'The dashed line is your mix of two markets within 30 days of a date. The newest figures we have of your mix of two markets: 37.7% in the Magnificent Seven and 4.6% in small caps, as of Oct 1, 2026. We have none for 1 date, so the line has a gap there.',
    );
  });
  it('is nothing without one', () => {
    expect(marketLine({ days: [dayOf('2026-10-20', false)], left: 0, newestMarket: null }, 'mega-cap-tech')).toBe('');
  });
});

it('a date’s figure is said as the verdict says it, its ends and its market beside it', () => {
  const about = { kind: 'about', share: 0.478, low: 0.45, high: 0.512 } as const;
  expect([dayFigure(about), besideFigure(about, 0.377)]).toEqual(['about 47.8', '45.0–51.2, market 37.7']);
  expect([dayFigure({ kind: 'one', share: 0.48 }), besideFigure({ kind: 'one', share: 0.48 }, 0.377)]).toEqual([
    '48.0',
    'market 37.7',
  ]);
  expect(dayFigure({ kind: 'between', low: 0.1, high: 0.5 })).toBe('10.0–50.0');
  expect(besideFigure({ kind: 'between', low: 0.1, high: 0.5 }, null)).toBe('');
  expect(dayFigure(null)).toBe('–');
});

it('old data, notes and their length are said in words', () => {
  expect(oldestWords({ oldest: day('2026-01-16') })).toBe('oldest data Jan 16, 2026');
  expect(oldestWords({ oldest: null })).toBe('');
  expect(noteAction('edit', day('2026-01-16'))).toBe('Edit the note from Jan 16, 2026');
  expect(noteAction('remove', day('2026-01-16'))).toBe('Delete the note from Jan 16, 2026');
  expect([lettersLeft(899, 1000), lettersLeft(999, 1000)]).toEqual(['', '1 character left']);
});
