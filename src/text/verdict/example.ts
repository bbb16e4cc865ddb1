/* What is said wherever an example is shown, so that nobody takes it for somebody's money. */

export const EXAMPLE = {
  title: 'Example portfolio',
  text: 'These holdings are made up. Add your own file and the example is removed.',
  action: 'Add your file',
  handedOver: 'Example portfolio: these holdings are made up.',
} as const;
