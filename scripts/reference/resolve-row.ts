import { compareNames } from '../../src/domain/identity/names.ts';
import { identifierKey, isinChecks } from '../../src/reference/identifier-hash.ts';
import type { AliasRecord } from './aliases.ts';
import { homeSymbol } from './exchanges.ts';
import type { CompanyRecord, Foreign, IdentifierTarget, ResolveRow } from './records.ts';
import { makeResolveAbroad } from './resolve-abroad.ts';
import type { Sources } from './sources.ts';

export interface RowResolvers {
  /** For a row of a list with its columns `listing`, `isin`, `country` and so on. */
  readonly row: ResolveRow;
  /** For a symbol with a name and nothing else (top-holdings.csv): only names that agree are taken. */
  readonly named: (symbol: string, name: string) => string | null;
  /** Whether the catalogue has a fund of that symbol. */
  readonly isFund: (symbol: string) => boolean;
  /**
   * What was learned on the way: numbers of lines abroad that no list of numbers has, by their key, with the companies that code and name
   * led to. After a split a company has a new one, which funds' lists know first.
   */
  readonly learned: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Makes the resolvers of stock rows. A row that is listed in the US: by ISIN or CUSIP, else by symbol, today's or a
 * former one. Any other: by ISIN, else by local code, country and name, never by its letters, which abroad mean another
 * company (funds/README, "Rule for the app").
 */
export function makeRowResolvers(
  sources: Sources,
  companies: readonly CompanyRecord[],
  foreign: Foreign,
  aliases: readonly AliasRecord[],
  identifiers: ReadonlyMap<string, IdentifierTarget>,
  isFund: (symbol: string) => boolean,
): RowResolvers {
  const listed = new Map<string, CompanyRecord>();
  for (const company of companies)
    for (const symbol of [company.id, ...company.otherClasses]) listed.set(symbol, company);
  const homes = new Map(foreign.lines.map((line) => [line.symbol, line.company]));
  const successors = gatherSuccessors(sources, aliases);
  const abroad = makeResolveAbroad(
    foreign.lines,
    companies.map(({ id, name, country }) => ({ symbol: id, company: id, name, country })),
  );
  const overTheCounter = new Map(
    foreign.companies.flatMap(({ id, name, overTheCounter: symbols }) =>
      symbols.map((symbol) => [symbol, { id, name }]),
    ),
  );

  const byIdentifier = (identifier: string): string | null => {
    const target = identifier === '' ? undefined : identifiers.get(identifierKey(identifier));
    if (target?.kind !== 'company') return null;
    return listed.get(target.symbol)?.id ?? homes.get(target.symbol) ?? null;
  };
  /* The name that speaks for a former symbol is the one the company had then. */
  const bySymbol = (symbol: string): { readonly id: string; readonly name: string } | null => {
    const successor = successors.get(symbol);
    const company = listed.get(symbol) ?? listed.get(successor?.symbol ?? '') ?? null;
    if (company === null || successor === undefined || listed.has(symbol)) return company;
    return { id: company.id, name: successor.name === '' ? company.name : successor.name };
  };
  const reused = new Map(aliases.filter((alias) => alias.reused).map((alias) => [alias.former, alias.symbol]));
  /* Letters that another company bears today mean it only when the list's name does not speak against it. */
  const byLetters = (symbol: string, name: string): string | null => {
    const company = bySymbol(symbol);
    const before = reused.get(symbol);
    if (company === null || before === undefined || compareNames(name, company.name, symbol, false) !== 'contradicts')
      return company?.id ?? null;
    return listed.get(before)?.id ?? null;
  };

  const learned = new Map<string, Set<string>>();
  const names = new Map(companies.map(({ id, name }) => [id, name]));
  for (const line of foreign.lines) if (!names.has(line.company)) names.set(line.company, line.name);
  const learn = (isin: string, name: string, id: string | null): string | null => {
    if (id === null || !isinChecks(isin)) return id;
    // a number outlives the row that it was learned from, so the name has to speak for it
    if (compareNames(name, names.get(id) ?? '', '', false) !== 'agrees') return id;
    const key = identifierKey(isin);
    if (!identifiers.has(key)) learned.set(key, (learned.get(key) ?? new Set()).add(id));
    return id;
  };

  return {
    isFund,
    learned,
    row(row) {
      const [code = '', exchange = ''] = row('symbol').split(/:(?=[A-Z]{2}$)/);
      const identified = byIdentifier(row('isin')) ?? byIdentifier(row('cusip'));
      if (identified !== null) return identified;
      if (row('listing') === 'US' && exchange === '') return byLetters(row('symbol'), row('name'));
      const found = firstOf(new Set([exchange, row('country')]), (country) => abroad(code, country, row('name')));
      return learn(row('isin'), row('name'), found);
    },
    named(symbol, name) {
      const home = homeSymbol(symbol);
      if (home !== null) return abroad(home.code, home.country, name);
      const plain = symbol.replace(/-(?=[A-Z]$)/, '.');
      const found = bySymbol(plain) ?? overTheCounter.get(plain) ?? null;
      if (found !== null && compareNames(name, found.name, plain, false) === 'agrees') return found.id;
      return abroad(symbol, '', name);
    },
  };
}

/** What became of a former symbol, and the company's name under it, empty where no source says. */
interface Successor {
  readonly symbol: string;
  readonly name: string;
}

function gatherSuccessors(sources: Sources, aliases: readonly AliasRecord[]): ReadonlyMap<string, Successor> {
  const successors = new Map<string, Successor>();
  for (const row of sources.read('funds/symbol-changes.csv'))
    successors.set(row('old_symbol'), { symbol: row('new_symbol'), name: row('name') });
  for (const { former, symbol, name, reused } of aliases)
    if (!reused && symbol !== '') successors.set(former, { symbol, name });
  return successors;
}

/** The first answer that is one. */
function firstOf<T, A>(questions: Iterable<T>, ask: (question: T) => A | null): A | null {
  for (const question of questions) {
    const answer = ask(question);
    if (answer !== null) return answer;
  }
  return null;
}
