import type { Term } from './term.ts';

/* What funds are made of, and how that is known. */
export const TERMS_OF_FUNDS: readonly Term[] = [
  {
    id: 'what-your-broker-shows',
    term: 'What your broker shows, what you own',
    also: ['broker view', 'lines', 'flip'],
    plain:
      'Your broker lists each fund as one line. What you own are the companies inside. One key, b, switches every picture between the two.',
    precise:
      'As the broker shows it, funds are a part of their own that nobody looks into. Looked through, they are replaced by what their lists hold. The net value is the same.',
    see: ['look-through', 'holding'],
    figure: 'size',
  },
  {
    id: 'look-through',
    term: 'Look-through',
    also: ['through funds', 'inside funds'],
    plain: 'Replacing each fund by what it holds, so that you see the companies you really own.',
    precise:
      'Each company of the fund’s list counts with the fund’s value times its weight, at full precision; funds inside a fund are opened in turn. Weights are never stretched to 100.',
    see: ['via-funds', 'residual', 'coverage', 'constituent'],
    figure: 'direct-and-funds',
  },
  {
    id: 'via-funds',
    term: 'Via funds, direct',
    also: ['direct', 'own shares', 'hidden'],
    plain: 'Direct is what you hold as shares of the company itself. Via funds is what your funds hold of it for you.',
    precise:
      'The two add up to what you own of the company. Each way (account, fund, fund inside it) is kept and can be seen.',
    see: ['look-through', 'issuer'],
    figure: 'direct-and-funds',
  },
  {
    id: 'constituent',
    term: 'Constituent',
    also: ['member', 'weight', 'list', 'basket'],
    plain: 'A company in a fund’s or an index’s list, with its weight.',
    precise:
      'A row of a foreign exchange is known by ISIN, else by its local code and country with an agreeing name, never by its bare ticker. What stays unknown is a known company of unknown size.',
    see: ['look-through', 'index'],
    figure: 'fund-content',
  },
  {
    id: 'coverage',
    term: 'Coverage',
    also: ['covers', 'whole list', 'partial'],
    plain: 'How much of a fund its list accounts for. From 97% on the list counts as whole.',
    precise:
      'The sum of the list’s weights. What is missing to 100 is the fund’s residual; what a list covers too much is a negative line of the fund and is taken from no company.',
    see: ['residual', 'estimated-list'],
    figure: 'fund-content',
  },
  {
    id: 'residual',
    term: 'Residual (closed part of a fund)',
    also: ['rest', 'closed', 'hatched'],
    plain: 'The part of a fund that no list shows. It stays hatched and is never spread over the rest.',
    precise:
      'What a list leaves out, lines such as “cash and the rest of the fund”, and funds without any list. It widens the range of every question it could answer either way.',
    see: ['coverage', 'range', 'by-breakdown', 'stand-in'],
    figure: 'identified',
  },
  {
    id: 'by-breakdown',
    term: 'By breakdown',
    also: ['published sectors', 'sector split'],
    plain: 'Where a fund publishes only how its sectors are split, that split narrows the range a little.',
    precise:
      'With a = the sectors that belong and b = the sizes that do (0 to 1 where size decides): max(0, a + b − 1) counts as known, min(a, b) is the upper end.',
    see: ['residual', 'range'],
    figure: 'lens',
  },
  {
    id: 'estimated-list',
    term: 'Estimated list',
    also: ['estimated', 'repriced'],
    plain: 'A list that is not the fund’s own published one of that day. The fund is marked wherever it counts.',
    precise:
      'Derived from an index, brought up to date by prices, or borrowed from a fund of the same market but another index.',
    see: ['derived-list', 'borrowed-list', 'coverage'],
    figure: 'fund-content',
  },
  {
    id: 'derived-list',
    term: 'Derived list',
    also: ['worked out from an index'],
    plain: 'A fund’s list worked out from the members of its index, because the fund’s own is not at hand.',
    precise: 'Members of the index with weights by market value or as the index weighs them; marked as estimated.',
    see: ['estimated-list', 'index'],
    figure: 'fund-content',
  },
  {
    id: 'borrowed-list',
    term: 'Borrowed list',
    also: ['equivalent', 'same index', 'share class of a fund'],
    plain: 'The list of another fund that holds the same, such as VOO for VFIAX. It is named.',
    precise:
      'Used where the other fund is a share class, a feeder or follows the same index. The newest whole list of all of them counts.',
    see: ['estimated-list', 'stand-in'],
    figure: 'fund-content',
  },
  {
    id: 'stand-in',
    term: 'Stand-in',
    also: ['proxy', 'similar fund'],
    plain:
      'A similar fund’s list that counts for a closed one because you said so. Similar is not the same, and the figures say that it stands in.',
    precise: 'Chosen by you only, marked wherever it counts, taken back with one press. Nothing stands in by itself.',
    see: ['residual', 'borrowed-list'],
    figure: 'fund-content',
  },
  {
    id: 'leveraged-fund',
    term: 'Leveraged or inverse fund',
    also: ['inverse', 'short fund', 'factor', '3x'],
    plain: 'A fund that moves by a multiple of something, or against it. It counts with that multiple.',
    precise:
      'Exposure = factor × what it follows, company by company; a financing line closes the sum. Without a list of what it follows, all of it is open by the factor, either way.',
    see: ['financing', 'gross'],
    figure: 'fund-content',
  },
  {
    id: 'adds',
    term: 'Adds',
    also: ['brings', 'contribution'],
    plain: 'How many points of your share in mega-cap tech come through one fund.',
    precise: 'The fund’s value times the part of it in the lens, divided by the whole.',
    see: ['without', 'lens'],
    figure: 'fund-adds',
  },
  {
    id: 'without',
    term: 'Without this fund',
    also: ['removing', 'redundant'],
    plain: 'What your shares would be if the fund and its money were gone. It describes; it recommends nothing.',
    precise: 'The fund’s money is taken from both sides of the fraction: (lens money − fund’s part) ÷ (whole − fund).',
    see: ['adds', 'overlap'],
    figure: 'fund-without',
  },
  {
    id: 'overlap',
    term: 'Overlap',
    also: ['redundancy', 'the same', 'in common'],
    plain: 'How much two funds, or you and a benchmark, have in common. 100 is the same thing twice.',
    precise:
      'For each company the smaller of the two weights, added up: Σ min(w, v). Leveraged and short funds are left out.',
    see: ['active-share', 'without'],
    figure: 'overlap',
  },
];
