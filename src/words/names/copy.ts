import { t } from '../t.ts';
/** What the button says that copies a table. */
export const COPY = {
  button: t`Copy table`,
  of: (table: string) => t`Copy table: ${table}`,
  done: t`Copied`,
  refused: t`Your browser blocked copying`,
} as const;
