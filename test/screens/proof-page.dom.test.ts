import { mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import { proofItems } from '../../src/screens/help/words/proof.ts';
import ProofPage from '../../src/screens/help/ProofPage.svelte';

test('the page shows each check with its figures, its day and its command', async () => {
  const page = mount(ProofPage, { target: document.body });
  const shown = [...document.querySelectorAll('section')].map((section) => section.textContent.replace(/\s+/g, ' '));
  const items = proofItems();
  expect(items.length).toBeGreaterThan(5);
  expect(shown).toHaveLength(items.length);
  items.forEach(({ title, text, lastRun, command }, at) => {
    for (const words of [title, text, lastRun, command]) expect(shown[at]).toContain(words);
  });
  await unmount(page);
});
