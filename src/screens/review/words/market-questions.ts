import { select, t } from '../../../words/t.ts';
import { addUp } from '../../../domain/figures/parts.ts';
import type { IdentityQuestion } from '../../../domain/model/report-positions.ts';
import type { MoneyFormat } from '../../../words/marks/money.ts';
import { questionEffect } from './review.ts';

/* One question for all symbols of a file that are known from the US alone. */

export const MARKET = {
  about: t`Their amounts aren’t in dollars, and in another market these symbols may mean something else.`,
  yes: t`Yes, all of them`,
  apart: t`Answer one by one`,
  kept: t`We’ll use these answers for later files.`,
} as const;

/** What is asked, in the title. */
export function marketTitle(questions: readonly IdentityQuestion[]): string {
  const kinds = new Set(questions.flatMap(({ candidates }) => candidates.map(({ choice }) => choice.kind)));
  const [kind] = kinds.size === 1 ? kinds : [];
  return t`Are these the US ${select(kind ?? '', { company: 'companies', fund: 'funds', other: 'companies and funds' })}?`;
}

/** Who they would be, a line each: "RKLB · Rocket Lab Corporation". */
export function marketLines(questions: readonly IdentityQuestion[]): readonly string[] {
  return questions.flatMap(({ about, candidates }) =>
    candidates.map(({ name }) =>
      [...new Set([about.symbol, about.name, name].filter((word) => word !== null))].join(' · '),
    ),
  );
}

/** What the answer does to the figures. */
export function marketEffect(questions: readonly IdentityQuestion[], money: MoneyFormat): string {
  const worth = questions.flatMap(({ value, share }) => (value === null ? [] : [{ value, share }]));
  const shares = worth.flatMap(({ share }) => (share === null ? [] : [share]));
  return questionEffect(
    {
      value: worth.length === 0 ? null : addUp(worth, ({ value }) => value),
      share: shares.length === 0 ? null : addUp(shares, (share) => share),
    },
    money,
  );
}
