/* What the Share menu opens over a screen: one part of the app, loaded with the first of them. */

export { default as picture } from './SharePicture.svelte';
export { default as text } from './ShareText.svelte';
