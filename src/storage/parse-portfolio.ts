import { ACCOUNT_KINDS } from '../domain/model/account-kind.ts';
import type { AccountTerm, LineUpFund } from '../domain/model/account-terms.ts';
import { parseBenchmark } from '../domain/model/benchmark-id.ts';
import {
  COLUMN_ROLES,
  COLUMN_WITNESSES,
  FILE_KINDS,
  type Draft,
  type AccountWords,
  type FileReading,
} from '../domain/model/file-reading.ts';
import { ASSET_CLASSES, type Cost, type Holding, type ValueInBase } from '../domain/model/holding.ts';
import { ISSUE_CODES, SEVERITIES, type Issue } from '../domain/model/issue.ts';
import { LENSES } from '../domain/model/lens.ts';
import { DEEDS, type Movement } from '../domain/model/movement.ts';
import {
  BASES,
  type CorrectedFields,
  type Correction,
  type Portfolio,
  type Settings,
} from '../domain/model/portfolio.ts';
import { HANDED_WAYS, type HandedSheet } from '../domain/model/handed-sheet.ts';
import { NOTE_SUBJECTS, type Note } from '../domain/model/note.ts';
import { SIZE_SCHEMES } from '../domain/model/size.ts';
import { TARGET_KEYS, type Target } from '../domain/model/target.ts';
import type { Result } from '../domain/model/units.ts';
import { NO_LAB } from '../domain/model/kept-lab.ts';
import { parseAnswer } from './parse-answers.ts';
import {
  addedLater,
  byKind,
  listOf,
  made,
  oneOf,
  optional,
  orNull,
  parseCount,
  parseCurrency,
  parseDate,
  parseFinite,
  parseFlag,
  parseIssuer,
  parsePositive,
  parseText,
  parseWith,
  objectOf,
  tableOf,
  type Parse,
} from './fields.ts';
import { parseLab, parseThemeEdits } from './parse-lab.ts';
import { parseLine, parseRowFate } from './parse-row-fate.ts';
import { fateRowsOf, holdingRowsOf } from './rows/parse-rows.ts';

/* The door for what comes back from storage or a backup. Rebuilt from known keys: what is not asked for here is not taken. */

/* Files */

/* What a position and a movement both say. */
const LINE_WORDS = {
  line: parseLine,
  account: orNull(parseText),
  symbol: orNull(parseText),
  name: orNull(parseText),
  isin: orNull(parseText),
  cusip: orNull(parseText),
  price: orNull(parseFinite),
  currency: orNull(parseCurrency),
  says: orNull(oneOf(ASSET_CLASSES)),
} as const;

const valueInBase = objectOf<ValueInBase>({
  value: parseFinite,
  currency: parseCurrency,
  from: oneOf(['column', 'rate']),
});

const ROW_WORDS = {
  ...LINE_WORDS,
  quantity: orNull(parseFinite),
  inBase: addedLater(orNull(valueInBase), null),
} as const;

const holding = objectOf<Holding>({
  ...ROW_WORDS,
  value: parseFinite,
  valueFrom: oneOf(['stated', 'computed']),
  cost: addedLater(orNull(objectOf<Cost>({ value: parsePositive, since: orNull(parseDate) })), null),
});

const movement = objectOf<Movement>({
  ...LINE_WORDS,
  day: parseDate,
  time: parseText,
  id: orNull(parseText),
  deed: oneOf(DEEDS),
  quantity: parseText,
  left: optional(parseText),
  word: optional(parseText),
  now: optional(parseText),
});

const textOrNumber: Parse<string | number> = (value, path) =>
  typeof value === 'string' ? value : parseFinite(value, path);

const fileReading = objectOf<FileReading>({
  movements: optional(listOf(movement)),
  assumedCurrency: optional(parseCurrency),
  accountWords: optional(
    listOf(objectOf<AccountWords>({ account: parseText, written: parseText, owner: optional(parseText) })),
  ),
  name: parseText,
  bytes: parseCount,
  fingerprint: parseText,
  broker: parseText,
  kind: oneOf(FILE_KINDS),
  encoding: parseText,
  sheet: addedLater(orNull(parseText), null),
  delimiter: parseText,
  headerLine: parseCount,
  asOf: orNull(parseDate),
  asOfFrom: orNull(oneOf(['title', 'footer', 'file-name', 'column'])),
  accountLabel: orNull(parseText),
  unit: oneOf(['money', 'weights']),
  holdings: holdingRowsOf(holding),
  fates: fateRowsOf(parseRowFate),
  statedTotals: listOf(
    objectOf<FileReading['statedTotals'][number]>({
      account: orNull(parseText),
      value: parseFinite,
      line: parseLine,
    }),
  ),
  pending: listOf(
    objectOf<FileReading['pending'][number]>({
      account: orNull(parseText),
      value: parseFinite,
      currency: orNull(parseCurrency),
    }),
  ),
  drafts: addedLater(listOf(objectOf<Draft>({ ...ROW_WORDS, value: orNull(parseFinite) })), []),
  columns: listOf(objectOf<FileReading['columns'][number]>({ title: parseText, role: oneOf(COLUMN_ROLES) })),
  columnsFrom: addedLater(oneOf(COLUMN_WITNESSES), 'titles'),
  preview: listOf(objectOf<FileReading['preview'][number]>({ line: parseLine, cells: listOf(parseText) })),
  issues: listOf(
    objectOf<Issue>({
      code: oneOf(ISSUE_CODES),
      severity: oneOf(SEVERITIES),
      file: orNull(parseText),
      line: orNull(parseLine),
      detail: tableOf(textOrNumber),
    }),
  ),
});

/* What is said of them. The past of a portfolio is read with these, too. */

export const parseTarget = objectOf<Target>({
  key: oneOf(TARGET_KEYS),
  low: orNull(parseFinite),
  high: orNull(parseFinite),
});

const lineUpFund = objectOf<LineUpFund>({
  symbol: orNull(parseText),
  name: orNull(parseText),
  cost: orNull(parseFinite),
});

export const parseAccountTerm = byKind<AccountTerm>({
  'line-up': { account: parseText, funds: listOf(lineUpFund) },
  'no-sales': { account: parseText },
  'tax-rate': { account: parseText, rate: parseFinite },
});

export const parseNote = objectOf<Note>({
  id: parseText,
  day: parseDate,
  text: parseText,
  about: oneOf(NOTE_SUBJECTS),
});

export const parseHandedSheet = objectOf<HandedSheet>({
  id: parseText,
  day: parseDate,
  time: parseText,
  how: oneOf(HANDED_WAYS),
  client: parseText,
  about: oneOf(NOTE_SUBJECTS),
  holdings: orNull(parseDate),
  lists: parseDate,
  version: parseText,
  hasAmounts: parseFlag,
  hash: orNull(parseText),
});

export const parseSettings = objectOf<Settings>({
  sizeScheme: oneOf(SIZE_SCHEMES),
  customCutoffs: objectOf<Settings['customCutoffs']>({
    mega: parseFinite,
    large: parseFinite,
    mid: parseFinite,
    small: parseFinite,
  }),
  lens: oneOf(LENSES),
  customMembers: listOf(parseIssuer),
  themeEdits: addedLater(parseThemeEdits, {}),
  base: oneOf(BASES),
  benchmark: orNull(made(parseBenchmark, 'a benchmark')),
  currency: orNull(parseCurrency),
});

/* A field that is not there is not corrected, which is not the same as corrected to "not stated". */
const correctedFields = objectOf<CorrectedFields>({
  account: optional(orNull(parseText)),
  symbol: optional(orNull(parseText)),
  name: optional(orNull(parseText)),
  isin: optional(orNull(parseText)),
  cusip: optional(orNull(parseText)),
  quantity: optional(orNull(parseFinite)),
  price: optional(orNull(parseFinite)),
  value: optional(parseFinite),
  currency: optional(orNull(parseCurrency)),
  says: optional(orNull(oneOf(ASSET_CLASSES))),
});

export const parseCorrection = byKind<Correction>({
  set: { file: parseText, line: parseLine, fields: correctedFields },
  drop: { file: parseText, line: parseLine },
});

const portfolio = objectOf<Portfolio>({
  id: parseText,
  name: parseText,
  files: listOf(fileReading),
  answers: listOf(parseAnswer),
  corrections: addedLater(listOf(parseCorrection), []),
  settings: parseSettings,
  group: addedLater(orNull(parseText), null),
  archived: addedLater(parseFlag, false),
  model: addedLater(parseFlag, false),
  accountKinds: addedLater(tableOf(oneOf(ACCOUNT_KINDS)), {}),
  accountTerms: addedLater(listOf(parseAccountTerm), []),
  targets: addedLater(listOf(parseTarget), []),
  notes: addedLater(listOf(parseNote), []),
  handed: addedLater(listOf(parseHandedSheet), []),
  lab: addedLater(parseLab, NO_LAB),
});

/** Reads unknown data as a portfolio, strictly. The error names the first field that is not as it should be. */
export function parsePortfolio(value: unknown): Result<Portfolio, string> {
  return parseWith(portfolio, value);
}
