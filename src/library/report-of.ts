import { addFiles, isSameBytes } from '../domain/files/add-files.ts';
import type { Issue } from '../domain/model/issue.ts';
import type { FileReading } from '../domain/model/file-reading.ts';
import { UNSAID, type Answer, type Portfolio, type Settings } from '../domain/model/portfolio.ts';
import type { Reference } from '../domain/model/reference.ts';
import { withSymbolsOfToday } from '../domain/movements/today-symbols.ts';
import type { Report } from '../domain/model/report.ts';
import type { Scenario } from '../domain/model/scenario.ts';
import { analyse } from '../domain/report/analyse.ts';
import { prepare, type Groundwork } from '../domain/report/groundwork.ts';

/** Adds files to an empty portfolio with what is said of them, and gives its report, with the groundwork that it was measured on. */
export function reportOf(
  readings: readonly FileReading[],
  settings: Settings,
  scenarios: readonly Scenario[],
  reference: Reference,
  answers: readonly Answer[] = [],
): { readonly report: Report; readonly groundwork: Groundwork } {
  const files = readings.map((file) => withSymbolsOfToday(file, reference));
  const empty: Portfolio = {
    id: 'command',
    name: 'Portfolio',
    files: [],
    answers,
    corrections: [],
    settings,
    ...UNSAID,
  };
  const added = addFiles(empty, files);
  // what is older is put aside, and stays among the files with its reason
  const portfolio = { ...added.portfolio, files: [...added.earlier.files, ...added.portfolio.files] };
  const groundwork = prepare(portfolio, reference);
  const report = analyse(portfolio, reference, groundwork, scenarios);
  return { report: { ...report, issues: [...report.issues, ...sameAgain(files)] }, groundwork };
}

/* The same file twice counts once. */
function sameAgain(files: readonly FileReading[]): readonly Issue[] {
  const again = files.filter((file, at) => files.slice(0, at).some((other) => isSameBytes(other, file)));
  return again.map(({ name }): Issue => ({
    code: 'same-file-replaced',
    severity: 'warning',
    file: name,
    line: null,
    detail: {},
  }));
}
