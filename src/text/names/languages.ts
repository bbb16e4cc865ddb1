import { t } from '../../languages/t.ts';
/* Words of the menu of languages. */

export const LANGUAGE = {
  name: t`Language`,
  note: t`Of all words here, of dates and of where signs stand. Files you save stay in English, so that they read the same everywhere.`,
  bound: t`A private session ends when the page is loaded again. Choose the language before you add files.`,
} as const;
