import { readFileSync, writeFileSync } from 'node:fs';
import { markdownTable } from '../markdown-table.ts';
import { withBetween } from '../between-marks.ts';

/* How programs tell what they measured: a line each as soon as it is there. With `--write` those that are kept take the place of the
   last ones, in the file of records and in the table of the map. Which are kept says the file. */

const RECORDS = 'scripts/measured.json';
const PAGE = 'src/SPEED.md';
const MARK = 'measured: written by the programs it names, with -- --write';

/** One thing measured. */
export interface Figure {
  readonly what: string;
  /** null where the system does not say. */
  readonly value: number | null;
  readonly unit: string;
  /** What it should come to at most. */
  readonly goal?: number;
  /** The program fails where it is over this. */
  readonly most?: number;
  /** The program fails where it is under this. */
  readonly least?: number;
  /** More about it, for the line that is printed. */
  readonly detail?: string;
}

/** A figure as it was last measured. */
export interface KeptFigure {
  /** What measures it again. */
  readonly command: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** At most; null = there is none. */
  readonly goal: number | null;
  /** The day, YYYY-MM-DD. */
  readonly on: string;
}

/** The figures of one run of a program, told as they come. */
export interface Ledger {
  tell(...figures: readonly Figure[]): void;
  /** Keeps what is to be kept and gives the exit code: 1 where a figure is beyond its limit. */
  close(): number;
}

/** Begins a run of `command`; its figures are kept where `args` say `--write`. */
export function openLedger(command: string, args: readonly string[]): Ledger {
  const told: Figure[] = [];
  return {
    tell(...figures) {
      told.push(...figures);
      for (const figure of figures) console.log(lineOf(figure));
    },
    close() {
      if (args.includes('--write')) keep(command, told);
      return told.some(isBeyond) ? 1 : 0;
    },
  };
}

function isBeyond({ value, most, least }: Figure): boolean {
  if (value === null) return false;
  return (most !== undefined && value > most) || (least !== undefined && value < least);
}

function lineOf(figure: Figure): string {
  const { what, value, unit, goal, most, least, detail } = figure;
  const remarks = [
    ...(goal === undefined ? [] : [`goal ${goal}`]),
    ...(most === undefined ? [] : [`at most ${most}`]),
    ...(least === undefined ? [] : [`at least ${least}`]),
    ...(detail === undefined ? [] : [detail]),
    ...(isBeyond(figure) ? ['MISSED'] : []),
  ];
  const shown = value === null ? 'not known' : `${round(value)} ${unit}`;
  return `${what.padEnd(58)} ${shown.padEnd(24)} ${remarks.join('; ')}`.trimEnd();
}

/* Two or three digits say all that a noisy machine can tell. */
const round = (value: number): number => (value >= 100 ? Math.round(value) : Number(value.toPrecision(2)));

/** Gives the kept figures. */
export function readFigures(): readonly KeptFigure[] {
  return JSON.parse(readFileSync(RECORDS, 'utf8')) as readonly KeptFigure[];
}

/** The kept figures with those of a run in the place of the last ones; what is not kept, or not known, changes nothing. */
export function withFigures(
  kept: readonly KeptFigure[],
  { command, on, figures }: { readonly command: string; readonly on: string; readonly figures: readonly Figure[] },
): readonly KeptFigure[] {
  return kept.map((one) => {
    const found = figures.find(({ what }) => what === one.what && command === one.command);
    if (found === undefined || found.value === null) return one;
    return { ...one, value: round(found.value), unit: found.unit, goal: found.goal ?? found.most ?? null, on };
  });
}

/** The page with the table of the kept figures in its place. Throws where it has no place for it. */
export function withMeasured(page: string, kept: readonly KeptFigure[]): string {
  const rows = kept.map(({ what, value, unit, goal, on, command }) => [
    what,
    `${value} ${unit}`,
    goal === null ? '–' : `at most ${goal}`,
    on,
    `\`${command}\``,
  ]);
  return withBetween(page, MARK, markdownTable(['What', 'Last measured', 'Goal', 'On', 'Again'], rows));
}

function keep(command: string, figures: readonly Figure[]): void {
  const kept = withFigures(readFigures(), { command, on: new Date().toISOString().slice(0, 10), figures });
  writeFileSync(RECORDS, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(PAGE, withMeasured(readFileSync(PAGE, 'utf8'), kept));
}
