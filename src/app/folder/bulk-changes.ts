import { layRules, rulesOf } from '../../domain/book/rules.ts';
import { calledIn } from '../../domain/files/person-names.ts';
import type { Portfolio } from '../../domain/model/portfolio.ts';

/** Gives a client's name without what a file's name left in it: "Hugo Tanaka" of "Tanaka, Hugo Portfolio Positions Jul-31-2026". */
export function suggestName(name: string): string {
  return calledIn(name) || name;
}

/** Measures portfolios as another one is: by its definitions, benchmark, themes, targets and scenarios. */
export function measureAs(other: Portfolio): (portfolio: Portfolio) => Portfolio {
  const { rules } = rulesOf(other);
  return (portfolio) => layRules(portfolio, rules);
}
