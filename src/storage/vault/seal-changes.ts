import type { Result } from '../../domain/units.ts';
import { planWrite, type DatabaseRequest } from '../plan-write.ts';
import type { Change, WriteRefusal } from '../schema.ts';
import type { Sealer } from './sealer.ts';

/** Gives the sealed form of what an operation puts. */
export type SealedForm = (operation: Extract<DatabaseRequest, { readonly kind: 'put' }>) => { readonly id: string };

/**
 * Seals what changes will put, before their transaction begins: in it nothing but the database may be waited for. They are
 * planned as if nothing had been changed elsewhere; where something was, the transaction refuses all of them.
 */
export async function sealChanges(
  sealer: Sealer,
  changes: readonly Change[],
  build: string,
): Promise<Result<SealedForm, WriteRefusal>> {
  const assumed = new Map<string, number | null>();
  for (const change of changes) {
    if (change.kind === 'put-portfolio') setFirst(assumed, change.portfolio.id, change.basedOn);
    if (change.kind === 'delete-portfolio') setFirst(assumed, change.id, change.basedOn);
    if (change.kind === 'put-report') setFirst(assumed, change.id, change.revision);
  }
  const plan = planWrite(changes, assumed, build);
  if (!plan.ok) return plan;
  const puts = plan.value.flatMap((operation) => (operation.kind === 'put' ? [operation] : []));
  // of two for the same record the later one is what remains
  const sealed = new Map(
    await Promise.all(
      puts.map(async ({ store, record }) => [`${store} ${record.id}`, await sealer.seal(store, record)] as const),
    ),
  );
  return {
    ok: true,
    value: ({ store, record }) => {
      const found = sealed.get(`${store} ${record.id}`);
      if (found === undefined) throw new Error(`Nothing was sealed for ${store}.`);
      return found;
    },
  };
}

function setFirst(map: Map<string, number | null>, id: string, revision: number | null): void {
  if (!map.has(id)) map.set(id, revision);
}
