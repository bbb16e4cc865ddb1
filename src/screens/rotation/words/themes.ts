import { t } from '../../../words/t.ts';
/** Words about the lists of themes, and what the user changed of them. */
export const THEME_LISTS = {
  removed: t`You removed:`,
} as const;
