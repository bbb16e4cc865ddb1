import { isBrokerName } from '../../domain/identity/broker-names.ts';
import { guessAccountKind } from '../../domain/model/account-kind.ts';

/* The account that a typed line names before what is in it. */

/** What people set before each line of a list. */
export const BULLET = /^(?:[-–—•*·▪‣◦+]|\d{1,3}[.)])\s+(?=\S)/;
/* "401k: $120,000 in Target Retirement 2045", "Coinbase: BTC 3000", "My Roth has 30k in QQQM" */
const IN_ACCOUNT = /^([^:]{2,40}): (.+)$/;
const OF_ACCOUNT =
  /^(?:(?:(?:i|we)(?: have|['’]ve(?: got)?)|there(?: is|['’]s)) an? (?=\S.{0,38}? (?:with|holding) )|(?:my|our|his|her|the|mein|unser|mon|notre|mi|mio|mijn|meu|minha) )?(\S.{0,38}?) (?:has|holds|is(?= \p{Sc}?\d)|is (?:all|entirely|mostly|invested)(?: in)?|with|holding|hat|enthält|contient|tiene|ha|heeft|tem) (.+)$/iu;
/* "IRA 32k QQQ", "Roth IRA: 15 NVDA": the kind of an account before an amount, without another word. */
const KINDS = String.raw`(?:my )?(?:\p{Lu}\p{L}+ )?(?:(?:(?:roth|traditional|rollover|inherited|sep|simple) )?(?:ira|401\(?k\)?|403\(?b\)?|457\(?b\)?|hsa|l?isa|sipp|gia|rrsp|tfsa|fhsa|resp|tsp|pea|cto|brokerage|taxable)|roth)`;
const KIND_OF_ACCOUNT = new RegExp(
  String.raw`^(${KINDS})(?: (?=\p{Sc}?(?!401|403|457|529)\d\S* \S)| [-–—|] | (?:is )?(?:all |mostly )?in )(.+)$`,
  'iu',
);
/** "Roth: $32k, all FXAIX": the amount, behind its account. */
export const AMOUNT_OF_ACCOUNT = /^(\p{Sc}?\d[\d.,]*[km]?), (?:all (?:in )?)?(?=\D+$)/iu;
/* "Her 401k: $187k (Target Retirement 2045)" */
const FUND_IN_BRACKETS =
  /(?<=: \p{Sc}?\d[\d.,]{0,12}[km]?) \((?:all |mostly )?(?:in )?((?:\p{Lu}[\p{L}&.’'-]* ){1,6}(?:20[2-7]\d|[Ff]und|[Ii]ndex|ETF|Trust|\d{3}))\)$/u;
/* "$45k", "120k", "45,000": nothing else looks like it. */
const AMOUNT = String.raw`(?:\p{Sc}\d[\d.,]{0,12}[km]?|\d[\d.,]{0,12}[km]|\d{1,3}(?:,\d{3})+)`;
/* "401k 150k: FXAIX", "Roth ($60k): S&P 500 fund" */
const AMOUNT_BEFORE_FUND = new RegExp(
  String.raw`^([^:]{2,40}?)(?: [-–—])? \(?(?!40[13]k|457)(${AMOUNT}|\d{4,9})\)?: (?:all (?:in )?)?(\p{L}(?:[^\d%]|\b(?:[1256]00|[12]000|20[2-7]\d)\b){0,60})$`,
  'iu',
);
/* "$50k Roth IRA in VTI", "Roth IRA 50k all in VTI" */
const AMOUNT_OF_KIND = new RegExp(
  String.raw`^(?:(${AMOUNT}) (?:in (?:my |a |an )?)?(${KINDS})|(${KINDS})[:,]? (${AMOUNT}),?) (?:(?:all|is|invested|entirely|mostly) ){0,2}in (?=\p{L})`,
  'iu',
);
/* "My pension (£120k) is in the Target Retirement 2040 fund" */
const WORTH_IN_BRACKETS =
  /^(?:my |our |the )?(\S.{0,30}?) \(~?(\p{Sc}?\d[\d.,]*[km]?)\),? (?:(?:is|holds|all|mostly|in|invested) )+(.+)$/iu;
/* "Depot comdirect: …", "Compte Boursorama: …" */
const PERSON = /^(?:(?:my )?(?:wife|husband|spouse|partner|son|daughter|kids?|mom|mum|dad)|me|mine|his|hers|super)$/i;
const DEPOT_OF =
  /^(?:my )?(?:espp|rsus?|stock plan|(?:work(?:place)? |company |private )?pension)$|^(?:depot|konto|compte|cuenta|conto|rekening|rachunek) \p{L}/iu;

const KIND_BEHIND = new RegExp(String.raw` (?:\((${KINDS})\)|in (${KINDS}))$`, 'iu');
/** "Microsoft: £12,300 (ISA)" as "ISA: Microsoft £12,300"; other lines as they are. */
export function accountFirst(line: string): string {
  const found = KIND_BEHIND.exec(line);
  const rest = line.slice(0, found?.index);
  // "S&P 500 in 401k" says how much of nothing
  if (found === null || !/(?:\p{Sc}\d\S*|\d[k%€£]|\d[.,]\d{3}|\d{4})$/iu.test(rest)) return line;
  return `${found[1] ?? found[2] ?? ''}: ${rest.replace(/^([^:]{1,60}): /, '$1 ')}`;
}

/** Tells whether a name is that of an account, or of who keeps one. */
export const isAccountName = (name: string): boolean =>
  guessAccountKind(name) !== 'unknown' || isBrokerName(name) || DEPOT_OF.test(name);

/** The account that a line names before its holding, and what it says of it; '' = it names none. */
export function accountInLine(line: string): { readonly account: string; readonly rest: string } {
  const plain = line
    .replace(BULLET, '')
    .replace(AMOUNT_OF_KIND, '$2$3: $1$4 in ')
    .replace(WORTH_IN_BRACKETS, '$1: $2 in $3')
    .replace(FUND_IN_BRACKETS, ' in $1')
    .replace(AMOUNT_BEFORE_FUND, (whole, account: string, amount: string, fund: string) =>
      isAccountName(account) ? `${account}: ${amount} in ${fund}` : whole,
    );
  const [, account = '', rest = ''] =
    KIND_OF_ACCOUNT.exec(plain) ?? IN_ACCOUNT.exec(plain) ?? OF_ACCOUNT.exec(plain) ?? [];
  const isKnown = isAccountName(account) || (PERSON.test(account) && plain.startsWith(`${account}: `));
  const isAccount = isKnown && !/\p{Sc}\d/u.test(account);
  return isAccount ? { account, rest } : { account: '', rest: line };
}
