import type { Term } from './term.ts';

/* The figures, and how sure they are. */
export const TERMS_OF_MEASURES: readonly Term[] = [
  {
    id: 'tilt',
    term: 'Tilt',
    also: ['beam', 'lean', 'balance'],
    plain: 'How far you lean toward mega-cap tech or small caps, in percentage points. It’s what the beam shows.',
    precise:
      'Percent in mega-cap tech minus percent in small caps, with its sign: plus toward mega-cap tech, minus toward small caps. A range when part of the portfolio is unknown; the beam is then drawn at the likely figure, or in its middle without one, and the striped areas show where it could be. The beam turns 0.25 degrees per point, up to 20. The dashed line is the market’s tilt.',
    see: ['lens', 'small-caps', 'points'],
    figure: 'tilt',
  },
  {
    id: 'points',
    term: 'Percentage points',
    also: ['percentage points', 'difference'],
    plain: 'The difference between two percentages: from 39% to 43% is 4 percentage points.',
    precise: 'Shown with a plus or minus sign. Less than 0.05 points counts as even.',
    see: ['tilt', 'benchmark'],
    figure: 'size-by-sector',
  },
  {
    id: 'active-share',
    term: 'Active share',
    also: ['active', 'differs from the market'],
    plain: 'How much of your portfolio differs from the benchmark. 0% means identical; 100% means nothing in common.',
    precise:
      'Half the sum of all differences of weights: ½ Σ|w − b|, which is 1 − overlap. The high end counts everything unknown as different; the low end counts it as matching. Not available with leverage or short positions.',
    see: ['overlap', 'benchmark', 'range'],
    figure: 'active-share',
  },
  {
    id: 'effective-number',
    term: 'Effective number of companies (“as diversified as 38 companies”)',
    also: ['behaves like', 'diversification', 'N'],
    plain:
      'How many companies, held in equal amounts, would be just as concentrated as your portfolio. You can own thousands and still depend on a few dozen.',
    precise: '1 ÷ Σw², where w is each identified company’s weight. Companies you’re net short aren’t counted.',
    see: ['hhi', 'concentration', 'range'],
    figure: 'behaves-like',
  },
  {
    id: 'hhi',
    term: 'HHI',
    also: ['Herfindahl', 'Herfindahl-Hirschman', 'concentration index'],
    plain: 'A standard measure of concentration. It’s 10,000 divided by the effective number of companies.',
    precise:
      'The Herfindahl-Hirschman index: 10,000 × Σw². A single company scores 10,000; 100 companies of equal weight score 100.',
    see: ['effective-number'],
    figure: 'behaves-like',
  },
  {
    id: 'concentration',
    term: 'Concentration (top 10)',
    also: ['top ten', 'top 10', 'top 5', 'largest company'],
    plain: 'How much of your money is in the companies you own most of.',
    precise: 'Your largest 1, 5 and 10 companies after look-through, divided by your portfolio.',
    see: ['effective-number', 'share-class'],
    figure: 'ten-largest',
  },
  {
    id: 'range',
    term: 'Range',
    also: ['43–45', 'from to', 'uncertain', 'how sure'],
    plain:
      'Two numbers instead of one, because we can’t tell whether part of your money counts. The true number is somewhere in between.',
    precise:
      'The low end counts only what we know; the high end adds everything unknown. Under half a percentage point, we show a single number. The headline rounds ranges outward. Beside a range we name a likely figure where similar funds can stand in for those we can’t see inside; it never leaves the range.',
    see: ['not-identified', 'residual', 'by-breakdown', 'stand-in'],
    figure: 'lens',
  },
  {
    id: 'not-identified',
    term: 'Not identified',
    also: ['unidentified', 'unknown', 'hatched', 'open'],
    plain:
      'Money in holdings we couldn’t identify with certainty. It’s shown as unknown and never spread over the rest.',
    precise:
      'Holdings with no match, several matches, or a name that contradicts the symbol. We never assume an unknown fund holds stocks. Answer the question and it moves to the right place.',
    see: ['issuer', 'residual', 'range'],
    figure: 'identified',
  },
  {
    id: 'identified',
    term: 'Identified',
    also: ['known', 'coverage of the portfolio'],
    plain: 'The part of your money we can identify: by company for stocks, by type for everything else.',
    precise: 'Identified ÷ (identified + unseen in funds + unidentified).',
    see: ['not-identified', 'residual'],
    figure: 'identified',
  },
  {
    id: 'size-not-known',
    term: 'Size unknown',
    also: ['unknown size', 'no market cap'],
    plain: 'A company we know, but without a market cap.',
    precise: 'It counts as unknown when size matters and as known when it doesn’t. You can set its size yourself.',
    see: ['market-cap', 'range'],
    figure: 'size',
  },
  {
    id: 'reference-lists',
    term: 'Reference data',
    also: ['pack', 'data', 'passport'],
    plain: 'The company and fund data that comes with the app. It’s the same for everyone.',
    precise:
      'All of it loads every time, whatever you hold, so no request reveals what you own. The Reference screen shows each source’s date, license and checksum.',
    see: ['old-list', 'market-cap'],
    figure: null,
  },
  {
    id: 'old-list',
    term: 'Old fund holdings',
    also: ['stale', 'six months'],
    plain:
      'Fund holdings more than six months older than your newest file. We tell you how much of your money they cover.',
    precise:
      'Counted back from the newest date in your files or, if there’s none, from the date of our data. We never use today’s date, so the same files always give the same answer.',
    see: ['reference-lists', 'estimated-list'],
    figure: 'old-lists',
  },
];
