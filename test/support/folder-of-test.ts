import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes an empty folder for the running test; it is gone once that has ended. */
export function folderOfTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'topheavy-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
