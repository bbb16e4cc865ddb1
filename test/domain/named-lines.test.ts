import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/domain/report/analyse.ts';
import { knownByName } from '../../src/domain/figures/named-lines.ts';
import type { Reference } from '../../src/domain/model/reference.ts';
import { sayIdentity } from '../../src/domain/book/say.ts';
import { loadReference } from '../../src/reference/load.ts';
import { moneyFormat } from '../../src/words/marks/money.ts';
import { knownLines } from '../../src/screens/review/words/treat-as.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { USD } from '../support/tiny-reference.ts';
import { positionsIn } from '../../src/domain/rows/position-rows.ts';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

const TRUST = { symbol: null, name: 'Vanguard Institutional 500 Index Trust' };
const PORTFOLIO = portfolioOf([
  fileOf([
    holdingOf({ ...TRUST, value: 1000 }),
    holdingOf({ symbol: 'NVDA', name: null, value: 9000 }),
    holdingOf({ symbol: null, name: 'NVIDIA Corporation', value: 3000 }),
    holdingOf({ ...TRUST, value: 1500 }),
    holdingOf({ symbol: null, name: 'Nobody Knows This Pool', value: 500 }),
  ]),
]);
const held = () => analyse(PORTFOLIO, reference);

describe('lines known by their name alone', () => {
  it('are each told once with all their money, the most first; one with a symbol and one nobody knows are not among them', () => {
    const lines = knownByName(held());
    expect(lines.map(({ name, value, rows }) => [name, value, rows.length])).toEqual([
      ['NVIDIA Corporation', 3000, 1],
      [TRUST.name, 2500, 2],
    ]);
    expect(lines[1]).toMatchObject({ issuer: null });
    expect(lines[1]!.fund).not.toBeNull();
  });

  it('are what the user says instead, once somebody objects', () => {
    const said = analyse(sayIdentity(PORTFOLIO, TRUST, { kind: 'fund', symbol: 'BND' }), reference);
    expect(knownByName(said).map(({ name }) => name)).toEqual(['NVIDIA Corporation']);
    expect(positionsIn(said.positions).map(({ identity }) => identity.fund)).toEqual(['BND', null, null, 'BND', null]);
  });

  it('say what each was taken for', () => {
    const [company, fund] = knownLines(held(), moneyFormat(USD, false));
    expect([company!.is, company!.worth]).toEqual(['NVIDIA Corporation', '$3,000']);
    expect(fund!.is).toContain('500');
  });
});
