import { sum } from '../../domain/sum.ts';
import type { BackupContent } from './backup.ts';
import type { KeptCounts } from '../../domain/book/backup-facts.ts';

/** Counts what is worth a backup. */
export function countKept({ portfolios, snapshots }: Pick<BackupContent, 'portfolios' | 'snapshots'>): KeptCounts {
  return {
    files: sum(portfolios.map(({ files }) => files.length)),
    snapshots: snapshots.length,
    answers: sum(portfolios.map(({ answers, corrections }) => answers.length + corrections.length)),
    notes: sum(portfolios.map(({ notes }) => notes.length)),
    swaps: sum(portfolios.flatMap(({ lab }) => lab.plans.map(({ moves }) => moves.length))),
  };
}
