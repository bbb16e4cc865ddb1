import { addFiles } from '../domain/files/add-files.ts';
import type { FileReading } from '../domain/model/file-reading.ts';
import { UNSAID, type Portfolio, type Settings } from '../domain/model/portfolio.ts';
import type { Reference } from '../domain/model/reference.ts';
import type { Report } from '../domain/model/report.ts';
import type { Scenario } from '../domain/model/scenario.ts';
import { analyse } from '../domain/report/analyse.ts';
import { prepare, type Groundwork } from '../domain/report/groundwork.ts';

/** Adds files to an empty portfolio and gives its report, with the groundwork that it was measured on. */
export function reportOf(
  files: readonly FileReading[],
  settings: Settings,
  scenarios: readonly Scenario[],
  reference: Reference,
): { readonly report: Report; readonly groundwork: Groundwork } {
  const empty: Portfolio = {
    id: 'command',
    name: 'Portfolio',
    files: [],
    answers: [],
    corrections: [],
    settings,
    ...UNSAID,
  };
  const { portfolio } = addFiles(empty, files);
  const groundwork = prepare(portfolio, reference);
  return { report: analyse(portfolio, reference, groundwork, scenarios), groundwork };
}
