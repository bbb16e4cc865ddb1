import type { Holding } from '../model/holding.ts';
import { writesDigits } from './exchanges.ts';
import type { Listed, Reference } from '../model/reference.ts';
import { cleanSymbol, looksLikeCusip, looksLikeFigi, looksLikeIsin } from './symbols.ts';
import { currency } from '../model/units.ts';
import { isinOfValor, isinOfWkn, isinsOfSedol, isValidIsin, looksLikeWkn } from './national-codes.ts';

const FRANC = currency('CHF');

/** A number that stands for one security, with all that the pack knows by it. */
export interface NumberFound {
  readonly by: 'isin' | 'cusip' | 'figi';
  readonly found: readonly Listed[];
}

/** The ISIN that a line states, in its own column or as its symbol; null where there is none. */
export function isinOf({ isin, symbol }: Pick<Holding, 'isin' | 'symbol'>): string | null {
  if (isin !== null) return isin;
  const cleaned = symbol === null ? null : cleanSymbol(symbol);
  return cleaned !== null && looksLikeIsin(cleaned) ? cleaned : null;
}

/** The CUSIP that a line states, in its own column or as its symbol; null where there is none. */
export function cusipOf({ cusip, symbol }: Pick<Holding, 'cusip' | 'symbol'>): string | null {
  if (cusip !== null) return cusip;
  const cleaned = symbol === null ? null : cleanSymbol(symbol);
  return cleaned !== null && looksLikeCusip(cleaned) ? cleaned : null;
}

/**
 * Gives what the pack knows by each number of a line, the surest first: ISIN, CUSIP, WKN, SEDOL, Valor, FIGI. A national
 * number counts as the ISIN that holds it. Numbers that nobody bears are left out.
 */
export function lookUpNumbers(holding: Holding, reference: Reference): readonly NumberFound[] {
  const [isin, cusip] = [isinOf(holding), cusipOf(holding)];
  const symbol = holding.symbol === null ? '' : cleanSymbol(holding.symbol);
  const all: NumberFound[] = [];
  const add = (by: NumberFound['by'], found: readonly Listed[]): void => {
    if (found.length > 0) all.push({ by, found });
  };
  if (isin !== null) add('isin', reference.byIsin(isin));
  if (cusip !== null) add('cusip', reference.byCusip(cusip));
  // "510300" is a fund in Shanghai
  const isLocal = /^\d+$/.test(symbol) && holding.currency !== null && writesDigits(holding.currency);
  if (looksLikeWkn(symbol) && !isLocal) add('isin', byWkn(symbol, reference));
  if (symbol === '' && isin === null) add('isin', byWkn(wknInName(holding.name ?? ''), reference));
  for (const inside of isinsOfSedol(symbol)) add('isin', reference.byIsin(inside));
  // Numbers of nothing but digits are many things: a Swiss one is taken for it only in francs.
  const valor = holding.currency === FRANC ? isinOfValor(symbol) : null;
  if (valor !== null) add('isin', reference.byIsin(valor));
  if (looksLikeFigi(symbol)) add('figi', reference.byFigi(symbol));
  return all;
}

/* "SAP SE (716460)", "Siemens WKN: 723610"; empty where there is none. */
function wknInName(name: string): string {
  const [, called, bracketed] = /\bWKN:? ?(\w{6})\b|\((\w{6})\)$/.exec(name.trim()) ?? [];
  const wkn = called ?? bracketed ?? '';
  return looksLikeWkn(wkn) ? wkn : '';
}

function byWkn(wkn: string, reference: Reference): readonly Listed[] {
  const known = reference.byWkn(wkn);
  const inside = isinOfWkn(wkn);
  return known.length > 0 || inside === null ? known : reference.byIsin(inside);
}

/** Tells whether a line states an ISIN, right by its check digit, that the pack does not know. */
export function hasUnknownIsin(holding: Holding, reference: Reference): boolean {
  const isin = isinOf(holding);
  return isin !== null && isValidIsin(isin) && reference.byIsin(isin).length === 0;
}

/* Places where companies are at home on paper only: their letters in an ISIN say nothing about the exchange. Ireland and
   Luxembourg are none of them here: a number of theirs that nobody knows is most likely a fund's. */
const PAPER_HOMES = new Set('KY BM VG MH LR PA'.split(' '));

/**
 * Tells whether an ISIN that the pack does not know can be another number of this candidate: its country is the candidate's. A
 * company that is listed in the US may be at home elsewhere; a fund of the US never is.
 */
export function fitsIsin(isin: string, listed: Listed, reference: Reference): boolean {
  const country = isin.slice(0, 2);
  if (listed.kind !== 'company') return country === 'US';
  const home = reference.company(listed.issuer)?.country ?? null;
  return home === null || home === country || (home === 'US' && PAPER_HOMES.has(country));
}
