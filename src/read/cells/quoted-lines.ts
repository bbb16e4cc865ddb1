/* A CSV opened in one column of a spreadsheet and saved again has each line in quotes: `"AAPL,10,""2,000.00"""`. */

const LINES_LOOKED_AT = 200;
const WRAPPED = /^"((?:[^"]|"")*)"[,;\t]*$/;

/** Takes the quotes off where every line is one quoted cell that holds delimiters; any other text stays as it is. */
export function unwrapLines(text: string): string {
  const beginning = text
    .slice(0, 64 * 1024)
    .split('\n')
    .slice(0, LINES_LOOKED_AT);
  const filled = beginning.filter((line) => line.trim() !== '');
  const inner = filled.flatMap((line) => WRAPPED.exec(line)?.[1] ?? []);
  // The last line looked at may be cut in the middle.
  if (inner.length < 2 || inner.length < filled.length - 1) return text;
  const width = (line: string): number => line.split(/[,;\t|]/).length;
  if (!inner.some((line) => width(line) > 2) || inner.filter((line) => width(line) > 1).length * 2 < inner.length) {
    return text;
  }
  return text
    .split('\n')
    .map((line) => WRAPPED.exec(line)?.[1]?.replace(/""/g, '"') ?? line)
    .join('\n');
}
