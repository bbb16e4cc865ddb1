/* Words around a statement that was read from a PDF. */

export const PDF = {
  beside: 'Below each row is the place on the page it was read from.',
  drawing: 'Drawing the rows as your statement shows them…',
  gone: 'We don’t keep your files, so we can’t show where these rows stood on the page. Drop the PDF again to compare them.',
  hidden: 'The page itself would show your amounts, so it’s hidden, too.',
  cannot: 'This browser can’t draw the rows as your statement shows them. Compare them with the PDF itself.',
  unlock: 'Password for',
  password: 'Password of the PDF',
  open: 'Open',
  cancel: 'Cancel',
  kept: 'It’s used on this device to open the file, and it’s never saved.',
} as const;
