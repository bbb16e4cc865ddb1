/* Lists of funds write a line abroad as its local code and a country ("APLLTD:IN"); files and data vendors write it with the mark
   of the exchange ("APLLTD.NS"). Only codes of the form that an exchange gives are taken for its own, for the country may be the company's
   and not the exchange's. */

interface Home {
  /** What a code of the exchange looks like. */
  readonly code: RegExp;
  readonly suffix: string;
}

const LETTERS = /^[A-Z][A-Z0-9&-]*$/;
const NORDIC = /^[A-Z][A-Z0-9&]*(?:[ -][A-Z])?$/;

function homes(codes: string, code: RegExp): readonly (readonly [country: string, Home[]])[] {
  return codes.split(' ').map((one) => {
    const [country = '', suffix = ''] = one.split('=');
    return [country, [{ code, suffix }]] as const;
  });
}

/* The exchanges of a country, by its code (ISO 3166). */
const HOMES: ReadonlyMap<string, readonly Home[]> = new Map([
  ...homes('TR=IS AU=AX TH=BK ID=JK GB=L DE=DE IL=TA FR=PA CA=TO ZA=JO SG=SI IT=MI GR=AT KW=KW CH=SW PH=PS', LETTERS),
  ...homes('NL=AS NZ=NZ AT=VI PL=WA MX=MX ES=MC BE=BR PT=LS QA=QA EG=CA CL=SN BR=SA', LETTERS),
  ...homes('SE=ST NO=OL DK=CO FI=HE', NORDIC),
  ...homes('JP=T', /^\d{3}[\dA-Z]$/),
  ...homes('KR=KS', /^\d{5}[\dA-Z]$/),
  ...homes('TW=TW SA=SR MY=KL', /^\d{4}$/),
  ...homes('HK=HK', /^\d{1,5}$/),
  [
    'IN',
    [
      { code: LETTERS, suffix: 'NS' },
      { code: /^\d{1,3}[A-Z][A-Z0-9&-]*$/, suffix: 'NS' },
      { code: /^5\d{5}$/, suffix: 'BO' },
    ],
  ],
  [
    'CN',
    [
      { code: /^[69]\d{5}$/, suffix: 'SS' },
      { code: /^[023]\d{5}$/, suffix: 'SZ' },
    ],
  ],
]);

/**
 * Gives the symbol at home of a line that a list writes as code and country ("APLLTD:IN" is APLLTD.NS), null where the code is of no form
 * that is known. `country` is the company's, for a line whose own is not stated ("000012:XX").
 */
export function homeSymbolOf(line: string, country: string | null): string | null {
  const [, code = '', stated = ''] = /^(.+):([A-Z]{2})$/.exec(line) ?? [];
  const home = HOMES.get(stated === 'XX' ? (country ?? '') : stated)?.find((one) => one.code.test(code));
  if (home === undefined) return null;
  const local = home.suffix === 'HK' ? code.padStart(4, '0') : code.replace(' ', '-');
  return `${local}.${home.suffix}`;
}
