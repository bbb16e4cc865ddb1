/* The words of the Report menu. */

export const REPORT_MENU = {
  name: 'Report menu',
  title: 'Download or share your results',
  sheet: 'Client sheet (one page)',
  sheetKind: 'print',
  report: 'Download report (JSON)',
  reportWhole: 'Download report (JSON), including all amounts',
  companies: 'Companies (CSV)',
  positions: 'Holdings (CSV)',
  picture: 'Picture of your verdict',
  copy: 'Copy picture',
  page: 'Page with percentages only',
  without: 'Leave out amounts, accounts and file names',
  inPicture: 'Include amounts in the picture',
  whole: 'everything',
  hasAmounts: 'includes amounts',
  never: 'no amounts',
  copied: 'Copied',
  refused: 'Your browser blocked this',
  note: 'Names of your holdings stay in every table. The JSON report always includes amounts, accounts and file names.',
} as const;
