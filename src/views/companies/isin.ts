/** Whether a typed text has the shape of an ISIN: two letters of a country, nine signs, a check digit. */
export function looksLikeIsin(text: string): boolean {
  return /^[A-Z]{2}[A-Z0-9]{9}\d$/i.test(text.trim());
}
