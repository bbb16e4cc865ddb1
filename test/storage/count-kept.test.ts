import { expect, it } from 'vitest';
import { NO_LAB } from '../../src/domain/model/kept-lab.ts';
import { countKept } from '../../src/storage/backup/count-kept.ts';
import { makePortfolio } from './sample.ts';
import { makeSnapshot } from './sample-snapshot.ts';
import { fileOf, holdingOf, portfolioOf } from '../support/portfolio.ts';
import { holdingsIn } from '../../src/domain/rows/holding-rows.ts';

it('counts files, snapshots, answers with corrections, notes, and the swaps of all plans', () => {
  const file = fileOf([holdingOf({ symbol: 'NVDA', value: 1 })]);
  const size = { unit: 'part', value: 1 } as const;
  const move = { account: 'A', from: 'fund:SPY', to: 'class:cash', size, price: null } as const;
  const plans = [
    { name: 'Plan 1', moves: [move, move] },
    { name: 'Plan 2', moves: [move] },
  ];
  const one = portfolioOf([file, file]);
  const correction = { kind: 'drop', file: 'a.csv', line: holdingsIn(file.holdings)[0]!.line } as const;
  const { notes } = makePortfolio('a');
  const other = { ...portfolioOf([file]), notes, corrections: [correction], lab: { ...NO_LAB, plans } };
  expect(countKept({ portfolios: [one, other], snapshots: [makeSnapshot('a')] })).toEqual({
    files: 3,
    snapshots: 1,
    answers: 1,
    notes: 2,
    swaps: 3,
  });
});
