import { heldQuestions, typedQuantity, type HeldQuestion } from '../src/domain/figures/history-working.ts';
import type { FileReading } from '../src/domain/model/file-reading.ts';
import type { Answer } from '../src/domain/model/portfolio.ts';
import { CannotAnalyse } from './cannot-analyse.ts';

/* How many of a security were held where its history leaves it open: --held "AAPL=12". */

/** What an option says of a holding. */
export interface WrittenHeld {
  readonly value: string;
  /** A symbol, a number or a name. */
  readonly who: string;
  readonly account: string | null;
  /** In exact digits; null = leave it out. */
  readonly quantity: string | null;
}

/** Reads "AAPL=12", "AAPL@IRA=12" or "AAPL=out". Throws CannotAnalyse in words. */
export function readHeld(value: string): WrittenHeld {
  const [, who = '', account = null, said = ''] = /^([^@=]+)(?:@(.+))?=([^=]*)$/.exec(value) ?? [];
  const quantity = typedQuantity(said);
  if (who.trim() === '' || (quantity === null && said.trim() !== 'out'))
    throw new CannotAnalyse(
      `--held ${value} is no SYMBOL=NUMBER; a number is written as 12.5, or "out" leaves it out.`,
    );
  return { value, who: who.trim(), account: account?.trim() ?? null, quantity };
}

/** Gives the answers to what is asked of the files' histories. Throws CannotAnalyse where none of them, or two, are meant. */
export function answerHeld(
  held: readonly WrittenHeld[],
  files: readonly FileReading[],
  answers: readonly Answer[],
): readonly Answer[] {
  const asked = held.length === 0 ? [] : heldQuestions({ files, answers, corrections: [] }, []);
  return held.map(({ value, who, account, quantity }): Answer => {
    const isMeant = ({ symbol, name, about }: HeldQuestion): boolean =>
      [symbol, name, about.security].some((word) => word?.toLowerCase() === who.toLowerCase()) &&
      (account === null || about.account === account);
    const [meant, ...more] = asked.filter(isMeant);
    const names = asked.map(nameOf).join(', ');
    if (meant === undefined)
      throw new CannotAnalyse(`--held ${value}: nothing is asked of that; asked are ${names === '' ? 'none' : names}.`);
    if (more.length > 0)
      throw new CannotAnalyse(`--held ${value} could be any of ${[meant, ...more].map(nameOf).join(', ')}.`);
    return { kind: 'held', ...meant.about, day: meant.day, quantity };
  });
}

function nameOf({ symbol, name, about, day }: HeldQuestion): string {
  const who = symbol ?? name;
  return `${about.account === null ? who : `${who}@${about.account}`} (held on ${day})`;
}
