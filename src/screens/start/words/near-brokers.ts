import type { ExportGuide } from './export-guides.ts';

/** How many brokers stand as buttons, without being looked for. */
export const NEAREST = 12;

/**
 * Gives the countries that a browser's languages speak of, each once, in their order: "de-CH", "en" → CH, US. A language without a
 * country counts for the one where most people speak it. What is no language is passed over.
 */
export function countriesOf(languages: readonly string[]): readonly string[] {
  const found = languages.flatMap((tag) => {
    try {
      const { region } = new Intl.Locale(tag).maximize();
      return region === undefined ? [] : [region];
    } catch {
      return []; // not even a tag
    }
  });
  return [...new Set(found)];
}

/* Three steps a country: at home there, well known there, and, in the first one, open to everybody. */
function distance({ countries: served, isWorldwide }: ExportGuide, countries: readonly string[]): number {
  const place = countries.findIndex((country) => served.includes(country));
  const known = place < 0 ? Infinity : 3 * place + (served[0] === countries[place] ? 0 : 1);
  return Math.min(known, isWorldwide ? 2 : Infinity);
}

/**
 * Puts brokers in order: those whose files were read before, then the nearest to the countries a browser's languages speak of. Of two as
 * near, the one that came first stays first, so that the order is the same at every visit.
 */
export function byNearness(
  guides: readonly ExportGuide[],
  languages: readonly string[],
  used: readonly string[],
): readonly ExportGuide[] {
  const countries = countriesOf(languages);
  const rank = (guide: ExportGuide) => (used.includes(guide.broker) ? -1 : distance(guide, countries));
  return [...guides].sort((one, other) => {
    const [near, far] = [rank(one), rank(other)];
    return near === far ? 0 : near - far;
  });
}

/* Letters and digits alone, small and without their marks: "Depotübersicht" is found by "depotubersicht", "E*TRADE" by "etrade". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Finds the brokers of that name, or of what else they are called, those that begin with it first. Nothing is found by no letters. */
export function findBrokers(guides: readonly ExportGuide[], text: string): readonly ExportGuide[] {
  const wanted = plain(text);
  if (wanted === '') return [];
  const places = guides.map((guide) => placeIn(guide, wanted));
  return [0, 1, 2].flatMap((place) => guides.filter((_guide, at) => places[at] === place));
}

/* 0 = the name begins with it, or it with the name ("Fidelity Investments"); 1 = a word of any of its names does; 2 = somewhere inside. */
function placeIn({ broker, alsoCalled }: ExportGuide, wanted: string): number | null {
  const name = plain(broker);
  if (name.startsWith(wanted) || wanted.startsWith(name)) return 0;
  const names = [broker, ...alsoCalled.split(', ')];
  const words = names.flatMap((one) => {
    const all = one.split(/[\s&.-]+/);
    return all.map((_word, at) => plain(all.slice(at).join('')));
  });
  if (words.some((word) => word.startsWith(wanted))) return 1;
  return words.some((word) => word.includes(wanted)) ? 2 : null;
}
