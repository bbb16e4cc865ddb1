import { guessAccountKind } from '../../domain/model/account-kind.ts';

/* What people write around their list when they ask others about it: who they are, what they owe and pay in, what they could hold instead. */

/* What somebody earns, spends and puts aside. Savings, and fixed incomes, are held. */
const PAID =
  'income|salary|expenses|spending|savings rate|(?:netto)?einkommen|(?:netto)?gehalt|ausgaben|salaire|revenus?|dépenses|salario|sueldo|ingresos|nómina|gastos|stipendio|spese|salaris|inkomen|uitgaven|lön|inkomst|utgifter|pensja|zarobki|dochód|wydatki|salário|despesas';
const PAID_IN = String.raw`contributions?|sparraten?|sparbetrag|inleg|månadssparande|aporte|(?:monthly|annual|yearly|monatliche[sr]?|maandelijkse?) \p{L}+|\p{L}+ (?:mensuel(?:le)?|mensual|mensile|mensal)`;
const EACH_TIME = String.raw`net\p{L}*|brut\p{L}*|lord[oa]|mensuel\p{L}*|mensual\p{L}*|mensil\p{L}|mensal|annu\p{L}*|per (?:maand|month|year)|im monat`;
/* What was gained or paid out, and when. */
const GAINED =
  'gains?(?: ?/ ?loss(?:es)?)?|loss(?:es)?|p ?[&/] ?l|profits?|returns?|change|dividends?|interest|gewinn(?:/verlust)?|veränderung|dividenden|[pm](?:lus|oins)-values?|dividendes|ganancias?|dividendos|guadagn[oi]|plusvalenz[ae]|dividendi|winst|zysk|vinst';
const OF_WHEN = String.raw`total|today['’]?s?|days?|day['’]s|daily|(?:un)?reali[sz]ed|all[- ]time|overall|ytd|net|my|annual|est(?:imated|\.)?`;
/* "Age: 36", "Tax Rate: 24% Federal, 0% State", "Debt: $170k on house", "(+$92,724)" below a total */
const FACTS: readonly RegExp[] = [
  /^(?:(?:my|our|his|her|spouse|wife|husband)(?:['’]s)? )?(?:ages?|alter|âge|edad|età|leeftijd|idade|wiek|ålder): ?\D{0,12}\d\d(?!\d)/i,
  /^(?:about (?:me|us)|background|bio): /i,
  // "Me (36)" above what is that person's
  /^(?:me|myself|him|her|spouse|wife|husband|partner|ich|frau|mann|moi|ma femme|mon mari|yo|mi mujer|mi marido) \(\d\d\):?$/i,
  /^(?:marginal |current )?(?:tax|filing status|state of residence|risk tolerance|time horizon|retirement (?:age|date|year))\b[^:]{0,24}: /i,
  /^debts?: (?:\p{Sc}?0(?![\d.,])|none|no |.*\b(?:house|home|mortgage|loans?|car|student|credit))/iu,
  new RegExp(
    String.raw`^(?:(?:annual|monthly|gross|net|household|combined|total|my|our) ){0,3}(?:${PAID}|${PAID_IN})(?: (?:${EACH_TIME})){0,2} ?: ~?(?:R\$ ?)?\p{Sc}?\d[\d.,]*(?: \d{3})*k?%? ?(?:$|(?:€|euros?|kr|zł|[a-z]{3}(?= |$)|net|brut|a|per|each|im|pro|par|al|\/)(?:$|[ \/\p{L}].{0,30}$))`,
    'iu',
  ),
  // "Today's change: +$1,234.56 (1.2%)", "Dividends this year: $1,200"
  new RegExp(
    String.raw`^(?:(?:${OF_WHEN}) ){0,3}(?:${GAINED})(?: (?:today|ytd|to date|so far|heute|(?:this|last) \p{L}+|in \d{4}))?:? [+−-]?\p{Sc}?\d[\d.,]*[km%]?(?: ?€)?(?: ?\([^()]{1,20}\))?$`,
    'iu',
  ),
  // "Sparplan: 70/30 World EM", "DCA: $500 a month into VOO"
  /^(?:sparplan|savings plan|dca|auto[- ]?invest|pac): (?=.*(?:\d\/\d|monat|month|week|mese))/i,
  /^\([+−-][^()\p{L}]{1,30}\)$/u,
];
/* "Should I move 20% to bonds?"; how much of "TSLA ???" there is, is asked. */
const QUESTION = /^(?:[^\s?]+ ){3,60}[^\s?]* ?\?{1,3}$/;
/* "Desired asset allocation: 80% stocks / 20% bonds" */
const ALLOCATION =
  /^(?:[A-Z]?[a-z]+ ){0,3}[Aa]llocation[^:A-Z]{0,20}: (?=.*(?:stock|bond|equit|cash|international))[^A-Z]+$/;
/* Below such a heading stands nothing that is held. */
const NEVER_HELD =
  /^(?:(?:new|annual|monthly|yearly|future|planned|current|ongoing) ){0,3}(?:contributions?|available funds?|funds? available|fund options|investment options|watch ?list|wish ?list|looking (?:to (?:add|buy)|at)|want to buy|considering|on my radar|(?:what i )?(?:recently |already )?sold|closed positions|aportaciones|versements|inleg|sparraten?|beobachtungsliste|merkliste)\b[^\d:]{0,40}:?$/i;
/* And nothing more, where what is held stands above. */
const SAID_AGAIN =
  /^(?:(?:(?:my|target|desired|ideal|goal|current) ){0,2}(?:asset allocation|target allocation|target portfolio)|vermögensaufteilung|questions?|other (?:relevant )?information|fragen|preguntas|domande|vragen):?$|^(?:(?:my|the|desired|by) )?(?:target|allocation|breakdown|sectors?|goals?|comments?|aufteilung|ziel(?:allokation)?|répartition|objectifs?|distribución|objetivos?|ripartizione|verdeling|doel):$/i;
/* Below it stands what is held. */
const HELD_BELOW =
  /^(?:(?:my|our|current|present|all|retirement|taxable) ){0,3}(?:assets|holdings|portfolio|positions|investments|accounts|depot|bestand|cartera|portefeuille)\b[^\d]{0,20}$/i;

/** Of each line whether it says nothing of what is held. What may do so is taken for what is, where nothing else is said. */
export function asidesAmong(typed: readonly string[]): readonly boolean[] {
  let section: 'held' | 'paid' | 'else' = 'held';
  let held = 0;
  const kinds = typed.map((text) => {
    const line = text.trim();
    if (line === '') return 'blank';
    if (FACTS.some((fact) => fact.test(line))) return 'fact';
    if (NEVER_HELD.test(line)) section = /contribution/i.test(line) ? 'paid' : 'else';
    else if (held > 1 && SAID_AGAIN.test(line)) section = 'else';
    else if (HELD_BELOW.test(line) || (section === 'paid' && isAccountAlone(line))) section = 'held';
    if (section !== 'held' || ALLOCATION.test(line) || QUESTION.test(line)) return 'else';
    if (/\d/.test(line)) held += 1;
    return 'held';
  });
  return kinds.map((kind) => kind === 'fact' || (kind === 'else' && held > 0));
}

const isAccountAlone = (line: string): boolean =>
  guessAccountKind(line) !== 'unknown' && !/\p{Sc}|%|\d{4}|\d,\d{3}/u.test(line);
