import { isPaged } from '../domain/pack.ts';
import { figuresOf, makeCard } from '../domain/shelf.ts';
import type { Result } from '../domain/units.ts';
import {
  makeCardRecord,
  makeFiguresRecord,
  makeOverlayRecord,
  makePackRecord,
  makePortfolioRecord,
  makeReportRecord,
  makeSnapshotRecord,
  snapshotPrefix,
} from './records.ts';
import { nextRevision, SETTINGS_ID, type Change, type ObjectStore, type WriteRefusal } from './schema.ts';

/** One request to the database. */
export type DatabaseRequest =
  | { readonly kind: 'put'; readonly store: ObjectStore; readonly record: { readonly id: string } }
  | { readonly kind: 'delete'; readonly store: ObjectStore; readonly id: string }
  /** All whose ids begin so. */
  | { readonly kind: 'delete-all'; readonly store: ObjectStore; readonly prefix: string }
  | { readonly kind: 'clear'; readonly store: ObjectStore };

/** The portfolios whose stored revision has to be known before these changes can be written. */
export function portfoliosConcerned(changes: readonly Change[]): readonly string[] {
  const ids = changes.flatMap((change) => {
    if (change.kind === 'put-portfolio') return [change.portfolio.id];
    return change.kind === 'delete-portfolio' || change.kind === 'put-report' ? [change.id] : [];
  });
  return [...new Set(ids)];
}

/**
 * Turns changes into requests, or refuses all of them when a portfolio is not what the change was made from. A report of
 * a revision that is no longer the stored one is left out: a newer one is on its way.
 */
export function planWrite(
  changes: readonly Change[],
  stored: ReadonlyMap<string, number | null>,
  build: string,
): Result<readonly DatabaseRequest[], WriteRefusal> {
  const revisions = new Map(stored);
  const operations: DatabaseRequest[] = [];
  for (const change of changes) {
    switch (change.kind) {
      case 'put-portfolio': {
        const { portfolio, basedOn } = change;
        const found = revisions.get(portfolio.id) ?? null;
        if (found !== basedOn) return { ok: false, error: { kind: 'conflict', id: portfolio.id, stored: found } };
        const record = makePortfolioRecord(portfolio, nextRevision(basedOn));
        revisions.set(portfolio.id, record.revision);
        const card = makeCardRecord(makeCard(portfolio, record.revision));
        operations.push({ kind: 'put', store: 'portfolios', record }, { kind: 'put', store: 'cards', record: card });
        break;
      }
      case 'delete-portfolio': {
        const { id, basedOn } = change;
        const found = revisions.get(id) ?? null;
        if (found !== basedOn) return { ok: false, error: { kind: 'conflict', id, stored: found } };
        revisions.set(id, null);
        for (const store of ['portfolios', 'reports', 'cards', 'figures'] as const)
          operations.push({ kind: 'delete', store, id });
        operations.push({ kind: 'delete-all', store: 'snapshots', prefix: snapshotPrefix(id) });
        break;
      }
      case 'put-report': {
        const { id, revision, report } = change;
        if (revision === null || revisions.get(id) !== revision) break;
        operations.push(
          // one of so many lines takes longer to write down and to read than to work out anew
          isPaged(report)
            ? { kind: 'delete', store: 'reports', id }
            : { kind: 'put', store: 'reports', record: makeReportRecord(id, revision, build, report) },
          { kind: 'put', store: 'figures', record: makeFiguresRecord(figuresOf(id, report)) },
        );
        break;
      }
      case 'put-snapshot':
        operations.push({ kind: 'put', store: 'snapshots', record: makeSnapshotRecord(change.snapshot) });
        break;
      case 'delete-snapshot':
        operations.push({ kind: 'delete', store: 'snapshots', id: change.id });
        break;
      case 'put-settings':
        operations.push({ kind: 'put', store: 'settings', record: { id: SETTINGS_ID, ...change.settings } });
        break;
      case 'put-overlay':
        operations.push({ kind: 'put', store: 'overlay', record: makeOverlayRecord(change.overlay) });
        operations.push({ kind: 'clear', store: 'reports' });
        break;
      case 'put-pack':
        operations.push(
          change.pack === null
            ? { kind: 'clear', store: 'pack' }
            : { kind: 'put', store: 'pack', record: makePackRecord(change.pack) },
          { kind: 'clear', store: 'reports' },
        );
        break;
      case 'open-journal':
        operations.push({ kind: 'put', store: 'journal', record: change.entry });
        break;
      case 'close-journal':
        operations.push({ kind: 'delete', store: 'journal', id: change.id });
        break;
    }
  }
  return { ok: true, value: operations };
}
