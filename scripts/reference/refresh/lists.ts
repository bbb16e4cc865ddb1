import type { FundFileReading } from '../../../src/domain/model/fund-file.ts';
import { compareNames, nameKey } from '../../../src/domain/identity/names.ts';
import type { Basket, Company, Reference } from '../../../src/domain/model/reference.ts';
import { resolveFundRows } from '../../../src/domain/lists/resolve-fund-rows.ts';
import { makeReference, type PackText } from '../../../src/reference/make-reference.ts';
import { formatTable } from '../../../src/reference/table.ts';
import { WHOLE_LIST_PERCENT } from '../config.ts';
import { byText } from '../sources.ts';
import { addRow, arrange, closeTable, columnOf, lengthOf, openTable } from './open-table.ts';
import { placedIds } from './places.ts';
import { RAW_DOWNLOADS } from './raw-kinds.ts';
import { refuseAll, refuseDay, type RawFile, type Renewal } from './renewal.ts';

/** So much of a fund a newer list may lose, in fractions of the fund, before somebody looks at it. */
const MOST_LOST = 0.05;
/** And so many of its rows, as a fraction: fund managers do not sell half of what they hold in one go, but files break off. */
const MOST_ROWS_LOST = 0.5;
/** So much of a fund may be in other funds, whose lists are not in this one. */
const MOST_IN_FUNDS = 0.5;
/** And so much of it may be in rows whose ISIN is another company's in the pack. */
const MOST_CONTRADICTED = 0.01;

/**
 * Renews the list of a fund by its issuer's file, as the app's reader has read it. The fund is the one that the file names by symbol or
 * by its full name, else `fund`. A list that lost weight, or is no newer than what is there, is refused.
 */
export function renewList(
  pack: PackText,
  file: Pick<RawFile, 'name' | 'sha256'>,
  reading: FundFileReading,
  today: string,
  said: { readonly fund: string; readonly licence: string } | null = null,
): Renewal {
  const reference = makeReference(pack);
  const fund = said?.fund ?? fundOf(reading, reference);
  const refuse = (why: string): Renewal => refuseAll(pack, `${file.name}: ${why}.`);
  if (fund === null)
    return refuse(`nothing in it says which fund it is${reading.fundName === null ? '' : ` (${reading.fundName})`}`);
  if (reading.asOf === null) return refuse(`the list of ${fund} has no date`);
  const lists = openTable(pack.baskets.LISTS);
  const at = columnOf(lists, 'symbol').indexOf(fund);
  const before = at < 0 ? null : reference.basket(fund);
  const why = refuseDay(reading.asOf, today, before === null ? null : before.asOf);
  if (why !== null) return refuse(`the list of ${fund} is left as it was: ${why}`);
  if (before?.source === 'issuer' && before.asOf === reading.asOf)
    return { pack, taken: [`${fund} of ${reading.asOf} is there already`], refused: [], source: null, funds: [] };
  const content = reference.fundContent(fund);
  if (content.kind === 'leveraged') return refuse(`${fund} is leveraged: its rows are swaps, not what it moves with`);

  const contradictions = findContradictions(reading, reference);
  if (contradictions.weight > MOST_CONTRADICTED)
    return refuse(`the list of ${fund} has ISINs that are two things: ${contradictions.words.slice(0, 5).join('; ')}`);
  const { basket, unknown } = resolveFundRows(reading, reading.asOf, reference);
  const inFunds = basket.others.filter(({ kind }) => kind === 'rest').reduce((sum, { weight }) => sum + weight, 0);
  if (inFunds > MOST_IN_FUNDS)
    return refuse(`${fund} holds other funds (${percent(inFunds)}), of which its list says nothing`);
  if (before !== null) {
    const [rows, now] = [before.companies.length, basket.companies.length];
    if (now < rows * (1 - MOST_ROWS_LOST))
      return refuse(`the list of ${fund} has ${now} companies where there were ${rows}`);
    const lost = shareOf(before) - shareOf(basket);
    if (lost > MOST_LOST)
      return refuse(`the list of ${fund} lost ${percent(lost)} of its weight (${percent(shareOf(basket))} is left)`);
    const strangers = placedShare(before, reference) - placedShare(basket, reference);
    if (strangers > MOST_LOST)
      return refuse(`of the list of ${fund} ${percent(strangers)} more is in companies that nobody knows`);
  }
  const entered = enterUnknown(pack, unknown, reference);
  const texts = [...pack.baskets.BASKETS];
  const text = basketText(basket, entered.idOf, entered.pack);
  const isWhole = basket.coverage * 100 >= WHOLE_LIST_PERCENT;
  const facts = {
    symbol: fund,
    name: nameOf(fund, reference),
    asOf: reading.asOf,
    source: isWhole ? 'issuer' : 'partial',
    coveredPercent: decimals(basket.coverage * 100, 4),
    rows: String(basket.companies.length + basket.others.length),
  };
  if (at < 0) {
    addRow(lists, facts);
    texts.push(text);
  } else {
    for (const [name, cell] of Object.entries(facts)) columnOf(lists, name)[at] = cell;
    texts[at] = text;
  }
  const symbols = columnOf(lists, 'symbol');
  const order = symbols.map((_, row) => row).sort((a, b) => byText(symbols[a] ?? '', symbols[b] ?? ''));
  arrange(lists, order);
  const renewed: PackText = {
    ...entered.pack,
    baskets: { ...entered.pack.baskets, LISTS: closeTable(lists), BASKETS: order.map((row) => texts[row] ?? '') },
    catalog: { ...entered.pack.catalog, LOOK_THROUGH: ownList(pack.catalog.LOOK_THROUGH, fund) },
  };
  return {
    pack: renewed,
    taken: [
      `${fund}: ${facts.rows} rows of ${reading.asOf}${before === null ? ', its first list' : `, before of ${before.asOf}`}`,
    ],
    refused: contradictions.words.map((word) => `${fund}: ${word}; the row is a company of its own.`),
    source: {
      file: file.name,
      what: `${facts.name}: issuer's list`,
      asOf: reading.asOf,
      rows: reading.rows.length,
      licence: said?.licence ?? RAW_DOWNLOADS['fund-list'].licence,
      sha256: file.sha256,
    },
    funds: [fund],
  };
}

function fundOf({ fundSymbol, fundName }: FundFileReading, reference: Reference): string | null {
  const isFund = (symbol: string): boolean => reference.bySymbol(symbol).some(({ kind }) => kind === 'fund');
  if (fundSymbol !== null && isFund(fundSymbol)) return fundSymbol;
  if (fundName === null) return null;
  const named = reference.byName(nameKey(fundName)).filter(({ kind }) => kind === 'fund');
  return named.length === 1 ? (named[0]?.symbol ?? null) : null;
}

function nameOf(fund: string, reference: Reference): string {
  return reference.bySymbol(fund).find(({ kind }) => kind === 'fund')?.name ?? fund;
}

/* A fund reads its own list; the stated multiple of a leveraged one stays, and is refused before. */
function ownList(text: string, fund: string): string {
  const table = openTable(text);
  const at = columnOf(table, 'symbol').indexOf(fund);
  if (at < 0) addRow(table, { symbol: fund });
  else for (const name of ['list', 'basis', 'estimated']) columnOf(table, name)[at] = '';
  return closeTable(table);
}

function shareOf({ weights, others }: Basket): number {
  const shown = others.filter(({ kind }) => kind !== 'rest');
  return Math.min(
    1,
    [...weights, ...shown.map(({ weight }) => weight)].reduce((sum, weight) => sum + weight, 0),
  );
}

/* In companies of known size, and in what is no company. */
function placedShare({ companies, weights, others }: Basket, reference: Reference): number {
  const known = weights.filter((_, at) => (reference.company(companies[at]!)?.cap ?? null) !== null);
  const shown = others.filter(({ kind }) => kind !== 'rest');
  return Math.min(
    1,
    [...known, ...shown.map(({ weight }) => weight)].reduce((sum, weight) => sum + weight, 0),
  );
}

/* One ISIN, two things: the pack's company, and another by the file's name. */
function findContradictions(
  { rows }: FundFileReading,
  reference: Reference,
): { readonly words: readonly string[]; readonly weight: number } {
  const found = rows.flatMap(({ isin, name, weight, kind }) => {
    if (isin === null || name === null || kind !== 'company') return [];
    const other = reference.byIsin(isin).find((listed) => {
      return (
        listed.kind === 'fund' ||
        (listed.kind === 'company' && compareNames(name, listed.name, listed.symbol, false) === 'contradicts')
      );
    });
    return other === undefined
      ? []
      : [{ weight, word: `${isin} is ${other.name} in the pack and ${name} in the file` }];
  });
  return { words: found.map(({ word }) => word), weight: found.reduce((sum, one) => sum + Math.abs(one.weight), 0) };
}

/* Companies that only the list names stand at the end, so that no other list has to be written anew. */
function enterUnknown(
  pack: PackText,
  unknown: readonly Company[],
  reference: Reference,
): { readonly pack: PackText; readonly idOf: (id: string) => string } {
  const table = openTable(pack.baskets.UNLISTED);
  const [symbols, written] = [columnOf(table, 'symbol'), columnOf(table, 'id')];
  const taken = new Map(symbols.map((symbol, row) => [written[row] === '' ? `~${symbol}` : (written[row] ?? ''), row]));
  const names = columnOf(table, 'name');
  const ids = new Map<string, string>();
  for (const { id, symbol, name, country, sector } of unknown) {
    const plain = `~${clean(symbol)}`;
    const same = (wanted: string): boolean => nameKey(names[taken.get(wanted) ?? -1] ?? '') === nameKey(name);
    const isFree = (wanted: string): boolean =>
      !taken.has(wanted) && reference.company(wanted as Company['id']) === null;
    const own = [plain, `${plain}/${nameKey(name)}`, `~${clean(id.slice(1))}`].find(
      (wanted) => isFree(wanted) || same(wanted),
    );
    if (own === undefined) throw new Error(`${name} has no name of its own.`);
    ids.set(id, own);
    if (taken.has(own)) continue;
    taken.set(own, lengthOf(table));
    addRow(table, {
      symbol: clean(symbol),
      id: own === plain ? '' : own,
      name: clean(name),
      country: country ?? '',
      sector: sector ?? '',
    });
  }
  const baskets = { ...pack.baskets, UNLISTED: closeTable(table) };
  return { pack: { ...pack, baskets }, idOf: (id) => ids.get(id) ?? id };
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

function basketText(basket: Basket, idOf: (id: string) => string, pack: PackText): string {
  const places = new Map(placedIds(pack).map((id, place) => [id, place]));
  const rows = basket.companies.map((id, at) => {
    const place = places.get(idOf(id));
    if (place === undefined) throw new Error(`${basket.name} names ${id}, which no table has.`);
    return { place: place.toString(36), weight: basket.weights[at]! };
  });
  const placed = formatTable([
    ['place', rows.map(({ place }) => place)],
    ['weight', rows.map(({ weight }) => decimals(weight, 10).replace(/^(-?)0(?=\.)/, '$1'))],
  ]);
  const rest = formatTable([
    ['kind', basket.others.map(({ kind }) => kind)],
    ['what', basket.others.map(({ name }) => clean(name))],
    ['percent', basket.others.map(({ weight }) => decimals(weight * 100, 8))],
  ]);
  return `${placed}\n\n${rest}`;
}

/* In plain digits, without an exponent and without noughts at the end. */
function decimals(value: number, most: number): string {
  return value.toFixed(most).replace(/\.?0+$/, '');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
