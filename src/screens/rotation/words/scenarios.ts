import { t } from '../../../words/t.ts';
import { plural } from '../../../words/marks/numbers.ts';
import { formatPlainChange } from '../../../words/marks/returns.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import type { Scenario, ScenarioRule } from '../../../domain/model/scenario.ts';
import { LENS_SHORT, lensPhrase } from '../../../words/names/names.ts';

/* What the scenarios are called and what they rest on. Every figure of 2026 is a claim: reported for its date. */

/** What is said of a shipped scenario. */
export interface ScenarioWords {
  readonly title: string;
  /** How the screen's own title begins: "If the first weeks of 2026 came again". */
  readonly condition: string;
  /** The days it was reported for; null = a what-if of ours. */
  readonly reported: string | null;
}

const SHIPPED: Readonly<Record<string, ScenarioWords>> = {
  'first-weeks-2026': {
    title: t`First weeks of 2026`,
    condition: t`If the first weeks of 2026 came again`,
    reported: t`Jan 1–16, 2026`,
  },
  'january-2026': {
    title: t`January 2026`,
    condition: t`If January 2026 came again`,
    reported: t`January 2026 (Russell figure approximate)`,
  },
  'to-11-feb-2026': {
    title: t`Jan 1 to Feb 11, 2026`,
    condition: t`If January 1 to February 11, 2026 came again`,
    reported: t`Jan 1–Feb 11, 2026`,
  },
  reverse: {
    title: t`The reverse`,
    condition: t`If the first weeks of 2026 came in reverse`,
    reported: null,
  },
  'catch-up': {
    title: t`Small caps catch up`,
    condition: t`If small caps caught up`,
    reported: null,
  },
  bull: {
    title: t`Small-cap rally`,
    condition: t`In a rally led by small caps`,
    reported: null,
  },
  bear: {
    title: t`Small-cap sell-off`,
    condition: t`In a sell-off led by small caps`,
    reported: null,
  },
};

/* What falls is what the definition that is on counts. */
const FALLS: Readonly<Record<string, string>> = {
  'mega-tech-10': t`10%`,
  'mega-tech-20': t`20%`,
  'mega-tech-30': t`30%`,
};

/** How far it falls in such a scenario: "20%"; null for every other. */
export function fallOf(id: string): string | null {
  return FALLS[id] ?? null;
}

/** What a chip says where it has no others beside it that it belongs to: "Mega-cap tech −20%". */
export function chipWords(id: string, name: string | null, lens: LensId): string {
  const fall = fallOf(id);
  return fall === null ? scenarioWords(id, name, lens).title : `${LENS_SHORT[lens]} −${fall}`;
}

/** What falls in the scenarios of the lens, before the buttons that say by how much: "Mega-cap tech falls". */
export function fallsWords(lens: LensId): string {
  return t`${LENS_SHORT[lens]} falls`;
}

/** The words of a scenario; one of the user's own has only its name. */
export function scenarioWords(id: string, name: string | null, lens: LensId): ScenarioWords {
  const shipped = SHIPPED[id];
  if (shipped !== undefined) return shipped;
  const fall = FALLS[id];
  if (fall !== undefined)
    return {
      title: t`${LENS_SHORT[lens]} falls ${fall}`,
      condition: t`If ${lensPhrase(lens)} fell ${fall}`,
      reported: null,
    };
  const title = name === null || name.trim() === '' ? t`Your scenario` : name.trim();
  return { title, condition: t`If “${title}” happened`, reported: null };
}

/** What a scenario says, in one line: "Russell 2000 +6.8%, S&P 500 +1.2%, META −6.6%, MSFT −5.3%". */
export function ruleLine({ id, rule }: Pick<Scenario, 'id' | 'rule'>, lens: LensId): string {
  const line = ruleWords(rule, lens, id === 'january-2026');
  if (id === 'reverse') return t`The first weeks of 2026 with the two index returns swapped: ${line}`;
  if (id === 'catch-up' && rule.kind === 'sizes')
    return t`Small and micro ${formatPlainChange(rule.small)}, mid ${formatPlainChange(rule.small / 2)}, everything else unchanged`;
  if (id === 'to-11-feb-2026') return t`Jan 1–Feb 11: ${line}`;
  if (id === 'first-weeks-2026') return t`Jan 1–16: ${line}`;
  return line;
}

/* `isAbout`: the figure of the Russell was reported as a rough one. */
function ruleWords(rule: ScenarioRule, lens: LensId, isAbout = false): string {
  switch (rule.kind) {
    case 'indexes': {
      const named = rule.named.map(({ symbol, change }) => `${symbol} ${formatPlainChange(change)}`);
      const indexes = [
        isAbout
          ? t`Russell 2000 about ${formatPlainChange(rule.russell2000)}`
          : t`Russell 2000 ${formatPlainChange(rule.russell2000)}`,
        `S&P 500 ${formatPlainChange(rule.sp500)}`,
      ];
      return [...indexes, ...named].join(', ');
    }
    case 'sizes':
      return t`Small ${formatPlainChange(rule.small)}, large ${formatPlainChange(rule.large)}, mid between`;
    case 'lens':
      return t`${LENS_SHORT[lens]} ${formatPlainChange(rule.shock)}, everything else unchanged`;
    case 'own': {
      const count = [rule.bySize, rule.bySector, rule.byTheme, rule.byCompany].flatMap((returns) =>
        Object.keys(returns),
      ).length;
      return count === 0 ? t`No returns set yet` : t`${plural(count, { one: '# return', other: '# returns' })} you set`;
    }
  }
}

/** Said wherever a scenario is shown. */
export const SCENARIO = {
  replay: t`A replay, not a forecast.`,
  notSane: t`We can’t calculate this under the current size definition: the two indexes look too similar, or one side would have to move more than three times as much as reported. Try another size definition.`,
} as const;

/** The sentence that dates the claims of a scenario; empty for a what-if. */
export function reportedLine({ id, rule }: Pick<Scenario, 'id' | 'rule'>, lens: LensId): string {
  const { reported } = scenarioWords(id, null, lens);
  return reported === null ? '' : t`Reported for ${reported}: ${ruleWords(rule, lens)}.`;
}
