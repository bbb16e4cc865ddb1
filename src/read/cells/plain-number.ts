const POWERS = Array.from({ length: 16 }, (_, power) => 10 ** power);
const MOST_DIGITS = 15;
/* Longer than any of so many digits with all that may stand around them. */
const LONGEST = 32;
const SIGNS = new Uint16Array(LONGEST);

/**
 * The number of a cell written plainly, as nearly every one is: a sign, a dollar, digits in threes or not, a decimal mark; NaN for
 * every other, which the grammar of `parseNumber` reads. That would give the same for a plain one, five times as slowly.
 */
export function plainNumber(cell: string, mark: '.' | ','): number {
  if (cell.length > LONGEST) return NaN;
  for (let at = 0; at < cell.length; at += 1) SIGNS[at] = cell.charCodeAt(at);
  return plainNumberIn(SIGNS, 0, cell.length, mark);
}

/** The same of the signs between two places. */
export function plainNumberIn(signs: Uint16Array, from: number, to: number, mark: '.' | ','): number {
  const point = mark === '.' ? 46 : 44;
  const comma = mark === '.' ? 44 : 46;
  let at = from;
  let sign = from < to ? signs[from]! : 43;
  if (sign === 43 || sign === 45) at += 1;
  else sign = 43;
  if (mark === '.' && at < to && signs[at]! === 36) at += 1;
  const first = at;
  let size = 0;
  let digits = 0;
  let sinceComma = -1;
  let pointAt = -1;
  for (; at < to; at += 1) {
    const code = signs[at]!;
    if (code >= 48 && code <= 57) {
      size = size * 10 + (code - 48);
      digits += 1;
      if (sinceComma >= 0 && pointAt === -1) sinceComma += 1;
    } else if (code === point && pointAt === -1 && digits > 0) {
      pointAt = at;
    } else if (
      code === comma &&
      pointAt === -1 &&
      (sinceComma === -1 ? at - first <= 3 && digits > 0 : sinceComma === 3)
    ) {
      sinceComma = 0;
    } else {
      return NaN;
    }
  }
  if (digits === 0 || digits > MOST_DIGITS || (sinceComma !== -1 && sinceComma !== 3)) return NaN;
  const decimals = pointAt === -1 ? 0 : to - pointAt - 1;
  if (pointAt !== -1 && decimals === 0) return NaN;
  // Both are whole numbers that a double holds exactly, so that the quotient is the number as written.
  const value = decimals === 0 ? size : size / POWERS[decimals]!;
  return sign === 45 ? -value : value;
}
