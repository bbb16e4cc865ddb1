import { LENSES } from '../src/domain/model/lens.ts';
import { MARKETS } from '../src/domain/model/benchmark-id.ts';
import { BASES, DEED_MEANINGS, type Answer, type Settings } from '../src/domain/model/portfolio.ts';
import type { Reference } from '../src/domain/model/reference.ts';
import { SCENARIOS, type Scenario } from '../src/domain/model/scenario.ts';
import { SIZE_SCHEMES } from '../src/domain/model/size.ts';
import { listScenarios } from '../src/domain/rotation/lab-scenarios.ts';
import { BadChoice, CHOICES, applyChoice } from '../src/library/choose-settings.ts';
import { CannotAnalyse, UnknownOption } from './cannot-analyse.ts';
import { readHeld, type WrittenHeld } from './read-held.ts';
import { takeOptions } from './take-options.ts';
import { NO_RULES, type Ground } from './take-rules.ts';

/** What a command line asked for. */
export interface CommandOptions {
  readonly settings: Settings;
  /** To be replayed on the holdings. */
  readonly scenarios: readonly Scenario[];
  /** Files with plans to be carried out on paper. */
  readonly plans: readonly string[];
  /** What words in histories mean. */
  readonly answers: readonly Answer[];
  /** How many were held of what histories leave open. */
  readonly held: readonly WrittenHeld[];
  readonly files: readonly string[];
}

/** Stands for the file that comes by standard input. */
export const STANDARD_INPUT = '-';

/** One line for each option, for the usage message. */
export const OPTIONS_HELP = `  --rules FILE.json      rules saved by the app: its definitions, cutoffs, themes, benchmark and scenarios; other
                         options count over them, and --scenario takes its scenarios by id or name
  --scheme ${SIZE_SCHEMES.join('|')}
  --cutoffs A,B,C,D      dollars from which a company is mega, large, mid, small (with --scheme custom)
  --lens ${LENSES.join('|')}
  --members NVDA,AAPL    the companies of --lens custom
  --base ${BASES.join('|')}
  --benchmark ${MARKETS.join('|')}, or a mix of two such as
                         mix:sp500:russell-2000:0.3 (30 % of the second)
  --currency USD         the currency of the report
  --scenario ${SCENARIOS.map(({ id }) => id).join('|')}
                         replayed on the holdings; may be given several times
  --plan FILE.json       swaps carried out on paper, before and after; several are allowed:
                         {"name": "Less tilt", "moves": [{"account": "IRA", "from": "QQQ", "to": "IJR", "amount": 10000}]}
                         "percent" of the position instead of "amount"; "to" may be "cash"; "price" of one share bought
  --say WORD=MEANING     what a word for a movement means in a history, such as --say "Versement=no-shares": one of
                         ${DEED_MEANINGS.join(', ')}; may be given several times
  --held SYMBOL=NUMBER   how many were held on the evening that a history's gap is asked about, such as --held "AAPL=12";
                         SYMBOL@ACCOUNT where it is asked of two, =out to leave it out; may be given several times
  --corrections FILE.csv what numbers and names are that we don't know, to try before you send it in: a table with the
                         columns isin, name, is, source, day, reason`;

const OPTIONS = [...CHOICES, 'scenario', 'plan', 'say', 'held'] as const;

function readSaid(value: string): Answer {
  const cut = value.lastIndexOf('=');
  const word = value.slice(0, Math.max(0, cut)).trim().toLowerCase();
  const means = DEED_MEANINGS.find((meaning) => meaning === value.slice(cut + 1).trim());
  if (word === '' || means === undefined)
    throw new CannotAnalyse(`--say ${value} is no WORD=MEANING; a meaning is one of ${DEED_MEANINGS.join(', ')}.`);
  return { kind: 'deed', word, titles: [], means };
}

function readScenario(value: string, { lab }: Ground): Scenario {
  const all = listScenarios(lab);
  const found = all.find(({ id }) => id === value) ?? all.find(({ name }) => name === value);
  if (found !== undefined) return { id: found.id, rule: found.rule, abroadMoves: found.abroadMoves };
  const known = all.map(({ id }) => id).join(', ');
  throw new CannotAnalyse(`--scenario ${value} is not known; use one of ${known}.`);
}

/** How a command reads its line. */
interface Reading {
  /** A dash alone is standard input. */
  readonly takesInput?: boolean;
  /** What counts where no option says otherwise. */
  readonly ground?: Ground;
}

/**
 * Reads a command line: options as `--name value` or `--name=value`; what begins with no dash is a file, and so is a dash alone where
 * standard input is taken. Throws UnknownOption for an option that there is not, CannotAnalyse for a value that means nothing.
 */
export function parseArguments(
  args: readonly string[],
  reference: Reference,
  { takesInput = false, ground = NO_RULES }: Reading = {},
): CommandOptions {
  try {
    return parseAll(args, reference, takesInput, ground);
  } catch (error) {
    if (error instanceof BadChoice) throw new CannotAnalyse(error.message, { cause: error });
    throw error;
  }
}

function parseAll(args: readonly string[], reference: Reference, takesInput: boolean, ground: Ground): CommandOptions {
  const { taken, rest } = takeOptions(args, OPTIONS);
  const isFile = (argument: string) => !argument.startsWith('-') || (takesInput && argument === STANDARD_INPUT);
  const unknown = rest.find((argument) => !isFile(argument));
  if (unknown !== undefined)
    throw new UnknownOption(`${unknown.split('=', 1)[0]} is no option; --help lists those there are.`);
  let { settings } = ground;
  const scenarios: Scenario[] = [];
  const plans: string[] = [];
  const answers: Answer[] = [];
  const held: WrittenHeld[] = [];
  for (const [option, value] of taken) {
    if (option === 'scenario') scenarios.push(readScenario(value, ground));
    else if (option === 'plan') plans.push(value);
    else if (option === 'say') answers.push(readSaid(value));
    else if (option === 'held') held.push(readHeld(value));
    else settings = applyChoice(settings, option, value, reference, `--${option}`);
  }
  return { settings, scenarios, plans, answers, held, files: rest };
}
