/* The words of the Report menu. */

export const REPORT_MENU = {
  name: 'Report menu',
  sheet: 'Client sheet, one page',
  sheetKind: 'print',
  report: 'Download report (JSON)',
  companies: 'Companies as CSV',
  positions: 'Positions as CSV',
  picture: 'Picture of the verdict',
  copy: 'Copy the picture',
  page: 'Percent-only page',
  without: 'Without amounts',
  whole: 'every figure',
  hasAmounts: 'has amounts',
  never: 'no amounts',
  copied: 'Copied',
  refused: 'Not allowed here',
  note: 'Tables and the picture then carry shares alone. The JSON report is the full record: it always has amounts.',
} as const;
