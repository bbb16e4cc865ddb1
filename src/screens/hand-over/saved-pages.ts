/* All that writes pages to hand over as files, or prints several at once: one part of the app, loaded with the first of them. */

export { default as ManySheets } from './ManySheets.svelte';
export { savePercentPage } from './save-percent-page.ts';
export { printSheets, saveOpenSheet, saveSheet } from './save-sheets.ts';
export { default as HandedList } from './HandedList.svelte';
export { default as SaveSheets } from './SaveSheets.svelte';
