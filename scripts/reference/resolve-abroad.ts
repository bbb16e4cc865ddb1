import { compareNames } from '../../src/domain/names.ts';
import { homeSymbol, localCode } from './exchanges.ts';
import type { HomeLine } from './foreign.ts';

/**
 * Countries where companies are at home on paper only, `XX` for an unknown one: their code says nothing about the
 * exchange, so only local code and name can tell, and only when exactly one company fits.
 */
const PAPER_HOMES: ReadonlySet<string> = new Set('XX KY BM JE GG IM VG LU CY MU'.split(' '));

/** Gives the id of the company that a local code abroad means, or null. `country` is that of company or exchange. */
export type ResolveAbroad = (code: string, country: string, name: string) => string | null;

/**
 * Makes the resolver of local codes by the lines of foreign.csv: by code and country with a name that does not
 * contradict, without a telling country by code and an agreeing name. Never by letters alone: KEY in Toronto is Keyera,
 * KEY in New York is KeyCorp (src/domain/README, "Look-through").
 */
export function makeResolveAbroad(lines: readonly HomeLine[]): ResolveAbroad {
  const byCode = new Map<string, HomeLine[]>();
  const byPlace = new Map<string, HomeLine[]>();
  for (const line of lines) {
    const home = homeSymbol(line.symbol);
    if (home === null) continue;
    append(byCode, home.local, line);
    for (const country of new Set([home.country, line.country])) append(byPlace, `${home.local}:${country}`, line);
  }
  const only = (candidates: readonly HomeLine[]): string | null => {
    const ids = new Set(candidates.map((line) => line.company));
    return ids.size === 1 ? (candidates[0]?.company ?? null) : null;
  };
  return (code, country, name) => {
    const local = localCode(code);
    const verdict = (line: HomeLine) => compareNames(name, line.name, code, false);
    if (country !== '' && !PAPER_HOMES.has(country)) {
      const candidates = byPlace.get(`${local}:${country}`) ?? [];
      const agreeing = candidates.filter((line) => verdict(line) === 'agrees');
      return only(agreeing) ?? only(candidates.filter((line) => verdict(line) !== 'contradicts'));
    }
    return only((byCode.get(local) ?? []).filter((line) => verdict(line) === 'agrees'));
  };
}

function append(map: Map<string, HomeLine[]>, key: string, line: HomeLine): void {
  const group = map.get(key);
  if (group === undefined) map.set(key, [line]);
  else group.push(line);
}
