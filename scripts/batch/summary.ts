import { countedFiles, daysOfFiles } from '../../src/domain/figures/rows.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { answerOf, type HeroAnswer } from '../../src/domain/figures/answer.ts';
import { isBarelySeen } from '../../src/domain/figures/known.ts';
import type { Severity } from '../../src/domain/model/issue.ts';
import type { Settings } from '../../src/domain/model/portfolio.ts';
import type { Ranged } from '../../src/domain/model/report-amounts.ts';
import type { Report } from '../../src/domain/model/report.ts';
import { daysBetween, type IsoDate } from '../../src/domain/model/units.ts';
import { writeCsvRow } from '../../src/screens/files/words/csv-file.ts';
import type { SummaryForm } from './batch-options.ts';
import type { Named } from './portfolios.ts';

/* One line a portfolio, each figure as the report has it: README.md beside this file says what the columns mean. Columns may be added
   at the end of the list; none changes its name or its meaning. */

export const SUMMARY_COLUMNS = [
  ...(['id', 'client', 'client_from', 'files', 'status', 'error', 'sheet'] as const),
  ...(['as_of_oldest', 'as_of_newest', 'undated_files', 'age_days', 'today'] as const),
  ...(['currency', 'value', 'value_is', 'identified_share'] as const),
  ...(['mega_cap_tech_share', 'mega_cap_tech_low', 'mega_cap_tech_high', 'mega_cap_tech_is'] as const),
  ...(['small_caps_share', 'small_caps_low', 'small_caps_high', 'small_caps_is'] as const),
  ...(['costs_a_year_at_least', 'costs_share_at_least', 'costs_unknown_value'] as const),
  ...(['errors', 'warnings', 'notes', 'questions'] as const),
  ...(['settings', 'made_with'] as const),
] as const;
type SummaryColumn = (typeof SUMMARY_COLUMNS)[number];

/** A line: empty (null) is what nobody knows, never 0. Shares are fractions, 1 = all; money is in `currency`. */
export type SummaryLine = Readonly<Record<SummaryColumn, string | number | readonly string[] | null>>;

/** What is the same on every line of a run. */
export interface SummaryRun {
  readonly today: IsoDate;
  /** The options that figures depend on, as `settingsWords` writes them. */
  readonly settings: string;
  /** The version and its reference data. */
  readonly madeWith: string;
}

/** Says by which program and which reference data a run is made. */
export function madeWith(packVersion: string): string {
  return `Topheavy ${packageJson.version}, reference data ${packVersion}`;
}

/** Writes the choices that figures depend on as `name=value`, those that nobody made as their default. */
export function settingsWords(settings: Settings): string {
  const { sizeScheme, customCutoffs: cut, lens, customMembers, themeEdits, base, benchmark, currency } = settings;
  return [
    `scheme=${sizeScheme}`,
    ...(sizeScheme === 'custom' ? [`cutoffs=${[cut.mega, cut.large, cut.mid, cut.small].join(',')}`] : []),
    `lens=${lens}`,
    ...(lens === 'custom' ? [`members=${customMembers.join(',')}`] : []),
    ...(Object.keys(themeEdits).length > 0 ? [`themes=${JSON.stringify(themeEdits)}`] : []),
    `base=${base}`,
    `benchmark=${benchmark ?? 'of the currency'}`,
    `currency=${currency ?? 'of the largest value'}`,
  ].join(' ');
}

const NO_FIGURES: SummaryLine = Object.fromEntries(SUMMARY_COLUMNS.map((name) => [name, null])) as SummaryLine;

/* What every line says, whatever became of its portfolio. */
function begin({ id, client, clientFrom, paths }: Named, { today, settings, madeWith: made }: SummaryRun): SummaryLine {
  const who = { id, client: client === '' ? null : client, client_from: clientFrom, files: paths };
  return { ...NO_FIGURES, ...who, today, settings, made_with: made };
}

/** Gives the line of a portfolio that could not be analyzed. */
export function failedLine(named: Named, why: string, run: SummaryRun): SummaryLine {
  return { ...begin(named, run), status: 'error', error: why };
}

/** Gives the line of a report; `sheet` = the name of its page's file, null = none was made. */
export function summaryLine(named: Named, report: Report, sheet: string | null, run: SummaryRun): SummaryLine {
  const { files, totals, settings, lens, smallCaps, costs, questions, doublings } = report;
  const days = [...daysOfFiles(files)].sort();
  const oldest = days[0] ?? null;
  const [tech, small] = [answerColumns(lens, report), answerColumns(smallCaps, report)];
  // "at least nothing" would be read as "nothing"
  const isCostKnown = costs.known > 0 || costs.unknown === 0;
  const count = (severity: Severity) => report.issues.filter((issue) => issue.severity === severity).length;
  return {
    ...begin(named, run),
    status: 'ok',
    sheet,
    as_of_oldest: oldest,
    as_of_newest: days.at(-1) ?? null,
    undated_files: countedFiles(files).length - days.length,
    age_days: oldest === null ? null : daysBetween(oldest, run.today),
    currency: settings.currency,
    value: totals.net,
    value_is: files.some(({ unit }) => unit === 'weights') ? 'weights' : 'money',
    identified_share: totals.identifiedShare,
    mega_cap_tech_share: tech.share,
    mega_cap_tech_low: lens.low,
    mega_cap_tech_high: lens.high,
    mega_cap_tech_is: tech.is,
    small_caps_share: small.share,
    small_caps_low: smallCaps.low,
    small_caps_high: smallCaps.high,
    small_caps_is: small.is,
    costs_a_year_at_least: isCostKnown ? costs.yearly : null,
    costs_share_at_least: isCostKnown ? costs.ratio : null,
    costs_unknown_value: costs.unknown,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    questions: [...questions, ...doublings].filter(({ answered }) => answered === null).length,
  };
}

const ANSWERED: Readonly<Record<HeroAnswer['kind'], string>> = { one: 'figure', about: 'likely', between: 'range' };

/* As the verdict answers: where it gives a range alone, or next to nothing is seen, there is no figure here either. */
function answerColumns(figure: Ranged, report: Report): { readonly share: number | null; readonly is: string | null } {
  const answer = answerOf(figure);
  if (answer === null) return { share: null, is: null };
  if (isBarelySeen(report)) return { share: null, is: 'barely seen' };
  return { share: answer.kind === 'between' ? null : answer.share, is: ANSWERED[answer.kind] };
}

/** Writes a line as a row of the table, or as one line of JSON; each ends as its form's lines do. */
export function writeSummaryLine(line: SummaryLine, form: SummaryForm): string {
  if (form === 'json') return `${JSON.stringify(line)}\n`;
  return writeCsvRow(
    SUMMARY_COLUMNS.map((name) => {
      const cell = line[name];
      return typeof cell === 'object' && cell !== null ? cell.join('; ') : cell;
    }),
  );
}
