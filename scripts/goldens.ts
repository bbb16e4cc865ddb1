import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadReference } from '../src/reference/load.ts';
import { GOLDEN_FIXTURES, GOLDENS, goldenName, goldenOf } from './goldens/golden-report.ts';

/** `npm run goldens`: writes the report of every fixture anew. Read what `git diff test/fixtures/reports` says before it is committed. */
export async function main(): Promise<number> {
  mkdirSync(GOLDENS, { recursive: true });
  const reference = await loadReference();
  const kept = new Set(GOLDEN_FIXTURES.map(goldenName));
  for (const name of readdirSync(GOLDENS).filter((one) => !kept.has(one))) {
    rmSync(`${GOLDENS}/${name}`);
    console.log(`gone     ${name}`);
  }
  for (const fixture of GOLDEN_FIXTURES) {
    const path = `${GOLDENS}/${goldenName(fixture)}`;
    const text = await goldenOf(fixture, reference);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
    if (text === before) continue;
    writeFileSync(path, text);
    console.log(`${before === null ? 'new     ' : 'changed '} ${goldenName(fixture)}`);
  }
  return 0;
}
