import type { Result } from '../domain/units.ts';
import { makeOverlayRecord, makePortfolioRecord, makeReportRecord, SETTINGS_ID } from './records.ts';
import { nextRevision, type Change, type ObjectStore, type WriteRefusal } from './schema.ts';

/** One request to the database. */
export type Operation =
  | { readonly kind: 'put'; readonly store: ObjectStore; readonly record: { readonly id: string } }
  | { readonly kind: 'delete'; readonly store: ObjectStore; readonly id: string }
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
): Result<readonly Operation[], WriteRefusal> {
  const revisions = new Map(stored);
  const operations: Operation[] = [];
  for (const change of changes) {
    switch (change.kind) {
      case 'put-portfolio': {
        const { portfolio, basedOn } = change;
        const found = revisions.get(portfolio.id) ?? null;
        if (found !== basedOn) return { ok: false, error: { kind: 'conflict', id: portfolio.id, stored: found } };
        const record = makePortfolioRecord(portfolio, nextRevision(basedOn));
        revisions.set(portfolio.id, record.revision);
        operations.push({ kind: 'put', store: 'portfolios', record });
        break;
      }
      case 'delete-portfolio': {
        const { id, basedOn } = change;
        const found = revisions.get(id) ?? null;
        if (found !== basedOn) return { ok: false, error: { kind: 'conflict', id, stored: found } };
        revisions.set(id, null);
        operations.push({ kind: 'delete', store: 'portfolios', id }, { kind: 'delete', store: 'reports', id });
        break;
      }
      case 'put-report': {
        const { id, revision, report } = change;
        if (revision === null || revisions.get(id) !== revision) break;
        operations.push({ kind: 'put', store: 'reports', record: makeReportRecord(id, revision, build, report) });
        break;
      }
      case 'put-settings':
        operations.push({ kind: 'put', store: 'settings', record: { id: SETTINGS_ID, ...change.settings } });
        break;
      case 'put-overlay':
        operations.push({ kind: 'put', store: 'overlay', record: makeOverlayRecord(change.overlay) });
        operations.push({ kind: 'clear', store: 'reports' });
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
