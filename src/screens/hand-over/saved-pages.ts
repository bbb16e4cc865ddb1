/* All that reads several clients one after the other, or writes pages to hand over: one part of the app, loaded with the first of them. */

export { default as Holders } from '../clients/Holders.svelte';
export { default as ManySheets } from './ManySheets.svelte';
export { savePercentPage } from './percent-page.ts';
export { printSheets, saveOpenSheet, saveSheet } from './save-sheets.ts';
export { default as SaveSheets } from './SaveSheets.svelte';
