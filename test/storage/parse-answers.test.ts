import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/model/portfolio.ts';
import { parseAnswersFile } from '../../src/storage/parse-answers.ts';
import { formatAnswers } from '../../src/screens/review/words/answers.ts';
import { SAMPLE_ANSWERS } from './sample-answers.ts';

describe('a file of answers', () => {
  it('gives back what was downloaded', () => {
    expect(parseAnswersFile(formatAnswers(SAMPLE_ANSWERS))).toEqual({ ok: true, value: SAMPLE_ANSWERS });
  });

  it.each(['', 'not json', '[]', '{"answers":[]}', '{"schema":"topheavy-report/1","answers":[]}', 'null'])(
    'is told from other files: %s',
    (text) => {
      expect(parseAnswersFile(text)).toEqual({ ok: false, error: null });
    },
  );

  it.each<[string, unknown]>([
    ['answers.0.kind', { kind: 'guess' }],
    ['answers.0.rate', { kind: 'rate', of: 'EUR', in: 'USD', rate: -1 }],
    [
      'answers.0.choice.of',
      { kind: 'identity', symbol: null, name: 'A', choice: { kind: 'fund-of-kind', of: 'us-largest' } },
    ],
    ['answers.0.of', { kind: 'fund-kind', fund: 'AGTHX', of: 'us-largest' }],
    ['answers.0.size', { kind: 'class', symbol: 'A', name: null, size: 'huge', sector: null }],
  ])('is refused whole for one bad answer, with its place: %s', (place, bad) => {
    const good: Answer = { kind: 'proxy', fund: 'X', proxy: 'VTI' };
    const parsed = parseAnswersFile(JSON.stringify({ schema: 'topheavy-answers/1', answers: [bad, good] }));
    expect(parsed).toMatchObject({ ok: false });
    expect(parsed.ok ? '' : parsed.error).toContain(place);
  });

  it('carries nothing over that was not asked for', () => {
    const text =
      '{"schema":"topheavy-answers/1","answers":[{"kind":"proxy","fund":"X","proxy":"Y","__proto__":{"a":1},"b":2}]}';
    expect(parseAnswersFile(text)).toEqual({ ok: true, value: [{ kind: 'proxy', fund: 'X', proxy: 'Y' }] });
  });
});
