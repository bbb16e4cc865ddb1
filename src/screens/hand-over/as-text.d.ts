/** A component drawn as text, for `render` of svelte/server; made by scripts/build/as-text.mjs. */
declare module '*.svelte?text' {
  import type { Component } from 'svelte';
  const component: Component<Record<string, unknown>>;
  export default component;
}
