import { isSameData } from '../same-data.ts';
import type { Discount, KeptLab, KeptScenario } from '../model/kept-lab.ts';
import type { ThemeEdit } from '../model/own-themes.ts';
import type { Portfolio, Settings } from '../model/portfolio.ts';
import { THEMES } from '../model/reference.ts';
import type { ScenarioRule } from '../model/scenario.ts';
import { SECTORS } from '../model/sector.ts';
import { SIZES } from '../model/size.ts';
import type { Target } from '../model/target.ts';
import type { IssuerId } from '../model/units.ts';

/*
 * The user's rules as one file (`topheavy-rules/1`, public/topheavy-rules-1.schema.json): what measures a portfolio, and nothing of what is
 * in it. Plans stay out, since they name accounts and amounts; so does the currency, which belongs to the holdings.
 */

export const RULES_SCHEMA = 'topheavy-rules/1';

/** The parts of the file, in its order; each may be missing, and each is loaded or left. */
export const RULE_KINDS = ['lens', 'sizes', 'comparison', 'themes', 'targets', 'scenarios'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** Own scenarios, shipped ones that were changed, and the discount of small caps; null = as it comes with the app. */
export interface ScenarioRules {
  readonly list: readonly KeptScenario[];
  readonly discount: Discount | null;
}

/** Rules, with the names of a portfolio's fields: shares and returns are fractions, cutoffs US dollars. A part that is not there changes nothing. */
export interface Rules {
  readonly lens?: Pick<Settings, 'lens' | 'customMembers'>;
  readonly sizes?: Pick<Settings, 'sizeScheme' | 'customCutoffs'>;
  readonly comparison?: Pick<Settings, 'base' | 'benchmark'>;
  readonly themes?: Settings['themeEdits'];
  readonly targets?: readonly Target[];
  readonly scenarios?: ScenarioRules;
}

/**
 * Whether an id is that of a company of the reference data. Companies of the user's own are made of the words of their files
 * (`?…`, `+…`): those never go into a file that is passed on.
 */
export function isListedCompany(id: string): boolean {
  return /^[^?+\s"<>][^\s"<>]{0,59}$/.test(id);
}

type WithRules = Pick<Portfolio, 'settings' | 'targets' | 'lab'>;

/** Gives the rules of a portfolio, and how many mentions of companies of the user's own are left out of them. */
export function rulesOf({ settings, targets, lab }: WithRules): {
  readonly rules: Required<Rules>;
  readonly leftOut: number;
} {
  let leftOut = 0;
  const keep = (id: string): boolean => {
    const isKept = isListedCompany(id);
    if (!isKept) leftOut += 1;
    return isKept;
  };
  const listed = (ids: readonly IssuerId[]) => ids.filter(keep);
  const { lens, customMembers, sizeScheme, customCutoffs, base, benchmark, themeEdits } = settings;
  const themes = Object.entries(themeEdits)
    .map(([theme, { added, removed }]): readonly [string, ThemeEdit] => [
      theme,
      { added: listed(added), removed: listed(removed) },
    ])
    .filter(([, { added, removed }]) => added.length + removed.length > 0);
  const withoutOwn = (rule: ScenarioRule): ScenarioRule =>
    rule.kind === 'own'
      ? { ...rule, byCompany: Object.fromEntries(Object.entries(rule.byCompany).filter(([id]) => keep(id))) }
      : rule;
  const rules = {
    lens: { lens, customMembers: listed(customMembers) },
    sizes: { sizeScheme, customCutoffs },
    comparison: { base, benchmark },
    themes: Object.fromEntries(themes),
    targets,
    scenarios: {
      // a name of blanks is shown as none
      list: lab.scenarios.map(({ id, name, rule }) => ({
        id,
        name: name === null || name.trim() === '' ? null : name,
        rule: withoutOwn(rule),
      })),
      discount: lab.discount,
    },
  };
  return { rules, leftOut };
}

/** Gives the portfolio with these parts of the rules in the place of its own; plans, answers and holdings stay. */
export function layRules<Of extends WithRules>(
  portfolio: Of,
  rules: Rules,
  kinds: readonly RuleKind[] = RULE_KINDS,
): Of {
  const of = <Kind extends RuleKind>(kind: Kind): Rules[Kind] | undefined =>
    kinds.includes(kind) ? rules[kind] : undefined;
  const [themes, scenarios] = [of('themes'), of('scenarios')];
  const lab: KeptLab =
    scenarios === undefined
      ? portfolio.lab
      : { ...portfolio.lab, scenarios: scenarios.list, discount: scenarios.discount };
  const settings: Settings = {
    ...portfolio.settings,
    ...of('lens'),
    ...of('sizes'),
    ...of('comparison'),
    ...(themes === undefined ? {} : { themeEdits: themes }),
  };
  return { ...portfolio, settings, targets: of('targets') ?? portfolio.targets, lab };
}

/** Gives the parts of the rules that would change something of the portfolio. */
export function changedKinds(portfolio: WithRules, rules: Rules): readonly RuleKind[] {
  const { rules: now } = rulesOf(portfolio);
  return RULE_KINDS.filter((kind) => {
    const part = rules[kind];
    return part !== undefined && !isSameData(part, now[kind]);
  });
}

/** Gives every company that the rules name, once. */
export function companiesIn({ lens, themes, scenarios }: Rules): readonly IssuerId[] {
  const edits = Object.values(themes ?? {});
  const byCompany = (scenarios?.list ?? []).flatMap(({ rule }) =>
    rule.kind === 'own' ? (Object.keys(rule.byCompany) as IssuerId[]) : [],
  );
  const all = [...(lens?.customMembers ?? []), ...edits.flatMap(({ added, removed }) => [...added, ...removed])];
  return [...new Set([...all, ...byCompany])];
}

/* A table's keys in one order, so that the same rules are the same bytes, in whatever order they were made. */
function inOrder<Value>(table: Readonly<Partial<Record<string, Value>>>, order: readonly string[] | null = null) {
  const keys = order?.filter((key) => Object.hasOwn(table, key)) ?? Object.keys(table).sort();
  return Object.fromEntries(keys.map((key) => [key, table[key]]));
}

function writeRule(rule: ScenarioRule): unknown {
  switch (rule.kind) {
    case 'indexes': {
      const { kind, sp500, russell2000, named } = rule;
      return { kind, sp500, russell2000, named: named.map(({ symbol, change }) => ({ symbol, change })) };
    }
    case 'sizes':
      return { kind: rule.kind, large: rule.large, small: rule.small };
    case 'lens':
      return { kind: rule.kind, shock: rule.shock };
    case 'own':
      return {
        kind: rule.kind,
        bySize: inOrder(rule.bySize, SIZES),
        bySector: inOrder(rule.bySector, SECTORS),
        byTheme: inOrder(rule.byTheme, THEMES),
        byCompany: inOrder(rule.byCompany),
      };
  }
}

/** Writes rules as the text of a file: the same rules give the same bytes. */
export function writeRules({ lens, sizes, comparison, themes, targets, scenarios }: Rules): string {
  const file = {
    schema: RULES_SCHEMA,
    lens: lens && { lens: lens.lens, customMembers: lens.customMembers },
    sizes: sizes && {
      sizeScheme: sizes.sizeScheme,
      customCutoffs: inOrder({ ...sizes.customCutoffs }, ['mega', 'large', 'mid', 'small']),
    },
    comparison: comparison && { base: comparison.base, benchmark: comparison.benchmark },
    themes:
      themes &&
      inOrder(
        Object.fromEntries(Object.entries(themes).map(([theme, { added, removed }]) => [theme, { added, removed }])),
        THEMES,
      ),
    targets: targets?.map(({ key, low, high }) => ({ key, low, high })),
    scenarios: scenarios && {
      list: scenarios.list.map(({ id, name, rule }) => ({ id, name, rule: writeRule(rule) })),
      discount: scenarios.discount && {
        discount: scenarios.discount.discount,
        closes: scenarios.discount.closes,
      },
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
