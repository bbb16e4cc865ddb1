/* In which money an exchange quotes. London's, Johannesburg's and Tel Aviv's prices may be hundredths of it. */

/** The money of exchanges by the endings of symbols that name them: `.DE`, `.TO`, and a broker's country: `.NL`. */
export const MONEY_OF_ENDINGS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['AS BR PA DE F MI MC LS HE VI IR BE DU HM MU SG AT VS RG TL XETRA FR NL ES IT PT FI IE', 'EUR'],
      ['L LN LON UK', 'GBP'],
      ['TO V CN NE TSX', 'CAD'],
      ['SW SWX CH', 'CHF'],
      ['ST STO SE', 'SEK'],
      ['OL OSE NO', 'NOK'],
      ['CO CPH DK', 'DKK'],
      ['HK', 'HKD'],
      ['T TYO', 'JPY'],
      ['AX ASX', 'AUD'],
      ['NZ', 'NZD'],
      ['NS BO NSE BSE', 'INR'],
      ['SI', 'SGD'],
      ['KS KQ', 'KRW'],
      ['TW TWO', 'TWD'],
      ['SS SZ SH', 'CNY'],
      ['SA', 'BRL'],
      ['MX', 'MXN'],
      ['WA WSE PL', 'PLN'],
      ['PR CZ', 'CZK'],
      ['BD', 'HUF'],
      ['IS', 'TRY'],
      ['TA', 'ILS'],
      ['JO', 'ZAR'],
      ['BK', 'THB'],
      ['JK', 'IDR'],
      ['KL', 'MYR'],
      ['PS', 'PHP'],
      ['SN', 'CLP'],
      ['SR', 'SAR'],
      ['US', 'USD'],
    ] as const
  ).flatMap(([endings, money]) => endings.split(' ').map((ending): [string, string] => [ending, money])),
);

/** Exchanges by their codes and names, as a column or a symbol's beginning has them. */
export const MONEY_OF_EXCHANGES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['XNAS XNYS ARCX BATS XASE NASDAQ NYSE NYSEARCA AMEX NMS NYQ PCX', 'USD'],
      [
        'XETR XETRA XFRA FRA FRANKFURT TRADEGATE GETTEX STUTTGART XPAR PARIS EPA XAMS AMSTERDAM AMS XMIL MILAN MILANO BIT',
        'EUR',
      ],
      ['XBRU BRUSSELS XLIS LISBON LISBOA XMAD MADRID BME XHEL HELSINKI HEL XWBO WIEN VIENNA', 'EUR'],
      ['XLON LSE LON LONDON', 'GBP'],
      ['XSWX SIX SWX EBS', 'CHF'],
      ['XTSE XTSX TSX TSXV TORONTO', 'CAD'],
      ['XSTO STO STOCKHOLM', 'SEK'],
      ['XOSL OSL OSE OSLO', 'NOK'],
      ['XCSE CPH COPENHAGEN KØBENHAVN', 'DKK'],
      ['XWAR GPW WSE WARSZAWA', 'PLN'],
      ['XPRA PSE PRAHA', 'CZK'],
      ['XBUD BET BÉT BUDAPEST', 'HUF'],
      ['XIST BIST ISTANBUL', 'TRY'],
      ['XASX ASX', 'AUD'],
      ['XNSE XBOM NSE BSE', 'INR'],
      ['BVMF B3 BOVESPA', 'BRL'],
      ['XTKS TSE TYO', 'JPY'],
      ['XHKG HKEX SEHK HKG', 'HKD'],
      ['XSES SGX', 'SGD'],
    ] as const
  ).flatMap(([names, money]) => names.split(' ').map((name): [string, string] => [name, money])),
);

/** Gives the money of the exchange that a symbol names, `LON:VOD` or `7203.T`; undefined = it names none that is known. */
export function moneyOfExchange(symbol: string): string | undefined {
  const [, before, behind] = /^(?:([A-Z]{2,8}):.+|.+[.:]([A-Z]{1,5}))$/.exec(symbol) ?? [];
  return before === undefined ? MONEY_OF_ENDINGS.get(behind ?? '') : MONEY_OF_EXCHANGES.get(before);
}
