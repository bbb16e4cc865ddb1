import type { Term } from './term.ts';

/* The figures, and how sure they are. */
export const TERMS_OF_MEASURES: readonly Term[] = [
  {
    id: 'tilt',
    term: 'Tilt',
    also: ['beam', 'lean', 'balance'],
    plain: 'How far you lean to mega-cap tech or to small caps, in points. The beam shows it.',
    precise:
      'Lens share less small-cap share. The beam turns 0.2 degrees a point, at most 14. The market’s own tilt is the dashed line.',
    see: ['lens', 'small-caps', 'points'],
    figure: 'tilt',
  },
  {
    id: 'points',
    term: 'Points (percentage points)',
    also: ['percentage points', 'difference'],
    plain: 'The difference of two percentages: from 39% to 43% is 4 points.',
    precise: 'Written with a plus or a true minus; less than 0.05 points counts as even.',
    see: ['tilt', 'benchmark'],
    figure: 'size-by-sector',
  },
  {
    id: 'active-share',
    term: 'Active share',
    also: ['active', 'differs from the market'],
    plain:
      'How much of your portfolio differs from the benchmark. 0 is the benchmark itself, 100 has nothing in common with it.',
    precise:
      'Half the sum of all differences of weights: ½ Σ|w − b|, which is 1 − overlap. What is not known counts as different for the upper end and as the benchmark for the lower. Not shown with leverage or short positions.',
    see: ['overlap', 'benchmark', 'range'],
    figure: 'active-share',
  },
  {
    id: 'effective-number',
    term: 'Effective number (“behaves like 38 companies”)',
    also: ['behaves like', 'diversification', 'N'],
    plain:
      'How many equally weighted companies would spread the risk as yours do. You may hold thousands and depend on a few dozen.',
    precise:
      '1 ÷ Σw², with w the weight of each company among those that are identified; companies held short on balance are left out.',
    see: ['hhi', 'concentration', 'range'],
    figure: 'behaves-like',
  },
  {
    id: 'hhi',
    term: 'HHI',
    also: ['Herfindahl', 'Herfindahl-Hirschman', 'concentration index'],
    plain: 'A common measure of how much a few large ones dominate. It is the effective number turned upside down.',
    precise:
      'The Herfindahl-Hirschman index: 10 000 × Σw². 10 000 is one company alone; 100 companies of equal weight give 100.',
    see: ['effective-number'],
    figure: 'behaves-like',
  },
  {
    id: 'concentration',
    term: 'Concentration, ten largest',
    also: ['top ten', 'top 10', 'top 5', 'largest company'],
    plain: 'How much of your money is in the few companies you own most of.',
    precise: 'The largest one, five and ten companies after look-through, divided by the whole.',
    see: ['effective-number', 'share-class'],
    figure: 'ten-largest',
  },
  {
    id: 'range',
    term: 'Range',
    also: ['43–45', 'from to', 'uncertain', 'how sure'],
    plain: 'Two figures instead of one, because a part of your money could count or not. The truth lies between them.',
    precise:
      'The lower end counts what is known, the upper end adds everything whose answer is open. Under half a point one figure is shown. In the sentence the ends are rounded outwards.',
    see: ['not-identified', 'residual', 'by-breakdown'],
    figure: 'lens',
  },
  {
    id: 'not-identified',
    term: 'Not identified',
    also: ['unidentified', 'unknown', 'hatched', 'open'],
    plain: 'Money in lines that nobody could name for certain. It is hatched and never spread over the rest.',
    precise:
      'Lines without a match, with two candidates, or with a name that contradicts the ticker. An unknown fund is never assumed to be stocks. Your answer moves it to where it belongs.',
    see: ['issuer', 'residual', 'range'],
    figure: 'identified',
  },
  {
    id: 'identified',
    term: 'Identified',
    also: ['known', 'coverage of the portfolio'],
    plain: 'The part of your money whose company, or whose kind where it is no company, is known.',
    precise: 'Identified ÷ (identified + residual + not identified).',
    see: ['not-identified', 'residual'],
    figure: 'identified',
  },
  {
    id: 'size-not-known',
    term: 'Size not known',
    also: ['unknown size', 'no market cap'],
    plain: 'A company we know but whose market cap we do not.',
    precise:
      'It is open in questions of size and counts as known where size does not matter. You can say its size yourself.',
    see: ['market-cap', 'range'],
    figure: 'size',
  },
  {
    id: 'reference-lists',
    term: 'Reference lists',
    also: ['pack', 'data', 'passport'],
    plain: 'The lists of companies and funds that come with the app. They know nothing of your holdings.',
    precise:
      'Loaded whole at every start, whatever you hold, so that no request tells what you own. Each source has its date, its licence and a checksum on the Reference screen.',
    see: ['old-list', 'market-cap'],
    figure: null,
  },
  {
    id: 'old-list',
    term: 'Old list',
    also: ['stale', 'six months'],
    plain:
      'A fund’s list that is more than six months older than your newest file. The money resting on such lists is named.',
    precise:
      'Counted back from the newest day your files state; without one, from the day of the reference lists. There is no clock, so the same files give the same answer on every day.',
    see: ['reference-lists', 'estimated-list'],
    figure: 'old-lists',
  },
];
