import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TopheavyVerdict } from '../../src/library/element.ts';
import { objectOfReport } from '../../src/screens/files/words/report-file.ts';
import { PLAIN_VERDICT } from '../../src/screens/hand-over/words/plain-verdict.ts';
import { INSTEAD, changed, placesIn } from '../support/odd-places.ts';
import { NO_COMPANIES, OWED, SHORTS } from '../support/odd-reports.ts';
import { sampleReport } from '../support/sample-report.ts';

const written = (report = sampleReport()): unknown =>
  JSON.parse(JSON.stringify(objectOfReport(report, { version: '1.2.3' })));

function shown(): TopheavyVerdict {
  const verdict = new TopheavyVerdict();
  document.body.append(verdict);
  return verdict;
}
const roomOf = ({ shadowRoot }: TopheavyVerdict) => shadowRoot!;
const wordsOf = (verdict: TopheavyVerdict) => roomOf(verdict).textContent.replace(/\s+/g, ' ');

/* Of lists only the first item: the others are of its kind. */
const firstPlacesIn = (report: unknown) =>
  placesIn(report).filter((trail) => !trail.some((key) => /^[1-9]\d*$/.test(key)));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('<topheavy-verdict>', () => {
  it('says that there is no report yet, and takes one as an object or as text', () => {
    const verdict = shown();
    expect(wordsOf(verdict)).toBe(PLAIN_VERDICT.missing);
    verdict.report = written();
    const words = wordsOf(verdict);
    expect(words).toMatch(/^Of every \$100 you own, between \$43 and \$45 rides on mega-cap tech/);
    expect(roomOf(verdict).querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect([...roomOf(verdict).querySelectorAll('caption')].map(({ textContent }) => textContent)).toEqual([
      PLAIN_VERDICT.parts,
      PLAIN_VERDICT.companies,
    ]);
    verdict.report = JSON.stringify(written());
    expect(wordsOf(verdict)).toBe(words);
  });

  it('draws what has no beam or no base without one', () => {
    const verdict = shown();
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    for (const [report, begin] of [
      [NO_COMPANIES, 'You don’t own any companies here'],
      [OWED, 'You owe more than you own'],
      [SHORTS, 'For every $100 of your own money'],
    ] as const) {
      verdict.report = written(report);
      expect(wordsOf(verdict)).toContain(begin);
    }
    expect(console.warn).not.toHaveBeenCalled();
  });

  it('refuses what is no report in words, and keeps nothing of the one before', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const verdict = shown();
    for (const odd of ['', 'no JSON', 7, [], {}, { schema: 'topheavy-report/2' }, 'null']) {
      verdict.report = written();
      verdict.report = odd;
      expect(wordsOf(verdict)).toBe(PLAIN_VERDICT.unreadable);
    }
    expect(warn).toHaveBeenCalledTimes(7);
  });

  it('shows markup as the text that it is', () => {
    const evil = '<img src=x onerror="globalThis.ran = true"><script>globalThis.ran = true</script>';
    const verdict = shown();
    verdict.report = changed(written(), ['companies', '0', 'name'], evil);
    expect(wordsOf(verdict)).toContain('<img src=x');
    expect(roomOf(verdict).querySelector('img, script, iframe, a, style, [onerror]')).toBeNull();
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('draws a report in which anything is something else rightly, or not at all', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const report = written();
    const verdict = shown();
    let refused = 0;
    fc.assert(
      fc.property(fc.constantFrom(...firstPlacesIn(report)), fc.constantFrom(...INSTEAD), (trail, instead) => {
        verdict.report = changed(report, trail, instead);
        const words = wordsOf(verdict);
        if (words === PLAIN_VERDICT.unreadable) refused += 1;
        else expect(words).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
        expect(words.length).toBeGreaterThan(20);
      }),
      { numRuns: 150 },
    );
    expect(refused).toBeGreaterThan(30);
  }, 120_000);

  it('refuses a report without any one of the fields that its words read', () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const report = written();
    const verdict = shown();
    verdict.report = report;
    const whole = wordsOf(verdict);
    const wrong: string[] = [];
    // a row fewer is a report of its own; a field fewer must change nothing that is said
    const fields = firstPlacesIn(report).filter(
      (trail) => trail.length > 0 && trail.length < 4 && trail.at(-1) !== '0',
    );
    for (const trail of fields) {
      verdict.report = changed(report, trail, undefined);
      const words = wordsOf(verdict);
      if (words !== PLAIN_VERDICT.unreadable && words !== whole) wrong.push(trail.join('/'));
    }
    expect(fields.length).toBeGreaterThan(100);
    expect(wrong).toEqual([]);
  }, 120_000);

  it('asks the page’s own origin for src, and says when that fails', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const asked = vi.fn<typeof fetch>();
    vi.stubGlobal('fetch', asked);
    asked.mockResolvedValueOnce(new Response(JSON.stringify(written())));
    const verdict = shown();
    verdict.setAttribute('src', 'report.json');
    expect(wordsOf(verdict)).toBe(PLAIN_VERDICT.loading);
    await vi.waitFor(() => expect(wordsOf(verdict)).toContain('Of every $100'));
    expect(asked.mock.calls[0]).toEqual(['report.json', expect.objectContaining({ mode: 'same-origin' })]);
    asked.mockResolvedValueOnce(new Response('', { status: 404 }));
    verdict.setAttribute('src', 'gone.json');
    await vi.waitFor(() => expect(wordsOf(verdict)).toBe(PLAIN_VERDICT.unreachable));
    asked.mockResolvedValueOnce(new Response('<html>'));
    verdict.setAttribute('src', 'page.html');
    await vi.waitFor(() => expect(wordsOf(verdict)).toBe(PLAIN_VERDICT.unreadable));
  });

  it('shows what was asked for last', async () => {
    let answer: (response: Response) => void = () => undefined;
    const late = new Promise<Response>((resolve) => (answer = resolve));
    vi.stubGlobal('fetch', vi.fn<typeof fetch>().mockReturnValueOnce(late));
    const verdict = shown();
    verdict.setAttribute('src', 'late.json');
    verdict.report = written(NO_COMPANIES);
    answer(new Response(JSON.stringify(written())));
    await late;
    await new Promise((done) => setTimeout(done, 20));
    expect(wordsOf(verdict)).toContain('You don’t own any companies here');
  });
});
