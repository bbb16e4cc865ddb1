import type { Reference } from '../../src/domain/model/reference.ts';
import { isKindId } from '../../src/domain/model/kinds.ts';
import { plainLatin } from '../../src/domain/identity/names.ts';
import { addTo, type Sources } from './sources.ts';

/** Words in thirteen languages that a person types for what something is, by hand. */
const WORDS_FILE = 'words/what-is-it.csv';

/** What classes and regions of the file are answered with: kinds, classes without companies, and indexes of a market. */
const ANSWERS: Readonly<Record<string, string>> = {
  developed: 'fund MSCI World',
  mixed: 'kind mixed-free|kind balanced-60-40',
  pension: 'kind mixed-free',
  property: 'kind real-estate',
  bond: 'kind bond',
  'government-bond': 'kind bond',
  'corporate-bond': 'kind bond',
  guaranteed: 'cash',
  cash: 'cash',
  commodity: 'asset commodity',
  crypto: 'asset crypto',
  technology: 'kind world-technology|kind technology',
  pacific: 'kind pacific',
  uk: 'kind uk|fund MSCI United Kingdom',
  nordic: 'kind nordic|fund MSCI Nordic Countries',
  denmark: 'kind nordic',
  finland: 'kind nordic',
  norway: 'kind nordic',
};

/**
 * The words by what they are answered with, a line each: the answer, then the words behind tabs, as they are typed without marks. What the
 * pack has neither a kind nor a list for is left out; so are words that say nothing of what is inside ("fund").
 */
export function searchWords(sources: Sources, reference: Reference): string {
  const words = new Map<string, string[]>();
  for (const row of sources.read(WORDS_FILE)) {
    const means = row('means');
    const index = `fund MSCI ${means.charAt(0).toUpperCase()}${means.slice(1)}`;
    const region = isKindId(means) ? `kind ${means}|${index}` : index;
    const other = { kind: `kind ${means}`, region, index: `fund ${means}` }[row('type')];
    const answers = row('type') === 'word' ? '' : (ANSWERS[means] ?? other ?? '');
    const word = plainLatin(row('word')).toLowerCase();
    for (const answer of answers.split('|').filter((one) => isThere(one, reference)))
      if (!words.get(answer)?.includes(word)) addTo(words, answer, word);
  }
  return [...words].map(([answer, all]) => [answer, ...all].join('\t')).join('\n');
}

function isThere(answer: string, reference: Reference): boolean {
  const target = answer.slice(answer.indexOf(' ') + 1);
  if (answer.startsWith('kind ')) return isKindId(target);
  return /^(?:cash$|asset )/.test(answer) || reference.bySymbol(target).some(({ kind }) => kind === 'fund');
}
