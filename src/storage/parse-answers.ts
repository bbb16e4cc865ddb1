import { COLUMN_ROLES } from '../domain/model/file-reading.ts';
import { KIND_IDS } from '../domain/model/kinds.ts';
import {
  DEED_MEANINGS,
  MEANINGS_OF_M,
  OTHER_ASSETS,
  type Answer,
  type AnswerChoice,
  type LikeFile,
  type SourceWords,
} from '../domain/model/portfolio.ts';
import { parseExact } from '../domain/movements/decimal.ts';
import { SECTORS } from '../domain/model/sector.ts';
import { SIZES } from '../domain/model/size.ts';
import { DECIMAL_MARKS, type Result } from '../domain/model/units.ts';
import {
  byKind,
  listOf,
  oneOf,
  optional,
  orNull,
  parseCurrency,
  parseDate,
  parseIssuer,
  parsePositive,
  parseText,
  parseWith,
  objectOf,
  refuse,
  type Parse,
} from './fields.ts';

/* The door for the user's answers: as they come back from storage, and from the file of answers that can be downloaded. */

/** The shape of the file of answers. */
const ANSWERS_SCHEMA = 'topheavy-answers/1';

/* How a line is recognised again: by its own words. */
const LINE_WORDS = { symbol: orNull(parseText), name: orNull(parseText) } as const;

const digits: Parse<string> = (value, path) =>
  parseExact(parseText(value, path)) === null ? refuse(path, 'a number in plain digits') : parseText(value, path);

const sourceWords = objectOf<SourceWords>({
  broker: parseText,
  accounts: listOf(parseText),
  fingerprint: parseText,
  name: parseText,
});

const answerChoice = byKind<AnswerChoice>({
  company: { issuer: parseIssuer },
  fund: { symbol: parseText },
  cash: {},
  crypto: { symbol: parseText },
  related: { symbol: parseText },
  'fund-of-kind': { of: oneOf(KIND_IDS) },
  asset: { of: oneOf(OTHER_ASSETS) },
});

/** Reads one answer of the user's. */
export const parseAnswer = byKind<Answer>({
  identity: { ...LINE_WORDS, choice: orNull(answerChoice) },
  proxy: { fund: parseText, proxy: parseText },
  'fund-kind': { fund: parseText, of: oneOf(KIND_IDS) },
  class: { ...LINE_WORDS, size: orNull(oneOf(SIZES)), sector: orNull(oneOf(SECTORS)) },
  columns: {
    titles: listOf(parseText),
    roles: listOf(oneOf(COLUMN_ROLES)),
    letterM: optional(oneOf(MEANINGS_OF_M)),
    decimalMark: optional(oneOf(DECIMAL_MARKS)),
  },
  rate: { of: parseCurrency, in: parseCurrency, rate: parsePositive },
  alike: { counts: oneOf(['both', 'kept']), kept: sourceWords, other: sourceWords },
  currency: {
    source: sourceWords,
    currency: parseCurrency,
    like: optional(objectOf<LikeFile>({ layout: parseText, guess: orNull(parseCurrency) })),
    on: optional(parseDate),
  },
  deed: { word: parseText, titles: listOf(parseText), means: oneOf(DEED_MEANINGS) },
  held: {
    security: parseText,
    account: orNull(parseText),
    titles: listOf(parseText),
    day: parseDate,
    quantity: orNull(digits),
  },
});

const answersFile = objectOf<{ readonly answers: readonly Answer[] }>({ answers: listOf(parseAnswer) });

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
  if (!isOurs) return { ok: false, error: null };
  const read = parseWith(answersFile, value);
  return read.ok ? { ok: true, value: read.value.answers } : read;
}
