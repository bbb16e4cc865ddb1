import { t } from '../../../words/t.ts';

/** The two states of the switch above the beam. */
export const LOOKS = {
  label: t`What to look at`,
  lines: t`What your broker shows`,
  opened: t`What you really own`,
} as const;
