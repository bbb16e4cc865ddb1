import type { Holding } from '../model/holding.ts';
import { UNIDENTIFIED, type Security } from './identification.ts';
import { identify } from './identify.ts';
import { hasGovernmentNumber } from './government-bond.ts';
import { symbolOfName } from './name-or-symbol.ts';
import { symbolsInName } from './symbol-in-name.ts';
import { readSecurityName } from './security-name.ts';
import { nameKey, nameWords, plainLatin } from './names.ts';
import type { Listed, Reference } from '../model/reference.ts';
import { cleanSymbol, optionUnderlying, symbolForms } from './symbols.ts';
import { lineNumber } from '../model/units.ts';
import { must } from '../must.ts';

/* What of a line's words anybody could know: those of a security that the pack knows. Everything else on a line may be its owner's. */

/** The words by which a line says which security it is. */
export type SecurityWords = Pick<Holding, 'symbol' | 'name' | 'isin' | 'cusip' | 'currency' | 'price' | 'says'>;

/** Which of them are a known security's own. */
export interface PublicWords {
  readonly symbol: boolean;
  readonly isin: boolean;
  readonly cusip: boolean;
  /** The whole name is the security's very name, as it stands or without what it says of the paper. */
  readonly name: boolean;
  /** Words of the security's names, in plain capitals; others beside them are not known. */
  readonly words: readonly string[];
  /** The line is a security with a price that anybody can look up. */
  readonly hasPrice: boolean;
}

/** Of a line that nobody knows, nothing. */
export const NOTHING_PUBLIC: PublicWords = {
  symbol: false,
  isin: false,
  cusip: false,
  name: false,
  words: [],
  hasPrice: false,
};

/** Tells what of these words is a known security's own, by the pack alone: what the user has answered is the user's. */
export function publicWords(line: SecurityWords, reference: Reference): PublicWords {
  const alone = (part: Partial<SecurityWords>): Security => securityOf({ ...line, ...NO_WORDS, ...part }, reference);
  const whole = identify(holdingOf(line), [], reference);
  const { security } = whole;
  switch (security.kind) {
    case 'unidentified':
      return NOTHING_PUBLIC;
    case 'company':
    case 'fund': {
      const listed = listedAs(security, reference);
      const isSame = (part: Partial<SecurityWords>): boolean => isOne(alone(part), security);
      const mayMean = (symbol: string): boolean => leadsTo(symbol, reference).some((one) => isListedAs(one, security));
      const names = [
        ...listed.map(({ name }) => name),
        ...(whole.renamed?.formerName == null ? [] : [whole.renamed.formerName]),
      ];
      const isSymbolAlone = line.symbol === null && whole.by === 'ticker' && symbolOfName(line, 'names') !== null;
      return {
        symbol: line.symbol !== null && (isSame({ symbol: line.symbol }) || mayMean(line.symbol)),
        isin: line.isin !== null && isSame({ isin: line.isin }),
        cusip: line.cusip !== null && isSame({ cusip: line.cusip }),
        // a symbol under a title for names is as public as under its own
        name: line.name !== null && (isVeryName(line.name, names) || isSymbolAlone),
        words: [...names, ...symbolsBeside(line, security, reference)].flatMap(wordsOfName),
        hasPrice: true,
      };
    }
    case 'class':
      return publicOfClass(line, reference);
  }
}

/* Symbols of the security that stand in the line's name. */
function symbolsBeside(line: SecurityWords, security: Security, reference: Reference): readonly string[] {
  const symbols = line.symbol === null ? symbolsInName(line).map(({ symbol }) => symbol) : [];
  return symbols.filter((symbol) => leadsTo(symbol, reference).some((one) => isListedAs(one, security)));
}

const NO_WORDS = { symbol: null, name: null, isin: null, cusip: null };

/* Cash, bonds, coins and options are told by their words; public is what the pack lists, and what a number of a state's debt says. */
function publicOfClass(line: SecurityWords, reference: Reference): PublicWords {
  const { symbol, isin, cusip, name } = line;
  const underlying = symbol === null ? null : optionUnderlying(symbol);
  const bySymbol = (underlying ?? symbol) === null ? [] : leadsTo(must(underlying ?? symbol), reference);
  const byNumber = [
    ...(isin === null ? [] : reference.byIsin(isin)),
    ...(cusip === null ? [] : reference.byCusip(cusip)),
  ];
  const byName = name === null ? [] : reference.byName(nameKey(name));
  const isGovernments = (part: Partial<SecurityWords>): boolean => hasGovernmentNumber({ ...NO_WORDS, ...part });
  // Letters of a company beside money or a bond say nothing of it.
  const known = underlying === null ? bySymbol.filter(({ kind }) => kind !== 'company') : bySymbol;
  const names = [...known, ...byNumber, ...byName].map((one) => one.name);
  return {
    symbol: known.length > 0 || (symbol !== null && isGovernments({ symbol })),
    isin: isin !== null && (reference.byIsin(isin).length > 0 || isGovernments({ isin })),
    cusip: cusip !== null && (reference.byCusip(cusip).length > 0 || isGovernments({ cusip })),
    name: name !== null && isVeryName(name, names),
    words: names.flatMap(wordsOfName),
    hasPrice: names.length > 0 || isGovernments({ symbol, isin, cusip }),
  };
}

/* AT&T is one word where names are compared, and two where they are written. */
function wordsOfName(name: string): readonly string[] {
  return [...nameWords(name), ...(name.toUpperCase().match(/[\p{L}\p{Nd}]+/gu) ?? [])];
}

/* Names are compared by their Latin letters and digits: what else stands in one is not compared, so it is nobody's that is known. */
const UNREAD = /(?![A-Za-z0-9])[\p{L}\p{M}\p{N}]/u;

function isVeryName(name: string, names: readonly string[]): boolean {
  if (UNREAD.test(plainLatin(name))) return false;
  const words = nameWords(name).join(' ');
  const plain = nameWords(readSecurityName(name).plain).join(' ');
  return names.some((one) => {
    const known = nameWords(one).join(' ');
    return known === words || (known === plain && !/\p{Nd}{4}/u.test(name));
  });
}

function holdingOf(line: SecurityWords): Holding {
  return {
    ...line,
    line: lineNumber(1),
    account: null,
    quantity: null,
    value: 0,
    valueFrom: 'stated',
    inBase: null,
    cost: null,
  };
}

function securityOf(line: SecurityWords, reference: Reference): Security {
  const { symbol, name, isin, cusip } = line;
  if (symbol === null && name === null && isin === null && cusip === null) return UNIDENTIFIED;
  return identify(holdingOf(line), [], reference).security;
}

function isOne(a: Security, b: Security): boolean {
  if (a.kind === 'company' && b.kind === 'company') return a.issuer === b.issuer;
  return a.kind === 'fund' && b.kind === 'fund' && a.symbol === b.symbol;
}

function isListedAs(listed: Listed, security: Security): boolean {
  if (security.kind === 'company') return 'issuer' in listed && listed.issuer === security.issuer;
  return security.kind === 'fund' && listed.kind === 'fund' && listed.symbol === security.symbol;
}

function leadsTo(symbol: string, reference: Reference): readonly Listed[] {
  return [...symbolForms(symbol), cleanSymbol(symbol)].flatMap((form) => [
    ...reference.bySymbol(form),
    ...reference.abroad(form),
    ...reference.fundsAbroad(form),
  ]);
}

function listedAs(security: Security, reference: Reference): readonly Pick<Listed, 'name'>[] {
  if (security.kind === 'fund') return reference.bySymbol(security.symbol).filter((one) => isListedAs(one, security));
  if (security.kind !== 'company') return [];
  const company = reference.company(security.issuer);
  if (company === null) return [];
  const classes = company.classes.flatMap((symbol) => reference.bySymbol(symbol));
  return [company, ...classes.filter((one) => isListedAs(one, security))];
}
