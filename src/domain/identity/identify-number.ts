import type { Holding } from '../model/holding.ts';
import type { Listed, Reference } from '../model/reference.ts';
import { onlyOf } from '../only-of.ts';
import { identifyAs, type Identification } from './identification.ts';
import { doubted, onceEach, verdictOn } from './identify-symbol.ts';
import { nameKey } from './names.ts';
import type { NumberFound } from './numbers.ts';
import { contentKey } from './same-fund.ts';
import { readSecurityName } from './security-name.ts';
import { symbolForms } from './symbols.ts';

/**
 * Says who bears a number. It outranks a name: brokers cut names, translate them and keep former ones. Only where the name is another
 * security's very name, or states another fund, or the symbol leads to another with that name, do two witnesses stand against one.
 */
export function identifyByNumber({ by, found }: NumberFound, holding: Holding, reference: Reference): Identification {
  const each = onceEach(found);
  const [first] = each;
  if (first !== undefined && each.length === 1) {
    if (verdictOn(first, holding, null) !== 'contradicts') return identifyAs(first, by);
    const named = otherFundNamed(first, holding, reference);
    const isDoubtful = named.length > 0 || isAnothers(first, holding, reference);
    return isDoubtful ? doubted(holding, 'name-contradicts', [...each, ...named]) : identifyAs(first, by);
  }
  const fitting = onlyOf(each.filter((listed) => verdictOn(listed, holding, null) === 'agrees'));
  return fitting === null ? doubted(holding, 'several', each) : identifyAs(fitting, by);
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
