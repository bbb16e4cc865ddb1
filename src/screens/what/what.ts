/* Loaded together: who is asked once is asked again. */
export { default } from './What.svelte';
export { default as Asked } from './Asked.svelte';
export { default as Drawer } from './Drawer.svelte';
