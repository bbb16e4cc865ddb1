import { say, type Details, type Words } from './issue-words.ts';
import { t } from '../../../words/t.ts';
import { sentences } from './phrases.ts';
import { joinOr } from '../../../words/marks/lists.ts';
import type { IssueCode } from '../../../domain/model/issue.ts';

/* Words for what is unclear of who a holding is. */

/* What the file calls it, and what its symbol or number belongs to. */
function contradiction({ has, line, word }: Details): string {
  const [symbol, other, name] = [word('symbol'), word('candidate'), word('name')];
  if (has('symbol'))
    return has('candidate')
      ? t`${line}: the symbol ${symbol} belongs to ${other}, but the file calls it “${name}”.`
      : t`${line}: the symbol ${symbol} belongs to another company, but the file calls it “${name}”.`;
  return has('candidate')
    ? t`${line}: its ISIN or CUSIP belongs to ${other}, but the file calls it “${name}”.`
    : t`${line}: its ISIN or CUSIP belongs to another company, but the file calls it “${name}”.`;
}

export const OF_IDENTITY = {
  'name-contradicts': say(
    () => t`Symbol and name disagree`,
    (told) => sentences(contradiction(told), t`Until you tell us which is right, we count it as unidentified.`),
  ),
  'symbol-ambiguous': say(
    () => t`More than one match`,
    ({ has, line, who, word }) =>
      has('candidates')
        ? t`${line}: is ${who} ${joinOr(word('candidates').split('\n'))}?`
        : t`${line}: ${who} could be more than one company. Which one is it?`,
  ),
  'symbol-renamed': say(
    () => t`A changed symbol`,
    ({ has, word, day }) =>
      !has('to')
        ? t`${word('symbol')} is no longer listed (since ${day('date')}). We count it as a company of unknown size.`
        : t`${word('symbol')} became ${word('to')} on ${day('date')}, so we read it that way.`,
  ),
  'other-market': say(
    () => t`Which market is this from?`,
    ({ line, who, word }) =>
      t`${line}: ${who} is ${word('candidate')} in the US, but this file doesn’t look American. We count it as unidentified until you tell us which one it is.`,
  ),
  'look-alike-symbol': say(
    () => t`Looks like another symbol`,
    ({ word }) =>
      t`“${word('cell')}” contains a lookalike letter from another alphabet or a hidden character. Check which company it is.`,
  ),
  'look-up-failed': say(
    () => t`We couldn’t look this up`,
    ({ line, who }) =>
      t`${line}: our data about ${who} has a fault. We count its value as unidentified. Everything else is unaffected.`,
  ),
  'fund-look-up-failed': say(
    () => t`We couldn’t look inside this fund`,
    ({ line, who }) =>
      t`${line}: our data about what ${who} holds has a fault. We count it as a fund we can’t see inside. Everything else is unaffected.`,
  ),
  'unknown-security': say(
    () => t`Not in our data`,
    ({ line, who }) => t`${line}: ${who} isn’t in our data. We count its value as unidentified.`,
  ),
  'unknown-fund': say(
    () => t`A fund we can’t see inside`,
    ({ line, who }) => t`${line}: we don’t know what ${who} holds. We count its value as unidentified.`,
  ),
  'leveraged-fund': say(
    () => t`A leveraged fund`,
    ({ has, word }) =>
      has('underlying')
        ? t`${word('symbol')} moves ${word('factor')} times as much as ${word('underlying')}, so we count ${word('factor')} times its value and treat the difference as borrowed money.`
        : t`${word('symbol')} moves ${word('factor')} times as much as the index it follows, so we count ${word('factor')} times its value and treat the difference as borrowed money.`,
  ),
} as const satisfies Partial<Record<IssueCode, Words>>;
