import type { Snapshot } from '../../../src/domain/change/snapshot.ts';
import type { Portfolio } from '../../../src/domain/model/portfolio.ts';
import { makeMemoryStore } from '../../../src/storage/memory-store.ts';
import type { Contents, KeptSync, Store } from '../../../src/storage/schema.ts';
import {
  copyOf,
  keptAfter,
  keptAfterPart,
  markHere,
  momentOf,
  planMerge,
  sharedCopyOf,
  type MergePlan,
} from '../../../src/storage/sync/plan-merge.ts';
import type { SharedPart, SyncCopy } from '../../../src/storage/sync/sync-file.ts';
import { makeWriter, type Edit } from '../../../src/storage/writer.ts';

let names = 0;

/** A device with a store of its own, whose clock may be wrong. */
export class Device {
  readonly store: Store = makeMemoryStore('1.0.0');
  readonly #writer = makeWriter(this.store, []);
  #name = `w${(names += 1)}`;
  readonly #clock: number;

  constructor(clock = Date.parse('2026-11-20T10:00:00Z')) {
    this.#clock = clock;
  }

  /** Another page is opened: it writes under a name of its own. */
  startAgain(): void {
    this.#name = `w${(names += 1)}`;
  }

  get writer() {
    return { name: this.#name, now: this.#clock };
  }

  async contents(): Promise<Contents> {
    const read = await this.store.readAll();
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  }
  async kept(): Promise<KeptSync | null> {
    const read = await this.store.readMore('sync', '');
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  }
  async save(edits: readonly Edit[]): Promise<void> {
    const saved = await this.#writer.save(edits);
    if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  }

  async portfolio(id: string): Promise<Portfolio | null> {
    return (await this.contents()).portfolios.find(({ portfolio }) => portfolio.id === id)?.portfolio ?? null;
  }
  async names(): Promise<readonly string[]> {
    return (await this.contents()).portfolios.map(({ portfolio }) => portfolio.name).sort();
  }
  async put(portfolio: Portfolio, snapshots: readonly Snapshot[] = []): Promise<void> {
    const before = await this.portfolio(portfolio.id);
    await this.save([
      { kind: 'put-portfolio', portfolio, before },
      ...snapshots.map((snapshot) => ({ kind: 'put-snapshot', snapshot }) as const),
    ]);
  }
  async change(id: string, change: (portfolio: Portfolio) => Portfolio): Promise<void> {
    await this.put(change((await this.portfolio(id))!));
  }
  async delete(id: string): Promise<void> {
    await this.save([{ kind: 'delete-portfolio', id, before: (await this.portfolio(id))! }]);
  }

  /** What "Save the copy" writes. */
  async copy(): Promise<SyncCopy> {
    const contents = await this.contents();
    const here = markHere(contents, await this.kept(), this.writer);
    const made = momentOf(this.writer);
    await this.save([{ kind: 'put-sync', sync: keptAfter(here.scopes, here.scopes, made, null) }]);
    return copyOf(here, contents, { made, app: '1.0.0' });
  }
  /** What "Share portfolios" writes. */
  async share(ids: readonly string[], kind: SharedPart['kind'], from = 'Ada'): Promise<SyncCopy> {
    const kept = await this.kept();
    const here = markHere(await this.contents(), kept, this.writer);
    await this.save([{ kind: 'put-sync', sync: keptAfterPart(here.scopes, kept) }]);
    return sharedCopyOf(here, ids, { kind, from }, { made: momentOf(this.writer), app: '1.0.0' });
  }
  async plan(copy: SyncCopy): Promise<MergePlan> {
    return planMerge(await this.contents(), await this.kept(), copy, this.writer);
  }
  /** What "Open the copy" does. */
  async open(copy: SyncCopy): Promise<MergePlan> {
    const plan = await this.plan(copy);
    await this.save(plan.edits);
    return plan;
  }
  async undo({ undo }: MergePlan): Promise<void> {
    await this.save(undo);
    this.startAgain();
  }
}
