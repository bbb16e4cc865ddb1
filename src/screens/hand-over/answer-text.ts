import { t } from '../../words/t.ts';
import { sizeParts } from '../../charts/bars/size-bar.ts';
import { daysOfFiles } from '../../domain/figures/rows.ts';
import type { Report } from '../../domain/model/report.ts';
import { formatDateSpan } from '../../words/marks/dates.ts';
import { moneyFormat, sharesOnly } from '../../words/marks/money.ts';
import { EXAMPLE } from '../verdict/words/example.ts';
import { heroLede, ledeText } from '../verdict/words/hero.ts';
import { heroSentence, portfolioLine, sentenceText } from '../verdict/words/verdict.ts';
import {
  ANSWER_TEXT,
  accountLines,
  heroLines,
  companyLines,
  itemLine,
  madeBy,
  onOneLine,
  openLines,
  theirs,
  type TextTicks,
} from './words/answer-text.ts';
import { CAUTION, againstLine, dayOfData, definitionLines, rangeInWords, restsOn } from './words/hand-over.ts';
import { PERCENT_PAGE } from './words/percent-page.ts';
import { SHEET } from './words/sheet.ts';
import { PLAIN_VERDICT } from './words/plain-verdict.ts';
import { withoutOwnNames } from './words/shared-report.ts';

/* The verdict as a text to paste: headings and lists as Markdown has them, which read as well where nothing draws them. It names no file,
   and of the user's own only what is ticked. */

/** What a text is made of, beside its report. */
export interface AnswerTextParts {
  readonly ticks: TextTicks;
  /** What the portfolio is called; null = nothing. Said only where names are ticked. */
  readonly name: string | null;
  readonly version: string;
  /** The same looked through, where the report is of what the broker shows. */
  readonly through: Report | null;
}

/** Gives the text. The same report and ticks always give the same; without amounts it is the same at any multiple of the money, too. */
export function answerText(whole: Report, { ticks, name, version, through }: AnswerTextParts): string {
  const report = ticks.names ? whole : withoutOwnNames(whole);
  const money = ticks.amounts ? moneyFormat(report.settings.currency, false) : sharesOnly();
  const hasShares = report.totals.base !== null;
  const blocks = [
    ticks.names && name !== null ? [`# ${name}`] : [],
    report.example ? [EXAMPLE.handedOver] : [],
    hasShares || ticks.amounts
      ? [
          sentenceText(heroSentence(report, money)),
          ledeText(heroLede(report, through, money)),
          rangeInWords(report, money, ticks.names),
        ]
      : [PERCENT_PAGE.noShares],
    [heldOn(report), againstLine(report), ticks.amounts ? portfolioLine(report, money).rest : ''],
    ...(hasShares
      ? [
          list(null, heroLines(report, money)),
          list(SHEET.size, sizeLines(report, ticks)),
          ticks.names ? list(PLAIN_VERDICT.companies, companyLines(report, money)) : [],
        ]
      : []),
    ticks.accounts ? list(ANSWER_TEXT.accounts, accountLines(report, money)) : [],
    hasShares || ticks.amounts ? list(PLAIN_VERDICT.unknown, openLines(report, money)) : [],
    list(PERCENT_PAGE.definitions, definitionLines(report)),
    list(PERCENT_PAGE.sources, [...restsOn(report), madeBy(report, version)]),
    [CAUTION],
  ];
  return `${blocks
    .map((lines) => lines.filter((line) => line !== '').map(onOneLine))
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function list(title: string | null, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return [...(title === null ? [] : [`## ${title}`]), ...lines.map((line) => `- ${line}`)];
}

function heldOn(report: Report): string {
  const days = formatDateSpan(daysOfFiles(report.files));
  return days === null ? dayOfData(report) : t`Holdings as of ${days}`;
}

type SizePart = ReturnType<typeof sizeParts>[number];

/* A single fund that lists more than it has is named. */
function sizeName({ key, name, cutoff }: Pick<SizePart, 'key' | 'name' | 'cutoff'>, names: boolean): string {
  if (key === 'excess' && !names) return t`Funds list over 100%`;
  return cutoff === '' ? name : `${name} (${cutoff})`;
}

function sizeLines(report: Report, { names }: TextTicks): readonly string[] {
  return sizeParts(report).map(({ key, name, figure, market, marketFigure, cutoff }) =>
    itemLine(
      sizeName({ key, name, cutoff }, names),
      t`${figure}%`,
      market === null ? '' : theirs(report, t`${marketFigure}%`),
    ),
  );
}
