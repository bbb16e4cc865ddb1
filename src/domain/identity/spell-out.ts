import { nameWords } from './names.ts';

/* Workplace plans of the US print names of funds in some twenty letters: "VANG TOT BD MKT INST", "AF EUROPAC GROWTH R6". Only names that
   begin with the short form of a house are spelled out: there the other words are short for what that house's funds are called. */

const HOUSES: Readonly<Record<string, string | undefined>> = {
  AF: 'AMERICAN FUNDS',
  FID: 'FIDELITY',
  JPM: 'JPMORGAN',
  PIM: 'PIMCO',
  TRP: 'T ROWE PRICE',
  VANG: 'VANGUARD',
  VANGUARD: 'VANGUARD',
  FIDELITY: 'FIDELITY',
};
const WORDS: Readonly<Record<string, string | undefined>> = {
  BAL: 'BALANCED', BD: 'BOND', CP: 'CAP', DEV: 'DEVELOPED', DIV: 'DIVIDEND', EMERG: 'EMERGING', EMRG: 'EMERGING', EQ: 'EQUITY',
  EUROPAC: 'EUROPACIFIC', EXT: 'EXTENDED', GR: 'GROWTH', GRTH: 'GROWTH', IDX: 'INDEX', INDX: 'INDEX', INST: 'INSTITUTIONAL',
  INTL: 'INTERNATIONAL', LG: 'LARGE', MD: 'MID', MKT: 'MARKET', MKTS: 'MARKETS', RET: 'RETIREMENT', RTMT: 'RETIREMENT',
  SM: 'SMALL', STK: 'STOCK', TARG: 'TARGET', TGT: 'TARGET', TOT: 'TOTAL', TRGT: 'TARGET', VAL: 'VALUE',
}; // prettier-ignore
/* At the end: a collective trust, and share classes, which change nothing of what is in the fund. */
const ENDS: Readonly<Record<string, string | undefined>> = { TR: 'TRUST', IP: '', IPL: '', INST: '', IS: '', PR: '' };

/** Spells a fund's name out that a workplace plan printed in short, in capitals; null = it does not begin with a house's short form, or nothing is short. */
export function spellOut(name: string): string | null {
  const [first = '', ...others] = nameWords(name);
  const house = HOUSES[first];
  if (house === undefined || others.length < 2) return null;
  const last = others.length - 1;
  const long = others.map((word, at) => (at === last ? ENDS[word] : undefined) ?? WORDS[word] ?? word);
  const spelled = [house, ...long].filter((word) => word !== '').join(' ');
  return spelled === [first, ...others].join(' ') ? null : spelled;
}
