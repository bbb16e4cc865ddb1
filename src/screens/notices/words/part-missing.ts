import { t } from '../../../words/t.ts';
/** Said when a part of the app that is loaded later is not there any more. */
export const PART_MISSING = {
  get title() {
    return t`Part of Topheavy didn’t load.`;
  },
  get text() {
    return t`The app may have been updated, or you may be offline. Reload to continue. What you’ve saved stays; a private session ends.`;
  },
} as const;
