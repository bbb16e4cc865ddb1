import { plainLatin } from '../identity/names.ts';
import { isKindId } from '../model/kinds.ts';
import type { AnswerChoice } from '../model/portfolio.ts';

/** From so many letters on a text may be the beginning of a word; signs of East Asia say as much alone. */
const BEGUN_FROM = 3;
const MOST = 4;

/**
 * Gives what a typed text says that something is, in any of the languages of `words` (a line for each answer: `kind world`, then its words
 * behind tabs): answers that have the very word first, then those that have one beginning so.
 */
export function findMeanings(typed: string, words: string): readonly AnswerChoice[] {
  const text = plainLatin(typed).trim().toLowerCase().replace(/\s+/g, ' ');
  const isLong = text.length >= BEGUN_FROM || /[\u3040-\u9fff]/.test(text);
  const lines = text === '' ? [] : words.split('\n').map((line) => line.split('\t'));
  const [whole, begun] = [
    lines.filter(([, ...all]) => all.includes(text)),
    lines.filter(([, ...all]) => isLong && all.some((word) => word.startsWith(text))),
  ];
  return [...new Set([...whole, ...begun])].slice(0, MOST).flatMap(([answer = '']) => choiceOf(answer));
}

function choiceOf(answer: string): readonly AnswerChoice[] {
  const [kind, target] = [answer.split(' ', 1)[0], answer.slice(answer.indexOf(' ') + 1)];
  if (kind === 'cash') return [{ kind }];
  if (kind === 'fund') return [{ kind, symbol: target }];
  if (kind === 'asset' && (target === 'crypto' || target === 'commodity')) return [{ kind, of: target }];
  return isKindId(target) ? [{ kind: 'fund-of-kind', of: target }] : [];
}
