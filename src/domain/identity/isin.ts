/**
 * Gives the ISIN of a US or Canadian paper's CUSIP: country, CUSIP, check digit (ISO 6166: letters as 10–35, every second
 * digit doubled from the right). null when the text is no CUSIP of nine signs.
 */
export function isinOfCusip(cusip: string, country: 'US' | 'CA'): string | null {
  if (!/^[0-9A-Z]{8}[0-9]$/.test(cusip)) return null;
  const digits = [...`${country}${cusip}`].map((sign) => Number.parseInt(sign, 36)).join('');
  let total = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    const counted = at % 2 === 0 ? 2 * digit : digit;
    total += counted > 9 ? counted - 9 : counted;
  }
  return `${country}${cusip}${(10 - (total % 10)) % 10}`;
}
