import { ruleWords } from '../../src/domain/identity/fund-names.ts';
import { FUND_CLASSES, type FundClass } from '../../src/domain/model/reference.ts';
import { formatTable } from '../../src/reference/table.ts';
import { listOfWord } from './index-lists.ts';
import { plainMarks } from './plain-marks.ts';
import { byText, type Row, type Sources } from './sources.ts';

/** An index that funds follow: as a fund of the pack, for whoever holds one that nothing else is known of. */
export interface IndexRecord {
  /** Its symbol as a fund: the name, which no ticker may be. */
  readonly symbol: string;
  readonly index: string;
  readonly spellings: readonly string[];
  readonly fundClass: FundClass;
  /** The fund or list that is looked into for it; null = none stands for it. */
  readonly list: string | null;
  readonly basis: string;
}

/** How near a list has to be: what the source calls "near" is a question to the user, and no list. */
export const NEAR_ENOUGH: ReadonlySet<string> = new Set([
  'same index',
  'same market, other index',
  'same market, largest',
]);

/** The indexes of index-names.csv and index-names-more.csv, as decisions/index-lists.csv corrects them, adds to them and, with `*`, leaves them out. */
export function gatherIndexes(sources: Sources): readonly IndexRecord[] {
  const records = new Map<string, IndexRecord>();
  const decisions = sources.read('decisions/index-lists.csv');
  const leftOut = new Set(decisions.filter((row) => row('basis') === '*').map((row) => row('index')));
  const named = ['funds/world/index-names.csv', 'funds/world/index-names-more.csv'].flatMap((file) =>
    sources.read(file),
  );
  for (const row of [...named, ...decisions]) {
    if (leftOut.has(row('index'))) continue;
    const record = indexRecord(row);
    const before = records.get(record.index);
    const spellings = [...new Set([...(before?.spellings ?? []), ...record.spellings])];
    records.set(record.index, { ...record, spellings });
  }
  return [...records.values()].sort((a, b) => byText(a.index, b.index));
}

function indexRecord(row: Row): IndexRecord {
  const [index, word, basis] = [plainMarks(row('index')), row('list'), row('basis')];
  const isNear = NEAR_ENOUGH.has(basis) && word !== 'WEQW';
  return {
    symbol: /^[A-Z0-9]{1,6}$/.test(index) ? `${index} index` : index,
    index,
    spellings: spellingsOf(row),
    fundClass: fundClassOf(row('asset_class')),
    list: isNear ? listOfWord(word) : null,
    basis: isNear ? basis : '',
  };
}

/* As words are compared, the euro mark is no letter: what is written with it is found without it, as well. */
function spellingsOf(row: Row): readonly string[] {
  const stated = row('spellings') === '' ? [] : row('spellings').split('; ');
  const withMark = row('index').includes('\u20AC') ? [row('index')] : [];
  return [...withMark, ...stated].map((spelling) => spelling.replaceAll('\u20AC', ''));
}

/** The pack's word for a class; throws on another one. */
export function fundClassOf(word: string): FundClass {
  const found = FUND_CLASSES.find((one) => one === word);
  if (found === undefined) throw new Error(`No class for funds of "${word}".`);
  return found;
}

/** Finds the index that a fund's record states as the one it follows: the words have to be the index's very words. */
export function makeStatedIndex(indexes: readonly IndexRecord[]): (stated: string) => IndexRecord | null {
  const byWords = new Map<string, IndexRecord>();
  for (const index of indexes)
    for (const spelling of [index.index, ...index.spellings]) byWords.set(ruleWords(spelling).join(' '), index);
  // the same basket in another currency
  return (stated) => byWords.get(ruleWords(stated.replace(/\s*\([A-Z]{3} Hedged\)$/, '')).join(' ')) ?? null;
}

/** The table of indexes that a name may state, with the fund of the pack that stands for each. */
export function indexNamesTable(indexes: readonly IndexRecord[]): string {
  return formatTable([
    ['symbol', indexes.map((one) => one.symbol)],
    ['spellings', indexes.map((one) => [one.index, ...one.spellings].join('; '))],
  ]);
}

/** Words by which workplace plans call a fund, and the fund of the pack that stands for it. */
export interface PlanRecord {
  readonly words: string;
  readonly without: string;
  readonly symbol: string;
}

/** Funds of plans of which the class alone is known. */
export const PLAN_CLASSES = {
  bond: 'Bond fund',
  'money-market': 'Stable value or money fund',
  mixed: 'Target-date or mixed fund',
} as const satisfies Partial<Record<FundClass, string>>;

/**
 * The rules of plan-funds.csv that say enough: those of high certainty, without those that decisions/plan-words.csv leaves out
 * (`*`), with those it adds. A list has to be that of an index.
 */
export function gatherPlanFunds(sources: Sources, indexes: readonly IndexRecord[]): readonly PlanRecord[] {
  const decisions = sources.read('decisions/plan-words.csv');
  const decided = new Set(decisions.map((row) => row('words')));
  const sure = sources
    .read('funds/world/plan-funds.csv')
    .filter((row) => row('certainty') === 'high' && !decided.has(row('words')));
  const added = decisions.filter((row) => row('without') !== '*');
  return [...sure, ...added].map((row) => ({
    words: row('words'),
    without: row('without'),
    symbol: targetOf(row, indexes),
  }));
}

function targetOf(row: Row, indexes: readonly IndexRecord[]): string {
  const target = row('target');
  switch (row('leads_to')) {
    case 'fund':
      return target;
    case 'class':
      if (target === 'bond' || target === 'money-market' || target === 'mixed') return PLAN_CLASSES[target];
      break;
    case 'list': {
      const list = listOfWord(target);
      const index = indexes.find((one) => one.list === list && one.basis === 'same index');
      if (index !== undefined) return index.symbol;
    }
  }
  throw new Error(`Funds of plans named "${row('words')}" lead nowhere: ${row('leads_to')} ${target}.`);
}

/** The table of rules for funds of plans. */
export function planFundsTable(plans: readonly PlanRecord[]): string {
  return formatTable([
    ['words', plans.map((one) => one.words)],
    ['without', plans.map((one) => one.without)],
    ['symbol', plans.map((one) => one.symbol)],
  ]);
}
