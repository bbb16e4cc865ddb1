import type { FundFileReading } from '../model/fund-file.ts';
import { isFundAbroad } from '../identity/identify-fund-abroad.ts';
import { plainFundName } from '../identity/fund-names.ts';
import { compareNames, nameKey } from '../identity/names.ts';
import type { Listed, Reference } from '../model/reference.ts';
import { onlyOf } from '../only-of.ts';

/** A fund that a file is of. */
export interface NamedFund {
  readonly symbol: string;
  readonly name: string;
}

const isFund = (listed: Listed): boolean => listed.kind === 'fund';

/** Which fund a list may be of, as far as its file tells. */
export interface FundGuess {
  /** The funds it may be of, the likeliest first. */
  readonly funds: readonly NamedFund[];
  /** The first of them it is: nothing in the file speaks against it. */
  readonly isSure: boolean;
}

const MOST_PROPOSED = 4;

/**
 * Says which fund a holdings file is of: by its ISIN, else its symbol, unless the pack knows that one by a name that contradicts the
 * file's; else its name, where one fund alone bears it. null = the user has to say.
 */
export function findFund(reading: FundFileReading, reference: Reference): NamedFund | null {
  const { fundSymbol, fundName, fundIsin, name } = reading;
  if (fundIsin !== null) {
    const [found, ...others] = reference.byIsin(fundIsin).filter(isFund);
    if (found !== undefined && others.length === 0) return contradicts(fundName, found) ? null : namedFund(found);
  }
  if (fundSymbol !== null) {
    const known = reference.bySymbol(fundSymbol).find(isFund);
    if (known !== undefined) {
      // letters of an American fund in a file that states the ISIN of another
      const isOther = fundIsin !== null && fundName === null;
      return isOther || contradicts(fundName, known) ? null : namedFund(known);
    }
    const abroad =
      fundName === null ? null : onlyOf(reference.fundsAbroad(fundSymbol).filter((one) => agrees(fundName, one)));
    if (abroad !== null) return namedFund(abroad);
    // A symbol that only the file's name proposes must be one that the pack knows.
    if (!isOnlyProposed(fundSymbol, name)) return { symbol: fundSymbol, name: fundName ?? fundSymbol };
  }
  if (fundName === null) return null;
  // An ISIN that the pack lacks may be another class of a fund that it knows; general words are an American fund's name by chance.
  const isAbroad = fundIsin !== null && !fundIsin.startsWith('US');
  const named = reference.byName(nameKey(fundName)).filter((one) => isFund(one) && (!isAbroad || isOfAbroad(one)));
  const written = named.filter((one) => lettersOf(one.name) === lettersOf(fundName));
  return (
    oneFund(written, reference) ??
    (written.length > 0 ? null : (oneFund(named, reference) ?? findByPlainName(fundName, isAbroad, reference)))
  );
}

/**
 * Gives the funds that a holdings file may be of, for a question: the one it is, or those that its ISIN, its symbol or its name lead to.
 * A fund that the pack lacks is known by its ISIN.
 */
export function guessFund(reading: FundFileReading, reference: Reference): FundGuess {
  const { fundSymbol, fundName, fundIsin } = reading;
  const sure = findFund(reading, reference);
  if (sure !== null) return { funds: [sure], isSure: true };
  const byIsin = fundIsin === null ? [] : reference.byIsin(fundIsin).filter(isFund).map(namedFund);
  const strange =
    fundIsin === null || byIsin.length > 0
      ? []
      : [{ symbol: fundIsin, name: fundName ?? fundIsin } satisfies NamedFund];
  const bySymbol =
    fundSymbol === null ? [] : [...reference.fundsAbroad(fundSymbol), ...reference.bySymbol(fundSymbol).filter(isFund)];
  const byName = fundName === null ? [] : namesLike(fundName, reference);
  const all = [...byIsin, ...[...bySymbol, ...byName].map(namedFund), ...strange];
  const funds = all.filter((fund, at) => all.findIndex(({ symbol }) => symbol === fund.symbol) === at);
  return { funds: funds.slice(0, MOST_PROPOSED), isSure: false };
}

function namesLike(name: string, reference: Reference): readonly Listed[] {
  const stated = reference.fundByName(name);
  const same = reference.byName(nameKey(name));
  return [
    ...same,
    ...(stated === null ? [] : [stated]),
    ...reference.search(plainFundName(name), MOST_PROPOSED),
  ].filter(isFund);
}

function namedFund({ symbol, name }: Listed): NamedFund {
  return { symbol, name };
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function agrees(name: string, known: Listed): boolean {
  return compareNames(name, known.name, known.symbol, true) === 'agrees';
}

function contradicts(name: string | null, known: Listed): boolean {
  return name !== null && compareNames(name, known.name, known.symbol, true) === 'contradicts';
}

/* The name without its share class. A fund that only follows the index in the name is another one. */
function findByPlainName(name: string, isAbroad: boolean, reference: Reference): NamedFund | null {
  const plain = lettersOf(plainFundName(name));
  const stated = reference.fundByName(name);
  const found = [...(stated === null ? [] : [stated]), ...reference.search(plainFundName(name), MOST_SEARCHED)].filter(
    (one) => isFund(one) && lettersOf(plainFundName(one.name)) === plain && (!isAbroad || isOfAbroad(one)),
  );
  return oneFund(found, reference);
}
const MOST_SEARCHED = 12;

function isOfAbroad(listed: Listed): boolean {
  return listed.kind === 'fund' && isFundAbroad(listed);
}

/* Several of one name are listings or classes of one fund where the pack reads all of them from one list. */
function oneFund(found: readonly Listed[], reference: Reference): NamedFund | null {
  const [first] = found;
  if (first === undefined) return null;
  const symbols = new Set(found.map(({ symbol }) => symbol));
  const lists = new Set(found.map(({ symbol }) => listOf(symbol, reference) ?? symbol));
  return symbols.size === 1 || lists.size === 1 ? namedFund(first) : null;
}

function listOf(symbol: string, reference: Reference): string | null {
  const content = reference.fundContent(symbol);
  return content.kind === 'basket' || content.kind === 'partial' ? content.list : null;
}

function isOnlyProposed(symbol: string, fileName: string): boolean {
  return fileName.toUpperCase().includes(symbol);
}
