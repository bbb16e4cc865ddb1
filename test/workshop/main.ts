import { mount } from 'svelte';
import { bringWords, inWords } from '../../src/words/load.ts';
import { chooseLocale } from '../../src/words/marks/locale.ts';
import { IN_CODE, isLanguage, localeFor } from '../../src/words/languages.ts';

/* The page is both: with `of` in its address one exhibit alone, without it the list of them around such a page. */

const asked = new URLSearchParams(location.search);
const of = asked.get('of');
const theme = asked.get('theme');
if (theme !== null) document.documentElement.dataset['theme'] = theme;

if (of === null) {
  const { default: Workshop } = await import('./Workshop.svelte');
  mount(Workshop, { target: document.body });
} else {
  const wanted = asked.get('language');
  const language = isLanguage(wanted) ? wanted : IN_CODE;
  if (language !== IN_CODE) await bringWords(language);
  chooseLocale(localeFor(language, navigator.languages), language);
  // what is loaded from here on says its words when it is loaded
  const { showAlone } = await inWords(() => import('./show-alone.ts'));
  await showAlone(of, asked.get('state') ?? 'many', document.body);
}
