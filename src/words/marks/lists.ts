import { t } from '../t.ts';
import { formatCount } from './numbers.ts';
import { localeNow } from './locale.ts';

/* Several things in a sentence, as the language of the page joins them: "A, B and C", „A, B und C“, "A, B ou C". */

const made = new Map<string, Intl.ListFormat>();

/** "A", "A and B", "A, B and C". */
export function joinAnd(words: readonly string[]): string {
  return join(words, 'conjunction');
}

/** "A", "A or B", "A, B or C". */
export function joinOr(words: readonly string[]): string {
  return join(words, 'disjunction');
}

/** The first of many with how many more there are, "A, B, C and 4 more"; up to `most` as `joinAnd`. */
export function joinFirst(words: readonly string[], most: number): string {
  const more = words.length - most;
  const [, between] = formatOf('conjunction').formatToParts(['A', 'B', 'C']);
  return more > 0 ? t`${words.slice(0, most).join(between!.value)} and ${formatCount(more)} more` : joinAnd(words);
}

function join(words: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return formatOf(type).format(words);
}

function formatOf(type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const { language } = localeNow();
  // as in Britain, without a comma before "and"
  const locale = language === 'en' ? 'en-GB' : language;
  const key = `${locale} ${type}`;
  const format = made.get(key) ?? new Intl.ListFormat(locale, { type });
  made.set(key, format);
  return format;
}
