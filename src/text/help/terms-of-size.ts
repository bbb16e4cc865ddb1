import type { Term } from './term.ts';

/* Size, lens, base and benchmark: the definitions that can be switched. */
export const TERMS_OF_SIZE: readonly Term[] = [
  {
    id: 'size-bucket',
    term: 'Size: mega, large, mid, small, micro',
    also: ['bucket', 'mega cap', 'large cap', 'mid cap', 'small cap', 'micro cap'],
    plain: 'How large a company is by market cap, in five groups. The size definition sets where each one begins.',
    precise:
      'We place every company, foreign ones included, by market cap in dollars. You’ll see the cutoffs and their date wherever sizes are listed.',
    see: ['size-definition', 'cut-off', 'market-cap', 'small-caps'],
    figure: 'size',
  },
  {
    id: 'size-definition',
    term: 'Size definition',
    also: ['scheme', 'five schemes'],
    plain:
      'The rule for where one size ends and the next begins. There are five; a company can be small under one and mid under another.',
    precise:
      'Market rank, fixed dollars, share of market value, CRSP, or your own cutoffs. One setting for all screens.',
    see: ['market-rank', 'fixed-dollars', 'cumulative', 'crsp', 'own-cutoffs'],
    figure: 'size',
  },
  {
    id: 'market-rank',
    term: 'Market rank',
    also: ['rank', 'Russell'],
    plain:
      'Size by rank among US companies: the top 50 are mega, up to 200 large, up to 1,000 mid, up to 3,000 small, the rest micro. This is the default.',
    precise:
      'We rank common stocks and REITs of US companies, plus members of S&P and Russell US indexes. Each cutoff is the market cap of the last company in the group. There’s no rank among the world’s companies: our data doesn’t have the market caps of all companies outside the US, so such a rank would be wrong.',
    see: ['size-definition', 'cut-off'],
    figure: 'size',
  },
  {
    id: 'fixed-dollars',
    term: 'Fixed dollars',
    also: ['FINRA', '$200 billion'],
    plain:
      'Size by fixed amounts: mega from $200 billion, large from $10 billion, mid from $2 billion, small from $250 million, micro below that.',
    precise: 'FINRA’s bands. They don’t move with the market, so more companies count as large when it rises.',
    see: ['size-definition'],
    figure: 'size',
  },
  {
    id: 'cumulative',
    term: 'Share of market value',
    also: ['cumulative', 'Morningstar'],
    plain:
      'Size by running total: the largest companies that make up the first 40% of the market’s value are mega, up to 70% large, up to 90% mid, up to 97% small, the rest micro.',
    precise:
      'Similar to Morningstar’s approach, over the ranked US companies. The company that reaches a mark is still included.',
    see: ['size-definition', 'market-rank'],
    figure: 'size',
  },
  {
    id: 'crsp',
    term: 'CRSP',
    also: ['Vanguard', 'Center for Research in Security Prices'],
    plain:
      'Size as defined by the indexes behind many Vanguard funds: the first 70% of market value is mega, up to 85% mid, up to 98% small, the rest micro.',
    precise: 'This definition has no separate large group.',
    see: ['size-definition'],
    figure: 'size',
  },
  {
    id: 'own-cutoffs',
    term: 'Your own cutoffs',
    also: ['custom', 'custom scheme'],
    plain: 'Four dollar amounts you choose.',
    precise: 'Set them on the verdict’s Size card. Each must be above zero and no larger than the one above it.',
    see: ['size-definition', 'cut-off'],
    figure: 'size',
  },
  {
    id: 'cut-off',
    term: 'Cutoff',
    also: ['threshold', 'breakpoint'],
    plain: 'The market cap at which a size group begins.',
    precise: 'Always in US dollars, with the date of the market caps it’s based on.',
    see: ['size-bucket', 'market-cap'],
    figure: 'size',
  },
  {
    id: 'small-caps',
    term: 'Small caps',
    also: ['small and micro'],
    plain: 'Small and micro caps combined, under the current size definition.',
    precise: 'Percent = (small + micro) ÷ portfolio. A fund with “small” in its name may hold few of them.',
    see: ['size-bucket', 'size-definition'],
    figure: 'small-caps',
  },
  {
    id: 'lens',
    term: 'What counts as mega-cap tech',
    also: ['mega-cap tech', 'Magnificent Seven', 'big tech', 'custom lens'],
    plain:
      'People mean different things by “mega-cap tech,” so you choose the definition. We always list which companies it includes.',
    precise:
      'Default: mega-cap information technology companies, plus Alphabet, Meta, Amazon, Tesla and Netflix while they’re mega caps. Other choices: the Magnificent Seven, mega-cap information technology only, tech and communication of any size, or your own list.',
    see: ['sector', 'size-bucket', 'base'],
    figure: 'lens',
  },
  {
    id: 'base',
    term: 'Portfolio or stocks only',
    also: ['base', 'equities only', 'denominator'],
    plain: 'What percentages are based on: everything you own, or only your stocks.',
    precise:
      'Portfolio: the net value of everything. Stocks only: companies after look-through plus the unseen part of stock funds. If the total is zero or less, we show amounts, not percentages.',
    see: ['net', 'range'],
    figure: 'lens',
  },
  {
    id: 'benchmark',
    term: 'Benchmark',
    also: ['compare with', 'market', 'index', 'yardstick'],
    plain: 'What we compare you with, such as the total US market or an index. A yardstick, not a goal.',
    precise:
      'Measured with the same definitions as your portfolio. For the total US market or an index, we use the holdings of a fund that tracks it, so companies count by the shares that can be traded. A mix combines two of these.',
    see: ['active-share', 'overlap', 'tilt', 'points'],
    figure: 'benchmark',
  },
  {
    id: 'index',
    term: 'Index',
    also: ['S&P 500', 'Nasdaq-100', 'Russell 2000'],
    plain: 'A published list of companies and their weights, such as the S&P 500. Many funds track one.',
    precise: 'A company can be in several indexes, so percentages by index don’t add up to 100.',
    see: ['constituent', 'benchmark'],
    figure: 'more-views',
  },
  {
    id: 'style',
    term: 'Style: value, blend, growth',
    also: ['value', 'growth', 'blend'],
    plain: 'Whether a company counts as cheap (value), fast-growing (growth) or both (blend).',
    precise:
      'Based on value and growth indexes in our data: a company in both is blend; a company in neither is unknown.',
    see: ['theme', 'index'],
    figure: 'more-views',
  },
  {
    id: 'theme',
    term: 'Theme',
    also: ['AI', 'semiconductors', 'biotech'],
    plain: 'A rough label we assign, such as “semiconductors.” A company can have several.',
    precise: 'Each company is on the list for a stated reason. Percentages by theme don’t add up to 100.',
    see: ['style', 'sector'],
    figure: 'more-views',
  },
];
