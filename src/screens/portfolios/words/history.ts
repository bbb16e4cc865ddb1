import { t } from '../../../words/t.ts';
import type { AccountKind } from '../../../domain/model/account-kind.ts';
import type { AccountTerm } from '../../../domain/model/account-terms.ts';
import type { FileEdit, PastAction, PastEdit, StaysBecause } from '../../../domain/book/history.ts';
import type { Answer, Correction } from '../../../domain/model/portfolio.ts';
import type { KeptScenario } from '../../../domain/model/kept-lab.ts';
import type { Plan } from '../../../domain/model/move.ts';
import type { LensId } from '../../../domain/model/lens.ts';
import type { HandedSheet } from '../../../domain/model/handed-sheet.ts';
import type { Note } from '../../../domain/model/note.ts';
import type { Target } from '../../../domain/model/target.ts';
import { accountName } from '../../../words/names/account-names.ts';
import { answerWords } from '../../review/words/answers.ts';
import { formatDate } from '../../../words/marks/dates.ts';
import { plural } from '../../../words/marks/numbers.ts';
import { bandWords, targetName } from './targets.ts';

/* What was done to a portfolio, in words. */

export const HISTORY = {
  fact: t`What you changed, each with Undo`,
  title: t`History`,
  lede: t`The last 50 things you changed in this portfolio. Undo takes back that one and leaves what you did since.`,
  none: t`Nothing has been changed yet. What you change from now on is listed here.`,
  more: t`Show all`,
} as const;

/** An action in words: what was done first, and how much more with it. */
export function actionWords({ began, edits, left }: PastAction, lens: LensId): string {
  const files = edits.flatMap((edit) => (edit.kind === 'file' && edit.after !== null ? [edit.after.name] : []));
  if (began) return startedWords(files);
  const [first] = edits;
  const more = edits.length - 1 + left;
  if (first === undefined) return t`Changed ${plural(left, { one: '# thing', other: '# things' })} at once`;
  return more === 0
    ? editWords(first, lens)
    : t`${editWords(first, lens)}, and ${plural(more, { one: '# more change', other: '# more changes' })}`;
}

function startedWords([first, ...others]: readonly string[]): string {
  if (first === undefined) return t`Started the portfolio`;
  return others.length === 0
    ? t`Started with ${accountName(first)}`
    : t`Started with ${plural(others.length + 1, { one: '# file', other: '# files' })}`;
}

function editWords(edit: PastEdit, lens: LensId): string {
  switch (edit.kind) {
    case 'file':
      return fileWords(edit);
    case 'settings':
      return t`Changed your own definitions`;
    case 'thing':
      return edit.after === null && edit.before !== null && edit.part !== 'group' && edit.part !== 'discount'
        ? goneWords(edit, lens)
        : thingWords(edit, lens);
  }
}

function fileWords({ before, after }: FileEdit): string {
  if (before === null) return t`Added ${accountName(after?.name ?? '')}`;
  if (after === null) return t`Removed ${accountName(before.name)}`;
  return before.name === after.name
    ? t`Replaced ${accountName(before.name)}`
    : t`Replaced ${accountName(before.name)} with ${accountName(after.name)}`;
}

type ThingEdit = Extract<PastEdit, { readonly kind: 'thing' }>;

/* What a part holds is said by its name, and read so where it came in. */
function thingWords({ part, after }: ThingEdit, lens: LensId): string {
  switch (part) {
    case 'name':
      return t`Renamed to “${accountName(after as string)}”`;
    case 'group':
      return after === null ? t`Took it out of its household` : t`Put in the household “${after as string}”`;
    case 'archived':
      return after === true ? t`Archived` : t`Brought back from the archive`;
    case 'model':
      return after === true ? t`Made it a model` : t`No longer a model`;
    case 'discount':
      return t`Changed the small-cap discount`;
    case 'answers': {
      const { about, said } = answerWords(after as Answer);
      return t`Answer for ${about}: ${said}`;
    }
    case 'corrections': {
      const { kind, line } = after as Correction;
      return kind === 'drop' ? t`Left out line ${line}` : t`Corrected line ${line}`;
    }
    case 'targets': {
      const target = after as Target;
      return t`Set a target: ${targetName(target.key, lens)}, ${bandWords(target)}`;
    }
    case 'accountKinds': {
      const [account] = after as readonly [string, AccountKind];
      return t`Set what kind of account ${accountName(account)} is`;
    }
    case 'accountTerms':
      return t`Changed what ${accountName((after as AccountTerm).account)} allows`;
    case 'notes':
      return t`Wrote a note for ${formatDate((after as Note).day)}`;
    case 'handed':
      return t`Handed over the sheet for ${(after as HandedSheet).client}`;
    case 'scenarios':
      return t`Changed the scenario “${(after as KeptScenario).name ?? (after as KeptScenario).id}”`;
    case 'plans':
      return t`Changed the plan “${(after as Plan).name}”`;
  }
}

function goneWords({ part, before }: ThingEdit, lens: LensId): string {
  switch (part) {
    case 'answers':
      return t`Took back the answer for ${answerWords(before as Answer).about}`;
    case 'corrections':
      return t`Undid the correction to line ${(before as Correction).line}`;
    case 'targets':
      return t`Removed a target: ${targetName((before as Target).key, lens)}`;
    case 'accountKinds':
      return t`Cleared what kind of account ${accountName((before as readonly [string, AccountKind])[0])} is`;
    case 'accountTerms':
      return t`Changed what ${accountName((before as AccountTerm).account)} allows`;
    case 'notes':
      return t`Deleted the note from ${formatDate((before as Note).day)}`;
    case 'handed':
      return t`Took the sheet for ${(before as HandedSheet).client} off the list of those handed over`;
    case 'scenarios':
      return t`Removed a scenario`;
    case 'plans':
      return t`Removed the plan “${(before as Plan).name}”`;
    case 'name':
    case 'group':
    case 'archived':
    case 'model':
    case 'discount':
      return t`Changed the portfolio`;
  }
}

/** Why an action cannot be undone from the list. */
export const STAYS: Readonly<Record<StaysBecause, string>> = {
  began: t`The portfolio starts here.`,
  'too-large': t`Too much changed at once to undo it here.`,
  'rows-not-kept': t`We don’t keep the rows of a file you removed. Add the file again.`,
  'last-file': t`It’s the only file. You can delete the portfolio instead.`,
  'changed-since': t`You changed it again later.`,
  'nothing-left': t`Already undone, or changed since.`,
};
