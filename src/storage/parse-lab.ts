import type { ThemeEdit, ThemeEdits } from '../domain/model/own-themes.ts';
import { THEMES } from '../domain/model/reference.ts';
import type { Discount, KeptLab, KeptScenario } from '../domain/model/kept-lab.ts';
import type { Move, MoveSize, Plan } from '../domain/model/move.ts';
import type { NamedReturn, ScenarioRule } from '../domain/model/scenario.ts';
import { parseSecurityKey } from '../domain/model/security-key.ts';
import { SECTORS } from '../domain/model/sector.ts';
import { SIZES } from '../domain/model/size.ts';
import {
  byKind,
  listOf,
  made,
  oneOf,
  optional,
  orNull,
  parseFinite,
  parseIssuer,
  parsePositive,
  parseText,
  objectOf,
  tableOf,
  type Parse,
} from './fields.ts';

/* Every key is looked at, too. */
function tableBy<T>(checkKey: Parse<string>, parse: Parse<T>): Parse<Readonly<Record<string, T>>> {
  return (value, path) => {
    const words = tableOf(parse)(value, path);
    for (const key of Object.keys(words)) checkKey(key, path);
    return words;
  };
}

/** Reads what the user changed of the themes' lists. */
export const parseThemeEdits: Parse<ThemeEdits> = tableBy(
  oneOf(THEMES),
  objectOf<ThemeEdit>({ added: listOf(parseIssuer), removed: listOf(parseIssuer) }),
);

const rule = byKind<ScenarioRule>({
  indexes: {
    sp500: parseFinite,
    russell2000: parseFinite,
    named: listOf(objectOf<NamedReturn>({ symbol: parseText, change: parseFinite })),
  },
  sizes: { large: parseFinite, small: parseFinite },
  lens: { shock: parseFinite },
  own: {
    bySize: tableBy(oneOf(SIZES), parseFinite),
    bySector: tableBy(oneOf(SECTORS), parseFinite),
    byTheme: tableBy(oneOf(THEMES), parseFinite),
    byCompany: tableBy(parseIssuer, parseFinite),
  },
});

const parseKey = made(parseSecurityKey, 'something that can be moved');

const move = objectOf<Move>({
  account: parseText,
  from: parseKey,
  to: parseKey,
  size: objectOf<{ readonly unit: MoveSize['unit']; readonly value: number }>({
    unit: oneOf(['money', 'part']),
    value: parseFinite,
  }),
  price: orNull(parsePositive),
  lots: optional(oneOf(['highest-cost'])),
});

/** Reads what the rotation lab keeps with a portfolio. */
export const parseLab = objectOf<KeptLab>({
  scenarios: listOf(objectOf<KeptScenario>({ id: parseText, name: orNull(parseText), rule })),
  discount: orNull(objectOf<Discount>({ discount: parseFinite, closes: parseFinite })),
  plans: listOf(objectOf<Plan>({ name: parseText, moves: listOf(move) })),
});
