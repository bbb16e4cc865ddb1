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
import { identifyEmployerStock } from './employer-stock.ts';
import { askAboutUsFund, identifyByName } from './identify-name.ts';
import { identifyFundAbroad, identifyFundByName, identifyPrintedFund } from './identify-fund-abroad.ts';
import { identifyBySymbol, verdictOn } from './identify-symbol.ts';
import { classByName, type NamedClass } from './class-names.ts';
import { speaksOfFund } from './fund-names.ts';
import {
  hasCouponAndMaturity,
  hasDebtNumber,
  hasGovernmentNumber,
  isGoldBond,
  namesGovernmentBond,
} from './government-bond.ts';
import { identifyByNumber } from './identify-number.ts';
import { lookUpNumbers } from './numbers.ts';
import { classOfKind, KIND_SYMBOLS, type KindId } from '../model/kinds.ts';
import { isEveryday, isListing, listedAs, nameOrSymbol, symbolOfName, type Writes } from './name-or-symbol.ts';
import { symbolsInName, type NamedSymbol } from './symbol-in-name.ts';
import { isLabelOf, nameKey } from './names.ts';
import { classAnswers, ownCompanyId } from './own-classes.ts';
import type { Answer, AnswerChoice } from '../model/portfolio.ts';
import { questionKey } from './question-key.ts';
import type { Listed, Reference } from '../model/reference.ts';
import { spellOut } from './spell-out.ts';
import { cleanSymbol, optionUnderlying } from './symbols.ts';
import { currency } from '../model/units.ts';

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
  const settled = identifyAsSymbol(holding, asName, reference, writes);
  if (holding.symbol !== null) return settled;
  if (settled.status === 'unknown') {
    const counted = identifyCounted(holding, reference);
    // "0.5 BTC" is the coin before it is a fund of these letters
    if (counted?.security.kind === 'class') return counted;
    const found = identifyByPart(holding, settled, reference);
    return found.status === 'unknown' ? (counted ?? found) : found;
  }
  // "Fidelity 500 Index Fund (FXAIX)" is that fund before it is any fund on its index
  const isAnyOnIndex = settled.security.kind === 'fund' && reference.isIndex(settled.security.symbol);
  const part = isAnyOnIndex ? identifyByPart(holding, settled, reference) : settled;
  return part.security.kind === 'fund' ? part : settled;
}

/* Letters of its own that lead somewhere, and a number, say more than a name that looks like a symbol. */
function identifyAsSymbol(
  holding: Holding,
  asName: Identification,
  reference: Reference,
  writes: Writes,
): Identification {
  const symbol = symbolOfName(holding, writes);
  const isOpen = asName.status === 'unknown' || (asName.by === 'name' && asName.security.kind === 'company');
  if (symbol === null || asName.status === 'not-a-company' || !(isOpen || holding.symbol === null)) return asName;
  const found = identifyByWords({ ...holding, symbol, name: null }, reference);
  return nameOrSymbol(holding, asName, { symbol, found }, reference);
}

/* "100 shares of Microsoft", "2 bitcoin", "my Apple stock": how many there are is counted elsewhere, and whose they are doesn't matter. */
const COUNTED =
  /^(?:\d[\d.,]{0,12}(?: ?[x×])?(?: (?:shares?|shs|units?|coins?|stück|stk\.?|anteile|aktien|actions|parts|acciones|azioni|aandelen|ações|akcji|aktier)(?: (?:of|von|de|di|van|av))?)?|my(?! (?:employer|company|work))|(?:my )?(?:stocks?|shares?) (?:in|of)) (?=\p{L})/iu;

function identifyCounted(holding: Holding, reference: Reference): Identification | null {
  const name = holding.name?.replace(COUNTED, '') ?? '';
  if (name === '' || name === holding.name) return null;
  const found = identifyByWords({ ...holding, name }, reference);
  const isCoin = found.security.kind === 'class' && found.security.of === 'crypto';
  return isCoin || found.security.kind === 'company' || found.security.kind === 'fund' ? found : null;
}

/* By a symbol that stands in the name, and is not spoken against by what else stands there. */
function identifyByPart(holding: Holding, asName: Identification, reference: Reference): Identification {
  for (const part of symbolsInName(holding)) {
    const parted = { ...holding, symbol: part.symbol, name: part.name };
    const found = identifyByWords(parted, reference);
    if (found.status === 'identified' && isMeant(found, part, parted, holding.name ?? '', reference)) return found;
    const named = part.name === null ? found : identifyByWords({ ...parted, symbol: null }, reference);
    if (named.status === 'identified' && found.candidates.some((one) => isListing(one, named.security))) return named;
    if (part.form !== 'front' || found.status !== 'ambiguous') continue;
    const alone = isRemark(part.name) ? identifyByWords({ ...parted, name: null }, reference) : found;
    return alone.status === 'identified' ? alone : found;
  }
  return asName;
}

/* "NVDA (work)": small letters in brackets are no name that could speak against the symbol. */
const isRemark = (name: string | null): boolean => name !== null && /^\([a-z\d ]{1,24}\)$/.test(name);

/* "Depot ING" and "Roth IRA SOFI" are accounts there. */
const mayBeItsBank = ({ security }: Identification, reference: Reference): boolean =>
  security.kind === 'company' && reference.company(security.issuer)?.sector === 'Financials';

/* What a house behind its letters calls a fund: "BNY Mellon Large Cap Stock", "AMG Managers Emerging Opportunities". */
const OF_A_FUND = /\w (?:(?:large|mid|small)[ -]?cap|emerging (?:growth|opportunities|markets)|bond)\b/i;

/* A word among others must be agreed with: by the name, or by a remark in small letters beside a fund. */
function isMeant(
  found: Identification,
  { name, form, symbol, isInAccount }: NamedSymbol,
  parted: Holding,
  whole: string,
  reference: Reference,
): boolean {
  // "BNP Paribas Fonds Actions Monde" is a fund of the company's
  if (found.by === 'name' || (found.security.kind === 'company' && speaksOfFund(whole))) return false;
  if (isInAccount && mayBeItsBank(found, reference)) return false;
  if (name !== null && OF_A_FUND.test(name) && mayBeItsBank(found, reference)) return false;
  if (form !== 'word' || name === null || /^\d/.test(symbol)) return true;
  if (found.security.kind === 'fund' && !/[^a-z\d ]/.test(name)) return true;
  // "Domestic stock - VTI"
  const isLabelled = (one: Listed): boolean => / [-–—:]$/.test(name) && isLabelOf(name, one.name);
  return listedAs(found, reference).some((one) => isLabelled(one) || verdictOn(one, parted, null) === 'agrees');
}

function identifyByWords(holding: Holding, reference: Reference): Identification {
  const bySays = identifyBySays(holding, reference);
  if (bySays !== null) return bySays;
  if (isGoldBond(holding)) return asClass('commodity', 'commodity');
  if (hasGovernmentNumber(holding)) return asClass('bond', 'bond');
  const [byNumber] = lookUpNumbers(holding, reference);
  if (byNumber !== undefined) return identifyByNumber(byNumber, holding, reference);
  if (holding.says === null && guessClass(holding) !== 'fund' && hasDebtNumber(holding)) return asClass('bond', 'bond');
  const symbol = holding.symbol === null ? null : cleanSymbol(holding.symbol);
  const abroad = symbol === null || symbol === '' ? null : identifyFundAbroad(symbol, holding, reference);
  if (abroad !== null) return abroad;
  const bySymbol = symbol === null || symbol === '' ? null : identifyBySymbol(symbol, holding, reference);
  const isSettled = bySymbol !== null && bySymbol.doubt === null && bySymbol.status !== 'unknown';
  const named = isSettled ? null : classOfName(holding, reference);
  if (named !== null) return asClass(named, named);
  if (bySymbol !== null && holding.name === null) return settleSymbol(bySymbol, holding, reference);
  if (bySymbol !== null && bySymbol.status !== 'unknown') return bySymbol;
  const found = identifyPrintedFund(holding, reference) ?? identifyByName(holding, reference);
  const byName = found === null || found.doubt !== null ? (identifyFundByName(holding, reference) ?? found) : found;
  if (byName !== null) return byName;
  const long = holding.name === null ? null : spellOut(holding.name);
  const spelled = long === null ? null : identifySpelledOut({ ...holding, name: long }, reference);
  const settled = spelled ?? identifyEmployerStock(holding, reference);
  if (settled !== null) return settled;
  return askAboutUsFund(holding, reference) ?? bySymbol ?? askAbout(null, [], guessClass(holding));
}

/* "INDITEX," "APPLE INC" and "BITCOIN" under the title of symbols; "Apple", "nvidia" and "Gold", which are names where they can be. */
const NAME_IN_CAPITALS = /^[A-Z]{6,}$|[A-Z]{3} [A-Z]/;
const AS_NAMES_ARE = /^\p{Lu}\p{Ll}+$/u;

function settleSymbol(bySymbol: Identification, holding: Holding, reference: Reference): Identification {
  const name = holding.symbol ?? '';
  const isUnknown = bySymbol.status === 'unknown';
  const hasSmall = /\p{Ll}/u.test(name);
  const isThing = hasSmall && isEveryday(name);
  const mayBeName = isUnknown ? hasSmall || NAME_IN_CAPITALS.test(name) : AS_NAMES_ARE.test(name);
  if (!isThing && !mayBeName) return bySymbol;
  const named = { ...holding, symbol: null, name };
  const found = identifyByWords(named, reference);
  if (found.status !== 'identified' && found.status !== 'not-a-company') return bySymbol;
  if (isUnknown || isThing) return found;
  // "Ford" is Ford Motor to most, and FORD was another's: not so where "Btc" is the symbol of a fund
  if (found.status === 'not-a-company') return bySymbol;
  return nameOrSymbol(named, found, { symbol: name.toUpperCase(), found: bySymbol }, reference);
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
