/* How brokers on the European continent write a security: the company's name, cut, and a tail that says nothing about the
   company: "MICROSOFT DL-,00000625", "Bayer AG Namens-Aktien o.N.", "ALPHABET INC.CL.A DL-,001". */

/** What a security's name says once its tail is cut off. */
export interface SecurityName {
  /** The name without par value, kind of paper and receipt; the whole name where nothing else would be left. */
  readonly plain: string;
  /** The letter of the share class ("CL.A"), null where the name states none. */
  readonly shareClass: string | null;
  /** The name says that it is a preferred share of its company. */
  readonly isPreferred: boolean;
  /** The name says that it is a receipt (ADR, GDR) for shares of the company. */
  readonly isReceipt: boolean;
}

/* A currency as brokers shorten it, and the par value: "DL-,00000625", "SF -,10", "EO 1", "DL 2,-", "LS-,20". */
const PAR_VALUE =
  /(?<=[\s.])(?:DL|EO|SF|LS|YC|YN|SK|NK|DK|HD|CD|AD|RL|ZY|RC|DM) ?(?:-,[0-9]{1,12}|[0-9]{1,6}(?:[.,][0-9]{1,8}|,-)?)$/;
const NO_PAR_VALUE = /(?<=[\s.])(?:O\. ?N\.?|ON|OHNE NENNWERT)$/;
/* "ORD USD0.25", "ORDINARY 28 101/108P", "ORD 2.5P": how British brokers end a name, with what a share is called. */
const BRITISH_PAR = /(?<=[\s.])ORD(?:INARY)?(?: SH(?:ARE)?S)?(?: (?:GBP|USD|EUR|[£$€])? ?\d[\d ./]{0,14}P?)?$/;
/* "COM STK USD0.001", "COM NPV", "PAR VALUE $0.01", "CHF0.10 (REGD)": how they end the names of the rest of the world. */
const MONEY_OF_PAR = String.raw`(?:US\$|[$€]|USD|EUR|GBP|CHF|CAD|AUD|JPY|HKD|SEK|NOK|DKK) ?`;
const WORLD_PAR = new RegExp(
  String.raw`(?<=[\s'])(?:(?:COM(?:MON)?|CAP(?:ITAL)?)(?: (?:STK|STOCK|SHS|SHARES?))? ?)?(?:NPV|(?:PAR(?: VALUE)? )?${MONEY_OF_PAR}0?\.?\d+(?:\.\d+)?)(?: ?\((?:REGD?|BR)\))?$`,
);
/* "nom CHF 100.00" at the end of a Swiss name. */
const NOMINAL = /(?<=[\s.])NOM\.?(?: (?:CHF|EUR|USD) [0-9]{1,6}(?:[.,][0-9]{1,4})?)?$/;

/* Kinds of paper, in the words of a dozen countries, the longer ones first. What stands at the end or in front is cut. */
const KINDS: readonly string[] = [
  'REGISTERED SHARES NEW', 'REGISTERED SHARES', 'REGISTERED SHS', 'REG. SHARES', 'REG.SHARES', 'REG. SHS', 'REG.SHS', 'REG SHS',
  'REG SHARES', 'RG.SH.', 'RG. SH.', 'RG', 'BEARER SHARES', 'PTG.SHS', 'PTG. SHS', 'SHARES OF BENEF. INT.', 'OF BENEF. INT.',
  'VINK. NAMENS-AKTIEN', 'VINK.NAMENS-AKTIEN', 'NAMENS-AKTIEN', 'NAMENSAKTIEN', 'NAMEN-AKTIEN', 'NAMEN-AKT', 'VINK.NAM.', 'VNA', 'NAM.',
  'INHABER-AKTIEN', 'INHABERAKTIEN', 'INHABER-ANTEILE', 'NAMENS-ANTEILE', 'INH.-AKT.', 'INH.ANT.', 'INH.', 'INH',
  'STAMMAKTIEN', 'STAMM-AKTIEN', 'ST.AKT.', 'INHABER-GENUSSSCHEINE', 'INHABER-GENUSSCHEINE', 'GENUSSSCHEINE', 'GENUSSCHEINE', 'GS',
  'PARTIZIPSCH.', 'PARTIZIPATIONSSCHEINE', 'ACTIONS PORT.', 'ACTIONS AU PORT.', 'ACT. AU PORT.', 'ACT.AU PORT.', 'ACT. PORT.', 'ACT.PORT.',
  'ACT. NOM.', 'ACT.NOM.', 'ACTIONS NOM.', 'AANDELEN OP NAAM', 'AANDELEN AAN TOONDER', 'AZIONI NOM.', 'ACCIONES PORT.', 'ACCIONES NOM.',
  'SUB VTG SHS', 'SUB VTG', 'SUB VOTING SHARES', 'LTD VT SHS', 'LTD VTG SHS', 'LTD VT', 'LTD VOTING SHARES',
  'NAVNE-AKTIER', 'NAVNE-AKSJER', 'NAMN-AKTIER', 'CAP.STK', 'CAP. STK', 'CAPITAL STOCK', 'ORD. SHS', 'ORD', 'NA', 'NEW',
]; // oxfmt-ignore
const PREFERRED: readonly string[] = ['VORZUGSAKTIEN', 'VORZUGS-AKTIEN', 'VORZ.AKT.', 'VORZ.', 'VZO', 'VZ.', 'VZ'];
const RECEIPTS: readonly string[] = [
  '(SP. ADRS)', '(SP.ADRS)', '(SP. ADR)', 'SPONSORED ADR', 'SPONS. ADR', 'SP. ADR', 'SP.ADR', 'UNSP. ADR', '(DT. ZERT.)', 'ADRS', 'ADR', 'GDRS',
  'GDR', 'CDR (CAD HEDGED)', 'CDR', 'DRN', 'BDR',
]; // oxfmt-ignore

/* "CL.A", "Cl. A", "CLASS A", "Series B" at the end. A bare letter may be a part of the company's name, so it stays. */
const SHARE_CLASS = /(?<=[\s.])(?:CLS?\.? ?'?|CLASS '?|SERIES |SER\.? ?|')([A-C])'?$/;
/* A number of shares a receipt stands for: "ADR/1", "ADRs/2". */
const RECEIPT_RATIO = /(?<=\b(?:ADRS?|GDRS?))\/[0-9]{1,3}$/;
/* "SPON ADS EACH REP 5 ORD TWD10" */
const RECEIPT_EACH = /(?<= )(?:SPON(?:SORED)? )?(?:ADRS?|ADS|GDRS?) (?:EACH )?REPR?(?:ESENTING)? .{1,40}$/;
/* A market in brackets: "TESLA INC (NY)". */
const MARKET = / \((?:NY|NYSE|NASDAQ|XETRA|L|LN)\)$/;

function withoutEnd(text: string, words: readonly string[]): string | null {
  for (const word of words) {
    if (text.length <= word.length || !text.endsWith(word)) continue;
    const before = text[text.length - word.length - 1]!;
    if (before !== ' ' && before !== '.') continue;
    return text.slice(0, -word.length).trim();
  }
  return null;
}

function withoutBeginning(text: string, words: readonly string[]): string | null {
  for (const word of words) if (text.startsWith(`${word} `)) return text.slice(word.length + 1).trim();
  return null;
}

/* Words that a German broker may put in front; a bare "NA" or "ST" there would be the company's own. */
const IN_FRONT = KINDS.filter((word) => word.length > 3 || word === 'GS');

/**
 * Reads the name of a security as brokers write it: what it says of the paper (par value, kind, class, receipt) is taken
 * off, what is left is the company's or the fund's name. Spread letters of printed documents ("N e s t l é") are joined.
 * A name that is nothing but such words is given back whole. Upper case.
 */
export function readSecurityName(name: string): SecurityName {
  let text = joinSpread(name).toUpperCase().replace(/\s+/g, ' ').trim();
  const whole = text;
  let [shareClass, isPreferred, isReceipt]: [string | null, boolean, boolean] = [null, false, false];
  for (;;) {
    const before = text;
    for (const tail of [PAR_VALUE, BRITISH_PAR, WORLD_PAR, NO_PAR_VALUE, NOMINAL, MARKET, RECEIPT_RATIO])
      text = text.replace(tail, '').trim();
    if (RECEIPT_EACH.test(text)) [text, isReceipt] = [text.replace(RECEIPT_EACH, '').trim(), true];
    const stated = SHARE_CLASS.exec(text);
    if (stated !== null) {
      shareClass ??= stated[1] ?? null;
      text = text.slice(0, stated.index).trim();
    }
    const withoutPreferred = withoutEnd(text, PREFERRED);
    if (withoutPreferred !== null) [text, isPreferred] = [withoutPreferred, true];
    const withoutReceipt = withoutEnd(text, RECEIPTS) ?? withoutBeginning(text, RECEIPTS);
    if (withoutReceipt !== null) [text, isReceipt] = [withoutReceipt, true];
    text = withoutEnd(text, KINDS) ?? withoutBeginning(text, IN_FRONT) ?? text;
    text = withoutMarks(text);
    if (text === '') return { plain: whole, shareClass: null, isPreferred: false, isReceipt: false };
    if (text === before) return { plain: text, shareClass, isPreferred, isReceipt };
  }
}

/* "N e s t l é  S . A ." is "Nestlé S.A.": every letter stands alone, and words are parted by more than one blank. */
function joinSpread(name: string): string {
  const isSpread = /^\S(?: \S){3,}/.test(name) && name.split(' ').every((part) => part.length <= 1);
  if (!isSpread) return name;
  return name
    .split(/ {2,}/)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ');
}

/* A mark that only parted the name from its tail. */
function withoutMarks(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;-'.includes(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}
