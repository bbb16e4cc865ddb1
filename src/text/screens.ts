/* Paragraphs of the screens that carry no figure of the portfolio. Short labels stand in the markup. */

export const REVIEW = {
  empty: 'There is nothing to review yet. Drop a file, and every row of it will be listed here with what became of it.',
  addsUp: 'The file states a total for each account. Ours must meet it to the cent.',
  addsUpOnce: 'The file states one total. Ours must meet it to the cent.',
  noTotals: 'The file states no total of its own, so there is nothing to check ours against.',
  squares: 'One square is one row of the file, in the file’s order. Choose a square to see the row.',
  tooMany: 'Too many rows to draw one by one; each is in the list below.',
  columns: 'Above: what we take each column for. Below: the file’s own heading and rows.',
  rows: 'Each row of the file, as it stands there, with what became of it and why.',
  unknown: 'Leave it unknown',
  unknownNote: 'Stays hatched. Its contents are not known, so they are not guessed.',
  weights: 'The sheet states weights, not amounts: it is read as a portfolio of $100.',
  keptAgain: 'Kept on this device. Dropping the same file again replaces it, never doubles it.',
} as const;

export const VERDICT = {
  companies: 'Your shares and everything your funds hold, added up. Percent of',
  lists: 'What your funds were read from',
  listsNote: '“Estimated” marks a list that is not the fund’s own published one, or one brought up to date by prices.',
  nearMisses: 'Close by, but not in:',
  customHint: 'A company you hold, by its symbol.',
  cutoffs: 'Smallest market value of each bucket, in billions of dollars. Below the last one is micro.',
  cutoffsWrong: 'Each cut-off must be a positive number and not larger than the one above it.',
  shorts: 'Negative lines are in the table, not in the bar.',
} as const;

/** Said where a typed symbol is not among the companies held. */
export function notHeld(symbol: string): string {
  return `You hold no company with the symbol ${symbol}, so it would change nothing.`;
}

export const PRIVACY = {
  lede: 'What is on this device, what left it, and how to be sure.',
  counter:
    'The page’s own policy forbids any address but its own, and lets it open no connection at all. What the browser does by itself, such as looking for a new version when the app opens, is not part of the count.',
  check: 'Do not take our word for it. Half a minute:',
  stored: 'In this browser’s own storage, for this address only. No cookies. The files themselves are not kept.',
  persisted: 'The browser has agreed not to clear it by itself.',
  notPersisted: 'The browser may clear it when the device runs out of space. A backup file keeps it safe.',
  persistUnknown: 'The browser does not say whether it may clear this by itself.',
  hide: 'Every amount becomes four dots, on every screen. Shares stay.',
  look: 'Light, dark, or whatever the system says.',
  report: 'Every figure on the screens, with the fate of each row, as one readable file for your records.',
  wipe: 'Removes every portfolio, snapshot, answer and setting from this browser, with the offline copy of the app and its service worker, at once and for good. Nothing but a backup file brings them back.',
  wipeAsk: 'This cannot be undone. Type WIPE to confirm.',
} as const;

export const AIRPLANE = [
  { step: 'Turn on airplane mode', note: 'or switch off Wi-Fi and pull the cable' },
  { step: 'Reload this page, drop a file', note: 'everything works: the verdict, the review, the report' },
  { step: 'Turn the network on again', note: 'the counter still says 0: there was nothing waiting to be sent' },
] as const;
