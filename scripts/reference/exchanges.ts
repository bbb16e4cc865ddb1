/** The country of an exchange by the suffix that its symbols bear in foreign.csv and top-holdings.csv (`7203.T`). */
const COUNTRY_BY_SUFFIX: Readonly<Record<string, string>> = {
  AE: 'AE',
  AS: 'NL',
  AT: 'GR',
  AX: 'AU',
  BD: 'HU',
  BK: 'TH',
  BO: 'IN',
  BR: 'BE',
  CA: 'EG',
  CL: 'CO',
  CO: 'DK',
  DE: 'DE',
  HE: 'FI',
  HK: 'HK',
  IR: 'IE',
  IS: 'TR',
  JK: 'ID',
  JO: 'ZA',
  KL: 'MY',
  KQ: 'KR',
  KS: 'KR',
  KW: 'KW',
  L: 'GB',
  LS: 'PT',
  MC: 'ES',
  MI: 'IT',
  MX: 'MX',
  NS: 'IN',
  NZ: 'NZ',
  OL: 'NO',
  PA: 'FR',
  PR: 'CZ',
  PS: 'PH',
  QA: 'QA',
  SA: 'BR',
  SI: 'SG',
  SN: 'CL',
  SR: 'SA',
  SS: 'CN',
  ST: 'SE',
  SW: 'CH',
  SZ: 'CN',
  T: 'JP',
  TA: 'IL',
  TO: 'CA',
  TW: 'TW',
  TWO: 'TW',
  V: 'CA',
  VI: 'AT',
  WA: 'PL',
};

/** A local code as written and the country of its exchange. */
export interface HomeSymbol {
  readonly code: string;
  readonly country: string;
}

/** Parts a symbol such as `7203.T` or `BT-A.L` into code and country; null for one without a suffix of an exchange abroad. */
export function homeSymbol(symbol: string): HomeSymbol | null {
  const dot = symbol.lastIndexOf('.');
  const country = COUNTRY_BY_SUFFIX[symbol.slice(dot + 1)];
  return dot < 1 || country === undefined ? null : { code: symbol.slice(0, dot), country };
}

/**
 * A local code in one spelling, because every source has its own: `0700` and `700`, `BA.` and `BA`, `VOLV B` and
 * `VOLV-B` are the same line.
 */
export function localCode(code: string): string {
  const plain = code
    .replaceAll('&amp;', '&')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  return plain.replace(/^0+(?=\d)/, '');
}

/**
 * What the codes of all lines of an issuer have in common: without the class (`VOLV B`), without the mark of foreign and
 * non-voting lines in Bangkok (`PTT.R`, `PTT-F`) and Istanbul (`AKBNK.E`), without the digit of Sao Paulo (`ELET3`).
 */
export function issuerCode(code: string): string {
  const root = code.toUpperCase().replace(/[ ./-][A-FR]$/, '');
  return localCode(/^[A-Z]{4}\d{1,2}$/.test(root) ? root.slice(0, 4) : root);
}
