import type { ThemeEdit, ThemeEdits } from '../domain/model/own-themes.ts';
import { THEMES } from '../domain/model/reference.ts';
import type { KeptLab, KeptScenario } from '../domain/model/kept-lab.ts';
import type { Move, MoveSize, Plan } from '../domain/model/move.ts';
import type { NamedReturn, ScenarioRule } from '../domain/model/scenario.ts';
import { parseSecurityKey } from '../domain/model/security-key.ts';
import { SECTORS } from '../domain/model/sector.ts';
import { SIZES } from '../domain/model/size.ts';
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
export const parseThemeEdits: Parse<ThemeEdits> = (value, path) => tableBy(oneOf(THEMES), themeEdit)(value, path);

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
        bySize: field('bySize', tableBy(oneOf(SIZES), parseFinite)),
        bySector: field('bySector', tableBy(oneOf(SECTORS), parseFinite)),
        byTheme: field('byTheme', tableBy(oneOf(THEMES), parseFinite)),
        byCompany: field('byCompany', tableBy(parseIssuer, parseFinite)),
      };
  }
};

/* Every key is looked at, too. */
function tableBy<T>(checkKey: Parse<string>, parse: Parse<T>): Parse<Readonly<Record<string, T>>> {
  return (value, path) => {
    const words = tableOf(parse)(value, path);
    for (const key of Object.keys(words)) checkKey(key, path);
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

const parseKey = made(parseSecurityKey, 'something that can be moved');

const move: Parse<Move> = (value, path) => {
  const field = fieldsOf(value, path);
  const hasLots = field('lots', (lots) => lots !== undefined);
  return {
    account: field('account', parseText),
    from: field('from', parseKey),
    to: field('to', parseKey),
    size: field('size', moveSize),
    price: field('price', orNull(parsePositive)),
    ...(hasLots ? { lots: field('lots', oneOf(['highest-cost'])) } : {}),
  };
};

const moveSize: Parse<MoveSize> = (value, path) => {
  const field = fieldsOf(value, path);
  const unit: MoveSize['unit'] = field('unit', oneOf(['money', 'part']));
  return { unit, value: field('value', parseFinite) };
};
