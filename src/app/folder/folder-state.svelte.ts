import { assignFiles, newClientOf, type FileFor } from '../../domain/files/assign-files.ts';
import { hasOwnColumns, signsOfClient, signsOfFile, type ClientSigns } from '../../domain/files/client-signs.ts';
import { factsOf } from '../../domain/files/file-facts.ts';
import { groupNew, proposeHouseholds, type ProposedHousehold } from '../../domain/files/new-clients.ts';
import { NO_CHANGES } from '../../domain/files/file-changes.ts';
import type { Portfolio } from '../../domain/model/portfolio.ts';
import type { Source } from '../../read/files/source.ts';
import type { AppState } from '../app-state.svelte.ts';
import type { BookState } from '../book-state.svelte.ts';
import { clientsOf, shelfOf } from '../follow-log.ts';
import { done } from '../open/open-state.svelte.ts';
import { today } from '../today.ts';
import {
  asSeen,
  destination,
  groupRows,
  isToAdd,
  mayCheck,
  nameClient,
  nameNew,
  standsOf,
  type FolderClient,
  type FolderRow,
} from './folder-rows.ts';
import type { FolderFile } from './to-sort.svelte.ts';
import { beginClient, keepFiles, renewReports, takeFilesBack, tryFiles, type KeptFiles } from './keep-files.ts';
import { itemAt } from '../../domain/must.ts';

/** `reading`, `checking` and `adding` count files, `knowing` clients. */
export type FolderStage = 'knowing' | 'reading' | 'checking' | 'table' | 'adding' | 'added';

const NOBODY: FileFor = { kind: 'nobody' };
/* How long a stage takes is told after so many seconds of it. */
const SOON = 2;
/* So many clients are read at once. */
const AT_ONCE = 16;

/**
 * A folder of files, each given to a client. Files are read one after the other, so that one that cannot be read costs its own line;
 * nothing is kept before `keep`, which goes client by client, each whole.
 */
export class FolderState {
  readonly #app: AppState;
  readonly #book: BookState;
  readonly #unnamed: string;
  readonly #stopping = new AbortController();
  #signs: readonly ClientSigns[] = [];
  #queue: Promise<void> = Promise.resolve();
  #isStopped = $state.raw(false);
  #stage = $state.raw<FolderStage>('knowing');
  #done = $state.raw(0);
  #all = $state.raw(0);
  #rows = $state.raw<readonly FolderRow[]>([]);
  #names = $state.raw<Readonly<Record<string, string>>>({});
  #clients = $state.raw<readonly FolderClient[]>([]);
  #unreadable = $state.raw<readonly string[]>([]);
  #added = $state.raw({ files: 0, clients: 0 });
  #households = $state.raw<readonly ProposedHousehold[]>([]);
  #joined = $state.raw<readonly ProposedHousehold[]>([]);
  #since = 0;

  /** `unnamed`: what a new client is called whose file gives no name. */
  constructor(app: AppState, book: BookState, unnamed: string) {
    this.#app = app;
    this.#book = book;
    this.#unnamed = unnamed;
  }

  get stage(): FolderStage {
    return this.#stage;
  }
  /** How far the stage has come. */
  get progress(): { readonly done: number; readonly all: number } {
    return { done: this.#done, all: this.#all };
  }
  /** How many seconds the stage takes from now on, by what it took; null = too little was done to tell. */
  get left(): number | null {
    const [done, elapsed] = [this.#done, (performance.now() - this.#since) / 1000];
    return done === 0 || elapsed < SOON ? null : (elapsed / done) * (this.#all - done);
  }
  /** New clients who may be one household, by which nothing is done before the user says so. */
  get households(): readonly ProposedHousehold[] {
    return this.#households;
  }
  isJoined(household: ProposedHousehold): boolean {
    return this.#joined.includes(household);
  }
  /** Looks at the clients of a proposed household together once they are kept, or does not after all. */
  join(household: ProposedHousehold, isJoined: boolean): void {
    this.#joined = [...this.#joined.filter((one) => one !== household), ...(isJoined ? [household] : [])];
  }
  /** Every file, in the order of the paths. */
  get rows(): readonly FolderRow[] {
    return this.#rows;
  }
  /** The clients to choose from, by name. */
  get clients(): readonly FolderClient[] {
    return this.#clients;
  }
  /** Clients whose files can't be read, so that none is known as theirs. */
  get unreadable(): readonly string[] {
    return this.#unreadable;
  }
  /** What new clients are called, by their keys. */
  get names(): Readonly<Record<string, string>> {
    return this.#names;
  }
  /** Files and clients that were kept. */
  get added(): { readonly files: number; readonly clients: number } {
    return this.#added;
  }
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Stops what is on its way. What was kept before stays; before `keep` nothing was. */
  stop(): void {
    this.#isStopped = true;
    // only a file that is being read is worth a new worker: what else is asked of it ends by itself
    if (this.#stage === 'reading') this.#stopping.abort();
  }

  /** Reads the files and finds the client of each. */
  async read(files: readonly FolderFile[]): Promise<void> {
    const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
    await this.#knowClients();
    this.#begin('reading', inOrder.length);
    const rows: FolderRow[] = [];
    for (const [at, one] of inOrder.entries()) {
      if (this.isStopped) return;
      rows.push(await this.#readOne(at, one));
      this.#done = rows.length;
    }
    if (this.isStopped) return;
    this.#rows = this.#assign(rows);
    await this.#check(this.#rows.filter(({ stands }) => stands.kind === 'checking'));
    // it may have been stopped meanwhile, which TypeScript doesn't see
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition
    if (!this.isStopped) this.#stage = 'table';
  }

  #begin(stage: FolderStage, all: number): void {
    this.#stage = stage;
    this.#since = performance.now();
    this.#done = 0;
    this.#all = all;
  }

  /* Of a thousand clients each is read once, without its report. */
  async #knowClients(): Promise<void> {
    const { kept } = this.#app;
    const cards = clientsOf(shelfOf(kept.found, kept.log)).filter(({ example, model }) => example === null && !model);
    this.#begin('knowing', cards.length);
    const signs: ClientSigns[] = [];
    const unreadable: string[] = [];
    for (let from = 0; from < cards.length && !this.isStopped; from += AT_ONCE) {
      const some = cards.slice(from, from + AT_ONCE);
      const read = await Promise.all(some.map(({ id }) => kept.ask((store) => store.readMore('portfolio', id))));
      for (const [at, portfolio] of read.entries())
        if (portfolio === null) unreadable.push(itemAt(some, at).name);
        else signs.push(signsOfClient(portfolio));
      this.#done = from + some.length;
    }
    this.#signs = signs;
    this.#unreadable = unreadable;
    this.#clients = signs
      .map(({ id, name, archived }) => ({ id, name, archived }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  async #readOne(at: number, { file, path }: FolderFile): Promise<FolderRow> {
    const row = { at, path, tables: [], facts: null, sums: null, assignment: null, to: NOBODY, isSaid: false } as const;
    const failed = { ...row, stands: { kind: 'failed' } } as const;
    if (file === null) return failed;
    const source: Source = { kind: 'file', file, name: file.name };
    const { ask } = this.#app;
    const { sources } = this.#app.reading;
    const reading = { sources: [source], today: today(), wanted: 'any', columns: [] } as const;
    const ended = await ask((client) => client.read(reading, this.#stopping.signal, () => undefined));
    if (!ended.ok) return failed;
    sources.remember([source], ended.value);
    const outcomes = ended.value.flat();
    const tables = outcomes.flatMap((one) => (one.ok && one.value.kind === 'portfolio' ? [one.value.reading] : []));
    const facts = tables.length === 0 ? null : factsOf(tables);
    return { ...row, tables, facts, stands: standsOf(outcomes, tables) };
  }

  #assign(rows: readonly FolderRow[]): readonly FolderRow[] {
    const read = rows.filter(({ stands }) => stands.kind === 'checking');
    const signs = read.map(({ path, tables }) => signsOfFile(path, tables));
    const given = assignFiles(signs, this.#signs);
    const begun = signs.filter((_, at) => itemAt(given, at).to.kind === 'new');
    this.#households = proposeHouseholds(
      begun,
      groupNew(begun),
      this.#book.groups.map(({ name }) => name),
    );
    const names = this.#clients.map(({ name }) => name);
    this.#names = nameNew(
      given.map(({ to }) => to),
      names,
      this.#unnamed,
    );
    let place = 0;
    return rows.map((row) => {
      const assignment = row.stands.kind === 'checking' ? itemAt(given, place++) : null;
      if (assignment === null) return row;
      const { to, why } = assignment;
      return { ...row, assignment, to, stands: why === 'again' ? { kind: 'again' } : row.stands };
    });
  }

  /* Looks at files beside what their clients have, client by client; a file of nobody's by itself. */
  async #check(rows: readonly FolderRow[]): Promise<void> {
    if (this.#stage !== 'table') this.#begin('checking', rows.length);
    for (const group of groupRows(rows)) {
      if (this.isStopped) return;
      await this.#checkGroup(group);
      this.#done += group.length;
    }
  }

  async #checkGroup(group: readonly [FolderRow, ...FolderRow[]]): Promise<void> {
    const [{ to }] = group;
    const own = to.kind === 'client' ? this.#signs.find(({ id }) => id === to.id) : undefined;
    const isNamed = ({ tables }: FolderRow) => own !== undefined && tables.some((table) => hasOwnColumns(own, table));
    for (const row of group)
      if (isNamed(row)) this.#put(row, { stands: { kind: 'alone', why: { kind: 'own-columns' } } });
    const left = group.filter((row) => !isNamed(row));
    if (left.length === 0) return;
    const before = await this.#clientOf(to);
    const tables = left.map((row) => row.tables);
    const tried = before === null ? null : await tryFiles(this.#app, before, tables);
    for (const [at, row] of left.entries()) {
      if (tried === null) this.#put(row, { stands: { kind: 'failed' } });
      else this.#put(row, asSeen(itemAt(tried.seen, at)));
    }
  }

  /* A file whose client was changed meanwhile is looked at again, for that one. */
  #put({ at, to }: FolderRow, patch: Partial<FolderRow>): void {
    this.#rows = this.#rows.map((row) => (row.at === at && row.to === to ? { ...row, ...patch } : row));
  }

  async #clientOf(to: FileFor): Promise<Portfolio | null> {
    if (to.kind !== 'client') return beginClient('');
    return this.#app.kept.ask((store) => store.readMore('portfolio', to.id));
  }

  /** Gives a file to a client, a new one (null = one of its own), or to nobody. Files of the clients that it leaves and joins are looked at again. */
  choose(at: number, to: FileFor): void {
    const row = this.#rows[at];
    if (row === undefined || row.assignment === null || destination(row.to) === destination(to)) return;
    const both = [destination(row.to), destination(to)].filter((key) => key !== '');
    this.#rows = this.#rows.map((one) => {
      const mine = one.at === at ? { ...one, to, isSaid: true } : one;
      const isMet = one.at === at || both.includes(destination(one.to));
      return isMet && mayCheck(one) ? { ...mine, stands: { kind: 'checking' } } : mine;
    });
    this.#queue = this.#queue.then(() => this.#check(this.#rows.filter(({ stands }) => stands.kind === 'checking')));
  }

  /** Gives a file to a new client of its own, called after it. */
  chooseNew(at: number): void {
    const row = this.#rows[at];
    if (row === undefined) return;
    const { key, name } = newClientOf(row.path);
    if (!(key in this.#names)) this.rename(key, name === '' ? this.#unnamed : name);
    this.choose(at, { kind: 'new', key, name });
  }

  /** Gives every file that may be kept to one new client. */
  chooseOne(): void {
    const open = this.#rows.filter((row) => mayCheck(row) && row.stands.kind !== 'checking');
    const [first] = open;
    if (first === undefined) return;
    this.chooseNew(first.at);
    const { to } = itemAt(this.#rows, first.at);
    for (const { at } of open) this.choose(at, to);
  }

  /** Calls a new client otherwise. */
  rename(key: string, name: string): void {
    this.#names = { ...this.#names, [key]: name };
  }

  /** Keeps every file that has a client and nothing in its way, client by client; stopped, what is kept by then stays. */
  async keep(): Promise<void> {
    await this.#queue;
    const { open, kept } = this.#app;
    const rows = this.#rows.filter(isToAdd);
    this.#begin('adding', rows.length);
    const all: KeptFiles[] = [];
    const names = this.#clients.map(({ name }) => name);
    let files = 0;
    for (const group of groupRows(rows)) {
      if (this.isStopped) break;
      const [{ to }] = group;
      const begun = to.kind === 'new' ? beginClient(this.#freeName(to.key, names), this.#groupOf(to.key)) : null;
      const id = to.kind === 'client' ? to.id : begun!.id;
      const tables = group.map((row) => row.tables);
      const keeping = await keepFiles(this.#app, { id }, begun, tables);
      if (keeping.kind === 'kept') {
        all.push(keeping.kept);
        files += group.length;
        this.#rows = this.#rows.filter((row) => !group.some(({ at }) => at === row.at));
      } else {
        for (const [at, row] of group.entries()) {
          if (keeping.kind === 'failed') this.#put(row, { stands: { kind: 'failed' } });
          else if (itemAt(keeping.seen, at).kind !== 'ready') this.#put(row, asSeen(itemAt(keeping.seen, at)));
        }
        // what can't be written waits with all that comes after it, and is told above the page
        if (kept.saved === 'failed') break;
      }
      this.#done += group.length;
    }
    await this.#showAsKept(all);
    this.#added = { files, clients: all.length };
    this.#stage = 'added';
    if (all.length > 0)
      open.tell({
        kind: 'folder-added',
        names: [files, all.length, this.#rows.length].map(String),
        changes: NO_CHANGES,
        undo: () => void this.#takeBack(all, files),
      });
    if (all.length > 0) void kept.askToPersist();
  }

  #groupOf(key: string): string | null {
    return this.#joined.find(({ members }) => members.includes(key))?.name ?? null;
  }
  #freeName(key: string, taken: string[]): string {
    const name = nameClient(this.#names[key] ?? '', this.#unnamed, taken);
    taken.push(name);
    return name;
  }

  async #takeBack(all: readonly KeptFiles[], files: number): Promise<void> {
    const { open } = this.#app;
    open.dismissNotice();
    const { back, stay } = await takeFilesBack(this.#app, all);
    await this.#showAsKept(all);
    open.tell(done('folder-undone', [files, stay].map(String)));
    await renewReports(this.#app, back);
    await this.#showAsKept(all);
  }

  /* What is open is shown as it is kept now, if files went to it, or a household that it is looked at in. */
  async #showAsKept(all: readonly KeptFiles[]): Promise<void> {
    const { open, kept } = this.#app;
    const shown = open.receiving;
    const household = open.isTogether ? (open.portfolio?.name ?? null) : null;
    const [first] = all;
    if (first === undefined) return;
    const isThere = shown !== null && clientsOf(shelfOf(kept.found, kept.log)).some(({ id }) => id === shown.id);
    if (shown !== null && (!isThere || all.some(({ action }) => action.after.id === shown.id))) {
      const stored = await kept.readPortfolio(isThere ? shown.id : first.action.after.id);
      const notice = open.notice;
      await open.switchTo(stored?.portfolio ?? null, stored?.report ?? null);
      if (notice !== null) open.tell(notice);
    }
    if (household !== null) await this.#book.showGroup(household);
  }
}
