import { must } from '../../domain/must.ts';
import { AND } from './words-of-lines.ts';

/* What people type of a whole: in equal parts, or as "60/40 VTI/BND". */

const JOINT = String.raw`(?:, (?:(?:${AND}) )?| (?:&|${AND}) | ?[/+] ?)`;
const SYMBOL = '[A-Z][A-Z.]{0,6}';
const SYMBOLS = `${SYMBOL}(?:${JOINT}${SYMBOL})+`;
const NAME = String.raw`\p{Lu}[\p{L}\d.&’'-]{1,20}(?: \p{Lu}[\p{L}\d.&’'-]{0,20}){0,3}`;
const NAMES = `${NAME}(?:${JOINT}${NAME})+`;
const EACH_AMOUNT = String.raw`\p{Sc}?\d[\d.,]*[km]?(?: ?€)?(?: shares| Aktien| actions)?`;
const EVENLY =
  '(?:[Ee]qual(?:ly)?|[Ee]ven(?:ly)?)(?: (?:parts?|weights?|weighted|split|shares?))?(?: (?:in|of|between|among|across))?';
/* "$10,000 each in VTI, QQQ and SCHD", "VTI, QQQ, SCHD: 10k each", "Je 5.000 € in Apple und SAP" */
const EACH = new RegExp(
  `^(?:(?:(?<first>${EACH_AMOUNT}) (?:each|jeweils|chacun|cada uno)|(?:[Jj]e|[Jj]eweils) (?<je>${EACH_AMOUNT}))(?: in| of| en)?:? (?<names>${NAMES})|(?<named>${NAMES})(?::| [-–—])? (?:(?<last>${EACH_AMOUNT}) (?:each|jeweils|chacun|cada uno)|(?:je|jeweils) (?<lastJe>${EACH_AMOUNT})))(?=$|[,;.] |\\.$)`,
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
  const { first, je, last, lastJe, names = '', named = names, whole } = found?.groups ?? {};
  if (found === null) return line;
  const held = named.split(new RegExp(JOINT));
  const part = first ?? je ?? last ?? lastJe ?? `${(100 / held.length).toFixed(6)}%`;
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

/** "AAPL 25%, MSFT 25%, rest cash" */
export const REST =
  /^(?:(?:the|der|le|el|il|o|de) )?(?:rest|reste|resto|remainder|remaining|balance|everything else)(?: (?:is|goes|in|into|en))* (?=\p{L})/iu;

/** The parts with what is left of a hundred percent, where that is all that the others say. */
export function withRest(parts: readonly string[]): readonly string[] {
  const said = parts.slice(0, -1).flatMap((part) => part.match(/(?<=^| )\d[\d.]*(?=%)/g) ?? ['none']);
  const left = said.reduce((rest, percent) => rest - Number(percent), 100);
  return left > 0 && left < 100 ? [...parts.slice(0, -1), must(parts.at(-1)).replace(REST, `${left}% `)] : parts;
}
