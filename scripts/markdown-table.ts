/** A table in Markdown, laid out as the project's formatter lays tables out. Rows are as long as the head. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((row) => placesOf(row[at] ?? ''))));
  const line = (row: readonly string[], fill = ' '): string =>
    `| ${widths.map((width, at) => fillUp(row[at] ?? '', width, fill)).join(' | ')} |`;
  return [line(head), line([], '-'), ...rows.map((row) => line(row))].join('\n');
}

const fillUp = (text: string, width: number, fill: string): string =>
  text + fill.repeat(Math.max(0, width - placesOf(text)));

/* Letters of East Asia take two places of a typeface whose letters are all of one width. */
function placesOf(text: string): number {
  const wide =
    text.match(
      /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]/gu,
    ) ?? [];
  return [...text].length + wide.length;
}
