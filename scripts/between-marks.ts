/** A page with `text` between its comments `<!-- mark -->` and `<!-- /first word of mark -->`. Throws where it has no place for it. */
export function withBetween(page: string, mark: string, text: string): string {
  const [first, last] = [`<!-- ${mark} -->`, `<!-- /${mark.split(':', 1)[0]} -->`];
  const [from, to] = [page.indexOf(first), page.indexOf(last)];
  if (from < 0 || to < from) throw new Error(`The page has no ${first} … ${last}.`);
  return `${page.slice(0, from)}${first}\n\n${text}\n\n${page.slice(to)}`;
}
