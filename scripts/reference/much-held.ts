import { plainFundName, ruleWords } from '../../src/domain/identity/fund-names.ts';
import { isFundAbroad } from '../../src/domain/identity/identify-fund-abroad.ts';
import { compareNames, nameKey } from '../../src/domain/identity/names.ts';
import { guessKind, namedTilt } from '../../src/domain/look-through/guess-kind.ts';
import { classOfKind, isKindId, type KindId } from '../../src/domain/model/kinds.ts';
import type { FundClass } from '../../src/domain/model/reference.ts';
import type { FundRecord } from './catalog.ts';
import type { FundOfFunds } from './fund-parts.ts';
import { listOfWord } from './index-lists.ts';
import { WHY_ROUGH } from './stated-parts.ts';
import { fundClassOf, NEAR_ENOUGH, type IndexRecord, type PlanRecord } from './index-names.ts';
import type { ProxyRecord } from './proxies.ts';
import type { Leads } from './records.ts';
import type { Row, Sources } from './sources.ts';

/* Funds that many people hold and that no catalogue has, each with what is known of it: the index it follows, its class, or what may be
   guessed of it. A number or an index that the table's maker only remembers proves nothing: the number stays out, the index is a guess. */

const FILE = 'funds/world/much-held.csv';
/** Names that Vanguard prints for its British funds, without its own. */
const NAMES_FILE = 'funds/world/fund-names-vanguard-uk.csv';
/** What was decided by hand on rows of it: another index than the row's, `*` for a row that is left out, what may stand in and why, and what people call it. */
const DECISIONS_FILE = 'decisions/much-held.csv';
/** What funds are called elsewhere or were called before, and funds abroad that hold the same as one of the pack; by hand, from general knowledge. */
const CALLED_FILE = 'decisions/common-fund-names.csv';

/** A fund outside the US, and the fund or list that is looked into for it. */
export interface WorldFund extends FundRecord, Leads {
  readonly follows: { readonly list: string; readonly basis: string } | null;
}

/** A fund of which the name is known, and the list of its index where it `follows` one that isn't its own; numbers and tickers there are none. */
export function plainFund(
  symbol: string,
  name: string,
  fundClass: FundClass,
  follows: { readonly list: string | null; readonly basis: string } | null,
): WorldFund {
  const { list = null, basis = '' } = follows ?? {};
  return {
    symbol,
    name,
    fundClass,
    isin: '',
    isins: [],
    wkns: [],
    tickers: [],
    likelyTickers: [],
    follows: list === null || list === symbol ? null : { list, basis },
  };
}

/** What the table says: further funds, further numbers of known ones, and of all of them what they may be read as and how they are printed. */
export interface MuchHeldFunds {
  readonly funds: readonly WorldFund[];
  readonly further: readonly Leads[];
  readonly proxies: readonly ProxyRecord[];
  readonly kinds: ReadonlyMap<string, KindId>;
  /** Rules by which a fund's whole name, as brokers print it, leads to it. */
  readonly printed: readonly PlanRecord[];
}

/** A fund that the pack has without the table. */
export interface KnownFund {
  readonly symbol: string;
  readonly name: string;
  readonly isins: readonly string[];
  /** Something is seen of it, or stands in for it, already. */
  readonly isSettled: boolean;
}

/** What is made of one row. */
interface Entry extends WorldFund {
  readonly isKnown: boolean;
  readonly proxy: ProxyRecord | null;
  readonly kind: KindId | null;
}

const WHY_MARKET = 'The market that this fund chooses from: its own choice may differ much';
const WHY_SAID = 'The index that it is said to follow: none of our sources proves it';
/** How the reason for a variant of an index reads. */
export const WHY_PLAIN =
  'The plain index: yours leaves companies out, or weighs them differently, by rules on sustainability';

const ANSWERS: ReadonlySet<string> = new Set(['index', 'kind', 'class', 'parts', 'needs-holdings', 'same-fund']);
const ISIN = /^[A-Z]{2}[A-Z0-9]{9}\d$/;

/**
 * Gathers the funds of much-held.csv beside those that the pack has (`known`), of which a row adds only what they lack. `isCompany` tells
 * names and symbols that are a company's, which no fund gets.
 */
export function gatherMuchHeld(
  sources: Sources,
  indexes: readonly IndexRecord[],
  known: readonly KnownFund[],
  isCompany: (symbol: string) => boolean,
  rough: ReadonlyMap<string, string> = new Map(),
): MuchHeldFunds {
  const decisions = new Map(sources.read(DECISIONS_FILE).map((row) => [row('name'), row]));
  const rows = sources
    .read(FILE)
    .filter((row) => ANSWERS.has(row('answers')) && decisions.get(row('name'))?.('index') !== '*');
  for (const name of decisions.keys())
    if (!sources.read(FILE).some((row) => row('name') === name))
      throw new Error(`${DECISIONS_FILE}: ${FILE} has no ${name}.`);
  const ofIsin = new Map(known.flatMap((fund) => fund.isins.map((isin) => [isin, fund] as const)));
  const ofSymbol = new Map(known.map((fund) => [fund.symbol, fund]));
  const ofName = new Map(known.filter(isAbroad).map((fund) => [nameKey(fund.name), fund]));
  // the first class of those of one name
  const american = new Map(
    known
      .filter((fund) => !isAbroad(fund))
      .map((fund) => [nameKey(fund.name), fund] as const)
      .reverse(),
  );
  const entries = new Map<string, Entry>();
  const spellings = new Map<string, string | null>();
  for (const row of rows) {
    const isins = provenIsins(row);
    const name = plainFundName(row('name'));
    const isSame = row('answers') === 'same-fund';
    // its own class of that fund, where the SEC's list of classes has it
    const [own = ''] = row('source').startsWith('sec-series.csv') ? row('other_ids').split('|') : [];
    if (isCompany(row('id'))) continue;
    const before = spellings.get(key(name)) ?? spellings.get(key(row('name'))) ?? null;
    const bearer = ofIsin.get(isinOf(row) ?? '');
    const isOfThatName = bearer !== undefined && compareNames(name, bearer.name, '', true) === 'agrees';
    const found =
      (isSame ? (ofSymbol.get(own) ?? ofSymbol.get(row('target'))) : undefined) ??
      (isins.length > 0 || isOfThatName ? bearer : undefined) ??
      ofSymbol.get(row('id')) ??
      (row('country') === 'US' ? american.get(nameKey(name)) : undefined) ??
      (isins.length === 0 || ofName.get(nameKey(name))?.isins.length === 0 ? ofName.get(nameKey(name)) : undefined);
    if (isSame && found === undefined) continue;
    const symbol = found?.symbol ?? before ?? symbolAtExchange(row) ?? name;
    const entry =
      entries.get(symbol) ??
      makeEntry(row, symbol, name, found, { indexes, decision: decisions.get(row('name')), rough });
    entries.set(symbol, {
      ...entry,
      isins: [...new Set([...entry.isins, ...isins])].filter((isin) => !ofIsin.has(isin)),
    });
    for (const spelling of [row('name'), name, ...row('printed_as').split('|')])
      if (isTelling(spelling)) addSpelling(spellings, key(spelling), symbol);
    const called = decisions.get(row('name'))?.('called') ?? '';
    for (const short of called === '' ? [] : called.split('|')) addSpelling(spellings, key(short), symbol);
  }
  for (const row of sources.read(NAMES_FILE)) {
    const byParts = row('leads_to') === 'parts' ? rough.get(row('target')) : undefined;
    if (byParts !== undefined) {
      entries.set(row('target'), ofParts(row('target'), byParts));
      addSpelling(spellings, key(row('printed')), row('target'));
    }
    const bearer = row('leads_to') === 'isin' ? ofIsin.get(row('isin')) : undefined;
    if (bearer === undefined) continue;
    addSpelling(spellings, key(row('printed')), bearer.symbol);
    // others have a "US Equity Index Fund", too
    if (/^(?:LifeStrategy|FTSE) /.test(row('plain'))) addSpelling(spellings, key(row('plain')), bearer.symbol);
  }
  for (const row of sources.read(CALLED_FILE)) {
    if (!ofSymbol.has(row('fund')) && !entries.has(row('fund')))
      throw new Error(`${CALLED_FILE}: no fund is called ${row('fund')}.`);
    addSpelling(spellings, key(row('called')), row('fund'));
  }
  const all = [...entries.values()];
  return {
    funds: all.filter(({ isKnown }) => !isKnown),
    further: all.filter(({ isKnown, isins }) => isKnown && isins.length > 0),
    proxies: all.flatMap(({ proxy }) => proxy ?? []),
    kinds: new Map(all.flatMap(({ symbol, kind }) => (kind === null ? [] : [[symbol, kind] as const]))),
    printed: [...spellings].flatMap(([spelling, symbol]) =>
      symbol === null ? [] : [{ words: `=${spelling}`, without: '', symbol }],
    ),
  };
}

/** A fund of the US catalogue, of which other tables say more. */
export function asKnown({ symbol, name, isin }: FundRecord): KnownFund {
  return { symbol, name, isins: isin === '' ? [] : [isin], isSettled: true };
}

/** A fund of the world with what is seen of it. */
export function withSight(
  { symbol, name, isins, follows, fundClass }: WorldFund,
  proxies: readonly ProxyRecord[],
  parents: readonly FundOfFunds[],
): KnownFund {
  const isSeen = follows !== null || parents.some((parent) => parent.symbol === symbol);
  const isOpen = fundClass === 'equity' || fundClass === 'mixed' || fundClass === 'unknown';
  return { symbol, name, isins, isSettled: isSeen || !isOpen || proxies.some(({ fund }) => fund === symbol) };
}

/* A fund of Vanguard's in Britain that the names alone lead to. */
function ofParts(symbol: string, proxy: string): Entry {
  return {
    ...plainFund(symbol, symbol, 'mixed', null),
    isKnown: false,
    kind: null,
    proxy: { fund: symbol, proxy, why: WHY_ROUGH },
  };
}

const key = (name: string): string => ruleWords(name).join(' ');

/* A spelling that two funds share is nobody's. */
function addSpelling(spellings: Map<string, string | null>, spelling: string, symbol: string): void {
  const other = spellings.get(spelling);
  spellings.set(spelling, other === undefined || other === symbol ? symbol : null);
}

/* One short word, or letters of a ticker, are too common to be a fund's whole name. */
function isTelling(spelling: string): boolean {
  const words = ruleWords(spelling);
  const letters = words.join('').length;
  const isWide = /[^\0-\u024F]/.test(words.join(''));
  return isWide ? letters > 3 : letters > (words.length > 1 ? 6 : 8);
}

/* A number is taken with its name where the row says whom it was looked up with. */
function provenIsins(row: Row): readonly string[] {
  if (!['proven', 'corrected'].includes(row('id_state')) || row('source').startsWith('general knowledge')) return [];
  const isin = isinOf(row);
  return isin === null ? [] : [isin];
}

/* Of several numbers the first is the row's own; the others are of further classes, and often remembered. */
function isinOf(row: Row): string | null {
  return numbersOf(row).find((id) => ISIN.test(id)) ?? null;
}
const numbersOf = (row: Row): readonly string[] => [row('id'), ...row('other_ids').split('|')];

function isAbroad({ symbol, name }: KnownFund): boolean {
  return isFundAbroad({ kind: 'fund', symbol, name, fundClass: 'unknown' });
}

/* What the fund is called at its exchange, with the exchange's mark; those of Brazil are written without it. */
function symbolAtExchange(row: Row): string | null {
  const id = row('id');
  if (/^[A-Z]{4}11$/.test(id)) return `${id}.SA`;
  return row('id_state') === 'proven' && /^[A-Z0-9]{2,5}\.[A-Z]{1,2}$/.test(id) ? id : null;
}

/** What a row is read beside. */
interface Beside {
  readonly indexes: readonly IndexRecord[];
  readonly decision: Row | undefined;
  readonly rough: ReadonlyMap<string, string>;
}

function makeEntry(
  row: Row,
  symbol: string,
  name: string,
  found: KnownFund | undefined,
  { indexes, decision, rough }: Beside,
): Entry {
  const fundClass =
    found === undefined ? fundClassOf(row('asset_class') === 'cash' ? 'money-market' : row('asset_class')) : 'unknown';
  const decided = decision?.('index') ?? '';
  const index = indexes.find((one) => one.index === (decided === '' ? row('target') : decided));
  const isIndex = ['index', 'parts'].includes(row('answers')) && found?.isSettled !== true && index !== undefined;
  // what is generally known counts where its papers, as others quote them, say the same
  const isQuoted = (decision?.('quoted_in') ?? '') !== '';
  const isProven =
    isIndex && (isQuoted || !row('source').includes('general knowledge')) && NEAR_ENOUGH.has(row('list_basis'));
  const follows = isProven ? followed(row, index, decided) : null;
  const byParts = [row('target'), name, ...numbersOf(row)].flatMap((one) => rough.get(one) ?? [])[0];
  const isGuess = isIndex && follows === null && index.list !== null && (found !== undefined || index.list !== symbol);
  const isOpen = found?.isSettled !== true;
  const kind = isOpen && byParts === undefined ? kindOf(row) : null;
  const why = row('list_basis').startsWith('screened') ? WHY_PLAIN : WHY_SAID;
  return {
    ...plainFund(symbol, name, fundClass, null),
    follows: found === undefined ? follows : null,
    isKnown: found !== undefined,
    proxy:
      (isOpen ? standInOf(row, symbol, { decision, byParts, kind }) : null) ??
      (isGuess ? { fund: symbol, proxy: index.symbol, why } : null),
    kind,
  };
}

/* What stands in by a decision, by parts that are generally known, or as the market that it chooses from where no kind says more. */
function standInOf(
  row: Row,
  fund: string,
  by: { readonly decision: Row | undefined; readonly byParts: string | undefined; readonly kind: KindId | null },
): ProxyRecord | null {
  const decided = by.decision?.('stand_in') ?? '';
  if (decided !== '') return { fund, proxy: decided, why: by.decision?.('reason') ?? '' };
  if (by.byParts !== undefined) return { fund, proxy: by.byParts, why: WHY_ROUGH };
  const market = row('stand_in');
  return market === '' || by.kind !== null ? null : { fund, proxy: listOfWord(market), why: WHY_MARKET };
}

/* The list that stands for the index; what the row names itself where it says that the index is another of that market. */
function followed(row: Row, index: IndexRecord, decided: string): WorldFund['follows'] {
  if (decided !== '' || row('list_basis') !== 'same market, other index')
    return index.list === null ? null : { list: index.list, basis: index.basis };
  return row('list') === '' ? null : { list: listOfWord(row('list')), basis: row('list_basis') };
}

/* What it may be guessed to be. Kinds of the US say nothing of the world's funds, and kinds of whole markets nothing of small companies. */
function kindOf(row: Row): KindId | null {
  const [name, target] = [row('name'), row('target')];
  if (row('country') === 'US' && row('asset_class') === 'mixed') {
    const guess = guessKind(name)?.kind ?? null;
    return guess !== null && classOfKind(guess) === 'mixed' ? guess : null;
  }
  if (row('asset_class') === 'mixed') return kindOfMix(row);
  if (!isKindId(target) || row('asset_class') !== 'equity' || classOfKind(target) !== 'equity') return null;
  if (/small|mid ?cap/i.test(name) && !target.endsWith('small')) return null;
  const tilt = namedTilt(name);
  if (tilt !== null && !(tilt === 'dividend' && target.endsWith('dividend'))) return null;
  return AMERICAN.test(target) && !/americ|米国/i.test(name) ? null : target;
}

/* A fund of shares and bonds by how much it may hold in shares; one of which that may be nearly anything is a kind of its own. Those of India
   hold Indian shares, which no mix of the world is like. */
function kindOfMix(row: Row): KindId | null {
  const [low, high] = [row('equity_low_pct'), row('equity_high_pct')].map(Number) as [number, number];
  if (row('country') === 'IN' || row('equity_high_pct') === '') return null;
  if (high - low > FREE) return 'mixed-free';
  const middle = (low + high) / 2;
  return MIXES.find(([below]) => middle < below)?.[1] ?? 'balanced-80-20';
}
const FREE = 45;
const MIXES: readonly (readonly [below: number, kind: KindId])[] = [
  [30, 'balanced-20-80'],
  [50, 'balanced-40-60'],
  [70, 'balanced-60-40'],
];
const AMERICAN = /^(?:us-|technology$)/;
