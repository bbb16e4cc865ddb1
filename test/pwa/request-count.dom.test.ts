import { describe, expect, it } from 'vitest';
import { countRequests, type RequestFigures } from '../../src/pwa/request-count.ts';

describe('what the policy refused before counting began', () => {
  it('counts like what it refuses later, and what is no request does not', () => {
    let told: RequestFigures | null = null;
    const count = countRequests([
      { blockedURI: 'https://elsewhere.example/a', originalPolicy: 'meta' },
      { blockedURI: 'https://elsewhere.example/a', originalPolicy: 'header' },
      { blockedURI: 'inline', originalPolicy: 'meta' },
    ]);
    const stop = count.subscribe((figures) => (told = figures));
    stop();
    expect(told).toMatchObject({ loaded: false, page: 0, foreign: 0, refused: 1, sent: [] });
    expect(told).toHaveProperty('refusal.url', 'https://elsewhere.example/a');
  });
});
