/** One picture that was taken. */
export interface Shot {
  readonly state: string;
  readonly address: string;
  readonly width: number;
  readonly theme: 'light' | 'dark';
  /** Its file, beside the page. */
  readonly file: string;
  /** What was wrong, in words. */
  readonly faults: readonly string[];
}

const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.codePointAt(0)};`);

function figureOf({ width, theme, file, faults }: Shot): string {
  const fault = faults.map((words) => `<b>${escape(words)}</b>`).join('');
  return `<figure><figcaption>${width} ${theme} ${fault}</figcaption><a href="${escape(file)}"><img loading="lazy" src="${escape(file)}" alt=""></a></figure>`;
}

/** A page that shows all pictures, a row for each screen in each state. */
export function indexPage(shots: readonly Shot[]): string {
  const rows = new Map<string, Shot[]>();
  for (const shot of shots) {
    const title = `${shot.state} ${shot.address}`;
    rows.set(title, [...(rows.get(title) ?? []), shot]);
  }
  const sections = [...rows].map(
    ([title, row]) => `<section><h2>${escape(title)}</h2><div>${row.map(figureOf).join('\n')}</div></section>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Screens</title>
<style>
  body { font: 14px system-ui; margin: 24px; background: Canvas; color: CanvasText; color-scheme: light dark }
  div { display: flex; gap: 16px; overflow-x: auto; align-items: start }
  figure { margin: 0 } figcaption { margin-bottom: 4px } b { color: red }
  img { height: 420px; border: 1px solid GrayText }
</style>
<h1>${shots.length} pictures</h1>
${sections.join('\n')}
</html>
`;
}
