import type { Router } from './router.svelte.ts';

/** Opens a screen once work is done that was begun on the screen `from`; who has gone on to another by then stays there. */
export function goFrom(router: Router, from: string, path: string): void {
  if (router.path === from) router.go(path);
}

/** The same after work that ends well. */
export async function goAfter(router: Router, work: Promise<boolean>, path: string): Promise<void> {
  const from = router.path;
  if (await work) goFrom(router, from, path);
}
