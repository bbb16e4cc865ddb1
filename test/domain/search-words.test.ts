import { describe, expect, it } from 'vitest';
import { findMeanings } from '../../src/domain/lists/search-words.ts';
import { SEARCH_WORDS } from '../../src/reference/data/words.ts';
import { loadReference } from '../../src/reference/load.ts';

const mean = (typed: string): readonly string[] =>
  findMeanings(typed, SEARCH_WORDS).map((choice) => Object.values(choice).join(' '));

describe('what a typed word means, in thirteen languages', () => {
  it.each([
    ['world', 'fund-of-kind world'],
    ['Welt', 'fund-of-kind world'],
    ['monde', 'fund-of-kind world'],
    ['renta variable global', 'fund-of-kind world'],
    ['azionario mondo', 'fund-of-kind world'],
    ['wereldwijd', 'fund-of-kind world'],
    ['ações globais', 'fund-of-kind world'],
    ['värld', 'fund-of-kind world'],
    ['verden', 'fund-of-kind world'],
    ['maailma', 'fund-of-kind world'],
    ['świat', 'fund-of-kind world'],
    ['全世界株式', 'fund-of-kind world'],
    ['Schwellenländer', 'fund-of-kind emerging'],
    ['Mischfonds', 'fund-of-kind mixed-free'],
    ['blandfond', 'fund-of-kind mixed-free'],
    ['renta fija', 'fund-of-kind bond'],
    ['räntefond', 'fund-of-kind bond'],
    ['Tagesgeld', 'cash'],
    ['oro', 'asset commodity'],
    ['krypto', 'asset crypto'],
    ['Deutschland', 'fund-of-kind germany'],
    ['日経平均', 'fund Nikkei 225'],
    ['technologie', 'fund-of-kind world-technology'],
  ])('%s: %s', (typed, first) => {
    expect(mean(typed)[0]).toBe(first);
  });
  it('may be begun, and is the very word first', () => {
    expect(mean('Schwell')).toEqual(['fund-of-kind emerging']);
    expect(mean('tech')[0]).toBe('fund-of-kind world-technology');
    expect(mean('we')).toEqual([]);
    expect(mean('')).toEqual([]);
    expect(mean('NVIDIA')).toEqual([]);
  });
  it('stands for something that the pack has', async () => {
    const pack = await loadReference();
    for (const line of SEARCH_WORDS.split('\n')) {
      const [answer = '', ...words] = line.split('\t');
      expect(words.length, answer).toBeGreaterThan(0);
      expect(findMeanings(words[0]!, SEARCH_WORDS).length, answer).toBeGreaterThan(0);
      if (answer.startsWith('fund ')) expect(pack.bySymbol(answer.slice(5)), answer).not.toEqual([]);
    }
  });
});
