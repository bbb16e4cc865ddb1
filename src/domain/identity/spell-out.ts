import { nameWords } from './names.ts';

/* Workplace plans of the US print names of funds in some twenty letters: "VANG TOT BD MKT INST", "AF EUROPAC GROWTH R6". Only names that
   begin with the short form of a house are spelled out: there the other words are short for what that house's funds are called. */

const HOUSES: Readonly<Record<string, string | undefined>> = {
  AF: 'AMERICAN FUNDS',
  BTC: 'BLACKROCK', // its trust company
  FID: 'FIDELITY',
  JPM: 'JPMORGAN',
  PIM: 'PIMCO',
  SS: 'STATE STREET',
  TRP: 'T ROWE PRICE',
  VANG: 'VANGUARD',
  VANGUARD: 'VANGUARD',
  VG: 'VANGUARD',
  FIDELITY: 'FIDELITY',
};
const WORDS: Readonly<Record<string, string | undefined>> = {
  BAL: 'BALANCED', BD: 'BOND', CO: 'COMPANY', CP: 'CAP', DEV: 'DEVELOPED', DIV: 'DIVIDEND', EMERG: 'EMERGING', EMRG: 'EMERGING', EQ: 'EQUITY',
  EUROPAC: 'EUROPACIFIC', EXT: 'EXTENDED', EXUS: 'EX US', GACEQ: 'GLOBAL ALL CAP EQUITY', GR: 'GROWTH', GRTH: 'GROWTH', IDX: 'INDEX', INDX: 'INDEX', INST: 'INSTITUTIONAL',
  INTL: 'INTERNATIONAL', IS: 'INSTITUTIONAL', LG: 'LARGE', LPATH: 'LIFEPATH', MD: 'MID', MK: 'MARKET', MKT: 'MARKET', MKTS: 'MARKETS', RET: 'RETIREMENT', RETIRE: 'RETIREMENT', RSL: 'RUSSELL',
  RTMT: 'RETIREMENT', SM: 'SMALL', SMMDCP: 'SMALL MID CAP', STK: 'STOCK', TARG: 'TARGET', TGT: 'TARGET', TL: 'TOTAL', TOT: 'TOTAL', TRGT: 'TARGET', VAL: 'VALUE',
}; // prettier-ignore
/* At the end: a collective trust, and pools and share classes, which change nothing of what is in the fund. */
const ENDS: Readonly<Record<string, string | undefined>> = {
  TR: 'TRUST',
  IP: '',
  IPL: '',
  INST: '',
  IS: '',
  PR: '',
  POOL: '',
  PL: '',
};
const CLASS_AT_END = / (?:(?:CL|TR) [A-Z0-9]|[A-Z]|I{2,3}|IV|R[1-6])$/;

/** Spells a fund's name out that a workplace plan printed in short, in capitals; null = it does not begin with a house's short form, or nothing is short. */
export function spellOut(name: string): string | null {
  const [first = '', ...others] = nameWords(nameWords(name).join(' ').replace(CLASS_AT_END, ''));
  const house = HOUSES[first];
  if (house === undefined || others.length < 2) return null;
  const last = others.length - 1;
  const long = others.map((word, at) => (at === last ? ENDS[word] : undefined) ?? WORDS[word] ?? word);
  const spelled = [house, ...long].filter((word) => word !== '').join(' ');
  return spelled === [first, ...others].join(' ') ? null : spelled;
}
