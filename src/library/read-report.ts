import { MARKETS } from '../domain/model/benchmark-id.ts';
import { COMPOSITION_KEYS } from '../domain/model/report-exposure.ts';
import type { Report } from '../domain/model/report.ts';
import type { WrittenReport } from '../screens/files/words/report-file.ts';
import schema from '#report-schema' with { type: 'json' };
import { departureFrom, type Schema } from './check-schema.ts';

/* The door for a report that comes from outside: it is what its schema says, with all that the verdict's words read, or it is refused. */

/** A report that can't be shown; the message says where it departs from its schema. */
export class UnreadableReport extends Error {
  override readonly name = 'UnreadableReport';
}

const NUMBER_OR_NULL: Schema = { type: ['number', 'null'] };
const RANGED: Schema = {
  required: ['uncertain', 'directShare', 'viaFundsShare', 'open', 'likely'],
  properties: { uncertain: NUMBER_OR_NULL, directShare: NUMBER_OR_NULL, viaFundsShare: NUMBER_OR_NULL },
};
const DAY = String.raw`^\d{4}-\d{2}-\d{2}$`;
const COMPOSITION: Schema = {
  type: 'array',
  items: {
    required: ['key', 'share', 'value'],
    properties: { key: { enum: COMPOSITION_KEYS }, share: NUMBER_OR_NULL, value: { type: 'number' } },
  },
};

const THEIRS: Schema = {
  type: 'array',
  items: { required: ['key', 'share'], properties: { key: { enum: COMPOSITION_KEYS }, share: { type: 'number' } } },
};

const ASKED: Schema = { type: 'array', items: { required: ['answered'] } };

/* What the schema leaves open because older reports lack it, and the words can't do without. */
const NEEDED: Schema = {
  required: ['accounts', 'questions', 'doublings', 'funds', 'unknownFunds', 'excess', 'example'],
  properties: {
    lens: RANGED,
    smallCaps: RANGED,
    questions: ASKED,
    doublings: ASKED,
    totals: {
      required: ['net', 'base', 'widest', 'unseen', 'unidentified', 'uncertain', 'unconverted'],
      properties: {
        base: NUMBER_OR_NULL,
        widest: NUMBER_OR_NULL,
        uncertain: NUMBER_OR_NULL,
        unseen: { type: 'number' },
        unidentified: { type: 'number' },
      },
    },
    settings: { required: ['accounts', 'funds'] },
    exposure: {
      required: ['unopened', 'assetClass', 'composition'],
      properties: {
        unopened: { required: ['value'], properties: { value: { type: 'number' } } },
        composition: COMPOSITION,
      },
    },
    benchmark: {
      required: ['parts', 'kept', 'asOf', 'composition', 'top10'],
      properties: {
        composition: THEIRS,
        parts: { items: { properties: { market: { enum: MARKETS } } } },
        kept: {
          anyOf: [
            { type: 'null' },
            { required: ['kind', 'name'], properties: { kind: { const: 'portfolio' }, name: { type: 'string' } } },
            {
              required: ['kind', 'date'],
              properties: { kind: { const: 'day' }, date: { type: 'string', pattern: DAY } },
            },
          ],
        },
      },
    },
    companies: {
      type: 'array',
      items: {
        required: ['inLens', 'viaTotal'],
        properties: { inLens: { type: 'boolean' }, viaTotal: { type: 'number' } },
      },
    },
  },
};

/**
 * Reads a report file's text, or the object that it is the text of. Gives the report as the words and pictures of the verdict take it: of its
 * files what the file carries, no rows. Throws UnreadableReport for whatever departs from `topheavy-report/1`.
 */
export function readReport(written: unknown): Report {
  const value = typeof written === 'string' ? parse(written) : written;
  const where = departureFrom(value, schema) ?? departureFrom(value, NEEDED);
  if (where !== null)
    throw new UnreadableReport(`This is no report that can be shown: see ${where === '' ? 'its beginning' : where}.`);
  // the rows of a file are objects where the app has columns; neither words nor pictures of the verdict ask for a row
  return { ...(value as WrittenReport), positions: [] } as unknown as Report;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UnreadableReport('This is no report that can be shown: it is no JSON.', { cause: error });
  }
}
