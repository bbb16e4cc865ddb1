/* Names of signs in web pages, the ones that tables of holdings hold: money, dashes, blanks and the letters of names. */

const NAMED = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: ' ', emsp: ' ', thinsp: ' ' },
    ...{ euro: '€', pound: '£', yen: '¥', cent: '¢', curren: '¤', dollar: '$', percnt: '%', num: '#' },
    ...{ ndash: '–', mdash: '—', minus: '−', hyphen: '-', shy: '', zwnj: '', zwj: '', hellip: '…', bull: '•' },
    ...{ middot: '·', lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»' },
    ...{ reg: '®', copy: '©', trade: '™', deg: '°', plusmn: '±', times: '×', frac12: '½', comma: ',', period: '.' },
    ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', euml: 'ë', iuml: 'ï' },
    ...{ eacute: 'é', egrave: 'è', ecirc: 'ê', Eacute: 'É', agrave: 'à', aacute: 'á', acirc: 'â', atilde: 'ã' },
    ...{ ccedil: 'ç', Ccedil: 'Ç', ntilde: 'ñ', Ntilde: 'Ñ', iacute: 'í', icirc: 'î', oacute: 'ó', ocirc: 'ô' },
    ...{ otilde: 'õ', uacute: 'ú', ugrave: 'ù', ucirc: 'û', aring: 'å', Aring: 'Å', oslash: 'ø', Oslash: 'Ø' },
    ...{ aelig: 'æ', AElig: 'Æ', oelig: 'œ', yacute: 'ý', eth: 'ð', thorn: 'þ' },
  }),
);
const LARGEST_SIGN = 0x10ffff;

/** Replaces `&amp;`, `&#8364;` and their like by the signs they stand for; what it does not know stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,15}));/g,
    (all, decimal, hex, name) => {
      if (typeof name === 'string') return NAMED.get(name) ?? all;
      const code = typeof decimal === 'string' ? +decimal : Number.parseInt(String(hex), 16);
      return code > 0 && code <= LARGEST_SIGN ? String.fromCodePoint(code) : all;
    },
  );
}
