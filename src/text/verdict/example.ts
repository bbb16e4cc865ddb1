/* What is said wherever an example is shown, so that nobody takes it for somebody's money. */

export const EXAMPLE = {
  title: 'Example portfolio',
  text: 'Made-up holdings. Your own file replaces them.',
  action: 'Add your file',
  handedOver: 'Example portfolio: these holdings are made up.',
} as const;
