import { SHEET_FRAME, drawBeam } from '../charts/beam/beam.ts';
import { beamLabels } from '../charts/beam/beam-labels.ts';
import { beamShares } from '../charts/beam/beam-shares.ts';
import { beamMarks } from '../charts/beam/beam-marks.ts';
import type { Report } from '../domain/model/report.ts';
import { CAUTION } from '../screens/hand-over/words/hand-over.ts';
import { PLAIN_VERDICT, partsNote, plainLede, unknownLines } from '../screens/hand-over/words/plain-verdict.ts';
import { moneyFormat } from '../words/marks/money.ts';
import { shortBenchmark } from '../words/names/benchmarks.ts';
import { heroSentence } from '../screens/verdict/words/verdict.ts';
import { drawMarks } from './draw-marks.ts';
import { ELEMENT_STYLE } from './element-style.ts';
import { UnreadableReport, readReport } from './read-report.ts';
import { companiesTable, partsTable, type PlainTable } from './verdict-rows.ts';

/* `topheavy/element`: a report file in somebody else's page. */

/* A report of the largest portfolios is some megabytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/* Where there is no page, the module may still be imported. */
const Base = 'HTMLElement' in globalThis ? HTMLElement : (Object as unknown as typeof HTMLElement);

/**
 * `<topheavy-verdict src="report.json">` draws the verdict of a report file: sentence, beam, and tables with the same figures. It only
 * shows: it keeps nothing, sends nothing and asks for nothing but `src`, which must be of the page's own origin. Instead of `src` the
 * property `report` takes a report as an object or as its text. A report that departs from its schema is refused in words, never drawn in part.
 * Light or dark as the `color-scheme` around it says.
 */
export class TopheavyVerdict extends Base {
  static readonly observedAttributes = ['src'];

  #report: unknown = null;
  /* Of several requests only the last one counts. */
  #asking: AbortController | null = null;
  #room: ShadowRoot | null = null;

  /** The report that is shown, as it was given; null = none. */
  get report(): unknown {
    return this.#report;
  }

  set report(report: unknown) {
    this.#asking?.abort();
    this.#report = report;
    this.#show();
  }

  /** Called by the page when the element is put into it. */
  connectedCallback(): void {
    this.#show();
  }

  /** Called by the page when `src` changes. */
  attributeChangedCallback(_name: string, before: string | null, src: string | null): void {
    if (src !== null && src !== before) void this.#load(src);
  }

  async #load(src: string): Promise<void> {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#report = null;
    this.#say(PLAIN_VERDICT.loading);
    try {
      // another origin is refused by the browser, redirects to one included
      const answer = await fetch(src, { mode: 'same-origin', credentials: 'same-origin', signal: asking.signal });
      if (!answer.ok) throw new Error(`The host answers ${answer.status}.`);
      const body = await answer.blob();
      if (body.size > MOST_BYTES) throw new UnreadableReport('The file is too large for a report.');
      const text = await body.text();
      if (!asking.signal.aborted) this.report = text;
    } catch (error) {
      if (asking.signal.aborted) return;
      this.#fail(error, error instanceof UnreadableReport ? PLAIN_VERDICT.unreadable : PLAIN_VERDICT.unreachable);
    }
  }

  #show(): void {
    if (!this.isConnected) return;
    if (this.#report === null || this.#report === undefined) {
      if (this.#asking === null || this.#asking.signal.aborted) this.#say(PLAIN_VERDICT.missing);
      return;
    }
    try {
      this.#fill(...drawVerdict(readReport(this.#report)));
    } catch (error) {
      this.#fail(error, PLAIN_VERDICT.unreadable);
    }
  }

  /* What was wrong is for the page's author. */
  #fail(error: unknown, words: string): void {
    console.warn('topheavy-verdict:', error);
    this.#say(words);
  }

  #say(words: string): void {
    const line = element('p', words);
    line.setAttribute('role', 'status');
    this.#fill(line);
  }

  #fill(...nodes: readonly Node[]): void {
    this.#room ??= openRoom(this);
    this.#room.replaceChildren(...nodes);
  }
}

/* A sheet that is made is let in by every policy; a <style> would need a word in it. */
function openRoom(host: HTMLElement): ShadowRoot {
  const room = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ELEMENT_STYLE);
  room.adoptedStyleSheets = [sheet];
  return room;
}

function element(name: string, ...inside: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...inside);
  return made;
}

function classed(made: HTMLElement, name: string): HTMLElement {
  made.className = name;
  return made;
}

/** Draws a report as nodes that belong to no page yet. */
function drawVerdict(report: Report): readonly Node[] {
  const money = moneyFormat(report.settings.currency, false);
  const sentence = heroSentence(report, money).map(({ text, tone }) =>
    tone === 'plain' ? document.createTextNode(text) : classed(element('span', text), tone),
  );
  const tables = [partsTable(report, money), companiesTable(report, money)].filter((table) => table !== null);
  const note = partsNote(report);
  return [
    classed(element('p', ...sentence), 'sentence'),
    ...plainLede(report, money).map((line) => element('p', line)),
    ...drawBeamOf(report),
    ...(tables.length === 0 ? [] : [drawTables(tables)]),
    ...[...(note === null ? [] : [note]), ...unknownLines(report, money)].map((line) => element('p', line)),
    classed(element('p', CAUTION), 'quiet'),
  ];
}

function drawBeamOf(report: Report): readonly Node[] {
  const shares = beamShares(report);
  if (shares === null) return [];
  const frame = SHEET_FRAME;
  const marks = beamMarks(drawBeam(shares, frame), frame, beamLabels(report, shares), shortBenchmark(report.benchmark));
  return [drawMarks(marks, frame.width, frame.height)];
}

function drawTables(tables: readonly PlainTable[]): Node {
  const room = classed(element('div', ...tables.map(drawTable)), 'tables');
  // a narrow page scrolls it, by keys too
  room.tabIndex = 0;
  room.setAttribute('role', 'group');
  room.setAttribute('aria-label', PLAIN_VERDICT.parts);
  return room;
}

function drawTable({ caption, titles, rows }: PlainTable): Node {
  const headed = (text: string, scope: 'col' | 'row') => {
    const cell = element('th', text);
    cell.setAttribute('scope', scope);
    return cell;
  };
  return element(
    'table',
    element('caption', caption),
    element('thead', element('tr', ...titles.map((title) => headed(title, 'col')))),
    element(
      'tbody',
      ...rows.map(([name = '', ...figures]) =>
        element('tr', headed(name, 'row'), ...figures.map((figure) => element('td', figure))),
      ),
    ),
  );
}

if ('customElements' in globalThis && customElements.get('topheavy-verdict') === undefined)
  customElements.define('topheavy-verdict', TopheavyVerdict);

declare global {
  interface HTMLElementTagNameMap {
    'topheavy-verdict': TopheavyVerdict;
  }
}
