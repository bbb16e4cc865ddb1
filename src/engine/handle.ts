import type { Progress, SourceText } from '../read/read-holdings.ts';
import { readRules } from '../domain/book/read-rules.ts';
import { companiesIn } from '../domain/book/rules.ts';
import { analyse } from '../domain/report/analyse.ts';
import { prepare, type Groundwork } from '../domain/report/groundwork.ts';
import { addFiles, type Added } from '../domain/files/add-files.ts';
import { destinationOf } from '../domain/files/destination.ts';
import type { FileReading, Refusal } from '../domain/model/file-reading.ts';
import { guessFund } from '../domain/lists/find-fund.ts';
import { isHistory } from '../domain/movements/histories.ts';
import { withSymbolsOfToday } from '../domain/movements/today-symbols.ts';
import { layNamesOver } from '../domain/lists/lay-names.ts';
import { readCompany } from '../domain/lists/look-up-company.ts';
import { findApart, readFund, readPassport, searchReference } from '../domain/lists/look-up.ts';
import { assignList, layOver, overlayKey, type Overlay } from '../domain/lists/overlay.ts';
import { measureAlone } from '../domain/measure/measure-alone.ts';
import type { IssueCode } from '../domain/model/issue.ts';
import { LARGEST_PACK, type PackFault, type PackFile } from '../domain/lists/pack-file.ts';
import { DEFAULT_SETTINGS, UNSAID, type Portfolio } from '../domain/model/portfolio.ts';
import type { Reference } from '../domain/model/reference.ts';
import { SCENARIOS } from '../domain/model/scenario.ts';
import type { LabAnswer, LabQuestion } from '../domain/rotation/lab.ts';
import type { LabGround } from '../domain/rotation/lab-ground.ts';
import { allowedIn, identifyFund } from '../domain/rotation/line-up.ts';
import { readLineUp } from '../read/line-up.ts';
import { findStrangers, tryAnswers } from '../domain/report/try-answers.ts';
import { resolveFundRows } from '../domain/lists/resolve-fund-rows.ts';
import { resolveMarket } from '../domain/lists/resolve-market.ts';
import type { IsoDate, Result } from '../domain/model/units.ts';
import type {
  LookUpAnswer,
  LookUp,
  ReadProgress,
  ReadRequest,
  ReadSource,
  Reply,
  Request,
  SentOutcome,
  SentTaken,
  TakeRequest,
} from './protocol.ts';
import type { Source } from '../read/files/source.ts';
import { LARGEST_FILE } from '../read/files/file-parts.ts';
import { PackAltered } from './check-pack.ts';
import { KEPT_LOOKS } from './held-companies.ts';
import { FileHolder, type Subject } from './held-files.ts';
import { readPasted, wordsOfPasted } from '../read/files/read-pasted.ts';
import { readAny, refuseByFault, refuseTooLarge } from '../read/files/read-source.ts';
import type { ParsedSource } from '../read/files/parsed-source.ts';
import { takeSnapshot } from '../domain/change/take-snapshot.ts';
import { leaveRows } from '../domain/rows/leave-readings.ts';
import { sendCompanies } from './send-companies.ts';

type Emit = (reply: Reply) => void;
/** Tells the time in milliseconds; handed in, so that tests need no clock. */
type Clock = () => number;

/** Makes a reference of a pack file's text, or says why not; handed in, for the worker alone knows the decoders. */
export type ReadPack = (text: string) => Result<Reference, PackFault>;

const PROGRESS_EVERY = 100;
const ALIVE_EVERY = 1000;

/* The one that the verdict shows; the rotation lab asks for others. */
const SHOWN_SCENARIOS = SCENARIOS.slice(0, 1);

/*
 * Who the rows of a list or a screener are, the pack says; holdings are looked up when they are analysed. A list counts unasked only
 * where the user has said that it is one, and its file says of which fund.
 */
function resolveSaid(
  said: Extract<ParsedSource, { kind: 'fund-list' | 'market' }>,
  wanted: ReadRequest['wanted'],
  today: IsoDate,
  reference: Reference,
): Extract<ReadSource, { readonly kind: 'fund-list' | 'market' }> {
  if (said.kind === 'market') return { kind: 'market', market: resolveMarket(said.reading, today, reference) };
  const list = resolveFundRows(said.reading, today, reference);
  const guess = guessFund(said.reading, reference);
  const [fund] = guess.funds;
  const counts = wanted === 'fund-list' && guess.isSure && !said.reading.mayBeOwn && fund !== undefined;
  return { kind: 'fund-list', list: counts ? assignList(list, fund.symbol, fund.name) : { ...list, guess } };
}

const REFUSED_PACKS = {
  damaged: 'refused-pack-damaged',
  unreadable: 'refused-pack-unreadable',
  'not-a-pack': 'refused-pack-version',
  'other-version': 'refused-pack-version',
} as const satisfies Readonly<Record<PackFault, IssueCode>>;

/* A pack is opened to see whether it can be used and what it holds; it replaces nothing before the user says so. */
function openPack(
  { name, fingerprint, text }: Extract<ParsedSource, { kind: 'pack' }>['source'],
  readPack: ReadPack,
): SentOutcome {
  const read: ReturnType<ReadPack> = text.length > LARGEST_PACK ? { ok: false, error: 'damaged' } : readPack(text);
  if (!read.ok) {
    const code = REFUSED_PACKS[read.error];
    return { ok: false, error: { code, severity: 'error', file: name, line: null, detail: {}, sketch: null } };
  }
  const { version, equitiesAsOf, counts } = read.value.passport;
  const facts = { version, equitiesAsOf, counts };
  return { ok: true, value: { kind: 'pack', pack: { fileName: name, fingerprint, facts, text } } };
}

function openRules({ name, text }: SourceText, reference: Reference): Extract<ReadSource, { readonly kind: 'rules' }> {
  const read = readRules(text);
  const named = read.ok ? companiesIn(read.value) : [];
  return {
    kind: 'rules',
    rules: { name, read, unknown: named.filter((issuer) => reference.company(issuer) === null) },
  };
}

function sizeOf(source: Source): number {
  switch (source.kind) {
    case 'file':
      return source.file.size;
    case 'bytes':
      return source.bytes.byteLength;
    case 'text':
      return source.text.length;
    case 'table':
      return source.text.length + source.html.length;
  }
}

async function bytesOf(source: Source): Promise<Uint8Array<ArrayBuffer>> {
  if (source.kind === 'bytes') return source.bytes;
  return source.kind === 'file'
    ? new Uint8Array(await source.file.arrayBuffer())
    : new TextEncoder().encode(source.text);
}

function passwordOf(source: Source): string | undefined {
  return 'password' in source ? source.password : undefined;
}

async function readSource(
  source: Source,
  request: ReadRequest | TakeRequest,
  progress: Progress,
): Promise<readonly Result<ParsedSource, Refusal>[]> {
  if (source.kind === 'table') return readPasted(source, request, progress);
  return readAny(source.name, await bytesOf(source), request, progress, passwordOf(source));
}

function sendReading(reading: FileReading, files: FileHolder): SentOutcome {
  return { ok: true, value: { kind: 'portfolio', id: files.keep(reading), reading } };
}

async function readAll(
  request: ReadRequest | TakeRequest,
  usePack: () => Promise<Reference>,
  readPack: ReadPack,
  files: FileHolder,
  emit: Emit,
  now: Clock,
): Promise<readonly (readonly SentOutcome[])[]> {
  const sizes = request.sources.map(sizeOf);
  const all = Math.max(
    1,
    sizes.reduce((a, b) => a + b, 0),
  );
  let before = 0;
  let told = 0;
  const [first] = request.sources;
  if (first === undefined) return [];
  let last: ReadProgress = { name: first.name, at: 0, rows: 0, part: 0 };
  const tell = (progress: ReadProgress): void => {
    told = now();
    last = progress;
    emit({ kind: 'progress', id: request.id, progress });
  };
  const readOne = async (source: Source, progress: Progress): Promise<readonly SentOutcome[]> => {
    try {
      const found: SentOutcome[] = [];
      for (const read of await readSource(source, request, progress)) {
        if (!read.ok) found.push(read);
        else if (read.value.kind === 'portfolio') {
          const { reading } = read.value;
          found.push(sendReading(isHistory(reading) ? withSymbolsOfToday(reading, await usePack()) : reading, files));
        } else if (read.value.kind === 'pack') found.push(openPack(read.value.source, readPack));
        else if (read.value.kind === 'rules')
          found.push({ ok: true, value: openRules(read.value.source, await usePack()) });
        else found.push({ ok: true, value: resolveSaid(read.value, request.wanted, request.today, await usePack()) });
      }
      return found;
    } catch (error) {
      // without the pack no file can be read, and that is said once
      if (error instanceof PackMissing) throw error;
      return [refuseByFault(source.name, error)];
    }
  };
  const outcomes: (readonly SentOutcome[])[] = [];
  // what is waited for, a part of the app, the pack or the disk, may take as long as it likes: nobody is to take that for a file without end
  const alive = setInterval(() => tell(last), ALIVE_EVERY);
  try {
    for (const [at, source] of request.sources.entries()) {
      const size = sizes[at]!;
      const { name } = source;
      const progressOf = (rows: number, part: number) => ({ name, at, rows, part: (before + size * part) / all });
      // which file it is must be known before it is begun
      tell(progressOf(0, 0));
      const progress = (rows: number, part: number): void => {
        if (now() - told >= PROGRESS_EVERY) tell(progressOf(rows, part));
      };
      if (size > LARGEST_FILE) outcomes.push([refuseTooLarge(source.name, size)]);
      else outcomes.push(await readOne(source, progress));
      before += size;
    }
    tell({ ...last, part: 1, at: null });
  } finally {
    clearInterval(alive);
  }
  return outcomes;
}

interface Prepared {
  readonly key: string;
  readonly reference: Reference;
  readonly groundwork: Groundwork;
  /** By which its companies are named to the page. */
  readonly of: number;
}

/* Schemes, lenses and bases do not change who a line is or what a fund holds: that work is kept from one switch to the next. A look at one
   account and back, or at lines and back, finds its work done. */
function rememberGroundwork(): (subject: Subject, reference: Reference) => Prepared {
  let kept: readonly Prepared[] = [];
  let last = 0;
  return ({ portfolio, look, key: seen }, reference) => {
    const { answers, corrections, settings } = portfolio;
    const key = JSON.stringify([seen, answers, corrections, settings.currency, settings.themeEdits]);
    const known = kept.find((one) => one.key === key && one.reference === reference);
    const prepared = known ?? {
      key,
      reference,
      groundwork: prepare(portfolio, reference, look),
      of: (last += 1),
    };
    kept = [prepared, ...kept.filter((one) => one !== prepared)].slice(0, KEPT_LOOKS);
    return prepared;
  };
}

/* The pack with what the user brought over it is made once for each state of that. */
function rememberLaid(): (reference: Reference, overlay: Overlay) => Reference {
  let last: { readonly pack: Reference; readonly key: string; readonly laid: Reference } | null = null;
  return (pack, overlay) => {
    const key = overlayKey(overlay);
    if (last === null || last.pack !== pack || last.key !== key)
      last = { pack, key, laid: layNamesOver(layOver(pack, overlay), overlay.lists) };
    return last.laid;
  };
}

/* The lab measures one portfolio under one set of choices again and again: what it measures with is kept. It loads when it is first
   asked for. */
function rememberLab(): (question: LabQuestion, portfolio: Portfolio, groundwork: Groundwork) => Promise<LabAnswer> {
  let last: { readonly groundwork: Groundwork; readonly key: string; readonly ground: LabGround } | null = null;
  const loadSolver = () => import('../domain/rotation/solve.ts').then(({ findLeastMoves }) => findLeastMoves);
  return async (question, portfolio, groundwork) => {
    const [{ askLab }, { openLab }] = await Promise.all([
      import('../domain/rotation/lab.ts'),
      import('../domain/rotation/lab-ground.ts'),
    ]);
    const { settings, accountTerms } = portfolio;
    const key = JSON.stringify([settings, accountTerms]);
    if (last === null || last.groundwork !== groundwork || last.key !== key)
      last = { groundwork, key, ground: openLab(settings, groundwork, allowedIn(portfolio, groundwork.reference)) };
    return askLab(question, last.ground, loadSolver);
  };
}

function lookUp(question: LookUp, reference: Reference): LookUpAnswer {
  switch (question.kind) {
    case 'search':
      return {
        kind: 'search',
        found: searchReference(question.text, question.limit, question.custom, reference),
      };
    case 'passport':
      return { kind: 'passport', facts: readPassport(reference) };
    case 'fund':
      return { kind: 'fund', facts: readMeasured(question, reference) };
    case 'apart':
      return { kind: 'apart', found: findApart(question.issuers, question.custom, question.schemes, reference) };
    case 'company':
      return { kind: 'company', facts: readCompany(question, reference) };
    case 'line-up': {
      const { text, answers } = question;
      return { kind: 'line-up', rows: readLineUp(text).map((fund) => identifyFund(fund, answers, reference)) };
    }
    case 'strangers':
      return { kind: 'strangers', places: findStrangers(question.of, reference) };
  }
}

function readMeasured({ symbol, settings }: LookUp & { readonly kind: 'fund' }, reference: Reference) {
  const facts = readFund(symbol, reference);
  if (facts === null) return null;
  return { ...facts, between: facts.content.kind === 'leveraged' ? null : measureAlone(symbol, settings, reference) };
}

const NOBODY = {
  id: '',
  name: '',
  files: [],
  answers: [],
  corrections: [],
  settings: DEFAULT_SETTINGS,
  ...UNSAID,
} satisfies Portfolio;

/*
 * Adds the holdings that were read to what is open, which is done in the same way on the page. Null where there is anything else among
 * them, too: lists and caps count first, and the page says which, with those that another tab brought.
 */
function addRead(open: Portfolio | null, outcomes: readonly (readonly SentOutcome[])[]): Added | null {
  const read = outcomes.flat().flatMap((one) => (one.ok ? [one.value] : []));
  const found = read.flatMap((one) => (one.kind === 'portfolio' ? [one.reading] : []));
  if (found.length === 0 || found.length < read.length) return null;
  const { into, settings, readings } = destinationOf(open, found);
  return addFiles(into ?? { ...NOBODY, settings }, readings);
}

/**
 * Works out for nobody what every first report needs: the market that is compared with, the indexes of scenarios, the order of
 * companies, the table of identifiers. Done while the page waits for a file, it is not waited for afterwards.
 */
export function warmUp(reference: Reference): void {
  reference.byIsin('');
  analyse(NOBODY, reference, prepare(NOBODY, reference), SHOWN_SCENARIOS);
}

/** Makes the function that answers requests. It never throws: what goes wrong ends in a `failed` reply. */
export function makeHandler(
  loadReference: () => Promise<Reference>,
  now: Clock,
  readPack: ReadPack = () => ({ ok: false, error: 'other-version' }),
): (request: Request, emit: Emit) => Promise<void> {
  const preparedOf = rememberGroundwork();
  const files = new FileHolder();
  const layOverPack = rememberLaid();
  const askTheLab = rememberLab();
  let reference: Promise<Reference> | null = null;
  let own: Reference | null = null;
  const choosePack = (file: PackFile | null): PackFault | null => {
    const read = file === null ? null : readPack(file.text);
    own = read?.ok === true ? read.value : null;
    return read === null || read.ok ? null : read.error;
  };
  const usePack = (): Promise<Reference> => {
    if (own !== null) return Promise.resolve(own);
    reference ??= loadReference();
    return reference.catch((error: unknown) => {
      reference = null; // the next request tries again
      throw new PackMissing(error);
    });
  };
  /* `holds`: the companies that the page holds, by their numbers. */
  const measure = (subject: Subject, laid: Reference, holds: readonly number[]) => {
    const { groundwork, of } = preparedOf(subject, laid);
    const report = analyse(subject.portfolio, laid, groundwork, SHOWN_SCENARIOS);
    return leaveRows(report, subject.portfolio.files, sendCompanies(report.companies, of, holds));
  };
  const takeIn = async (
    arrived: Portfolio | null,
    outcomes: readonly (readonly SentOutcome[])[],
    { overlay }: TakeRequest,
  ): Promise<SentTaken | null> => {
    const added = addRead(arrived, outcomes);
    if (added === null) return null;
    const { portfolio, earlier, ...changes } = added;
    // the page keeps those days, too
    if (earlier.days.length > 0) return null;
    const laid = layOverPack(await usePack(), overlay);
    const { files: named, subject } = files.name(portfolio, arrived);
    return { files: named, changes, report: measure(subject, laid, []) };
  };
  return async (request, emit) => {
    const { id } = request;
    try {
      switch (request.kind) {
        case 'read':
          emit({ kind: 'read-done', id, outcomes: await readAll(request, usePack, readPack, files, emit, now) });
          return;
        case 'take': {
          // before anything is waited for, so that requests find what those before them brought
          const arrived = request.open === null ? null : files.receive(request.open).portfolio;
          const outcomes = await readAll(request, usePack, readPack, files, emit, now);
          // what was read is not lost with its figures: the page asks for those again, and is told why there are none
          const taken = await takeIn(arrived, outcomes, request).catch(() => null);
          emit({ kind: 'take-done', id, outcomes, taken });
          return;
        }
        case 'anonymise': {
          const { source, columns } = request;
          const bytes =
            source.kind === 'table'
              ? new TextEncoder().encode(await wordsOfPasted(source, { columns, wanted: 'any' }))
              : await bytesOf(source);
          const { anonymiseBytes } = await import('../read/files/anonymise-source.ts');
          const file = await anonymiseBytes(source.name, bytes, request, await usePack(), passwordOf(source));
          emit({ kind: 'anonymise-done', id, file });
          return;
        }
        case 'draw': {
          const { source, key, lines } = request;
          const { drawRows } = await import('../read/pdf/draw-rows.ts');
          const rows = await drawRows({ key, bytes: await bytesOf(source), password: passwordOf(source), lines });
          emit({ kind: 'draw-done', id, rows });
          return;
        }
        case 'use-pack':
          emit({ kind: 'use-pack-done', id, fault: choosePack(request.pack) });
          return;
        case 'look-up': {
          const laid = layOverPack(await usePack(), request.overlay);
          emit({ kind: 'look-up-done', id, answer: lookUp(request.question, laid) });
          return;
        }
        case 'lab': {
          // before anything is waited for, so that requests find what those before them brought
          const subject = files.receive(request.subject);
          const laid = layOverPack(await usePack(), request.overlay);
          const { portfolio, look } = subject;
          const { question } = request;
          const answer =
            question.kind === 'try-answers'
              ? tryAnswers(question, portfolio, look, laid)
              : await askTheLab(question, portfolio, preparedOf(subject, laid).groundwork);
          emit({ kind: 'lab-done', id, answer });
          return;
        }
        case 'analyse': {
          const subject = files.receive(request.subject);
          const laid = layOverPack(await usePack(), request.overlay);
          emit({ kind: 'analyse-done', id, report: measure(subject, laid, request.holds) });
          return;
        }
        case 'snapshot': {
          const { portfolio, look, key } = files.receive(request.subject);
          const laid = layOverPack(await usePack(), request.overlay);
          const report = analyse(portfolio, laid, preparedOf({ portfolio, look, key }, laid).groundwork);
          emit({ kind: 'snapshot-done', id, snapshot: takeSnapshot(portfolio, report, request.today) });
          return;
        }
      }
    } catch (error) {
      const code = error instanceof PackMissing ? error.code : 'worker-died';
      emit({ kind: 'failed', id, failure: { code, detail: describe(error) } });
    }
  };
}

class PackMissing extends Error {
  get code(): 'pack-altered' | 'pack-missing' {
    return this.cause instanceof PackAltered ? 'pack-altered' : 'pack-missing';
  }

  constructor(cause: unknown) {
    super(describe(cause), { cause });
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
