import { guessAccountKind } from '../../domain/model/account-kind.ts';
import { BULLET } from '../cells/typed-account.ts';

/* What people type of a whole: its parts below it, in equal parts, or as "60/40 VTI/BND". */

/* "Roth IRA: $45,210", and a line with a percentage alone. */
const ACCOUNT_WITH_AMOUNT = /^([\p{L}\d][^:$€£%]{1,50}?)(?::| [-–—])? (\p{Sc}\d[\d.,]*[km]?|\d[\d.,]*[km]? ?€):?$/iu;
const PART = /^[^$€£]*\d%[^$€£\d]*$/u;

/** Gives "Roth IRA (Fidelity): $45,210" above "- FXAIX 60%" and "- FZILX 40%" as one line that says of how much the parts are. */
export function withPartsAbove(lines: readonly string[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const [, name = '', amount = ''] = ACCOUNT_WITH_AMOUNT.exec(line) ?? [];
    const end = lines.findIndex((one, place) => place > at && !PART.test(one));
    const parts = lines.slice(at + 1, end === -1 ? undefined : end).map((part) => part.replace(BULLET, ''));
    if (parts.length === 0 || guessAccountKind(name) === 'unknown') {
      out.push(line);
      continue;
    }
    const account = name.replace(/ ?[()]/g, ' ').trim();
    const [only = ''] = parts.length === 1 ? parts : [];
    const whole = /^100%/.test(only) || only.endsWith('100%') ? only.replace(/ ?100% ?/, '') : '';
    out.push(whole === '' ? `${account} (${amount}): ${parts.join(', ')}` : `${account}: ${amount} in ${whole}`);
    at += parts.length;
  }
  return out;
}
const SYMBOLS = String.raw`[A-Z][A-Z.]{0,6}(?:(?:, (?:and )?| (?:and|&) | ?[/+] ?)[A-Z][A-Z.]{0,6})+`;
const EACH_AMOUNT = String.raw`\p{Sc}?\d[\d.,]*[km]?(?: shares)?`;
const EVENLY =
  '(?:[Ee]qual(?:ly)?|[Ee]ven(?:ly)?)(?: (?:parts?|weights?|weighted|split|shares?))?(?: (?:in|of|between|among|across))?';
/* "$10,000 each in VTI, QQQ and SCHD", "VTI, QQQ, SCHD: 10k each" */
const EACH = new RegExp(
  `^(?:(?<first>${EACH_AMOUNT}) each(?: in| of)?:? (?<names>${SYMBOLS})|(?<named>${SYMBOLS})(?::| [-–—])? (?<last>${EACH_AMOUNT}) each)(?=$|[,;.] |\\.$)`,
  'u',
);
/* "equal parts VTI, VXUS and BND", "$50,000 split evenly between VTI and VXUS" */
const EQUALLY = new RegExp(
  `^(?:(?:[Ii]|[Ww]e) (?:have|hold|own) )?(?:(?<whole>${EACH_AMOUNT}) (?:split|divided|spread) )?${EVENLY}:? (?<names>${SYMBOLS})(?=$|[,;.] |\\.$)`,
  'u',
);
/** Gives such a line with each one's own; other lines as they are. */
export function inEqualParts(line: string): string {
  const found = EACH.exec(line) ?? EQUALLY.exec(line);
  const { first, last, names = '', named = names, whole } = found?.groups ?? {};
  if (found === null) return line;
  const held = named.split(/, (?:and )?| (?:and|&) | ?[/+] ?/);
  const part = first ?? last ?? `${(100 / held.length).toFixed(6)}%`;
  return `${whole === undefined ? '' : `${whole}: `}${held.map((name) => `${part} ${name}`).join(', ')}${line.slice(found[0].length)}`;
}

/* "60/40 VOO/BND" */
const MIX = /^\d+(?:\/\d+)+ | \d+(?:\/\d+)+$/;

/** Tells whether a text is such a mix, or begins or ends with its numbers. */
export const isMix = (text: string): boolean => MIX.test(text);

/** "VTI/VXUS/BND 60/30/10", "60/40 VTI/BND", "60/40 VTI and BND": parts of a whole. Null: it is none. */
export function mixIn(line: string): readonly string[] | null {
  const [, before = '', names = '', after = ''] =
    /^(?:(\d[\d/]*)%? (?:in |of )?)?\(?([A-Z][A-Z.]{0,6}(?:(?:[/+&]|,? and |, | )[A-Z][A-Z.]{0,6})+)\)?(?:(?: at)? (\d[\d/]*)%?)?$/.exec(
      line,
    ) ?? [];
  const parts = `${before}${after}`.split('/');
  const held = names.split(/[/+&]|,? and |, | /);
  const isWhole = parts.reduce((sum, part) => sum + +part, 0) === 100;
  return isWhole && parts.length === held.length ? held.map((name, at) => `${name} ${parts[at]}%`) : null;
}
