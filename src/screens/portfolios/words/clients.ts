import { t, tIn } from '../../../words/t.ts';
import type { HeroAnswer } from '../../../domain/figures/answer.ts';
import {
  isOutside,
  outsideSinceOf,
  type ClientCounts,
  type ClientFilter,
  type ClientRow,
  type ClientSort,
  type ClientStanding,
} from '../../../domain/figures/client-rows.ts';
import type { MarketId } from '../../../domain/model/benchmark-id.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import { MARKET_NAMES } from '../../../words/names/benchmarks.ts';
import { formatDate, formatDateSpan } from '../../../words/marks/dates.ts';
import { joinAnd } from '../../../words/marks/lists.ts';
import { LENS_SHORT } from '../../../words/names/names.ts';
import {
  NO_FIGURE,
  formatCount,
  formatPoints,
  formatShare,
  formatSpan,
  formatWeightedRatio,
  pluralInWords,
  plural,
} from '../../../words/marks/numbers.ts';
import { reasonsInRow, sentences } from '../../review/words/phrases.ts';
import { contentLine } from './portfolios.ts';
import { bandWords, sinceOutside, targetName } from './targets.ts';

/* The table of clients. */

export const CLIENTS = {
  title: t`Clients`,
  caption: t`Clients and households by mega-cap tech, with their targets and the date of their data`,
  search: t`Client or household`,
  filters: t`Show only`,
  all: t`All`,
  key: t`The figure is the middle reading. The striped part is what it could be, the pale band is the client’s own target and the line is the market. Everything here is only on this device.`,
  none: t`No client matches. Change the search or the filter.`,
  older: t`Out of date`,
  olderNote: t`Calculated before your last change or with older data. Update to see today’s figure.`,
  missing: t`Not calculated yet`,
  unreadRules: t`We couldn’t read that portfolio, so nothing changed. Choose another one.`,
  otherDefinition: t`Measured differently, so don’t compare it with the others.`,
  noDate: t`no date`,
  someDates: t`Some files have no date.`,
  choose: t`Choose all shown`,
  export: t`Export as CSV`,
  archive: t`Archive`,
  holders: t`Who holds a company`,
  setTargets: t`Set targets`,
  setTargetsNote: t`For every portfolio chosen. A figure left empty keeps the target that each has.`,
  printSheets: t`Print sheets`,
  saveSheets: t`Save sheets (HTML)`,
} as const;

/** What can be changed for all clients that are chosen, beside their targets. */
export const BULK_CHANGES = ['household', 'benchmark', 'rules', 'names'] as const;
export type BulkChange = (typeof BULK_CHANGES)[number];
export const BULK_NAMES: Readonly<Record<BulkChange, string>> = {
  household: t`Household`,
  benchmark: t`Compare with`,
  rules: t`Rules`,
  names: t`Rename`,
};
export const BULK_NOTES: Readonly<Record<BulkChange, string>> = {
  household: t`They’re looked at together. Leave it empty to take them out of a household.`,
  benchmark: t`Every portfolio chosen is compared with it.`,
  rules: t`Definitions, benchmark, themes, targets and scenarios, as in this portfolio:`,
  names: t`Suggested from what’s there. Change what you like.`,
};

/** So many sheets are drawn at once: more would hold the page up. */
export const MOST_SHEETS = 50;

/** Said where more are chosen than are printed at once; empty where they are not. */
export function tooManySheets(chosen: number): string {
  return chosen > MOST_SHEETS ? t`Choose at most ${MOST_SHEETS} to print at once.` : '';
}

/** The columns by what they are sorted by. */
export const CLIENT_COLUMNS: Readonly<Record<ClientSort, string>> = {
  name: t`Client`,
  value: t`Value`,
  lens: t`Mega-cap tech %`,
  small: t`Small caps %`,
  target: t`Target`,
  since: t`Since last file`,
  date: t`Data as of`,
  costs: t`Fund costs %`,
  asked: t`Needs an answer`,
};

/** What the filters are called, without their counts. */
const CLIENT_FILTER_NAMES: Readonly<Record<ClientFilter, string>> = {
  outside: t`Outside target`,
  asked: t`Needs an answer`,
  high: t`Over 40%`,
  moved: t`Moved 2 points or more`,
  old: t`Old data`,
  older: t`Out of date`,
};

const STANDING_WORDS: Readonly<Record<ClientStanding, string>> = {
  above: tIn('a target')`above`,
  below: tIn('a target')`below`,
  inside: tIn('a target')`inside`,
  open: t`unclear`,
  none: t`none set`,
  differs: t`varies`,
  unknown: t`unknown`,
};

/** What the screen has found: how many clients are outside a target, as a sentence without a stop. */
export function clientsTitle({ all, outside, inside, open }: ClientCounts): string {
  if (outside > 0)
    return t`Of your ${pluralInWords(all, { one: '# client', other: '# clients' })}, ${pluralInWords(outside, { one: '# is outside a target', other: '# are outside a target' })}`;
  if (inside > 0 && open === 0)
    return t`None of your ${pluralInWords(all, { one: '# client', other: '# clients' })} is outside a target`;
  if (inside > 0 || open > 0)
    return t`None of your ${pluralInWords(all, { one: '# client', other: '# clients' })} is clearly outside a target`;
  return t`Your ${pluralInWords(all, { one: '# client', other: '# clients' })}, by mega-cap tech`;
}

/** What the title leaves out: in which order they are, and how the others stand. */
export function clientsLede({ outside, inside, open, none }: ClientCounts, sort: ClientSort): string {
  const order = sort === 'lens' ? t`Ranked by mega-cap tech, most first.` : '';
  const parts = [
    inside > 0 ? t`${pluralInWords(inside, { one: '# is within target', other: '# are within target' })}` : '',
    open > 0
      ? t`${pluralInWords(open, { one: '# holds too much we can’t see to judge', other: '# hold too much we can’t see to judge' })}`
      : '',
    none > 0 ? t`${pluralInWords(none, { one: '# has no target', other: '# have no target' })}` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return order;
  const rest = reasonsInRow(parts);
  return sentences(order, outside > 0 ? t`Of the others, ${rest}.` : t`Of these, ${rest}.`);
}

/** A filter with how many it leaves: "Old data 2". */
export function filterWords(filter: ClientFilter | null, count: number): string {
  return `${filter === null ? CLIENTS.all : CLIENT_FILTER_NAMES[filter]} ${formatCount(count)}`;
}

/** Below the name: whose portfolios a household is, or what a portfolio holds. */
export function clientNote({ members, accounts, positions, isExample }: ClientRow): string {
  const note =
    members.length > 0
      ? t`${plural(members.length, { one: '# portfolio', other: '# portfolios' })}`
      : contentLine({ accounts, positions });
  return isExample ? `${t`Example`} · ${note}` : note;
}

/** A figure in percent: its middle, and its ends where they matter; of a range without a middle the ends alone. */
export function answerParts(answer: HeroAnswer | null): { readonly figure: string; readonly ends: string } {
  if (answer === null) return { figure: NO_FIGURE, ends: '' };
  switch (answer.kind) {
    case 'one':
      return { figure: formatShare(answer.share), ends: '' };
    case 'about':
      return { figure: formatShare(answer.share), ends: formatSpan(answer.low, answer.high) };
    case 'between':
      return { figure: formatSpan(answer.low, answer.high), ends: '' };
  }
}

/** How a client stands to the target for mega-cap tech, with its band: "above", "40–50%". */
export function standingParts(row: ClientRow): { readonly word: string; readonly band: string; readonly also: string } {
  const band = row.target === null ? '' : bandWords(row.target);
  const lens = row.definition ?? 'mega-cap-tech';
  const others = row.outside.filter(({ target }) => target.key !== 'lens');
  const also = others
    .map(({ target, stands }) => {
      const name = targetName(target.key, lens);
      return t`${name}: ${STANDING_WORDS[stands]}`;
    })
    .join(', ');
  const members = row.members.filter(isOutside).map(({ name }) => name);
  return {
    word: STANDING_WORDS[row.stands],
    band,
    also: also === '' && members.length > 0 && row.outside.length === 0 ? t`outside: ${members.join(', ')}` : also,
  };
}

/** Since when a client is outside a target; empty where nothing tells. */
export function outsideWords(row: Pick<ClientRow, 'outside'>): string {
  return sinceOutside(outsideSinceOf(row));
}

/** Points of mega-cap tech since the files before: "+2.1"; a dash where that is not known. */
export function sinceWords({ since }: ClientRow): string {
  return since === null ? NO_FIGURE : formatPoints(since.tenths / 1000);
}

/** Since when, and whether it is more than what isn't seen: "Since Nov 28, 2025". Null where nothing is compared. */
export function sinceNote({ since }: ClientRow): string | null {
  if (since === null) return null;
  return since.isSure ? t`Since ${formatDate(since.day)}` : t`Since ${formatDate(since.day)}, by what we can see`;
}

/** The day of the oldest data that count, "no date" where no file states one. */
export function dataDate({ oldest }: ClientRow): string {
  return oldest === null ? CLIENTS.noDate : formatDate(oldest);
}

/** All the days, where there are several or some are missing; null where the one says it. */
export function dataNote({ oldest, newest, isDated }: ClientRow): string | null {
  const span = oldest !== newest ? formatDateSpan([oldest, newest].filter((day) => day !== null)) : null;
  const gap = isDated || oldest === null ? null : CLIENTS.someDates;
  return [span, gap].filter((part) => part !== null).join('. ') || null;
}

/** What a client's figures wait for: "2 holdings to identify", "3 funds unknown"; empty for nothing, a dash where nobody counted. */
export function askedWords({ unsure, unseenFunds, state }: ClientRow): string {
  if (unsure === null && unseenFunds === null) return state === 'none' ? CLIENTS.missing : NO_FIGURE;
  return [
    unsure === null || unsure === 0
      ? ''
      : t`${plural(unsure, { one: '# holding to identify', other: '# holdings to identify' })}`,
    unseenFunds === null || unseenFunds === 0
      ? ''
      : t`${plural(unseenFunds, { one: '# fund unknown', other: '# funds unknown' })}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What the funds take a year in percent: "0.05", "≥ 0.02"; a dash where nothing is known. */
export function clientCosts({ costs }: ClientRow): string {
  if (costs === null || costs.ratio === null || (costs.isLeast && costs.yearly === 0)) return NO_FIGURE;
  return `${costs.isLeast ? '≥ ' : ''}${formatWeightedRatio(costs.ratio)}`;
}

/** How a client is measured where that is not as most are: "Magnificent Seven, stocks only". */
export function measureWords({ definition, base }: ClientRow): string | null {
  if (definition === null) return null;
  return base === 'equities' ? t`${definitionWords(definition)}, stocks only` : definitionWords(definition);
}
const definitionWords = (definition: LensId) => LENS_SHORT[definition];

const MARKETS = Object.keys(MARKET_NAMES) as readonly MarketId[];

/** Above the rulers: "market 37.7". */
export function marketWords({ name, lens }: { readonly name: string; readonly lens: number }): string {
  const market = MARKETS.find((one) => one === name);
  const share = formatShare(lens);
  return market === undefined || market === 'us-market' ? t`market ${share}` : `${MARKET_NAMES[market]} ${share}`;
}

/** What is chosen: "3 chosen". */
export function chosenWords(count: number): string {
  return t`${pluralInWords(count, { one: '# row chosen', other: '# rows chosen' })}`;
}

/** The button that works old figures out anew. */
export function renewWords(count: number): string {
  return t`Update ${plural(count, { one: '# figure', other: '# figures' })}`;
}

/** While it does. */
export function renewingWords(done: number, all: number): string {
  return t`Updating figures… ${done} of ${all}`;
}

/** Said where new names are those of others, or twice the same; empty where each is its own. */
export function sameNames(given: readonly string[], others: readonly string[]): string {
  const names = [...new Set(given.filter((name, at) => given.indexOf(name) < at || others.includes(name)))];
  return names.length === 0 ? '' : t`More than one would be called ${joinAnd(names)}.`;
}
