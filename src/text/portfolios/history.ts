import type { AccountKind } from '../../domain/model/account-kind.ts';
import type { FileEdit, PastAction, PastEdit, StaysBecause } from '../../domain/book/history.ts';
import type { Answer, Correction } from '../../domain/model/portfolio.ts';
import type { KeptScenario } from '../../domain/model/kept-lab.ts';
import type { Plan } from '../../domain/model/move.ts';
import type { LensId } from '../../domain/model/lens.ts';
import type { Note } from '../../domain/model/note.ts';
import type { Target } from '../../domain/model/target.ts';
import { accountName } from '../names/account-names.ts';
import { answerWords } from '../review/answers.ts';
import { formatDate } from '../marks/dates.ts';
import { countOf } from '../marks/numbers.ts';
import { bandWords, targetName } from './targets.ts';

/* What was done to a portfolio, in words. */

export const HISTORY = {
  title: 'History',
  lede: 'The last 50 things you changed in this portfolio. Undo takes back that one and leaves what you did since.',
  none: 'Nothing has been changed yet. What you change from now on is listed here.',
  more: 'Show all',
} as const;

/** An action in words: what was done first, and how much more with it. */
export function actionWords({ began, edits, left }: PastAction, lens: LensId): string {
  const files = edits.flatMap((edit) => (edit.kind === 'file' && edit.after !== null ? [edit.after.name] : []));
  if (began) return files.length === 0 ? 'Started the portfolio' : `Started with ${listed(files)}`;
  const [first] = edits;
  const more = edits.length - 1 + left;
  if (first === undefined) return `Changed ${countOf(left, 'thing')} at once`;
  return more === 0 ? editWords(first, lens) : `${editWords(first, lens)}, and ${countOf(more, 'more change')}`;
}

function listed(files: readonly string[]): string {
  return files.length > 1 ? countOf(files.length, 'file') : accountName(files[0]!);
}

function editWords(edit: PastEdit, lens: LensId): string {
  switch (edit.kind) {
    case 'file':
      return fileWords(edit);
    case 'settings':
      return 'Changed your own definitions';
    case 'thing':
      return edit.after === null && edit.before !== null && edit.part !== 'group' && edit.part !== 'discount'
        ? goneWords(edit, lens)
        : thingWords(edit, lens);
  }
}

function fileWords({ before, after }: FileEdit): string {
  if (before === null) return `Added ${accountName(after?.name ?? '')}`;
  if (after === null) return `Removed ${accountName(before.name)}`;
  return `Replaced ${accountName(before.name)}${before.name === after.name ? '' : ` with ${accountName(after.name)}`}`;
}

type ThingEdit = Extract<PastEdit, { readonly kind: 'thing' }>;

/* What a part holds is said by its name, and read so where it came in. */
function thingWords({ part, after }: ThingEdit, lens: LensId): string {
  switch (part) {
    case 'name':
      return `Renamed to “${accountName(after as string)}”`;
    case 'group':
      return after === null ? 'Took it out of its household' : `Put in the household “${after as string}”`;
    case 'archived':
      return after === true ? 'Archived' : 'Brought back from the archive';
    case 'discount':
      return 'Changed the small-cap discount';
    case 'answers': {
      const { about, said } = answerWords(after as Answer);
      return `Answer for ${about}: ${said}`;
    }
    case 'corrections': {
      const { kind, line } = after as Correction;
      return kind === 'drop' ? `Left out line ${line}` : `Corrected line ${line}`;
    }
    case 'targets': {
      const target = after as Target;
      return `Set the target for ${targetName(target.key, lens).toLowerCase()} to ${bandWords(target)}`;
    }
    case 'accountKinds': {
      const [account] = after as readonly [string, AccountKind];
      return `Set what kind of account ${accountName(account)} is`;
    }
    case 'notes':
      return `Wrote a note for ${formatDate((after as Note).day)}`;
    case 'scenarios':
      return `Changed the scenario “${(after as KeptScenario).name ?? (after as KeptScenario).id}”`;
    case 'plans':
      return `Changed the plan “${(after as Plan).name}”`;
  }
}

function goneWords({ part, before }: ThingEdit, lens: LensId): string {
  switch (part) {
    case 'answers':
      return `Took back the answer for ${answerWords(before as Answer).about}`;
    case 'corrections':
      return `Undid the correction to line ${(before as Correction).line}`;
    case 'targets':
      return `Removed the target for ${targetName((before as Target).key, lens).toLowerCase()}`;
    case 'accountKinds':
      return `Cleared what kind of account ${accountName((before as readonly [string, AccountKind])[0])} is`;
    case 'notes':
      return `Deleted the note from ${formatDate((before as Note).day)}`;
    case 'scenarios':
      return 'Removed a scenario';
    case 'plans':
      return `Removed the plan “${(before as Plan).name}”`;
    case 'name':
    case 'group':
    case 'archived':
    case 'discount':
      return 'Changed the portfolio';
  }
}

/** Why an action cannot be undone from the list. */
export const STAYS: Readonly<Record<StaysBecause, string>> = {
  began: 'The portfolio starts here.',
  'too-large': 'Too much changed at once to undo it here.',
  'rows-not-kept': 'We don’t keep the rows of a file you removed. Add the file again.',
  'last-file': 'It’s the only file. You can delete the portfolio instead.',
  'changed-since': 'You changed it again later.',
  'nothing-left': 'Already undone, or changed since.',
};
