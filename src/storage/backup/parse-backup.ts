import { withoutExamples } from '../../domain/files/examples.ts';
import type { Portfolio } from '../../domain/model/portfolio.ts';
import type { Snapshot } from '../../domain/change/snapshot.ts';
import type { IsoDate, Result } from '../../domain/model/units.ts';
import {
  addedLater,
  fieldsOf,
  listOf,
  oneOf,
  parseCount,
  parseDate,
  parseText,
  parseWith,
  refuse,
  type Parse,
} from '../fields.ts';
import { parseHistory } from '../parse-history.ts';
import { parseOverlay } from '../parse-overlay.ts';
import { parsePortfolio } from '../parse-portfolio.ts';
import { parseSnapshot } from '../parse-snapshot.ts';
import { appSettings } from '../parse-settings.ts';
import { snapshotPrefix } from '../records.ts';
import { LEAST_ROUNDS, MOST_ROUNDS } from '../vault/keys.ts';
import type { BackupContent } from './backup.ts';
import { holdingsIn } from '../../domain/rows/holding-rows.ts';

/* The door for backups. Rebuilt from known keys by the same readers that read the database. */

/** The shape of a backup. A changed meaning makes /2, which this version refuses. */
export const BACKUP_SCHEMA = 'topheavy-backup/1';

interface Head {
  readonly schema: string;
  readonly app: string;
  readonly made: IsoDate;
  readonly sha256: string;
  /** One of the two is there. */
  readonly content: unknown;
  readonly sealed: unknown;
}

/** What stands around the content. The error begins with the name of the field. */
export function parseHead(value: unknown): Result<Head, string> {
  return parseWith((raw, path) => {
    const field = fieldsOf(raw, path);
    const schema = field('schema', parseText);
    // of another kind, or newer: it may look otherwise from here on
    if (schema !== BACKUP_SCHEMA) return { schema, app: '', made: ANY_DAY, sha256: '', content: null, sealed: null };
    return {
      schema,
      app: field('app', parseText),
      made: field('made', parseDate),
      sha256: field('sha256', parseText),
      content: field('content', asItIs),
      sealed: field('sealed', asItIs),
    };
  }, value);
}

const asItIs: Parse<unknown> = (value) => value;
const ANY_DAY = parseDate('2000-01-01', '');

/** The part of a file that lies under a passphrase; bytes in base64. */
export interface SealedPart {
  readonly derivation: 'PBKDF2-SHA-256';
  readonly rounds: number;
  readonly salt: string;
  readonly cipher: 'AES-256-GCM';
  readonly nonce: string;
  readonly data: string;
}

export function parseSealedPart(value: unknown): Result<SealedPart, string> {
  return parseWith((raw, path) => {
    const field = fieldsOf(raw, path);
    const rounds = field('rounds', parseCount);
    if (rounds < LEAST_ROUNDS || rounds > MOST_ROUNDS) refuse('rounds', 'a number of rounds that is used');
    return {
      derivation: field('derivation', oneOf(['PBKDF2-SHA-256'])),
      rounds,
      salt: field('salt', parseText),
      cipher: field('cipher', oneOf(['AES-256-GCM'])),
      nonce: field('nonce', parseText),
      data: field('data', parseText),
    };
  }, value);
}

/** Reads what a backup holds; the error names the first field that is not as it should be. */
export function parseContent(value: unknown): Result<BackupContent, string> {
  return parseWith((raw, path) => {
    const field = fieldsOf(raw, path);
    const portfolios = field('portfolios', listOf(through(parsePortfolio))).map(withoutExamples);
    const snapshots = field('snapshots', listOf(through(parseSnapshot)));
    const histories = field('histories', addedLater(listOf(parseHistory), []));
    refuseDoubled(portfolios, 'portfolios');
    refuseDoubled(snapshots, 'snapshots');
    refuseStrays(portfolios, snapshots);
    refuseDoubled(
      histories.map(({ portfolio: id }) => ({ id })),
      'histories',
    );
    portfolios.forEach(refuseImpossible);
    const overlay = field('overlay', through(parseOverlay));
    const content = { portfolios, snapshots, histories, overlay, settings: field('settings', appSettings) };
    const where = findImpossible(content);
    if (where !== null) refuse(where.join('.'), POSSIBLE);
    return content;
  }, value);
}

function through<T>(parse: (value: unknown) => Result<T, string>): Parse<T> {
  return (value, path) => {
    const read = parse(value);
    return read.ok ? read.value : refuse(path, `readable (${read.error})`);
  };
}

/* More than all the money there is: sums of it would no longer be numbers, and every figure would be wrong. */
const MOST = 1e18;
const POSSIBLE = 'a figure that can be (it is more than all the money there is)';

function refuseImpossible({ files }: Portfolio, at: number): void {
  files.forEach(({ holdings }, file) =>
    holdingsIn(holdings).forEach(({ line, value, quantity, price }) => {
      for (const one of [value, quantity, price])
        if (one !== null && !(Math.abs(one) <= MOST)) refuse(`portfolios.${at}.files.${file}, line ${line}`, POSSIBLE);
    }),
  );
}

/* Whatever else is counted: a cost, a correction, a total that a file states, a day that was kept, a company's size. Gives the way to the
   first figure that cannot be. */
function findImpossible(value: unknown): readonly (string | number)[] | null {
  if (typeof value === 'number') return Math.abs(value) > MOST ? [] : null;
  if (typeof value !== 'object' || value === null) return null;
  if (value instanceof Float64Array) return value.some((one) => Math.abs(one) > MOST) ? [] : null;
  for (const name of Object.keys(ArrayBuffer.isView(value) ? {} : value)) {
    const found = findImpossible((value as Readonly<Record<string, unknown>>)[name]);
    if (found !== null) return [name, ...found];
  }
  return null;
}

function refuseDoubled(records: readonly { readonly id: string }[], path: string): void {
  if (new Set(records.map(({ id }) => id)).size < records.length) refuse(path, 'a list without doubles');
}

/* A snapshot is found by the portfolio that its id begins with, so neither may say otherwise. */
function refuseStrays(portfolios: readonly Portfolio[], snapshots: readonly Snapshot[]): void {
  const ids = new Set(portfolios.map(({ id }) => id));
  for (const id of ids) if (!/^[\w-]{1,80}$/.test(id)) refuse('portfolios', 'named by plain ids');
  snapshots.forEach(({ id, portfolio }, at) => {
    if (!ids.has(portfolio) || !id.startsWith(snapshotPrefix(portfolio)))
      refuse(`snapshots.${at}`, 'of a portfolio here');
  });
}
