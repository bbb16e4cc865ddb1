import { compareNames, nameKey } from '../../src/domain/identity/names.ts';
import { homeSymbol, issuerCode, localCode } from './exchanges.ts';
import type { HomeLine } from './records.ts';
import { addTo } from './sources.ts';

/**
 * Countries where companies are at home on paper only, `XX` for an unknown one: their code says nothing about the
 * exchange, so only local code and name can tell, and only when exactly one company fits.
 */
const PAPER_HOMES: ReadonlySet<string> = new Set('XX KY BM JE GG IM VG LU CY MU'.split(' '));
/** Tells whether a company of this country need not be traded there; '' = no list says it. */
export const isOnPaper = (country: string): boolean => country === '' || PAPER_HOMES.has(country);
/** A name of fewer letters is too common to stand alone. */
const TELLING_LETTERS = 5;

/** Gives the id of the company that a local code abroad means, or null. `country` is that of company or exchange. */
export type ResolveAbroad = (code: string, country: string, name: string) => string | null;

/**
 * Makes the resolver of local codes by the lines of foreign.csv and the companies of the US listings (`others`): by code
 * and country with a name that does not contradict, without a telling country by code and an agreeing name, else by the
 * whole name and the country. Never by letters alone: KEY in Toronto is Keyera, KEY in New York is KeyCorp
 * (src/domain/README, "Look-through").
 */
export function makeResolveAbroad(lines: readonly HomeLine[], others: readonly HomeLine[]): ResolveAbroad {
  const byCode = new Map<string, HomeLine[]>();
  const byName = new Map<string, HomeLine[]>();
  for (const line of lines) {
    const home = homeSymbol(line.symbol) ?? { code: line.symbol, country: line.country };
    for (const code of new Set([localCode(home.code), issuerCode(home.code)]))
      for (const country of new Set([home.country, line.country, ''])) addTo(byCode, `${code}:${country}`, line);
  }
  for (const line of [...lines, ...others]) {
    const key = nameKey(line.name);
    if (key.length < TELLING_LETTERS) continue;
    addTo(byName, `${key}|${line.country}`, line);
    // without a country a name of one word is too common
    if (key.includes(' ')) addTo(byName, `${key}|`, line);
  }
  return (code, stated, name) => {
    const country = PAPER_HOMES.has(stated) ? '' : stated;
    const verdict = (line: HomeLine) => compareNames(name, line.name, code, false);
    // a line without a code ("-" in some lists) is no line of that code
    const withCode = (own: string): readonly HomeLine[] => (own === '' ? [] : (byCode.get(`${own}:${country}`) ?? []));
    const exact = withCode(localCode(code));
    // another share class of an issuer, or a name that says little, needs more to speak for it
    const related = withCode(issuerCode(code));
    return (
      only(exact.filter((line) => verdict(line) === 'agrees')) ??
      (country === '' ? null : only(exact.filter((line) => verdict(line) !== 'contradicts'))) ??
      only(related.filter((line) => verdict(line) === 'agrees')) ??
      only(byName.get(`${nameKey(name)}|${country}`) ?? [])
    );
  };
}

/** The company of the lines when it is one. */
function only(lines: readonly HomeLine[]): string | null {
  const ids = new Set(lines.map((line) => line.company));
  return ids.size === 1 ? (lines[0]?.company ?? null) : null;
}
