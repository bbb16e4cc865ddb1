/* Moving about in a table of links by the arrow keys, as in a sheet. */

const STEPS: Readonly<Record<string, { readonly rows: number; readonly columns: number }>> = {
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
};

/**
 * The place of the link that a key leads to from `row` and `column`: the next one in its direction, over places without a link;
 * with Home and End the first and the last of the row. `links` tells by rows where links are. Null where there is none.
 */
export function linkAfterKey(
  links: readonly (readonly boolean[])[],
  row: number,
  column: number,
  key: string,
): { readonly row: number; readonly column: number } | null {
  const here = links[row] ?? [];
  if (key === 'Home' || key === 'End') {
    const to = key === 'Home' ? here.indexOf(true) : here.lastIndexOf(true);
    return to === -1 ? null : { row, column: to };
  }
  const step = STEPS[key];
  if (step === undefined) return null;
  let [atRow, atColumn] = [row + step.rows, column + step.columns];
  while (links[atRow]?.[atColumn] !== undefined) {
    if (links[atRow]?.[atColumn] === true) return { row: atRow, column: atColumn };
    atRow += step.rows;
    atColumn += step.columns;
  }
  return null;
}

/**
 * Makes the links of a table one stop of the Tab key: the one that had the focus last, the first of the body before that. The arrow
 * keys, Home and End lead on from there. Gives how to stop following the table.
 */
export function moveAmongLinks(table: HTMLTableElement): () => void {
  const linkIn = (cell: Element) => cell.querySelector<HTMLAnchorElement>('a');
  let entered: HTMLAnchorElement | null = null;
  const settle = () => {
    const links = [...table.querySelectorAll<HTMLAnchorElement>('a')];
    const first = table.querySelector<HTMLAnchorElement>('tbody td a') ?? links[0];
    const entry = links.find((link) => link === entered) ?? first;
    for (const link of links) link.tabIndex = link === entry ? 0 : -1;
  };
  const enter = (event: FocusEvent) => {
    if (event.target instanceof HTMLAnchorElement) entered = event.target;
    settle();
  };
  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(event.target instanceof Element)) return;
    const cell = event.target.closest('td, th');
    const rows = [...table.rows].map(({ cells }) => [...cells]);
    const row = rows.findIndex((cells) => cells.some((one) => one === cell));
    const column = rows[row]?.findIndex((one) => one === cell) ?? -1;
    const links = rows.map((cells) => cells.map((one) => linkIn(one) !== null));
    const next = linkAfterKey(links, row, column, event.key);
    const target = next === null ? undefined : rows[next.row]?.[next.column];
    if (target === undefined) return;
    event.preventDefault();
    linkIn(target)?.focus();
  };
  // another definition draws other cells
  const watcher = new MutationObserver(settle);
  watcher.observe(table, { childList: true, subtree: true });
  table.addEventListener('focusin', enter);
  table.addEventListener('keydown', move);
  settle();
  return () => {
    watcher.disconnect();
    table.removeEventListener('focusin', enter);
    table.removeEventListener('keydown', move);
  };
}
