import { unknownCompany } from '../identity/find-company.ts';
import { withoutProofs } from '../model/without-proofs.ts';
import type { Basket, Company, FundContent, Listed, Reference } from '../model/reference.ts';
import type { RowFate } from '../model/file-reading.ts';
import type { Issue } from '../model/issue.ts';
import type { FundGuess } from './find-fund.ts';
import { once } from '../once.ts';
import type { DatedCutoffs, PackScheme } from '../model/size.ts';
import { issuerId, type IsoDate, type IssuerId } from '../model/units.ts';
import { workOutCutoffs } from './work-out-cutoffs.ts';

/* What the user brings on top of the pack: a fund's own list from its issuer, newer prices and caps. It is laid over the
   pack's answers; the pack itself is not touched, so taking it away brings the old figures back to the last digit. */

/** A fund's holdings file as a list of this fund; plain data, kept on the device. */
export interface UserList {
  /** The fund it stands for, as the pack writes symbols. */
  readonly fund: string;
  readonly name: string;
  readonly issuer: string;
  readonly asOf: IsoDate;
  /** `added`: the file states no date, so it is the day on which it was added. */
  readonly asOfFrom: 'file' | 'added';
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly fingerprint: string;
  /** Source `user`; its weights are the file's own, never rescaled. */
  readonly basket: Basket;
  /** Rows that are companies, how many of them are known to the pack, and rows that could not be read. */
  readonly rows: { readonly companies: number; readonly known: number; readonly rejected: number };
  /** The file's rows that are not in the list, each with its reason: those that could not be read and the first of the others. */
  readonly leftOut: readonly RowFate[];
  /** Companies that only this list names: of unknown size, so their money widens the range. */
  readonly unknown: readonly Company[];
}

/**
 * A list that waits until the user says which fund it is of. `guess`: what its file tells of that. `mayBeOwn`: it may as well be the
 * user's own portfolio; `kindEvidence` is what speaks for either.
 */
export type UnassignedList = Omit<UserList, 'fund'> & {
  readonly fund: null;
  readonly guess: FundGuess;
  readonly mayBeOwn: boolean;
  readonly kindEvidence: Issue['detail'];
};

/** Prices and caps of a market screener's file. */
export interface MarketData {
  readonly asOf: IsoDate;
  readonly asOfFrom: 'file' | 'added';
  readonly fileName: string;
  readonly fingerprint: string;
  /** Whole company, US dollars, by issuer. A company that is not here keeps the pack's cap. */
  readonly caps: Readonly<Record<string, number>>;
  /** US dollars, by symbol as the pack writes it. */
  readonly prices: Readonly<Record<string, number>>;
  /** Rows of the file that have a cap, and those whose symbol or name the pack does not know. */
  readonly rows: { readonly total: number; readonly unknown: number };
}

export interface Overlay {
  /** One a fund at most. */
  readonly lists: readonly UserList[];
  readonly market: MarketData | null;
}

export const EMPTY_OVERLAY: Overlay = { lists: [], market: null };

/** From this coverage on a list is whole; below it the rest is named partial (README, "Look-through"). */
const WHOLE = 0.97;

/** Gives the list to the fund: a newer one of the same fund takes the old one's place. */
export function addList(overlay: Overlay, list: UserList): Overlay {
  return { ...overlay, lists: [...overlay.lists.filter(({ fund }) => fund !== list.fund), list] };
}

/** Takes the fund's own list away; the pack's counts again. */
export function removeList(overlay: Overlay, fund: string): Overlay {
  return { ...overlay, lists: overlay.lists.filter((list) => list.fund !== fund) };
}

/** Says which fund a list is of, once the user has. */
export function assignList(
  { mayBeOwn: _, guess: __, kindEvidence: ___, ...list }: UnassignedList,
  fund: string,
  name: string,
): UserList {
  return { ...list, fund, name, basket: { ...list.basket, symbol: fund, name } };
}

/** Two overlays with the same key give the same figures. */
export function overlayKey({ lists, market }: Overlay): string {
  const facts = lists.map(({ fund, name, asOf, fingerprint }) => [fund, name, asOf, fingerprint]);
  return JSON.stringify([facts, market === null ? null : [market.asOf, market.fingerprint]]);
}

/**
 * Lays what the user brought over the pack. An empty overlay gives the pack itself. The passport stays the pack's own: what
 * the user added is told beside it.
 */
export function layOver(reference: Reference, overlay: Overlay): Reference {
  const withLists = overlay.lists.length === 0 ? reference : layListsOver(reference, overlay.lists);
  return overlay.market === null ? withLists : layMarketOver(withLists, overlay.market);
}

function layListsOver(reference: Reference, lists: readonly UserList[]): Reference {
  const byFund = new Map(lists.map((list) => [list.fund, list]));
  const unknown = new Map(lists.flatMap((list) => list.unknown.map((company) => [company.id, company])));
  const listed = new Set(lists.flatMap(({ basket }) => basket.companies));
  const lent = once(() => findLent(lists, reference));
  // a pack of another date knew it when the list was read
  const forgotten = (id: IssuerId): Company | null => (listed.has(id) ? unknownCompany(id) : null);
  return {
    ...reference,
    bySymbol(symbol) {
      const found = reference.bySymbol(symbol);
      const list = byFund.get(symbol);
      if (list === undefined || found.some(({ kind }) => kind === 'fund')) return found;
      return [...found, fundOf(list)];
    },
    // a fund that the pack lacks is called by its ISIN (find-fund.ts)
    byIsin(isin) {
      const found = reference.byIsin(isin);
      const list = byFund.get(isin);
      return list === undefined || found.length > 0 ? found : [fundOf(list)];
    },
    company: (id) => unknown.get(id) ?? reference.company(id) ?? forgotten(id),
    companies: () => [...reference.companies().filter(({ id }) => !unknown.has(id)), ...unknown.values()],
    basket: (symbol) => byFund.get(symbol)?.basket ?? reference.basket(symbol),
    fundContent(symbol) {
      const list = byFund.get(symbol);
      const content = reference.fundContent(symbol);
      return list === undefined ? lentContent(content, lent, reference) : contentOf(list, content);
    },
  };
}

/* Reasons of the pack for which two funds hold the same, whichever way one looks; "same market, other index" is none of them. */
const SAME_BASKET: ReadonlySet<string> = new Set(['same index', 'share class of the same fund', 'feeder']);
/* And those for which a fund may be read from another's list, but not the other from its own. */
const BORROWS: ReadonlySet<string> = new Set([...SAME_BASKET, 'same basket, hedged']);

/* The user's lists by the list of the pack that their funds are read from, or would be: the newest of each. */
function findLent(lists: readonly UserList[], reference: Reference): ReadonlyMap<string, UserList> {
  const lent = new Map<string, UserList>();
  for (const list of lists) {
    const content = reference.fundContent(list.fund);
    if (content.kind !== 'basket' && content.kind !== 'partial') continue;
    if (content.borrowed !== null && !SAME_BASKET.has(content.borrowed)) continue;
    const known = lent.get(content.list);
    if (known === undefined || known.asOf <= list.asOf) lent.set(content.list, list);
  }
  return lent;
}

/* One list serves all funds on the same index: a newer or a fuller one than the pack's is used for each that the pack reads alike. */
function lentContent(
  content: FundContent,
  lent: () => ReadonlyMap<string, UserList>,
  reference: Reference,
): FundContent {
  if (content.kind !== 'basket' && content.kind !== 'partial') return content;
  if (content.borrowed !== null && !BORROWS.has(content.borrowed)) return content;
  const list = lent().get(content.list);
  if (list === undefined) return content;
  const ofPack = reference.basket(content.list);
  const isWhole = list.basket.coverage >= WHOLE;
  const isFuller = isWhole && (content.kind === 'partial' || content.estimated);
  const isNewer = (isWhole || content.kind === 'partial') && (ofPack === null || list.asOf >= ofPack.asOf);
  if (!isFuller && !isNewer) return content;
  const borrowed = content.borrowed ?? 'same index';
  return isWhole
    ? { kind: 'basket', list: list.fund, borrowed, estimated: false }
    : { kind: 'partial', list: list.fund, borrowed, sectors: content.kind === 'partial' ? content.sectors : null };
}

/* A fund that the catalogue lacks is known by its list; what kind it is, nobody has said. */
export function fundOf({ fund, name }: UserList): Listed {
  return { kind: 'fund', symbol: fund, name, fundClass: 'unknown' };
}

/* The file of a leveraged fund shows its swaps at their market value, not what they stand for: the factor stays. */
function contentOf(list: UserList, content: FundContent): FundContent {
  if (content.kind === 'leveraged') return content;
  if (list.basket.coverage >= WHOLE) return { kind: 'basket', list: list.fund, borrowed: null, estimated: false };
  const sectors = content.kind === 'partial' || content.kind === 'none' ? content.sectors : null;
  return { kind: 'partial', list: list.fund, borrowed: null, sectors };
}

function layMarketOver(reference: Reference, market: MarketData): Reference {
  const caps = new Map(Object.entries(market.caps));
  const renewed = new Map<IssuerId, Company>();
  const renew = (company: Company): Company => {
    const cap = caps.get(company.id);
    if (cap === undefined) return company;
    const known = renewed.get(company.id) ?? { ...company, cap, capSpan: null };
    renewed.set(company.id, known);
    return known;
  };
  const company = (id: IssuerId): Company | null => {
    const found = reference.company(id);
    return found === null ? null : renew(found);
  };
  const companies = once(() => companiesByNewCap(reference, market, renew, company));
  const ranked = once(() => companies().filter((one) => one.ranked && one.cap !== null));
  const cutoffs = once(() => workOutCutoffs(ranked().flatMap(({ cap }) => (cap === null ? [] : [cap]))));
  return {
    ...withoutProofs(reference),
    company,
    companies,
    rankedCompanies: ranked,
    cutoffs: (scheme) => (ranked().length === 0 ? reference.cutoffs(scheme) : date(scheme, cutoffs()[scheme])),
  };

  function date(scheme: PackScheme, dollars: Omit<DatedCutoffs, 'asOf'>): DatedCutoffs {
    return { ...dollars, asOf: scheme === 'fixed-dollars' ? null : market.asOf };
  }
}

/* Companies that had no cap before may have one now, so the file's own are looked at beside the pack's. */
function companiesByNewCap(
  reference: Reference,
  market: MarketData,
  renew: (company: Company) => Company,
  find: (id: IssuerId) => Company | null,
): readonly Company[] {
  const all = new Map<IssuerId, Company>();
  for (const one of reference.companies()) all.set(one.id, renew(one));
  for (const id of Object.keys(market.caps)) {
    const one = find(issuerId(id));
    if (one !== null) all.set(one.id, one);
  }
  const capOf = (one: Company): number => (one.cap === null ? -1 : one.cap);
  return [...all.values()].sort((a, b) => capOf(b) - capOf(a) || (a.id < b.id ? -1 : 1));
}
