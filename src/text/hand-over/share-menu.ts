/* The words of the Share menu, and of the picture to share. */

export const SHARE_MENU = {
  name: 'Share',
  title: 'Share or download your results',
  opens: 'Opens here',
  downloads: 'Downloads a file',
  picture: 'Picture of your verdict',
  pictureKind: 'preview',
  sheet: 'Client sheet',
  sheetKind: 'print',
  page: 'Page with percentages only',
  never: 'no amounts',
  companies: 'Companies (CSV)',
  positions: 'Holdings (CSV)',
  report: 'Download report (JSON)',
  reportWhole: 'Download report (JSON), including all amounts',
  without: 'Leave out amounts, accounts and file names',
  whole: 'everything',
  hasAmounts: 'includes amounts',
  note: 'Names of your holdings stay in every table. The JSON report always includes amounts, accounts and file names.',
} as const;

export const SHARE_PICTURE = {
  title: 'Picture to share',
  amounts: 'Include amounts',
  theme: 'Picture colors',
  light: 'Light',
  dark: 'Dark',
  save: 'Save picture',
  copy: 'Copy picture',
  copied: 'Copied',
  refused: 'Your browser blocked this',
  note: 'The picture is 1200 × 630. It names no account, no file and none of your holdings.',
} as const;
