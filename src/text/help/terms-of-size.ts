import type { Term } from './term.ts';

/* Size, lens, base and benchmark: the definitions that can be switched. */
export const TERMS_OF_SIZE: readonly Term[] = [
  {
    id: 'size-bucket',
    term: 'Size: mega, large, mid, small, micro',
    also: ['bucket', 'mega cap', 'large cap', 'mid cap', 'small cap', 'micro cap'],
    plain:
      'How large a company is by its market cap, in five steps. Where each step begins is what the size definition says.',
    precise:
      'Every company, foreign ones too, is placed by its market cap in dollars alone. Cut-offs stand on screen with their date wherever sizes are listed.',
    see: ['size-definition', 'cut-off', 'market-cap', 'small-caps'],
    figure: 'size',
  },
  {
    id: 'size-definition',
    term: 'Size definition',
    also: ['scheme', 'five schemes'],
    plain:
      'Which of five ways decides where mega ends and large begins, and so on down. The same company may be small by one and mid by another.',
    precise:
      'Market rank, fixed dollars, share of the market’s value, CRSP, or your own cut-offs. One switch for all screens.',
    see: ['market-rank', 'fixed-dollars', 'cumulative', 'crsp', 'own-cutoffs'],
    figure: 'size',
  },
  {
    id: 'market-rank',
    term: 'Market rank',
    also: ['rank', 'Russell'],
    plain:
      'Sizes by place among US companies: the 50 largest are mega, to 200 large, to 1000 mid, to 3000 small, the rest micro. This is the usual one.',
    precise:
      'Ranked are common stock and REITs of US companies or members of an S&P or Russell US index. A cut-off is the market cap of the last company inside.',
    see: ['size-definition', 'cut-off'],
    figure: 'size',
  },
  {
    id: 'fixed-dollars',
    term: 'Fixed dollars',
    also: ['FINRA', '$200 billion'],
    plain:
      'Sizes by round dollars: mega from $200 billion, large from 10, mid from 2, small from $250 million, below that micro.',
    precise:
      'The bands that FINRA describes. They do not move with the market, so more companies become large as it rises.',
    see: ['size-definition'],
    figure: 'size',
  },
  {
    id: 'cumulative',
    term: 'Share of the market’s value',
    also: ['cumulative', 'Morningstar'],
    plain:
      'Sizes by running total: the largest companies that together make 40% of the market are mega, to 70% large, to 90% mid, to 97% small, the rest micro.',
    precise:
      'In Morningstar’s style, over the ranked US companies; the company at which the running share first reaches the mark is still inside.',
    see: ['size-definition', 'market-rank'],
    figure: 'size',
  },
  {
    id: 'crsp',
    term: 'CRSP',
    also: ['Vanguard', 'Center for Research in Security Prices'],
    plain:
      'Sizes as the indexes behind Vanguard’s funds cut them: the first 70% of the market is mega, to 85% mid, to 98% small, the rest micro.',
    precise: 'This definition has no large bucket of its own.',
    see: ['size-definition'],
    figure: 'size',
  },
  {
    id: 'own-cutoffs',
    term: 'Your own cut-offs',
    also: ['custom', 'custom scheme'],
    plain: 'Four dollar values of your own at which the sizes begin.',
    precise: 'Written on the verdict’s size card. Each must be a positive number and not larger than the one above it.',
    see: ['size-definition', 'cut-off'],
    figure: 'size',
  },
  {
    id: 'cut-off',
    term: 'Cut-off',
    also: ['threshold', 'breakpoint'],
    plain: 'The market cap from which on a company belongs to a size.',
    precise: 'In US dollars whatever the report’s currency is, with the day of the market caps it was worked out from.',
    see: ['size-bucket', 'market-cap'],
    figure: 'size',
  },
  {
    id: 'small-caps',
    term: 'Small caps',
    also: ['small and micro'],
    plain: 'Small and micro companies together, by the size definition that is on.',
    precise: 'Share = (small + micro) ÷ whole. A fund with “small” on its label may hold few of them.',
    see: ['size-bucket', 'size-definition'],
    figure: 'small-caps',
  },
  {
    id: 'lens',
    term: 'Lens',
    also: ['mega-cap tech', 'Magnificent Seven', 'big tech', 'custom lens'],
    plain:
      'What counts as “mega-cap tech”. People mean different things by it, so you choose, and the members are always listed.',
    precise:
      'Usual: information technology companies of the mega bucket, plus Alphabet, Meta, Amazon, Tesla and Netflix when they are in it. Others: the Magnificent Seven, mega-cap information technology, technology and communication of any size, your own list.',
    see: ['sector', 'size-bucket', 'base'],
    figure: 'lens',
  },
  {
    id: 'base',
    term: 'Whole: portfolio or equities',
    also: ['base', 'equities only', 'denominator'],
    plain: 'What a share is a share of: everything you own, or only the companies in it.',
    precise:
      'Portfolio: the net value of all that has a rate. Equities: companies after look-through and the closed part of stock funds. Where it is not positive there are amounts but no shares.',
    see: ['net', 'range'],
    figure: 'lens',
  },
  {
    id: 'benchmark',
    term: 'Benchmark',
    also: ['compare with', 'market', 'index', 'yardstick'],
    plain: 'What you are compared with, such as the whole US market or an index. A yardstick, not a goal.',
    precise:
      'Measured by the same size definition and lens as your portfolio. The US total market is every ranked company of the reference lists, weighted by market cap; an index is read from the list of a fund that follows it, and a mix is its two parts.',
    see: ['active-share', 'overlap', 'tilt', 'points'],
    figure: 'benchmark',
  },
  {
    id: 'index',
    term: 'Index',
    also: ['S&P 500', 'Nasdaq-100', 'Russell 2000'],
    plain: 'A published list of companies and how much each counts, such as the S&P 500. Many funds copy one.',
    precise: 'A company may be a member of several, so shares by index do not add up.',
    see: ['constituent', 'benchmark'],
    figure: 'more-views',
  },
  {
    id: 'style',
    term: 'Style: value, blend, growth',
    also: ['value', 'growth', 'blend'],
    plain: 'Whether a company is in the lists of cheap companies (value), of fast-growing ones (growth), or in both.',
    precise:
      'By membership of value and growth baskets in the reference lists: growth only, value only, both is blend, in none is not known.',
    see: ['theme', 'index'],
    figure: 'more-views',
  },
  {
    id: 'theme',
    term: 'Theme',
    also: ['AI', 'semiconductors', 'biotech'],
    plain: 'An editorial label such as “semiconductors”, for orientation. A company may carry several.',
    precise: 'From a list with a reason for each company; shares by theme do not add up.',
    see: ['style', 'sector'],
    figure: 'more-views',
  },
];
