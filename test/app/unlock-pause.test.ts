import { describe, expect, it } from 'vitest';
import { pauseAfter, secondsToWait } from '../../src/app/unlock-pause.ts';
import { wrongPassphraseWords } from '../../src/screens/privacy/words/passphrase.ts';

describe('the pause after wrong passphrases', () => {
  it('begins with the fifth in a row, doubles, and ends at five minutes', () => {
    expect([0, 1, 4, 5, 6, 7, 10, 11, 12, 5000].map(pauseAfter)).toEqual([0, 0, 0, 5, 10, 20, 160, 300, 300, 300]);
  });

  it('passes with the clock', () => {
    const at = 1_000_000;
    expect([0, 1, 4999, 5000, 9000].map((ms) => secondsToWait(5, at, at + ms))).toEqual([5, 5, 1, 0, 0]);
    expect(secondsToWait(4, at, at)).toBe(0);
  });

  it('is never longer because a clock was set back', () => {
    expect(secondsToWait(5, 1_000_000, 0)).toBe(5);
  });

  it('is said', () => {
    expect(wrongPassphraseWords(4, pauseAfter(4))).toBe('Wrong passphrase. Try again.');
    expect(wrongPassphraseWords(5, pauseAfter(5))).toBe(
      '5 wrong passphrases in a row. Wait 5 seconds, then try again. Nothing changed.',
    );
    expect(wrongPassphraseWords(12, pauseAfter(12))).toBe(
      '12 wrong passphrases in a row. Wait 5 minutes, then try again. Nothing changed.',
    );
  });
});
