import type { AccountOfFile } from './file-parts.ts';
import type { FileReading } from '../model/file-reading.ts';
import type { AlikeAnswer, Portfolio, SourceWords } from '../model/portfolio.ts';
import type { DoublingQuestion, DoublingSide, ReportPart } from '../model/report-files.ts';
import { isAbout, settleFiles, wordsOfBoth, type Doubling, type Standing } from './standing.ts';
import { must } from '../must.ts';

/** Gives what became of each account of a file. */
export function describeParts(file: FileReading, { parts, aside }: Standing): readonly ReportPart[] {
  return must(parts.get(file)).map((part) => {
    const put = aside.get(part);
    return {
      account: part.account,
      lines: part.lines,
      putAside: put === undefined ? null : { reason: put.reason, by: put.by.name },
    };
  });
}

function sideOf(
  file: FileReading,
  inQuestion: readonly AccountOfFile[],
  parts: readonly AccountOfFile[],
  source: SourceWords,
  mayStandAlone: boolean,
): DoublingSide {
  const asked = inQuestion.length === 0 ? parts : inQuestion;
  return {
    file: file.name,
    broker: file.broker,
    asOf: file.asOf,
    accounts: asked.flatMap(({ account }) => (account === null ? [] : [account])),
    source,
    mayStandAlone,
  };
}

/**
 * Asks about files that look like the same holdings, with what each answer makes of the net value. `netOf` gives the net
 * value of some files in the report's currency.
 */
export function askAboutDoublings(
  portfolio: Portfolio,
  { parts, doublings }: Standing,
  netOf: (files: readonly FileReading[]) => number,
): readonly DoublingQuestion[] {
  const ask = (doubling: Doubling): DoublingQuestion => {
    const { reason, guess, first, second, ofFirst, ofSecond, lines, equal, answered } = doubling;
    const [one, two] = wordsOfBoth(first, second, parts);
    const sides = [
      sideOf(first, ofFirst, must(parts.get(first)), one, true),
      sideOf(second, ofSecond, must(parts.get(second)), two, ofFirst.length > 0),
    ] as const;
    const under = (answer: Pick<AlikeAnswer, 'counts' | 'kept' | 'other'>) => {
      const others = portfolio.answers.filter((said) => said.kind !== 'alike' || !isAbout(said, one, two));
      return netOf(settleFiles(portfolio.files, [...others, { kind: 'alike', ...answer }]).counted);
    };
    return {
      // the files themselves: several of one account have the same words
      key: JSON.stringify([first, second].map(({ fingerprint, name }) => [fingerprint, name])),
      reason,
      guess,
      sides,
      lines,
      equal,
      net: {
        both: under({ counts: 'both', kept: one, other: two }),
        first: under({ counts: 'kept', kept: one, other: two }),
        second: sides[1].mayStandAlone ? under({ counts: 'kept', kept: two, other: one }) : null,
      },
      answered,
    };
  };
  return doublings.map(ask);
}
