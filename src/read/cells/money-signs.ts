/* How money is written beside an amount where it isn't by its code. */

/* What one country alone writes. Each currency's first sign is its own; the others are ways to write it. */
const OF_ONE = `
  EUR € Euro Euros euro euros Eur eur | GBP £ gbp | CHF SFr. SFr chf | PLN zł zl pln | CZK Kč | HUF Ft | RON Lei lei | BGN лв. лв | RSD дин. дин din.
  RUB ₽ руб. руб р. | UAH ₴ грн. грн | TRY ₺ TL | ILS ₪ | ZAR R | EGP E£ | KES KSh Ksh
  USD US$ U$S U$D $US usd | CAD C$ CA$ Can$ $CA $CAN cad | AUD A$ AU$ aud | NZD NZ$ | HKD HK$ | SGD S$ SG$ | TWD NT$ 台幣
  BRL R$ | MXN MX$ Mex$ | ARS AR$ | CLP CL$ CLP$ | COP COL$ CO$ | PEN S/. S/
  JPY JP¥ 円 | CNY CN¥ 人民币 | HKD 港元 港币 | USD 美元 USドル 米ドル ドル 달러 | KRW ₩ 원 | INR ₹ inr | IDR Rp. Rp | MYR RM | THB ฿ บาท | VND ₫ đ | PHP ₱`;

/** The code of the currency that a sign stands for, where only one country writes it so; `$`, `kr`, `¥` and `Rs` are of several. */
export const SIGNED: ReadonlyMap<string, string> = new Map(
  OF_ONE.split(/[|\n]/).flatMap((line) => {
    const [code = '', ...signs] = line.trim().split(' ');
    return signs.map((sign): [string, string] => [sign, code]);
  }),
);

/* A lone R may begin a name, as that of a bond ("R2030"): it is money before an amount that is written as one. */
const RAND = String.raw`R(?= \d|\d[\d ,]*[.,]\d|\d{1,3}(?:[ ,]\d{3})+)`;
const SEVERAL = String.raw`[Kk]r\.?|Fr\.?|Rs\.?|Dhs?\.?|元|圓`;
const escaped = (sign: string): string => sign.replace(/[$./]/g, String.raw`\$&`);
const ONE = [...SIGNED.keys()]
  .filter((sign) => sign !== 'R')
  .sort((one, other) => other.length - one.length)
  .map(escaped)
  .join('|');

/**
 * A pattern for all that stands for money beside a number, codes included, but for BND: whoever writes that holds the bond fund, and no dollars of
 * Brunei; for expressions with the flag `u`.
 */
export const MONEY = String.raw`(?:${ONE}|${RAND}|\p{Sc}|(?!BND)[A-Z]{3}|GBp|ZAc|${SEVERAL})`;
