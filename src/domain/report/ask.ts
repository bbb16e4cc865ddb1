import { openShareOf, type Base } from '../measure/base.ts';
import { sectorOf, sizeOf } from '../model/classify.ts';
import type { IdentityDoubt, Identification } from '../identity/identification.ts';
import { compareNames } from '../identity/names.ts';
import { questionKey } from '../identity/question-key.ts';
import type { Answer, AnswerChoice } from '../model/portfolio.ts';
import type { Listed, Reference } from '../model/reference.ts';
import type { IdentityQuestion, QuestionCandidate } from '../model/report-positions.ts';
import type { ResolvedLines } from '../identity/resolve.ts';
import type { Cutoffs } from '../model/size.ts';
import { sumInAnyOrder } from '../sum.ts';
import { symbolForms } from '../identity/symbols.ts';
import type { Currency } from '../model/units.ts';

/* What of the line speaks for a candidate; a name that is no more than the symbol speaks for nobody. */
function agreementsOf(
  { holding }: ResolvedLines,
  listed: Listed,
  traded: Currency | null,
): QuestionCandidate['agrees'] {
  const { symbol, name, currency: stated } = holding;
  const own = listed.symbol.replace(/\.[A-Z]{1,3}$/, '');
  const isNamed = name !== null && name !== symbol;
  return [
    ...(symbol !== null && symbolForms(symbol).some((form) => form === listed.symbol || form === own)
      ? (['symbol'] as const)
      : []),
    ...(isNamed && compareNames(name, listed.name, listed.symbol, listed.kind === 'fund') === 'agrees'
      ? (['name'] as const)
      : []),
    ...(traded !== null && stated === traded ? (['currency'] as const) : []),
  ];
}

function describeCandidate(
  listed: Listed,
  position: ResolvedLines,
  reference: Reference,
  cutoffs: Cutoffs,
): QuestionCandidate | null {
  const company = listed.kind === 'company' ? reference.company(listed.issuer) : null;
  const choice = choiceOf(listed);
  if (choice === null) return null;
  return {
    choice,
    name: listed.name,
    symbol: listed.symbol,
    country: company === null ? null : company.country,
    size: company === null ? null : sizeOf(company, cutoffs),
    // an estimate is no figure to tell two companies apart by
    cap: company?.capSpan === null ? company.cap : null,
    sector: company === null ? null : sectorOf(company),
    fundClass: listed.kind === 'fund' ? listed.fundClass : null,
    currency: company === null ? null : company.currency,
    agrees: agreementsOf(position, listed, company === null ? null : company.currency),
  };
}

function choiceOf(listed: Listed): AnswerChoice | null {
  switch (listed.kind) {
    case 'company':
      return { kind: 'company', issuer: listed.issuer };
    case 'fund':
      return { kind: 'fund', symbol: listed.symbol };
    case 'related':
      return { kind: 'related', symbol: listed.symbol };
    case 'cash':
      return { kind: 'cash' };
    case 'crypto':
      return { kind: 'crypto', symbol: listed.symbol };
  }
}

type Doubted = Pick<Identification, 'candidates' | 'guess'> & { readonly doubt: IdentityDoubt };
type DoubtOf = (position: ResolvedLines) => Doubted | null;

interface DoubtedLines {
  readonly first: ResolvedLines;
  readonly doubted: Doubted;
  readonly values: number[];
}

/* The lines in doubt by their words. Lines of one file and the same words are told by their identification. */
function gatherDoubts(lines: readonly ResolvedLines[], doubtOf: DoubtOf): ReadonlyMap<string, DoubtedLines> {
  const known = new Map<Identification, DoubtedLines | null>();
  const groups = new Map<string, DoubtedLines | null>();
  for (const position of lines) {
    let group = known.get(position.identification);
    if (group === undefined) {
      const key = questionKey(position.holding.symbol, position.holding.name);
      group = groups.get(key);
      if (group === undefined) {
        const doubted = doubtOf(position);
        group = doubted === null ? null : { first: position, doubted, values: [] };
        groups.set(key, group);
      }
      known.set(position.identification, group);
    }
    if (group !== null && position.baseValue !== null) group.values.push(position.baseValue);
  }
  return new Map([...groups].flatMap(([key, group]) => (group === null ? [] : [[key, group] as const])));
}

/**
 * Gives one question for each line whose identity is in doubt, the most money first. Lines of the same words are one
 * question. An answered one stays listed with its answer, so that it can be changed.
 */
export function askAboutIdentity(
  groups: readonly ResolvedLines[],
  allAnswers: readonly Answer[],
  base: Base,
  cutoffs: Cutoffs,
  doubtOf: DoubtOf,
  reference: Reference,
): readonly IdentityQuestion[] {
  const answers = allAnswers.filter((answer) => answer.kind === 'identity');
  const questions: IdentityQuestion[] = [];
  for (const [key, { first, doubted, values }] of gatherDoubts(groups, doubtOf)) {
    const value = values.length === 0 ? null : sumInAnyOrder(values);
    const answer = answers.find((one) => questionKey(one.symbol, one.name) === key);
    questions.push({
      key,
      about: { symbol: first.holding.symbol, name: first.holding.name },
      file: first.file,
      line: first.holding.line,
      reason: doubted.doubt,
      value,
      share: value === null ? null : openShareOf(value, base),
      candidates: doubted.candidates
        .map((listed) => describeCandidate(listed, first, reference, cutoffs))
        .filter((candidate) => candidate !== null),
      guess: doubted.guess === null ? null : choiceOf(doubted.guess),
      answered: answer === undefined ? null : { choice: answer.choice },
    });
  }
  const size = (question: IdentityQuestion) => (question.value === null ? -1 : Math.abs(question.value));
  return questions.sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1));
}
