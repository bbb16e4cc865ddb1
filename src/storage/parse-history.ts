import { ACCOUNT_KINDS } from '../domain/model/account-kind.ts';
import type { FileMark, PastAction, PastEdit } from '../domain/book/history.ts';
import { OPERATION_PARTS, type PartName } from '../domain/book/operations.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/model/portfolio.ts';
import { NO_LAB } from '../domain/model/kept-lab.ts';
import {
  byKind,
  fieldsOf,
  listOf,
  made,
  oneOf,
  orNull,
  parseCount,
  parseFlag,
  parseText,
  parseWith,
  objectOf,
  refuse,
  type Parse,
} from './fields.ts';
import { groupByPortfolio } from './file-records.ts';
import { openEnvelope } from './open-envelope.ts';
import { parseAnswer } from './parse-answers.ts';
import { parseLab } from './parse-lab.ts';
import {
  parseAccountTerm,
  parseCorrection,
  parseHandedSheet,
  parseNote,
  parseSettings,
  parseTarget,
} from './parse-portfolio.ts';
import { idOf } from './reader.ts';
import type { PortfolioHistory } from './schema.ts';

/* The door for what was done to a portfolio, as it comes back from storage or a backup. It changes no figure, so that a damaged record
   is left out and holds up nothing. */

const moment = made((text) => (Number.isNaN(Date.parse(text)) ? null : text), 'a day and time');

const fileMark = orNull(
  objectOf<FileMark>({
    name: parseText,
    fingerprint: parseText,
    asOf: orNull(parseText),
    sheet: orNull(parseText),
  }),
);

const someSettings: Parse<Partial<Settings>> = (value, path) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path, 'a record');
  const whole = parseSettings({ ...DEFAULT_SETTINGS, ...value }, path);
  return Object.fromEntries(Object.entries(whole).filter(([name]) => Object.hasOwn(value, name)));
};

const ofLab =
  (name: 'scenarios' | 'plans'): Parse<unknown> =>
  (value, path) =>
    parseLab({ ...NO_LAB, [name]: [value] }, path)[name][0];

/* The things of each part, each read as it is where it stands in a portfolio. */
const THINGS: Readonly<Record<PartName, Parse<unknown>>> = {
  name: parseText,
  group: parseText,
  archived: parseFlag,
  model: parseFlag,
  discount: (value, path) => parseLab({ ...NO_LAB, discount: value }, path).discount,
  answers: parseAnswer,
  corrections: parseCorrection,
  targets: parseTarget,
  notes: parseNote,
  handed: parseHandedSheet,
  accountKinds: (value, path) => {
    if (!Array.isArray(value) || value.length !== 2) return refuse(path, 'an account and its kind');
    return [parseText(value[0], path), oneOf(ACCOUNT_KINDS)(value[1], path)];
  },
  accountTerms: parseAccountTerm,
  scenarios: ofLab('scenarios'),
  plans: ofLab('plans'),
};

type ThingEdit = Extract<PastEdit, { readonly kind: 'thing' }>;
const edits = byKind<Exclude<PastEdit, ThingEdit> | { readonly kind: 'thing'; readonly part: PartName }>({
  file: { before: fileMark, after: fileMark },
  settings: { before: someSettings, after: someSettings },
  thing: { part: oneOf(OPERATION_PARTS) },
});

const edit: Parse<PastEdit> = (value, path) => {
  const read = edits(value, path);
  if (read.kind !== 'thing') return read;
  const thing = orNull(THINGS[read.part]);
  const field = fieldsOf(value, path);
  return { ...read, key: field('key', parseText), before: field('before', thing), after: field('after', thing) };
};

const parseAction = objectOf<PastAction>({
  at: moment,
  began: parseFlag,
  edits: listOf(edit),
  left: parseCount,
});

/** Reads what was done to one portfolio, of a backup. */
export const parseHistory = objectOf<PortfolioHistory>({ portfolio: parseText, actions: listOf(parseAction) });

/** Reads the records of what was done to one portfolio, the oldest first. */
export function readActions(records: readonly unknown[]): readonly PastAction[] {
  const inOrder = [...records].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return inOrder.flatMap((record) => {
    const inner = openEnvelope(record, 'action');
    const read = inner.ok ? parseWith(parseAction, inner.value) : inner;
    return read.ok ? [read.value] : [];
  });
}

/** Reads the records of what was done to all portfolios. */
export function readHistories(records: readonly unknown[]): readonly PortfolioHistory[] {
  return [...groupByPortfolio(records)].flatMap(([portfolio, ofIt]) => {
    const actions = readActions(ofIt);
    return actions.length === 0 ? [] : [{ portfolio, actions }];
  });
}
