import type { RuleFault } from '../../domain/book/read-rules.ts';
import type { RuleKind, Rules } from '../../domain/book/rules.ts';
import type { BenchmarkId } from '../../domain/model/benchmark-id.ts';
import { benchmarkById } from '../../domain/figures/benchmark-by-id.ts';
import type { LensId } from '../../domain/model/lens.ts';
import { THEMES } from '../../domain/model/reference.ts';
import type { Cutoffs } from '../../domain/model/size.ts';
import { countOf, formatCap, formatCount, formatPercent } from '../marks/numbers.ts';
import { benchmarkName } from '../names/benchmarks.ts';
import { LENS_NAMES, SCHEME_NAMES } from '../names/names.ts';
import { THEME_NAMES } from '../names/reference-names.ts';
import { bandWords, targetName } from '../portfolios/targets.ts';
import { ruleLine, scenarioWords } from '../rotation/scenarios.ts';

/* A file of rules: what it is called and holds, what loading it would change, and what is wrong with one. */

export const RULES_FILE = {
  title: 'Your rules',
  what: 'How your portfolio is measured: what mega-cap tech means, size cutoffs, benchmark, themes, targets and scenarios. Save them as a file to use in another portfolio or share with somebody.',
  private:
    'The file names no holding, account, amount or portfolio. It includes companies you chose for your definitions.',
  save: 'Save these rules',
  load: 'Load rules',
  input: 'Rules file',
  preview: 'Rules from a file',
  now: 'Now',
  then: 'From the file',
  use: 'Use these rules',
  cancel: 'Cancel',
  close: 'Close',
  same: 'You already use these rules. Loading them changes nothing.',
  pick: 'Choose what to load. Everything else stays as it is, and you can undo it.',
  none: 'Add your holdings first, then load these rules. Nothing changed.',
  together: 'You’re viewing several portfolios together. Open one of them, then load these rules. Nothing changed.',
  refused: 'We can’t use these rules. Nothing changed.',
} as const;

/** What the parts of the file are called. */
export const RULE_KIND_NAMES: Readonly<Record<RuleKind, string>> = {
  lens: 'Mega-cap tech means',
  sizes: 'Size definition',
  comparison: 'Compare with',
  themes: 'Themes',
  targets: 'Targets',
  scenarios: 'Scenarios',
};

/** Said after rules were saved: what was left out of the file; null where nothing was. */
export function leftOutWords(leftOut: number): string | null {
  return leftOut === 0
    ? null
    : `Saved without ${countOf(leftOut, 'company', 'companies')} known from your own files only. Their names stay on this device.`;
}

/** Said where the file names companies that our data does not have. */
export function unknownCompaniesWords(unknown: readonly string[]): string | null {
  if (unknown.length === 0) return null;
  return `We don’t know ${listOf(unknown)}. Rules about them change nothing.`;
}

const LISTED = 8;

/* So many of them, and how many more there are. */
function listOf(words: readonly string[]): string {
  const more = words.length - LISTED;
  const shown = words.slice(0, LISTED).join(', ');
  return more > 0 ? `${shown} and ${formatCount(more)} more` : shown;
}

/** What a part of rules says, for the table that puts two side by side; `lens`: the definition that its names go by. */
export function ruleKindWords(kind: RuleKind, rules: Rules, lens: LensId): string {
  switch (kind) {
    case 'lens':
      return rules.lens === undefined ? '' : lensWords(rules.lens.lens, rules.lens.customMembers);
    case 'sizes': {
      const { sizes } = rules;
      if (sizes === undefined) return '';
      const cutoffs = cutoffsWords(sizes.customCutoffs);
      const name = SCHEME_NAMES[sizes.sizeScheme];
      return sizes.sizeScheme === 'custom'
        ? `${name}: ${cutoffs}`
        : `${name} (your own cutoffs, not in use: ${cutoffs})`;
    }
    case 'comparison': {
      const { comparison } = rules;
      if (comparison === undefined) return '';
      const name = benchmarkWords(comparison.benchmark);
      return comparison.base === 'equities' ? `${name}, equities only` : `${name}, whole portfolio`;
    }
    case 'themes':
      return themesWords(rules.themes ?? {});
    case 'targets': {
      const targets = (rules.targets ?? []).map((target) => `${targetName(target.key, lens)} ${bandWords(target)}`);
      return targets.length === 0 ? 'none' : listOf(targets);
    }
    case 'scenarios':
      return scenariosWords(rules, lens);
  }
}

function lensWords(lens: LensId, members: readonly string[]): string {
  const name = LENS_NAMES[lens];
  if (members.length === 0) return name;
  const list = `${countOf(members.length, 'company', 'companies')}: ${listOf(members)}`;
  return lens === 'custom' ? `${name} (${list})` : `${name} (your own list, not in use: ${list})`;
}

function cutoffsWords({ mega, large, mid, small }: Cutoffs): string {
  return `mega from ${formatCap(mega)}, large from ${formatCap(large)}, mid from ${formatCap(mid)}, small from ${formatCap(small)}`;
}

function benchmarkWords(benchmark: BenchmarkId | null): string {
  return benchmark === null ? 'automatic, by your currency' : benchmarkName(benchmarkById(benchmark));
}

function themesWords(edits: NonNullable<Rules['themes']>): string {
  const words = THEMES.flatMap((theme) => {
    const edit = edits[theme];
    if (edit === undefined) return [];
    const added = edit.added.length === 0 ? [] : [`added ${listOf(edit.added)}`];
    const removed = edit.removed.length === 0 ? [] : [`removed ${listOf(edit.removed)}`];
    return [`${THEME_NAMES[theme]}: ${[...added, ...removed].join(', ')}`];
  });
  return words.length === 0 ? 'as they come with the app' : words.join('; ');
}

function scenariosWords({ scenarios }: Rules, lens: LensId): string {
  const list = scenarios?.list ?? [];
  const discount = scenarios?.discount ?? null;
  const words = [
    ...list.map(({ id, name, rule }) => `${scenarioWords(id, name, lens).title}: ${ruleLine({ id, rule }, lens)}`),
    ...(discount === null
      ? []
      : [
          `Small caps catch up: a discount of ${formatPercent(discount.discount)}, of which ${formatPercent(discount.closes)} closes`,
        ]),
  ];
  return words.length === 0 ? 'as they come with the app' : listOf(words);
}

/** One thing that is wrong with a file of rules: where it is, and what to do. */
export function ruleFaultWords(fault: RuleFault): string {
  switch (fault.kind) {
    case 'too-large':
      return 'The file is longer than any rules are. Choose a file saved with “Save these rules.”';
    case 'not-json':
      return 'The file isn’t complete JSON. Save the rules again and load that file.';
    case 'not-rules':
      return 'The file doesn’t hold rules: its “schema” isn’t “topheavy-rules/1.” Choose a file saved with “Save these rules.”';
    case 'no-rules':
      return 'The file holds no rules, only its “schema.” Save the rules again and load that file.';
    case 'version':
      return `The file is “${fault.version}” and we read “topheavy-rules/1.” Update Topheavy, or ask for the file in that version.`;
    case 'field':
      return `“${fault.at}” isn’t a field we know. Remove it, or use one of these: ${fault.known.join(', ')}.`;
    case 'word':
      return `“${fault.at}” has a word we don’t know. Use one of these: ${fault.known.join(', ')}.`;
    case 'number':
      return `“${fault.at}” has to be a number from ${String(fault.least)} to ${String(fault.most)}. Change it in the file.`;
    case 'too-many':
      return `“${fault.at}” has too many entries. Keep ${formatCount(fault.most)} or fewer.`;
    case 'text':
      return `“${fault.at}” has to be text of 1 to ${formatCount(fault.most)} characters. Change it in the file.`;
    case 'missing':
      return `“${fault.at}” is missing. Add it, or remove the part it belongs to.`;
    case 'object':
      return `“${fault.at}” has to be an object in braces. Change it in the file.`;
    case 'list':
      return `“${fault.at}” has to be a list in brackets. Change it in the file.`;
    case 'twice':
      return `“${fault.at}” is in its list twice. Remove one of the two.`;
    case 'company':
      return `“${fault.at}” has to be the symbol of a company, such as “NVDA.” Change it in the file.`;
    case 'benchmark':
      return `“${fault.at}” has to be a market such as “sp500,” a mix such as “mix:sp500:russell-2000:0.3,” or null. Change it in the file.`;
    case 'cutoffs':
      return `“${fault.at}” has to go from the largest cutoff to the smallest. Change their order in the file.`;
    case 'band':
      return `“${fault.at}” needs a minimum or a maximum, with the minimum first. Change it in the file.`;
    case 'scenario':
      return `“${fault.at}” has to be a scenario of ours or begin with “own-.” Change it in the file.`;
    case 'scenario-name':
      return `“${fault.at}” has to be null: a scenario of ours keeps its name. Change it in the file.`;
  }
}
