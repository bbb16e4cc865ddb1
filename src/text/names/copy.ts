/** What the button says that copies a table. */
export const COPY = {
  button: 'Copy table',
  of: (table: string) => `Copy table: ${table}`,
  done: 'Copied',
  refused: 'Your browser blocked copying',
} as const;
