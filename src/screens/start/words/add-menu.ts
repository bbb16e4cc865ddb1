import { t } from '../../../words/t.ts';
import { plural } from '../../../words/marks/numbers.ts';

/* Words of the menu that adds holdings from any screen. */

export const ADD_MENU = {
  name: t`Add file`,
  files: t`Choose files`,
  folder: t`Choose a folder`,
  paste: t`Paste or type`,
  where: t`Where’s that file?`,
  drop: t`Or drop a file anywhere.`,
} as const;

/** How many brokers it has the steps of. */
export function brokerCount(count: number): string {
  return t`${plural(count, { one: '# broker', other: '# brokers' })}`;
}
