import type { Exposure } from '../look-through/exposure.ts';
import { viewFund } from '../look-through/fund-view.ts';
import type { Identification } from '../identity/identification.ts';
import type { Issue, IssueCode, Severity } from '../model/issue.ts';
import type { AccountOfFile } from '../files/file-parts.ts';
import type { PutAside, Standing } from '../files/standing.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { Portfolio } from '../model/portfolio.ts';
import type { Reference } from '../model/reference.ts';
import { reconcileTotals, totalsOfAnotherMoment, totalsOfSeveralCurrencies } from '../files/reconcile.ts';
import type { Reconciled } from '../model/report-files.ts';
import type { ResolvedLines } from '../identity/resolve.ts';
import { zip } from '../zip.ts';

function issueOf(position: ResolvedLines, code: IssueCode, severity: Severity, detail: Issue['detail']): Issue {
  const { symbol, name, line } = position.holding;
  const words = { symbol: symbol ?? '', name: name ?? '', value: position.holding.value };
  return { code, severity, file: position.file, line, detail: { ...words, ...detail } };
}

function issuesOfPosition(position: ResolvedLines, reference: Reference): readonly Issue[] {
  const { identification } = position;
  const issues: Issue[] = [];
  const add = (code: IssueCode, severity: Severity, detail: Issue['detail'] = {}) =>
    issues.push(issueOf(position, code, severity, detail));
  if (identification.renamed !== null) {
    add('symbol-renamed', 'note', { to: identification.renamed.symbol ?? '', date: identification.renamed.date });
  }
  if (identification.doubt === 'name-contradicts') {
    add('name-contradicts', 'warning', { candidate: identification.candidates[0]?.name ?? '' });
  } else if (identification.doubt === 'other-market') {
    add('other-market', 'warning', { candidate: identification.candidates[0]?.name ?? '' });
  } else if (identification.doubt === 'several') {
    add('symbol-ambiguous', 'warning', { candidates: identification.candidates.map(({ name }) => name).join('\n') });
  } else if (identification.isFaulty) {
    add('look-up-failed', 'warning');
  } else if (
    identification.doubt === null &&
    identification.security.kind === 'unidentified' &&
    !identification.answered
  ) {
    add(identification.assetClass === 'fund' ? 'unknown-fund' : 'unknown-security', 'note');
  }
  if (position.baseValue === null) add('unconverted', 'warning', { currency: position.currency });
  if (identification.security.kind === 'fund') {
    const view = viewFund(identification.security.symbol, reference);
    if (view.kind === 'closed' && view.isFaulty === true) {
      add('fund-look-up-failed', 'warning');
    } else {
      const content = reference.fundContent(identification.security.symbol);
      if (content.kind === 'leveraged')
        add('leveraged-fund', 'warning', { factor: content.factor, underlying: content.underlying });
    }
  }
  return issues;
}

function issueOfTotal(file: string, code: IssueCode, severity: Severity, total: Reconciled): Issue {
  const { account, value, ours, difference, line } = total;
  return { code, severity, file, line, detail: { account: account ?? '', value, ours, difference } };
}

/* One issue for each kind of words: the same fund in five accounts is said once. */
function onceEach(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    const key = JSON.stringify([issue.code, issue.file, issue.detail['symbol'], issue.detail['name']]);
    return !seen.has(key) && seen.add(key);
  });
}

/* Lines of one file and the same words have the same issues. */
function oneOfEach(groups: readonly ResolvedLines[]): readonly ResolvedLines[] {
  const [converted, unconverted] = [new Set<Identification>(), new Set<Identification>()];
  return groups.filter(({ identification, baseValue }) => {
    const seen = baseValue === null ? unconverted : converted;
    return !seen.has(identification) && seen.add(identification);
  });
}

/* No row is left out without a word. */
function issueOfAside([{ file, account, lines }, { by, reason, isProved }]: readonly [AccountOfFile, PutAside]): Issue {
  const which = account === null ? {} : { account };
  return {
    code: 'put-aside',
    severity: isProved ? 'note' : 'warning',
    file: file.name,
    line: null,
    detail: { by: by.name, why: reason, lines, ...which },
  };
}

/* A file of which nothing counts any more has nothing to be checked. */
function isUsed(file: FileReading, counted: FileReading): boolean {
  return file.holdings.groups.length === 0 || counted.holdings.groups.length > 0;
}

/* A file that was read, but of which no row could be used, says so itself, whatever is said of its rows. */
function nothingCounted({ name, holdings, fates }: FileReading): Issue | null {
  const rows = fates.outcomeOf.filter((outcome) => fates.outcomes[outcome]!.fate === 'rejected').length;
  if (holdings.groups.length > 0 || rows === 0) return null;
  return { code: 'nothing-counted', severity: 'error', file: name, line: null, detail: { rows } };
}

/** Gives every fact about the portfolio that wants saying: those of the files as read, then those of identity, money and the whole. */
export function findIssues(
  portfolio: Portfolio,
  { counted, aside }: Pick<Standing, 'counted' | 'aside'>,
  groups: readonly ResolvedLines[],
  exposure: Exposure,
  reference: Reference,
): readonly Issue[] {
  const used = zip(portfolio.files, counted).flatMap(([file, own]) => (isUsed(file, own) ? [file] : []));
  const ofFiles = used.flatMap((file) => file.issues);
  const ofNothing = used.flatMap((file) => nothingCounted(file) ?? []);
  const ofTotals = used.flatMap((file) => [
    ...reconcileTotals(file)
      .filter(({ difference }) => difference !== 0)
      .map((total) => issueOfTotal(file.name, 'total-differs', 'warning', total)),
    ...totalsOfAnotherMoment(file).map((total) => issueOfTotal(file.name, 'total-of-another-moment', 'note', total)),
    ...totalsOfSeveralCurrencies(file).map(({ value, line, kind }): Issue => {
      const detail = { value, added: kind === 'added-as-one' ? 'yes' : '' };
      return { code: 'total-of-several-currencies', severity: 'note', file: file.name, line, detail };
    }),
  ]);
  const ofPositions = onceEach(oneOfEach(groups).flatMap((position) => issuesOfPosition(position, reference)));
  const ofWhole: Issue[] = [];
  const whole = { file: null, line: null };
  if (groups.length > 0 && exposure.net <= 0) {
    ofWhole.push({ code: 'net-not-positive', severity: 'warning', ...whole, detail: { net: exposure.net } });
  } else if (!exposure.isLongOnly) {
    ofWhole.push({ code: 'short-or-margin', severity: 'note', ...whole, detail: {} });
  }
  return [...ofNothing, ...ofFiles, ...[...aside].map(issueOfAside), ...ofTotals, ...ofPositions, ...ofWhole];
}
