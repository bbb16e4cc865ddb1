import type { Answer } from '../model/portfolio.ts';
import { questionKey } from '../identity/question-key.ts';

/** What taking in the answers of a file would do to one's own. */
export interface MergedAnswers {
  /** One's own, with what the file says in the place of what it says otherwise. */
  readonly answers: readonly Answer[];
  readonly added: number;
  readonly replaced: number;
  /** Already said, word for word. */
  readonly same: number;
}

/** Gives what an answer is about: of two with one key only one can count. */
export function answerKey(answer: Answer): string {
  switch (answer.kind) {
    case 'identity':
    case 'class':
      return JSON.stringify([answer.kind, questionKey(answer.symbol, answer.name)]);
    case 'proxy':
    case 'fund-kind':
      return JSON.stringify([answer.kind, answer.fund]);
    case 'columns':
      return JSON.stringify([answer.kind, answer.titles, answer.titles.length === 0 ? answer.roles.length : null]);
    case 'rate':
      // a rate is a word on both directions
      return JSON.stringify([answer.kind, ...[answer.of, answer.in].sort()]);
    case 'currency':
      return JSON.stringify([answer.kind, answer.source]);
    case 'deed':
      return JSON.stringify([answer.kind, answer.word, answer.titles]);
    case 'held':
      return JSON.stringify([answer.kind, answer.security, answer.account, answer.titles]);
    case 'alike':
      return JSON.stringify([
        answer.kind,
        ...[answer.kept, answer.other].map((source) => JSON.stringify(source)).sort(),
      ]);
  }
}

/** Lays the answers of a file over one's own; of two in the file about the same thing the later one counts. */
export function mergeAnswers(own: readonly Answer[], brought: readonly Answer[]): MergedAnswers {
  const before = new Map(own.map((answer) => [answerKey(answer), answer]));
  const latest = new Map(brought.map((answer) => [answerKey(answer), answer]));
  const isSaid = (key: string, answer: Answer): boolean => JSON.stringify(before.get(key)) === JSON.stringify(answer);
  const news = [...latest].filter(([key, answer]) => !isSaid(key, answer));
  return {
    answers: [...new Map([...before, ...news]).values()],
    added: news.filter(([key]) => !before.has(key)).length,
    replaced: news.filter(([key]) => before.has(key)).length,
    same: latest.size - news.length,
  };
}
