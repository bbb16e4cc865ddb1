import { COLUMN_ROLES } from '../domain/model/file-reading.ts';
import { KIND_IDS } from '../domain/model/kinds.ts';
import {
  DEED_MEANINGS,
  MEANINGS_OF_M,
  OTHER_ASSETS,
  type Answer,
  type AnswerChoice,
  type IdentityAnswer,
  type LikeFile,
  type SourceWords,
} from '../domain/model/portfolio.ts';
import { parseExact } from '../domain/movements/decimal.ts';
import { SECTORS } from '../domain/model/sector.ts';
import { SIZES } from '../domain/model/size.ts';
import { DECIMAL_MARKS, type Result } from '../domain/model/units.ts';
import {
  fieldsOf,
  listOf,
  oneOf,
  orNull,
  parseCurrency,
  parseDate,
  parseIssuer,
  parsePositive,
  parseText,
  parseWith,
  refuse,
  type Parse,
} from './fields.ts';

/* The door for the user's answers: as they come back from storage, and from the file of answers that can be downloaded. */

/** The shape of the file of answers. */
const ANSWERS_SCHEMA = 'topheavy-answers/1';

/**
 * Reads the text of a file of answers, strictly: one bad answer and nothing of it is taken. The error names the first field
 * that is not as it should be; null = the text is no file of answers at all.
 */
export function parseAnswersFile(text: string): Result<readonly Answer[], string | null> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, error: null };
  }
  const isOurs = typeof value === 'object' && value !== null && 'schema' in value && value.schema === ANSWERS_SCHEMA;
  return isOurs ? parseWith(answersFile, value) : { ok: false, error: null };
}

const answersFile: Parse<readonly Answer[]> = (value, path) => fieldsOf(value, path)('answers', listOf(parseAnswer));

/** Reads one answer of the user's. */
export const parseAnswer: Parse<Answer> = (value, path) => {
  const field = fieldsOf(value, path);
  const kind: Answer['kind'] = field(
    'kind',
    oneOf(['identity', 'proxy', 'fund-kind', 'class', 'columns', 'rate', 'alike', 'currency', 'deed', 'held']),
  );
  switch (kind) {
    case 'identity':
      return { kind, ...lineWords(field), choice: field('choice', orNull(answerChoice)) };
    case 'proxy':
      return { kind, fund: field('fund', parseText), proxy: field('proxy', parseText) };
    case 'fund-kind':
      return { kind, fund: field('fund', parseText), of: field('of', oneOf(KIND_IDS)) };
    case 'class':
      return {
        kind,
        ...lineWords(field),
        size: field('size', orNull(oneOf(SIZES))),
        sector: field('sector', orNull(oneOf(SECTORS))),
      };
    case 'columns':
      return {
        kind,
        titles: field('titles', listOf(parseText)),
        roles: field('roles', listOf(oneOf(COLUMN_ROLES))),
        ...(field('letterM', (said) => said !== undefined) ? { letterM: field('letterM', oneOf(MEANINGS_OF_M)) } : {}),
        ...(field('decimalMark', (said) => said !== undefined)
          ? { decimalMark: field('decimalMark', oneOf(DECIMAL_MARKS)) }
          : {}),
      };
    case 'rate':
      return {
        kind,
        of: field('of', parseCurrency),
        in: field('in', parseCurrency),
        rate: field('rate', parsePositive),
      };
    case 'alike':
      return {
        kind,
        counts: field('counts', oneOf(['both', 'kept'])),
        kept: field('kept', sourceWords),
        other: field('other', sourceWords),
      };
    case 'currency':
      return {
        ...{ kind, source: field('source', sourceWords), currency: field('currency', parseCurrency) },
        ...(field('like', (said) => said !== undefined) ? { like: field('like', likeFile) } : {}),
        ...(field('on', (said) => said !== undefined) ? { on: field('on', parseDate) } : {}),
      };
    case 'deed':
      return {
        ...{ kind, word: field('word', parseText), titles: field('titles', listOf(parseText)) },
        means: field('means', oneOf(DEED_MEANINGS)),
      };
    case 'held':
      return {
        ...{ kind, security: field('security', parseText), account: field('account', orNull(parseText)) },
        ...{ titles: field('titles', listOf(parseText)), day: field('day', parseDate) },
        quantity: field('quantity', orNull(digits)),
      };
  }
};

const digits: Parse<string> = (value, path) =>
  parseExact(parseText(value, path)) === null ? refuse(path, 'a number in plain digits') : parseText(value, path);

const likeFile: Parse<LikeFile> = (value, path) => {
  const field = fieldsOf(value, path);
  return { layout: field('layout', parseText), guess: field('guess', orNull(parseCurrency)) };
};

const sourceWords: Parse<SourceWords> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    broker: field('broker', parseText),
    accounts: field('accounts', listOf(parseText)),
    fingerprint: field('fingerprint', parseText),
    name: field('name', parseText),
  };
};

/* How a line is recognised again: by its own words. */
function lineWords(field: ReturnType<typeof fieldsOf>): Pick<IdentityAnswer, 'symbol' | 'name'> {
  return { symbol: field('symbol', orNull(parseText)), name: field('name', orNull(parseText)) };
}

const answerChoice: Parse<AnswerChoice> = (value, path): AnswerChoice => {
  const field = fieldsOf(value, path);
  const kind: AnswerChoice['kind'] = field(
    'kind',
    oneOf(['company', 'fund', 'cash', 'crypto', 'related', 'fund-of-kind', 'asset']),
  );
  switch (kind) {
    case 'company':
      return { kind, issuer: field('issuer', parseIssuer) };
    case 'fund':
    case 'crypto':
    case 'related':
      return { kind, symbol: field('symbol', parseText) };
    case 'cash':
      return { kind };
    case 'asset':
      return { kind, of: field('of', oneOf(OTHER_ASSETS)) };
    case 'fund-of-kind':
      return { kind, of: field('of', oneOf(KIND_IDS)) };
  }
};
