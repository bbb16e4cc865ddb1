import { t } from '../../../words/t.ts';
import { plural } from '../../../words/marks/numbers.ts';

/** What another app or a website hands over, before anything of it is read. */
export interface HandedOver {
  readonly name: string;
  /** null = it is no text, or too much to count. */
  readonly lines: number | null;
}

export const HANDED_OVER = {
  add: t`Add`,
  refuse: t`No, thanks`,
  none: t`a pasted table`,
} as const;

const MOST_NAMED = 3;

/** Says what is handed over: "Another app is handing over positions.csv (12 lines)." */
export function handedOverTitle(all: readonly HandedOver[]): string {
  const named = all.map(({ name, lines }) =>
    lines === null ? name : `${name} (${t`${plural(lines, { one: '# line', other: '# lines' })}`})`,
  );
  return named.length > MOST_NAMED
    ? t`Another app is handing over ${plural(named.length, { one: '# file', other: '# files' })}.`
    : t`Another app is handing over ${named.join(', ')}.`;
}

/** Asks where it goes. `portfolio` null = a new one. */
export function handedOverText(count: number, portfolio: string | null): string {
  const ask =
    portfolio === null
      ? t`${plural(count, { one: 'Add it to a new portfolio?', other: 'Add them to a new portfolio?' })}`
      : t`Add ${plural(count, { one: 'it', other: 'them' })} to “${portfolio}”?`;
  return `${ask} ${t`We haven’t read or saved anything yet. If you didn’t share anything just now, say no: a website can send this, too.`}`;
}
