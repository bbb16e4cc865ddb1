import type { ThemeEdit, ThemeEdits } from '../domain/own-themes.ts';
import { THEMES } from '../domain/reference.ts';
import type { KeptLab, KeptScenario } from '../domain/rotation/kept-lab.ts';
import type { Move, MoveSize, Plan } from '../domain/rotation/plan.ts';
import type { NamedReturn, ScenarioRule } from '../domain/rotation/scenario.ts';
import { securityKey } from '../domain/rotation/security-key.ts';
import { SECTORS } from '../domain/sector.ts';
import { SIZES } from '../domain/size.ts';
import {
  fieldsOf,
  listOf,
  made,
  oneOf,
  orNull,
  parseFinite,
  parseIssuer,
  parsePositive,
  parseText,
  tableOf,
  type Parse,
} from './fields.ts';

/** Reads what the rotation lab keeps with a portfolio. */
export const parseLab: Parse<KeptLab> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    scenarios: field('scenarios', listOf(scenario)),
    discount: field(
      'discount',
      orNull((said, at) => {
        const part = fieldsOf(said, at);
        return { discount: part('discount', parseFinite), closes: part('closes', parseFinite) };
      }),
    ),
    plans: field('plans', listOf(plan)),
  };
};

/** Reads what the user changed of the themes' lists. */
export const parseThemeEdits: Parse<ThemeEdits> = (value, path) => {
  const edits = tableOf(themeEdit)(value, path);
  for (const theme of Object.keys(edits)) oneOf(THEMES)(theme, path);
  return edits;
};

const themeEdit: Parse<ThemeEdit> = (value, path) => {
  const field = fieldsOf(value, path);
  return { added: field('added', listOf(parseIssuer)), removed: field('removed', listOf(parseIssuer)) };
};

const scenario: Parse<KeptScenario> = (value, path) => {
  const field = fieldsOf(value, path);
  return { id: field('id', parseText), name: field('name', orNull(parseText)), rule: field('rule', rule) };
};

const rule: Parse<ScenarioRule> = (value, path) => {
  const field = fieldsOf(value, path);
  const kind: ScenarioRule['kind'] = field('kind', oneOf(['indexes', 'sizes', 'lens', 'own']));
  switch (kind) {
    case 'indexes':
      return {
        kind,
        sp500: field('sp500', parseFinite),
        russell2000: field('russell2000', parseFinite),
        named: field('named', listOf(namedReturn)),
      };
    case 'sizes':
      return { kind, large: field('large', parseFinite), small: field('small', parseFinite) };
    case 'lens':
      return { kind, shock: field('shock', parseFinite) };
    case 'own':
      return {
        kind,
        bySize: field('bySize', returnsBy(oneOf(SIZES))),
        bySector: field('bySector', returnsBy(oneOf(SECTORS))),
        byTheme: field('byTheme', returnsBy(oneOf(THEMES))),
        byCompany: field('byCompany', returnsBy(parseIssuer)),
      };
  }
};

/* Every key is looked at, too. */
function returnsBy(parseKey: Parse<string>): Parse<Readonly<Record<string, number>>> {
  return (value, path) => {
    const words = tableOf(parseFinite)(value, path);
    for (const key of Object.keys(words)) parseKey(key, path);
    return words;
  };
}

const namedReturn: Parse<NamedReturn> = (value, path) => {
  const field = fieldsOf(value, path);
  return { symbol: field('symbol', parseText), change: field('change', parseFinite) };
};

const plan: Parse<Plan> = (value, path) => {
  const field = fieldsOf(value, path);
  return { name: field('name', parseText), moves: field('moves', listOf(move)) };
};

const parseKey = made(securityKey, 'something that can be moved');

const move: Parse<Move> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    account: field('account', parseText),
    from: field('from', parseKey),
    to: field('to', parseKey),
    size: field('size', moveSize),
    price: field('price', orNull(parsePositive)),
  };
};

const moveSize: Parse<MoveSize> = (value, path) => {
  const field = fieldsOf(value, path);
  const unit: MoveSize['unit'] = field('unit', oneOf(['money', 'part']));
  return { unit, value: field('value', parseFinite) };
};
