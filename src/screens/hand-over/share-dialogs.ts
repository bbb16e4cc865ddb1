/* What is handed over from any screen by a dialog: one part of the app, loaded with the first of them. */

export { default as picture } from './SharePicture.svelte';
export { default as remind } from '../portfolios/Remind.svelte';
export { default as text } from './ShareText.svelte';
