import { t } from '../../../words/t.ts';
import type { IsoDate } from '../../../domain/model/units.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { formatCount, formatQuantity, NO_FIGURE, plural } from '../../../words/marks/numbers.ts';
import RECORDS from './proof.json';

/* How the product checks itself, in figures that a command measured (`npm run proof`). No figure of this page is written by hand. */

export const PROOF = {
  title: t`How we check ourselves`,
  lede: t`Don’t take our word for it. Each figure here is what a command counted, and you can run it yourself.`,
  repeat: t`To repeat it, run this in the source:`,
} as const;

/** A check as the page shows it. */
export interface ProofItem {
  readonly id: string;
  readonly title: string;
  /** What was counted, in sentences. */
  readonly text: string;
  /** When it was last run, as a sentence. */
  readonly lastRun: string;
  /** What repeats it. */
  readonly command: string;
}

/** A figure of a record by its name: as a count, a number with its decimals, or as it is, NaN where there is none. */
interface RecordFigures {
  readonly count: (name: string) => string;
  readonly value: (name: string) => number;
  readonly number: (name: string) => string;
}

interface Words {
  readonly title: string;
  readonly text: (said: RecordFigures) => string;
}

const WORDS: Readonly<Record<string, Words>> = {
  tests: {
    title: t`Tests`,
    text: ({ value, count }) =>
      t`One command runs ${plural(value('tests'), { one: '# test', other: '# tests' })}, ${count('journeys')} of them in a real browser. Nothing is published before they pass.`,
  },
  privacy: {
    title: t`Requests`,
    text: ({ value }) =>
      t`We opened ${plural(value('screens'), { one: '# page', other: '# pages' })} of the app with the example portfolio. Once the app was ready, it made ${plural(value('after'), { one: '# request', other: '# requests' })} to the network. Before that it asked its own site for ${plural(value('files'), { one: '# file', other: '# files' })}, the same for everybody, and other sites for ${plural(value('elsewhere'), { one: '# file', other: '# files' })}.`,
  },
  samples: {
    title: t`Brokers’ files`,
    text: ({ count, value }) =>
      t`${count('filesRight')} of ${plural(value('files'), { one: '# sample export', other: '# sample exports' })} came out as expected, with ${count('holdingsRight')} of ${plural(value('holdings'), { one: '# holding', other: '# holdings' })} right. The samples belong to others, so they aren’t part of the source. Name a folder with yours.`,
  },
  'look-through': {
    title: t`Seeing inside funds`,
    text: ({ count, value }) =>
      t`We see ${count('well')} of ${plural(value('portfolios'), { one: '# made-up portfolio', other: '# made-up portfolios' })} from the US, Europe, Canada and India well. That means at least 90% of the money, or a range of mega-cap tech of at most 10 points once you accept our suggestions.`,
  },
  estimates: {
    title: t`Estimated fund holdings`,
    text: ({ value, number }) =>
      t`We compared ${plural(value('pairs'), { one: '# estimate', other: '# estimates' })} with true holdings of nearly the same day. On average, the percentage in mega-cap tech was off by ${number('broad')} points for broad funds, ${number('sector')} for sector funds and ${number('style')} for style funds. The command needs the original lists, which aren’t part of the source.`,
  },
  fuzz: {
    title: t`Files nobody would write`,
    text: ({ value }) =>
      t`We gave ${plural(value('readers'), { one: '# reader', other: '# readers' })} ${plural(value('cases'), { one: '# broken file, backup or address', other: '# broken files, backups and addresses' })}. Each must be read or refused in words: it may not stop the app, take long, or lose a row in silence. We found ${plural(value('faults'), { one: '# fault', other: '# faults' })}. The command runs one reader, named after “target.”`,
  },
  kill: {
    title: t`Interrupted saves`,
    text: ({ value, count }) =>
      t`We killed the browser ${plural(value('kills'), { one: '# time', other: '# times' })} while it saved, imported, restored or changed a passphrase, ${count('within')} of them in the middle of it. Something was lost or half saved ${plural(value('faults'), { one: '# time', other: '# times' })}.`,
  },
  tabs: {
    title: t`Several tabs at once`,
    text: ({ value }) =>
      t`In ${plural(value('runs'), { one: '# run', other: '# runs' })}, three tabs changed one portfolio at the same time, and some were closed. They told us ${plural(value('saved'), { one: '# change', other: '# changes' })} were saved. We found ${plural(value('faults'), { one: '# run', other: '# runs' })} in which one was lost.`,
  },
  build: {
    title: t`The same app for everyone`,
    text: ({ value }) =>
      t`We built the app twice from the same source. All ${plural(value('files'), { one: '# file', other: '# files' })} were the same, byte for byte.`,
  },
};

/** Every check that was run, in the order of this file. Throws on a record of a check that has no words. */
export function proofItems(): readonly ProofItem[] {
  const unknown = RECORDS.find(({ id }) => !Object.hasOwn(WORDS, id));
  if (unknown !== undefined) throw new Error(`${unknown.id} has a record and no words.`);
  return Object.entries(WORDS).flatMap(([id, { title, text }]) => {
    const record = RECORDS.find((one) => one.id === id);
    if (record === undefined) return [];
    const { on, command, figures } = record;
    return [{ id, title, text: text(saidOf(figures)), lastRun: lastRun(on as IsoDate), command }];
  });
}

function lastRun(day: IsoDate): string {
  return t`Last run on ${formatDate(day)}.`;
}

function saidOf(figures: object): RecordFigures {
  const values = new Map<string, unknown>(Object.entries(figures));
  const say = (name: string, write: (value: number) => string): string => {
    const value = values.get(name);
    return typeof value === 'number' ? write(value) : NO_FIGURE;
  };
  return {
    count: (name) => say(name, formatCount),
    value: (name) => {
      const value = values.get(name);
      return typeof value === 'number' ? value : Number.NaN;
    },
    number: (name) => say(name, formatQuantity),
  };
}
