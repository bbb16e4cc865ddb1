/** Words about the lists of themes, and what the user changed of them. */
export const THEME_LISTS = {
  removed: 'You removed:',
} as const;
