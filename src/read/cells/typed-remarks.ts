/* What people say beside how much they hold: what they paid and when, how it went since, what a fund costs. It never is how much. */

const AMOUNT = String.raw`\p{Sc}?\d(?:[\d.,]*\d)?[km]?`;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const PAID = '(?:avg|average|cost|basis|purchased?|bought|acquired|paid)';
/* Where what is said of one holding ends: never between "bought" and "10 AAPL". */
const ENDS = String.raw`(?=$|\)|[,;.](?: |$)| (?:and|each|[-–—|]) ?)`;
const EACH = String.raw`(?: (?:each|apiece|a share|per share|avg|average))?`;

/* "AAPL, cost $12,000, worth $18,400" */
const COST_BEFORE_VALUE = new RegExp(
  String.raw`(?:,| [-–—|])? (?:i )?(?:cost(?: basis)?|paid|bought(?: at| for)?|invested|was) ${AMOUNT}(?=,? (?:it['’]s |that['’]s |is )?(?:worth|now|currently|today|(?:market |current )?value)\b)`,
  'giu',
);
/* "100 AAPL at $184, that's $18,400", "NVDA 120 shares, now ~$21,600" */
const VALUE_BEHIND = new RegExp(
  String.raw`(?<! (?:is|are|has)),? (?:(?:which|that) (?:is|are) )?(?:that['’]s|it['’]s|now|currently|worth|valued at|(?:(?:market|current) )value)(?: (?:now|worth|about|around|roughly|currently|is))*:? [~≈]?(?=\p{Sc}?\d)`,
  'giu',
);

const REMARKS: readonly RegExp[] = [
  // "(up 45%)", "(cost me $4,000 in 2018)", "(since May)", "(ER 0.03%)"
  /(?<=\S) ?\((?=[^()]*\b(?:up|down|gain(?:ed|s)?|loss|lost|cost|paid|bought|since|avg|average|basis|purchased|ER|expense ratio|yields?|yielding)\b)[^()]{1,80}\)/giu,
  / \([+−-] ?\d[\d.,]*%\)|(?<=\d[km%]?) \([+−-] ?\p{Sc}?\d[\d.,]*\)|(?<=\d) [+−-](?:\p{Sc}\d[\d.,]*|\d[\d.,]*%)(?=$|,| [+−-])/gu,
  // "$18,400 AAPL, of which $6,400 is gains"
  /,? (?:of which|including|incl\.) [^,;()]*?\d[\d.,]*[^,;()]*/giu,
  /(?<=\d[^,;]{0,60}),? (?:is )?(?:up|down) (?:about |over |around )?\d[\d.,]*%(?: (?:this year|ytd|today|overall|so far|since \d{4}))?/giu,
  // "NVDA 120 shares, avg $35", "10 NVDA @ 150 avg", "200 shares of AAPL bought at 120"
  new RegExp(
    String.raw`(?<=\d[^,;()]{0,60})(?:,| [-–—])? (?:@|at) ${AMOUNT} (?:avg|average)(?: (?:cost|price))?${ENDS}`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<=\d[^,;()]{0,60})(?:,| [-–—])? (?:(?:@|at|with|my|i) )?(?:an? )?${PAID}\b[^\d,;()]{0,16}${AMOUNT}${EACH}${ENDS}`,
    'giu',
  ),
];
/* "100 shares of Apple since 2019", "I bought 50 NVDA in June 2024 at $120": when, and for how much, is no amount of today. */
const WHEN = new RegExp(
  String.raw`,? (?:(?:since|seit|depuis|desde|dal|sinds|od|sedan)|in|on) (?:${MONTH}\.? )?(?:19|20)\d\d(?:,? (?:at|@|for) ${AMOUNT})?${ENDS}`,
  'giu',
);

/** Gives the line without such remarks. One that says nothing else stays as it is. */
export function withoutRemarks(line: string): string {
  const stated = line
    .replace(COST_BEFORE_VALUE, '')
    .replace(VALUE_BEHIND, (said, at: number) => (/\p{L}/u.test(line.slice(0, at)) ? ' - ' : said));
  const rest = [...REMARKS, WHEN].reduce((said, remark) => said.replace(remark, ''), stated);
  return /\d/.test(rest) ? rest : line;
}
