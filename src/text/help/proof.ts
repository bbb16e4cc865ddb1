import type { IsoDate } from '../../domain/model/units.ts';
import { formatDate } from '../marks/dates.ts';
import { countOf, formatCount, formatQuantity, NO_FIGURE } from '../marks/numbers.ts';
import RECORDS from './proof.json';

/* How the product checks itself, in figures that a command measured (`npm run proof`). No figure of this page is written by hand. */

export const PROOF = {
  title: 'How we check ourselves',
  lede: 'Don’t take our word for it. Each figure here is what a command counted, and you can run it yourself.',
  repeat: 'To repeat it, run this in the source:',
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
  readonly of: (name: string, noun: string, many?: string) => string;
  readonly number: (name: string) => string;
}

interface Words {
  readonly title: string;
  readonly text: (said: Said) => string;
}

const WORDS: Readonly<Record<string, Words>> = {
  tests: {
    title: 'Tests',
    text: ({ of, count }) =>
      `One command runs ${of('tests', 'test')}, ${count('journeys')} of them in a real browser. Nothing is published before they pass.`,
  },
  privacy: {
    title: 'Requests',
    text: ({ of }) =>
      `We opened ${of('screens', 'page')} of the app with the example portfolio. Once the app was ready, it made ${of('after', 'request')} to the network. Before that it asked its own site for ${of('files', 'file')}, the same for everybody, and other sites for ${of('elsewhere', 'file')}.`,
  },
  samples: {
    title: 'Brokers’ files',
    text: ({ count, of }) =>
      `${count('filesRight')} of ${of('files', 'sample export')} came out as expected, with ${count('holdingsRight')} of ${of('holdings', 'holding')} right. The samples belong to others, so they aren’t part of the source. Name a folder with yours.`,
  },
  'look-through': {
    title: 'Seeing inside funds',
    text: ({ count, of }) =>
      `We see ${count('well')} of ${of('portfolios', 'made-up portfolio')} from the US, Europe, Canada and India well. That means at least 90% of the money, or a range of mega-cap tech of at most 10 points once you accept our suggestions.`,
  },
  estimates: {
    title: 'Estimated fund holdings',
    text: ({ of, number }) =>
      `We compared ${of('pairs', 'estimate')} with true holdings of nearly the same day. On average, the percentage in mega-cap tech was off by ${number('broad')} points for broad funds, ${number('sector')} for sector funds and ${number('style')} for style funds. The command needs the original lists, which aren’t part of the source.`,
  },
  fuzz: {
    title: 'Files nobody would write',
    text: ({ of }) =>
      `We gave ${of('readers', 'reader')} ${of('cases', 'broken file, backup or address', 'broken files, backups and addresses')}. Each must be read or refused in words: it may not stop the app, take long, or lose a row in silence. We found ${of('faults', 'fault')}. The command runs one reader, named after “target.”`,
  },
  kill: {
    title: 'Interrupted saves',
    text: ({ of, count }) =>
      `We killed the browser ${of('kills', 'time')} while it saved, imported, restored or changed a passphrase, ${count('within')} of them in the middle of it. Something was lost or half saved ${of('faults', 'time')}.`,
  },
  tabs: {
    title: 'Several tabs at once',
    text: ({ of }) =>
      `In ${of('runs', 'run')}, three tabs changed one portfolio at the same time, and some were closed. They told us ${of('saved', 'change')} were saved. We found ${of('faults', 'run')} in which one was lost.`,
  },
  build: {
    title: 'The same app for everyone',
    text: ({ of }) =>
      `We built the app twice from the same source. All ${of('files', 'file')} were the same, byte for byte.`,
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
  return `Last run on ${formatDate(day)}.`;
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
