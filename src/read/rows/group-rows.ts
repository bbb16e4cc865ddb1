import { hasIdentifier, type Holding } from '../../domain/model/holding.ts';
import type { Header } from '../table/header.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';
import { leaveOut, type Left } from './leave-out.ts';
import type { BrokerProfile } from '../profiles/profile.ts';
import { sumInAnyOrder } from '../../domain/sum.ts';
import { unitOf } from './place.ts';
import { itemAt } from '../../domain/must.ts';
import { words } from '../languages/language.ts';

const CENT = 0.011;

/**
 * Leaves out rows that name a group ("Europe") and repeat the sum of its rows, though no word says so: in a table that
 * counts shares, a row of a name and a value alone, whose value is to the cent that of the two or more rows below or
 * above it. A broker known to write groups so needs no proof where a counted row follows. In a list of values alone a group is a class
 * ("US stocks") that all rows down to the next come to.
 */
export function leaveOutGroups(read: Left, header: Header, profile: BrokerProfile): Left {
  if (header.at.weight !== -1 && unitOf(header) === 'weights') return leaveOutGroupsOfWeights(read);
  if (header.at.value === -1) return read;
  if (header.at.quantity === -1)
    return profile.signatures.length > 0 ? read : leaveOutAll(read, classSums(holdingsIn(read.rows.holdings)));
  // where every row names a security, none is a group
  if (read.rows.holdings.groups.every(({ first }) => hasIdentifier(first))) return read;
  const holdings = holdingsIn(read.rows.holdings);
  const counted = holdings.filter(({ quantity }) => quantity !== null).length;
  if (counted < 2) return read;
  const groups = new Set<number>();
  for (let at = holdings.length - 1; at >= 0; at -= 1) {
    const holding = itemAt(holdings, at);
    if (!mayBeGroup(holding)) continue;
    const isHeading =
      profile.groupsAbove && holdings[at + 1] !== undefined && itemAt(holdings, at + 1).quantity !== null;
    if (isHeading || addsUp(holdings, at, 1, groups) || addsUp(holdings, at, -1, groups)) groups.add(at);
  }
  return leaveOutAll(
    read,
    [...groups].map((at) => itemAt(holdings, at)),
  );
}

const leaveOutAll = (read: Left, groups: readonly Holding[]): Left =>
  groups.length === 0 ? read : leaveOut(read, new Map(groups.map(({ line }) => [line, 'subtotal'])));

const HUNDRED = 100;
const POINT = 0.051;

/* "Tech 45%" above "AAPL 30%" and "MSFT 15%": where all rows come to more than a hundred, and all but such groups to a hundred. */
function leaveOutGroupsOfWeights(read: Left): Left {
  const all = holdingsIn(read.rows.holdings);
  if (sumOf(all) <= HUNDRED + 1) return read;
  // of two rows alike neither need be a group
  return leaveOutAll(read, groupsOf(all, 2) ?? groupsOf(all, 1) ?? []);
}

/* Groups of so many rows at least, above groups as well; null where all but them don't come to a hundred. */
function groupsOf(all: readonly Holding[], fewest: number): readonly Holding[] | null {
  const left = new Set<Holding>();
  let own = all;
  while (sumOf(own) > HUNDRED + 1) {
    const groups = groupsAmong(own, fewest);
    if (groups.length === 0) return null;
    for (const group of groups) left.add(group);
    own = own.filter((row) => !left.has(row));
  }
  return sumOf(own) >= HUNDRED - 1 ? [...left] : null;
}

const sumOf = (rows: readonly Holding[]): number => sumInAnyOrder(rows.map(({ value }) => value));

/* The innermost: above "US 50%" may stand "Stocks 75%". */
function groupsAmong(holdings: readonly Holding[], fewest: number): readonly Holding[] {
  const groups: Holding[] = [];
  for (let at = 0; at < holdings.length; at += 1) {
    const group = itemAt(holdings, at);
    if (group.symbol !== null || group.isin !== null) continue;
    let [sum, next] = [0, at + 1];
    while (next < holdings.length && sum < group.value - POINT) {
      sum += itemAt(holdings, next).value;
      next += 1;
    }
    if (Math.abs(sum - group.value) > POINT || next - at <= fewest) continue;
    groups.push(group);
    at = next - 1;
  }
  return groups;
}

/* Of what people make parts of their list: classes, sectors, aims, and whose they are. */
const CLASSES = new Set(
  words(`
  stock | stocks | equity | equities | share | shares | bond | bonds | income | fund | funds | etf | etfs | crypto | cryptocurrency | cryptocurrencies | coins |
  reit | reits | estate | commodities | metals | alternatives | aktien | einzelaktien | anleihen | renten | fonds | aktienfonds | rentenfonds | immobilien |
  rohstoffe | krypto | kryptowährungen | actions | obligations | immobilier | acciones | bonos | fondos | fija | variable | azioni | obbligazioni |
  fondi | azionario | obbligazionario | aandelen | obligaties | fondsen | vastgoed | ações | fundos | fixa | variável | akcje | obligacje | fundusze |
  aktier | räntor | fonder | 株式 | 債券 | 投資信託 | tech | technology | energy | healthcare | health | financials | finance | industrials | utilities |
  consumer | communication | materials | semiconductors | ai | growth | value | dividend | core | satellite | speculative | long | short | term | safe |
  risky | me | mine | him | her | his | hers | wife | husband | spouse | partner | joint | ours | kids | mom | dad`),
);
const OF_CLASSES = new Set(
  words(`
  us | u.s. | usa | american | domestic | foreign | international | intl | global | world | emerging | markets | developed | european | europe | asia | asian |
  large | mid | small | cap | individual | single | index | mutual | corporate | government | fixed | real | precious |
  high | yield | care | staples | discretionary | services | and | & | total | all | my | meine | mes | mis | renta | renda | welt | monde`),
);

function isClass({ name, symbol, isin, says }: Holding): boolean {
  if (name === null || symbol !== null || isin !== null || says === 'cash') return false;
  const parts = name.toLowerCase().split(/[\s/-]+/);
  return parts.some((part) => CLASSES.has(part)) && parts.every((part) => CLASSES.has(part) || OF_CLASSES.has(part));
}

const ROUNDED = 0.01;

/* Classes that all rows below them, down to the next, come to: two at least, or one of several rows, and none that they don't. */
function classSums(all: readonly Holding[]): readonly Holding[] {
  const heads = all.flatMap((row, at) => (isClass(row) ? [at] : []));
  const groups = heads.flatMap((at, nth) => {
    const below = all.slice(at + 1, heads[nth + 1]);
    // cash has no class above it
    const held = below.slice(0, below.findLastIndex(({ says }) => says !== 'cash') + 1);
    return held.length === 0 ? [] : [{ head: itemAt(all, at), held }];
  });
  const isSum = ({ head, held }: (typeof groups)[number]) =>
    Math.abs(sumOf(held) - head.value) <= Math.max(CENT, ROUNDED * Math.abs(head.value));
  const areSure = groups.length > 1 || groups.some(({ held }) => held.length > 1);
  return areSure && groups.every(isSum) ? groups.map(({ head }) => head) : [];
}

function mayBeGroup(row: Holding): boolean {
  const { quantity, price, value, says } = row;
  return !hasIdentifier(row) && quantity === null && price === null && value !== 0 && says !== 'cash';
}

/* Whether the first two or more rows below or above make the sum. Rows that may themselves be groups are no proof. */
function addsUp(holdings: readonly Holding[], at: number, step: 1 | -1, groups: ReadonlySet<number>): boolean {
  const { value } = itemAt(holdings, at);
  let sum = 0;
  let count = 0;
  for (let place = at + step; place >= 0 && place < holdings.length; place += step) {
    const row = itemAt(holdings, place);
    if (groups.has(place)) continue;
    if (mayBeGroup(row)) return false;
    sum += row.value;
    count += 1;
    if (count >= 2 && Math.abs(sum - value) <= CENT) return true;
  }
  return false;
}
