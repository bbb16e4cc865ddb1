import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { loadReference } from '../../src/reference/load.ts';
import { EXAMPLE_TEXT } from '../../src/app/examples/example.ts';
import { ROUTES } from '../../src/screens/routes.ts';
import { wordsOf } from '../support/render/parse-html.ts';
import { pretendBrowser, showScreen, startApp } from '../support/render/shown.ts';

/* Where nothing is saved, no screen says that something of the user's is. Help speaks of every session, and Privacy asks the browser
   what is stored before it says so. */

const reference = await loadReference();
pretendBrowser();

const SAYS_SAVED = /\b(?:is |are |be |they’re )?saved (?:on this device|with this portfolio)|\bwill be saved\b/i;
const ELSEWHERE = new Set(['/help', '/privacy']);
const PATHS = ROUTES.map(({ path }) => path).filter((path) => !ELSEWHERE.has(path));

async function screensOf(isPrivate: boolean): Promise<readonly string[]> {
  const app = await startApp(reference, `saved ${isPrivate}`, { isPrivate });
  await app.pasteText(EXAMPLE_TEXT);
  const waiting = app.pending === null ? [] : [`/review ${wordsOf(await showScreen(app, '/review'))}`];
  if (app.pending !== null) await app.keep();
  const kept = await Promise.all(PATHS.map(async (path) => `${path} ${wordsOf(await showScreen(app, path))}`));
  return [...waiting, ...kept];
}

const claimsIn = (screens: readonly string[]): readonly string[] =>
  screens.flatMap((words) =>
    SAYS_SAVED.test(words) ? [`${words.split(' ')[0]!}: ${SAYS_SAVED.exec(words)![0]}`] : [],
  );

describe('what is saved', () => {
  test('is said where it is', async () => {
    const claims = claimsIn(await screensOf(false));
    expect(claims.map((claim) => claim.split(':')[0])).toEqual(expect.arrayContaining(['/review', '/settings']));
  });
  test('is said nowhere in a private session', async () => {
    expect(claimsIn(await screensOf(true))).toEqual([]);
  });
});
