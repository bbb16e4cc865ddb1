import { formatPlainChange } from './returns.ts';
import type { LensId } from '../domain/lens.ts';
import type { Scenario, ScenarioRule } from '../domain/rotation/scenario.ts';
import { LENS_PHRASES, LENS_SHORT } from './names.ts';

/* What the scenarios are called and what they rest on. Every figure of 2026 is a claim: reported for its date. */

/** What is said of a shipped scenario. */
export interface ScenarioWords {
  readonly title: string;
  /** How the screen's own title begins: "The first weeks of 2026 would have changed your portfolio by". */
  readonly subject: string;
  /** The days it was reported for; null = a what-if of ours. */
  readonly reported: string | null;
}

const SHIPPED: Readonly<Record<string, ScenarioWords>> = {
  'first-weeks-2026': {
    title: 'First weeks of 2026',
    subject: 'The first weeks of 2026 would have changed your portfolio by',
    reported: 'Jan 1–16, 2026',
  },
  'january-2026': {
    title: 'January 2026',
    subject: 'January 2026 would have changed your portfolio by',
    reported: 'January 2026 (Russell figure approximate)',
  },
  'to-11-feb-2026': {
    title: 'Jan 1 to Feb 11, 2026',
    subject: 'Jan 1 to Feb 11, 2026 would have changed your portfolio by',
    reported: 'Jan 1–Feb 11, 2026',
  },
  reverse: {
    title: 'The reverse',
    subject: 'The first weeks of 2026 in reverse would change your portfolio by',
    reported: null,
  },
  'catch-up': {
    title: 'Small caps catch up',
    subject: 'If small caps caught up, your portfolio would change by',
    reported: null,
  },
  bull: {
    title: 'Small-cap rally',
    subject: 'In a rally led by small caps, your portfolio would change by',
    reported: null,
  },
  bear: {
    title: 'Small-cap sell-off',
    subject: 'In a sell-off led by small caps, your portfolio would change by',
    reported: null,
  },
};

/* What falls is what the definition that is on counts. */
const FALLS: Readonly<Record<string, string>> = { 'mega-tech-10': '10%', 'mega-tech-20': '20%', 'mega-tech-30': '30%' };

/** What falls in the scenarios of the lens: "Mega-cap tech falls". */
export function fallsWords(lens: LensId): string {
  return `${LENS_SHORT[lens]} falls`;
}

/** The words of a scenario; one of the user's own has only its name. */
export function scenarioWords(id: string, name: string | null, lens: LensId): ScenarioWords {
  const shipped = SHIPPED[id];
  if (shipped !== undefined) return shipped;
  const fall = FALLS[id];
  if (fall !== undefined)
    return {
      title: `${fallsWords(lens)} ${fall}`,
      subject: `If ${LENS_PHRASES[lens]} fell ${fall}, your portfolio would change by`,
      reported: null,
    };
  const title = name === null || name.trim() === '' ? 'Your scenario' : name.trim();
  return { title, subject: `“${title}” would change your portfolio by`, reported: null };
}

/** What a scenario says, in one line: "Russell 2000 +6.8%, S&P 500 +1.2%, META −6.6%, MSFT −5.3%". */
export function ruleLine({ id, rule }: Pick<Scenario, 'id' | 'rule'>, lens: LensId): string {
  const line = ruleWords(rule, lens);
  if (id === 'reverse') return `The first weeks of 2026 with the two index returns swapped: ${line}`;
  if (id === 'catch-up' && rule.kind === 'sizes')
    return `Small and micro ${formatPlainChange(rule.small)}, mid ${formatPlainChange(rule.small / 2)}, everything else unchanged`;
  if (id === 'to-11-feb-2026') return `Jan 1–Feb 11: ${line}`;
  if (id === 'first-weeks-2026') return `Jan 1–16: ${line}`;
  return id === 'january-2026' ? line.replace('Russell 2000', 'Russell 2000 about') : line;
}

function ruleWords(rule: ScenarioRule, lens: LensId): string {
  switch (rule.kind) {
    case 'indexes': {
      const named = rule.named.map(({ symbol, change }) => `${symbol} ${formatPlainChange(change)}`);
      const indexes = [
        `Russell 2000 ${formatPlainChange(rule.russell2000)}`,
        `S&P 500 ${formatPlainChange(rule.sp500)}`,
      ];
      return [...indexes, ...named].join(', ');
    }
    case 'sizes':
      return `Small ${formatPlainChange(rule.small)}, large ${formatPlainChange(rule.large)}, mid between`;
    case 'lens':
      return `${LENS_SHORT[lens]} ${formatPlainChange(rule.shock)}, everything else unchanged`;
    case 'own': {
      const count = [rule.bySize, rule.bySector, rule.byTheme, rule.byCompany].reduce(
        (total, words) => total + Object.keys(words).length,
        0,
      );
      return count === 0 ? 'No returns set yet' : `${count} ${count === 1 ? 'return' : 'returns'} you set`;
    }
  }
}

/** Said wherever a scenario is shown. */
export const SCENARIO = {
  replay: 'A replay, not a forecast.',
  lede: 'Reported returns applied to what you own now. Not a forecast and not a recommendation.',
  whatIf: 'A what-if on what you own now. Not a forecast and not a recommendation.',
  half: '50/50 S&P 500 and Russell 2000',
  notSane:
    'We can’t calculate this under the current size definition: the two indexes look too similar, or one side would have to move more than three times as much as reported. Try another size definition.',
} as const;

/** The sentence that dates the claims of a scenario; empty for a what-if. */
export function reportedLine({ id, rule }: Pick<Scenario, 'id' | 'rule'>, lens: LensId): string {
  const { reported } = scenarioWords(id, null, lens);
  return reported === null ? '' : `Reported for ${reported}: ${ruleWords(rule, lens)}.`;
}
