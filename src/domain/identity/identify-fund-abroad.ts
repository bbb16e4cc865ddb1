import type { Holding } from '../model/holding.ts';
import { formsAbroad, symbolsIn } from './exchanges.ts';
import { identifyAs, type Identification } from './identification.ts';
import { doubted, onceEach } from './identify-symbol.ts';
import { ruleWords, speaksOfFund, withoutShareClass } from './fund-names.ts';
import { marketFundOf } from './market-names.ts';
import { compareNames, nameKey, nameWords, type NameVerdict } from './names.ts';
import { contentKey } from './same-fund.ts';
import type { Listed, Reference } from '../model/reference.ts';
import { cleanSymbol, symbolForms } from './symbols.ts';
import { currency, type Currency } from '../model/units.ts';

type Fund = Listed & { kind: 'fund' };

const [DOLLAR, POUND] = [currency('USD'), currency('GBP')];

/* The currencies in which funds of an exchange are traded, by the mark of their symbols; funds without one are European. */
const CURRENCIES: readonly (readonly [mark: RegExp, codes: readonly string[]])[] = [
  [/\.(?:TO|NE)$/, ['CAD']],
  [/\.AX$/, ['AUD']],
  [/\.T$/, ['JPY']],
  [/\.NS$/, ['INR']],
  [/\.SA$/, ['BRL']],
  [/\.TW$/, ['TWD']],
  [/\.HK$/, ['HKD']],
  [/(?:)/, 'EUR GBP CHF SEK NOK DKK PLN CZK HUF RON BGN ISK ILS SGD'.split(' ')],
];

/** Tells whether a fund is one of another market than the American, so that its letters say nothing of a US listing. */
export function isFundAbroad({ symbol, name }: Fund): boolean {
  return LOCAL_MARK.test(symbol) || /[\d ]/.test(symbol) || /\bUCITS\b/.test(name);
}

/* Of their funds a handful is known. */
const HAVE_FEW: ReadonlySet<string> = new Set(['TWD', 'HKD']);

/** Tells whether funds are known that are traded in this money: elsewhere people hold those of the US, by the same names. */
export function hasFundsOfItsOwn(money: Currency): boolean {
  return money === DOLLAR || (!HAVE_FEW.has(money) && CURRENCIES.some(([, codes]) => codes.includes(money)));
}

/**
 * Tells whether a name is that of an index fund, and the fund an exchange-traded one that is no class of it, as in India. European names may
 * leave "UCITS ETF" out.
 */
export function isOtherForm(name: string, fund: Fund): boolean {
  const isTraded = /\bETF\b/.test(fund.name) && !/\bUCITS\b/.test(fund.name);
  return isTraded && /\bindex fund\b/i.test(name) && isFundAbroad(fund);
}

/**
 * Says which fund of an exchange abroad a line's symbol means, or null where that is for others to say: nobody abroad bears it, a
 * company of that exchange does, or a US security bears it and nothing shows that it is not meant. A symbol with an exchange's mark
 * is of that exchange; letters alone need a name that agrees, or money of that market.
 */
export function identifyFundAbroad(symbol: string, holding: Holding, reference: Reference): Identification | null {
  if (holding.says !== null && holding.says !== 'fund' && holding.says !== 'equity') return null;
  const known = knownByName(holding.symbol, reference);
  if (known !== null) return identifyAs(known, 'name');
  const cleaned = cleanSymbol(symbol);
  const possible = bearersAbroad(cleaned, holding.currency, reference)
    .map((fund) => ({ fund, verdict: verdictOn(fund, holding), isOfMarket: isOfMarket(fund, holding.currency) }))
    .filter(({ verdict }) => verdict !== 'contradicts');
  if (possible.length === 0) return null;
  const rivals = symbolForms(symbol).flatMap((form) =>
    reference.bySymbol(form).filter((one) => !isSame(one, possible, holding)),
  );
  const wasOfUs = symbolForms(symbol).some((form) => reference.alias(form) !== null);
  const fitting = possible.filter(({ fund, verdict, isOfMarket: fits }) => {
    if (rivals.length > 0) return verdict === 'agrees' && rivals.every((rival) => saysMore(fund, rival, fits, holding));
    return /[.:]/.test(cleaned) || verdict === 'agrees' || fits || (!wasOfUs && isInDollars(fund, holding.currency));
  });
  const ofMarket = fitting.filter((one) => one.isOfMarket);
  const [first, ...others] = ofMarket.length > 0 ? ofMarket : fitting;
  // "SPYI" in euros is likely the European fund, but might be the US one; "IVV" in Australian dollars holds what the US one does
  const atHome = possible.filter((one) => one.isOfMarket).map(({ fund }) => fund);
  const [home] = atHome;
  if (holding.name === null && holding.isin === null && home !== undefined && rivals.length > 0) {
    const holds = ({ kind, symbol: letters }: Listed): string | null =>
      kind === 'fund' ? contentKey(reference.fundContent(letters)) : null;
    const isSeen = reference.fundContent(home.symbol).kind !== 'none';
    const isSame = isSeen && rivals.every((rival) => holds(rival) === holds(home));
    return isSame ? identifyAs(home, 'ticker') : doubted(holding, 'several', [...atHome, ...rivals]);
  }
  if (first === undefined || others.length > 0) return null;
  return identifyAs(first.fund, holding.name === null ? 'ticker' : 'ticker+name');
}

/* An exchange may stand in front: "LON:VUSA". With money the letters are also read as its exchange would write them: "CPSEETF-EQ" in
   India, "IDIV.B" in Toronto. */
function bearersAbroad(symbol: string, money: Currency | null, reference: Reference): readonly Fund[] {
  const forms = [symbol, ...((symbol.includes(':') ? formsAbroad(symbol) : null) ?? [])];
  const found = forms.map((form) => reference.fundsAbroad(form)).find((funds) => funds.length > 0) ?? [];
  if (found.length > 0 || money === null || money === DOLLAR) return found;
  const spelled = symbolsIn(symbol, money).flatMap((form) => reference.bySymbol(form));
  return onceEach(spelled).filter((listed) => listed.kind === 'fund');
}

/** Says which fund a line is whose name alone states it in full, or null. For lines that nothing else identifies. */
export function identifyFundByName(holding: Holding, reference: Reference): Identification | null {
  const { name } = holding;
  if (name === null || !mayBeFund(holding)) return null;
  const british = holding.currency === POUND ? (trustCalled(name, reference) ?? mixCalled(name, reference)) : null;
  if (british !== null) return identifyAs(british, 'name');
  const full = writeOut(name);
  if (holding.says !== 'fund' && !speaksOfFund(full))
    return identifyIndex(name, reference) ?? identifyEuropean(name, holding.currency, reference);
  const fund = reference.fundByName(name) ?? (full === name ? null : reference.fundByName(full));
  const found = fund ?? marketFund(full, reference);
  if (found !== null) return identifyAs(found, 'name');
  const possible = fundsOfAnyHouse(name, reference);
  return possible.length === 0 ? null : doubted(holding, 'several', possible);
}

/* "S&P500", "Stoxx 600", "日経225": an index alone is a fund on it. */
function identifyIndex(name: string, reference: Reference): Identification | null {
  const fund = reference.fundByName(`${name} index fund`);
  if (fund === null || !reference.isIndex(fund.symbol)) return null;
  const words = new Set(ruleWords(fund.symbol));
  return ruleWords(name).every((word) => words.has(word)) ? identifyAs(fund, 'name') : null;
}

const HOUSES =
  'iShares,iShares Core,Xtrackers,Amundi,Vanguard,VanEck,WisdomTree,L&G,HSBC,UBS,SPDR,Invesco,Franklin,Global X,JPM,Fidelity,BNP Paribas Easy'.split(
    ',',
  );

/* "Digital Security USD (Acc)": a broker that leaves out whose fund it is may mean any house's that has one of this name. */
function fundsOfAnyHouse(name: string, reference: Reference): readonly Fund[] {
  const plain = withoutShareClass(name);
  if (plain === name) return [];
  return HOUSES.flatMap((house) => europeanCalled(`${house} ${plain}`, reference) ?? []);
}

/* "VanEck Semiconductor", "L&G Cyber Security": elsewhere than in the US a fund's very name, but for what it is. */
function identifyEuropean(name: string, money: Currency | null, reference: Reference): Identification | null {
  const fund = money === null || money === DOLLAR ? null : europeanCalled(name, reference);
  return fund === null ? null : identifyAs(fund, 'name');
}

/* The fund whose very name this is, but for "UCITS ETF". */
function europeanCalled(name: string, reference: Reference): Fund | null {
  const full = `${name} UCITS ETF`;
  const fund = reference.fundByName(full);
  return fund !== null && nameKey(fund.name) === nameKey(full) ? fund : null;
}

/* "Scottish Mortgage", "Monks": in pounds, what is nothing else is the investment trust of that name. */
function trustCalled(name: string, reference: Reference): Fund | null {
  const found = reference.fundByName(`${name} Investment Trust`);
  return found?.symbol.endsWith('.L') === true ? found : null;
}

/* "Vanguard LifeStrategy 60": in pounds the fund, for the ETFs of that name are sold in euros. */
function mixCalled(name: string, reference: Reference): Fund | null {
  const part =
    /^(?:vanguard )?life ?strategy (20|40|60|80|100)(?: ?%)?(?: equity)?(?: \(?acc\)?| accumulation)?$/i.exec(
      name,
    )?.[1];
  return part === undefined ? null : reference.fundByName(`Vanguard LifeStrategy ${part}% Equity Fund`);
}

/* "CSIF (CH) III Equity World ex CH Blue - Pension Fund ZB": a Swiss house's index funds, of which some are for pensions alone. */
function writeOut(name: string): string {
  return name.replace(/^CSIF\b/, 'CS Index Fund').replace(/ - Pension Fund\b.*$/, '');
}

/* The fund that stands for the market of an index fund: nothing of it is seen, and all that rests on it is likely. */
function marketFund(name: string, reference: Reference): Fund | null {
  const symbol = marketFundOf(name);
  const found = symbol === null ? undefined : reference.bySymbol(symbol).find(({ kind }) => kind === 'fund');
  return found?.kind === 'fund' ? found : null;
}

/** Says which fund a line is whose whole name is printed so by a broker, or null. It need not speak of a fund: "UniGlobal -net-". */
export function identifyPrintedFund(holding: Holding, reference: Reference): Identification | null {
  const fund = holding.name === null || !mayBeFund(holding) ? null : reference.fundByName(holding.name, true);
  return fund === null ? null : identifyAs(fund, 'name');
}

function mayBeFund({ says }: Holding): boolean {
  return says === null || says === 'fund' || says === 'equity';
}

/* A fund that no exchange gives letters has its name for a symbol; files of ours write it so. */
function knownByName(symbol: string | null, reference: Reference): Fund | null {
  if (symbol === null || !symbol.includes(' ')) return null;
  const found = reference.bySymbol(symbol).find((listed) => listed.kind === 'fund' && listed.symbol === symbol);
  return found?.kind === 'fund' ? found : null;
}

function verdictOn(fund: Fund, { name }: Holding): NameVerdict {
  // a fund that is known by its name alone has that for its symbol, too
  return name === null ? 'unclear' : compareNames(name, fund.name, fund.symbol === fund.name ? '' : fund.symbol, true);
}

/* One European fund may stand there by two of its letters; beside its name each is known by its own. */
function isSame(one: Listed, possible: readonly { readonly fund: Fund }[], { name }: Holding): boolean {
  const isTwin = ({ name: other }: Fund): boolean => name === null && other === one.name && /\bUCITS\b/.test(other);
  return one.kind === 'fund' && possible.some(({ fund }) => fund.symbol === one.symbol || isTwin(fund));
}

function isOfMarket(fund: Fund, stated: Currency | null): boolean {
  const found = CURRENCIES.find(([mark]) => mark.test(fund.symbol));
  return stated !== null && found !== undefined && found[1].some((code) => currency(code) === stated);
}

/* Many European funds are traded in dollars, too: letters that no US security bears or bore are theirs. */
function isInDollars({ symbol }: Fund, stated: Currency | null): boolean {
  return (stated === null || stated === DOLLAR) && !LOCAL_MARK.test(symbol);
}
const LOCAL_MARK = /\.(?:TO|NE|AX|T|NS|SA|L|TW|HK)$/;

/* Whether the line's name has more of the fund's words than of a US security's with the same letters; as many are enough where the
   line's money is of the fund's market and the name is the fund's very name. */
function saysMore(fund: Fund, rival: Listed, isOfItsMarket: boolean, { name }: Holding): boolean {
  if (name === null) return false;
  const stated = new Set(nameWords(name));
  const shared = (other: string) => nameWords(other).filter((word) => stated.has(word)).length;
  if (nameKey(name) === nameKey(rival.name)) return false;
  return (
    shared(fund.name) > shared(rival.name) &&
    (isOfItsMarket || nameKey(name) === nameKey(fund.name) || shared(rival.name) === 0)
  );
}
