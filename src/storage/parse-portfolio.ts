import { ACCOUNT_KINDS } from '../domain/model/account-kind.ts';
import { TERM_KINDS, type AccountTerm, type LineUpFund } from '../domain/model/account-terms.ts';
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
  fieldsOf,
  listOf,
  made,
  oneOf,
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
  tableOf,
  type Parse,
} from './fields.ts';
import { parseLab, parseThemeEdits } from './parse-lab.ts';
import { parseLine, parseRowFate } from './parse-row-fate.ts';
import { fateRowsOf, holdingRowsOf } from './rows/parse-rows.ts';

/* The door for what comes back from storage or a backup. Rebuilt from known keys: what is not asked for here is not taken. */

/** Reads unknown data as a portfolio, strictly. The error names the first field that is not as it should be. */
export function parsePortfolio(value: unknown): Result<Portfolio, string> {
  return parseWith(portfolio, value);
}

const portfolio: Parse<Portfolio> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    id: field('id', parseText),
    name: field('name', parseText),
    files: field('files', listOf(fileReading)),
    answers: field('answers', listOf(parseAnswer)),
    corrections: field('corrections', addedLater(listOf(correction), [])),
    settings: field('settings', settings),
    group: field('group', addedLater(orNull(parseText), null)),
    archived: field('archived', addedLater(parseFlag, false)),
    model: field('model', addedLater(parseFlag, false)),
    accountKinds: field('accountKinds', addedLater(tableOf(oneOf(ACCOUNT_KINDS)), {})),
    accountTerms: field('accountTerms', addedLater(listOf(accountTerm), [])),
    targets: field('targets', addedLater(listOf(target), [])),
    notes: field('notes', addedLater(listOf(note), [])),
    handed: field('handed', addedLater(listOf(handedSheet), [])),
    lab: field('lab', addedLater(parseLab, NO_LAB)),
  };
};

const target: Parse<Target> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    key: field('key', oneOf(TARGET_KEYS)),
    low: field('low', orNull(parseFinite)),
    high: field('high', orNull(parseFinite)),
  };
};

const accountTerm: Parse<AccountTerm> = (value, path) => {
  const field = fieldsOf(value, path);
  const kind: AccountTerm['kind'] = field('kind', oneOf(TERM_KINDS));
  const account = field('account', parseText);
  switch (kind) {
    case 'line-up':
      return { kind, account, funds: field('funds', listOf(lineUpFund)) };
    case 'no-sales':
      return { kind, account };
    case 'tax-rate':
      return { kind, account, rate: field('rate', parseFinite) };
  }
};

const lineUpFund: Parse<LineUpFund> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    symbol: field('symbol', orNull(parseText)),
    name: field('name', orNull(parseText)),
    cost: field('cost', orNull(parseFinite)),
  };
};

const note: Parse<Note> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    id: field('id', parseText),
    day: field('day', parseDate),
    text: field('text', parseText),
    about: field('about', oneOf(NOTE_SUBJECTS)),
  };
};

const handedSheet: Parse<HandedSheet> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    id: field('id', parseText),
    day: field('day', parseDate),
    time: field('time', parseText),
    how: field('how', oneOf(HANDED_WAYS)),
    client: field('client', parseText),
    about: field('about', oneOf(NOTE_SUBJECTS)),
    holdings: field('holdings', orNull(parseDate)),
    lists: field('lists', parseDate),
    version: field('version', parseText),
    hasAmounts: field('hasAmounts', parseFlag),
    hash: field('hash', orNull(parseText)),
  };
};

/* What records of an older schema do not have. */
function addedLater<T>(parse: Parse<T>, before: T): Parse<T> {
  return (value, path) => (value === undefined ? before : parse(value, path));
}

const settings: Parse<Settings> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    sizeScheme: field('sizeScheme', oneOf(SIZE_SCHEMES)),
    customCutoffs: field('customCutoffs', (cutoffs, at) => {
      const dollars = fieldsOf(cutoffs, at);
      return {
        mega: dollars('mega', parseFinite),
        large: dollars('large', parseFinite),
        mid: dollars('mid', parseFinite),
        small: dollars('small', parseFinite),
      };
    }),
    lens: field('lens', oneOf(LENSES)),
    customMembers: field('customMembers', listOf(parseIssuer)),
    themeEdits: field('themeEdits', addedLater(parseThemeEdits, {})),
    base: field('base', oneOf(BASES)),
    benchmark: field('benchmark', orNull(made(parseBenchmark, 'a benchmark'))),
    currency: field('currency', orNull(parseCurrency)),
  };
};

const correction: Parse<Correction> = (value, path) => {
  const field = fieldsOf(value, path);
  const kind: Correction['kind'] = field('kind', oneOf(['set', 'drop']));
  const row = { file: field('file', parseText), line: field('line', parseLine) };
  return kind === 'drop' ? { kind, ...row } : { kind, ...row, fields: field('fields', correctedFields) };
};

/* A field that is not there is not corrected, which is not the same as corrected to "not stated". */
const correctedFields: Parse<CorrectedFields> = (value, path) => {
  const field = fieldsOf(value, path);
  const fields: { -readonly [Name in keyof CorrectedFields]: CorrectedFields[Name] } = {};
  const take = <Name extends keyof CorrectedFields>(name: Name, parse: Parse<CorrectedFields[Name]>): void => {
    const isThere = field(name, (cell) => cell !== undefined);
    if (isThere) fields[name] = field(name, parse);
  };
  for (const name of ['account', 'symbol', 'name', 'isin', 'cusip'] as const) take(name, orNull(parseText));
  for (const name of ['quantity', 'price'] as const) take(name, orNull(parseFinite));
  take('value', parseFinite);
  take('currency', orNull(parseCurrency));
  take('says', orNull(oneOf(ASSET_CLASSES)));
  return fields;
};

const fileReading: Parse<FileReading> = (value, path) => {
  const field = fieldsOf(value, path);
  const hasMovements = field('movements', (list) => list !== undefined);
  const hasWords = field('accountWords', (list) => list !== undefined);
  const isAssumed = field('assumedCurrency', (code) => code !== undefined);
  return {
    ...(hasMovements ? { movements: field('movements', listOf(movement)) } : {}),
    ...(isAssumed ? { assumedCurrency: field('assumedCurrency', parseCurrency) } : {}),
    ...(hasWords ? { accountWords: field('accountWords', listOf(accountWords)) } : {}),
    name: field('name', parseText),
    bytes: field('bytes', parseCount),
    fingerprint: field('fingerprint', parseText),
    broker: field('broker', parseText),
    kind: field('kind', oneOf(FILE_KINDS)),
    encoding: field('encoding', parseText),
    sheet: field('sheet', addedLater(orNull(parseText), null)),
    delimiter: field('delimiter', parseText),
    headerLine: field('headerLine', parseCount),
    asOf: field('asOf', orNull(parseDate)),
    asOfFrom: field('asOfFrom', orNull(oneOf(['title', 'footer', 'file-name', 'column']))),
    accountLabel: field('accountLabel', orNull(parseText)),
    unit: field('unit', oneOf(['money', 'weights'])),
    holdings: field('holdings', (rows, at) => holdingRowsOf(holding)(rows, at)),
    fates: field('fates', fateRowsOf(parseRowFate)),
    statedTotals: field('statedTotals', listOf(statedTotal)),
    pending: field('pending', listOf(pendingAmount)),
    drafts: field('drafts', addedLater(listOf(draft), [])),
    columns: field('columns', listOf(column)),
    columnsFrom: field('columnsFrom', addedLater(oneOf(COLUMN_WITNESSES), 'titles')),
    preview: field('preview', listOf(previewRow)),
    issues: field('issues', listOf(issue)),
  };
};

const accountWords: Parse<AccountWords> = (value, path) => {
  const field = fieldsOf(value, path);
  const hasOwner = field('owner', (words) => words !== undefined);
  return {
    ...{ account: field('account', parseText), written: field('written', parseText) },
    ...(hasOwner ? { owner: field('owner', parseText) } : {}),
  };
};

const movement: Parse<Movement> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    ...lineWords(field),
    day: field('day', parseDate),
    time: field('time', parseText),
    id: field('id', orNull(parseText)),
    deed: field('deed', oneOf(DEEDS)),
    quantity: field('quantity', parseText),
    ...(field('left', (said) => said !== undefined) ? { left: field('left', parseText) } : {}),
    ...(field('word', (said) => said !== undefined) ? { word: field('word', parseText) } : {}),
    ...(field('now', (said) => said !== undefined) ? { now: field('now', parseText) } : {}),
  };
};

const holding: Parse<Holding> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    ...rowWords(field),
    value: field('value', parseFinite),
    valueFrom: field('valueFrom', oneOf(['stated', 'computed'])),
    cost: field('cost', addedLater(orNull(cost), null)),
  };
};

const cost: Parse<Cost> = (value, path) => {
  const field = fieldsOf(value, path);
  return { value: field('value', parsePositive), since: field('since', orNull(parseDate)) };
};

const draft: Parse<Draft> = (value, path) => {
  const field = fieldsOf(value, path);
  return { ...rowWords(field), value: field('value', orNull(parseFinite)) };
};

function rowWords(field: ReturnType<typeof fieldsOf>): Omit<Draft, 'value'> {
  return {
    ...lineWords(field),
    quantity: field('quantity', orNull(parseFinite)),
    inBase: field('inBase', addedLater(orNull(valueInBase), null)),
  };
}

/* What a position and a movement both say. */
function lineWords(field: ReturnType<typeof fieldsOf>): Omit<Draft, 'value' | 'quantity' | 'inBase'> {
  return {
    line: field('line', parseLine),
    account: field('account', orNull(parseText)),
    symbol: field('symbol', orNull(parseText)),
    name: field('name', orNull(parseText)),
    isin: field('isin', orNull(parseText)),
    cusip: field('cusip', orNull(parseText)),
    price: field('price', orNull(parseFinite)),
    currency: field('currency', orNull(parseCurrency)),
    says: field('says', orNull(oneOf(ASSET_CLASSES))),
  };
}

const valueInBase: Parse<ValueInBase> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    value: field('value', parseFinite),
    currency: field('currency', parseCurrency),
    from: field('from', oneOf(['column', 'rate'])),
  };
};

const statedTotal: Parse<FileReading['statedTotals'][number]> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    account: field('account', orNull(parseText)),
    value: field('value', parseFinite),
    line: field('line', parseLine),
  };
};

const pendingAmount: Parse<FileReading['pending'][number]> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    account: field('account', orNull(parseText)),
    value: field('value', parseFinite),
    currency: field('currency', orNull(parseCurrency)),
  };
};

const column: Parse<FileReading['columns'][number]> = (value, path) => {
  const field = fieldsOf(value, path);
  return { title: field('title', parseText), role: field('role', oneOf(COLUMN_ROLES)) };
};

const previewRow: Parse<FileReading['preview'][number]> = (value, path) => {
  const field = fieldsOf(value, path);
  return { line: field('line', parseLine), cells: field('cells', listOf(parseText)) };
};

const issue: Parse<Issue> = (value, path) => {
  const field = fieldsOf(value, path);
  return {
    code: field('code', oneOf(ISSUE_CODES)),
    severity: field('severity', oneOf(SEVERITIES)),
    file: field('file', orNull(parseText)),
    line: field('line', orNull(parseLine)),
    detail: field('detail', tableOf(textOrNumber)),
  };
};

const textOrNumber: Parse<string | number> = (value, path) =>
  typeof value === 'string' ? value : parseFinite(value, path);

/* For what is kept of the past of a portfolio. */
export {
  correction as parseCorrection,
  settings as parseSettings,
  accountTerm as parseAccountTerm,
  target as parseTarget,
  note as parseNote,
  handedSheet as parseHandedSheet,
};
