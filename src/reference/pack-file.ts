import type { PackFault } from '../domain/lists/pack-file.ts';
import type { Result } from '../domain/model/units.ts';
import { findPackFault } from './check-pack.ts';
import type { PackText } from './make-reference.ts';
import { sumOfText } from '../domain/sum-of-text.ts';

/**
 * What a pack file says it is. Files of format 1 are refused: they name themes and indexes by their places in a list of the
 * app's, and those that were made had former symbols with half a date, which stopped an import. Those of format 2 have no lists of
 * earlier days, so claims about such a day could not be checked. Those of format 3 know no kinds of funds and no
 * typical errors. Those of format 4 give market caps worked out from rounded weights as figures. Those of format 5 prove
 * nothing of funds without a list. Those of format 6 have a checksum of another kind.
 */
const PACK_FORMAT = 'topheavy-pack/7';
const ANY_PACK_FORMAT = /^topheavy-pack\/\d+$/;

/** Every table of a pack: a text, or several in a fixed order. The compiler holds this list and PackText together. */
const TABLES = {
  equities: {
    COMPANIES: 'text',
    FOREIGN: 'text',
    RELATED: 'text',
    ALIASES: 'text',
    CASH: 'text',
    CRYPTO: 'text',
    CUTOFFS: 'text',
  },
  identifiers: { IDENTIFIERS: 'text' },
  catalog: {
    FUNDS: 'text',
    LOOK_THROUGH: 'text',
    LEVERAGED: 'text',
    FUND_PARTS: 'text',
    SECTOR_SPLITS: 'text',
    PROVEN_ENDS: 'text',
    PROXIES: 'text',
    PROXY_REASONS: 'text',
    INDEX_NAMES: 'text',
    PLAN_FUNDS: 'text',
    KINDS: 'text',
  },
  baskets: { UNLISTED: 'text', LISTS: 'text', BASKETS: 'texts', ARCHIVED_LISTS: 'text', ARCHIVED: 'texts' },
  fx: { RATES: 'text' },
  passport: { FACTS: 'text', SOURCES: 'text', ERRORS: 'text', KIND_ERRORS: 'text' },
} as const satisfies {
  readonly [Part in keyof PackText]: {
    readonly [Name in keyof PackText[Part]]: PackText[Part][Name] extends string ? 'text' : 'texts';
  };
};

/** Writes a pack as one file. The same pack gives the same bytes. */
export function formatPackFile(pack: PackText): string {
  const texts = ordered(pack);
  return `${JSON.stringify({ format: PACK_FORMAT, checksum: sumOfText(JSON.stringify(texts)), texts })}\n`;
}

/**
 * Reads what `formatPackFile` wrote, and nothing else: format, checksum, every table, and every record in them must be
 * right. Never throws, whatever the text.
 */
export function parsePackFile(text: string): Result<PackText, PackFault> {
  const file = parseObject(text);
  if (file === null) return { ok: false, error: 'not-a-pack' };
  const { format, checksum, texts } = file;
  if (typeof format !== 'string' || !ANY_PACK_FORMAT.test(format)) return { ok: false, error: 'not-a-pack' };
  if (format !== PACK_FORMAT) return { ok: false, error: 'other-version' };
  if (!isPackText(texts) || checksum !== sumOfText(JSON.stringify(ordered(texts))))
    return { ok: false, error: 'damaged' };
  if (findPackFault(texts) !== null) return { ok: false, error: 'unreadable' };
  return { ok: true, value: texts };
}

/** The fields of a pack file as they come, each still to be looked at. */
interface PackFile {
  readonly format?: unknown;
  readonly checksum?: unknown;
  readonly texts?: unknown;
}

function parseObject(text: string): PackFile | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null; // no JSON, so no pack
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPackText(value: unknown): value is PackText {
  if (!isObject(value) || Object.keys(value).length !== Object.keys(TABLES).length) return false;
  return Object.entries(TABLES).every(([part, tables]) => {
    const texts = value[part];
    if (!isObject(texts) || Object.keys(texts).length !== Object.keys(tables).length) return false;
    return Object.entries(tables).every(([name, kind]) => {
      const table = texts[name];
      if (kind === 'text') return typeof table === 'string';
      return Array.isArray(table) && table.every((one) => typeof one === 'string');
    });
  });
}

/* The tables in the order of TABLES, so that the checksum does not depend on the order in the file. */
function ordered(pack: PackText): Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> {
  const parts: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> = { ...pack };
  return Object.fromEntries(
    Object.entries(TABLES).map(([part, tables]) => {
      const texts = parts[part] ?? {};
      return [part, Object.fromEntries(Object.keys(tables).map((name) => [name, texts[name] ?? '']))];
    }),
  );
}
