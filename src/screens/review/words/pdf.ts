import { t } from '../../../words/t.ts';
/* Words around a statement that was read from a PDF. */

export const PDF = {
  beside: t`Below each row is the place on the page it was read from.`,
  drawing: t`Drawing the rows as your statement shows them…`,
  gone: t`We don’t keep your files, so we can’t show where these rows stood on the page. Drop the PDF again to compare them.`,
  hidden: t`The page itself would show your amounts, so it’s hidden, too.`,
  cannot: t`This browser can’t draw the rows as your statement shows them. Compare them with the PDF itself.`,
  unlock: t`Password for`,
  password: t`Password of the PDF`,
  open: t`Open`,
  cancel: t`Cancel`,
  kept: t`It’s used on this device to open the file, and it’s never saved.`,
} as const;
