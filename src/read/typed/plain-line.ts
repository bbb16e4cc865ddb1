import { MONEY_IN_WORDS } from '../cells/currency-names.ts';
import { markEvidence, parseNumber, SHORTENED_IN_WORDS } from '../cells/cells.ts';
import { AND, OF_ALL, OF_BANKS, OF_FRACTIONS, SHARES, type Rule } from './words-of-lines.ts';

/*
 * A typed line in one way of writing, before anything is looked for in it: single blanks, numbers as we read them, and without what people say
 * beside how much they hold: what they paid and when, how it went since, what a fund costs. Each rule is a pattern and what stands for it.
 */

const AMOUNT = String.raw`\p{Sc}?\d(?:[\d.,]*\d)?[km]?(?: ?(?:[€£]|kr|zł|EUR|CHF|USD)(?![\p{L}\d]))?`;

const NUMBERS: readonly Rule[] = [
  // "Position 1: NVDA"
  [/^(?:position|holding|stock|fund|investment) ?#?\d{1,3}: (?=\S)/i, ''],
  // "34M, NW 450k"
  [/^(?:(?:i['’]?m |i am )?\d\d ?(?:[mf]|yo|y\/o)|[mf]\d\d)(?:[/ ](?:\d\d ?[mf]|[mf]\d\d))?[,;.] (?=\S)/i, ''],
  // "I'm 45, own …"
  [/^(?:i['’]?m|i am) \d\d[,;] (?:i )?(own|have|hold)\b/i, 'I $1'],
  [/^(?:NW|[Nn]et worth):? (?=\p{Sc}?\d)/u, 'Total: '],
  [/^(?:(?:my|our|current|total) ){0,2}portfolio(?: value| worth| size)?:? (?=\p{Sc}\d[\d.,]*[km]?$)/iu, 'Total: '],
  [/[ \u00a0\u202f]+/g, ' '],
  [/、|，/g, ', '],
  // "1,250 shares", "AAPL 10 sh 2,321": who writes English parts thousands with commas
  [
    /^(?=.*\d (?:shares?|shs?)(?!\p{L})).*$/u,
    (line) => line.replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (number) => number.replaceAll(',', '')),
  ],
  [/(?<= \()(?:about|around|roughly|etwa|environ|circa|ca\.|[~≈]) ?(?=\p{Sc}?\d)/giu, ''],
  [/(\d) (?:%|percent\b|per cent\b|pct\b|prozent\b|pour ?cent\b|por ciento\b|per cento\b|procent\b)/gi, '$1%'],
  [/\bhalf a million\b/gi, '500k'],
  [/\b(?:a )?quarter (?:of a )?million\b/gi, '250k'],
  [/\ba million\b(?! (?:other|different|ways|things|times))/gi, '1m'],
  [/\b(?:a|one) hundred (?:thousand|grand)\b/gi, '100k'],
  [/(\d) (?:millions?|mill?|mln)\b(?! ?(?:€|euro|reais|pesos))(?<!R\$.*)/gi, '$1m'],
  [/(\d) (?:thousand|grand|tsd\b\.?|tys\b\.?|tis\b\.?|mil(?= ?(?:€|euro|reais|pesos)))/giu, '$1k'],
  // "50 (thousand dollars)"
  [/(\d) \((?:in )?thousands?(?: (?:of )?(?:us )?dollars| usd)?\)/gi, '$1k'],
  [/(?<=R\$ ?[\d.,]{0,9}\d) mil\b/g, 'k'],
  [/(\d) ?k ?€/gi, '$1k €'],
  [new RegExp(String.raw`(\d) (${SHORTENED_IN_WORDS})(?= |$)`, 'gi'), '$1$2'],
  ...OF_FRACTIONS,
  // "all in euros" is in what the others are
  [
    new RegExp(
      String.raw`^(?:everything|all|alles|tout|todo|tutto) (?:in|en) (?!(?:${MONEY_IN_WORDS}|dollars?)[:.]?$)(?=\S)|^(?:[Aa]ll|[Oo]nly|[Jj]ust) (?=[A-Z]{2,5}$)`,
      'u',
    ),
    '100% ',
  ],
  // "3 fund portfolio $400k: …"
  [/\b(?:\d|two|three|four|five)[ -]fund (?=portfolio\b)/gi, ''],
  // "100k in VTI 50k in QQQ"
  [/(?<=\d[km]? in [A-Z]{2,5}) (?=\p{Sc}?\d[\d.,]*[km]? in [A-Z]{2,5}\b)/gu, ', '],
  // "and the rest (~5k) in cash"
  [
    /\b(?:the )?(?:rest|remaining|remainder):? (?:\((?:~|about )?(\p{Sc}?\d[\d.,]*[km]?)\)|(\p{Sc}?\d[\d.,]*[km]?),?)(?: is)?(?: in)? (?=\p{L})/giu,
    '$1$2 ',
  ],
  // "50% of my portfolio is NVDA"
  [
    new RegExp(
      String.raw`(?<=\d%)${OF_ALL}(?: (?:is|are|goes|sits|ist|steckt|est|está|es|è|zit|jest|är|ligger))?(?: (?:all )?(?:in|into|en|em|w|i))?(?= \S)`,
      'giu',
    ),
    '',
  ],
  ...OF_BANKS,
  // "I put $1,000 a month into VOO and have $64,000 so far"
  [
    new RegExp(
      String.raw`^(?:(?:i|we)(?:['’]ve been)? (?:put|putting|invest|investing|add|adding|contribute) )?${AMOUNT}(?: ?\/ ?| (?:a|per|each|every) )(?:month|mo|week|year|paycheck) (?:in|into|to) (\S.{0,40}?),? (?:and )?(?:(?:i|we) )?(?:now |currently )?(?:have|it['’]s(?: now)?|currently|now)(?: (?:at|worth|about|around))* (${AMOUNT})(?: (?:so far|now|today|there|in it))?$`,
      'iu',
    ),
    '$1: $2',
  ],
  // "Net worth 500k, of which 300k is in VTI and 200k in cash"
  [
    /,? (?:of which|davon|dont|di cui|waarvan) (?=\D{0,12}\d(?:[^,;]|,\d){0,60}(?:, | and | und | et | e | en )\D{0,12}\d)/gi,
    ': ',
  ],
  // "1/3 VTI", "VTI 3/4"
  [
    /(?<=^|[ (])([1-3])\/([2-8])(?=$|[ ,;.)])/g,
    (found, part = '', of = '') => (+part < +of ? `${((100 * +part) / +of).toFixed(4).replace('.0000', '')}%` : found),
  ],
  [/(?<![\p{L}\d])(\d[\d.,]*[km]?) (?:dollars|bucks)\b/giu, '$$$1'],
  [/(?<![\p{L}\d])(\d[\d.,]*[km]?) (?:pounds|quid)\b/giu, '£$1'],
  // "S$20k", "HK$50,000": the sign of a country's dollar is a word of its own
  [/(?<![\p{L}\d])((?:HK|US|NZ|NT|MX|[SACR])\$)(?=\d)/gu, '$1 '],
  [/(\d) ?pc(?=$|[ ,;.)])/g, '$1%'],
  // "the rest in a savings account at 3%"
  [
    /(?<=(?:savings|account|hysa|cds?|money market|tagesgeld|festgeld|livret a|ldds)) (?:at|zu|à|mit|al) \d[\d.,]*%(?: apy| p\.a\.)?/gi,
    '',
  ],
  [/ at (?=\d[\d.,]*%)/g, ' '],
  // "AAPL 50@232.10", "50 shares at $232.10 each", "for a total of $11,605"
  [/ ?@ ?(?=\p{Sc}?\d)/gu, ' @ '],
  [new RegExp(String.raw`(?<=\d (?:${SHARES})) at (?=\p{Sc}?\d)`, 'giu'), ' @ '],
  [
    /(?<=(?:@|at|zu|à|a) \p{Sc}?\d[\d.,]{0,16}(?: ?€)?) (?:each|apiece|a share|per share|je stück|chacune?)(?=$|[,;.]| )/giu,
    '',
  ],
  [/,? (?:for )?(?:a total of|total(?:l)?ing) (?=\p{Sc}?\d)/giu, ' = '],
  // "I bought 30 shares of AMD at $85": what was paid is no price of today
  [
    /^(?:i|we)(?:['’]ve| have)? (?:bought|purchased) (?=\d).*/i,
    (line) => line.replace(new RegExp(String.raw` (?:at|@|for) ${AMOUNT}(?=$|[,;.]| (?:and|in|on|back) )`, 'giu'), ''),
  ],
  [/^(?:i|we)(?:['’]ve| have)? (?:bought|purchased|own|owned|hold|held) (?=\d)/i, ''],
  // "1) 45% VTI 2) 35% VXUS", "5k AAPL/5k MSFT", "$88,000 (all VTI)", ", with some VTIAX"
  [/(?<=^1\) .{0,200}) (?=\d{1,2}\) )/g, '; '],
  [/(?<=[A-Z])\/(?=\p{Sc}?\d)/gu, ', '],
  [/ \((?:all|entirely|mostly)(?: in)? (?=[A-Z]{2,6}\))/g, ' ('],
  [/, with (?:some )?(?=[A-Z]{2,5}(?![\p{L}\d]))/gu, ', '],
  // "Vanguard Growth Fund$39,986", "BKH1,402.70": pages lose what parted them
  [/(?<=[\p{Ll})])(?=[$€£]\d)/gu, ' '],
  [/^(?=[A-Z]{1,5}\d{1,3}(?:,\d{3})+\.\d\d$)[A-Z]+/, '$& '],
  // "**VTI** – 40%"
  [/(\*\*|__)(?=\S)([^*_]{1,80})\1/g, '$2'],
  // "NVDA 100sh"
  [/(?<= \d[\d.,]{0,12})(?=(?:shares?|shs?|units?|stk)\b|[株口주股](?:$|,))/gi, ' '],
  // "$AAPL"
  [/(?<![\p{L}\d])\$(?=[A-Z]{1,5}\b)/gu, ''],
  // "AAPL (20 shares, $4,600)"
  [new RegExp(String.raw`\((\d[\d.,]* (?:${SHARES})),? (\p{Sc}\d[\d.,]*[km]?)\)`, 'giu'), '$1 $2'],
  // "Apple........$10,000"
  [/ ?(?:(?<!\.)\.{2,80}|(?<!…)…{1,80}|(?<!_)_{2,80}) ?(?=\p{Sc}\d|\d[\d.,]*[%k€])/gu, ' '],
  // "$10,000 → $14,500": what it is now
  [/\p{Sc}\d[\d.,]*[km]? ?(?:→|[-=]?->|=>) ?(?=\p{Sc}\d)/giu, ''],
];

const PAID = String.raw`(?:avg|average|cost|basis|purchased?|bought|acquired|paid|gekauft|einstand(?:skurs|spreis|swert)?|kaufpreis|kaufkurs|achetée?s?|payée?s?|pru|comprad[oa]s?|pagad[oa]s?|comprat[oiae]|pagat[oiae]|gekocht|betaald|kupion[eay]|köpta?)(?!\p{L})`;
const NOW = String.raw`(?:now|currently|worth|valued at|(?:market|current|total) value|aktuell|derzeit|jetzt|heute|actuellement|maintenant|ahora|actualmente|adesso|attualmente|ora|nu|agora|obecnie|teraz)`;
/* Where what is said of one holding ends: never between "bought" and "10 AAPL". */
const ENDS = String.raw`(?=$|\)|[,;.](?: |$)| (?:${AND}|i|each|[-–—|]) ?)`;
const BEHIND_NUMBER = String.raw`(?<=\d[^,;()]{0,60})(?:,| [-–—])? `;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';

const EACH = String.raw`(?:(?:(?:current|last|share|unit|market) )?price|(?:aktueller )?kurs|(?:aktueller )?preis|cours|prix|precio|prezzo|quotazione|koers|preço|cena|cotação)`;
const ALL = String.raw`(?:(?:(?:current|market|total) )?value|(?:aktueller )?(?:gesamt|markt|kurs)?wert|valeur|valor|valore|controvalore|waarde|wartość|värde|värdet)`;

const VALUES: readonly Rule[] = [
  // "AAPL $230.10 10 $2,301.00", "AAPL $230.10 x 10 = $2,301.00": the price stands before how many
  [
    /(?<= )(\p{Sc}[\d.,]{1,16}) (?:[x×*] )?(\d[\d.,]{0,16}) (?:= )?(\p{Sc}[\d.,]{1,16})$/gu,
    (found, price = '', count = '', value = '') => {
      const [each, many, all] = [price, count, value].map(amountBetweenSigns);
      if (each == null || many == null || all == null || Math.abs(each * many - all) > ROUNDED_PRICE * all)
        return found;
      return `${count} @ ${price} = ${value}`;
    },
  ],
  // "Apple 10 Stück, Kurs 198,40, Wert 1.984,00 EUR": each number with a word that says what it is
  [
    new RegExp(
      String.raw`(?<=\d ?(?:${SHARES})),? ${EACH}:? ${AMOUNT}(?= ?\S{0,4},? ${ALL}:? \p{Sc}?\d)(?: ?\p{L}{3})?`,
      'giu',
    ),
    '',
  ],
  [new RegExp(String.raw`(?<=\d ?(?:${SHARES})),? ${ALL}:? (?=\p{Sc}?\d)`, 'giu'), ' - '],
  [new RegExp(String.raw`(?<=\d ?(?:${SHARES})),? ${EACH}:? (?=\p{Sc}?\d)`, 'giu'), ' @ '],
  // "25 shares @ $150 = currently worth $5,800": what was paid, and what all are worth
  [
    new RegExp(
      String.raw` @ ${AMOUNT}(?:,| =| [-–—])? (?:(?:now|currently) )?(?:worth|valued at)(?: (?:about|around|now|currently))? [~≈]?(?=\p{Sc}?\d)`,
      'giu',
    ),
    ' - ',
  ],
  // "TSLA (100 shares, avg cost $180)"
  [new RegExp(String.raw`\((\d[\d.,]* (?:${SHARES}))[,;]? (?:at |@ )?(?:an? )?${PAID}[^()]*\)`, 'giu'), '$1'],
  // "100 NVDA @ 45, now 180", "100 NVDA @ 45, now 18,000": what one is worth, or all; of few shares it may be either
  [
    new RegExp(
      String.raw`(?<![\p{L}\d.,@])(\d[\d.,]*)((?: (?:${SHARES}))?(?: \p{L}[^@\d]{0,30})?) @ (${AMOUNT})(?:,| =| [-–—])? ${NOW}(?: (?:at|about|around))? [~≈]?(${AMOUNT})`,
      'giu',
    ),
    (found, count = '', who = '', paid = '', now = '') => {
      const [many, before, after] = [count, paid, now].map(amountBetweenSigns);
      if (many == null || before == null || after == null) return found;
      const isLike = (times: number): boolean => times >= 1 / MOST_CHANGE && times <= MOST_CHANGE;
      const [isEach, isAll] = [isLike(after / before), isLike(after / before / many)];
      if (isEach === isAll) return found;
      return `${count}${who} ${isEach ? '@' : '-'} ${now}`;
    },
  ],
  // "AAPL: 50 sh, cost 150, now 232.10": for one or for all, nobody knows; an average is for one
  [
    new RegExp(
      String.raw`(?<=\d ?(?:${SHARES})|^\d[\d.,]* \S[^,]{0,40}),? (${PAID})(?: (?:at|for|price|basis))? (${AMOUNT}),? ${NOW}:? [~≈]?(${AMOUNT})`,
      'giu',
    ),
    (found, paid = '', cost = '', value = '') => {
      const [paidEach, each] = [cost, value].map(amountBetweenSigns);
      if (paidEach == null || each == null || each >= MOST_OF_ONE * paidEach) return found;
      return /^(?:avg|average|pru)/i.test(paid) ? ` @ ${value}` : '';
    },
  ],
  // "AAPL, cost $12,000, worth $18,400"
  [
    new RegExp(
      String.raw`(?:,| [-–—|])? (?:i )?(?:${PAID}|invested|was)(?: (?:at|for|basis|a|à|für|zu))? ${AMOUNT}(?=,? (?:it['’]s |that['’]s |is )?${NOW}(?!\p{L}))`,
      'giu',
    ),
    '',
  ],
  // "100 AAPL at $184, that's $18,400", "NVDA 120 shares, now ~$21,600"
  [
    new RegExp(
      String.raw`(?<=\p{L}[^\p{L}]{0,30}|\p{L} \d[\d.,]{0,12} (?:${SHARES}))(?<!(?:^| )(?:is|are|has|have|own|hold|habe|ho|tengo|ik heb|har|mam|tenho|ai)),? (?:(?:which|that) (?:is|are) )?(?:that['’]s|it['’]s|${NOW})(?: (?:now|worth|about|around|roughly|currently|is|bei|wert))*:? [~≈]?(?=\p{Sc}?\d)`,
      'giu',
    ),
    ' - ',
  ],
];

const REMARKS: readonly Rule[] = (
  [
    // "(up 45%)", "(cost me $4,000 in 2018)", "(since May)", "(ER 0.03%)"
    new RegExp(
      String.raw`(?<=\S) ?\((?=[^()]*(?<!\p{L})(?:up|down|gain(?:ed|s)?|loss|lost|since|seit|depuis|desde|ER|expense ratio|yields?|yielding|contrib\p{L}*|${PAID})(?!\p{L}))[^()]{1,80}\)`,
      'giu',
    ),
    / \([+−-] ?\d[\d.,]*%\)|(?<=\d[km%]?) \([+−-] ?\p{Sc}?\d[\d., ]*(?: or \d[\d.]*%)?\)|(?<=\d) [+−-](?:\p{Sc}\d[\d.,]*|\d[\d.,]*%)(?=$|,| [+−-])/gu,
    // "$18,400 AAPL, of which $6,400 is gains"
    /,? (?:of which|including|incl\.|davon|dont|de los cuales|di cui|waarvan) [^,;()]{0,12}\d[\d.,]*[^,;()]{0,12}(?:gain|profit|growth|dividend|interest|gewinn|plus-value|ganancia|guadagn|winst)[^,;()]*/giu,
    // "VTI: $90k / 45%"
    /(?<=\p{Sc}\d[\d.,]{0,16}[km]?) [/|] \d[\d.]{0,8}%|(?<![\d.])\d[\d.]{0,8}% [/|] (?=\p{Sc}\d)/giu,
    /(?<=\d[^,;]{0,60}),? (?:is )?(?:up|down) (?:about |over |around )?\d[\d.,]*%(?: (?:this year|ytd|today|overall|so far|since \d{4}))?/giu,
    // "NVDA 120 shares, avg $35", "10 NVDA @ 150 avg", "200 shares of AAPL bought at 120"
    new RegExp(String.raw`${BEHIND_NUMBER}(?:@|at) ${AMOUNT} (?:avg|average)(?: (?:cost|price))?${ENDS}`, 'giu'),
    new RegExp(
      String.raw`${BEHIND_NUMBER}(?:(?:@|at|with|my|i) )?(?:an? )?${PAID}[^\d,;()]{0,16}${AMOUNT}(?: (?:each|apiece|a share|per share|avg|average))?${ENDS}`,
      'giu',
    ),
    // "100 shares of Apple since 2019", "I bought 50 NVDA in June 2024 at $120"
    new RegExp(
      String.raw`,? (?:back )?(?:(?:since|seit|depuis|desde|dal|sinds|od|sedan)|in|on) (?:${MONTH}\.? )?(?:19\d\d|20[0-2]\d)(?:,? (?:at|@|for) ${AMOUNT})?${ENDS}`,
      'giu',
    ),
  ] as const
).map((pattern): Rule => [pattern, '']);

/* What leads to a number, and the full stop behind the last. */
const ENDINGS: readonly Rule[] = [
  // "20k in savings and I own 15 shares of Nvidia"
  [
    / and (?:(?:(?:i|we)(?:['’]ve)?(?: got)?|also|then|another|the (?:remaining|other)|own|have|hold|keep) )+(?=[\d\p{Sc}])/giu,
    ' and ',
  ],
  [/(?<=[\d%)])\.$/, ''],
];

/* A share may be worth so many times what was paid for it, and mostly is up or down by less. */
const MOST_OF_ONE = 10;
const MOST_CHANGE = 5;
/* So much may a price that is shown in cents be off. */
const ROUNDED_PRICE = 0.005;
const SIGNS = /^\p{Sc}| ?[^\d.,km]{1,4}$/giu;
const amountBetweenSigns = (typed: string): number | null => amountOf(typed.replace(SIGNS, ''));
const inPlace = (line: string, rules: readonly Rule[]): string =>
  rules.reduce(
    (said, [pattern, plain]) =>
      typeof plain === 'string' ? said.replace(pattern, plain) : said.replace(pattern, plain),
    line,
  );

/** A typed amount without its money; null = it can't be read. Who types 1.2M means millions, and 250.000 is a quarter of one. */
export function amountOf(number: string): number | null {
  const plain = /^\d{1,3}(?:[. ]\d{3})+$/.test(number) ? number.replace(/[. ]/g, '') : number;
  const read = parseNumber(plain.replace(/m$/i, ' mio'), markEvidence(plain) === ',' ? ',' : '.');
  return read.kind === 'number' ? read.value : null;
}

/** Gives a line in one way of writing. One that would be left without a number keeps its remarks. */
export function plainLine(typed: string): string {
  const line = inPlace(typed, NUMBERS).trim();
  const rest = inPlace(inPlace(line, VALUES), REMARKS);
  return inPlace(/\d/.test(rest) ? rest : line, ENDINGS);
}
