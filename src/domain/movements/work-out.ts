import type { Draft, FateReason, FileReading, RowFate } from '../model/file-reading.ts';
import type { Holding } from '../model/holding.ts';
import type { Issue, IssueCode } from '../model/issue.ts';
import type { Movement } from '../model/movement.ts';
import type { Portfolio } from '../model/portfolio.ts';
import { multiplierFor } from '../money/price-multiplier.ts';
import { daysBetween, type IsoDate, type LineNumber } from '../model/units.ts';
import { addUpMovements, type Balance } from './add-up.ts';
import { groupHistories, isHistory, type HistoryReading } from './histories.ts';
import { foldName } from './security-keys.ts';
import { numberOf, parseExact } from './decimal.ts';
import { joinMovements } from './join.ts';
import { meaningOf, titlesKnownBy, withMeaning } from './say-deeds.ts';
import { openOf, saidOfHeld, type StartFinder } from './start.ts';
import { accountsOf, perhapsTwice, priceBeforeMove } from './transfers.ts';
import { once } from '../once.ts';
import { changeOutcomes } from '../rows/fate-rows.ts';
import { makeHoldingRows } from '../rows/holding-rows.ts';
import { addIn, amountIn } from '../sum.ts';
import { itemAt, must } from '../must.ts';
import { zip } from '../zip.ts';

/* Histories become holdings: what each security's movements come to stands in the row of its last one, in the file that row is in. So
   each record of each file keeps one fate, and a file that comes later, or goes, changes where a position stands and nothing is doubled. */

/* What working out says; it is said anew when another file joins. */
const SAID: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'history-added-up',
  'history-gap',
  'history-paid',
  'movement-unclear',
  'perhaps-twice',
  'price-of-trade',
  'no-value',
]);
const ASKED: ReadonlySet<IssueCode> = new Set<IssueCode>(['deed-unknown']);
/* How many were held is asked. */
const LEFT_OPEN: ReadonlySet<IssueCode> = new Set<IssueCode>(['history-gap', 'history-paid', 'movement-unclear']);
/* A price of so many days before the last movement may be far from today's. */
const OLD_DAYS = 30;
const MOST_NOTES = 50;
const MOST_DRAFTS = 1000;

interface Placed extends Movement {
  readonly file: number;
}

/** What working out gives one file. */
interface Worked {
  readonly holdings: Holding[];
  readonly drafts: Draft[];
  readonly issues: Issue[];
  readonly fates: Map<LineNumber, Pick<RowFate, 'fate' | 'reason'>>;
}

/** What histories come to, before it is put into their rows. */
interface AddedUp {
  /** All movements by what the user said of their words; of what repeats the same several. */
  readonly placed: readonly Placed[];
  /** Those that an answer takes out. */
  readonly unmoved: readonly { readonly movement: Placed; readonly reason: FateReason }[];
  /** Each movement once. */
  readonly counted: readonly Placed[];
  readonly balances: readonly Balance<Placed>[];
  /** What the security of some movements is called. */
  readonly nameOf: (movements: readonly Placed[]) => string | null;
}

/**
 * Adds up the movements of histories that belong together, each once. `answers` = what the user said of words nobody knows, and of holdings
 * that don't come out; `startOf` = what a list says of those.
 */
export function addUpHistories(
  files: readonly HistoryReading[],
  answers: Portfolio['answers'],
  startOf: StartFinder | null = null,
): AddedUp {
  const unmoved: { movement: Placed; reason: FateReason }[] = [];
  const placed = files.map((reading, file) =>
    reading.movements.flatMap((one): readonly Placed[] => {
      const movement = { ...one, file };
      const means = one.word === undefined ? null : meaningOf(reading, one.word, answers);
      const said = means === null ? movement : withMeaning(movement, means);
      if (said === null) unmoved.push({ movement, reason: means === 'leave-out' ? 'dropped' : 'moves-cash' });
      return said === null ? [] : [said];
    }),
  );
  const counted = joinMovements(placed);
  const titles = new Set(files.map((file) => JSON.stringify(titlesKnownBy(file))));
  const balances = addUpMovements(counted, (all) => saidOfHeld(all, titles, answers) ?? startOf?.(all) ?? null);
  return { placed: placed.flat(), unmoved, counted, balances, nameOf: securityNamer(counted) };
}

/**
 * Works out what is held from histories of one account or several, together. Gives each file with the positions whose last row it has,
 * a fate for each movement, and an issue for each security that cannot be worked out: such a row is left out, never guessed. `answers` =
 * what the user said of words nobody knows; `others` = histories of other brokers, from which some of it may have been moved in.
 */
export function workOutHoldings(
  files: readonly HistoryReading[],
  answers: Portfolio['answers'] = [],
  others: readonly HistoryReading[] = [],
  startOf: StartFinder | null = null,
): readonly HistoryReading[] {
  const worked = files.map((): Worked => ({ holdings: [], drafts: [], issues: [], fates: new Map() }));
  const { placed, unmoved, counted, balances, nameOf } = addUpHistories(files, answers, startOf);
  for (const { movement, reason } of unmoved) tell(worked, movement, 'skipped', reason);
  const days = counted.map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  for (const movement of placed) tell(worked, movement, 'skipped', 'repeated-movement');
  for (const movement of counted) tell(worked, movement, 'skipped', isMoved(movement) ? 'movement' : 'moves-cash');
  const taken = new Set<string>();
  // a row that moves two securities can carry one of them alone, and who has few rows has no other
  const accounts = once(() => accountsOf([counted, ...others.map(({ movements }) => movements)]));
  const fewestFirst = [...balances].sort((a, b) => a.movements.length - b.movements.length);
  for (const balance of fewestFirst) place(balance, { files, worked, taken, nameOf, accounts, to: to! });
  return zip(files, worked).map(([file, { holdings, drafts, issues, fates }]) => {
    const byLine = (a: { readonly line: LineNumber }, b: { readonly line: LineNumber }) => a.line - b.line;
    const isAnswered = ({ code, detail }: Issue) =>
      code === 'deed-unknown' && meaningOf(file, `${detail['word']}`, answers) !== null;
    const told: Issue[] = file.issues.filter((issue) => !SAID.has(issue.code) && !isAnswered(issue));
    if (from !== undefined && to !== undefined)
      told.push({
        code: 'history-added-up',
        severity: 'warning',
        file: file.name,
        line: null,
        detail: { movements: counted.filter(isMoved).length, files: files.length, from, to },
      });
    return {
      ...file,
      asOf: to ?? file.asOf,
      holdings: makeHoldingRows(holdings.sort(byLine)),
      drafts: drafts.sort(byLine).slice(0, MOST_DRAFTS),
      fates: changeOutcomes(file.fates, (line) => fates.get(line) ?? null),
      issues: [...told, ...fewOfEach(issues)],
    };
  });
}

/**
 * Gives a portfolio's files with the histories of each broker worked out together, by what the user said of unknown words; files without a
 * second history or such a word are given back as they are. `startsOf` = what lists say of what a group leaves open. A plain list says no broker, so that two of them belong together by their titles.
 */
export function joinHistories(
  files: readonly FileReading[],
  answers: Portfolio['answers'] = [],
  startsOf: (group: readonly HistoryReading[]) => StartFinder | null = () => null,
): readonly FileReading[] {
  const joined = new Map<FileReading, FileReading>();
  const histories = files.filter(isHistory);
  for (const group of groupHistories(files)) {
    const others = isMovedIn(group) ? histories.filter((file) => !group.includes(file)) : [];
    const startOf = startsOf(group);
    const isByList = startOf !== null && has(group, LEFT_OPEN);
    if (group.length < 2 && others.length === 0 && !isByList && !isSaid(group, answers)) continue;
    for (const [file, own] of zip(group, workOutHoldings(group, answers, others, startOf))) joined.set(file, own);
  }
  return joined.size === 0 ? files : files.map((file) => joined.get(file) ?? file);
}

/* Whether anything that was said may change what one history comes to. */
function isSaid(group: readonly HistoryReading[], answers: Portfolio['answers']): boolean {
  return answers.some(
    ({ kind }) => (kind === 'deed' && has(group, ASKED)) || (kind === 'held' && has(group, LEFT_OPEN)),
  );
}

/* Something came in without being bought. */
function isMovedIn(group: readonly HistoryReading[]): boolean {
  return group.some(({ movements }) => movements.some(({ deed, price }) => deed === 'in' && price === null));
}

function has(group: readonly HistoryReading[], codes: ReadonlySet<IssueCode>): boolean {
  return group.some(({ issues }) => issues.some(({ code }) => codes.has(code)));
}

function tell(worked: readonly Worked[], { file, line }: Placed, fate: RowFate['fate'], reason: FateReason): void {
  itemAt(worked, file).fates.set(line, { fate, reason });
}

/** Tells whether a movement changes how many shares there are, or may. */
export function isMoved({ deed }: Movement): boolean {
  return deed !== 'pays' && deed !== 'price';
}

interface Places {
  readonly files: readonly HistoryReading[];
  readonly worked: readonly Worked[];
  /** Rows that carry a position. */
  readonly taken: Set<string>;
  readonly nameOf: AddedUp['nameOf'];
  /** The rows of each account, of other brokers, too. */
  readonly accounts: () => readonly (readonly Movement[])[];
  /** The day of the last movement of all. */
  readonly to: IsoDate;
}

/* Puts a balance where its last row is. One that is sold is nowhere: all its rows are movements. */
function place(
  { movements, quantity, price: own, fault, paidBefore, gap, start }: Balance<Placed>,
  { files, worked, taken, nameOf, accounts, to }: Places,
): void {
  const rowOf = ({ file, line }: Placed): string => `${file} ${line}`;
  const free = movements.findLast((movement) => !taken.has(rowOf(movement)));
  const last = free ?? must(movements.at(-1));
  const at = itemAt(worked, last.file);
  const held = numberOf(must(parseExact(quantity)));
  if (start !== null && start.quantity === null && free !== undefined) return tell(worked, free, 'skipped', 'dropped');
  if (fault === null && held === 0 && paidBefore === null) return;
  const price = own ?? (fault === null ? priceBeforeMove(movements, accounts()) : null);
  const known = <Field extends 'symbol' | 'isin' | 'cusip' | 'says'>(field: Field) =>
    (
      movements.findLast((movement) => movement[field] !== null && isMoved(movement)) ??
      movements.findLast((movement) => movement[field] !== null)
    )?.[field] ?? null;
  const draft: Draft = {
    line: last.line,
    account: last.account,
    symbol: known('symbol'),
    name: nameOf(movements),
    isin: known('isin'),
    cusip: known('cusip'),
    says: known('says'),
    quantity: fault === null ? held : null,
    price: price?.each ?? null,
    value: null,
    inBase: null,
    currency: price?.of.currency ?? last.currency,
  };
  const name = draft.name ?? '';
  // nobody knows a security by its number who has its name
  const who = { symbol: draft.symbol ?? (name === '' ? (draft.isin ?? draft.cusip ?? '') : ''), name };
  const say = (code: IssueCode, severity: Issue['severity'], detail: Issue['detail'], { file, line }: Placed = last) =>
    itemAt(worked, file).issues.push({
      code,
      severity,
      file: itemAt(files, file).name,
      line,
      detail: { ...who, ...detail },
    });
  const open = gap === null ? {} : openOf(gap);
  if (paidBefore !== null && fault === null)
    say('history-paid', 'warning', { ...open, date: paidBefore.day }, paidBefore);
  if (fault === null && held === 0) return;
  if (free !== undefined) taken.add(rowOf(free));
  const leaveOut = (reason: FateReason): void => {
    if (free === undefined) return;
    tell(worked, last, 'rejected', reason);
    at.drafts.push(draft);
  };
  if (fault === 'more-out-than-in') {
    say('history-gap', 'error', open);
    leaveOut('history-gap');
  } else if (fault === 'unclear') {
    const isUnclear = ({ deed, quantity: moved }: Placed) => deed === 'unclear' || moved === '';
    // a word is asked about once, and not for each holding
    const unclear = movements.find((one) => isUnclear(one) && one.word === undefined);
    const isAsked = unclear === undefined && movements.some(isUnclear);
    if (!isAsked) say('movement-unclear', 'error', { ...open, date: (unclear ?? last).day });
    leaveOut(isAsked ? 'deed-unknown' : 'movement-unclear');
  } else if (price === null || free === undefined) {
    say('no-value', 'error', {});
    leaveOut('no-value');
  } else {
    tell(worked, last, 'accepted', draft.says === 'cash' ? 'cash' : 'position');
    const value = held * price.each * multiplierFor(draft, []);
    at.holdings.push({ ...draft, value, valueFrom: 'computed', cost: null });
    const twice = perhapsTwice(movements, accounts());
    if (twice !== null) say('perhaps-twice', 'warning', { date: twice.day }, twice);
    if (daysBetween(price.day, to) > OLD_DAYS) say('price-of-trade', 'note', { date: price.day, price: price.each });
  }
}

/* A security is named by what was bought and sold. Many brokers write into the same column of dividends, fees, splits and transfers what
   happened ("Cash Div: R/D 2026-10-10"): where one row of a file does, none of that file but trades gives a name, unless it is all that
   tells the security. */
function securityNamer(movements: readonly Placed[]): Places['nameOf'] {
  const namesOf = new Map<string, Set<string>>();
  const tells = new Set<number>();
  for (const pass of ['trades', 'others'] as const)
    for (const movement of movements) {
      const { file, name, symbol, isin, cusip } = movement;
      const number = isin ?? cusip ?? symbol;
      if (name === null || number === null || isTrade(movement) !== (pass === 'trades')) continue;
      const key = JSON.stringify([file, number]);
      const names = namesOf.get(key) ?? new Set();
      if (pass === 'others' && names.size > 0 && !names.has(foldName(name))) tells.add(file);
      namesOf.set(key, names.add(foldName(name)));
    }
  const isName = (movement: Placed): boolean =>
    movement.name !== null &&
    (!tells.has(movement.file) || (movement.isin ?? movement.cusip ?? movement.symbol) === null);
  return (all) =>
    (all.findLast((movement) => movement.name !== null && isTrade(movement)) ?? all.findLast(isName))?.name ?? null;
}

function isTrade({ deed, price }: Movement): boolean {
  return (deed === 'in' || deed === 'out') && price !== null;
}

/* Of each code so many, then only their number, as of every file. */
function fewOfEach(issues: readonly Issue[]): readonly Issue[] {
  const counts = new Map<IssueCode, number>();
  const few = issues.filter(({ code }) => {
    addIn(counts, code, 1);
    return amountIn(counts, code) <= MOST_NOTES;
  });
  for (const [code, count] of counts) {
    const like = must(issues.find((issue) => issue.code === code));
    if (count > MOST_NOTES) few.push({ ...like, line: null, detail: { more: count - MOST_NOTES } });
  }
  return few;
}
