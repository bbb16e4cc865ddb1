import type { Holding } from '../model/holding.ts';
import { currency } from '../model/units.ts';
import { cusipOf, isinOf } from './numbers.ts';
import { cleanSymbol } from './symbols.ts';

const RUPEE = currency('INR');

/* Debt of states, as brokers write it: it is no company's, whatever letters it shares with one. */

/* The US Treasury's numbers: bills 912794 to 912797, notes and bonds 9128…. A US ISIN has them inside. */
const TREASURY_CUSIP = /^912(?:79[4-7]|8)/;
/* Germany's: Bunds, Bobls, Schatz and index-linked ones, DE000103… to DE000114… and DE000BU…; India's: bonds and bills, IN00…, those of its
   states IN1… to IN4…; and the beginnings that other countries give to the debt of states alone. */
const STATE_ISINS = [
  /^DE000(?:10[3-9]|11[0-4])\d{4}$/,
  /^IN(?:00|[1-4]\d)20\d{6}$/,
  /^(?:DE000BU|ES0000|ES0L0|PTOT|BRSTN|JP1|TR[TBD]|AU3TB|AU0000GSB|CA135087|CND1|KR1|EU000)[A-Z0-9]+$/,
];
/* Those that pay the price of gold, by their symbols: "SGBDE31III", "SGBMAR28IV-GB". */
const GOLD_BOND = /^SGB(?:[A-Z]{2,4}\d{2}[IVX]{0,4}|\d{4}-?\d{2}[IVX]{0,4}|\d{2,4}[A-Z0-9]{0,8})(?:-GB|-N[A-Z0-9])?$/;

/* Words by which a state's debt is told without a coupon. */
const STATE_DEBT =
  /\b(?:US|U\.S\.|UNITED STATES) TREAS(?:URY|URIES)?\b|\bU S TREAS(?:URY)?\b|\bTREASURY (?:BILL|NOTE|BOND|STK|STOCK|GILT)S?\b|\bUST (?:BILL|NOTE|BOND)S?\b|\bBUNDES(?:REP|ANL|OBL|SCHATZ)|\bBUNDESREPUBLIK\b|\bBUONI POLIENNALI\b|\bOBLIGATIONS? ASSIMILABLES?\b|\b(?:GOVT|GOVERNMENT)(?: INTERNATIONAL)? BONDS?\b|\bGOVERNMENT STOCK\b/;
/* Their short names, which need a coupon or a year beside them. */
const STATE_LETTERS =
  /^(?:BTP|BOT|CCT|OAT|UK|UNITED KINGDOM|TREASURY|EXCHEQUER|REP(?:UBLIC)? OF [A-Z]+|REPUBLIK? [A-Z]+|KINGDOM OF [A-Z]+|GOVT? OF [A-Z]+|GOVERNMENT OF [A-Z]+|ITALY|FRANCE|SPAIN|AUSTRIA|PORTUGAL|GREECE|CANADA|MEXICO|BRAZIL|TURKEY|INDIA|GOI|US)\b/;
const COUPON_OR_DAY = /\d ?%|\d[ ,.]\d+\/\d|\b\d{1,2}\/\d{1,2}\/(?:\d{2}|\d{4})\b|\b\d{2}\/\d{2}\b|\b20\d\d\b/;
const COUPON = /(?:^|\s)\d{1,2}(?:[.,]\d{1,4})? ?%|\d \d\/\d ?%/;
const MATURITY = /\b(?:20\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{2}\/\d{2})\b/;
/* What holds bonds is a fund of them; what only names one is a product of its own. */
const NO_BOND =
  /\b(?:ETFS?|ETC|FUNDS?|FDS?|UCITS|INDEX|TRUST|PORTFOLIO|ISHARES|ISHS|SPDR|SSGA|VANG(?:UARD)?|INVESCO|AMUNDI|LYXOR|XTRACKERS|FIDELITY|SCHWAB|PIMCO|BLACKROCK|CERTIFICATE|ZERTIFIKAT|WARRANT|TURBO|SHARES?|ADR|WINE|MONEY MARKET)\b/;

/** Tells whether a line's number is one of a state's debt: the US Treasury's, or an ISIN that begins as a state's do. */
export function hasGovernmentNumber(holding: Pick<Holding, 'symbol' | 'isin' | 'cusip'>): boolean {
  const isin = isinOf(holding);
  const cusip = cusipOf(holding) ?? (isin?.startsWith('US') === true ? isin.slice(2, 11) : null);
  return (
    (cusip !== null && TREASURY_CUSIP.test(cusip)) ||
    (isin !== null && STATE_ISINS.some((ofState) => ofState.test(isin)))
  );
}

/** Tells whether a line's number is one of debt, whoever owes it: the two signs behind the issuer's six have a letter where they name no shares (CGS). */
export function hasDebtNumber(holding: Pick<Holding, 'symbol' | 'isin' | 'cusip'>): boolean {
  const isin = isinOf(holding);
  const cusip = cusipOf(holding) ?? (isin !== null && /^(?:US|CA)/.test(isin) ? isin.slice(2, 11) : null);
  return cusip !== null && /^.{6}(?:[A-Z].|.[A-Z])/.test(cusip);
}

/** Tells whether a line is a bond of India's that pays the price of gold: by its symbol, with an Indian number or in rupees. */
export function isGoldBond(holding: Pick<Holding, 'symbol' | 'isin' | 'cusip' | 'currency'>): boolean {
  if (holding.symbol === null || !GOLD_BOND.test(cleanSymbol(holding.symbol))) return false;
  return isinOf(holding)?.startsWith('IN00') ?? holding.currency === RUPEE;
}

/** Tells whether a name is that of a state's debt: by the words for it, or by a state's name with coupon and day. */
export function isNameOfStateDebt(name: string): boolean {
  const words = name.toUpperCase();
  if (NO_BOND.test(words)) return false;
  return STATE_DEBT.test(words) || (STATE_LETTERS.test(words) && COUPON_OR_DAY.test(words));
}

/** Tells whether a line is a state's debt by its name. */
export function namesGovernmentBond(holding: Pick<Holding, 'symbol' | 'isin' | 'name'>): boolean {
  const isin = isinOf(holding);
  // Funds of bonds are at home in Ireland and Luxembourg, and named after what they hold.
  if (isin !== null && /^(?:IE|LU)/.test(isin)) return false;
  return holding.name !== null && isNameOfStateDebt(holding.name);
}

/** Tells whether a name states both a coupon and a day of repayment, as only a bond's does. */
export function hasCouponAndMaturity(name: string): boolean {
  const words = name.toUpperCase();
  return !NO_BOND.test(words) && COUPON.test(words) && MATURITY.test(words.replace(COUPON, ' '));
}
