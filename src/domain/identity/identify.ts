import type { Holding } from '../model/holding.ts';
import {
  asClass,
  askAbout,
  guessClass,
  UNASKED,
  identifyAs,
  UNIDENTIFIED,
  type Identification,
} from './identification.ts';
import { formsAbroad, tradesIn } from './exchanges.ts';
import { identifyFundAbroad, identifyFundByName, identifyPrintedFund, isOtherForm } from './identify-fund-abroad.ts';
import { doubted, identifyBySymbol, onceEach, verdictOn } from './identify-symbol.ts';
import { classByName, type NamedClass } from './class-names.ts';
import { hasCouponAndMaturity, hasGovernmentNumber, isGoldBond, namesGovernmentBond } from './government-bond.ts';
import { isFundBeside, saysCompany } from './fund-names.ts';
import { fitsIsin, hasUnknownIsin, isinOf, lookUpNumbers, type NumberFound } from './numbers.ts';
import { readSecurityName } from './security-name.ts';
import { classOfKind, KIND_SYMBOLS, type KindId } from '../model/kinds.ts';
import { nameOrSymbol, symbolOfName, type Writes } from './name-or-symbol.ts';
import { isFormWord, nameKey, nameWords } from './names.ts';
import { classAnswers, ownCompanyId } from './own-classes.ts';
import type { Answer, AnswerChoice } from '../model/portfolio.ts';
import { questionKey } from './question-key.ts';
import type { Listed, Reference } from '../model/reference.ts';
import { contentKey, oneOfClasses } from './same-fund.ts';
import { spellOut } from './spell-out.ts';
import { cleanSymbol, optionUnderlying, symbolForms } from './symbols.ts';
import { currency, type IssuerId } from '../model/units.ts';

const DOLLAR = currency('USD');

function settleAnswer(choice: AnswerChoice | null, holding: Holding, reference: Reference): Identification | null {
  if (choice === null) {
    return {
      ...UNASKED,
      security: UNIDENTIFIED,
      assetClass: guessClass(holding),
      status: 'unknown',
      by: 'answer',
      issuer: null,
      answered: true,
    };
  }
  if (choice.kind === 'cash') return { ...asClass('cash', 'cash'), answered: true };
  if (choice.kind === 'asset') return { ...asClass(choice.of, choice.of), answered: true };
  if (choice.kind === 'fund-of-kind') return settleKind(choice.of, reference);
  const symbol = choice.kind === 'company' ? choice.issuer : choice.symbol;
  // A pack of another date may not know the answer any more: then the line is asked about again.
  const listed = reference.bySymbol(symbol).find((candidate) => candidate.kind === choice.kind);
  return listed === undefined ? null : { ...identifyAs(listed, 'answer'), answered: true };
}

/* Bonds and cash are what they are; of shares the pack must know some funds of the kind, else the line is asked about again. */
function settleKind(kind: KindId, reference: Reference): Identification | null {
  const of = classOfKind(kind);
  if (of === 'bond' || of === 'cash') return { ...asClass(of, of), by: 'answer', answered: true };
  const found = reference.kind(kind);
  if (found === null) return null;
  const listed: Listed = { kind: 'fund', symbol: KIND_SYMBOLS[kind], name: found.name, fundClass: of };
  return { ...identifyAs(listed, 'answer'), answered: true };
}

/* A number outranks a name: brokers cut names, translate them and keep former ones. Only where the name is another
   security's very name, or states another fund, or the symbol leads to another with that name, do two witnesses stand against one. */
function identifyByNumber({ by, found }: NumberFound, holding: Holding, reference: Reference): Identification {
  const each = onceEach(found);
  const [first] = each;
  if (first !== undefined && each.length === 1) {
    if (verdictOn(first, holding, null) !== 'contradicts') return identifyAs(first, by);
    const named = otherFundNamed(first, holding, reference);
    const isDoubtful = named.length > 0 || isAnothers(first, holding, reference);
    return isDoubtful ? doubted(holding, 'name-contradicts', [...each, ...named]) : identifyAs(first, by);
  }
  const fitting = each.filter((listed) => verdictOn(listed, holding, null) === 'agrees');
  return fitting.length === 1 ? identifyAs(fitting[0]!, by) : doubted(holding, 'several', each);
}

/* Another fund that the name states in full, where it is seen to hold something else: of a market that a name says nothing is seen. */
function otherFundNamed(taken: Listed, { name, says }: Holding, reference: Reference): readonly Listed[] {
  const named = taken.kind !== 'fund' || name === null || says === 'equity' ? null : reference.fundByName(name);
  if (named === null) return [];
  const [mine, others] = [reference.fundContent(taken.symbol), reference.fundContent(named.symbol)];
  return others.kind === 'none' || contentKey(mine) === contentKey(others) ? [] : [named];
}

function isAnothers(taken: Listed, holding: Holding, reference: Reference): boolean {
  const isOther = (listed: Listed): boolean => onceEach([taken, listed]).length > 1;
  const named = holding.name === null ? [] : reference.byName(nameKey(readSecurityName(holding.name).plain));
  if (named.some(isOther)) return true;
  if (holding.symbol === null) return false;
  return symbolForms(holding.symbol)
    .flatMap((form) => reference.bySymbol(form))
    .some((listed) => isOther(listed) && verdictOn(listed, holding, null) === 'agrees');
}

/**
 * Says who a line is: the user's answer first, then what the file itself shows (cash, an option, a bond, a coin), then
 * ISIN, CUSIP, WKN, SEDOL, FIGI, then the symbol with exchange, currency and name as checks, then the name alone, which may be a symbol: `writes`
 * says what its file has there. What stays open is unidentified, never guessed, unless the user has classified it.
 */
export function identify(
  holding: Holding,
  answers: readonly Answer[],
  reference: Reference,
  writes: Writes = 'names',
): Identification {
  if (answers.length === 0) return identifyLine(holding, reference, writes);
  const key = questionKey(holding.symbol, holding.name);
  const answer = answers.find((one) => one.kind === 'identity' && questionKey(one.symbol, one.name) === key);
  if (answer?.kind === 'identity') {
    const settled = settleAnswer(answer.choice, holding, reference);
    if (settled !== null) return settled;
  }
  const found = identifyLine(holding, reference, writes);
  if (found.security.kind !== 'unidentified') return found;
  const isClassified = classAnswers(answers).some((one) => questionKey(one.symbol, one.name) === key);
  return isClassified ? asOwnCompany(holding) : found;
}

/* A line that nobody knows but whose size or sector the user has stated: a company of its own. */
function asOwnCompany(holding: Holding): Identification {
  const issuer = ownCompanyId(holding.symbol, holding.name);
  return {
    ...UNASKED,
    security: { kind: 'company', issuer },
    assetClass: 'equity',
    status: 'identified',
    by: 'answer',
    issuer,
    answered: true,
  };
}

function identifyLine(holding: Holding, reference: Reference, writes: Writes): Identification {
  const asName = identifyByWords(holding, reference);
  const symbol = symbolOfName(holding, writes);
  // letters of its own that lead somewhere, and a number, say more
  const isOpen = asName.status === 'unknown' || (asName.by === 'name' && asName.security.kind === 'company');
  if (symbol === null || !(isOpen || holding.symbol === null) || asName.status === 'not-a-company') return asName;
  const found = identifyByWords({ ...holding, symbol, name: null }, reference);
  return nameOrSymbol(holding, asName, { symbol, found }, reference);
}

function identifyByWords(holding: Holding, reference: Reference): Identification {
  const bySays = identifyBySays(holding, reference);
  if (bySays !== null) return bySays;
  if (isGoldBond(holding)) return asClass('commodity', 'commodity');
  if (hasGovernmentNumber(holding)) return asClass('bond', 'bond');
  const [byNumber] = lookUpNumbers(holding, reference);
  if (byNumber !== undefined) return identifyByNumber(byNumber, holding, reference);
  const symbol = holding.symbol === null ? null : cleanSymbol(holding.symbol);
  const abroad = symbol === null || symbol === '' ? null : identifyFundAbroad(symbol, holding, reference);
  if (abroad !== null) return abroad;
  const bySymbol = symbol === null || symbol === '' ? null : identifyBySymbol(symbol, holding, reference);
  const isSettled = bySymbol !== null && bySymbol.doubt === null && bySymbol.status !== 'unknown';
  const named = isSettled ? null : classOfName(holding, reference);
  if (named !== null) return asClass(named, named);
  if (bySymbol !== null && (bySymbol.status !== 'unknown' || holding.name === null)) return bySymbol;
  const found = identifyPrintedFund(holding, reference) ?? identifyByName(holding, reference);
  const byName = found === null || found.doubt !== null ? (identifyFundByName(holding, reference) ?? found) : found;
  if (byName !== null) return byName;
  const long = holding.name === null || holding.says === 'equity' ? null : spellOut(holding.name);
  const spelled = long === null ? null : identifySpelledOut({ ...holding, name: long }, reference);
  if (spelled !== null) return spelled;
  return bySymbol ?? askAbout(null, [], guessClass(holding));
}

/* A name in short that is one fund's once it is spelled out. In other money the house's funds are others. */
function identifySpelledOut(holding: Holding, reference: Reference): Identification | null {
  if (holding.currency !== null && holding.currency !== DOLLAR) return null;
  const found = identifyByName(holding, reference);
  const byName =
    found === null || found.doubt !== null ? identifyFundByName({ ...holding, says: 'fund' }, reference) : found;
  return byName?.security.kind === 'fund' ? byName : null;
}

/* A company's or a fund's very name is no class; what the file calls shares may own buildings. */
function classOfName(holding: Holding, reference: Reference): NamedClass | null {
  const { name, says } = holding;
  if (name === null) return null;
  if (says !== 'fund' && (namesGovernmentBond(holding) || (says === null && hasCouponAndMaturity(name)))) return 'bond';
  const of = classByName(name);
  if (of === null || (says === 'equity' && of !== 'other')) return null;
  // "Gold" in a list is no paper of that name
  if (of === 'commodity') return of;
  const bearers = reference.byName(nameKey(name)).filter(({ kind }) => kind === 'company' || kind === 'fund');
  return bearers.length > 0 ? null : of;
}

/* A name alone is enough where it is one security's very name, as it stands or without what it says of the paper; it is
   asked about where it is several's. Classes of one fund with one content are one answer. */
function identifyByName(holding: Holding, reference: Reference): Identification | null {
  if (holding.name === null) return null;
  const { plain } = readSecurityName(holding.name);
  for (const key of new Set([nameKey(holding.name), nameKey(plain)])) {
    const fitting = onceEach(reference.byName(key)).filter((listed) => fitsName(listed, holding, reference));
    const found = preferSameForm(fitting, holding.name);
    if (found.length === 0) continue;
    const same = found.length === 1 ? found[0]! : oneOfClasses(found, reference);
    if (same === null) return doubted(holding, 'several', found);
    if (same.kind === 'company' && isOneWordFromAbroad(same.symbol, key, holding))
      return doubted(holding, 'other-market', [same]);
    return identifyAs(same, 'name');
  }
  return null;
}

/* "Delta" in dollars need not be Delta Corp of India: one word without a form is too common for a company that nobody trades in that money. */
function isOneWordFromAbroad(symbol: string, key: string, { name, currency: money }: Holding): boolean {
  if (money === null || money !== DOLLAR || key.includes(' ') || saysCompany(name ?? '')) return false;
  return formsAbroad(symbol) !== null && !tradesIn(symbol, money);
}

/* "Merck KGaA" is none of the US, "Merck & Co., Inc." none of Germany. */
function isOfOtherForm(stated: string, { name, issuer }: Listed & { kind: 'company' }, reference: Reference): boolean {
  const mine = LOCAL_FORMS.find(([form]) => form.test(stated));
  if (mine !== undefined) return reference.company(issuer)?.country !== mine[1];
  return saysCompany(stated) && LOCAL_FORMS.some(([form]) => form.test(nameWords(name).join(' ')));
}
const LOCAL_FORMS = [
  [/\bKGAA\b/, 'DE'],
  [/\bOYJ\b/, 'FI'],
] as const;

/* Names of one key may still be two: "Large Cap Growth Index Fund" is no fund of AB's, which invests as it chooses, and "Technology
   Fund" is not PAR Technology. Beside a number of another country a line only shares its words with a candidate. */
function fitsName(listed: Listed, holding: Holding, reference: Reference): boolean {
  const stated = firstWords(holding.name ?? '');
  const known = firstWords(listed.name);
  const isFund = listed.kind === 'fund' || listed.kind === 'cash';
  const isSwedish = /^AB .*\(publ\)$/i.test(listed.name);
  if (known.first !== stated.first && (isFund || (isFormWord(known.first) && !isSwedish))) return false;
  if (listed.kind === 'company' && isOfOtherForm(stated.all, listed, reference)) return false;
  if (listed.kind === 'fund' && isUsFundInOtherMoney(listed, holding)) return false;
  if (listed.kind === 'fund' && isOtherForm(holding.name ?? '', listed)) return false;
  if (listed.kind === 'company' && listed.issuer.startsWith('~') && guessClass(holding) === 'fund') return false;
  if (!isFund && (holding.says === 'fund' || isFundBeside(holding.name ?? '', listed.name))) return false;
  if (listed.kind === 'company' && !mayBeOfList(listed.issuer, holding, reference)) return false;
  if (isFund && STYLE_WORDS.some((word) => stated.all.includes(word) !== known.all.includes(word))) return false;
  if (isFund && INDEX_WORDS.test(stated.all) && !INDEX_WORDS.test(known.all) && !/\bETF\b/.test(known.all))
    return false;
  const isin = isinOf(holding);
  return isin === null || !hasUnknownIsin(holding, reference) || fitsIsin(isin, listed, reference);
}

/* One word is too common for a company that only a fund's list names, unless the line's money or number is of its country. */
function mayBeOfList(issuer: IssuerId, holding: Holding, reference: Reference): boolean {
  if (!issuer.startsWith('~') || nameKey(readSecurityName(holding.name ?? '').plain).includes(' ')) return true;
  const company = reference.company(issuer);
  if (company === null) return false;
  const isOfMoney = holding.currency !== null && holding.currency === company.currency;
  return isOfMoney || isinOf(holding)?.slice(0, 2) === company.country;
}

/* The very name first; an exchange-traded fund beside a mutual fund of the same name is a fund of its own, and "Northern Trust Corp" no
   fund. Of one that stands among companies and funds alike the listing knows more. */
function preferSameForm(found: readonly Listed[], stated: string): readonly Listed[] {
  const isTraded = (name: string): boolean => nameWords(name).includes('ETF');
  const whole = nameWords(stated).join(' ');
  const same = found.filter(({ name }) => nameWords(name).join(' ') === whole);
  const alike = found.filter(({ name }) => isTraded(name) === isTraded(stated));
  const [kept = found] = [same, alike].filter((some) => some.length > 0);
  const companies = kept.filter(({ kind }) => kind === 'company');
  const isTwin = ({ symbol, name }: Listed): boolean =>
    companies.some((one) => one.symbol === symbol) || (saysCompany(stated) && !saysCompany(name));
  return companies.length > 0 && kept.every((one) => one.kind !== 'fund' || isTwin(one)) ? companies : kept;
}

/* What is in other money than the dollar is no fund of the US because of its words: sponsors use them again and again. */
function isUsFundInOtherMoney(listed: Listed, { currency: money }: Holding): boolean {
  const isUs = /^[A-Z]{1,5}$/.test(listed.symbol) && !nameWords(listed.name).includes('UCITS');
  return isUs && money !== null && money !== DOLLAR;
}

/* Words that mean the form of a share in a company's name, and what is held in a fund's. */
const STYLE_WORDS = ['VALUE', 'CAPITAL', 'REIT'];
const INDEX_WORDS = /\b(?:INDEX|IDX)\b/;

function firstWords(name: string): { readonly first: string; readonly all: string } {
  const words = nameWords(readSecurityName(name).plain).filter((word, at) => at > 0 || word !== 'THE');
  return { first: words[0] ?? '', all: words.join(' ') };
}

function identifyBySays(holding: Holding, reference: Reference): Identification | null {
  switch (holding.says) {
    case 'cash':
    case 'bond':
    case 'commodity':
    case 'other':
      return asClass(holding.says, holding.says);
    case 'crypto':
      return asClass('crypto', 'crypto');
    case 'option': {
      const underlying = holding.symbol === null ? null : optionUnderlying(holding.symbol);
      const company =
        underlying === null ? undefined : reference.bySymbol(underlying).find((one) => one.kind === 'company');
      return { ...asClass('derivative', 'option'), issuer: company === undefined ? null : company.issuer };
    }
    case 'equity':
    case 'fund':
    case null:
      return null;
  }
}
