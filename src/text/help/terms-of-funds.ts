import type { Term } from './term.ts';

/* What funds are made of, and how that is known. */
export const TERMS_OF_FUNDS: readonly Term[] = [
  {
    id: 'what-your-broker-shows',
    term: 'What your broker shows vs. what you own',
    also: ['broker view', 'lines', 'flip'],
    plain:
      'Your broker lists each fund as one holding. What you really own is the companies inside it. Press B to switch between the two views.',
    precise:
      'In the broker view, each fund counts as a single holding. In the look-through view, each fund is replaced by what it holds. The total value is the same.',
    see: ['look-through', 'holding'],
    figure: 'size',
  },
  {
    id: 'look-through',
    term: 'Look-through',
    also: ['through funds', 'inside funds'],
    plain: 'Replacing each fund with what it holds, so you can see the companies you really own.',
    precise:
      'Each company counts as the fund’s value times its weight in the fund, at full precision. Funds inside a fund are looked through as well. We never scale weights up to 100%.',
    see: ['via-funds', 'residual', 'coverage', 'constituent'],
    figure: 'direct-and-funds',
  },
  {
    id: 'via-funds',
    term: 'Direct and through funds',
    also: ['direct', 'own shares', 'hidden'],
    plain: 'Direct means shares of the company you hold yourself. Through funds means what your funds hold for you.',
    precise: 'The two add up to your total stake. You can see every route: account, fund, and fund inside a fund.',
    see: ['look-through', 'issuer'],
    figure: 'direct-and-funds',
  },
  {
    id: 'constituent',
    term: 'Constituent',
    also: ['member', 'weight', 'list', 'basket'],
    plain: 'A company in a fund or index, with its weight.',
    precise:
      'We identify foreign companies by ISIN, or by local code, country and matching name, never by symbol alone. A company we can’t match counts as a company of unknown size.',
    see: ['look-through', 'index'],
    figure: 'fund-content',
  },
  {
    id: 'expense-ratio',
    term: 'Expense ratio',
    also: ['fund costs', 'fees', 'TER', 'total expense ratio', 'ongoing charges'],
    plain:
      'What a fund charges a year, in percent of the money you have in it. It comes out of the fund’s price, so you never get a bill.',
    precise:
      'We use the ratio each fund publishes and add up value times ratio over your funds. A fund without a ratio in our data is unknown, so the total is the least you pay. Money market funds are included. A fund that holds other funds counts with its own ratio only, a leveraged fund with the money you have in it. Funds held short, stocks, bonds and cash cost nothing. Trading costs and advice fees aren’t included.',
    see: ['index', 'look-through'],
    figure: 'costs',
  },
  {
    id: 'coverage',
    term: 'Coverage',
    also: ['covers', 'whole list', 'partial'],
    plain: 'How much of a fund’s holdings we can see. From 97% up, we treat them as complete.',
    precise:
      'The sum of the weights we have. Anything missing from 100% is unseen. Anything above 100% is a negative entry for the fund and isn’t taken from any company.',
    see: ['residual', 'estimated-list'],
    figure: 'fund-content',
  },
  {
    id: 'residual',
    term: 'Unseen part of a fund (residual)',
    also: ['rest', 'closed', 'hatched'],
    plain: 'The part of a fund we can’t see inside. It’s shown as unknown and never spread over the rest.',
    precise:
      'Holdings that aren’t published, entries such as “cash and other,” and funds we have no data for. The unseen part makes ranges wider.',
    see: ['coverage', 'range', 'by-breakdown', 'stand-in'],
    figure: 'identified',
  },
  {
    id: 'by-breakdown',
    term: 'By breakdown',
    also: ['published sectors', 'sector split'],
    plain: 'When a fund publishes only its sector breakdown, we use it to narrow the range.',
    precise:
      'With a = the share in matching sectors and b = the share in matching sizes (0 to 1 if size matters): max(0, a + b − 1) is the low end, min(a, b) the high end.',
    see: ['residual', 'range'],
    figure: 'lens',
  },
  {
    id: 'estimated-list',
    term: 'Estimated holdings',
    also: ['estimated', 'repriced'],
    plain: 'Holdings that aren’t the fund’s own published ones for that date. We mark the fund as estimated.',
    precise:
      'Derived from an index, updated with newer prices, or taken from a fund that tracks a different index of the same market.',
    see: ['derived-list', 'borrowed-list', 'coverage'],
    figure: 'fund-content',
  },
  {
    id: 'derived-list',
    term: 'Derived holdings',
    also: ['worked out from an index'],
    plain: 'Fund holdings we derive from the index it tracks, because we don’t have the fund’s own.',
    precise: 'The index’s members, weighted by market cap or by the index’s own rules. Marked as estimated.',
    see: ['estimated-list', 'index'],
    figure: 'fund-content',
  },
  {
    id: 'borrowed-list',
    term: 'Borrowed holdings',
    also: ['equivalent', 'same index', 'share class of a fund'],
    plain: 'The holdings of another fund with the same portfolio, such as VOO for VFIAX. We name the fund we used.',
    precise:
      'We do this when the other fund is a share class, a feeder fund or tracks the same index. We use the newest complete holdings among them.',
    see: ['estimated-list', 'stand-in'],
    figure: 'fund-content',
  },
  {
    id: 'stand-in',
    term: 'Stand-in',
    also: ['proxy', 'similar fund'],
    plain:
      'A similar fund we read a fund as when we can’t see inside it: the one you chose, or else our suggestion. Similar isn’t identical, so it makes the likely figure and never a certain one: the range stays.',
    precise:
      'The range counts only what we know, without any stand-in. The likely figure counts the fund as its stand-in, but never goes outside the range. You can undo your choice with one click.',
    see: ['residual', 'borrowed-list'],
    figure: 'fund-content',
  },
  {
    id: 'fund-kind',
    term: 'Kind of fund',
    also: ['category', 'fund type', 'our guess'],
    plain:
      'What sort of fund it is, such as US large-cap growth or target date 2045. If we can’t see inside it and you say its kind, or take our guess, it’s shown between the least and the most that such funds hold.',
    precise:
      'We measure funds of the kind whose holdings we have, under the definitions in use. What we can see of your fund counts as it is. A kind isn’t proof: it’s marked as your choice, and you can undo it. The likely figure is their average, weighted by assets.',
    see: ['residual', 'stand-in'],
    figure: 'fund-content',
  },
  {
    id: 'leveraged-fund',
    term: 'Leveraged or inverse fund',
    also: ['inverse', 'short fund', 'factor', '3x'],
    plain: 'A fund that moves by a multiple of an index, or in the opposite direction. We count it with that multiple.',
    precise:
      'Exposure = multiple × the index’s companies, balanced by a borrowed-money entry. If we don’t have the index’s holdings, the exposure is unknown, up to the multiple in either direction.',
    see: ['financing', 'gross'],
    figure: 'fund-content',
  },
  {
    id: 'adds',
    term: 'Adds',
    also: ['brings', 'contribution'],
    plain: 'How many percentage points of mega-cap tech come from one fund.',
    precise: 'The fund’s value times its percentage in mega-cap tech, divided by your portfolio.',
    see: ['without', 'lens'],
    figure: 'fund-adds',
  },
  {
    id: 'without',
    term: 'Without this fund',
    also: ['removing', 'redundant'],
    plain: 'What your percentages would be without this fund and its money. Not a recommendation.',
    precise: 'We take the fund out of both sides: (money in mega-cap tech − the fund’s part) ÷ (total − the fund).',
    see: ['adds', 'overlap'],
    figure: 'fund-without',
  },
  {
    id: 'overlap',
    term: 'Overlap',
    also: ['redundancy', 'the same', 'in common'],
    plain: 'How much two funds, or you and a benchmark, have in common. 100% means identical.',
    precise:
      'For each company, the smaller of the two weights, added up: Σ min(w, v). Leveraged and inverse funds aren’t included.',
    see: ['active-share', 'without'],
    figure: 'overlap',
  },
];
