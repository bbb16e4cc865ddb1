import { sum } from '../domain/sum.ts';
import type { AppState } from './app-state.svelte.ts';
import { countKept } from '../storage/backup/count-kept.ts';

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** How much of what is kept; sizes as text, in bytes. null = what is kept cannot be read. */
export async function readStoredSizes(app: AppState) {
  const contents = await app.kept.readAll();
  if (contents === null) return null;
  const portfolios = contents.portfolios.map(({ portfolio }) => portfolio);
  const files = portfolios.flatMap((portfolio) => portfolio.files);
  const answers = portfolios.flatMap((portfolio) => portfolio.answers);
  return {
    portfolios: portfolios.length,
    files: files.length,
    rows: sum(files.map(({ holdings }) => holdings.line.length)),
    read: sum(files.map(({ fates }) => fates.line.length)),
    holdings: bytesOf(files),
    snapshots: contents.snapshots.length,
    snapshotBytes: bytesOf(contents.snapshots),
    actions: sum(contents.histories.map(({ actions }) => actions.length)),
    actionBytes: bytesOf(contents.histories),
    answers: answers.length,
    answerBytes: bytesOf(answers),
    lists: contents.overlay.lists.length,
    listBytes: bytesOf(contents.overlay),
    settingsBytes: bytesOf([
      contents.settings,
      portfolios.map(({ settings, targets, notes, lab }) => [settings, targets, notes, lab]),
    ]),
    appBytes: await measureCopy(),
    kept: countKept({ portfolios, snapshots: contents.snapshots }),
  };
}

/* What the files of the app come to that are kept for use without a network. */
async function measureCopy(): Promise<number | null> {
  if (typeof caches === 'undefined') return null;
  const names = (await caches.keys()).filter((name) => name.startsWith('topheavy-'));
  const sizes = await Promise.all(
    names.map(async (name) => {
      const cache = await caches.open(name);
      const kept = await cache.matchAll();
      return sum(await Promise.all(kept.map(async (file) => (await file.blob()).size)));
    }),
  );
  return names.length === 0 ? null : sum(sizes);
}
