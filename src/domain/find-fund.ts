import type { FundFileReading } from './fund-file.ts';
import { plainFundName } from './identity/fund-names.ts';
import { compareNames, nameKey } from './names.ts';
import type { Listed, Reference } from './reference.ts';

/** A fund that a file is of. */
export interface NamedFund {
  readonly symbol: string;
  readonly name: string;
}

const isFund = (listed: Listed): boolean => listed.kind === 'fund';

/**
 * Says which fund a holdings file is of: its symbol, unless the pack knows that one by a name that contradicts the file's;
 * else its name, where one fund alone bears it. null = the user has to say.
 */
export function findFund({ fundSymbol, fundName, name }: FundFileReading, reference: Reference): NamedFund | null {
  if (fundSymbol !== null) {
    const known = reference.bySymbol(fundSymbol).find(isFund);
    // A symbol that only the file's name proposes must be one that the pack knows.
    if (known === undefined)
      return isOnlyProposed(fundSymbol, name) ? null : { symbol: fundSymbol, name: fundName ?? fundSymbol };
    const verdict = fundName === null ? 'unclear' : compareNames(fundName, known.name, fundSymbol, true);
    return verdict === 'contradicts' ? null : { symbol: fundSymbol, name: known.name };
  }
  const key = fundName === null ? '' : nameKey(fundName);
  const named = key === '' ? [] : reference.byName(key).filter(isFund);
  const [first] = named;
  if (named.length === 0 && fundName !== null) return findByPlainName(fundName, reference);
  return first !== undefined && named.length === 1 ? { symbol: first.symbol, name: first.name } : null;
}

/* The name without its share class; a fund that only follows the index in the name is another one. */
function findByPlainName(name: string, reference: Reference): NamedFund | null {
  const found = reference.fundByName(name);
  if (found === null || plainFundName(found.name) !== plainFundName(name)) return null;
  return { symbol: found.symbol, name: found.name };
}

function isOnlyProposed(symbol: string, fileName: string): boolean {
  return fileName.toUpperCase().includes(symbol);
}
