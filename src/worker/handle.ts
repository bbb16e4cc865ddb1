import { analyse, prepare, type Groundwork } from '../domain/analyse.ts';
import { readFund, readPassport, searchReference } from '../domain/look-up.ts';
import type { Portfolio } from '../domain/portfolio.ts';
import type { Reference } from '../domain/reference.ts';
import type { Looked, LookUp, ReadOutcome, ReadRequest, Reply, Request } from './protocol.ts';
import { LARGEST_FILE, readBytes, refuseTooLarge } from './read-source.ts';

type Emit = (reply: Reply) => void;
/** Tells the time in milliseconds; handed in, so that tests need no clock. */
type Clock = () => number;

const PROGRESS_EVERY = 100;

async function readAll(request: ReadRequest, emit: Emit, now: Clock): Promise<readonly ReadOutcome[]> {
  const sizes = request.sources.map((source) => (source.kind === 'file' ? source.file.size : source.text.length));
  const all = Math.max(
    1,
    sizes.reduce((a, b) => a + b, 0),
  );
  let before = 0;
  let told = -PROGRESS_EVERY;
  const outcomes: ReadOutcome[] = [];
  for (const [at, source] of request.sources.entries()) {
    const size = sizes[at]!;
    const progress = (rows: number, part: number): void => {
      if (now() - told < PROGRESS_EVERY) return;
      told = now();
      emit({
        kind: 'progress',
        id: request.id,
        progress: { name: source.name, rows, part: (before + size * part) / all },
      });
    };
    progress(0, 0);
    if (size > LARGEST_FILE) {
      outcomes.push(refuseTooLarge(source.name, size));
    } else {
      const bytes =
        source.kind === 'file'
          ? new Uint8Array(await source.file.arrayBuffer())
          : new TextEncoder().encode(source.text);
      outcomes.push(await readBytes(source.name, bytes, progress));
    }
    before += size;
  }
  return outcomes;
}

/* Schemes, lenses and bases do not change who a line is or what a fund holds: that work is kept from one switch to the next. */
function rememberGroundwork(): (portfolio: Portfolio, reference: Reference) => Groundwork {
  let last: { readonly key: string; readonly groundwork: Groundwork } | null = null;
  return (portfolio, reference) => {
    const { files, answers, settings } = portfolio;
    const key = JSON.stringify([files.map(({ holdings, asOf }) => [holdings, asOf]), answers, settings.currency]);
    if (last === null || last.key !== key) last = { key, groundwork: prepare(portfolio, reference) };
    return last.groundwork;
  };
}

function lookUp(question: LookUp, reference: Reference): Looked {
  switch (question.kind) {
    case 'search':
      return {
        kind: 'search',
        found: searchReference(question.text, question.limit, question.custom, reference),
      };
    case 'passport':
      return { kind: 'passport', facts: readPassport(reference) };
    case 'fund':
      return { kind: 'fund', facts: readFund(question.symbol, reference) };
  }
}

/** Makes the function that answers requests. It never throws: what goes wrong ends in a `failed` reply. */
export function makeHandler(
  loadReference: () => Promise<Reference>,
  now: Clock,
): (request: Request, emit: Emit) => Promise<void> {
  const groundworkOf = rememberGroundwork();
  let reference: Promise<Reference> | null = null;
  return async (request, emit) => {
    try {
      if (request.kind === 'read') {
        emit({ kind: 'read-done', id: request.id, outcomes: await readAll(request, emit, now) });
        return;
      }
      reference ??= loadReference();
      const pack = await reference.catch((error: unknown) => {
        reference = null; // the next request tries again
        throw new PackMissing(error);
      });
      if (request.kind === 'look-up') {
        emit({ kind: 'look-up-done', id: request.id, answer: lookUp(request.question, pack) });
        return;
      }
      const report = analyse(request.portfolio, pack, groundworkOf(request.portfolio, pack));
      emit({ kind: 'analyse-done', id: request.id, report });
    } catch (error) {
      const code = error instanceof PackMissing ? 'pack-missing' : 'worker-died';
      emit({ kind: 'failed', id: request.id, failure: { code, detail: describe(error) } });
    }
  };
}

class PackMissing extends Error {
  constructor(cause: unknown) {
    super(describe(cause), { cause });
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
