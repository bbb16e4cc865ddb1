import { select, t } from '../../../words/t.ts';
import type { RuleFault } from '../../../domain/book/read-rules.ts';
import type { RuleKind, Rules } from '../../../domain/book/rules.ts';
import { benchmarkById } from '../../../domain/figures/apart.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import { THEMES } from '../../../domain/model/reference.ts';
import type { Cutoffs, SizeSchemeId } from '../../../domain/model/size.ts';
import { joinFirst } from '../../../words/marks/lists.ts';
import { formatCap, formatCount, formatPercent, plural } from '../../../words/marks/numbers.ts';
import { benchmarkName } from '../../../words/names/benchmarks.ts';
import { LENS_NAMES, SCHEME_NAMES } from '../../../words/names/names.ts';
import { THEME_NAMES } from '../../../words/names/reference-names.ts';
import { bandWords, targetName } from '../../portfolios/words/targets.ts';
import { ruleLine, scenarioWords } from '../../rotation/words/scenarios.ts';

/* A file of rules: what it is called and holds, what loading it would change, and what is wrong with one. */

export const RULES_FILE = {
  title: t`Rules as a file`,
  save: t`Save these rules`,
  load: t`Load rules`,
  input: t`Rules file`,
  preview: t`Rules from a file`,
  now: t`Now`,
  then: t`From the file`,
  use: t`Use these rules`,
  cancel: t`Cancel`,
  close: t`Close`,
  same: t`You already use these rules. Loading them changes nothing.`,
  pick: t`Choose what to load. Everything else stays as it is, and you can undo it.`,
  none: t`Add your holdings first, then load these rules. Nothing changed.`,
  together: t`You’re viewing several portfolios together. Open one of them, then load these rules. Nothing changed.`,
  refused: t`We can’t use these rules. Nothing changed.`,
} as const;

/** What the parts of the file are called. */
export const RULE_KIND_NAMES: Readonly<Record<RuleKind, string>> = {
  lens: t`Mega-cap tech means`,
  sizes: t`Size definition`,
  comparison: t`Compare with`,
  themes: t`Themes`,
  targets: t`Targets`,
  scenarios: t`Scenarios`,
};

/** Said after rules were saved: what was left out of the file; null where nothing was. */
export function leftOutWords(leftOut: number): string | null {
  return leftOut === 0
    ? null
    : t`Saved without ${plural(leftOut, { one: '# company', other: '# companies' })} known from your own files only. Their names stay on this device.`;
}

/** Said where the file names companies that our data does not have. */
export function unknownCompaniesWords(unknown: readonly string[]): string | null {
  if (unknown.length === 0) return null;
  return t`We don’t know ${listOf(unknown)}. Rules about them change nothing.`;
}

const LISTED = 8;

const listOf = (words: readonly string[]) => joinFirst(words, LISTED);

/** What a part of rules says, for the table that puts two side by side; `lens`: the definition that its names go by. */
export function ruleKindWords(kind: RuleKind, rules: Rules, lens: LensId): string {
  switch (kind) {
    case 'lens':
      return rules.lens === undefined ? '' : lensWords(rules.lens.lens, rules.lens.customMembers);
    case 'sizes': {
      const { sizes } = rules;
      if (sizes === undefined) return '';
      return sizesWords(sizes.sizeScheme, sizes.customCutoffs);
    }
    case 'comparison': {
      const { comparison } = rules;
      if (comparison === undefined) return '';
      const { benchmark, base } = comparison;
      const name =
        benchmark === null ? t`automatic, by your currency and companies` : benchmarkName(benchmarkById(benchmark));
      return t`${name} (${select(base, { equities: 'equities only', other: 'whole portfolio' })})`;
    }
    case 'themes':
      return themesWords(rules.themes ?? {});
    case 'targets': {
      const targets = (rules.targets ?? []).map((target) => t`${targetName(target.key, lens)}: ${bandWords(target)}`);
      return targets.length === 0 ? t`none` : listOf(targets);
    }
    case 'scenarios':
      return scenariosWords(rules, lens);
  }
}

function lensWords(lens: LensId, members: readonly string[]): string {
  const name = LENS_NAMES[lens];
  if (members.length === 0) return name;
  const list = listOf(members);
  return lens === 'custom'
    ? t`${name} (${plural(members.length, { one: '# company', other: '# companies' })}: ${list})`
    : t`${name} (your own list, not in use, ${plural(members.length, { one: '# company', other: '# companies' })}: ${list})`;
}

function sizesWords(scheme: SizeSchemeId, { mega, large, mid, small }: Cutoffs): string {
  const name = SCHEME_NAMES[scheme];
  const cutoffs = t`mega from ${formatCap(mega)}, large from ${formatCap(large)}, mid from ${formatCap(mid)}, small from ${formatCap(small)}`;
  return scheme === 'custom' ? t`${name}: ${cutoffs}` : t`${name} (your own cutoffs, not in use: ${cutoffs})`;
}

function themesWords(edits: NonNullable<Rules['themes']>): string {
  const words = THEMES.flatMap((theme) => {
    const edit = edits[theme];
    if (edit === undefined) return [];
    const [name, added, removed] = [THEME_NAMES[theme], listOf(edit.added), listOf(edit.removed)];
    if (removed === '') return [t`${name}: added ${added}`];
    return [added === '' ? t`${name}: removed ${removed}` : t`${name}: added ${added}, removed ${removed}`];
  });
  return words.length === 0 ? t`as they come with the app` : words.join('; ');
}

function scenariosWords({ scenarios }: Rules, lens: LensId): string {
  const list = scenarios?.list ?? [];
  const discount = scenarios?.discount ?? null;
  const words = [
    ...list.map(({ id, name, rule }) => t`${scenarioWords(id, name, lens).title}: ${ruleLine({ id, rule }, lens)}`),
    ...(discount === null
      ? []
      : [
          t`Small caps catch up: a discount of ${formatPercent(discount.discount)}, of which ${formatPercent(discount.closes)} closes`,
        ]),
  ];
  return words.length === 0 ? t`as they come with the app` : listOf(words);
}

/** One thing that is wrong with a file of rules: where it is, and what to do. */
export function ruleFaultWords(fault: RuleFault): string {
  switch (fault.kind) {
    case 'too-large':
      return t`The file is longer than any rules are. Choose a file saved with “Save these rules.”`;
    case 'not-json':
      return t`The file isn’t complete JSON. Save the rules again and load that file.`;
    case 'not-rules':
      return t`The file doesn’t hold rules: its “schema” isn’t “topheavy-rules/1.” Choose a file saved with “Save these rules.”`;
    case 'no-rules':
      return t`The file holds no rules, only its “schema.” Save the rules again and load that file.`;
    case 'version':
      return t`The file is “${fault.version}” and we read “topheavy-rules/1.” Update Topheavy, or ask for the file in that version.`;
    case 'field':
      return t`“${fault.at}” isn’t a field we know. Remove it, or use one of these: ${fault.known.join(', ')}.`;
    case 'word':
      return t`“${fault.at}” has a word we don’t know. Use one of these: ${fault.known.join(', ')}.`;
    case 'number':
      return t`“${fault.at}” has to be a number from ${String(fault.least)} to ${String(fault.most)}. Change it in the file.`;
    case 'too-many':
      return t`“${fault.at}” has too many entries. Keep ${formatCount(fault.most)} or fewer.`;
    case 'text':
      return t`“${fault.at}” has to be text of 1 to ${formatCount(fault.most)} characters. Change it in the file.`;
    case 'missing':
      return t`“${fault.at}” is missing. Add it, or remove the part it belongs to.`;
    case 'object':
      return t`“${fault.at}” has to be an object in braces. Change it in the file.`;
    case 'list':
      return t`“${fault.at}” has to be a list in brackets. Change it in the file.`;
    case 'twice':
      return t`“${fault.at}” is in its list twice. Remove one of the two.`;
    case 'company':
      return t`“${fault.at}” has to be the symbol of a company, such as “NVDA.” Change it in the file.`;
    case 'benchmark':
      return t`“${fault.at}” has to be a market such as “sp500,” a mix such as “mix:sp500:russell-2000:0.3,” or null. Change it in the file.`;
    case 'cutoffs':
      return t`“${fault.at}” has to go from the largest cutoff to the smallest. Change their order in the file.`;
    case 'band':
      return t`“${fault.at}” needs a minimum or a maximum, with the minimum first. Change it in the file.`;
    case 'scenario':
      return t`“${fault.at}” has to be a scenario of ours or begin with “own-.” Change it in the file.`;
    case 'scenario-name':
      return t`“${fault.at}” has to be null: a scenario of ours keeps its name. Change it in the file.`;
  }
}
