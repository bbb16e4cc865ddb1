import { formatPlainChange } from './returns.ts';
import type { Scenario, ScenarioRule } from '../domain/rotation/scenario.ts';

/* What the scenarios are called and what they rest on. Every figure of 2026 is a claim: reported for its date. */

/** What is said of a shipped scenario. */
export interface ScenarioWords {
  readonly title: string;
  /** How the screen's own title begins: "The first weeks of 2026 would have brought you". */
  readonly subject: string;
  /** The days it was reported for; null = a what-if of ours. */
  readonly reported: string | null;
}

const SHIPPED: Readonly<Record<string, ScenarioWords>> = {
  'first-weeks-2026': {
    title: 'First weeks of 2026',
    subject: 'The first weeks of 2026 would have brought you',
    reported: '1–16 Jan 2026',
  },
  'january-2026': {
    title: 'January 2026',
    subject: 'January 2026 would have brought you',
    reported: 'January 2026, the Russell figure as “about”',
  },
  'to-11-feb-2026': {
    title: 'To 11 February 2026',
    subject: 'The weeks to 11 February 2026 would have brought you',
    reported: '1 Jan–11 Feb 2026',
  },
  reverse: {
    title: 'The reverse',
    subject: 'The first weeks of 2026 the other way round would bring you',
    reported: null,
  },
  'mega-tech-10': {
    title: 'Mega-cap tech falls 10%',
    subject: 'With mega-cap tech down 10%, you would stand at',
    reported: null,
  },
  'mega-tech-20': {
    title: 'Mega-cap tech falls 20%',
    subject: 'With mega-cap tech down 20%, you would stand at',
    reported: null,
  },
  'mega-tech-30': {
    title: 'Mega-cap tech falls 30%',
    subject: 'With mega-cap tech down 30%, you would stand at',
    reported: null,
  },
  'catch-up': { title: 'Small caps catch up', subject: 'Small caps catching up would bring you', reported: null },
  bull: { title: 'Bull', subject: 'A rise led by small caps would bring you', reported: null },
  bear: { title: 'Bear', subject: 'A fall led by small caps would bring you', reported: null },
};

/** The words of a scenario; one of the user's own has only its name. */
export function scenarioWords(id: string, name: string | null = null): ScenarioWords {
  const shipped = SHIPPED[id];
  if (shipped !== undefined) return shipped;
  const title = name === null || name.trim() === '' ? 'Your scenario' : name.trim();
  return { title, subject: `“${title}” would bring you`, reported: null };
}

/** What a scenario says, in one line: "Russell 2000 +6.8%, S&P 500 +1.2%, META −6.6%, MSFT −5.3%". */
export function ruleLine({ id, rule }: Pick<Scenario, 'id' | 'rule'>): string {
  const line = ruleWords(rule);
  if (id === 'reverse') return `The two index figures of the first weeks exchanged: ${line}`;
  if (id === 'to-11-feb-2026') return `1 Jan–11 Feb: ${line}`;
  if (id === 'first-weeks-2026') return `1–16 Jan: ${line}`;
  return id === 'january-2026' ? line.replace('Russell 2000', 'Russell 2000 about') : line;
}

function ruleWords(rule: ScenarioRule): string {
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
      return `Its companies ${formatPlainChange(rule.shock)}, everything else stands still`;
    case 'own': {
      const count = [rule.bySize, rule.bySector, rule.byTheme, rule.byCompany].reduce(
        (total, words) => total + Object.keys(words).length,
        0,
      );
      return count === 0 ? 'Nothing moves yet' : `${count} ${count === 1 ? 'return' : 'returns'} of your own`;
    }
  }
}

/** Said wherever a scenario is shown. */
export const SCENARIO = {
  replay: 'A replay, not a forecast.',
  lede: 'A replay of reported figures on today’s holdings. It describes; it is not a forecast and recommends nothing.',
  whatIf: 'What if, on today’s holdings. It describes; it is not a forecast and recommends nothing.',
  half: 'Half S&P 500, half Russell 2000',
  notSane:
    'Under this size definition the two indexes are too much alike, or one side would have to move more than three times as far as was reported. So there is no figure: another size definition may give one.',
} as const;

/** The sentence that dates the claims of a scenario; empty for a what-if. */
export function reportedLine(scenario: Pick<Scenario, 'id' | 'rule'>): string {
  const { reported } = scenarioWords(scenario.id);
  return reported === null ? '' : `Reported for ${reported}: ${ruleWords(scenario.rule)}.`;
}
