import { t } from '../../languages/t.ts';
import type { IsoDate } from '../../domain/model/units.ts';
import { formatDate } from '../marks/dates.ts';
import { countOf, formatCount, formatQuantity, NO_FIGURE } from '../marks/numbers.ts';
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

/** A figure of a record by its name, as a count, a count with its noun, or a number with its decimals. */
interface Said {
  readonly count: (name: string) => string;
  readonly of: (name: string, noun: string, many: string) => string;
  readonly number: (name: string) => string;
}

interface Words {
  readonly title: string;
  readonly text: (said: Said) => string;
}

const WORDS: Readonly<Record<string, Words>> = {
  tests: {
    title: t`Tests`,
    text: ({ of, count }) =>
      t`One command runs ${of('tests', t`test`, t`tests`)}, ${count('journeys')} of them in a real browser. Nothing is published before they pass.`,
  },
  privacy: {
    title: t`Requests`,
    text: ({ of }) =>
      t`We opened ${of('screens', t`page`, t`pages`)} of the app with the example portfolio. Once the app was ready, it made ${of('after', t`request`, t`requests`)} to the network. Before that it asked its own site for ${of('files', t`file`, t`files`)}, the same for everybody, and other sites for ${of('elsewhere', t`file`, t`files`)}.`,
  },
  samples: {
    title: t`Brokers’ files`,
    text: ({ count, of }) =>
      t`${count('filesRight')} of ${of('files', t`sample export`, t`sample exports`)} came out as expected, with ${count('holdingsRight')} of ${of('holdings', t`holding`, t`holdings`)} right. The samples belong to others, so they aren’t part of the source. Name a folder with yours.`,
  },
  'look-through': {
    title: t`Seeing inside funds`,
    text: ({ count, of }) =>
      t`We see ${count('well')} of ${of('portfolios', t`made-up portfolio`, t`made-up portfolios`)} from the US, Europe, Canada and India well. That means at least 90% of the money, or a range of mega-cap tech of at most 10 points once you accept our suggestions.`,
  },
  estimates: {
    title: t`Estimated fund holdings`,
    text: ({ of, number }) =>
      t`We compared ${of('pairs', t`estimate`, t`estimates`)} with true holdings of nearly the same day. On average, the percentage in mega-cap tech was off by ${number('broad')} points for broad funds, ${number('sector')} for sector funds and ${number('style')} for style funds. The command needs the original lists, which aren’t part of the source.`,
  },
  fuzz: {
    title: t`Files nobody would write`,
    text: ({ of }) =>
      t`We gave ${of('readers', t`reader`, t`readers`)} ${of('cases', t`broken file, backup or address`, t`broken files, backups and addresses`)}. Each must be read or refused in words: it may not stop the app, take long, or lose a row in silence. We found ${of('faults', t`fault`, t`faults`)}. The command runs one reader, named after “target.”`,
  },
  kill: {
    title: t`Interrupted saves`,
    text: ({ of, count }) =>
      t`We killed the browser ${of('kills', t`time`, t`times`)} while it saved, imported, restored or changed a passphrase, ${count('within')} of them in the middle of it. Something was lost or half saved ${of('faults', t`time`, t`times`)}.`,
  },
  tabs: {
    title: t`Several tabs at once`,
    text: ({ of }) =>
      t`In ${of('runs', t`run`, t`runs`)}, three tabs changed one portfolio at the same time, and some were closed. They told us ${of('saved', t`change`, t`changes`)} were saved. We found ${of('faults', t`run`, t`runs`)} in which one was lost.`,
  },
  build: {
    title: t`The same app for everyone`,
    text: ({ of }) =>
      t`We built the app twice from the same source. All ${of('files', t`file`, t`files`)} were the same, byte for byte.`,
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

function saidOf(figures: object): Said {
  const values = new Map<string, unknown>(Object.entries(figures));
  const say = (name: string, write: (value: number) => string): string => {
    const value = values.get(name);
    return typeof value === 'number' ? write(value) : NO_FIGURE;
  };
  return {
    count: (name) => say(name, formatCount),
    of: (name, noun, many) => say(name, (value) => countOf(value, noun, many)),
    number: (name) => say(name, formatQuantity),
  };
}
