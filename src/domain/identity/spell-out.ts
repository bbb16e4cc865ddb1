import { nameWords } from './names.ts';

/* Workplace plans of the US print names of funds in some twenty letters: "VANG TOT BD MKT INST", "AF EUROPAC GROWTH R6". Only names that
   begin with the short form of a house are spelled out: there the other words are short for what that house's funds are called. */

const HOUSES: Readonly<Record<string, string | undefined>> = {
  AF: 'AMERICAN FUNDS',
  BLKRK: 'BLACKROCK',
  BTC: 'BLACKROCK', // its trust company
  COL: 'COLUMBIA',
  DODGE: 'DODGE',
  FF: 'FIDELITY FREEDOM',
  FFK: 'FIDELITY FREEDOM',
  FID: 'FIDELITY',
  JPM: 'JPMORGAN',
  LIFEPATH: 'BLACKROCK LIFEPATH',
  MFS: 'MFS',
  MSIF: 'MORGAN STANLEY INSTITUTIONAL',
  PIM: 'PIMCO',
  SS: 'STATE STREET',
  TRP: 'T ROWE PRICE',
  VAN: 'VANGUARD',
  VANG: 'VANGUARD',
  VANGUARD: 'VANGUARD',
  VG: 'VANGUARD',
  FIDELITY: 'FIDELITY',
};
const WORDS: Readonly<Record<string, string | undefined>> = {
  BAL: 'BALANCED', BD: 'BOND', CO: 'COMPANY', CONTRA: 'CONTRAFUND', CP: 'CAP', DEV: 'DEVELOPED', DIV: 'DIVIDEND', DIVERSIFD: 'DIVERSIFIED', EMERG: 'EMERGING', EMRG: 'EMERGING', EQ: 'EQUITY',
  EUROPAC: 'EUROPACIFIC', EXT: 'EXTENDED', EXTD: 'EXTENDED', EXUS: 'EX US', FDM: 'FREEDOM', FRDM: 'FREEDOM', GACEQ: 'GLOBAL ALL CAP EQUITY', GR: 'GROWTH', GRTH: 'GROWTH', IDX: 'INDEX', INC: 'INCOME', INDX: 'INDEX', INST: 'INSTITUTIONAL',
  INTL: 'INTERNATIONAL', IS: 'INSTITUTIONAL', LG: 'LARGE', LP: 'LIFEPATH', LPATH: 'LIFEPATH', MD: 'MID', MIDCAP: 'MID CAP', MK: 'MARKET', MKT: 'MARKET', MKTS: 'MARKETS', PERSPECT: 'PERSPECTIVE', PRCD: 'PRICED', RET: 'RETIREMENT', RETIRE: 'RETIREMENT', RSL: 'RUSSELL', RUS: 'RUSSELL',
  RT: 'RETIREMENT', RTMT: 'RETIREMENT', SM: 'SMALL', SMMDCP: 'SMALL MID CAP', STK: 'STOCK', TARG: 'TARGET', TGT: 'TARGET', TL: 'TOTAL', TOT: 'TOTAL', TRGT: 'TARGET', VAL: 'VALUE', WASH: 'WASHINGTON',
}; // oxfmt-ignore
/* At the end: a collective trust, and pools and share classes, which change nothing of what is in the fund. */
const ENDS: Readonly<Record<string, string | undefined>> = {
  TR: 'TRUST',
  IP: '',
  IPL: '',
  IPR: '',
  INST: '',
  IS: '',
  PR: '',
  POOL: '',
  PL: '',
  SL: '', // that lends its shares
};
const CLASS_AT_END =
  / (?:(?:CL|TR) (?:[A-Z0-9]|I{2,3}|IV)|[A-Z]|I{2,3}|I[1-4]|IV|R[1-6]|T[1-9]|(?<! (?:SM|SMALL|MD|MID|LG|LARGE) )CP)$/;
/* A house with one long word in capitals, or a year, is one of its funds: "FID CONTRAFUND", "FFK 2045". */
const IS_LONG = /^(?:\S{7,}|20\d\d)$/;

/* "Wellington Admiral", "500 Index Fund Adm": Vanguard alone calls a class so. */
const OF_VANGUARD = /^.+ ADM(?:IRAL)?(?= |$)/;

/** Spells a fund's name out that a workplace plan printed in short, in capitals; null = it does not begin with a house's short form, or nothing is short. */
export function spellOut(name: string): string | null {
  const stated = nameWords(name).join(' ');
  const isOfVanguard = OF_VANGUARD.test(stated) && HOUSES[nameWords(name)[0] ?? ''] === undefined;
  const plain = isOfVanguard ? `VANGUARD ${stated}` : stated.replace(/^STATE ST (?=\S)/, 'SS ');
  const [first = '', ...others] = nameWords(plain.replace(CLASS_AT_END, ''));
  const house = HOUSES[first];
  const isTooShort = others.length < 2 && (!IS_LONG.test(others[0] ?? '') || /[a-z]/.test(name));
  if (house === undefined || isTooShort || plain.startsWith('VAN ECK ')) return null;
  const last = others.length - 1;
  const long = others.map((word, at) => (at === last ? ENDS[word] : undefined) ?? WORDS[word] ?? word);
  const spelled = [house, ...long].filter((word) => word !== '').join(' ');
  return spelled === [first, ...others].join(' ') && plain === stated ? null : spelled;
}
