import { personIn, plainWords } from '../../domain/files/person-names.ts';

/** Gives a client's name without what a file's name left in it: "Hugo Tanaka" of "Tanaka, Hugo Portfolio Positions Jul-31-2026". */
export function suggestName(name: string): string {
  return personIn(name)?.name ?? (plainWords(name) || name);
}
