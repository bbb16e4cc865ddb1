/** A text as searches compare it: small letters without accents, so that "nestle" finds Nestlé. */
export function foldedText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
