/** What a file dialogue offers: tables as text, workbooks, the web pages that some brokers call .xls, PDFs, and what finance programs
 *  exchange. By type as well, for phones know no endings. Whatever else is chosen is told by its first bytes. */
export const TABLE_FILES = [
  ...['.csv', '.tsv', '.txt', '.xlsx', '.xlsm', '.xls', '.htm', '.html', '.pdf'],
  ...[
    'text/csv',
    'text/tab-separated-values',
    'text/plain',
    'text/html',
    'application/vnd.ms-excel',
    'application/pdf',
  ],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ...['.ods', '.ofx', '.qfx', '.qif', '.xml', '.json'],
  ...['application/x-ofx', 'application/vnd.intu.qfx', 'application/qif'],
  ...['application/vnd.oasis.opendocument.spreadsheet', 'application/json', 'application/xml', 'text/xml'],
].join(',');
