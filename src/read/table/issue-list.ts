import type { Issue, IssueCode, Severity } from '../../domain/model/issue.ts';
import { lineNumber } from '../../domain/model/units.ts';

const MOST_OF_A_CODE = 50;

/** Gathers a file's issues; of each code so many, then only their number, so that a broken file stays readable. */
export interface IssueList {
  readonly add: (code: IssueCode, severity: Severity, line: number | null, detail: Issue['detail']) => void;
  /** Takes back what turned out not to be so. */
  readonly drop: (isGone: (issue: Issue) => boolean) => void;
  readonly all: () => readonly Issue[];
  /** How often anything was added. */
  readonly count: () => number;
}

/** Starts an empty list for one file. */
export function listIssues(file: string): IssueList {
  let issues: Issue[] = [];
  const counts = new Map<IssueCode, { severity: Severity; count: number }>();
  let added = 0;
  return {
    add(code, severity, line, detail) {
      added += 1;
      const seen = counts.get(code) ?? { severity, count: 0 };
      seen.count += 1;
      counts.set(code, seen);
      if (seen.count > MOST_OF_A_CODE) return;
      issues.push({ code, severity, file, line: line === null ? null : lineNumber(line), detail });
    },
    drop(isGone) {
      issues = issues.filter((issue) => !isGone(issue));
    },
    count: () => added,
    all() {
      const more = [...counts].flatMap(([code, { severity, count }]): Issue[] =>
        count > MOST_OF_A_CODE ? [{ code, severity, file, line: null, detail: { more: count - MOST_OF_A_CODE } }] : [],
      );
      return [...issues, ...more];
    },
  };
}
