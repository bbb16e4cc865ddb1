import { t } from '../../../words/t.ts';
/* What is said wherever an example is shown, so that nobody takes it for somebody's money. */

export const EXAMPLE = {
  title: t`Example portfolio`,
  tag: t`Example`,
  text: t`Made-up holdings. Your own file replaces them.`,
  action: t`Use my file`,
  handedOver: t`Example portfolio: these holdings are made up.`,
} as const;
